namespace HousingPortal.Domain.Complaints;

/// <summary>Whom a complaint (шағым) is addressed to (para 14): it decides how long the answer may take.</summary>
public enum ComplaintAddressee
{
    /// <summary>The service provider itself (para 14, fifth part).</summary>
    Provider,

    /// <summary>The authorised body that assesses and controls the quality of public services (para 14, sixth part).</summary>
    QualityAssessmentBody,

    /// <summary>The superior body or official that reviews complaints (шағымды қарайтын орган; para 14, first part, and APPK art. 91(3)).</summary>
    ReviewingBody,
}
