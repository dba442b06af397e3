using HousingPortal.Domain.Cases;
using HousingPortal.Web;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Features.Staff;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Support;

/// <summary>Accounts of two providers on a real database, without a web server.</summary>
public sealed class IdentityHost : IAsyncDisposable
{
    private readonly TestDatabase database = TestDatabase.Sqlite();

    private IdentityHost()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IDbContextFactory<PortalDb>>(database);
        services.AddScoped(_ => database.CreateDbContext());
        services.AddPortalIdentity();
        services.AddPortalTexts();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddSingleton<ProviderClock>();
        services.AddStaff();
        services.AddReference();
        Services = services.BuildServiceProvider();
    }

    public ManualClock Clock { get; } = new();

    public ServiceProvider Services { get; }

    public Provider Own { get; } = new() { Code = "OWN", NameKk = "Own", NameRu = "Own" };

    public Provider Other { get; } = new() { Code = "OTH", NameKk = "Other", NameRu = "Other" };

    public Actor Administrator { get; private set; } = default!;

    public StaffService Staff => Services.GetRequiredService<StaffService>();

    public static async Task<IdentityHost> StartAsync()
    {
        var host = new IdentityHost();
        await StartUp.MakeDatabaseAsync(host.Services);
        await using var db = host.NewDb();
        db.Providers.AddRange(host.Own, host.Other);
        await db.SaveChangesAsync();
        var id = await host.AddUserAsync(host.Own, "admin@own.test", StaffRole.Administrator);
        host.Administrator = new Actor(id, "Administrator", host.Own.Id, [StaffRole.Administrator]);
        return host;
    }

    public TestDatabase Databases => database;

    public PortalDb NewDb() => database.CreateDbContext();

    public Actor As(params StaffRole[] roles) => Administrator with { Roles = roles };

    public Task<PortalUser> UserAsync(string id) => UsingUsersAsync(async users => (await users.FindByIdAsync(id))!);

    public async Task<T> UsingUsersAsync<T>(Func<UserManager<PortalUser>, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>());
    }

    public Task<string> AddUserAsync(Provider provider, string email, params StaffRole[] roles) => UsingUsersAsync(async users =>
    {
        var user = new PortalUser { UserName = email, Email = email, ProviderId = provider.Id, FullName = email, Position = "Specialist", Iin = TestPeople.Iin(new(1990, 1, 1)) };
        Assert.True((await users.CreateAsync(user, Visitor.DemoPassword)).Succeeded);
        await users.AddToRolesAsync(user, roles.Select(role => role.ToString()));
        return user.Id;
    });

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await database.DisposeAsync();
    }
}
