using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Parameters;

/// <summary>A region of the first level in the classifier of administrative units.</summary>
/// <param name="Code">Nine digits.</param>
/// <param name="Name">Name in both languages.</param>
public sealed record Region(string Code, LocalizedText Name)
{
    /// <summary>The two digits that every code inside the region begins with.</summary>
    public string Prefix => Code[..2];
}

/// <summary>
/// Classifier of administrative-territorial units (ӘАОЖ / КАТО, GK RK 11-2009): nine digits, two of the region, two of the district or city.
/// </summary>
public static class Kato
{
    /// <summary>The 17 regions and the three cities of republican significance, by code.</summary>
    public static IReadOnlyList<Region> Regions { get; } =
    [
        new("100000000", new("Абай облысы", "область Абай")),
        new("110000000", new("Ақмола облысы", "Акмолинская область")),
        new("150000000", new("Ақтөбе облысы", "Актюбинская область")),
        new("190000000", new("Алматы облысы", "Алматинская область")),
        new("230000000", new("Атырау облысы", "Атырауская область")),
        new("270000000", new("Батыс Қазақстан облысы", "Западно-Казахстанская область")),
        new("310000000", new("Жамбыл облысы", "Жамбылская область")),
        new("330000000", new("Жетісу облысы", "область Жетісу")),
        new("350000000", new("Қарағанды облысы", "Карагандинская область")),
        new("390000000", new("Қостанай облысы", "Костанайская область")),
        new("430000000", new("Қызылорда облысы", "Кызылординская область")),
        new("470000000", new("Маңғыстау облысы", "Мангистауская область")),
        new("550000000", new("Павлодар облысы", "Павлодарская область")),
        new("590000000", new("Солтүстік Қазақстан облысы", "Северо-Казахстанская область")),
        new("610000000", new("Түркістан облысы", "Туркестанская область")),
        new("620000000", new("Ұлытау облысы", "область Ұлытау")),
        new("630000000", new("Шығыс Қазақстан облысы", "Восточно-Казахстанская область")),
        new("710000000", new("Астана қаласы", "город Астана")),
        new("750000000", new("Алматы қаласы", "город Алматы")),
        new("790000000", new("Шымкент қаласы", "город Шымкент")),
    ];

    /// <summary>Whether a text is a code: nine digits that begin with a known region.</summary>
    public static bool IsCode(string? kato) => kato is { Length: 9 } && kato.All(char.IsAsciiDigit) && RegionOf(kato) is not null;

    /// <summary>
    /// Whether the unit of a code keeps the register: a district, a city of oblast significance, Astana, Almaty or Shymkent (Annex 4 item 1). A whole
    /// oblast, whose code has only zeros after the region, does not.
    /// </summary>
    [Interpretation("A1", "2,11-1.1,A1,A3,A4.1", "2026-11-24",
        Unclear = "Para 2 counts the bodies of oblasts among the providers; Annexes 1, 3 and 4 and para 11-1 leave them out.",
        Decision = "A register is kept by a district, a city of oblast significance, Astana, Almaty or Shymkent; an oblast keeps none.",
        Why = "The forms are addressed, and the inventory is charged, to those bodies only; an oblast is their superior.")]
    public static bool KeepsRegister(string? kato) => IsCode(kato) && (IsRepublicanCityOrCapital(kato!) || kato![2..4] != "00");

    /// <summary>Whether a code lies in a city of republican significance or the capital, where para 5 asks for three years of residence.</summary>
    public static bool IsRepublicanCityOrCapital(string kato) => RegionOf(kato)?.Prefix is "71" or "75" or "79";

    /// <summary>The region of a code, or null when the code is not known.</summary>
    public static Region? RegionOf(string kato) => kato is { Length: >= 2 } ? Regions.FirstOrDefault(region => region.Prefix == kato[..2]) : null;

    /// <summary>
    /// Whether a place lies in the area of a provider: the whole city for Astana, Almaty and Shymkent (two digits), else the district or city of
    /// oblast significance (four digits), because the register is kept by the akimat of that unit (Annex 4 item 1). Null when a code is missing or
    /// wrong.
    /// </summary>
    public static bool? IsInAreaOf(string? kato, string? providerKato)
    {
        if (!IsCode(kato) || !IsCode(providerKato))
        {
            return null;
        }

        var digits = IsRepublicanCityOrCapital(providerKato!) ? 2 : 4;
        return kato![..digits] == providerKato![..digits];
    }
}
