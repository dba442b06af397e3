namespace HousingPortal.Web.Account;

/// <summary>Texts of the account pages: AccountTexts.kk.resx and AccountTexts.ru.resx.</summary>
public sealed class AccountTexts;
