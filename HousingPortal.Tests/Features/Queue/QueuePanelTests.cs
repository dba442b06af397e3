using System.Globalization;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Queue;

/// <summary>What the page of the lists and the panel of an entry show, ask and keep.</summary>
public sealed class QueuePanelTests : BunitContext, IAsyncLifetime
{
    private CaseHost host = default!;
    private Guid caseId;

    public QueuePanelTests() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-KZ");

    public async Task InitializeAsync()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        host = await CaseHost.StartAsync();
        host.Configure(Services);
        Services.AddScoped<CurrentActor>();
        AddAuthorization().SetAuthorized(host.Signer.Name).SetClaims(
            new Claim(ClaimTypes.NameIdentifier, host.Signer.UserId),
            new Claim(PortalClaims.FullName, host.Signer.Name),
            new Claim(PortalClaims.Provider, host.Astana.Id.ToString()),
            new Claim(ClaimTypes.Role, "AuthorisedPerson"));
        (caseId, var version, var document) = await host.ReadyToSignAsync();
        Assert.NotNull((await host.Decisions.SignAsync(host.Signer, caseId, version, document, [9])).OrdinalNumber);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task After_a_removal_the_panel_says_until_when_its_notice_must_arrive()
    {
        var seen = (await host.Queue.FindAsync(host.Signer, caseId))!.Version;
        Assert.True((await host.Queue.WriteAsync(host.Signer, caseId, seen, new(QueueEventKind.Departed, QueueCause.MovedAway, "No 5", "the reason"))).IsSuccess);

        var panel = await PanelAsync();

        Assert.Contains("AST-M-2026-0001 должно быть доставлено не позднее 16.04.2026", panel.Find(".alert-warn").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/pdf", panel.Find(".alert-warn a").GetAttribute("href"), StringComparison.Ordinal);
        host.Clock.MoveTo(CaseHost.At(4, 17, 9));
        Assert.Contains("срок истек 16.04.2026", (await PanelAsync()).Find(".alert-bad").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_asked_for_whole_checked_once_more_and_then_stands_in_the_journal()
    {
        var panel = await PanelAsync();
        await panel.Find("#event-kind").ChangeAsync(new() { Value = "0" });
        await panel.Find(".case-form").SubmitAsync();
        Assert.NotNull(panel.Find("#event-cause-error"));
        Assert.NotNull(panel.Find("#event-document-error"));

        await panel.Find("#event-cause").ChangeAsync(new() { Value = "5" });
        await panel.Find("#event-document").ChangeAsync(new() { Value = "Extract No 5" });
        await panel.Find(".case-form").SubmitAsync();
        Assert.NotNull(panel.Find("#event-reason-error"));
        await panel.Find("#event-reason").ChangeAsync(new() { Value = "Bought a flat" });
        await panel.Find(".case-form").SubmitAsync();
        Assert.Contains("Bought a flat", panel.Find(".case-form dl").TextContent, StringComparison.Ordinal);
        Assert.Equal(QueueEntryState.Active, (await EntryAsync()).State);

        await panel.Find(".case-form").SubmitAsync();
        Assert.Equal(QueueEntryState.Departed, (await EntryAsync()).State);
        Assert.Contains("Extract No 5", panel.Find("tbody").TextContent, StringComparison.Ordinal);
        Assert.Equal("", panel.Find("#event-document").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task When_a_colleague_was_first_the_form_says_who_and_keeps_the_typed_text()
    {
        var panel = await PanelAsync();
        var seen = (await EntryAsync()).Version;
        Assert.True((await Services.GetRequiredService<QueueService>().WriteAsync(host.Officer, caseId, seen, new(QueueEventKind.Departed, QueueCause.OwnWish, "No 1", ""))).IsSuccess);
        await panel.Find("#event-kind").ChangeAsync(new() { Value = "0" });
        await panel.Find("#event-cause").ChangeAsync(new() { Value = "0" });
        await panel.Find("#event-document").ChangeAsync(new() { Value = "Contract No 9" });
        await panel.Find(".case-form").SubmitAsync();
        await panel.Find(".case-form").SubmitAsync();

        Assert.Contains(host.Officer.Name, panel.Find(".alert-bad").TextContent, StringComparison.Ordinal);
        Assert.Equal("Contract No 9", panel.Find("#event-document").GetAttribute("value"));
    }

    [Fact]
    public async Task The_change_of_a_place_is_explained_between_two_days_in_their_order()
    {
        var panel = await PanelAsync();
        await panel.Find("#why-from").ChangeAsync(new() { Value = "2026-05-01" });
        await panel.FindAll("form")[0].SubmitAsync();
        Assert.NotNull(panel.Find("#why-from-error"));

        await panel.Find("#why-from").ChangeAsync(new() { Value = "2026-04-05" });
        await panel.FindAll("form")[0].SubmitAsync();
        Assert.Equal(2, panel.FindAll("[aria-labelledby=why-title] dd").Count);
    }

    [Fact]
    public async Task A_case_that_is_on_no_list_says_so()
    {
        var row = await host.AddCaseAsync();
        Assert.NotNull((await PanelAsync(row.Id, ".empty")).Find(".empty"));
    }

    [Fact]
    public async Task The_page_shows_places_and_an_empty_list_says_so()
    {
        var list = (await host.ReadAsync(caseId)).List;
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo(new QueueFilter(list).ToUrl());
        var page = Render<QueuePage>();
        Assert.Contains("1", (await page.WaitForElementAsync("tbody td")).TextContent, StringComparison.Ordinal);

        Services.GetRequiredService<BunitNavigationManager>().NavigateTo(new QueueFilter(list, QueueEntryState.Departed).ToUrl());
        Assert.NotNull(await Render<QueuePage>().WaitForElementAsync(".empty"));
    }

    [Fact]
    public async Task At_a_workplace_the_page_shows_its_own_list_and_every_further_address_names_it()
    {
        await using (var db = host.Database.CreateDbContext())
        {
            await db.Providers.Where(row => row.Id == host.Astana.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Kind, ProviderKind.Workplace));
            await db.QueueEntries.ExecuteUpdateAsync(set => set.SetProperty(row => row.List, QueueList.Workplace).SetProperty(row => row.Category, Category.WorkplaceEmployee));
        }
        var addresses = Services.GetRequiredService<BunitNavigationManager>();
        addresses.NavigateTo("/queue");
        var page = Render<QueuePage>();
        await page.WaitForElementAsync("tbody td");

        await page.Find("#queue-category").ChangeAsync(new() { Value = page.FindAll("#queue-category option").Last().GetAttribute("value") });

        Assert.EndsWith("/queue?list=Workplace&category=WorkplaceEmployee", addresses.Uri, StringComparison.Ordinal);
        page = Render<QueuePage>();
        Assert.Single(await page.WaitForElementsAsync("tbody tr"));
        Assert.Single(page.FindAll("#queue-list option"));
    }

    private async Task<IRenderedComponent<QueuePanel>> PanelAsync(Guid? id = null, string until = "#journal-title")
    {
        var panel = Render<QueuePanel>(parameters => parameters.Add(item => item.CaseId, id ?? caseId));
        await panel.WaitForElementAsync(until);
        return panel;
    }

    private async Task<Web.Data.QueueEntry> EntryAsync()
    {
        await using var db = host.Database.CreateDbContext();
        return await db.QueueEntries.SingleAsync(entry => entry.CaseId == caseId);
    }
}
