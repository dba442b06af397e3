using HousingPortal.Domain.Hearings;
using HousingPortal.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Demonstration;

/// <summary>Makes what the demonstration needs, and only what is missing. Development only.</summary>
internal static class DemoData
{
    /// <summary>Setting <c>Demonstration:Enabled</c>; on unless switched off, and never outside Development.</summary>
    public static bool IsEnabled(IHostEnvironment environment, IConfiguration configuration) =>
        environment.IsDevelopment() && configuration.GetValue("Demonstration:Enabled", true);

    public static async Task MakeAsync(IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        await using (var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(cancellationToken))
            await MakeProvidersAsync(db, clock, cancellationToken);
        await MakeAccountsAsync(scope.ServiceProvider, cancellationToken);
    }

    public static void Print(TextWriter console)
    {
        console.WriteLine($"Demonstration accounts, password {DemoCatalogue.Password}");
        foreach (var account in DemoCatalogue.Accounts)
            console.WriteLine($"  {account.Email,-24} {account.ProviderCode}  {string.Join(", ", account.Roles)}");
    }

    private static async Task MakeProvidersAsync(PortalDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var present = await db.Providers.Select(provider => provider.Code).ToListAsync(cancellationToken);
        foreach (var provider in DemoCatalogue.Providers().Where(provider => !present.Contains(provider.Code)))
        {
            db.Providers.Add(provider);
            db.HearingPlaces.AddRange(
                new HearingPlaceRow { ProviderId = provider.Id, Method = HearingMethod.InPerson, NameKk = provider.HearingPlaceKk, NameRu = provider.HearingPlaceRu },
                new HearingPlaceRow { ProviderId = provider.Id, Method = HearingMethod.Video, NameKk = DemoCatalogue.VideoLinkKk, NameRu = DemoCatalogue.VideoLinkRu });
            db.ContinuationBases.Add(new ContinuationBasisRow
            {
                ProviderId = provider.Id,
                Document = DemoCatalogue.BasisDocument,
                Reason = DemoCatalogue.BasisReason,
                ValidFrom = DemoCatalogue.BasisFrom,
                RecordedById = "system",
                RecordedByName = "",
                RecordedAt = clock.GetUtcNow().UtcDateTime,
            });
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task MakeAccountsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var users = services.GetRequiredService<UserManager<PortalUser>>();
        var providers = await services.GetRequiredService<PortalDb>().Providers.AsNoTracking().ToDictionaryAsync(provider => provider.Code, cancellationToken);
        foreach (var account in DemoCatalogue.Accounts)
        {
            if (await users.FindByNameAsync(account.Email) is not null)
                continue;
            var user = new PortalUser
            {
                UserName = account.Email,
                Email = account.Email,
                EmailConfirmed = true,
                ProviderId = providers[account.ProviderCode].Id,
                FullName = account.FullName,
                Position = account.Position,
                Iin = account.Iin,
                Language = account.Language,
            };
            Check(await users.CreateAsync(user, DemoCatalogue.Password));
            Check(await users.AddToRolesAsync(user, account.Roles.Select(role => role.ToString())));
        }

        static void Check(IdentityResult result)
        {
            if (!result.Succeeded)
                throw new InvalidOperationException($"A demonstration account was not made: {string.Join(", ", result.Errors.Select(error => error.Code))}");
        }
    }
}
