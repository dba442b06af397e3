using HousingPortal.Domain.Law;
using HousingPortal.Domain.Terms;

namespace HousingPortal.Domain.Hearings;

/// <summary>The protocol (хаттама) of an oral hearing, APPK art. 74: when there is one and how long its steps may take.</summary>
public static class HearingProtocol
{
    /// <summary>Made and signed by chair and secretary: two working days from the day on which the hearing ended (APPK art. 74(4)).</summary>
    public static readonly WorkingDayTerm Signing = new(2, new(Acts.Appk, "74.4"));

    /// <summary>Comments of the participant: three working days from the day of seeing the protocol (APPK art. 74(6)).</summary>
    public static readonly WorkingDayTerm Comments = new(3, new(Acts.Appk, "74.6"));

    /// <summary>Whether a protocol is kept: when the person was heard by word of mouth; a written position has none (APPK art. 73(3)).</summary>
    public static bool IsKept(HearingMethod method, HearingOutcome outcome) => outcome == HearingOutcome.Attended && method != HearingMethod.Written;
}
