namespace HousingPortal.Domain.Intake;

/// <summary>What is wrong with one field of a form.</summary>
/// <param name="Field">Property path, for example <c>Family[1].Iin</c>.</param>
/// <param name="Error">What is wrong; the application turns it into a text.</param>
public record FormProblem(string Field, Error Error);
