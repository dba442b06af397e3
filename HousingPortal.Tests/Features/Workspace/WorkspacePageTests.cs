using System.Globalization;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using HousingPortal.Domain.Cases;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Workspace;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static HousingPortal.Tests.Features.Workspace.WorkspaceScene;

namespace HousingPortal.Tests.Features.Workspace;

public sealed class WorkspacePageTests : BunitContext, IAsyncLifetime
{
    private WorkspaceScene scene = default!;

    public WorkspacePageTests() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-KZ");

    public async Task InitializeAsync()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        scene = await StartAsync();
        Services.AddLogging();
        Services.AddPortalTexts();
        Services.AddSingleton<TimeProvider>(new ManualClock());
        Services.AddSingleton<ProviderClock>();
        Services.AddSingleton<IDbContextFactory<PortalDb>>(scene.Database);
        Services.AddWorkspace();
        Services.AddScoped<CurrentActor>();
        AddAuthorization().SetAuthorized("S").SetClaims(
            new Claim(ClaimTypes.NameIdentifier, "supervisor"), new Claim(PortalClaims.Provider, scene.Astana.Id.ToString()), new Claim(ClaimTypes.Role, nameof(StaffRole.Supervisor)));
    }

    Task IAsyncLifetime.DisposeAsync() => scene.DisposeAsync().AsTask();

    [Fact]
    public async Task The_forecast_tells_its_method_and_its_pace_and_each_number_is_a_link()
    {
        await scene.AddAsync(Today);
        await scene.AddAsync(Today.AddDays(1));

        var page = Render<WorkspacePage>();
        await page.WaitForElementAsync(".tiles");

        Assert.Contains("20", page.Find("section[aria-labelledby=forecast-title]").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find("section[aria-labelledby=forecast-title] .alert-warn"));
        Assert.Equal("2", page.Find("a[href='/?tab=All&late=1'] .tile-count").TextContent);
        Assert.Equal("1", page.Find("a[href='/?tab=All&due=2026-11-23&until=2026-11-23'] .tile-count").TextContent);
        Assert.NotNull(page.Find("a[href='/?tab=All&age=15']"));
        Assert.Empty(page.FindAll("a[href='/?tab=All&age=3']"));
        Assert.NotNull(await page.WaitForElementAsync(".workspace-counts a[href='/updates']"));
    }

    [Fact]
    public async Task Shares_of_few_decisions_are_not_shown_and_the_row_says_so()
    {
        await scene.AddAsync(Today, CaseState.Refused, "arman", new(2026, 11, 20), "G2");
        for (var n = 0; n < 30; n++)
            await scene.AddAsync(Today, n < 3 ? CaseState.Refused : CaseState.OnList, "zarina", new(2026, 11, 20));

        var page = Render<WorkspacePage>(parameters => parameters.Add(item => item.Tab, "officers"));
        await page.WaitForElementAsync("tbody tr");
        var rows = page.FindAll("tbody tr");

        Assert.Contains("(10 %)", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Null(rows[0].QuerySelector(".chip"));
        Assert.DoesNotContain("%", rows[1].TextContent, StringComparison.Ordinal);
        Assert.NotNull(rows[1].QuerySelector(".chip"));
    }

    [Fact]
    public async Task The_period_and_the_kind_come_from_the_address()
    {
        var old = await scene.AddAsync();
        await scene.LineAsync(old, CaseAction.AllowLateNotice, new(2026, 3, 1), "Қаулы № 5");
        await scene.LineAsync(old, CaseAction.AllowLateRefusal, new(2026, 3, 2), "Қаулы № 6");
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo("/workspace/refusals?period=Year&kind=LateNotice");

        var page = Render<WorkspacePage>(parameters => parameters.Add(item => item.Tab, "refusals"));
        await page.WaitForElementAsync("section[aria-labelledby=overrides-title] tbody tr");

        Assert.Contains("Қаулы № 5", page.Find("section[aria-labelledby=overrides-title]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Қаулы № 6", page.Find("section[aria-labelledby=overrides-title]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_cases_every_part_says_so()
    {
        var terms = Render<WorkspacePage>();
        Assert.NotNull(await terms.WaitForElementAsync("section[aria-labelledby=forecast-title] .empty"));
        var officers = Render<WorkspacePage>(parameters => parameters.Add(item => item.Tab, "officers"));
        Assert.NotNull(await officers.WaitForElementAsync(".empty"));
        var refusals = Render<WorkspacePage>(parameters => parameters.Add(item => item.Tab, "refusals"));
        Assert.NotNull(await refusals.WaitForElementAsync(".empty"));
    }

    [Fact]
    public async Task A_table_as_a_file_has_a_mark_and_no_cell_that_a_spreadsheet_would_run()
    {
        var row = await scene.AddAsync();
        await scene.LineAsync(row, CaseAction.AllowLateNotice, new(2026, 11, 20), "=HYPERLINK(\"http://x\";\"y\")", "@Бастық");
        var tables = Services.GetRequiredService<WorkspaceTables>();

        var bytes = (await tables.CsvAsync(scene.Supervisor, WorkspaceTables.Overrides, WorkspacePeriod.Quarter, default))!;
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("Когда;Дело;Что разрешено;Причина;Кто", lines[0]);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\";", lines[1], StringComparison.Ordinal);
        Assert.Contains("'@Бастық", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WorkspaceTables.Forecast)]
    [InlineData(WorkspaceTables.Ages)]
    [InlineData(WorkspaceTables.Officers)]
    [InlineData(WorkspaceTables.Grounds)]
    [InlineData(WorkspaceTables.Overrides)]
    public async Task Every_table_is_a_file_for_a_supervisor_and_for_nobody_else(string table)
    {
        var tables = Services.GetRequiredService<WorkspaceTables>();

        Assert.NotNull(await tables.CsvAsync(scene.Supervisor, table, default, default));
        Assert.Null(await tables.CsvAsync(scene.Supervisor with { Roles = [StaffRole.Officer] }, table, default, default));
        Assert.Null(await tables.CsvAsync(scene.Supervisor, table + "x", default, default));
    }
}
