using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Domain.Eligibility;

/// <summary>Everything an assessment may look at.</summary>
/// <param name="Application">The application.</param>
/// <param name="ReceivedOn">The day it counts as received, a local day of the provider.</param>
/// <param name="ProviderKato">Nine digits of the provider's settlement in the classifier of administrative units (ӘАОЖ / КАТО).</param>
/// <param name="Answers">The latest answer of each register.</param>
public sealed record AssessmentInput(Annex1Form Application, DateOnly ReceivedOn, string ProviderKato, IReadOnlyList<RegisterAnswer> Answers)
{
    /// <summary>Kinds of the papers handed in with the application or since.</summary>
    public IReadOnlyCollection<PaperKind> Papers { get; init; } = [];

    /// <summary>The latest answer of a register, or null while it has not answered.</summary>
    public RegisterAnswer? Answer(RegisterKind kind) => Answers.FirstOrDefault(answer => answer.Kind == kind);
}
