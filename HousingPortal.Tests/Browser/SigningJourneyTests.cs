using System.Text.Json.Nodes;
using HousingPortal.Domain.Cases;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Signing;
using HousingPortal.Web.Integrations.Eds.Simulator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Browser;

/// <summary>An authorised person signs with NCALayer, for which a stand-in over TLS answers: it really signs, and fails in every way that an official meets. With axe on every state.</summary>
[Collection(PortalCollection.Name)]
public sealed class SigningJourneyTests
{
    private readonly PortalFixture portal;

    public SigningJourneyTests(PortalFixture portal)
    {
        this.portal = portal;
        portal.ResetClock();
        portal.NcaLayer.Mode = NcaLayerMode.Sign;
    }

    [Theory]
    [InlineData("kk", "light")]
    [InlineData("ru", "dark")]
    public async Task What_goes_wrong_in_the_program_is_told_with_what_to_do_and_then_the_decision_is_signed(string language, string scheme)
    {
        var target = (await WaitingDecisions.MakeAsync(portal.Services, 1)).Single();
        await using var signer = await portal.OpenAsync("signer@astana.demo", language, scheme);
        var page = signer.Page;
        await signer.GoAsync($"/cases/{target.SubjectId}/sign");
        await page.Locator("iframe.sign-document").WaitForAsync();
        foreach (var (mode, problem) in new[]
        {
            (NcaLayerMode.Absent, "Absent"), (NcaLayerMode.Cancel, "Cancelled"), (NcaLayerMode.Closes, "Lost"), (NcaLayerMode.Old, "NotUnderstood"), (NcaLayerMode.Refuses, "Refusal"),
            (NcaLayerMode.WrongPerson, "signing.iin"), (NcaLayerMode.WrongOrganisation, "signing.bin"), (NcaLayerMode.Expired, "signing.validity"), (NcaLayerMode.Revoked, "signing.revocation"),
        })
        {
            portal.NcaLayer.Mode = mode;
            await page.Locator("[data-ncalayer]").ClickAsync();
            await page.Locator($"[data-problem='{problem}']").WaitForAsync();
            await signer.AssertAccessibleAsync($"{mode}, {language}, {scheme}");
            Assert.Equal(CaseState.PositiveDrafted, await StateAsync(target));
        }

        portal.NcaLayer.Mode = NcaLayerMode.Sign;
        await page.Locator("[data-ncalayer]").ClickAsync();
        await page.Locator("#signed-title").WaitForAsync();
        await signer.AssertAccessibleAsync($"signed, {language}, {scheme}");

        Assert.Equal(CaseState.OnList, await StateAsync(target));
        var args = JsonNode.Parse(portal.NcaLayer.LastQuestion)!["args"]!;
        await using var db = await DbAsync();
        var user = await db.Users.SingleAsync(row => row.UserName == "signer@astana.demo");
        Assert.Equal((user.Iin, language), ((string?)args["signerParams"]!["iin"], (string?)args["locale"]));
        Assert.Equal(await db.DocumentContents.Where(row => row.Id == target.DocumentId).Select(row => row.Pdf).SingleAsync(), Convert.FromBase64String((string)args["data"]!));
        // The browser itself writes into the console that nothing answered.
        Assert.DoesNotContain(signer.Complaints, line => !line.Contains("WebSocket", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kk", "dark")]
    [InlineData("ru", "light")]
    public async Task Twenty_decisions_are_signed_in_one_dialog_and_one_that_was_overtaken_harms_no_other(string language, string scheme)
    {
        var targets = await WaitingDecisions.MakeAsync(portal.Services, 20);
        await using var signer = await portal.OpenAsync("signer@astana.demo", language, scheme);
        var page = signer.Page;
        await signer.GoAsync("/");
        await page.Locator("a[href='/sign']").ClickAsync();
        await page.Locator("#sign-all").WaitForAsync();
        await signer.AssertAccessibleAsync($"waiting decisions, {language}, {scheme}");
        foreach (var target in targets)
            await page.Locator($"tr:has(a[href='/cases/{target.SubjectId}/sign']) input").CheckAsync();
        await using (var db = await DbAsync())
            await db.Cases.Where(row => row.Id == targets[7].SubjectId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, Guid.NewGuid()));
        var before = portal.NcaLayer.Dialogs;

        await page.Locator("[data-ncalayer]").ClickAsync();
        await page.Locator("#done-title").WaitForAsync();
        await signer.AssertAccessibleAsync($"results, {language}, {scheme}");

        Assert.Equal(before + 1, portal.NcaLayer.Dialogs);
        await Assertions.Expect(page.Locator("[data-signed=yes]")).ToHaveCountAsync(19);
        await Assertions.Expect(page.Locator("[data-signed=no]")).ToHaveCountAsync(1);
        for (var n = 0; n < targets.Count; n++)
            Assert.Equal(n == 7 ? CaseState.PositiveDrafted : CaseState.OnList, await StateAsync(targets[n]));
        Assert.Empty(signer.Complaints);
    }

    private async Task<CaseState> StateAsync(SigningTarget target)
    {
        await using var db = await DbAsync();
        return await db.Cases.Where(row => row.Id == target.SubjectId).Select(row => row.State).SingleAsync();
    }

    private Task<PortalDb> DbAsync() => portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
}
