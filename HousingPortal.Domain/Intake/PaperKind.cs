namespace HousingPortal.Domain.Intake;

/// <summary>Papers of Annex 4 item 8 that may be attached, D1–D8 of the reading notes; see <c>Papers</c> for when each may be asked for.</summary>
public enum PaperKind
{
    /// <summary>D2: certificate from the workplace (жұмыс орнынан анықтама).</summary>
    WorkplaceCertificate,

    /// <summary>D3: sanitary-epidemiological conclusion.</summary>
    SanitaryConclusion,

    /// <summary>D4: technical report of an attested expert.</summary>
    TechnicalReport,

    /// <summary>D5: technical passport and title document of the dwelling.</summary>
    TechnicalPassportAndTitle,

    /// <summary>D6: document confirming the illness.</summary>
    IllnessConfirmation,

    /// <summary>D7: proof of belonging to a vulnerable group, when the register has no data.</summary>
    VulnerableGroupProof,

    /// <summary>D7: incomes of each family member for twelve months, when the register has no data.</summary>
    IncomeProof,

    /// <summary>D8: court decision recognising a family member.</summary>
    CourtDecisionOnFamily,

    /// <summary>A paper in place of any other register that answered "no data" (para 10).</summary>
    RegisterReplacement,

    /// <summary>A paper that the applicant adds of his own will.</summary>
    Other,
}
