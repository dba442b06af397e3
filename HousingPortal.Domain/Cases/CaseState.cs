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

    /// <summary>Refused with reasons (para 10(2)). Final, unless a complaint or a court cancels it.</summary>
    Refused,
}

/// <summary>What people do to a case.</summary>
public enum CaseAction
{
    /// <summary>An officer begins the check (para 9).</summary>
    TakeUp,

    /// <summary>Draft registration on the list (para 10(1)).</summary>
    DraftPositive,

    /// <summary>Give a positive draft back to the officer.</summary>
    ReturnPositive,

    /// <summary>Sign registration (para 10(1)).</summary>
    SignPositive,

    /// <summary>Allow a notice after working day 12 (para 12).</summary>
    AllowLateNotice,

    /// <summary>Issue the preliminary decision and the notice of the hearing (para 12).</summary>
    IssuePreliminaryRefusal,

    /// <summary>Record that the notice reached the applicant (para 12).</summary>
    RecordDelivery,

    /// <summary>Record what came of the hearing (para 12).</summary>
    RecordHearing,

    /// <summary>Draft the reasoned refusal (para 10(2)).</summary>
    DraftRefusal,

    /// <summary>Give a drafted refusal back to the officer.</summary>
    ReturnRefusal,

    /// <summary>Allow a refusal after working day 15 (para 10).</summary>
    AllowLateRefusal,

    /// <summary>Sign the reasoned refusal (para 10(2)).</summary>
    SignRefusal,

    /// <summary>Begin anew, because a complaint or a court cancelled the refusal (paras 14 and 15).</summary>
    Reopen,

    /// <summary>Put on the list by a new act of the reviewing body or by a judgment (paras 14 and 15).</summary>
    RegisterByReview,
}

/// <summary>Who may do it. <see cref="System"/> is the portal itself, for example when a delivery is confirmed.</summary>
public enum StaffRole
{
    /// <summary>Officer of the responsible unit (жауапты құрылымдық бөлімшенің қызметкері, para 12).</summary>
    Officer,

    /// <summary>Authorised person (уәкілетті адам, paras 10 and 12), who signs.</summary>
    AuthorisedPerson,

    /// <summary>Supervisor, who watches the terms and may allow what is late.</summary>
    Supervisor,

    /// <summary>Officer of the register at a workplace (para 7).</summary>
    HrOfficer,

    /// <summary>Administrator of the portal; takes no part in a case.</summary>
    Administrator,

    /// <summary>The portal itself.</summary>
    System,
}
