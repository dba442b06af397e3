namespace HousingPortal.Domain.Law;

/// <summary>A wording of the rules that was in force on each day from <see cref="From"/> up to, not including, <see cref="Until"/>.</summary>
public sealed record Edition(string Code, LocalizedText Name, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether it holds on a local day.</summary>
    public bool Covers(DateOnly day) => day >= From && (Until is not { } end || day < end);
}

/// <summary>
/// The recorded basis on which a provider goes on applying the last edition after its repeal (court decision, inherited case, emergency dwelling,
/// training). Dates are local dates of the provider; <see cref="ValidUntil"/> is the last day on which it may be used.
/// </summary>
public sealed record ContinuationBasis(string Document, string Reason, DateOnly ValidFrom, DateOnly? ValidUntil)
{
    /// <summary>Whether it holds on a local day.</summary>
    public bool Covers(DateOnly day) => day >= ValidFrom && (ValidUntil is not { } last || day <= last);
}

/// <summary>
/// The edition a case is decided under, chosen once by the date of receipt, and the basis if the edition was no longer in force that day.
/// </summary>
public sealed record EditionChoice(Edition Edition, ContinuationBasis? Basis);
