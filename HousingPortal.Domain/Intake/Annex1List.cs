using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Intake;

/// <summary>Checks of the list, the category, the ground of need and the income (items 1, 2 and 4 of Annex 1).</summary>
internal static class Annex1List
{
    internal static void CheckList(Annex1Form form, ProblemList problems)
    {
        ApplicationParts.CheckRooms(form.WantedRooms, problems);
        problems.Required(nameof(form.List), QueueLists.All.Cast<QueueList?>().FirstOrDefault(list => list == form.List));
        problems.Required(nameof(form.Category), form.Category);
        problems.Required(nameof(form.NeedGround), form.NeedGround);
        if (form is { List: { } list, Category: { } category } && !Categories.Of(list).Contains(category))
        {
            problems.Add(nameof(form.Category), "annex1.category-not-in-list");
        }

        if (form is { List: QueueList.EmergencyDwelling, NeedGround: not NeedGround.EmergencyOnlyDwelling })
        {
            problems.Add(nameof(form.NeedGround), "annex1.need-ground-of-list");
        }
    }

    [Interpretation("B3", "A1.4", "2026-11-22",
        Unclear = "What a family without any income writes.",
        Decision = "Lists 3 and 4 without an exemption need at least one line, and its amount may be 0.",
        Why = "An empty item cannot be told from a forgotten one.")]
    internal static void CheckIncome(Annex1Form form, ProblemList problems)
    {
        if (form is { Income.Count: 0, List: QueueList.LargeFamilies or QueueList.SociallyVulnerable } && IncomeExemption.Claimed(form) is null)
        {
            problems.Add(nameof(form.Income), "annex1.income-missing");
        }

        for (var i = 0; i < form.Income.Count; i++)
        {
            var (line, path) = (form.Income[i], $"{nameof(form.Income)}[{i}]");
            problems.OfFamily(form, $"{path}.{nameof(line.MemberIin)}", line.MemberIin);
            problems.Required($"{path}.{nameof(line.Kind)}", line.Kind);
            problems.Required($"{path}.{nameof(line.Amount)}", line.Amount);
            problems.Limited($"{path}.{nameof(line.Name)}", line.Name);
            if (line.Kind == IncomeKind.Other)
            {
                problems.Required($"{path}.{nameof(line.Name)}", line.Name);
            }

            if (line.Amount < 0)
            {
                problems.Add($"{path}.{nameof(line.Amount)}", "annex1.amount-negative");
            }
        }
    }
}
