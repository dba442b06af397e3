using HousingPortal.Domain.Law;
using HousingPortal.Domain.Parameters;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Domain.Eligibility;

/// <summary>The arithmetic of the income condition of para 5(3) and 5(4), in tenge.</summary>
/// <param name="Total">Income of all members in the twelve months, from the register; 0 for an exempt applicant whose income was not asked
/// for.</param>
/// <param name="Members">Applicant and declared family members.</param>
/// <param name="PerMemberPerMonth">Total divided by 12 and by members; for showing, the comparison is made without division.</param>
/// <param name="Threshold">3.1 times the subsistence minimum in force on the day of receipt.</param>
/// <param name="Exemption">Code of <see cref="IncomeExemption"/> when the condition does not apply; null otherwise.</param>
public sealed record IncomeTest(decimal Total, int Members, decimal PerMemberPerMonth, DatedValue<decimal> Threshold, string? Exemption)
{
    /// <summary>"соңғы он екі айда".</summary>
    public const int Months = 12;

    /// <summary>Whether the income is strictly below the threshold, compared exactly.</summary>
    [Interpretation("A6", "5(3),5(4)", "2026-11-22",
        Unclear = "Subparagraph 3 says the income \"must be below\" (төмен болуға тиіс), subparagraph 4 that it \"was below\" (төмен болған); "
            + "neither says what an income equal to the threshold means.",
        Decision = "Strictly below: an income equal to the threshold does not pass, and nothing is rounded.",
        Why = "Both sentences say \"below\", and rounding would move the line that the budget law draws to the tiyn.")]
    public bool IsBelow => Total < Threshold.Value * Months * Members;

    /// <summary>
    /// The test of an application, or null when its list has none (5, 6 and that of a workplace), or its income is not known and nothing exempts it, or the minimum of the
    /// year is not entered. An exemption counts as soon as the list itself or the category register shows it.
    /// </summary>
    [Interpretation("A5", "5(3),5(4)", "2026-11-22",
        Unclear = "How the \"aggregate average monthly income\" is made, whose it is, and which year's minimum it meets.",
        Decision = "The sum of the twelve full calendar months before the day of receipt, divided by 12 and by the declared members with the "
            + "applicant, compared with the minimum in force on the day of receipt.",
        Why = "Annex 1 item 4 counts the months back from the application, and only whole months can be compared with monthly amounts.")]
    public static IncomeTest? Of(AssessmentInput input)
    {
        var exemption = ExemptionOf(input);
        var answer = input.Known(RegisterKind.Income);
        if (!Concerns(input.Application.List) || (answer is null && exemption is null) || !SubsistenceMinimum.IsKnownOn(input.ReceivedOn))
        {
            return null;
        }

        var members = input.MemberIins();
        var (first, last) = Window(input.ReceivedOn);
        var total = answer?.Income.Where(line => members.Contains(line.Iin) && line.Month >= first && line.Month <= last).Sum(line => line.Amount) ?? 0m;
        var count = Math.Max(members.Count, 1);
        return new(total, count, total / Months / count, IncomeThreshold.On(input.ReceivedOn), exemption);
    }

    /// <summary>First days of the first and the last of the twelve full calendar months before a day.</summary>
    public static (DateOnly First, DateOnly Last) Window(DateOnly receivedOn)
    {
        var month = new DateOnly(receivedOn.Year, receivedOn.Month, 1);
        return (month.AddMonths(-Months), month.AddMonths(-1));
    }

    private static bool Concerns(QueueList? list) => list is not (null or QueueList.PublicService or QueueList.EmergencyDwelling or QueueList.Workplace);

    private static string? ExemptionOf(AssessmentInput input) => input.Application.List switch
    {
        QueueList.WarVeterans => IncomeExemption.WarVeteran,
        QueueList.Orphans => IncomeExemption.Orphan,
        _ => IncomeExemption.Confirmed(input),
    };
}
