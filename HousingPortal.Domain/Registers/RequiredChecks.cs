using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;

namespace HousingPortal.Domain.Registers;

/// <summary>Which registers are asked for an application (para 9, third to fifth parts). More may not be asked: the consent covers no more.</summary>
public static class RequiredChecks
{
    /// <summary>
    /// Identity, family, ownership, worsening and communal lease for everyone; residence for everyone but who applies alone at a workplace; the category for
    /// every list except 6, whose category is shown by the record of the dwelling, and for every category except "employee"; income only for lists 3 and 4
    /// without a claimed exemption; employment only at a workplace.
    /// </summary>
    public static IReadOnlyList<RegisterKind> For(IHousingApplication form) => [.. Enum.GetValues<RegisterKind>().Where(kind => IsRequired(kind, form))];

    private static bool IsRequired(RegisterKind kind, IHousingApplication form) => kind switch
    {
        RegisterKind.Residence => form.List != QueueList.Workplace || form.Family.Count > 0,
        RegisterKind.Category => form.List != QueueList.EmergencyDwelling && form.Category != Category.WorkplaceEmployee,
        RegisterKind.Income => form.List is QueueList.LargeFamilies or QueueList.SociallyVulnerable && IncomeExemption.Claimed(form) is null,
        RegisterKind.Employment => form.List == QueueList.Workplace,
        _ => true,
    };
}
