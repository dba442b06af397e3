using System.Globalization;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Features.Complaints;
using HousingPortal.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Complaints;

/// <summary>What the pages of a complaint show, say and keep.</summary>
public sealed class ComplaintComponentTests : BunitContext, IAsyncLifetime
{
    private ComplaintScene scene = default!;
    private BunitAuthorizationContext authorization = default!;

    public ComplaintComponentTests() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-KZ");

    public async Task InitializeAsync()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        scene = await ComplaintScene.StartAsync();
        scene.Host.Configure(Services);
        Services.AddScoped<CurrentActor>();
        authorization = AddAuthorization();
        As(scene.Host.Officer);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await scene.DisposeAsync();
    }

    [Fact]
    public async Task The_form_names_what_is_missing_tells_of_lateness_and_registers_all_the_same()
    {
        var row = await scene.RefusedAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/complaints/new?case={row.Id}");
        var page = Render<ComplaintFormPage>();
        await page.WaitForElementAsync("#Circumstances");
        Assert.Equal(row.ApplicantIin, page.Find("#Iin").GetAttribute("value"));
        await page.Find("form[novalidate]").SubmitAsync();
        Assert.NotNull(page.Find("#Subject-error"));
        Assert.NotNull(page.Find("#LearntOn-error"));

        await page.Find("#LearntOn").ChangeAsync(new() { Value = "2026-01-02" });
        Assert.Contains("02.04.2026", page.Find(".alert-warn").TextContent, StringComparison.Ordinal);
        await page.Find("#Subject").ChangeAsync(new() { Value = "0" });
        await page.Find("#Addressee").ChangeAsync(new() { Value = "0" });
        await page.Find("#Circumstances").ChangeAsync(new() { Value = "Unjust" });
        await page.Find("form[novalidate]").SubmitAsync();
        await using var db = scene.Host.Database.CreateDbContext();
        var complaint = await db.Complaints.SingleAsync();
        Assert.Equal((ComplaintSubject.Refusal, FilingFinding.Late), (complaint.Subject, complaint.Filing));
        Assert.EndsWith($"/complaints/{complaint.Id}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_draws_the_deadlines_and_says_in_words_what_blocks_a_step()
    {
        var view = await scene.RegisterAsync(await scene.RefusedAsync(), ComplaintSubject.Refusal, ComplaintAddressee.Provider, scene.Host.Supervisor.UserId);
        await scene.DoAsync(scene.Host.Officer, view.Id, new ComplaintCommand.Forward("Department"));
        As(scene.Host.Supervisor);
        var page = Render<ComplaintPage>(parameters => parameters.Add(item => item.Id, view.Id));
        await page.WaitForElementAsync("#due-title");
        Assert.Equal(["Forward", "ProviderAnswer", "Answer"], page.FindAll("tr[data-step]").Select(item => item.GetAttribute("data-step")));
        Assert.True(page.Find("#do-TakeReview").HasAttribute("disabled"));
        Assert.Equal("why-TakeReview", page.Find("#do-TakeReview").GetAttribute("aria-describedby"));
        Assert.NotEmpty(page.Find("#why-TakeReview").TextContent);
        Assert.DoesNotContain(page.FindAll("[id^=do-]"), item => item.Id == "do-ReportExecution");
    }

    [Fact]
    public async Task A_step_is_checked_once_more_and_what_was_typed_stays_when_somebody_else_was_first()
    {
        var view = await scene.RegisterAsync(await scene.RefusedAsync(), ComplaintSubject.Refusal);
        var page = Render<ComplaintPage>(parameters => parameters.Add(item => item.Id, view.Id));
        await page.WaitForElementAsync("#do-Withdraw");
        await page.Find("#do-Withdraw").ClickAsync(new());
        await page.Find("form[data-action=Withdraw]").SubmitAsync();
        Assert.NotNull(page.Find("#Withdraw-text-error"));
        await page.Find("#Withdraw-text").ChangeAsync(new() { Value = "Letter of 07.04." });
        await page.Find("form[data-action=Withdraw]").SubmitAsync();
        Assert.Contains("Letter of 07.04.", page.Find("form[data-action=Withdraw] dl").TextContent, StringComparison.Ordinal);
        await scene.DoAsync(scene.Host.Officer2, view.Id, new ComplaintCommand.Forward("Department"));
        await page.Find("form[data-action=Withdraw]").SubmitAsync();
        Assert.Contains(scene.Host.Officer2.Name, page.Find("form[data-action=Withdraw] [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Letter of 07.04.", page.Find("#Withdraw-text").OuterHtml, StringComparison.Ordinal);
        Assert.Equal(ComplaintState.Forwarded, (await scene.ViewAsync(view.Id)).Facts.State);
    }

    [Fact]
    public async Task A_complaint_that_is_not_there_and_an_empty_list_say_so()
    {
        var page = Render<ComplaintPage>(parameters => parameters.Add(item => item.Id, Guid.NewGuid()));
        await page.WaitForElementAsync("a[href='/complaints']");
        var list = Render<ComplaintsPage>();
        await list.WaitForElementAsync(".empty");
        await scene.RegisterAsync(null, ComplaintSubject.Action);
        var filled = Render<ComplaintsPage>();
        await filled.WaitForElementAsync("tbody tr");
        Assert.Single(filled.FindAll("tbody tr"));
    }

    [Fact]
    public async Task A_judgment_is_chosen_and_checked_by_the_authorised_person()
    {
        var row = await scene.RefusedAsync();
        Assert.NotNull((await scene.Courts.OpenAsync(scene.Host.Officer, row.Id, new("City court", "1-26", new(2026, 4, 7), CourtRoute.DirectlyByLaw, null))).Version);
        var court = (await scene.Courts.OfCaseAsync(scene.Host.Officer, row.Id))!.Items[0];
        Assert.NotNull((await scene.Courts.GivePositionAsync(scene.Host.Supervisor, court.Id, court.Version, "Stands.")).Version);
        As(scene.Host.Signer);
        var page = Render<CaseComplaintsPanel>(parameters => parameters.Add(item => item.CaseId, row.Id));
        await page.WaitForElementAsync($"#judgment-{court.Id}");
        Assert.Empty(page.FindAll($"#position-{court.Id}"));
        await page.Find($"#judgment-{court.Id}").ChangeAsync(new() { Value = "Judgment 5" });
        await page.Find($"#effect-{court.Id}-1").ChangeAsync(new() { Value = true });
        var form = page.FindAll("form").Single(item => item.QuerySelector($"#judgment-{court.Id}") is not null);
        await form.SubmitAsync();
        Assert.Equal(CaseState.Refused, (await scene.Host.ReadAsync(row.Id)).State);
        await page.FindAll("form").Single(item => item.QuerySelector("dl") is not null).SubmitAsync();
        Assert.Equal(CaseState.UnderAssessment, (await scene.Host.ReadAsync(row.Id)).State);
    }

    private void As(Actor actor) => authorization.SetAuthorized(actor.Name).SetClaims(
    [
        new Claim(ClaimTypes.NameIdentifier, actor.UserId),
        new Claim(PortalClaims.FullName, actor.Name),
        new Claim(PortalClaims.Provider, actor.ProviderId.ToString()),
        .. actor.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
    ]);
}
