namespace HousingPortal.Web.Features.Staff;

/// <summary>Texts of the staff page: StaffTexts.kk.resx and StaffTexts.ru.resx.</summary>
public sealed class StaffTexts;
