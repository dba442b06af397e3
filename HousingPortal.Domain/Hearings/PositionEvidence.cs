namespace HousingPortal.Domain.Hearings;

/// <summary>The paper by which a person states a position or asks to do without a hearing (APPK art. 73(2) and (3)).</summary>
/// <param name="Channel">On which way it came.</param>
/// <param name="Document">What it is: number, date, how it is signed.</param>
/// <param name="ReceivedOn">The day on which it came, a local day of the provider.</param>
public sealed record PositionEvidence(NoticeChannel Channel, string Document, DateOnly ReceivedOn)
{
    /// <summary>Whether an outcome rests on a paper of the person.</summary>
    public static bool IsNeeded(HearingOutcome outcome) => outcome is HearingOutcome.WrittenPosition or HearingOutcome.AskedToSkip;

    /// <summary>
    /// Null when the outcome is shown. Errors: <c>hearing.evidence-missing</c>, <c>hearing.evidence-day</c>(first, last) for a paper from before the notice or
    /// from a day to come. A paper that came after the two days of art. 73(3) is taken all the same; see <see cref="ObjectionWindow"/>.
    /// </summary>
    public static Error? Check(HearingOutcome outcome, PositionEvidence? evidence, DateOnly issuedOn, DateOnly today)
    {
        if (evidence is null || string.IsNullOrWhiteSpace(evidence.Document))
        {
            return IsNeeded(outcome) ? new Error("hearing.evidence-missing") : null;
        }

        return evidence.ReceivedOn < issuedOn || evidence.ReceivedOn > today ? new Error("hearing.evidence-day", issuedOn, today) : null;
    }
}
