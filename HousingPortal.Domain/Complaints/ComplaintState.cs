namespace HousingPortal.Domain.Complaints;

/// <summary>Where a complaint (шағым) stands between its registration and its answer (para 14).</summary>
public enum ComplaintState
{
    /// <summary>Registered with the provider, which has three working days to satisfy it or to send it on.</summary>
    Registered,

    /// <summary>Sent to the reviewing body together with the administrative case (әкімшілік іс).</summary>
    Forwarded,

    /// <summary>An official of the reviewing body examines it.</summary>
    UnderReview,

    /// <summary>The answer is drafted and waits for the signature.</summary>
    AnswerDrafted,

    /// <summary>The provider itself met every demand within three working days (para 14, fourth part). Final.</summary>
    Satisfied,

    /// <summary>The reviewing body has answered (APPK art. 100). Final.</summary>
    Answered,

    /// <summary>Taken back by the person who filed it. Final.</summary>
    Withdrawn,
}

/// <summary>What people do to a complaint.</summary>
public enum ComplaintAction
{
    /// <summary>The provider itself meets every demand (para 14, fourth part).</summary>
    Satisfy,

    /// <summary>Send the complaint and the whole case to the reviewing body (para 14, third part).</summary>
    Forward,

    /// <summary>The provider answers a complaint addressed to it (para 14, fifth part).</summary>
    AnswerAsProvider,

    /// <summary>An official of the reviewing body begins or takes over the examination.</summary>
    TakeReview,

    /// <summary>Record what both sides said (APPK art. 98(3)).</summary>
    RecordPositions,

    /// <summary>Restore a missed term for filing (APPK art. 92(2)).</summary>
    RestoreTerm,

    /// <summary>Draft the answer with its outcome (APPK art. 100(1)).</summary>
    DraftAnswer,

    /// <summary>Give a drafted answer back to the reviewer.</summary>
    ReturnAnswer,

    /// <summary>Sign the answer.</summary>
    SignAnswer,

    /// <summary>Record the answer of a reviewing body that does not work in the portal.</summary>
    RecordOutsideAnswer,

    /// <summary>The person takes the complaint back.</summary>
    Withdraw,

    /// <summary>The provider tells how it carried out the answer (APPK art. 86(3)).</summary>
    ReportExecution,
}

/// <summary>What a complaint is directed against (para 14, second part).</summary>
public enum ComplaintSubject
{
    /// <summary>The reasoned refusal (para 10(2)).</summary>
    Refusal,

    /// <summary>The removal from the register (art. 73 of the Law).</summary>
    Removal,

    /// <summary>Another decision, for example on the list or on an update of data.</summary>
    OtherDecision,

    /// <summary>An action (әрекет).</summary>
    Action,

    /// <summary>An inaction (әрекетсіздік), silence past the term among them.</summary>
    Inaction,
}
