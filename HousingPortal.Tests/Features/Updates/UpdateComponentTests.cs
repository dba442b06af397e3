using System.Globalization;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Updates;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Updates;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Updates;

/// <summary>What the pages of an update show, mark and keep.</summary>
public sealed class UpdateComponentTests : BunitContext, IAsyncLifetime
{
    private UpdateScene scene = default!;
    private HousingCase row = default!;

    public UpdateComponentTests() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-KZ");

    public async Task InitializeAsync()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        scene = await UpdateScene.StartAsync();
        scene.Host.Configure(Services);
        Services.AddScoped<CurrentActor>();
        AddAuthorization().SetAuthorized(scene.Host.Officer.Name).SetClaims(
            new Claim(ClaimTypes.NameIdentifier, scene.Host.Officer.UserId),
            new Claim(PortalClaims.FullName, scene.Host.Officer.Name),
            new Claim(PortalClaims.Provider, scene.Host.Astana.Id.ToString()),
            new Claim(ClaimTypes.Role, "Officer"));
        row = await scene.OnListAsync(QueueList.SociallyVulnerable, Category.IncompleteFamily);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await scene.DisposeAsync();
    }

    [Fact]
    public void Old_and_new_stand_side_by_side_and_a_change_is_told_by_word_and_sign()
    {
        var spouse = TestPeople.Iin(new(1991, 2, 2), serial: 901);
        var before = new Annex1Form { Surname = "A", GivenName = "B", Mobile = "+77010000000", Email = "a@b.kz", Family = [new() { Kinship = Kinship.Parent, Iin = TestPeople.Iin(new(1960, 1, 1)) }] };
        var after = new Annex1Form { Surname = "A", GivenName = "B", Mobile = "+77020000000", Family = [new() { Kinship = Kinship.Spouse, Iin = spouse }] };

        var page = Render<SideBySide>(parameters => parameters.Add(item => item.Before, before).Add(item => item.After, after).Add(item => item.Steps, [IntakeStep.Applicant]));

        Assert.Equal(["+77010000000", "+77020000000"], page.FindAll("tr[data-change=Changed] td").Take(2).Select(cell => cell.TextContent));
        Assert.Contains(page.FindAll("tr[data-change=Added]"), added => added.TextContent.Contains(spouse, StringComparison.Ordinal) && added.QuerySelector(".chip")!.TextContent.StartsWith('+'));
        Assert.Equal(2, page.FindAll("tr[data-change=Removed]").Count);
        Assert.All(page.FindAll("tr[data-change=Removed] .chip"), chip => Assert.StartsWith("−", chip.TextContent, StringComparison.Ordinal));
        Assert.All(page.FindAll("tr[data-change=Same]"), quiet => Assert.Equal("row-quiet", quiet.ClassName));
        Assert.DoesNotContain("rooms", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_stores_each_answer_and_names_what_is_missing()
    {
        var page = Render<UpdateFormPage>(parameters => parameters.Add(item => item.Id, row.Id));
        await page.WaitForElementAsync("#Reason");
        await page.Find("#change-Birth").ChangeAsync(new() { Value = true });
        await page.Find("#Reason").ChangeAsync(new() { Value = "A child was born" });
        await page.Find("form").SubmitAsync();
        Assert.NotNull(page.Find("#MemberIin-error"));
        Assert.NotNull(page.Find("#ConsentsToProtectedData-error"));

        await using var db = scene.Host.Database.CreateDbContext();
        var draft = await db.Updates.SingleAsync();
        Assert.Equal((UpdateState.Draft, "A child was born"), (draft.State, UpdateJson.Form(draft).Reason));
        await page.Find("#MemberIin").ChangeAsync(new() { Value = TestPeople.Iin(new(2026, 1, 10), serial: 900) });
        await page.Find("#ConsentsToCommunalHousingCheck").ChangeAsync(new() { Value = true });
        await page.Find("#ConsentsToProtectedData").ChangeAsync(new() { Value = true });
        await page.Find("#SignedOn").ChangeAsync(new() { Value = "2026-04-07" });
        await page.Find("form").SubmitAsync();
        await page.WaitForElementAsync("a[href^='/updates/']");
        Assert.Equal(UpdateState.Registered, (await db.Updates.AsNoTracking().SingleAsync()).State);
    }

    [Fact]
    public async Task A_decision_is_chosen_by_the_officer_reasoned_and_checked_once_more()
    {
        var update = await scene.RegisterAsync(row, DataChange.Contacts);
        var page = Render<UpdatePage>(parameters => parameters.Add(item => item.Id, update.Id));
        await page.WaitForElementAsync("#Mobile");
        await page.Find("#Mobile").ChangeAsync(new() { Value = "+77021112233" });
        await page.WaitForElementAsync("tr[data-change=Changed]");
        Assert.All(page.FindAll("input[name=effect]"), radio => Assert.False(radio.HasAttribute("checked")));
        await page.Find("form.case-form").SubmitAsync();
        Assert.NotNull(page.Find("#effect-error"));

        await page.Find("#effect-1").ChangeAsync(new() { Value = "on" });
        await page.Find("#reasoning").ChangeAsync(new() { Value = "Told at the counter" });
        await page.Find("form.case-form").SubmitAsync();
        await page.Find("form.case-form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("Told at the counter", page.Find("#reasoning").TextContent + page.Find("#reasoning").GetAttribute("value")));
        Assert.Equal(row.Version, (await scene.Host.ReadAsync(row.Id)).Version);

        await page.Find("#effect-0").ChangeAsync(new() { Value = "on" });
        await page.Find("form.case-form").SubmitAsync();
        await page.Find("form.case-form").SubmitAsync();
        await page.WaitForElementAsync("#result-title");
        Assert.Equal("+77021112233", (await scene.Host.ReadAsync(row.Id)).Mobile);
        Assert.Empty(page.FindAll("form.case-form"));
    }

    [Fact]
    public async Task The_panel_lists_updates_versions_and_requests_and_sends_a_request()
    {
        await scene.RegisterAsync(row, DataChange.Residence);
        var panel = Render<UpdatesPanel>(parameters => parameters.Add(item => item.CaseId, row.Id));
        await panel.WaitForElementAsync("#request-reason");
        Assert.Contains("AST-U-2026-000001", panel.Markup, StringComparison.Ordinal);
        Assert.Single(panel.FindAll("section[aria-labelledby=versions-title] details"));
        await panel.Find("form").SubmitAsync();
        Assert.NotNull(panel.Find("#request-reason-error"));
        await panel.Find("#request-reason").ChangeAsync(new() { Value = "No address in the register" });
        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Contains("No address in the register", panel.Find("section[aria-labelledby=requests-title] tbody").TextContent, StringComparison.Ordinal));
    }
}
