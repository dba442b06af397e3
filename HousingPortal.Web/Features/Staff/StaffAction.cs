namespace HousingPortal.Web.Features.Staff;

/// <summary>What may be done to an account besides changing what is written about the person.</summary>
public enum StaffAction
{
    ResetPassword,
    ResetTwoFactor,
    Disable,
    Enable,
}
