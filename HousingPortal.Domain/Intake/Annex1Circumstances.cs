using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Parameters;
using HousingPortal.Domain.People;

namespace HousingPortal.Domain.Intake;

/// <summary>Checks of items 5 to 12 of Annex 1 and of the two declarations.</summary>
internal static class Annex1Circumstances
{
    private const int AgeOfMajority = 18;

    internal static void Check(Annex1Form form, ProblemList problems)
    {
        CheckHealth(form, problems);
        CheckWorkplace(form, problems);
        CheckGuardian(form, problems);
        CheckEmergencyDwelling(form, problems);
    }

    internal static void CheckConsents(Annex1Form form, ProblemList problems)
    {
        problems.Required(nameof(form.AcceptsMismatchedHousing), form.AcceptsMismatchedHousing);
        ApplicationParts.CheckDeclarations(form, problems);
    }

    private static void CheckHealth(Annex1Form form, ProblemList problems)
    {
        if (!string.IsNullOrWhiteSpace(form.PregnantMemberIin))
        {
            problems.OfFamily(form, nameof(form.PregnantMemberIin), form.PregnantMemberIin);
        }

        for (var i = 0; i < form.DisabledChildIins.Count; i++)
        {
            problems.OfFamily(form, $"{nameof(form.DisabledChildIins)}[{i}]", form.DisabledChildIins[i]);
        }

        if (form.Category == Category.FamilyWithDisabledChild && form.DisabledChildIins.Count == 0)
        {
            problems.Add(nameof(form.DisabledChildIins), "annex1.required");
        }

        for (var i = 0; i < form.Health.Count; i++)
        {
            var (circumstance, path) = (form.Health[i], $"{nameof(form.Health)}[{i}]");
            problems.Required($"{path}.{nameof(circumstance.Circumstance)}", circumstance.Circumstance);
            problems.OfFamily(form, $"{path}.{nameof(circumstance.Iin)}", circumstance.Iin);
        }

        if (!string.IsNullOrWhiteSpace(form.MusculoskeletalIin))
        {
            problems.OfFamily(form, nameof(form.MusculoskeletalIin), form.MusculoskeletalIin);
        }
    }

    private static void CheckWorkplace(Annex1Form form, ProblemList problems)
    {
        if (form.List == QueueList.PublicService || !string.IsNullOrWhiteSpace(form.WorkplaceBin))
        {
            problems.Add(nameof(form.WorkplaceBin), Bin.Parse(form.WorkplaceBin).Error);
        }
    }

    /// <summary>A minor orphan cannot apply alone (para 6); age is taken on the day of the check.</summary>
    private static void CheckGuardian(Annex1Form form, ProblemList problems)
    {
        var (guardian, path) = (form.Guardian, nameof(Annex1Form.Guardian));
        var isMinor = Iin.Parse(form.Iin) is { IsSuccess: true } applicant && applicant.Value.AgeOn(problems.Today) < AgeOfMajority;
        var isFilled = guardian.Document is not null || guardian.Date is not null
            || new[] { guardian.Iin, guardian.Number, guardian.Body }.Any(text => !string.IsNullOrWhiteSpace(text));
        problems.NotInFuture($"{path}.{nameof(guardian.PlacedOn)}", guardian.PlacedOn);
        if (!isFilled && !(form.List == QueueList.Orphans && isMinor))
        {
            return;
        }

        problems.ValidIin($"{path}.{nameof(guardian.Iin)}", guardian.Iin);
        if (guardian.Iin.Trim() == form.Iin.Trim())
        {
            problems.Add($"{path}.{nameof(guardian.Iin)}", "annex1.same-as-applicant");
        }

        problems.Required($"{path}.{nameof(guardian.Document)}", guardian.Document);
        problems.RequiredText($"{path}.{nameof(guardian.Number)}", guardian.Number);
        problems.Required($"{path}.{nameof(guardian.Date)}", guardian.Date);
        problems.NotInFuture($"{path}.{nameof(guardian.Date)}", guardian.Date);
        problems.RequiredText($"{path}.{nameof(guardian.Body)}", guardian.Body);
    }

    private static void CheckEmergencyDwelling(Annex1Form form, ProblemList problems)
    {
        var (dwelling, path) = (form.EmergencyDwelling, nameof(Annex1Form.EmergencyDwelling));
        foreach (var (field, text) in new[]
        {
            (nameof(dwelling.ObjectType), dwelling.ObjectType),
            (nameof(dwelling.CadastralNumber), dwelling.CadastralNumber),
            (nameof(dwelling.Oblast), dwelling.Oblast),
            (nameof(dwelling.District), dwelling.District),
            (nameof(dwelling.Settlement), dwelling.Settlement),
            (nameof(dwelling.Street), dwelling.Street),
            (nameof(dwelling.House), dwelling.House),
            (nameof(dwelling.Block), dwelling.Block),
            (nameof(dwelling.Flat), dwelling.Flat),
        })
        {
            problems.Limited($"{path}.{field}", text);
        }

        if (form.List == QueueList.EmergencyDwelling)
        {
            problems.Required($"{path}.{nameof(dwelling.ObjectType)}", dwelling.ObjectType);
            problems.Required($"{path}.{nameof(dwelling.CadastralNumber)}", dwelling.CadastralNumber);
            problems.Required($"{path}.{nameof(dwelling.Kato)}", dwelling.Kato);
            problems.Required($"{path}.{nameof(dwelling.Settlement)}", dwelling.Settlement);
            problems.Required($"{path}.{nameof(dwelling.Street)}", dwelling.Street);
            problems.Required($"{path}.{nameof(dwelling.House)}", dwelling.House);
        }

        if (!string.IsNullOrWhiteSpace(dwelling.Kato) && !Kato.IsCode(dwelling.Kato.Trim()))
        {
            problems.Add($"{path}.{nameof(dwelling.Kato)}", "annex1.kato");
        }
    }
}
