using System.Security.Claims;
using Bunit;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Notices;
using HousingPortal.Tests.Documents;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Notices;

public sealed class NoticeComponentTests : BunitContext, IAsyncLifetime
{
    private NoticeBench bench = default!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        bench = await NoticeBench.CreateAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddPortalTexts();
        Services.AddSingleton<AuthenticationStateProvider>(new SignedIn(bench.Clerk));
        Services.AddScoped<CurrentActor>();
        Services.AddSingleton(bench.Notices);
        Services.AddSingleton(bench.List);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await base.DisposeAsync();
        await bench.DisposeAsync();
    }

    [Fact]
    public async Task The_panel_shows_each_document_with_its_delivery_and_starts_a_failed_one_again()
    {
        InKazakh();
        var document = await bench.AddAsync(DocumentKind.Receipt);
        await using (var db = bench.Database.CreateDbContext())
            await db.Outbox.Where(message => message.Channel == DeliveryChannel.Sms)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, DeliveryStatus.Failed).SetProperty(row => row.FailureKey, "delivery.sms-unavailable").SetProperty(row => row.Attempts, 3));

        var panel = Render<NoticesPanel>(parameters => parameters.Add(component => component.CaseId, bench.Case.Id));
        panel.WaitForElement("article");

        Assert.Contains(document.Number, panel.Find("h3").TextContent);
        Assert.Equal($"/documents/{document.Id}/pdf", panel.Find("article a").GetAttribute("href"));
        Assert.Contains("SMS шлюзі қолжетімсіз", panel.Find(".deliveries").TextContent);
        panel.Find(".deliveries button").Click();
        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll(".deliveries button")));
        await using var after = bench.Database.CreateDbContext();
        Assert.All(await after.Outbox.ToListAsync(), message => Assert.Equal(DeliveryStatus.Waiting, message.Status));
    }

    [Fact]
    public void The_panel_says_when_there_is_nothing_and_when_the_case_is_not_there()
    {
        var empty = Render<NoticesPanel>(parameters => parameters.Add(component => component.CaseId, bench.Case.Id));
        empty.WaitForElement(".empty");

        var foreign = Render<NoticesPanel>(parameters => parameters.Add(component => component.CaseId, Guid.NewGuid()));
        foreign.WaitForElement(".alert-warn");
    }

    [Fact]
    public void The_preview_follows_the_facts_and_the_language()
    {
        InKazakh();
        var preview = Render<NoticePreview>(parameters => parameters
            .Add(component => component.CaseId, bench.Case.Id)
            .Add(component => component.Kind, DocumentKind.HearingNotice)
            .Add(component => component.Facts, NoticeSamples.Facts(DocumentKind.HearingNotice)));
        preview.WaitForElement("iframe");
        Assert.Contains("lang=\"kk\"", Letter());
        Assert.Equal("allow-scripts", preview.Find("iframe").GetAttribute("sandbox"));
        Assert.Contains("default-src 'none'", System.Net.WebUtility.HtmlDecode(Letter()));

        preview.FindAll("button")[1].Click();
        preview.WaitForAssertion(() => Assert.Contains("lang=\"ru\"", Letter()));

        preview.Render(parameters => parameters.Add(component => component.Facts, NoticeSamples.Facts(DocumentKind.HearingNotice) with { Reasoning = "Жаңа негіздеме" }));
        preview.WaitForAssertion(() => Assert.Contains("Жаңа негіздеме", System.Net.WebUtility.HtmlDecode(Letter())));

        string Letter() => preview.Find("iframe").GetAttribute("srcdoc")!;
    }

    // A culture set in the preparation does not reach the test.
    private static void InKazakh() => System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.CurrentUICulture = PortalCultures.Kazakh;

    private sealed class SignedIn(Actor actor) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, actor.UserId),
            new(PortalClaims.Provider, actor.ProviderId.ToString()),
            new(PortalClaims.FullName, actor.Name),
            .. actor.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
        ], "test"))));
    }
}
