using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Refusals;

/// <summary>When what happened is no worsening, although it looks like one (para 11(2) and 11(5)).</summary>
public enum WorseningException
{
    /// <summary>11(2): the dwelling was bought by the local executive body.</summary>
    BoughtByLocalExecutiveBody,

    /// <summary>11(2): the only dwelling, bought with a long-term preferential loan, was lost because the mortgage could not be paid.</summary>
    MortgageInsolvency,

    /// <summary>11(5): only a spouse, minor or disabled children, or disabled parents moved in.</summary>
    CloseFamilyMovedIn,
}

/// <summary>What the officer rests a ground of deliberate worsening (қасақана нашарлату) on.</summary>
/// <param name="Ground">G4 to G8.</param>
/// <param name="HappenedOn">Local day of the event.</param>
/// <param name="Document">The document that shows the event and that it was deliberate.</param>
/// <param name="Exception">The exception that applies, or null when the officer found that none does.</param>
public sealed record WorseningBasis(string Ground, DateOnly HappenedOn, string Document, WorseningException? Exception);

/// <summary>
/// The five grounds of para 11 that speak of deliberate worsening within five years. The machine never finds one: it takes a document, a reason in the
/// preliminary decision, and a hearing.
/// </summary>
public static class WorseningGrounds
{
    /// <summary>"соңғы бес жылдың ішінде" (paras 9 and 11).</summary>
    public const int Years = 5;

    /// <summary>Codes of the five grounds, in the order of para 11.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["G4", "G5", "G6", "G7", "G8"];

    /// <summary>First day of the look-back: the same day of the month five years before the day of receipt, itself included.</summary>
    public static DateOnly Since(DateOnly receivedOn) => receivedOn.AddYears(-Years);

    /// <summary>Whether an event lies in the look-back; the day of receipt itself does.</summary>
    public static bool IsWithin(DateOnly happenedOn, DateOnly receivedOn) => happenedOn >= Since(receivedOn) && happenedOn <= receivedOn;

    /// <summary>The exceptions that a ground has; none for a ground that para 11 states without one.</summary>
    public static IReadOnlyList<WorseningException> ExceptionsOf(string ground) => ground switch
    {
        "G5" => [WorseningException.BoughtByLocalExecutiveBody, WorseningException.MortgageInsolvency],
        "G8" => [WorseningException.CloseFamilyMovedIn],
        _ => [],
    };

    /// <summary>
    /// Why the chosen grounds cannot stand, or null: <c>case.worsening-evidence-missing</c>(place), <c>case.worsening-outside-five-years</c>(place,
    /// first day, day of receipt), <c>case.worsening-excepted</c>(place). Grounds other than the five are not looked at.
    /// </summary>
    public static Error? Check(IReadOnlyList<string> grounds, IReadOnlyList<WorseningBasis> bases, DateOnly receivedOn) =>
        Codes.Where(grounds.Contains)
            .Select(code => Check(code, bases.FirstOrDefault(basis => basis.Ground == code), receivedOn))
            .FirstOrDefault(error => error is not null);

    private static Error? Check(string code, WorseningBasis? basis, DateOnly receivedOn)
    {
        if (basis is null || string.IsNullOrWhiteSpace(basis.Document))
        {
            return new("case.worsening-evidence-missing", RefusalGrounds.Find(code).Citation);
        }

        if (!IsWithin(basis.HappenedOn, receivedOn))
        {
            return new("case.worsening-outside-five-years", RefusalGrounds.Find(code).Citation, Since(receivedOn), receivedOn);
        }

        return basis.Exception is null ? null : new Error("case.worsening-excepted", RefusalGrounds.Find(code).Citation);
    }
}
