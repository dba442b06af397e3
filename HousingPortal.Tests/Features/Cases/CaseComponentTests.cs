using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Refusals;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static HousingPortal.Tests.Features.Cases.CaseHost;

namespace HousingPortal.Tests.Features.Cases;

/// <summary>What the panels of the case page offer, refuse and keep.</summary>
public sealed class CaseComponentTests : BunitContext, IAsyncLifetime
{
    private CaseHost host = default!;

    public CaseComponentTests() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-KZ");

    public async Task InitializeAsync()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        host = await StartAsync();
        host.Configure(Services);
        Services.AddScoped<CurrentActor>();
        AddAuthorization().SetAuthorized("x").SetClaims(
            new(System.Security.Claims.ClaimTypes.NameIdentifier, host.Officer.UserId), new(PortalClaims.Provider, host.Astana.Id.ToString()), new(System.Security.Claims.ClaimTypes.Role, nameof(StaffRole.Officer)));
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_registered_case_offers_the_officer_to_take_it_up_and_the_signer_nothing()
    {
        var row = await host.AddCaseAsync();

        Assert.Equal(["Взять в работу"], Buttons(await ActionsAsync(host.Officer, row.Id)).Select(button => button.TextContent));
        Assert.Empty(Buttons(await ActionsAsync(host.Signer, row.Id)));
    }

