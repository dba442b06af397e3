using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Hearings;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Hearings;
using HousingPortal.Web.Features.Recusals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Hearings;

/// <summary>The services of hearings and recusals on a real database file, with one room and one link. Dates as in <see cref="CaseHost"/>: notice by 13.04., decision by 16.04.</summary>
public sealed class HearingScene : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private HearingScene(CaseHost host)
    {
        Host = host;
        var collection = new ServiceCollection();
        host.Configure(collection);
        services = collection.BuildServiceProvider();
    }

    public CaseHost Host { get; }

    public Guid Room { get; private set; }

    public Guid Link { get; private set; }

    public HearingPlaces Places => Get<HearingPlaces>();

    public HearingScheduler Scheduler => Get<HearingScheduler>();

    public HearingService Hearings => Get<HearingService>();

    public HearingCalendar Calendar => Get<HearingCalendar>();

    public HearingReminders Reminders => Get<HearingReminders>();

    public ProtocolService Protocols => Get<ProtocolService>();

    public ProtocolSigning Signing => Get<ProtocolSigning>();

    public RecusalService Recusals => Get<RecusalService>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static async Task<HearingScene> StartAsync()
    {
        var scene = new HearingScene(await CaseHost.StartAsync());
        scene.Room = (await scene.Places.AddAsync(scene.Host.Officer, new(HearingMethod.InPerson, "204 kk", "204 ru", 30))).Value;
        scene.Link = (await scene.Places.AddAsync(scene.Host.Administrator, new(HearingMethod.Video, "link kk", "link ru", 60))).Value;
        return scene;
    }

    /// <summary>A case assigned to the first officer with a hearing noticed today for a day and time.</summary>
    public async Task<Guid> NoticedAsync(DateTime hearing)
    {
        var row = await Host.AddCaseAsync(item => (item.State, item.AssignedToId, item.AssignedToName) = (CaseState.UnderAssessment, Host.Officer.UserId, Host.Officer.Name));
        await Host.DoAsync(Host.Officer, row.Id, CaseHost.Notice(hearing));
        return row.Id;
    }

    /// <summary>The same, delivered on the day of the notice and attended.</summary>
    public async Task<Guid> HeardAsync()
    {
        var id = await NoticedAsync(new(2026, 4, 7, 10, 0, 0));
        await Host.DeliverAsync(id);
        Host.Clock.MoveTo(CaseHost.At(4, 7, 11));
        await Host.DoAsync(Host.Officer, id, new CaseCommand.RecordHearing(new(HearingOutcome.Attended, new(2026, 4, 7, 10, 0, 0), new(2026, 4, 7, 10, 30, 0), "Disagrees.", "Applicant")));
        return id;
    }

    /// <summary>A protocol of the hearing printed for the first officer as chair and the second as secretary.</summary>
    public async Task<(Guid Id, Guid Version, Guid DocumentId)> PrintedAsync()
    {
        var id = await HeardAsync();
        var view = (await Protocols.FindAsync(Host.Officer, id))!;
        var outcome = await Protocols.PrintAsync(Host.Officer, id, null, new(view.Record with { Question = "Refusal on G2" }, Host.Officer.UserId, Host.Officer2.UserId));
        Assert.True(outcome.Version is not null, $"{outcome.Error?.Code} {string.Join(", ", outcome.Problems.Select(problem => $"{problem.Field}: {problem.Error.Code}"))}");
        var document = (await Protocols.FindAsync(Host.Officer, id))!.DocumentId!.Value;
        await using var db = Host.Database.CreateDbContext();
        var row = await db.Documents.SingleAsync(item => item.Id == document);
        (row.Status, row.Sha256) = (DocumentStatus.Printed, new string('a', 64));
        db.DocumentContents.Add(new DocumentContent { Id = document, Pdf = [4, 5, 6] });
        await db.SaveChangesAsync();
        return (id, outcome.Version!.Value, document);
    }

    public async Task<Guid> VersionAsync(Guid caseId) => (await Host.ReadAsync(caseId)).Version;

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Host.DisposeAsync();
    }
}
