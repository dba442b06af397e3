namespace HousingPortal.Web.Integrations.Eds;

/// <summary>Texts of signature checks: <c>name</c> of the check, for both languages.</summary>
public sealed class EdsTexts;
