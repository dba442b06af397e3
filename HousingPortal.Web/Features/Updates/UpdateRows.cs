using System.Globalization;
using HousingPortal.Domain;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.People;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Intake;
using HousingPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Features.Updates;

public enum RowChange
{
    Same,
    Changed,
    Added,
    Removed,
}

/// <summary>One answer of an application before and after an update; empty where there is none.</summary>
public sealed record UpdateRow(IntakeStep Step, string Key, string Label, string Before, string After)
{
    public RowChange Change => Before == After ? RowChange.Same : Before.Length == 0 ? RowChange.Added : After.Length == 0 ? RowChange.Removed : RowChange.Changed;
}

/// <summary>Two versions of an application side by side, answer by answer. People and incomes are matched by number and kind, not by their place in the list.</summary>
internal static class UpdateRows
{
    public static IReadOnlyList<UpdateRow> Of(IStringLocalizer<IntakeTexts> texts, IHousingApplication before, IHousingApplication after)
    {
        var (old, fresh) = (Answers(texts, before).ToList(), Answers(texts, after).ToList());
        var known = fresh.GroupBy(answer => answer.Key).ToDictionary(group => group.Key, group => group.First());
        var rows = old.DistinctBy(answer => answer.Key).Select(answer => new UpdateRow(answer.Step, answer.Key, answer.Label, answer.Text, known.TryGetValue(answer.Key, out var now) ? now.Text : "")).ToList();
        rows.AddRange(fresh.DistinctBy(answer => answer.Key).Where(answer => rows.All(row => row.Key != answer.Key)).Select(answer => new UpdateRow(answer.Step, answer.Key, answer.Label, "", answer.Text)));
        return [.. rows.Where(row => row.Before.Length > 0 || row.After.Length > 0).Select((row, index) => (row, index)).OrderBy(item => item.row.Step).ThenBy(item => item.index).Select(item => item.row)];
    }

    private static IEnumerable<Answer> Answers(IStringLocalizer<IntakeTexts> texts, IHousingApplication form) =>
        form is Annex1Form annex1 ? [.. Shared(texts, form), .. OfAnnex1(texts, annex1)] : Shared(texts, form);

    private static List<Answer> Shared(IStringLocalizer<IntakeTexts> texts, IHousingApplication form) =>
    [
        new(IntakeStep.Applicant, "name", texts["View.Name"], Name(form.Surname, form.GivenName, form.Patronymic)),
        new(IntakeStep.Applicant, "address", texts["Address"], form.Address.Trim()),
        new(IntakeStep.Applicant, "mobile", texts["Mobile"], form.Mobile.Trim()),
        new(IntakeStep.Applicant, "email", texts["Email"], form.Email.Trim()),
        new(IntakeStep.Applicant, "language", texts["NoticeLanguage"], texts[$"Language.{form.NoticeLanguage}"]),
        new(IntakeStep.ListAndCategory, "list", texts["List"], form.List is { } list ? QueueLists.Name(list).Current() : ""),
        new(IntakeStep.ListAndCategory, "category", texts["Category"], form.Category is { } category ? Categories.Name(category).Current() : ""),
        new(IntakeStep.ListAndCategory, "need", texts["NeedGround"], form.NeedGround is { } ground ? Domain.Names.Of(ground).Current() : ""),
        new(IntakeStep.ListAndCategory, "rooms", texts["WantedRooms"], form.WantedRooms?.ToString(CultureInfo.CurrentCulture) ?? ""),
        .. form.Family.Select(member => new Answer(IntakeStep.Family, $"member-{member.Iin.Trim()}", texts["View.Iin", member.Iin.Trim()],
            string.Join(", ", new[] { member.Kinship is { } kin ? Domain.Names.Of(kin).Current() : "", Name(member.Surname, member.GivenName, member.Patronymic) }.Where(part => part.Length > 0)))),
    ];

    private static List<Answer> OfAnnex1(IStringLocalizer<IntakeTexts> texts, Annex1Form form) =>
    [
        .. form.Income.GroupBy(line => (Iin: line.MemberIin.Trim(), line.Kind, Name: line.Name.Trim())).Select(group => new Answer(IntakeStep.Income, $"income-{group.Key}",
            $"{texts["View.Iin", group.Key.Iin]}, {(group.Key.Kind is { } kind ? Domain.Names.Of(kind).Current() : texts["View.NotAnswered"].Value)} {group.Key.Name}".TrimEnd(),
            group.All(line => line.Amount is null) ? "" : $"{group.Sum(line => line.Amount ?? 0).ToString("N2", CultureInfo.CurrentCulture)} ₸")),
        new(IntakeStep.Circumstances, "pregnant", texts["Pregnant"], form.PregnantMemberIin.Trim()),
        .. form.DisabledChildIins.Select(iin => new Answer(IntakeStep.Circumstances, $"disabled-{iin.Trim()}", texts["DisabledChildren"], iin.Trim())),
        .. form.Health.Select(item => new Answer(IntakeStep.Circumstances, $"health-{item.Iin.Trim()}-{item.Circumstance}", texts["Health"],
            $"{(item.Circumstance is { } circumstance ? Domain.Names.Of(circumstance).Current() : texts["View.NotAnswered"].Value)}: {item.Iin.Trim()}")),
        new(IntakeStep.Circumstances, "musculoskeletal", texts["Musculoskeletal"], form.MusculoskeletalIin.Trim()),
        new(IntakeStep.Circumstances, "workplace", texts["WorkplaceBin"], form.WorkplaceBin.Trim()),
        new(IntakeStep.Circumstances, "employment", texts["EmploymentMeasures"], texts[form.EmploymentMeasures ? "Yes" : "No"]),
        new(IntakeStep.Circumstances, "guardian", texts["Guardian.Iin"], form.Guardian.Iin.Trim()),
        new(IntakeStep.Circumstances, "guardian-document", texts["Guardian.Document"], Joined(
            form.Guardian.Document is { } document ? Domain.Names.Of(document).Current() : "", form.Guardian.Number, Day(form.Guardian.Date), form.Guardian.Body)),
        new(IntakeStep.Circumstances, "placed", texts["Guardian.PlacedOn"], Day(form.Guardian.PlacedOn)),
        new(IntakeStep.Circumstances, "emergency", texts["Emergency.ObjectType"], Joined(form.EmergencyDwelling.ObjectType, form.EmergencyDwelling.CadastralNumber, form.EmergencyDwelling.Kato)),
        new(IntakeStep.Circumstances, "emergency-address", texts["View.EmergencyAddress"], Joined(
            form.EmergencyDwelling.Oblast, form.EmergencyDwelling.District, form.EmergencyDwelling.Settlement, form.EmergencyDwelling.Street, form.EmergencyDwelling.House,
            form.EmergencyDwelling.Block, form.EmergencyDwelling.Flat)),
    ];

    private static string Name(string surname, string givenName, string patronymic) => new PersonName(surname.Trim(), givenName.Trim(), patronymic.Trim()).Full;

    private static string Day(DateOnly? day) => day is { } date ? Shown.Day(date) : "";

    private static string Joined(params IEnumerable<string> parts) => string.Join(", ", parts.Select(part => part.Trim()).Where(part => part.Length > 0));

    private sealed record Answer(IntakeStep Step, string Key, string Label, string Text);
}
