using System.Text.RegularExpressions;
using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Doubles;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Browser;

/// <summary>
/// Complaints by the hands of the officer, the authorised person and the supervisor, with axe on every page they pass: satisfied within three days; forwarded and cancelled with the place back;
/// rejected; a reviewer who is complained of. The cases are of the demonstration and are brought to their decision by the services, because other journeys show that way.
/// </summary>
[Collection(PortalCollection.Name)]
public sealed class ComplaintJourneyTests
{
    private readonly PortalFixture portal;

    public ComplaintJourneyTests(PortalFixture portal)
    {
        this.portal = portal;
        portal.ResetClock();
    }

    [Theory]
    [InlineData("kk", "light")]
    [InlineData("ru", "dark")]
    public async Task A_refusal_complained_of_is_put_right_within_three_days_and_the_case_begins_anew(string language, string scheme)
    {
        var row = await RefusedAsync();
        await using var officer = await portal.OpenAsync("officer@astana.demo", language, scheme);
        await using var signer = await portal.OpenAsync("signer@astana.demo", language, scheme);
        await officer.GoAsync($"/cases/{row}/complaints");
        await officer.AssertAccessibleAsync("complaints of a case, none yet");
        await officer.Page.Locator("main a[href^='/complaints/new']").ClickAsync();
        await officer.Page.Locator("#Circumstances").WaitForAsync();
        await officer.Page.Locator("form[novalidate] button[type=submit]").ClickAsync();
        await officer.Page.Locator("[role=alert] li").First.WaitForAsync();
        await officer.AssertAccessibleAsync("complaint with problems");
        var address = await FileAsync(officer, language, ComplaintSubject.Refusal, "2026-05-04");
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync(Of(Names.Of(FilingFinding.Late), language));
        await officer.AssertAccessibleAsync("complaint registered");
        await officer.GoAsync($"/cases/{row}");
        await Assertions.Expect(officer.Page.Locator(".alert-warn a[href^='/complaints/']")).ToHaveCountAsync(1);
        await officer.AssertAccessibleAsync("case whose execution stopped");

        portal.MoveToWorkingDay(2);
        await signer.GoAsync(address);
        await OpenAsync(signer, ComplaintAction.Satisfy);
        await signer.Page.Locator("#Satisfy-every").CheckAsync();
        await FillAsync(signer.Page, "Satisfy-text", language == "ru" ? "Приказ № 7: отказ отменен." : "№ 7 бұйрық: бас тартудың күші жойылды.");
        await signer.AssertAccessibleAsync("satisfy a complaint");
        await SubmitTwiceAsync(signer, ComplaintAction.Satisfy);
        await Assertions.Expect(signer.Page.Locator("#end-title")).ToBeVisibleAsync();
        await signer.AssertAccessibleAsync("complaint satisfied");

        await officer.GoAsync($"/cases/{row}");
        await Assertions.Expect(officer.Page.Locator(".case-header")).ToContainTextAsync(Of(Names.Of(CaseState.UnderAssessment), language));
        await officer.AssertAccessibleAsync("case opened again");
        await officer.GoAsync($"/cases/{row}/notices");
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync("-L-2026-");
        await officer.GoAsync("/complaints?tab=Ended");
        await officer.AssertAccessibleAsync("complaints that ended");
        Assert.Empty(officer.Complaints);
        Assert.Empty(signer.Complaints);
    }

