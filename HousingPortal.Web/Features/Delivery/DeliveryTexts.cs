namespace HousingPortal.Web.Features.Delivery;

/// <summary>Texts sent to applicants and the page of simulated messages.</summary>
public sealed class DeliveryTexts;