    [Fact]
    public async Task A_blocked_action_is_a_dead_button_with_the_reason_beside_it()
    {
        var row = await host.AddCaseAsync(row => row.State = CaseState.UnderAssessment);

        var actions = await ActionsAsync(host.Officer, row.Id);

        var positive = Buttons(actions).First();
        Assert.True(positive.HasAttribute("disabled"));
        Assert.Contains("должны быть закрыты все замечания", actions.Find($"#{positive.GetAttribute("aria-describedby")}").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/cases/{row.Id}/decision?do=IssuePreliminaryRefusal", Buttons(actions).Last().GetAttribute("href"));
    }

    [Fact]
    public async Task The_signer_of_a_drafted_decision_is_led_to_the_sign_page()
    {
        var (id, _, _) = await host.ReadyToSignAsync();

        Assert.All(Buttons(await ActionsAsync(host.Signer, id)), button => Assert.Equal($"/cases/{id}/sign", button.GetAttribute("href")));
        Assert.Empty(Buttons(await ActionsAsync(host.Officer, id)));
    }

    [Fact]
    public async Task Pressing_take_up_stores_it_and_tells_the_page()
    {
        var row = await host.AddCaseAsync();
        var changed = false;
        var actions = await ActionsAsync(host.Officer, row.Id, () => changed = true);

        await Buttons(actions).Single().ClickAsync(new());

        Assert.True(changed);
        Assert.Equal(CaseState.UnderAssessment, (await host.ReadAsync(row.Id)).State);
    }

    [Fact]
    public async Task When_a_colleague_was_first_the_form_says_who_and_when_and_keeps_the_typed_text()
    {
        var row = await host.AddCaseAsync(row => row.State = CaseState.UnderAssessment);
        await host.CloseFindingsAsync(row.Id);
        var panel = await DecisionAsync(host.Officer2, row.Id);
        await panel.FindAll("[aria-pressed]").Single(button => button.TextContent.Contains("положительное", StringComparison.Ordinal)).ClickAsync(new());
        await panel.Find("#reasoning-DraftPositive").ChangeAsync(new() { Value = "My careful reasoning" });
        await panel.Find("form").SubmitAsync();
        await host.DoAsync(host.Officer, row.Id, Notice(new(2026, 4, 7, 10, 0, 0)));

        await panel.Find("form").SubmitAsync();

        var notice = panel.Find(".alert-warn[role=alert]").TextContent;
        Assert.Contains(host.Officer.Name, notice, StringComparison.Ordinal);
        Assert.Contains("06.04.2026 10:00", notice, StringComparison.Ordinal);
        Assert.Equal("My careful reasoning", panel.Find("#reasoning-DraftPositive").GetAttribute("value"));

        await panel.FindAll("button").Single(button => button.TextContent.Contains("Загрузить новое состояние", StringComparison.Ordinal)).ClickAsync(new());
        var fresh = await host.Queries.FindAsync(host.Officer2, row.Id);
        panel.Render(parameters => parameters.Add(item => item.View, fresh!));

        Assert.Empty(panel.FindAll(".alert-warn[role=alert]"));
        Assert.Equal("My careful reasoning", panel.Find("#reasoning-DraftPositive").GetAttribute("value"));
    }

    [Fact]
    public async Task A_preliminary_refusal_is_checked_field_by_field_before_it_can_be_issued()
    {
        var row = await host.AddCaseAsync(row => row.State = CaseState.UnderAssessment);
        var form = await RefusalFormAsync(row.Id);

        await form.Find("#hearing-day").ChangeAsync(new() { Value = "2026-04-10" });
        await form.Find("#hearing-place").ChangeAsync(new() { Value = " " });
        await form.Find("form").SubmitAsync();

        Assert.NotNull(form.Find("#grounds-error"));
        Assert.NotNull(form.Find("#refusal-reasoning-error"));
        Assert.Contains("07.04.2026", form.Find("#hearing-day-error").TextContent, StringComparison.Ordinal);
        Assert.NotNull(form.Find("#hearing-place-error"));
        Assert.Equal(CaseState.UnderAssessment, (await host.ReadAsync(row.Id)).State);
    }

    [Theory]
    [InlineData("2026-04-07", "13:30")]
    [InlineData("2026-04-08", "18:30")]
    [InlineData("2026-04-08", "")]
    public async Task A_hearing_outside_office_hours_is_refused_at_its_time(string day, string time)
    {
        var row = await host.AddCaseAsync(row => row.State = CaseState.UnderAssessment);
        var form = await RefusalFormAsync(row.Id);

        await form.Find("#hearing-day").ChangeAsync(new() { Value = day });
        await form.Find("#hearing-time").ChangeAsync(new() { Value = time });
        await form.Find("form").SubmitAsync();

        Assert.NotNull(form.Find("#hearing-time-error"));
        Assert.Empty(form.FindAll("#hearing-day-error"));
    }

    [Fact]
    public async Task A_proposed_hearing_is_lawful_as_it_stands_and_goes_out_after_the_check()
    {
        var row = await host.AddCaseAsync(row => row.State = CaseState.UnderAssessment);
        var form = await RefusalFormAsync(row.Id);
        Assert.Equal(host.Astana.HearingPlace(row.NoticeLanguage), form.Find("#hearing-place").GetAttribute("value"));
        await form.Find("#ground-G2").ChangeAsync(new() { Value = true });
        await form.Find("#refusal-reasoning").ChangeAsync(new() { Value = "Reasons" });

        await form.Find("form").SubmitAsync();
        Assert.Equal(CaseState.UnderAssessment, (await host.ReadAsync(row.Id)).State);
        Assert.Contains("08.04.2026 10:00", form.Find("dl").TextContent, StringComparison.Ordinal);
        await form.Find("form").SubmitAsync();

        var stored = await host.ReadAsync(row.Id);
        Assert.Equal((CaseState.PreliminaryRefusal, "G2", At(4, 8, 10).UtcDateTime), (stored.State, stored.RefusalGrounds, stored.HearingStartsAt!.Value));
    }

    [Fact]
    public async Task A_ground_of_worsening_asks_for_its_day_its_document_and_its_exception_and_keeps_them()
    {
        var row = await host.AddCaseAsync(row => row.State = CaseState.UnderAssessment);
        var form = await RefusalFormAsync(row.Id);
        await form.Find("#ground-G5").ChangeAsync(new() { Value = true });
        await form.Find("#refusal-reasoning").ChangeAsync(new() { Value = "Reasons" });
        await form.Find("form").SubmitAsync();
        Assert.NotNull(form.Find("#worsening-G5-day-error"));

        await form.Find("#worsening-G5-day").ChangeAsync(new() { Value = "2021-03-25" });
        await form.Find("#worsening-G5-document").ChangeAsync(new() { Value = "Contract No 7" });
        await form.Find("form").SubmitAsync();
        Assert.Contains("26.03.2021", form.Find("#worsening-G5-day-error").TextContent, StringComparison.Ordinal);

        await form.Find("#worsening-G5-day").ChangeAsync(new() { Value = "2021-03-26" });
        await form.Find("form").SubmitAsync();
        Assert.NotNull(form.Find("#worsening-G5-day-error"));
        await form.Find("#worsening-G5-exception-1").ChangeAsync(new() { Value = true });
        await form.Find("form").SubmitAsync();
        Assert.NotNull(form.Find("#worsening-G5-day-error"));

        await form.Find("#worsening-G5-exception-0").ChangeAsync(new() { Value = true });
        await form.Find("form").SubmitAsync();
        Assert.Contains("Contract No 7", form.Find("dl").TextContent, StringComparison.Ordinal);
        await form.Find("form").SubmitAsync();

        var stored = CaseMapping.ToDomain(await host.ReadAsync(row.Id), host.Astana, []);
        Assert.Equal([new WorseningBasis("G5", new(2021, 3, 26), "Contract No 7", null)], stored.Worsening);
        await using var db = host.Database.CreateDbContext();
        Assert.Contains("Contract No 7", (await db.Documents.SingleAsync(document => document.Kind == DocumentKind.HearingNotice)).ModelJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_reason_is_asked_of_the_supervisor_only_when_it_is_late()
    {
        var row = await host.AddCaseAsync(row => row.State = CaseState.UnderAssessment);
        Assert.Empty((await DecisionAsync(host.Supervisor, row.Id)).FindAll("[aria-pressed]"));

        host.Clock.MoveTo(At(4, 14, 10));
        var panel = await DecisionAsync(host.Supervisor, row.Id);
        await panel.Find("[aria-pressed]").ClickAsync(new());
        await panel.Find("form").SubmitAsync();
        Assert.NotNull(panel.Find("#reason-AllowLateNotice-error"));
        await panel.Find("#reason-AllowLateNotice").ChangeAsync(new() { Value = "The register was down." });
        await panel.Find("form").SubmitAsync();

        Assert.Equal("The register was down.", (await host.ReadAsync(row.Id)).LateNoticeReason);
    }

    private static IReadOnlyList<IElement> Buttons(IRenderedComponent<CaseActions> actions) => [.. actions.FindAll(".case-actions .button")];

    private async Task<IRenderedComponent<CaseActions>> ActionsAsync(Actor actor, Guid caseId, Action? changed = null)
    {
        var view = await host.Queries.FindAsync(actor, caseId);
        return Render<CaseActions>(parameters => parameters.Add(item => item.View, view!).Add(item => item.Actor, actor).Add(item => item.OnDone, changed ?? (() => { })));
    }

    private async Task<IRenderedComponent<DecisionPanel>> DecisionAsync(Actor actor, Guid caseId)
    {
        var view = await host.Queries.FindAsync(actor, caseId);
        return Render<DecisionPanel>(parameters => parameters.Add(item => item.View, view!).Add(item => item.Actor, actor));
    }

    private async Task<IRenderedComponent<PreliminaryRefusalForm>> RefusalFormAsync(Guid caseId)
    {
        var view = await host.Queries.FindAsync(host.Officer, caseId);
        return Render<PreliminaryRefusalForm>(parameters => parameters.Add(item => item.View, view!).Add(item => item.Actor, host.Officer));
    }
}
