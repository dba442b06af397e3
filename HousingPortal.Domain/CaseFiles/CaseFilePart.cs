namespace HousingPortal.Domain.CaseFiles;

/// <summary>A part of the administrative case as it is bound into one file, in this order (APPK arts 74 and 75, para 14 of the order).</summary>
public enum CaseFilePart
{
    /// <summary>The application as it was filed.</summary>
    Application,

    /// <summary>Applications of Annex 3 and what came of them.</summary>
    Updates,

    /// <summary>Answers of the state registers (para 9).</summary>
    Checks,

    /// <summary>What the rules say and what the officer said of it.</summary>
    Assessment,

    /// <summary>Every document that was issued, as issued.</summary>
    Documents,

    /// <summary>Papers that came with the application.</summary>
    Attachments,

    /// <summary>Notice, place, time and record of the hearing (para 12).</summary>
    Hearing,

    /// <summary>Signatures of the decisions and what their verification said.</summary>
    Decisions,

    /// <summary>The journal of the entry on the list.</summary>
    Queue,

    /// <summary>Everything that happened to the case, with who did it.</summary>
    Events,
}

/// <summary>For whom the file is bound.</summary>
public enum CaseFileScope
{
    /// <summary>The whole case: for the reviewing body and a court, which examine it as it is (para 14, third part; para 15).</summary>
    Whole,

    /// <summary>What the applicant may see of it (APPK art. 75).</summary>
    Applicant,
}
