namespace HousingPortal.Domain.Updates;

/// <summary>Where an application of Annex 3 stands (para 9, third part).</summary>
public enum UpdateState
{
    /// <summary>Being typed; nothing is registered yet.</summary>
    Draft,

    /// <summary>Registered with its number; an officer looks at what it changes.</summary>
    Registered,

    /// <summary>An officer has decided on it.</summary>
    Decided,
}

/// <summary>What an officer makes of an application of Annex 3.</summary>
public enum UpdateEffect
{
    /// <summary>The data are taken over; list and category stay.</summary>
    DataOnly,

    /// <summary>The data are taken over and the category within the list changes.</summary>
    CategoryChanged,

    /// <summary>The data are taken over and the application goes to another list of para 5.</summary>
    ListChanged,

    /// <summary>Nothing is taken over.</summary>
    NotAccepted,
}
