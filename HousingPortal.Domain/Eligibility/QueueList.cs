namespace HousingPortal.Domain.Eligibility;

/// <summary>
/// The six separate lists (бөлек тізімдер) of para 5 of Order 168, in the order of its subparagraphs, and the one list of a workplace (paras 7 to 9),
/// which is none of the six.
/// </summary>
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

    /// <summary>7.1: employees of a state institution or enterprise who need housing of its stock.</summary>
    Workplace = 7,
}

/// <summary>The category (санат) an applicant names within a list: art. 68 items for list 4, kinds of service for list 5.</summary>
public enum Category
{
    /// <summary>5(1).</summary>
    WarVeteran,

    /// <summary>5(2).</summary>
    Orphan,

    /// <summary>5(3): mother with an award for many children.</summary>
    AwardedMother,

    /// <summary>5(3): large family.</summary>
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

    /// <summary>5(5): civil servant.</summary>
    CivilServant,

    /// <summary>5(5): employee of a budget organisation.</summary>
    BudgetEmployee,

    /// <summary>5(5): military.</summary>
    Military,

    /// <summary>5(5): cosmonaut or candidate.</summary>
    Cosmonaut,

    /// <summary>5(5): employee of a special state body.</summary>
    SpecialStateBodyEmployee,

    /// <summary>5(5): elected official.</summary>
    ElectedOfficial,

    /// <summary>5(6).</summary>
    EmergencyDwellingOwner,

    /// <summary>7.1: an employee of the institution or enterprise who belongs to no category of para 5.</summary>
    WorkplaceEmployee,
}

/// <summary>Why the applicant is in need of housing (тұрғын үйге мұқтаж), as art. 69 of the Law and Annex 4 item 8 imply.</summary>
public enum NeedGround
{
    /// <summary>Owns no dwelling.</summary>
    NoDwelling,

    /// <summary>The dwelling fails sanitary-epidemiological requirements (Annex 4 item 8(3)).</summary>
    SanitaryFail,

    /// <summary>The dwelling fails technical requirements (Annex 4 item 8(3)).</summary>
    TechnicalFail,

    /// <summary>Two or more families in adjoining, non-isolated rooms (Annex 4 item 8(3)).</summary>
    SharedAdjoiningRooms,

    /// <summary>A family member with a severe chronic illness, with whom one cannot share a flat (Annex 4 item 8(3)).</summary>
    ChronicIllness,

    /// <summary>The only dwelling is declared an emergency dwelling (para 5(6)).</summary>
    EmergencyOnlyDwelling,
}
