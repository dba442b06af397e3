using HousingPortal.Web.Account;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Security;

/// <summary>What Identity refuses, said in the user's language. Refusals that the portal's own pages never cause fall back to one general text.</summary>
internal sealed class PortalIdentityErrors(IStringLocalizer<AccountTexts> texts) : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Make(nameof(DefaultError));
    public override IdentityError ConcurrencyFailure() => Make(nameof(ConcurrencyFailure));
    public override IdentityError PasswordMismatch() => Make(nameof(PasswordMismatch));
    public override IdentityError InvalidEmail(string? email) => Make(nameof(InvalidEmail));
    public override IdentityError InvalidUserName(string? userName) => Make(nameof(InvalidEmail));
    public override IdentityError DuplicateEmail(string email) => Make(nameof(DuplicateEmail));
    public override IdentityError DuplicateUserName(string userName) => Make(nameof(DuplicateEmail));
    public override IdentityError PasswordTooShort(int length) => Make(nameof(PasswordTooShort), length);
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Make(nameof(PasswordRequiresUniqueChars), uniqueChars);
    public override IdentityError PasswordRequiresNonAlphanumeric() => Make(nameof(PasswordRequiresNonAlphanumeric));
    public override IdentityError PasswordRequiresDigit() => Make(nameof(PasswordRequiresDigit));
    public override IdentityError PasswordRequiresLower() => Make(nameof(PasswordRequiresLower));
    public override IdentityError PasswordRequiresUpper() => Make(nameof(PasswordRequiresUpper));

    private IdentityError Make(string code, params object[] args) => new() { Code = code, Description = texts[$"Identity.{code}", args] };
}
