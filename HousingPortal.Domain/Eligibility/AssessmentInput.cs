using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Domain.Eligibility;

/// <summary>Everything an assessment may look at.</summary>
/// <param name="Application">The application, Annex 1 or Annex 2; it tells the register asked for.</param>
/// <param name="ReceivedOn">The day it counts as received, a local day of the provider.</param>
/// <param name="ProviderKato">Nine digits of the provider's settlement in the classifier of administrative units (ӘАОЖ / КАТО).</param>
/// <param name="Answers">The latest answer of each register.</param>
public sealed record AssessmentInput(IHousingApplication Application, DateOnly ReceivedOn, string ProviderKato, IReadOnlyList<RegisterAnswer> Answers)
{
    /// <summary>BIN of the provider: at a workplace the employer that a contract of employment must name (para 7).</summary>
    public string ProviderBin { get; init; } = "";

    /// <summary>Kinds of the papers handed in with the application or since.</summary>
    public IReadOnlyCollection<PaperKind> Papers { get; init; } = [];

    /// <summary>The latest answer of a register, or null while it has not answered.</summary>
    public RegisterAnswer? Answer(RegisterKind kind) => Answers.FirstOrDefault(answer => answer.Kind == kind);
}
