using HousingPortal.Domain.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Demonstration;
using HousingPortal.Web.Features.Doubles;
using HousingPortal.Web.Features.Queue;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web;

/// <summary>What must be in the database before the first page is served.</summary>
internal static partial class StartUp
{
    public static async Task PrepareAsync(WebApplication app)
    {
        await MakeDatabaseAsync(app.Services);
        if (DemoData.IsEnabled(app.Environment, app.Configuration))
        {
            await DemoData.MakeAsync(app.Services);
            if (app.Configuration.GetValue("Demonstration:Cases", true))
            {
                await DemoCases.MakeAsync(app.Services, app.Configuration, app.Environment);
                await DemoWorkplaceCases.MakeAsync(app.Services, app.Configuration, app.Environment);
            }
            DemoData.Print(Console.Out);
        }
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        if (!await db.Users.AnyAsync())
            LogNoAccounts(app.Logger);
    }

    /// <summary>Brings the database to the current schema and makes the rows every installation needs.</summary>
    public static async Task MakeDatabaseAsync(IServiceProvider services)
    {
        var databases = services.GetRequiredService<IDbContextFactory<PortalDb>>();
        await databases.MigrateAsync();
        await using (var db = await databases.CreateDbContextAsync())
            await QueueJournal.BackfillAsync(db);
        await ActiveClaims.BackfillAsync(databases);
        await using var scope = services.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
        foreach (var role in Enum.GetNames<StaffRole>().Where(role => role != nameof(StaffRole.System)))
            if (!await roles.RoleExistsAsync(role))
                await roles.CreateAsync(new IdentityRole(role));
    }

    [LoggerMessage(LogLevel.Warning, "There are no accounts yet. Make the first administrator with the command create-admin; run it without arguments to see what it needs.")]
    private static partial void LogNoAccounts(ILogger logger);
}
