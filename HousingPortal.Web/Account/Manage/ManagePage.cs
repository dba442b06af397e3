using HousingPortal.Web.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Account.Manage;

/// <summary>A page on which a member of staff changes the own account.</summary>
public abstract class ManagePage : ComponentBase
{
    [Inject]
    protected UserManager<PortalUser> Users { get; set; } = default!;

    [Inject]
    protected SignInManager<PortalUser> SignIn { get; set; } = default!;

    [Inject]
    protected IStringLocalizer<AccountTexts> T { get; set; } = default!;

    [Inject]
    private protected IdentityRedirectManager Redirect { get; set; } = default!;

    [CascadingParameter]
    protected HttpContext HttpContext { get; set; } = default!;

    /// <summary>Null when the account is gone; the page then shows nothing and leads to sign-in.</summary>
    protected PortalUser? Account { get; private set; }

    protected override async Task OnInitializedAsync()
    {
        Account = await Users.GetUserAsync(HttpContext.User);
        if (Account is null)
        {
            await SignIn.SignOutAsync();
            Redirect.RedirectTo("/account/login");
        }
    }
}
