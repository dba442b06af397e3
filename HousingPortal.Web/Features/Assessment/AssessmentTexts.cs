namespace HousingPortal.Web.Features.Assessment;

/// <summary>Texts of the assessment: AssessmentTexts.kk.resx and AssessmentTexts.ru.resx.</summary>
public sealed class AssessmentTexts;
