using System.Globalization;
using Bunit;
using HousingPortal.Domain.Cases;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Hearings;
using HousingPortal.Web.Features.Recusals;
using HousingPortal.Web.Security;
using Microsoft.Extensions.DependencyInjection;
using static HousingPortal.Tests.Features.Cases.CaseHost;

namespace HousingPortal.Tests.Features.Hearings;

/// <summary>What the forms of a hearing and of a recusal offer, refuse and keep.</summary>
public sealed class HearingComponentTests : BunitContext, IAsyncLifetime
{
    private HearingScene scene = default!;

    public HearingComponentTests() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-KZ");

    private CaseHost Host => scene.Host;

    public async Task InitializeAsync()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        scene = await HearingScene.StartAsync();
        Host.Configure(Services);
        Services.AddScoped<CurrentActor>();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await scene.DisposeAsync();
    }

    [Fact]
    public async Task The_form_of_a_refusal_takes_the_usual_time_in_a_room_and_another_one_when_it_is_chosen()
    {
        var row = await Host.AddCaseAsync(item => item.State = CaseState.UnderAssessment);
        var form = await ShowAsync<PreliminaryRefusalForm>(row.Id);

        Assert.Equal(("2026-04-08", "10:00", "204 kk"), (Value("#hearing-day"), Value("#hearing-time"), Value("#hearing-place")));
        await form.Find("#proposed-time").ChangeAsync(new() { Value = "0" });
        Assert.Equal(("2026-04-07", "09:00"), (Value("#hearing-day"), Value("#hearing-time")));
        await form.Find("#proposed-place").ChangeAsync(new() { Value = "1" });
        Assert.Equal("link kk", Value("#hearing-place"));
        Assert.True(form.Find("#hearing-method-1").HasAttribute("checked"));
        Assert.Empty(form.FindAll("[data-timetable=impossible]"));

        string? Value(string selector) => form.Find(selector).GetAttribute("value");
    }

    [Fact]
    public async Task The_form_of_a_refusal_says_before_it_is_issued_that_the_term_no_longer_holds_a_refusal()
    {
        var row = await Host.AddCaseAsync(item => item.State = CaseState.UnderAssessment);
        Host.Clock.MoveTo(At(4, 14, 10));
        await Host.DoAsync(Host.Supervisor, row.Id, new CaseCommand.AllowLateNotice("The post."));

        var form = await ShowAsync<PreliminaryRefusalForm>(row.Id);

        Assert.Equal(2, form.FindAll("[data-timetable=impossible] li").Count);
    }

    [Fact]
    public async Task A_proof_without_channel_or_document_is_not_stored_and_nothing_typed_is_lost()
    {
        var id = await scene.NoticedAsync(new(2026, 4, 7, 10, 0, 0));
        var form = await ShowAsync<DeliveryForm>(id);
        await form.Find("#delivered-at").ChangeAsync(new() { Value = "09:30" });
        await form.Find("form").SubmitAsync();
        Assert.NotNull(form.Find("#delivery-channel-error"));
        Assert.NotNull(form.Find("#delivery-reference-error"));
        Assert.Equal("09:30", form.Find("#delivered-at").GetAttribute("value"));

        await form.Find("#delivery-channel").ChangeAsync(new() { Value = "2" });
        await form.Find("#delivery-reference").ChangeAsync(new() { Value = "RA 1" });
        await form.Find("form").SubmitAsync();

        Assert.Equal(new DateOnly(2026, 4, 6), (await Host.ReadAsync(id)).NoticeDeliveredOn);
    }

    [Fact]
    public async Task A_wish_to_do_without_a_hearing_asks_for_its_paper()
    {
        var id = await scene.NoticedAsync(new(2026, 4, 7, 10, 0, 0));
        await Host.DeliverAsync(id);
        var form = await ShowAsync<HearingForm>(id);
        Assert.Empty(form.FindAll("#evidence-document"));
        await form.Find("#hearing-outcome-3").ChangeAsync(new() { Value = "on" });
        await form.Find("form").SubmitAsync();
        Assert.NotNull(form.Find("#evidence-document-error"));
        Assert.Contains("08.04.2026", form.Find("#evidence-window").TextContent, StringComparison.Ordinal);

        await form.Find("#evidence-document").ChangeAsync(new() { Value = "No 5" });
        await form.Find("form").SubmitAsync();

        Assert.Equal(CaseState.HearingRecorded, (await Host.ReadAsync(id)).State);
        Assert.Equal("No 5", Assert.Single((await scene.Hearings.OfCaseAsync(Host.Officer, id))!.Evidence).Document);
    }

    [Fact]
    public async Task A_protocol_is_stored_field_by_field_and_says_when_a_colleague_was_first()
    {
        var id = await scene.HeardAsync();
        var view = (await scene.Protocols.FindAsync(Host.Officer, id))!;
        var form = Render<ProtocolForm>(parameters => parameters.Add(item => item.View, view).Add(item => item.Actor, Host.Officer));
        await form.Find("#protocol-question").ChangeAsync(new() { Value = "Refusal on G2" });
        var stored = (await scene.Protocols.FindAsync(Host.Officer2, id))!;
        Assert.Equal("Refusal on G2", stored.Record.Question);
        await scene.Protocols.SaveAsync(Host.Officer2, id, stored.Version, new(stored.Record with { Question = "Theirs" }, "", ""));

        await form.Find("#protocol-answers").ChangeAsync(new() { Value = "Mine" });

        Assert.Contains("изменил другой человек", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Theirs", (await scene.Protocols.FindAsync(Host.Officer, id))!.Record.Question);
        await form.Find("[role=alert] button").ClickAsync(new());
        Assert.Equal(("Refusal on G2", "Mine"), ((await scene.Protocols.FindAsync(Host.Officer, id))!.Record.Question, (await scene.Protocols.FindAsync(Host.Officer, id))!.Record.QuestionsAndAnswers));
    }

    [Fact]
    public async Task A_recusal_asks_for_ground_and_text_and_keeps_what_was_typed()
    {
        var row = await Host.AddCaseAsync(item => item.State = CaseState.UnderAssessment);
        var panel = await ShowAsync<RecusalPanel>(row.Id);
        await panel.Find("button").ClickAsync(new());
        await panel.Find("#recusal-statement").ChangeAsync(new() { Value = "A cousin." });
        await panel.Find("form").SubmitAsync();
        Assert.NotNull(panel.Find("#recusal-ground-error"));
        Assert.Equal("A cousin.", panel.Find("#recusal-statement").GetAttribute("value"));

        await panel.Find("#recusal-ground-0").ChangeAsync(new() { Value = "on" });
        await panel.Find("form").SubmitAsync();

        Assert.Equal(Host.Officer.UserId, Assert.Single((await scene.Recusals.OfCaseAsync(Host.Supervisor, row.Id))!).OfficialId);
    }

    private async Task<IRenderedComponent<T>> ShowAsync<T>(Guid caseId)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        var view = (await Host.Queries.FindAsync(Host.Officer, caseId))!;
        return Render<T>(builder =>
        {
            builder.TryAdd("View", view);
            builder.TryAdd("Actor", Host.Officer);
        });
    }
}
