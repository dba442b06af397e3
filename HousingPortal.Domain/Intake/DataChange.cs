using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.Intake;

/// <summary>What changes by an application of Annex 3 (деректерді жаңарту, өзгерту немесе толықтыру), after the data para 9 names.</summary>
public enum DataChange
{
    /// <summary>Who lives in the family.</summary>
    FamilyComposition,

    /// <summary>Marriage or divorce.</summary>
    Marriage,

    /// <summary>Birth of a child.</summary>
    Birth,

    /// <summary>Death of a family member.</summary>
    Death,

    /// <summary>Place of residence.</summary>
    Residence,

    /// <summary>Income.</summary>
    Income,

    /// <summary>Category.</summary>
    Category,

    /// <summary>Dwelling owned or lived in.</summary>
    Dwelling,

    /// <summary>Mobile number, e-mail, address for notices.</summary>
    Contacts,

    /// <summary>Something else, told in the reason.</summary>
    Other,
}

/// <summary>What each change asks of the form.</summary>
public static class DataChanges
{
    /// <summary>Whether a confirming document must be named (Annex 3 item 3).</summary>
    [Interpretation("B16", "10.3,A3.3", "2026-11-24",
        Unclear = "The form asks for a confirming document in every case, the paragraph forbids to demand what information systems hold.",
        Decision = "A document must be named only for a change of the family's composition and for another change.",
        Why = "Marriage, birth, death, residence, income, category and dwelling come through the gateway (para 9), and of contacts the "
            + "person's word is enough.")]
    public static bool NeedsDocument(DataChange change) => change is DataChange.FamilyComposition or DataChange.Other;

    /// <summary>Whether the change is always one of a family member, so that item 2 of Annex 3 must name the person.</summary>
    public static bool ConcernsMember(DataChange change) => change is DataChange.FamilyComposition or DataChange.Birth or DataChange.Death;
}
