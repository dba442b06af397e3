using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;

namespace HousingPortal.Domain.Registers;

/// <summary>Which registers are asked for an application (para 9, third to fifth parts). More may not be asked: the consent covers no more.</summary>
public static class RequiredChecks
{
    /// <summary>
    /// Identity, residence, family, ownership, worsening and communal lease for everyone; the category for every list except 6, whose category is
    /// shown by the record of the dwelling; income only for lists 3 and 4 without a claimed exemption.
    /// </summary>
    public static IReadOnlyList<RegisterKind> For(Annex1Form form) => [.. Enum.GetValues<RegisterKind>().Where(kind => IsRequired(kind, form))];

    private static bool IsRequired(RegisterKind kind, Annex1Form form) => kind switch
    {
        RegisterKind.Category => form.List != QueueList.EmergencyDwelling,
        RegisterKind.Income => form.List is QueueList.LargeFamilies or QueueList.SociallyVulnerable && IncomeExemption.Claimed(form) is null,
        _ => true,
    };
}
