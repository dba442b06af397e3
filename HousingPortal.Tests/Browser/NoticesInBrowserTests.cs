using HousingPortal.Domain.Law;
using HousingPortal.Tests.Documents;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using HousingPortal.Web.Features.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Browser;

/// <summary>A letter from the case page to the applicant and to whoever checks it.</summary>
[Collection(PortalCollection.Name)]
public sealed class NoticesInBrowserTests(PortalFixture portal)
{
    [Fact]
    public async Task A_notice_is_printed_delivered_shown_and_can_be_checked_by_anybody()
    {
        var document = await IssueAsync("AST", DocumentKind.HearingNotice);
        await Wait.UntilAsync(async () =>
        {
            await using var db = Database();
            return await db.Outbox.Where(message => message.DocumentId == document.Id).AllAsync(message => message.Status == DeliveryStatus.Delivered);
        }, "both messages are delivered", TimeSpan.FromSeconds(60));

        foreach (var language in new[] { "kk", "ru" })
            foreach (var scheme in new[] { "light", "dark" })
            {
                await using var officer = await portal.OpenAsync("officer@astana.demo", language, scheme);
                await officer.GoAsync($"/cases/{document.CaseId}/notices");
                await Assertions.Expect(officer.Page.Locator("article.notice .chip-ok")).ToHaveCountAsync(3);
                await officer.AssertAccessibleAsync($"notices, {language}, {scheme}");
                await ShotAsync(officer, $"notices-{language}-{scheme}");
                await officer.GoAsync("/development/messages");
                await Assertions.Expect(officer.Page.GetByText(document.Number).First).ToBeVisibleAsync();
                await officer.AssertAccessibleAsync($"messages, {language}, {scheme}");
                await ShotAsync(officer, $"messages-{language}-{scheme}");

                await using var visitor = await portal.OpenAsync(null, language, scheme);
                await visitor.GoAsync($"/check/{document.Token}");
                await Assertions.Expect(visitor.Page.Locator(".alert-ok")).ToBeVisibleAsync();
                await visitor.AssertAccessibleAsync($"check, {language}, {scheme}");
                await ShotAsync(visitor, $"check-{language}-{scheme}");
            }
    }

    [Theory]
    [InlineData("kk", "light")]
    [InlineData("ru", "dark")]
    public async Task A_letter_is_read_in_both_languages_before_it_exists(string language, string scheme)
    {
        var caseId = await RegisterAsync("AST", HousingPortal.Domain.Cases.CaseState.UnderAssessment);
        await using var officer = await portal.OpenAsync("officer@astana.demo", language, scheme);
        var page = officer.Page;
        await officer.GoAsync($"/cases/{caseId}/decision");
        await page.Locator("main [role=group] .button:not([disabled])").Last.ClickAsync();
        await page.Locator("#ground-G2").CheckAsync();
        await page.Locator("#refusal-reasoning").FillAsync("Negizdeme 54");
        await page.Locator("form:has(#refusal-reasoning) button[type=submit]").ClickAsync();

        var letter = page.FrameLocator("iframe.notice-frame");
        await Assertions.Expect(letter.Locator("html")).ToHaveAttributeAsync("lang", "kk");
        await Assertions.Expect(letter.GetByText("Negizdeme 54")).ToBeVisibleAsync();
        await officer.AssertAccessibleAsync($"preview, {language}, {scheme}");
        await ShotAsync(officer, $"preview-{language}-{scheme}");
        await page.Locator(".notice-preview button[lang=ru]").ClickAsync();
        await Assertions.Expect(letter.Locator("html")).ToHaveAttributeAsync("lang", "ru");
    }

    [Fact]
    public async Task The_file_is_given_to_the_own_provider_only_and_is_never_kept_by_the_browser()
    {
        var document = await IssueAsync("AST", DocumentKind.Receipt);
        await using var officer = await portal.OpenAsync("officer@astana.demo");
        await using var stranger = await portal.OpenAsync("officer@pavlodar.demo");

        var answer = await officer.Page.APIRequest.GetAsync($"/documents/{document.Id}/pdf");
        Assert.Equal(200, answer.Status);
        Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString(await answer.BodyAsync()));
        Assert.Equal("application/pdf", answer.Headers["content-type"]);
        Assert.Equal($"inline; filename=\"{document.Number}.pdf\"", answer.Headers["content-disposition"]);
        Assert.Equal("nosniff", answer.Headers["x-content-type-options"]);
        Assert.Contains("no-store", answer.Headers["cache-control"]);
        Assert.Equal(404, (await stranger.Page.APIRequest.GetAsync($"/documents/{document.Id}/pdf")).Status);
        Assert.Equal(404, (await officer.Page.APIRequest.GetAsync($"/documents/{Guid.NewGuid()}/pdf")).Status);
    }

    private PortalDb Database() => portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();

    private async Task<Guid> RegisterAsync(string code, HousingPortal.Domain.Cases.CaseState state)
    {
        await using var db = Database();
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Code == code);
        var officer = await db.Users.AsNoTracking().SingleAsync(user => user.Email == "officer@astana.demo");
        var row = NoticeSamples.Case(provider, Language.Kk, $"{code}-T-{Guid.NewGuid():N}"[..14]);
        (row.State, row.AssignedToId, row.AssignedToName) = (state, officer.Id, officer.FullName);
        db.Cases.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }

    private async Task<CaseDocument> IssueAsync(string code, DocumentKind kind)
    {
        var caseId = await RegisterAsync(code, HousingPortal.Domain.Cases.CaseState.PreliminaryRefusal);
        await using var db = Database();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Code == code);
        var document = await NoticeService.AddAsync(db, await db.Cases.SingleAsync(row => row.Id == caseId), provider, kind, NoticeSamples.Facts(kind), portal.Clock.GetUtcNow().UtcDateTime, default);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        portal.Services.GetRequiredService<NoticeService>().Wake();
        return document;
    }

    private static async Task ShotAsync(PortalPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PORTAL_SCREENSHOTS") is { Length: > 0 } folder)
            await page.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
