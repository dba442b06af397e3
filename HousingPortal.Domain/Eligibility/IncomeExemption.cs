using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Domain.Eligibility;

/// <summary>Who is free of the income test (Annex 4 item 8, Annex 1 item 4, the last sentence of para 5(4)).</summary>
public static class IncomeExemption
{
    /// <summary>Code of a veteran of the Great Patriotic War.</summary>
    public const string WarVeteran = "war-veteran";

    /// <summary>Code of an orphan or a child left without parental care.</summary>
    public const string Orphan = "orphan";

    /// <summary>Code of a family that has or raises a child with a disability.</summary>
    public const string DisabledChild = "disabled-child";

    /// <summary>The exemption that the application itself claims, or null; it decides which registers and papers are asked for.</summary>
    [Interpretation("A4", "5(4),A1.4,A4.8", "2026-11-22",
        Unclear = "The three places exempt different people, and para 5(4) speaks of the child, not the family.",
        Decision = "Orphans, veterans of the war, and families that have or raise a child with a disability are exempt, and the exemption is "
            + "recorded.",
        Why = "The widest reading, since para 10 and Annex 4 forbid to ask those families for their income at all.")]
    public static string? Claimed(IHousingApplication form) => (form.List, form.Category) switch
    {
        (QueueList.WarVeterans, _) => WarVeteran,
        (QueueList.Orphans, _) => Orphan,
        (_, Category.FamilyWithDisabledChild) => DisabledChild,
        _ when form is Annex1Form annex1 && annex1.DisabledChildIins.Any(iin => !string.IsNullOrWhiteSpace(iin)) => DisabledChild,
        _ => null,
    };

    /// <summary>The exemption that the category register confirms, or null.</summary>
    public static string? Confirmed(AssessmentInput input)
    {
        var categories = input.Known(RegisterKind.Category)?.Categories ?? [];
        return categories.Contains(Category.WarVeteran) ? WarVeteran
            : categories.Contains(Category.Orphan) ? Orphan
            : categories.Contains(Category.FamilyWithDisabledChild) ? DisabledChild
            : null;
    }

    /// <summary>What the code means, in both languages; throws <see cref="KeyNotFoundException"/> for another code.</summary>
    public static LocalizedText Name(string code) => code switch
    {
        WarVeteran => new("Ұлы Отан соғысының ардагері", "Ветеран Великой Отечественной войны"),
        Orphan => new("жетім бала, ата-анасының қамқорлығынсыз қалған бала", "дети-сироты, дети, оставшиеся без попечения родителей"),
        DisabledChild => new(
            "мүгедектігі бар балалары бар немесе оларды тәрбиелеп отырған отбасы",
            "семья, имеющая или воспитывающая детей с инвалидностью"),
        _ => throw new KeyNotFoundException($"No exemption {code}."),
    };
}