    [Theory]
    [InlineData("kk", "dark", ComplaintOutcome.Cancel, QueueEntryState.Active)]
    [InlineData("ru", "light", ComplaintOutcome.Reject, QueueEntryState.Departed)]
    public async Task A_removal_complained_of_is_held_and_the_signed_answer_decides(string language, string scheme, ComplaintOutcome outcome, QueueEntryState ends)
    {
        var row = await RemovedAsync();
        await using var officer = await portal.OpenAsync("officer@astana.demo", language, scheme);
        await using var supervisor = await portal.OpenAsync("supervisor@astana.demo", language, scheme);
        await officer.GoAsync($"/complaints/new?case={row}");
        var address = await FileAsync(officer, language, ComplaintSubject.Removal, "2026-11-20");
        Assert.Equal(QueueEntryState.Active, await EntryAsync(row));
        await officer.GoAsync($"/cases/{row}/queue");
        await Assertions.Expect(officer.Page.Locator("[aria-labelledby=journal-title]").First).ToContainTextAsync(Of(QueueCauses.Of(QueueCause.ComplaintPending).Name, language));
        await officer.GoAsync(address);
        // The whole case is bound by itself and goes with the complaint.
        await officer.Page.Locator("section[aria-labelledby=file-title] a[href^='/case-files/']").WaitForAsync();
        await officer.AssertAccessibleAsync("complaint with the bound case");
        await OpenAsync(officer, ComplaintAction.Forward);
        await SubmitTwiceAsync(officer, ComplaintAction.Forward);
        await officer.AssertAccessibleAsync("complaint sent on");

        await supervisor.GoAsync("/complaints");
        await supervisor.AssertAccessibleAsync("complaints to work on");
        await supervisor.GoAsync(address);
        await OpenAsync(supervisor, ComplaintAction.TakeReview);
        await SubmitAsync(supervisor, ComplaintAction.TakeReview);
        await OpenAsync(supervisor, ComplaintAction.RecordPositions);
        await FillAsync(supervisor.Page, "RecordPositions-text", language == "ru" ? "Нуждается в жилище." : "Тұрғын үйге мұқтаж.");
        await FillAsync(supervisor.Page, "RecordPositions-provider", language == "ru" ? "Снятие законно." : "Есептен шығару заңды.");
        await SubmitAsync(supervisor, ComplaintAction.RecordPositions);
        await OpenAsync(supervisor, ComplaintAction.DraftAnswer);
        var index = ComplaintOutcomes.For(ComplaintSubject.Removal).ToList().IndexOf(outcome);
        await supervisor.Page.Locator($"#DraftAnswer-outcome-{index}").CheckAsync();
        await FillAsync(supervisor.Page, "DraftAnswer-text", language == "ru" ? "Сведения реестра проверены." : "Тізілім мәліметтері тексерілді.");
        await supervisor.AssertAccessibleAsync("answer being drafted");
        await SubmitAsync(supervisor, ComplaintAction.DraftAnswer);
        await supervisor.GoAsync($"{address}/sign");
        await supervisor.Page.Locator("iframe.sign-document").WaitForAsync(new() { Timeout = 30_000 });
        await supervisor.AssertAccessibleAsync("sign an answer");
        await supervisor.Page.Locator("section[aria-labelledby=sign-title] .button-primary").ClickAsync();
        await supervisor.Page.Locator(".verdict").WaitForAsync();
        await supervisor.AssertAccessibleAsync("answer signed");

        Assert.Equal(ends, await EntryAsync(row));
        await supervisor.GoAsync(address);
        await Assertions.Expect(supervisor.Page.Locator("section[aria-labelledby=end-title]")).ToContainTextAsync(Of(Names.Of(outcome), language));
        await supervisor.AssertAccessibleAsync("complaint answered");
        await officer.GoAsync($"/cases/{row}/queue");
        if (ends == QueueEntryState.Departed)
            await Assertions.Expect(officer.Page.Locator("[aria-labelledby=journal-title]").First).ToContainTextAsync(Of(QueueCauses.Of(QueueCause.ComplaintRejected).Name, language));
        await officer.GoAsync($"/cases/{row}/complaints");
        await officer.Page.Locator("section[aria-labelledby=court-title] summary").ClickAsync();
        await officer.AssertAccessibleAsync("complaints and court cases of a case");
        Assert.Empty(officer.Complaints);
        Assert.Empty(supervisor.Complaints);
    }

    [Fact]
    public async Task A_supervisor_who_is_complained_of_is_told_why_the_review_is_not_hers()
    {
        await using var officer = await portal.OpenAsync("officer@astana.demo", "ru");
        await using var supervisor = await portal.OpenAsync("supervisor@astana.demo", "ru", "dark");
        await officer.GoAsync("/complaints/new");
        await officer.AssertAccessibleAsync("complaint without a case");
        await FillAsync(officer.Page, "Name", "Сынақова Дана");
        await FillAsync(officer.Page, "Iin", TestPeople.Iin(new(1985, 3, 3), female: true, serial: 71));
        var official = officer.Page.Locator("#Official option", new() { HasTextString = "Әбдірахманова" });
        await officer.Page.Locator("#Official").SelectOptionAsync((await official.GetAttributeAsync("value"))!);
        var address = await FileAsync(officer, "ru", ComplaintSubject.Action, "2026-11-20");
        await OpenAsync(officer, ComplaintAction.Forward);
        await SubmitTwiceAsync(officer, ComplaintAction.Forward);

        await supervisor.GoAsync(address);
        await Assertions.Expect(supervisor.Page.Locator("#do-TakeReview")).ToBeDisabledAsync();
        await Assertions.Expect(supervisor.Page.Locator("#why-TakeReview")).ToBeVisibleAsync();
        await supervisor.AssertAccessibleAsync("a review that is blocked");
        await supervisor.GoAsync($"{address}/sign");
        await supervisor.AssertAccessibleAsync("no answer to sign");
    }

    [Fact]
    public async Task A_complaint_of_the_portal_is_registered_by_itself()
    {
        var row = await RefusedAsync();
        string number;
        await using (var db = await DatabaseAsync())
            number = await db.Cases.Where(item => item.Id == row).Select(item => item.Number).SingleAsync();
        await using var officer = await portal.OpenAsync("officer@astana.demo", "kk");
        await officer.GoAsync("/development/messages");
        await FillAsync(officer.Page, "complain-case", number);
        await FillAsync(officer.Page, "complain-text", "Бас тартумен келіспеймін.");
        await officer.Page.Locator("section[aria-labelledby=complain-title] button[type=submit]").ClickAsync();
        await officer.Page.Locator("section[aria-labelledby=complain-title] li").First.WaitForAsync();
        await Wait.UntilAsync(async () =>
        {
            await using var db = await DatabaseAsync();
            return await db.Complaints.AnyAsync(item => item.CaseId == row);
        }, "the portal takes the complaint over");
        await officer.GoAsync("/development/messages");
        await Assertions.Expect(officer.Page.Locator("section[aria-labelledby=complain-title] li").First).ToContainTextAsync("-SHC-2026-");
        await officer.AssertAccessibleAsync("messages with a complaint");
    }

