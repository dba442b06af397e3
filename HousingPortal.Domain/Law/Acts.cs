namespace HousingPortal.Domain.Law;

/// <summary>The acts the portal relies on, and how a place in them is quoted in an official text.</summary>
public static class Acts
{
    /// <summary>The rules this portal implements: Order No. 168 of 27.12.2023 (reg. No. 33835).</summary>
    public static readonly LegalAct Order168 = new(
        "order-168",
        new("№ 168 бұйрық", "приказ № 168"),
        "168",
        new(2023, 12, 27));

    /// <summary>The Law "On Housing Relations" No. 94 of 16.04.1997.</summary>
    public static readonly LegalAct HousingLaw = new(
        "housing-law",
        new("«Тұрғын үй қатынастары туралы» Заң", "Закон «О жилищных отношениях»"),
        "94",
        new(1997, 4, 16));

    /// <summary>The Administrative Procedural-Process Code No. 350-VI of 29.06.2020 (ӘРПК / АППК).</summary>
    public static readonly LegalAct Appk = new(
        "appk",
        new("Әкімшілік рәсімдік-процестік кодекс", "Административный процедурно-процессуальный кодекс"),
        "350-VI",
        new(2020, 6, 29));

    /// <summary>Order No. 223 of 18.06.2024, which reworded para 9 and added para 11-1.</summary>
    public static readonly LegalAct Order223 = new(
        "order-223",
        new("№ 223 бұйрық", "приказ № 223"),
        "223",
        new(2024, 6, 18));

    /// <summary>Order No. 130 of 17.04.2025, which repealed Order 168 from 24.05.2025.</summary>
    public static readonly LegalAct Order130 = new(
        "order-130",
        new("№ 130 бұйрық", "приказ № 130"),
        "130",
        new(2025, 4, 17));

    /// <summary>The Law "On State Services" No. 88-V of 15.04.2013.</summary>
    public static readonly LegalAct PublicServicesLaw = new(
        "public-services-law",
        new("«Мемлекеттік көрсетілетін қызметтер туралы» Заң", "Закон «О государственных услугах»"),
        "88-V",
        new(2013, 4, 15));

    /// <summary>All acts above.</summary>
    public static IReadOnlyList<LegalAct> All { get; } = [Order168, HousingLaw, Appk, Order223, Order130, PublicServicesLaw];

    /// <summary>
    /// The place as an official text quotes it: <c>5(4)</c> is a subparagraph, <c>9.3</c> an unnumbered part of a paragraph, <c>A4.9(1)</c> an item
    /// of an annex, <c>O2(1)</c> an item of the order that approves the rules; in a law <c>74.2</c> is paragraph 2 of article 74 and <c>68(1-1)</c> a
    /// subparagraph of article 68. Throws <see cref="FormatException"/> for a place that is written otherwise.
    /// </summary>
    public static string Format(Citation c, Language l) => CitationFormat.Format(c, l);
}
