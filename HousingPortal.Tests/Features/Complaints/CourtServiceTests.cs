using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Complaints;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.Features.Complaints;

/// <summary>Court cases and what a judgment does (para 15), on a real database file.</summary>
public sealed class CourtServiceTests : IAsyncLifetime
{
    private static readonly CourtInput Direct = new("City court", "7194-26-00-4/1", new(2026, 4, 7), CourtRoute.DirectlyByLaw, null);

    private ComplaintScene scene = default!;

    public async Task InitializeAsync() => scene = await ComplaintScene.StartAsync();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task A_case_that_came_without_a_complaint_needs_the_position_of_the_superior_before_the_judgment()
    {
        var row = await scene.RemovedAsync();
        var court = await OpenAsync(row, Direct);
        Assert.Equal("court.position-missing", (await scene.Courts.JudgeAsync(scene.Host.Signer, court.Id, court.Version, "Judgment 5", CourtEffect.RestorePlace)).Error?.Code);
        Assert.Equal("court.role", (await scene.Courts.GivePositionAsync(scene.Host.Officer, court.Id, court.Version, "Stands.")).Error?.Code);
        Assert.NotNull((await scene.Courts.GivePositionAsync(scene.Host.Supervisor, court.Id, court.Version, "The removal stands on article 73.")).Version);

        court = (await scene.Courts.OfCaseAsync(scene.Host.Signer, row.Id))!.Items[0];
        Assert.NotNull((await scene.Courts.JudgeAsync(scene.Host.Signer, court.Id, court.Version, "Judgment 5 of 07.04.2026", CourtEffect.RestorePlace)).Version);

        Assert.Equal((QueueEventKind.Restored, QueueCause.Court), (await scene.LinesAsync(row.Id))[^1]);
        Assert.Equal(1, await scene.PlaceAsync(row.Id));
        await scene.AssertQueuesAreWholeAsync();
        await using var db = scene.Host.Database.CreateDbContext();
        var letter = await db.Documents.SingleAsync(item => item.Kind == DocumentKind.CourtPosition);
        Assert.Equal((court.PositionDocumentId, 0), (letter.Id, await db.Outbox.CountAsync(message => message.DocumentId == letter.Id)));
        var history = (await scene.Host.Queries.HistoryAsync(scene.Host.Officer, row.Id))!.Select(line => line.Type).ToList();
        foreach (var type in new[] { "court.opened", "court.position", "court.judged", "queue.Restored" })
            Assert.Contains(type, history);
        Assert.Equal("court.judged", (await scene.Courts.JudgeAsync(scene.Host.Signer, court.Id, (await scene.Courts.OfCaseAsync(scene.Host.Signer, row.Id))!.Items[0].Version, "Again", CourtEffect.None)).Error?.Code);
    }

    [Theory]
    [InlineData(CourtEffect.ReopenCase, CaseState.UnderAssessment)]
    [InlineData(CourtEffect.RegisterOnList, CaseState.OnList)]
    [InlineData(CourtEffect.None, CaseState.Refused)]
    public async Task A_judgment_on_a_refusal_does_what_it_says(CourtEffect effect, CaseState state)
    {
        var row = await scene.RefusedAsync();
        var complaint = await scene.RegisterAsync(row, ComplaintSubject.Refusal);
        var court = await OpenAsync(row, Direct with { Route = CourtRoute.AfterComplaint, ComplaintId = complaint.Id });
        Assert.Equal("court.effect", (await scene.Courts.JudgeAsync(scene.Host.Signer, court.Id, court.Version, "Judgment 5", CourtEffect.RestorePlace)).Error?.Code);
        Assert.NotNull((await scene.Courts.JudgeAsync(scene.Host.Signer, court.Id, court.Version, "Judgment 5 of 07.04.2026", effect)).Version);
        Assert.Equal(state, (await scene.Host.ReadAsync(row.Id)).State);
        Assert.Equal(effect == CourtEffect.RegisterOnList ? [(QueueEventKind.Entered, QueueCause.Court)] : [], await scene.LinesAsync(row.Id));
        await scene.AssertQueuesAreWholeAsync();
    }

    [Fact]
    public async Task Another_provider_finds_no_court_case_and_a_wrong_one_is_not_taken()
    {
        var row = await scene.RefusedAsync();
        var court = await OpenAsync(row, Direct);
        Assert.Null(await scene.Courts.OfCaseAsync(scene.Host.Foreign, row.Id));
        Assert.Equal("case.not-found", (await scene.Courts.OpenAsync(scene.Host.Foreign, row.Id, Direct)).Error?.Code);
        Assert.Equal("court.not-found", (await scene.Courts.JudgeAsync(scene.Host.Foreign, court.Id, court.Version, "Judgment", CourtEffect.None)).Error?.Code);
        Assert.Equal("court.role", (await scene.Courts.OpenAsync(scene.Host.Signer, row.Id, Direct)).Error?.Code);
        Assert.Equal("court.text-missing", (await scene.Courts.OpenAsync(scene.Host.Officer, row.Id, Direct with { Reference = " " })).Error?.Code);
        Assert.Equal("court.day", (await scene.Courts.OpenAsync(scene.Host.Officer, row.Id, Direct with { ReceivedOn = new(2026, 4, 8) })).Error?.Code);
        Assert.Equal("court.complaint-missing", (await scene.Courts.OpenAsync(scene.Host.Officer, row.Id, Direct with { Route = CourtRoute.AfterComplaint })).Error?.Code);
        Assert.Equal(("court.overtaken", scene.Host.Officer.Name), (await scene.Courts.GivePositionAsync(scene.Host.Supervisor, court.Id, Guid.NewGuid(), "Late")).Error is { } error ? (error.Code, error.Args[0]) : default);
    }

    private async Task<CourtCaseView> OpenAsync(HousingCase row, CourtInput input)
    {
        Assert.NotNull((await scene.Courts.OpenAsync(scene.Host.Officer, row.Id, input)).Version);
        return (await scene.Courts.OfCaseAsync(scene.Host.Officer, row.Id))!.Items[0];
    }
}
