namespace HousingPortal.Domain.Intake;

/// <summary>Which form belongs to which register: Annex 1 to a settlement (para 4), Annex 2 to a workplace (para 9, fifth part).</summary>
public static class ApplicationForms
{
    /// <summary>An application to a register, nothing typed yet.</summary>
    public static IHousingApplication Empty(HousingRegister register) => register == HousingRegister.Workplace ? new Annex2Form() : new Annex1Form();

    /// <summary>The steps in which a form is asked, in their order.</summary>
    public static IReadOnlyList<IntakeStep> Steps(IHousingApplication form) => form is Annex2Form ? Annex2Validator.Steps : Annex1Validator.Steps;

    /// <summary>What is wrong with a form, in the order of its steps. <paramref name="today"/> is the provider's local day.</summary>
    public static IReadOnlyList<FieldProblem> Check(IHousingApplication form, DateOnly today) =>
        form is Annex2Form workplace ? Annex2Validator.Check(workplace, today) : Annex1Validator.Check((Annex1Form)form, today);
}
