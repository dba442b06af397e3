namespace HousingPortal.Web.Features.Notices;

/// <summary>Texts of the panel of documents and of the preview.</summary>
public sealed class NoticeFeatureTexts;
