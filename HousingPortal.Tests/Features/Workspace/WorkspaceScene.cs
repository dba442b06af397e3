using System.Globalization;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Worklist;
using HousingPortal.Web.Features.Workspace;
using HousingPortal.Web.Security;

namespace HousingPortal.Tests.Features.Workspace;

/// <summary>Two providers, two officers and cases as a test asks for them. Today is Monday 23.11.2026.</summary>
public sealed class WorkspaceScene : IAsyncDisposable
{
    private readonly ManualClock clock = new();
    private int serial;

    private WorkspaceScene()
    {
        Supervisor = new("supervisor", "S", Astana.Id, [StaffRole.Supervisor]);
        Service = new(Database, new ProviderClock(clock));
        Worklist = new(Database, new ProviderClock(clock));
    }

    public static readonly DateOnly Today = new(2026, 11, 23);

    public TestDatabase Database { get; } = TestDatabase.Sqlite();

    public Provider Astana { get; } = new() { Code = "AST", Kato = "710000000" };

    public Provider Pavlodar { get; } = new() { Code = "PVL", Kato = "551010000" };

    public Actor Supervisor { get; }

    public WorkspaceService Service { get; }

    public WorklistService Worklist { get; }

    public static async Task<WorkspaceScene> StartAsync()
    {
        var scene = new WorkspaceScene();
        await using var db = scene.Database.CreateDbContext();
        db.Providers.AddRange(scene.Astana, scene.Pavlodar);
        foreach (var (id, name) in new[] { ("zarina", "Абаева Зарина"), ("arman", "Жанов Арман") })
            db.Users.Add(new PortalUser { Id = id, UserName = id, FullName = name, ProviderId = scene.Astana.Id });
        await db.SaveChangesAsync();
        return scene;
    }

    public async Task<HousingCase> AddAsync(
        DateOnly? dueOn = null, CaseState state = CaseState.UnderAssessment, string? officer = "zarina", DateOnly? decidedOn = null, string grounds = "", Provider? provider = null)
    {
        var received = new DateOnly(2026, 11, 19);
        var row = new HousingCase
        {
            ProviderId = (provider ?? Astana).Id,
            Number = string.Create(CultureInfo.InvariantCulture, $"AST-2026-{++serial:000000}"),
            State = state,
            List = QueueList.SociallyVulnerable,
            Category = Category.OldAgePensioner,
            ApplicantName = "Сейітов Ерлан",
            SearchName = "СЕЙІТОВ ЕРЛАН",
            ApplicantIin = TestPeople.Iin(new(1960, 1, 1), serial: serial),
            ReceivedOn = received,
            DueOn = dueOn ?? ServiceTerm.For(received, PublishedCalendar.Current).DueOn,
            AssignedToId = officer,
            AssignedToName = officer,
            RefusalGrounds = grounds,
            DecidedAt = decidedOn?.ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc),
        };
        await using var db = Database.CreateDbContext();
        db.Cases.Add(row);
        await db.SaveChangesAsync();
        return row;
    }

    public async Task LineAsync(HousingCase row, CaseAction action, DateTime at, string reason = "", string by = "Руководитель")
    {
        await using var db = Database.CreateDbContext();
        db.CaseEvents.Add(new CaseEventRow
        {
            ProviderId = row.ProviderId,
            CaseId = row.Id,
            Type = CaseEventTypes.ActionPrefix + action,
            At = DateTime.SpecifyKind(at, DateTimeKind.Utc),
            ActorId = "x",
            ActorName = by,
            DataJson = System.Text.Json.JsonSerializer.Serialize(new CaseEventData { Reason = reason }, PortalJson.Options),
        });
        await db.SaveChangesAsync();
    }

    /// <summary>How many cases the list at an address of the worklist holds.</summary>
    public async Task<int> ListedAsync(string address)
    {
        Assert.StartsWith("/?", address, StringComparison.Ordinal);
        var query = System.Web.HttpUtility.ParseQueryString(address[2..]);
        var filter = WorklistFilter.Parse(query["tab"], query["q"], query["state"], query["list"], query["deadline"], query["reminder"], null) with
        {
            By = WorklistNarrowing.Parse(query["due"], query["until"], query["age"], query["late"], query["officer"], query["ground"], query["returned"], query["since"]),
        };
        Assert.Equal(address, filter.ToUrl());
        var page = await Worklist.QueryAsync(Supervisor, filter);
        Assert.Equal(Math.Min(page.Total, WorklistFilter.PageSize), page.Rows.Count);
        return page.Total;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
