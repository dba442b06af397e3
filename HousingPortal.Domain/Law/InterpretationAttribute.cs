namespace HousingPortal.Domain.Law;

/// <summary>
/// How the portal reads a place of the order that is unclear or contradicts another: what is unclear, what was decided, why and when. It stands on the
/// code that applies the reading; <c>docs/law/coverage.md</c> lists them all, and a test of the same code shows each.
/// </summary>
/// <param name="code">A1 to A33 for the places that a reading of the whole order found unclear, B1 and on for those met since.</param>
/// <param name="places">Keys of the places as in <see cref="Citation.Paragraph"/>, separated by commas.</param>
/// <param name="date">Day of the decision, yyyy-MM-dd.</param>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class InterpretationAttribute(string code, string places, string date) : Attribute
{
    /// <summary>The code.</summary>
    public string Code => code;

    /// <summary>Keys of the places of Order 168 that are read.</summary>
    public IReadOnlyList<string> Places => places.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Day of the decision.</summary>
    public DateOnly Date => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What is unclear.</summary>
    public required string Unclear { get; init; }

    /// <summary>What was decided.</summary>
    public required string Decision { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }
}
