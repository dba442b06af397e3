using System.Security.Claims;
using HousingPortal.Domain.Cases;
using Microsoft.AspNetCore.Components.Authorization;

namespace HousingPortal.Web.Security;

/// <summary>Who acts: the signed-in member of staff, their provider and roles. Comes from the authentication state, never from the HTTP context.</summary>
public sealed record Actor(string UserId, string Name, Guid ProviderId, IReadOnlyCollection<StaffRole> Roles)
{
    /// <summary>The portal itself, for jobs of one provider.</summary>
    public static Actor System(Guid providerId) => new("system", "", providerId, [StaffRole.System]);

    public bool Has(params StaffRole[] roles) => roles.Any(Roles.Contains);

    public static Actor? From(ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && Guid.TryParse(user.FindFirstValue(PortalClaims.Provider), out var provider)
            ? new Actor(id, user.FindFirstValue(PortalClaims.FullName) ?? "", provider,
                [.. user.FindAll(ClaimTypes.Role).Select(claim => Enum.TryParse<StaffRole>(claim.Value, out var role) ? role : (StaffRole?)null).OfType<StaffRole>()])
            : null;
}

public static class PortalClaims
{
    public const string Provider = "portal:provider";
    public const string FullName = "portal:name";
    public const string ProviderNameKk = "portal:provider-kk";
    public const string ProviderNameRu = "portal:provider-ru";

    /// <summary>Stored with the account while its password is a generated one.</summary>
    public const string MustChangePassword = "portal:must-change-password";
}

/// <summary>Gives pages the actor of the current circuit.</summary>
public sealed class CurrentActor(AuthenticationStateProvider authentication)
{
    public async Task<Actor> GetAsync() =>
        Actor.From((await authentication.GetAuthenticationStateAsync()).User) ?? throw new InvalidOperationException("The page needs a signed-in member of staff.");
}
