using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features;
using HousingPortal.Web.Features.Assessment;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Decisions;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting.Internal;

namespace HousingPortal.Tests.Features.Cases;

/// <summary>
/// The case services on a real database with two providers and their staff. Cases are filed on Friday 20.03.2026 at 18:45, so they count as received on Thursday 26.03.2026:
/// notice by 13.04., hearing by 15.04., decision by 16.04. The clock starts on Monday 06.04.2026 at 10:00.
/// </summary>
public sealed class CaseHost : IAsyncDisposable
{
    public static readonly DateTime FiledAt = new(2026, 3, 20, 13, 45, 0, DateTimeKind.Utc);

    private readonly ServiceProvider services;
    private int serial;

    private CaseHost(TestDatabase database)
    {
        Database = database;
        var collection = new ServiceCollection();
        Configure(collection);
        services = collection.BuildServiceProvider();
        Officer = NewActor(Astana, "Officer One", StaffRole.Officer);
        Officer2 = NewActor(Astana, "Officer Two", StaffRole.Officer);
        Signer = NewActor(Astana, "Signer", StaffRole.AuthorisedPerson);
        Supervisor = NewActor(Astana, "Supervisor", StaffRole.Supervisor);
        Foreign = NewActor(Pavlodar, "Foreign", StaffRole.Officer, StaffRole.AuthorisedPerson, StaffRole.Supervisor);
        Administrator = NewActor(Astana, "Administrator", StaffRole.Administrator);
    }

    public TestDatabase Database { get; }

    public ManualClock Clock { get; } = new(new(2026, 4, 6, 10, 0, 0, TimeSpan.FromHours(5)));

    public FakeVerifier Verifier { get; } = new();

    public Provider Astana { get; } = new() { Code = "AST", Kato = "710000000", Bin = "111111111111", NameKk = "kk", NameRu = "ru", HearingPlaceKk = "204 kk", HearingPlaceRu = "204 ru" };

    public Provider Pavlodar { get; } = new() { Code = "PVL", Kato = "551010000", Bin = "222222222222" };

    public Actor Officer { get; }

    public Actor Officer2 { get; }

    public Actor Signer { get; }

    public Actor Supervisor { get; }

    public Actor Foreign { get; }

    public Actor Administrator { get; }

    public IServiceProvider Services => services;

    public CaseService Cases => services.GetRequiredService<CaseService>();

    public CaseQueries Queries => services.GetRequiredService<CaseQueries>();

    public DecisionService Decisions => services.GetRequiredService<DecisionService>();

    public QueueService Queue => services.GetRequiredService<QueueService>();

    public QueueKeeper Keeper => services.GetRequiredService<QueueKeeper>();

    public PlaceService Places => services.GetRequiredService<PlaceService>();

    public static async Task<CaseHost> StartAsync(TestDatabase? database = null)
    {
        var host = new CaseHost(database ?? TestDatabase.Sqlite());
        await using var db = host.Database.CreateDbContext();
        db.Providers.AddRange(host.Astana, host.Pavlodar);
        foreach (var role in Enum.GetNames<StaffRole>())
            db.Roles.Add(new IdentityRole(role) { Id = role, NormalizedName = role.ToUpperInvariant() });
        foreach (var actor in new[] { host.Officer, host.Officer2, host.Signer, host.Supervisor, host.Foreign, host.Administrator })
            host.AddUser(db, actor);
        await db.SaveChangesAsync();
        return host;
    }

    /// <summary>The services of the portal as Program registers them, on this database, clock and verifier.</summary>
    public void Configure(IServiceCollection collection)
    {
        collection.AddLogging();
        collection.AddPortalTexts();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton<IDbContextFactory<PortalDb>>(Database);
        var settings = new ConfigurationBuilder().Build();
        collection.AddSingleton<IConfiguration>(settings);
        collection.AddFeatures(settings, new HostingEnvironment { EnvironmentName = "Development", ContentRootPath = AppContext.BaseDirectory });
        collection.Replace(ServiceDescriptor.Singleton<ISignatureVerifier>(Verifier));
    }

    public async Task<Actor> AddOfficerAsync(string name)
    {
        var actor = NewActor(Astana, name, StaffRole.Officer);
        await using var db = Database.CreateDbContext();
        AddUser(db, actor);
        await db.SaveChangesAsync();
        return actor;
    }

    public async Task<HousingCase> AddCaseAsync(Action<HousingCase>? change = null)
    {
        var number = Interlocked.Increment(ref serial);
        var form = new Annex1Form { Surname = "Test", GivenName = "Person", Iin = TestPeople.Iin(new(1990, 1, 1), serial: number), List = QueueList.WarVeterans, Category = Category.WarVeteran, Mobile = "+77010000000" };
        var term = ServiceTerm.For(OfficeHours.ReceivedOn(FiledAt.AddHours(5), PublishedCalendar.Current), PublishedCalendar.Current);
        var row = new HousingCase
        {
            ProviderId = Astana.Id,
            Number = $"AST-2026-{number:000000}",
            FiledAt = FiledAt,
            ReceivedOn = term.ReceivedOn,
            DueOn = term.DueOn,
            EditionCode = Editions.AmendedBy223.Code,
        };
        row.Take(form);
        change?.Invoke(row);
        await using var db = Database.CreateDbContext();
        db.Cases.Add(row);
        await db.SaveChangesAsync();
        return row;
    }

