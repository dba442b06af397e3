using System.Security.Claims;
using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Staff;

/// <summary>Accounts of the own provider, for its administrator. Each operation has a context of its own; each change is one transaction and one line in the log, by ids.</summary>
public sealed partial class StaffService(IServiceScopeFactory scopes, IDbContextFactory<PortalDb> databases, TimeProvider clock, ILogger<StaffService> logger)
{
    /// <summary>All accounts of the provider by name; nothing for anybody but its administrator.</summary>
    public async Task<IReadOnlyList<StaffRow>> ListAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Administrator))
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var users = await db.Users.AsNoTracking().Where(user => user.ProviderId == actor.ProviderId).OrderBy(user => user.FullName).ToListAsync(cancellationToken);
        var roles = await (from link in db.UserRoles
                           join role in db.Roles on link.RoleId equals role.Id
                           join user in db.Users on link.UserId equals user.Id
                           where user.ProviderId == actor.ProviderId
                           select new { link.UserId, role.Name }).ToListAsync(cancellationToken);
        var byUser = roles.ToLookup(row => row.UserId, row => Enum.Parse<StaffRole>(row.Name!));
        return
        [
            .. users.Select(user => new StaffRow(
                user.Id, user.FullName, user.Position, user.Iin, user.Email ?? "", [.. byUser[user.Id].Order()], user.IsDisabled,
                user.LockoutEnd > clock.GetUtcNow(), user.TwoFactorEnabled, user.ConcurrencyStamp ?? "")),
        ];
    }

    /// <summary>Makes an account and gives its one-time password, which is stored nowhere in clear.</summary>
    public Task<Result<string>> AddAsync(Actor actor, StaffInput input, CancellationToken cancellationToken = default) =>
        InTransactionAsync<string>(actor, async users =>
        {
            if (input.Problems(isNew: true).Values.FirstOrDefault() is { } problem)
                return problem;
            var email = input.Email.Trim();
            var user = new PortalUser
            {
                UserName = email,
                Email = email,
                EmailConfirmed = true,
                ProviderId = actor.ProviderId,
                FullName = input.FullName.Trim(),
                Position = input.Position.Trim(),
                Iin = input.Iin.Trim(),
            };
            var password = OneTimePassword.New();
            if (Refused(await users.CreateAsync(user, password)) is { } refused)
                return refused;
            await users.AddToRolesAsync(user, input.Roles.Select(role => role.ToString()));
            await users.AddClaimAsync(user, MustChange());
            LogChange("add", user.Id, actor.UserId);
            return password;
        }, cancellationToken);

    /// <summary>Changes name, position, IIN and roles. New roles end the person's open sessions. The version is the one the administrator saw.</summary>
    public Task<Result<string>> EditAsync(Actor actor, string userId, string version, StaffInput input, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, userId, "edit", async (users, user) =>
        {
            if (input.Problems(isNew: false).Values.FirstOrDefault() is { } problem)
                return problem;
            if (user.ConcurrencyStamp != version)
                return new Error("staff.changed");
            if (userId == actor.UserId && !input.Roles.Contains(StaffRole.Administrator))
                return new Error("staff.self-role");
            (user.FullName, user.Position, user.Iin) = (input.FullName.Trim(), input.Position.Trim(), input.Iin.Trim());
            if (Refused(await users.UpdateAsync(user)) is { } refused)
                return refused;
            var present = await users.GetRolesAsync(user);
            var wanted = input.Roles.Select(role => role.ToString()).ToList();
            if (present.Order().SequenceEqual(wanted.Order()))
                return user.Id;
            await users.RemoveFromRolesAsync(user, present.Except(wanted));
            await users.AddToRolesAsync(user, wanted.Except(present));
            await users.UpdateSecurityStampAsync(user);
            return user.Id;
        }, cancellationToken);

    /// <summary>Closes the account: no sign-in any more, and open sessions end.</summary>
    public Task<Result<string>> DisableAsync(Actor actor, string userId, CancellationToken cancellationToken = default) =>
        userId == actor.UserId ? Task.FromResult<Result<string>>(new Error("staff.self-disable")) : SetDisabledAsync(actor, userId, true, "disable", cancellationToken);

    public Task<Result<string>> EnableAsync(Actor actor, string userId, CancellationToken cancellationToken = default) =>
        SetDisabledAsync(actor, userId, false, "enable", cancellationToken);

    /// <summary>Gives a new one-time password, lifts a lock-out, and ends open sessions.</summary>
    public Task<Result<string>> ResetPasswordAsync(Actor actor, string userId, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, userId, "reset password", async (users, user) =>
        {
            var password = OneTimePassword.New();
            if (Refused(await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password)) is { } refused)
                return refused;
            await users.SetLockoutEndDateAsync(user, null);
            await users.ResetAccessFailedCountAsync(user);
            if (!(await users.GetClaimsAsync(user)).Any(claim => claim.Type == PortalClaims.MustChangePassword))
                await users.AddClaimAsync(user, MustChange());
            return password;
        }, cancellationToken);

    /// <summary>Switches the second factor off and forgets its key, for one who lost the telephone.</summary>
    public Task<Result<string>> ResetTwoFactorAsync(Actor actor, string userId, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, userId, "reset second factor", async (users, user) =>
        {
            await users.SetTwoFactorEnabledAsync(user, false);
            await users.ResetAuthenticatorKeyAsync(user);
            return user.Id;
        }, cancellationToken);

    private Task<Result<string>> SetDisabledAsync(Actor actor, string userId, bool disabled, string what, CancellationToken cancellationToken) =>
        ChangeAsync(actor, userId, what, async (users, user) =>
        {
            user.IsDisabled = disabled;
            return Refused(await users.UpdateSecurityStampAsync(user)) is { } refused ? refused : user.Id;
        }, cancellationToken);

    private Task<Result<string>> ChangeAsync(
        Actor actor, string userId, string what, Func<UserManager<PortalUser>, PortalUser, Task<Result<string>>> change, CancellationToken cancellationToken) =>
        InTransactionAsync(actor, async users =>
        {
            if (await users.FindByIdAsync(userId) is not { } user || user.ProviderId != actor.ProviderId)
                return new Error("staff.not-found");
            var result = await change(users, user);
            if (result.IsSuccess)
                LogChange(what, user.Id, actor.UserId);
            return result;
        }, cancellationToken);

    private async Task<Result<T>> InTransactionAsync<T>(Actor actor, Func<UserManager<PortalUser>, Task<Result<T>>> work, CancellationToken cancellationToken)
    {
        if (!actor.Has(StaffRole.Administrator))
            return new Error("staff.role");
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var result = await work(users);
            if (result.IsSuccess)
                await transaction.CommitAsync(cancellationToken);
            return result;
        });
    }

    private static Claim MustChange() => new(PortalClaims.MustChangePassword, "true");

    private static Error? Refused(IdentityResult result) => result.Succeeded ? null : new Error(result.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => "staff.email-taken",
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => "staff.email-invalid",
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => "staff.changed",
        _ => "staff.refused",
    });

    [LoggerMessage(LogLevel.Information, "Account change {Change}: account {UserId}, by {ActorId}")]
    private partial void LogChange(string change, string userId, string actorId);
}
