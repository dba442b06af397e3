using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Domain.Eligibility;

/// <summary>Everything an assessment may look at: the application, the day it counts as received (provider's local date), where the provider is, and the latest answer of each register.</summary>
/// <param name="ProviderKato">Nine digits of the provider's settlement in the classifier of administrative units (ӘАОЖ / КАТО).</param>
public sealed record AssessmentInput(Annex1Form Application, DateOnly ReceivedOn, string ProviderKato, IReadOnlyList<RegisterAnswer> Answers)
{
    public RegisterAnswer? Answer(RegisterKind kind) => Answers.FirstOrDefault(answer => answer.Kind == kind);
}