    /// <summary>An officer's word on every finding that still stands against registration.</summary>
    public async Task CloseFindingsAsync(Guid caseId)
    {
        await using var db = Database.CreateDbContext();
        var row = await db.Cases.SingleAsync(item => item.Id == caseId);
        var provider = await db.Providers.SingleAsync(item => item.Id == row.ProviderId);
        var assessment = await AssessmentService.LoadAsync(db, row, provider, default);
        foreach (var item in assessment.Findings.Where(item => item.Decided != Verdict.Met))
            db.FindingReviews.Add(new FindingReview
            {
                ProviderId = row.ProviderId,
                CaseId = row.Id,
                RuleCode = item.Finding.Rule.Code,
                Computed = item.Finding.Verdict,
                Decided = Verdict.Met,
                Reason = "seen",
                At = Clock.GetUtcNow().UtcDateTime,
            });
        await db.SaveChangesAsync();
    }

    /// <summary>Freezes the drafted decision as the printer would.</summary>
    public async Task<Guid> PrintDecisionAsync(Guid caseId)
    {
        await using var db = Database.CreateDbContext();
        var row = await db.Cases.SingleAsync(item => item.Id == caseId);
        var document = await db.Documents.SingleAsync(item => item.Id == row.DecisionDocumentId);
        (document.Status, document.Sha256) = (DocumentStatus.Printed, new string('a', 64));
        db.DocumentContents.Add(new DocumentContent { Id = document.Id, Pdf = [1, 2, 3] });
        await db.SaveChangesAsync();
        return document.Id;
    }

    public async Task<HousingCase> ReadAsync(Guid caseId)
    {
        await using var db = Database.CreateDbContext();
        return await db.Cases.AsNoTracking().SingleAsync(row => row.Id == caseId);
    }

    /// <summary>Does a command with the present version and expects it to be stored.</summary>
    public async Task DoAsync(Actor actor, Guid caseId, CaseCommand command)
    {
        var outcome = await Cases.ExecuteAsync(actor, caseId, (await ReadAsync(caseId)).Version, command);
        Assert.True(outcome.Version is not null, $"{command.Action}: {outcome.Error?.Code}{outcome.Conflict}");
    }

    /// <summary>Does a command with the present version and expects the error.</summary>
    public async Task RefusedAsync(string code, Actor actor, Guid caseId, CaseCommand command)
    {
        var before = await ReadAsync(caseId);
        var outcome = await Cases.ExecuteAsync(actor, caseId, before.Version, command);
        Assert.Equal(code, outcome.Error?.Code);
        Assert.Equal(before.Version, (await ReadAsync(caseId)).Version);
    }

    /// <summary>A case with a positive decision printed and waiting for its signature.</summary>
    public async Task<(Guid Id, Guid Version, Guid DocumentId)> ReadyToSignAsync()
    {
        var row = await AddCaseAsync(row => row.State = CaseState.UnderAssessment);
        await CloseFindingsAsync(row.Id);
        await DoAsync(Officer, row.Id, new CaseCommand.DraftPositive(""));
        var document = await PrintDecisionAsync(row.Id);
        return (row.Id, (await ReadAsync(row.Id)).Version, document);
    }

    /// <summary>The confirmation of the cabinet, as the delivery worker records it.</summary>
    public async Task DeliverAsync(Guid caseId)
    {
        await using var db = Database.CreateDbContext();
        var row = await db.Cases.SingleAsync(item => item.Id == caseId);
        var now = Clock.GetUtcNow();
        var result = CaseService.Apply(db, row, Astana, PublishedCalendar.Current, Actor.System(Astana.Id), new CaseCommand.RecordDelivery(DateOnly.FromDateTime(now.UtcDateTime.AddHours(5))), now.UtcDateTime);
        Assert.True(result.IsSuccess);
        await db.SaveChangesAsync();
    }

    public static CaseCommand.IssuePreliminaryRefusal Notice(DateTime hearing) =>
        new(["G2"], "The dwelling belongs to the applicant.", new HearingPlan(hearing, HearingMethod.InPerson, "Room 204"));

    public static DateTimeOffset At(int month, int day, int hour, int minute = 0) => new(2026, month, day, hour, minute, 0, TimeSpan.FromHours(5));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static Actor NewActor(Provider provider, string name, params StaffRole[] roles) => new(Guid.NewGuid().ToString(), name, provider.Id, roles);

    private void AddUser(PortalDb db, Actor actor)
    {
        db.Users.Add(new PortalUser { Id = actor.UserId, ProviderId = actor.ProviderId, FullName = actor.Name, Position = "Position", Iin = TestPeople.Iin(new(1980, 1, 1), serial: Interlocked.Increment(ref serial)), UserName = actor.UserId, Email = actor.UserId });
        foreach (var role in actor.Roles)
            db.UserRoles.Add(new IdentityUserRole<string> { UserId = actor.UserId, RoleId = role.ToString() });
    }
}

/// <summary>Accepts every signature, or none.</summary>
public sealed class FakeVerifier : ISignatureVerifier
{
    public bool Accepts { get; set; } = true;

    public ExpectedSigner? Expected { get; private set; }

    public byte[] Document { get; private set; } = [];

    public Task<SignatureVerdict> VerifyAsync(byte[] document, byte[] cms, ExpectedSigner expected, CancellationToken cancellationToken)
    {
        (Expected, Document) = (expected, document);
        return Task.FromResult(new SignatureVerdict(Accepts, true, "", expected.Iin, expected.Bin, default, [7], [new("structure", true, ""), new("iin", Accepts, "")]));
    }
}
