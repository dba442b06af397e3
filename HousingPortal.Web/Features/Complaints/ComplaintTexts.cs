namespace HousingPortal.Web.Features.Complaints;

/// <summary>Texts of complaints and of court cases: ComplaintTexts.kk.resx and ComplaintTexts.ru.resx.</summary>
public sealed class ComplaintTexts;