    /// <summary>Fills the form of a complaint and returns the address of what was registered.</summary>
    private static async Task<string> FileAsync(PortalPage portal, string language, ComplaintSubject subject, string learntOn)
    {
        var page = portal.Page;
        await page.Locator("#Circumstances").WaitForAsync();
        await page.Locator("#Subject").SelectOptionAsync(new SelectOptionValue { Label = Of(Names.Of(subject), language) });
        await page.Locator("#Addressee").SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await FillAsync(page, "LearntOn", learntOn);
        await FillAsync(page, "Circumstances", language == "ru" ? "Квартира продана десять лет назад." : "Пәтер он жыл бұрын сатылған.");
        await FillAsync(page, "Demands", language == "ru" ? "Отменить." : "Күшін жойыңыз.");
        await page.Locator("#IsSigned").CheckAsync();
        await page.Locator("form[novalidate] button[type=submit]").ClickAsync();
        await portal.AtAsync("/complaints/[0-9a-f-]{36}$");
        await portal.ReadyAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task OpenAsync(PortalPage portal, ComplaintAction action)
    {
        await portal.Page.Locator($"#do-{action}").ClickAsync();
        await portal.Page.Locator($"form[data-action={action}]").WaitForAsync();
    }

    private static async Task SubmitAsync(PortalPage portal, ComplaintAction action)
    {
        await portal.Page.Locator($"form[data-action={action}] button[type=submit]").ClickAsync();
        await Assertions.Expect(portal.Page.Locator($"form[data-action={action}]")).ToHaveCountAsync(0);
    }

    private static async Task SubmitTwiceAsync(PortalPage portal, ComplaintAction action)
    {
        await portal.Page.Locator($"form[data-action={action}] button[type=submit]").ClickAsync();
        await portal.Page.Locator($"form[data-action={action}] dl").WaitForAsync();
        await portal.AssertAccessibleAsync($"{action}, checked once more");
        await SubmitAsync(portal, action);
    }

    private static async Task FillAsync(IPage page, string id, string value)
    {
        await page.Locator($"#{id}").FillAsync(value);
        await page.Locator($"#{id}").BlurAsync();
    }

    private Task<PortalDb> DatabaseAsync() => portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();

    private async Task<QueueEntryState> EntryAsync(Guid caseId)
    {
        await using var db = await DatabaseAsync();
        return await db.QueueEntries.Where(entry => entry.CaseId == caseId).Select(entry => entry.State).SingleAsync();
    }

    /// <summary>A case of the demonstration that is made refused.</summary>
    private async Task<Guid> RefusedAsync()
    {
        await using var db = await DatabaseAsync();
        var provider = await db.Providers.SingleAsync(item => item.Code == "AST");
        var row = await db.Cases.FirstAsync(item => item.ProviderId == provider.Id && (item.State == CaseState.Registered || item.State == CaseState.UnderAssessment));
        (row.State, row.DecidedAt, row.RefusalGrounds) = (CaseState.Refused, portal.Clock.GetUtcNow().UtcDateTime.AddDays(-60), "G2");
        await ActiveClaims.ReleaseAsync(db, row.Id, default);
        await db.SaveChangesAsync();
        return row.Id;
    }

    /// <summary>An entry of the demonstration that is taken off its list by the authorised person.</summary>
    private async Task<Guid> RemovedAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await using var db = await DatabaseAsync();
        var provider = await db.Providers.SingleAsync(item => item.Code == "AST");
        var user = await db.Users.SingleAsync(item => item.Email == "signer@astana.demo");
        // Other journeys move the clock on and it is set back for this one: an entry that they wrote about would have its last word in the future.
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var entry = await db.QueueEntries.FirstAsync(item => item.ProviderId == provider.Id && item.State == QueueEntryState.Active && !db.QueueLines.Any(line => line.EntryId == item.Id && line.At > now));
        var signer = new Actor(user.Id, user.FullName, provider.Id, [StaffRole.AuthorisedPerson]);
        var written = await scope.ServiceProvider.GetRequiredService<QueueService>().WriteAsync(signer, entry.CaseId, entry.Version, new(QueueEventKind.Departed, QueueCause.GroundsCeased, "23.11.2026 № 5", "Тексеру нәтижесі."));
        Assert.True(written.IsSuccess, written.Error?.Code);
        return entry.CaseId;
    }

    private static string Of(LocalizedText text, string language) => text.In(language == "ru" ? Language.Ru : Language.Kk);
}
