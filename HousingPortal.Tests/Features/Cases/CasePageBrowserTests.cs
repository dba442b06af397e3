using System.Text.Json;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Browser;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Assessment;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HousingPortal.Tests.Features.Cases;

/// <summary>axe finds nothing on any tab of a case, with its forms open, nor on the sign page. Today is Monday 23.11.2026.</summary>
[Collection(PortalCollection.Name)]
public sealed class CasePageBrowserTests
{
    private readonly PortalFixture portal;

    public CasePageBrowserTests(PortalFixture portal)
    {
        this.portal = portal;
        portal.ResetClock();
    }

    private static int serial;

    public static TheoryData<string, string> Looks => new() { { "kk", "light" }, { "ru", "dark" } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_tab_of_a_case_is_accessible(string language, string scheme)
    {
        var id = await AddAsync(CaseState.UnderAssessment, new(2026, 11, 5));
        await using var page = await portal.OpenAsync("officer@astana.demo", language, scheme);
        foreach (var tab in new[] { "overview", "application", "checks", "assessment", "documents", "hearing", "decision", "notices", "queue", "history" })
        {
            await page.GoAsync($"/cases/{id}/{tab}");
            await LookAsync(page, $"{tab}-{language}-{scheme}");
        }
        Assert.Empty(page.Complaints);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_preliminary_refusal_with_its_problems_and_its_check_is_accessible(string language, string scheme)
    {
        var id = await AddAsync(CaseState.UnderAssessment, new(2026, 11, 11));
        await using var page = await portal.OpenAsync("officer@astana.demo", language, scheme);
        await page.GoAsync($"/cases/{id}");
        await page.Page.Locator(".case-actions a.button-primary").ClickAsync();
        await page.Page.Locator(".case-form button[type=submit]").ClickAsync();
        await page.Page.Locator("#refusal-reasoning-error").WaitForAsync();
        await LookAsync(page, $"refusal-problems-{language}-{scheme}");
        await page.Page.Locator("#ground-G2").CheckAsync();
        await page.Page.Locator("#refusal-reasoning").FillAsync("Мәліметтер талаптарға сәйкес емес.");
        await page.Page.Locator(".case-form button[type=submit]").ClickAsync();
        await page.Page.Locator(".case-form dl.facts").WaitForAsync();
        await page.Page.Locator("iframe").First.WaitForAsync();
        await LookAsync(page, $"refusal-check-{language}-{scheme}");
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_case_before_its_hearing_and_an_overdue_one_are_accessible(string language, string scheme)
    {
        var hearing = await AddAsync(CaseState.PreliminaryRefusal, new(2026, 11, 5), row =>
        {
            (row.RefusalGrounds, row.DecisionReasoning, row.NoticeIssuedOn, row.NoticeDeliveredOn) = ("G2,G5", "Негіздеме", new(2026, 11, 20), new(2026, 11, 20));
            (row.HearingStartsAt, row.HearingMethod, row.HearingPlace) = (new(2026, 11, 24, 6, 0, 0, DateTimeKind.Utc), HearingMethod.InPerson, "204");
        });
        var overdue = await AddAsync(CaseState.RefusalDrafted, new(2026, 10, 20), row =>
        {
            (row.RefusalGrounds, row.DecisionReasoning, row.NoticeIssuedOn, row.NoticeDeliveredOn) = ("G2", "Негіздеме", new(2026, 11, 5), new(2026, 11, 5));
            (row.HearingOutcome, row.HearingHeldFrom, row.HearingHeldUntil) = (HearingOutcome.AbsentDulyNotified, new(2026, 11, 6, 6, 0, 0), new(2026, 11, 6, 6, 0, 0));
        });
        await using (var officer = await portal.OpenAsync("officer@astana.demo", language, scheme))
        {
            await officer.GoAsync($"/cases/{hearing}/hearing");
            await officer.Page.Locator(".case-form button[type=submit]").Last.ClickAsync();
            await LookAsync(officer, $"hearing-form-{language}-{scheme}");
        }
        await using var supervisor = await portal.OpenAsync("supervisor@astana.demo", language, scheme);
        await supervisor.GoAsync($"/cases/{overdue}");
        await LookAsync(supervisor, $"overdue-{language}-{scheme}");
        await supervisor.GoAsync($"/cases/{overdue}/decision");
        await supervisor.Page.Locator(".case-body [aria-pressed]").ClickAsync();
        await supervisor.Page.Locator("#reason-AllowLateRefusal").WaitForAsync();
        await LookAsync(supervisor, $"overdue-decision-{language}-{scheme}");
    }

    [Theory]
    [InlineData("kk", "light")]
    [InlineData("ru", "dark")]
    public async Task A_case_reads_on_a_narrow_screen(string language, string scheme)
    {
        var id = await AddAsync(CaseState.UnderAssessment, new(2026, 11, 11));
        await using var page = await portal.OpenAsync("officer@astana.demo", language, scheme);
        await page.Page.SetViewportSizeAsync(360, 800);
        await page.GoAsync($"/cases/{id}");
        Assert.True(await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "The page scrolls sideways.");
        await LookAsync(page, $"narrow-{language}-{scheme}");
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_signer_reads_the_frozen_document_signs_it_and_sees_every_check(string language, string scheme)
    {
        var id = await AddAsync(CaseState.UnderAssessment, new(2026, 11, 11));
        await DraftPositiveAsync(id);
        await using var page = await portal.OpenAsync("signer@astana.demo", language, scheme);
        await page.GoAsync($"/cases/{id}/sign");
        await page.Page.Locator("iframe.sign-document").WaitForAsync(new() { Timeout = 60_000 });
        await LookAsync(page, $"sign-{language}-{scheme}");
        await page.Page.Locator("button.button-primary").First.ClickAsync();
        await page.Page.Locator(".verdict").WaitForAsync(new() { Timeout = 60_000 });
        await LookAsync(page, $"signed-{language}-{scheme}");
        await page.GoAsync($"/cases/{id}/history");
        await LookAsync(page, $"signed-history-{language}-{scheme}");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_case_of_another_provider_is_not_there()
    {
        var id = await AddAsync(CaseState.UnderAssessment, new(2026, 11, 11));
        await using var page = await portal.OpenAsync("officer@pavlodar.demo", "ru");
        await page.GoAsync($"/cases/{id}");
        Assert.Equal("Дело не найдено", await page.Page.Locator("h1").TextContentAsync());
        await LookAsync(page, "foreign");
    }

    private static async Task LookAsync(PortalPage page, string what)
    {
        await page.ReadyAsync();
        if (Environment.GetEnvironmentVariable("HOUSINGPORTAL_SCREENSHOTS") is { Length: > 0 } folder)
            await page.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{what}.png"), FullPage = true });
        Assert.Equal(1, await page.Page.Locator("h1").CountAsync());
        await page.AssertAccessibleAsync(what);
    }

    private async Task DraftPositiveAsync(Guid caseId)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var row = await db.Cases.SingleAsync(item => item.Id == caseId);
        var provider = await db.Providers.SingleAsync(item => item.Id == row.ProviderId);
        foreach (var item in (await AssessmentService.LoadAsync(db, row, provider, default)).Findings.Where(item => item.Decided != Verdict.Met))
            db.FindingReviews.Add(new FindingReview { ProviderId = provider.Id, CaseId = caseId, RuleCode = item.Finding.Rule.Code, Computed = item.Finding.Verdict, Decided = Verdict.Met, Reason = "Құжат қаралды", ByName = "Сәрсенова Айгүл" });
        await db.SaveChangesAsync();
        var user = await db.Users.SingleAsync(item => item.Email == "officer@astana.demo");
        var officer = new Actor(user.Id, user.FullName, provider.Id, [StaffRole.Officer]);
        var outcome = await scope.ServiceProvider.GetRequiredService<CaseService>().ExecuteAsync(officer, caseId, row.Version, new CaseCommand.DraftPositive(""));
        Assert.NotNull(outcome.Version);
    }

    private async Task<Guid> AddAsync(CaseState state, DateOnly receivedOn, Action<HousingCase>? change = null)
    {
        var number = Interlocked.Increment(ref serial);
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var provider = await db.Providers.SingleAsync(item => item.Code == "AST");
        var basis = await db.ContinuationBases.FirstAsync(item => item.ProviderId == provider.Id);
        var form = new Annex1Form
        {
            Surname = "Үлгібаева",
            GivenName = "Әсел",
            Patronymic = "Ғалымқызы",
            Iin = TestPeople.Iin(new(1990, 1, 1), female: true, serial: 900 + number),
            List = QueueList.SociallyVulnerable,
            Category = Category.IncompleteFamily,
            NeedGround = NeedGround.NoDwelling,
        };
        var row = new HousingCase
        {
            ProviderId = provider.Id,
            Number = $"AST-2026-9{number:00000}",
            State = state,
            List = form.List.Value,
            Category = form.Category.Value,
            ApplicantName = "Үлгібаева Әсел Ғалымқызы",
            ApplicantIin = form.Iin,
            Mobile = "+77010000000",
            ApplicationJson = JsonSerializer.Serialize(form, PortalJson.Options),
            FiledAt = receivedOn.ToDateTime(new(6, 0), DateTimeKind.Utc),
            ReceivedOn = receivedOn,
            DueOn = ServiceTerm.For(receivedOn, PublishedCalendar.Current).DueOn,
            EditionCode = Editions.AmendedBy223.Code,
            ContinuationBasisId = basis.Id,
        };
        change?.Invoke(row);
        db.Cases.Add(row);
        db.CaseEvents.Add(new CaseEventRow { ProviderId = provider.Id, CaseId = row.Id, Type = "case.registered", At = row.FiledAt, ActorName = "Сәрсенова Айгүл Маратқызы", ToState = CaseState.Registered });
        await db.SaveChangesAsync();
        return row.Id;
    }
}
