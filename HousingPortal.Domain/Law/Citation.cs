namespace HousingPortal.Domain.Law;

/// <summary>A legal act that the portal relies on.</summary>
/// <param name="Code">Stable key, for example <c>order-168</c>.</param>
/// <param name="Title">Short title in both languages.</param>
/// <param name="Number">Number as published.</param>
/// <param name="Date">Date of adoption.</param>
public sealed record LegalAct(string Code, LocalizedText Title, string Number, DateOnly Date);

/// <summary>
/// A place in a legal act, for example paragraph 5, subparagraph 4 of Order 168 is <c>5(4)</c>; item 9(3) of Annex 4 is <c>A4.9(3)</c>.
/// </summary>
public sealed record Citation(LegalAct Act, string Paragraph);
