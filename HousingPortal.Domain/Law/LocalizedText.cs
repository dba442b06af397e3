namespace HousingPortal.Domain.Law;

/// <summary>Languages of the service: Kazakh is the state language, Russian is used officially alongside it.</summary>
public enum Language
{
    /// <summary>Kazakh.</summary>
    Kk,

    /// <summary>Russian.</summary>
    Ru,
}

/// <summary>A wording in both languages. The Russian wording of Order 168 is the portal's working translation.</summary>
public sealed record LocalizedText(string Kk, string Ru)
{
    /// <summary>The wording in a language.</summary>
    public string In(Language language) => language == Language.Ru ? Ru : Kk;
}
