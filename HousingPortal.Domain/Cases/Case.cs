using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Refusals;

namespace HousingPortal.Domain.Cases;

/// <summary>The facts of a case that its decisions depend on. All dates are local dates of the provider.</summary>
public sealed record Case
{
    /// <summary>Where the case stands.</summary>
    public required CaseState State { get; init; }

    /// <summary>The list of para 5 the application asks for.</summary>
    public required QueueList List { get; init; }

    /// <summary>The day on which the application counts as received (para 9: out of hours, the first working day).</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>
    /// The day from which the term counts anew, because a complaint or a court cancelled the refusal; null while the term is that of the application.
    /// </summary>
    public DateOnly? ReopenedOn { get; init; }

    /// <summary>The day from which the fifteen working days are counted; the five years of para 11 always look back from <see cref="ReceivedOn"/>.</summary>
    [Interpretation("B35", "10.1,14.1", "2026-11-24",
        Unclear = "Neither the order nor the code says how long a provider has to decide anew after its refusal was cancelled.",
        Decision = "The whole fifteen working days, counted from the day on which the refusal was cancelled, with a new notice and hearing before a new refusal.",
        Why = "Para 10 knows one term for a decision; a shorter one could not hold the hearing of para 12, and without any the family would wait for ever.")]
    public DateOnly TermFrom => ReopenedOn ?? ReceivedOn;

    /// <summary>Codes of the rules whose findings still speak against registration or are not known, after the officer's overrides.</summary>
    public IReadOnlyList<string> OpenFindings { get; init; } = [];

    /// <summary>Codes of the refusal grounds (G1 to G8) that the officer has confirmed with reasons.</summary>
    public IReadOnlyList<string> ConfirmedGrounds { get; init; } = [];

    /// <summary>What each confirmed ground of deliberate worsening rests on (para 11).</summary>
    public IReadOnlyList<WorseningBasis> Worsening { get; init; } = [];

    /// <summary>Day the hearing notice was issued.</summary>
    public DateOnly? NoticeIssuedOn { get; init; }

    /// <summary>Day the hearing notice reached the applicant; the hearing and objection windows run from here.</summary>
    public DateOnly? NoticeDeliveredOn { get; init; }

    /// <summary>Time and place of the hearing as the notice gave them; null while no notice was issued.</summary>
    public HearingPlan? HearingPlan { get; init; }

    /// <summary>What came of the hearing; null while none is on record.</summary>
    public HearingRecord? Hearing { get; init; }

    /// <summary>Set when a supervisor allowed a notice after the twelfth working day, with the reason.</summary>
    public string? LateNoticeReason { get; init; }

    /// <summary>Set when a supervisor allowed a refusal after the fifteenth working day, with the reason.</summary>
    public string? LateRefusalReason { get; init; }
}
