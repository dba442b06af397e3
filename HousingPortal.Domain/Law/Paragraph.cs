namespace HousingPortal.Domain.Law;

/// <summary>One place of the order and what became of it here: either something implements it, or there is a reason why nothing computes.</summary>
/// <param name="Number">Key of the place, as in <see cref="Citation.Paragraph"/>.</param>
/// <param name="Summary">Our own summary line; the order itself is not copied.</param>
/// <param name="ImplementedBy">Type, or type and member, of this library; null when nothing computes.</param>
/// <param name="WhyNotComputed">Why nothing computes; null when something implements it.</param>
public sealed record Paragraph(string Number, LocalizedText Summary, string? ImplementedBy, LocalizedText? WhyNotComputed);
