namespace HousingPortal.Domain.Eligibility;

/// <summary>The six separate lists (бөлек тізімдер) of para 5 of Order 168, in the order of its subparagraphs.</summary>
public enum QueueList
{
    /// <summary>5(1): veterans of the Great Patriotic War.</summary>
    WarVeterans = 1,

    /// <summary>5(2): orphans and children left without parental care.</summary>
    Orphans = 2,

    /// <summary>5(3): awarded mothers of many children and large families.</summary>
    LargeFamilies = 3,

    /// <summary>5(4): socially vulnerable groups (art. 68 of the Law).</summary>
    SociallyVulnerable = 4,

    /// <summary>5(5): civil servants, employees of budget organisations, military and others in public service.</summary>
    PublicService = 5,

    /// <summary>5(6): the only dwelling is declared an emergency dwelling (авариялық тұрғын үй).</summary>
    EmergencyDwelling = 6,
}

/// <summary>The category (санат) an applicant names within a list: art. 68 items for list 4, kinds of service for list 5.</summary>
public enum Category
{
    WarVeteran,
    Orphan,
    AwardedMother,
    LargeFamily,

    /// <summary>Art. 68, 1-1.</summary>
    EquatedVeteran,

    /// <summary>Art. 68, 1-2.</summary>
    CombatVeteranAbroad,

    /// <summary>Art. 68, 2: disability of the first or second group.</summary>
    DisabilityGroup1Or2,

    /// <summary>Art. 68, 3: family having or raising a child with a disability.</summary>
    FamilyWithDisabledChild,

    /// <summary>Art. 68, 4.</summary>
    SevereChronicIllness,

    /// <summary>Art. 68, 5.</summary>
    OldAgePensioner,

    /// <summary>Art. 68, 7 (қандас).</summary>
    Kandas,

    /// <summary>Art. 68, 8.</summary>
    LostHousingToDisaster,

    /// <summary>Art. 68, 10.</summary>
    FamilyOfKilledOnDuty,

    /// <summary>Art. 68, 11.</summary>
    IncompleteFamily,
    CivilServant,
    BudgetEmployee,
    Military,
    Cosmonaut,
    SpecialStateBodyEmployee,
    ElectedOfficial,
    EmergencyDwellingOwner,
}

/// <summary>Why the applicant is in need of housing (тұрғын үйге мұқтаж), as art. 69 of the Law and Annex 4 item 8 imply.</summary>
public enum NeedGround
{
    NoDwelling,
    SanitaryFail,
    TechnicalFail,
    SharedAdjoiningRooms,
    ChronicIllness,
    EmergencyOnlyDwelling,
}
