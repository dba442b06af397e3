using System.Security.Claims;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Texts;

namespace HousingPortal.Web.Security;

/// <summary>The signed-in person as the frame of the page shows them.</summary>
public sealed record StaffIdentity(Actor Actor, string ProviderName)
{
    public static StaffIdentity? From(ClaimsPrincipal user) =>
        Actor.From(user) is { } actor
            ? new StaffIdentity(actor, user.FindFirstValue(PortalCultures.Current == Language.Ru ? PortalClaims.ProviderNameRu : PortalClaims.ProviderNameKk) ?? "")
            : null;
}

/// <summary>Where a member of staff begins: the worklist, or the staff page for one who only administers.</summary>
public static class StartPage
{
    public static string Of(StaffIdentity? who) =>
        who is not null && !who.Actor.Has(Policies.Roles[Policies.Cases]) && who.Actor.Has(Policies.Roles[Policies.Administer]) ? "/staff" : "/";

    public static string Of(ClaimsPrincipal user) => Of(StaffIdentity.From(user));
}
