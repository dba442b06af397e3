namespace HousingPortal.Web.Components.Shared;

/// <summary>Texts of the frame around every page: ShellTexts.kk.resx and ShellTexts.ru.resx.</summary>
public sealed class ShellTexts;

/// <summary>Texts of refusals and problems by <see cref="Domain.Error.Code"/>: ErrorTexts.kk.resx and ErrorTexts.ru.resx.</summary>
public sealed class ErrorTexts;
