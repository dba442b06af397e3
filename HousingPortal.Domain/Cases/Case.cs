using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Hearings;
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
