namespace HousingPortal.Domain.Complaints;

/// <summary>
/// The facts of a complaint that its decisions depend on. Days are local days of the provider; people are the portal's own identifiers of officials.
/// </summary>
public sealed record Complaint
{
    /// <summary>Where the complaint stands.</summary>
    public required ComplaintState State { get; init; }

    /// <summary>What it is directed against.</summary>
    public required ComplaintSubject Subject { get; init; }

    /// <summary>Whom it is addressed to.</summary>
    public required ComplaintAddressee Addressee { get; init; }

    /// <summary>The day of its registration with the provider; see <see cref="ComplaintClocks.RegisteredOn"/>.</summary>
    public required DateOnly RegisteredOn { get; init; }

    /// <summary>Whether it was filed in time.</summary>
    public FilingFinding Filing { get; init; }

    /// <summary>Those who took part in what is complained of: who drafted, who signed, the official named in the complaint.</summary>
    public IReadOnlyList<string> TookPart { get; init; } = [];

    /// <summary>Those whose recusal (отвод) was granted.</summary>
    public IReadOnlyList<string> Recused { get; init; } = [];

    /// <summary>The official of the reviewing body who examines it; null while there is none.</summary>
    public string? ReviewerId { get; init; }

    /// <summary>The day on which it went to the reviewing body; null before.</summary>
    public DateOnly? ForwardedOn { get; init; }

    /// <summary>The day on which the provider answered a complaint addressed to it; null before.</summary>
    public DateOnly? ProviderAnsweredOn { get; init; }

    /// <summary>Whether both sides were heard (APPK art. 98(3)).</summary>
    public bool PositionsRecorded { get; init; }

    /// <summary>The outcome as drafted or signed; null before.</summary>
    public ComplaintOutcome? Outcome { get; init; }

    /// <summary>The day on which it ended; null while it is open.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The day on which the provider told that it had done what the answer wants; null before.</summary>
    public DateOnly? ExecutedOn { get; init; }

    /// <summary>Whether nothing is left to be decided.</summary>
    public bool IsEnded => State is ComplaintState.Satisfied or ComplaintState.Answered or ComplaintState.Withdrawn;

    /// <summary>
    /// Whether the complaint stops the execution of the act (APPK art. 96): from its registration to its end, and further while a returned removal was not
    /// decided anew.
    /// </summary>
    public bool StopsExecution => !IsEnded || Subject == ComplaintSubject.Removal && Outcome == ComplaintOutcome.SendBack && ExecutedOn is null;
}
