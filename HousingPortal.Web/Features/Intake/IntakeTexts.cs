namespace HousingPortal.Web.Features.Intake;

/// <summary>Texts of the intake: IntakeTexts.kk.resx and IntakeTexts.ru.resx. Labels of Annex 1 keep the order's own words.</summary>
public sealed class IntakeTexts;
