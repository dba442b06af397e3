namespace HousingPortal.Domain.Law;

/// <summary>The editions of Order 168 and the choice of one for a case.</summary>
public static class Editions
{
    /// <summary>Order 168 as adopted: from 01.01.2024 until the amendment.</summary>
    [Interpretation("B1", "O5,11-1.1", "2026-11-22",
        Unclear = "Both orders enter into force ten calendar days after first official publication, and the days of publication are not in "
            + "the text.",
        Decision = "The first edition counts from 01.01.2024 and the second from 18.06.2024, the day Order 223 was adopted.",
        Why = "The editions differ only in para 9 and in the yearly inventory (11-1), and a gap would leave cases without law.")]
    public static readonly Edition Original = new(
        "168-2024-01-01",
        new("№ 168 бұйрық, бастапқы редакция", "Приказ № 168, первоначальная редакция"),
        new(2024, 1, 1),
        new(2024, 6, 18));

    /// <summary>Order 168 as amended by Order 223: until the repeal on 24.05.2025.</summary>
    public static readonly Edition AmendedBy223 = new(
        "168-2024-06-18",
        new("№ 168 бұйрық, 18.06.2024 № 223 бұйрықпен өзгертілген редакция", "Приказ № 168 в редакции приказа № 223 от 18.06.2024"),
        new(2024, 6, 18),
        new(2025, 5, 24));

    /// <summary>All editions, oldest first, without a gap or an overlap.</summary>
    public static IReadOnlyList<Edition> All { get; } = [Original, AmendedBy223];

    /// <summary>The edition in force on a local day, or null when none was.</summary>
    public static Edition? InForceOn(DateOnly day) => All.FirstOrDefault(edition => edition.Covers(day));

    /// <summary>The edition with this code, or null.</summary>
    public static Edition? ByCode(string code) => All.FirstOrDefault(edition => edition.Code == code);

    /// <summary>
    /// The edition a case is decided under, by the local day of receipt. After the repeal the last edition is applied only on a recorded basis that
    /// covers the day. Errors: <c>edition.not-yet-in-force</c>(day, first day of the first edition), <c>edition.repealed</c>(day, day of the repeal).
    /// </summary>
    public static Result<EditionChoice> Choose(DateOnly receivedOn, ContinuationBasis? basis)
    {
        if (InForceOn(receivedOn) is { } edition)
        {
            return new EditionChoice(edition, null);
        }

        if (receivedOn < All[0].From)
        {
            return new Error("edition.not-yet-in-force", receivedOn, All[0].From);
        }

        var last = All[^1];
        return basis is not null && basis.Covers(receivedOn)
            ? new EditionChoice(last, basis)
            : new Error("edition.repealed", receivedOn, last.Until!.Value);
    }
}
