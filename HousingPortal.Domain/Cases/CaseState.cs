namespace HousingPortal.Domain.Cases;

/// <summary>Where a case stands between receipt and its signed decision.</summary>
public enum CaseState
{
    /// <summary>Registered (тіркелді), nobody works on it yet.</summary>
    Registered,

    /// <summary>An officer checks and assesses it (para 9).</summary>
    UnderAssessment,

    /// <summary>A positive decision is drafted and waits for the authorised person's signature (para 10(1)).</summary>
    PositiveDrafted,

    /// <summary>The preliminary decision to refuse (алдын ала шешім) is made and the hearing notice is issued (para 12).</summary>
    PreliminaryRefusal,

    /// <summary>The hearing (тыңдау) is recorded, held or lawfully done without (para 12).</summary>
    HearingRecorded,

    /// <summary>A reasoned refusal is drafted and waits for the signature (para 10(2)).</summary>
    RefusalDrafted,

    /// <summary>Registered on a list with an ordinal number (para 10(1)). Final here.</summary>
    OnList,

    /// <summary>Refused with reasons (para 10(2)). Final here.</summary>
    Refused,
}

/// <summary>What people do to a case.</summary>
public enum CaseAction
{
    TakeUp,
    DraftPositive,
    ReturnPositive,
    SignPositive,
    AllowLateNotice,
    IssuePreliminaryRefusal,
    RecordDelivery,
    RecordHearing,
    DraftRefusal,
    ReturnRefusal,
    AllowLateRefusal,
    SignRefusal,
}

/// <summary>Who may do it. <see cref="System"/> is the portal itself, for example when a delivery is confirmed.</summary>
public enum StaffRole
{
    Officer,
    AuthorisedPerson,
    Supervisor,
    HrOfficer,
    Administrator,
    System,
}
