using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Complaints;

/// <summary>Whether a person may turn to the court (сотқа жүгіну), and on what road (para 15).</summary>
public enum CourtRoute
{
    /// <summary>Not yet: the pre-trial complaint comes first.</summary>
    NotYet,

    /// <summary>After the pre-trial complaint was answered or counts as rejected.</summary>
    AfterComplaint,

    /// <summary>A law opens the court without a complaint (para 15, second sentence).</summary>
    DirectlyByLaw,
}

/// <summary>The road to the court (para 15 and APPK art. 91(5)).</summary>
public static class CourtAccess
{
    /// <summary>The place that orders the road.</summary>
    public static readonly Citation Citation = new(Acts.Order168, "15");

    /// <summary>
    /// The road that is open: <paramref name="isAnswered"/> and <paramref name="silence"/> are of the pre-trial complaint; silence on the application
    /// alone opens a complaint, not the court.
    /// </summary>
    [Interpretation("B13", "15", "2026-11-24",
        Unclear = "Whether the provider's own answer is enough.",
        Decision = "Pass the answer or the silence of the reviewing or the quality body.",
        Why = "The pre-trial complaint is reviewed by them (para 14, first part), the provider only hands it on.")]
    public static CourtRoute Find(bool isAnswered, Silence? silence, bool lawAllowsDirectly) =>
        isAnswered || silence?.Meaning == SilenceMeaning.ComplaintRejected ? CourtRoute.AfterComplaint
        : lawAllowsDirectly ? CourtRoute.DirectlyByLaw
        : CourtRoute.NotYet;

    /// <summary>Whether the provider gives the court the reasoned position of its superior beside the response (para 15, second sentence).</summary>
    public static bool NeedsPositionOfSuperior(CourtRoute route) => route == CourtRoute.DirectlyByLaw;
}
