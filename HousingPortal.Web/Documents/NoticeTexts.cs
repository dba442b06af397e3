namespace HousingPortal.Web.Documents;

/// <summary>Texts of printed documents. Law wording is not here but in the Domain.</summary>
public sealed class NoticeTexts;
