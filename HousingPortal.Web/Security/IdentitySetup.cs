using System.Security.Claims;
using HousingPortal.Web.Account;
using HousingPortal.Web.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HousingPortal.Web.Security;

internal static class IdentitySetup
{
    public const int MinPasswordLength = 12;

    public static IServiceCollection AddPortalIdentity(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddScoped<IdentityRedirectManager>();
        services.AddScoped<AuthenticationStateProvider, IdentityRevalidatingAuthenticationStateProvider>();
        services.AddScoped<CurrentActor>();
        services.AddAuthentication(options =>
        {
            options.DefaultScheme = IdentityConstants.ApplicationScheme;
            options.DefaultSignInScheme = IdentityConstants.ExternalScheme;
        }).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = "/account/login";
            options.LogoutPath = "/account/logout";
            options.AccessDeniedPath = "/account/access-denied";
            options.ReturnUrlParameter = "returnUrl";
            // One working day; the cookie itself ends with the browser.
            options.ExpireTimeSpan = TimeSpan.FromHours(10);
            // Sessions run on real time, also when the demonstration clock is moved by days.
            options.TimeProvider = TimeProvider.System;
        });
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.FromMinutes(1);
            options.TimeProvider = TimeProvider.System;
        });
        services.AddIdentityCore<PortalUser>(options =>
            {
                options.Password.RequiredLength = MinPasswordLength;
                options.Password.RequiredUniqueChars = 5;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.User.RequireUniqueEmail = true;
            })
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<PortalDb>()
            .AddSignInManager<PortalSignInManager>()
            .AddClaimsPrincipalFactory<PortalClaimsFactory>()
            .AddErrorDescriber<PortalIdentityErrors>()
            .AddDefaultTokenProviders();
        services.AddAuthorization(options =>
        {
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
            foreach (var (name, roles) in Policies.Roles)
                options.AddPolicy(name, policy => policy.RequireRole(roles.Select(role => role.ToString())));
        });
        return services;
    }

    private sealed class PortalClaimsFactory(
        UserManager<PortalUser> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options, IDbContextFactory<PortalDb> databases)
        : UserClaimsPrincipalFactory<PortalUser, IdentityRole>(users, roles, options)
    {
        protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
        {
            var identity = await base.GenerateClaimsAsync(user);
            identity.AddClaim(new Claim(PortalClaims.Provider, user.ProviderId.ToString()));
            identity.AddClaim(new Claim(PortalClaims.FullName, user.FullName));
            await using var db = await databases.CreateDbContextAsync();
            var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == user.ProviderId);
            identity.AddClaim(new Claim(PortalClaims.ProviderNameKk, provider.NameKk));
            identity.AddClaim(new Claim(PortalClaims.ProviderNameRu, provider.NameRu));
            return identity;
        }
    }
}
