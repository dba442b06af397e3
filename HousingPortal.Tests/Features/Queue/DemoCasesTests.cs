using HousingPortal.Domain.Cases;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Demonstration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;

namespace HousingPortal.Tests.Features.Queue;

public sealed class DemoCasesTests
{
    [Fact]
    public async Task The_demonstration_cases_are_made_although_long_lists_were_seeded_before_and_only_once()
    {
        await using var host = await IdentityHost.StartAsync();
        await SeedCommand.FillAsync(host.Databases, 300, host.Clock.GetUtcNow().UtcDateTime, TextWriter.Null);
        await DemoData.MakeAsync(host.Services);

        await MakeAsync();
        var first = await StatesAsync();
        await MakeAsync();

        Assert.Equal(15, first.Count);
        Assert.Contains(CaseState.Registered, first);
        Assert.Equal(first, await StatesAsync());
        await using var db = host.NewDb();
        Assert.Equal(300, await db.QueueEntries.CountAsync(entry => db.Providers.Any(provider => provider.Id == entry.ProviderId && provider.Code.StartsWith(SeedCommand.CodePrefix))));
        Assert.False(await db.Cases.AnyAsync(row => !db.CasePersons.Any(person => person.CaseId == row.Id)));

        Task MakeAsync() => DemoCases.MakeAsync(
            host.Services,
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Database:ConnectionString"] = host.Databases.ConnectionString }).Build(),
            new HostingEnvironment { EnvironmentName = "Development", ContentRootPath = AppContext.BaseDirectory });

        async Task<List<CaseState>> StatesAsync()
        {
            await using var db = host.NewDb();
            return await db.Cases.Where(row => db.Providers.Any(provider => provider.Id == row.ProviderId && provider.Code == "AST")).OrderBy(row => row.Number).Select(row => row.State).ToListAsync();
        }
    }
}
