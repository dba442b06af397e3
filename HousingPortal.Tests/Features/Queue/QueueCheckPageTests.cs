using System.Globalization;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Queue;

/// <summary>What a supervisor sees of the journals, and that nobody else does.</summary>
public sealed class QueueCheckPageTests : BunitContext, IAsyncLifetime
{
    private CaseHost host = default!;

    public QueueCheckPageTests() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-KZ");

    private QueueCheckService Checks => Services.GetRequiredService<QueueCheckService>();

    public async Task InitializeAsync()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        host = await CaseHost.StartAsync();
        host.Configure(Services);
        Services.AddScoped<CurrentActor>();
        AddAuthorization().SetAuthorized(host.Supervisor.Name).SetClaims(
            new Claim(ClaimTypes.NameIdentifier, host.Supervisor.UserId),
            new Claim(PortalClaims.Provider, host.Astana.Id.ToString()),
            new Claim(ClaimTypes.Role, "Supervisor"));
    }

    Task IAsyncLifetime.DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task Without_entries_the_page_says_so()
    {
        var page = Render<QueueCheckPage>();
        await page.WaitForElementAsync(".empty");
    }

    [Fact]
    public async Task A_proof_tells_what_holds_and_names_a_line_that_was_changed()
    {
        await SignAsync();
        var page = Render<QueueCheckPage>();
        await (await page.WaitForElementAsync("section button")).ClickAsync(new());
        await page.WaitForElementAsync(".chip-ok");

        await using var db = host.Database.CreateDbContext();
        await db.QueueLines.ExecuteUpdateAsync(set => set.SetProperty(row => row.Reason, "another"));
        await page.Find("section button").ClickAsync(new());
        await page.WaitForElementAsync(".chip-bad");
        Assert.Contains("line 1", page.Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_past_day_is_rebuilt_and_compared_with_its_record_and_a_day_that_is_not_over_is_refused()
    {
        await SignAsync();
        host.Clock.MoveTo(CaseHost.At(4, 7, 9));
        Assert.Equal(1, await Services.GetRequiredService<QueueKeeper>().RecordAsync());
        var page = Render<QueueCheckPage>();
        await page.WaitForElementAsync("#rebuild-day");

        await page.Find("form").SubmitAsync();
        await page.WaitForElementAsync(".chip-ok");
        Assert.Single(page.FindAll("tbody tr"));

        await page.Find("#rebuild-day").ChangeAsync(new() { Value = "2026-04-07" });
        await page.Find("form").SubmitAsync();
        Assert.NotNull(page.Find("#rebuild-day-error"));
    }

    [Fact]
    public async Task Nobody_but_a_supervisor_proves_and_only_the_own_provider()
    {
        await SignAsync();
        var list = Assert.Single((await Checks.ListsAsync(host.Supervisor))!.Value.Lists);
        foreach (var actor in new[] { host.Officer, host.Signer, host.Administrator })
        {
            Assert.Null(await Checks.VerifyAsync(actor));
            Assert.Null(await Checks.ListsAsync(actor));
            Assert.Null(await Checks.RebuildAsync(actor, list, new(2026, 4, 5)));
        }

        Assert.Single((await Checks.VerifyAsync(host.Supervisor))!);
        Assert.Empty((await Checks.VerifyAsync(host.Foreign))!);
        Assert.Empty((await Checks.RebuildAsync(host.Foreign, list, new(2026, 4, 5)))!.Order);
        Assert.Null(await Checks.RebuildAsync(host.Supervisor, list, new(2026, 4, 6)));
    }

    private async Task SignAsync()
    {
        var (id, version, document) = await host.ReadyToSignAsync();
        Assert.NotNull((await host.Decisions.SignAsync(host.Signer, id, version, document, [9])).OrdinalNumber);
    }
}
