using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Queue;
using HousingPortal.Domain.Updates;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Tests.Features.Checks;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Checks;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Features.Updates;
using HousingPortal.Web.Integrations.Eqazyna;
using HousingPortal.Web.Integrations.StateRegisters;
using HousingPortal.Web.Integrations.StateRegisters.Simulator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using static HousingPortal.Tests.Features.Cases.CaseHost;

namespace HousingPortal.Tests.Features.Updates;

/// <summary>Two lists of one provider on a real database file, filled through the journal, and officers who work on updates of their applications.</summary>
public sealed class UpdateScene : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private int serial = 500;

    private UpdateScene(CaseHost host)
    {
        Host = host;
        var collection = new ServiceCollection();
        host.Configure(collection);
        services = collection.BuildServiceProvider();
    }

    public CaseHost Host { get; }

    public UpdateIntake Intake => services.GetRequiredService<UpdateIntake>();

    public UpdateService Updates => services.GetRequiredService<UpdateService>();

    public UpdateDecisions Decisions => services.GetRequiredService<UpdateDecisions>();

    public UpdateRequests Requests => services.GetRequiredService<UpdateRequests>();

    public UpdateArrivals Arrivals => services.GetRequiredService<UpdateArrivals>();

    public QueueKeeper Keeper => services.GetRequiredService<QueueKeeper>();

    public QueueQueries Queries => services.GetRequiredService<QueueQueries>();

    public QueueService Queue => services.GetRequiredService<QueueService>();

    public static async Task<UpdateScene> StartAsync()
    {
        var scene = new UpdateScene(await CaseHost.StartAsync());
        scene.Host.Clock.MoveTo(At(4, 7, 10));
        await using var db = scene.Host.Database.CreateDbContext();
        db.ContinuationBases.Add(new ContinuationBasisRow { ProviderId = scene.Host.Astana.Id, Document = "No 1", Reason = "old cases", ValidFrom = new(2025, 5, 24) });
        await db.SaveChangesAsync();
        return scene;
    }

    /// <summary>A case on a list whose application is right in every point; each is complete an hour after the one before.</summary>
    public async Task<HousingCase> OnListAsync(QueueList list, Category category)
    {
        var number = Interlocked.Increment(ref serial);
        var form = Form(list, category, number);
        var row = await Host.AddCaseAsync(item =>
        {
            item.Take(form);
            (item.State, item.Number, item.FiledAt) = (CaseState.OnList, $"AST-2026-{number:000000}", FiledAt.AddHours(number - 500));
        });
        await using var db = Host.Database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var ordinal = await HousingPortal.Web.Features.Cases.QueueNumbers.NextAsync(db, Host.Astana.Id, list, default);
        var entry = new QueueEntry { ProviderId = Host.Astana.Id, List = list, CaseId = row.Id, RegistrationNumber = row.Number, OrdinalNumber = ordinal, CompleteAt = row.FiledAt, EnteredAt = row.FiledAt };
        db.QueueEntries.Add(entry);
        Assert.Null(await QueueJournal.AppendAsync(db, entry, null, QueueEventKind.Entered, new(QueueCause.Decision, "D"), Host.Signer, row.FiledAt, default));
        await db.SaveChangesAsync();
        await db.Cases.Where(item => item.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(item => item.OrdinalNumber, ordinal));
        await transaction.CommitAsync();
        return await Host.ReadAsync(row.Id);
    }

    /// <summary>Typed and registered at the counter.</summary>
    public async Task<RegisteredUpdate> RegisterAsync(HousingCase row, params List<DataChange> changes)
    {
        var draft = (await Intake.OpenAsync(Host.Officer, row.Id))!;
        var saved = await Intake.SaveAsync(Host.Officer, row.Id, draft.DraftId, draft.Version, Filled(draft.Form, changes));
        var outcome = await Intake.RegisterAsync(Host.Officer, draft.DraftId, saved.Version!.Value);
        Assert.True(outcome.Registered is not null, $"{outcome.Error?.Code} {string.Join(", ", outcome.Problems.Select(problem => $"{problem.Field}: {problem.Error.Code}"))}");
        return outcome.Registered;
    }

    /// <summary>Enters new data and has the registers asked and answered.</summary>
    public async Task<UpdateView> EnterAsync(Guid updateId, Action<Annex1Form> change)
    {
        var view = (await Updates.FindAsync(Host.Officer, updateId))!;
        change((Annex1Form)view.Typed);
        Assert.NotNull((await Updates.SaveDataAsync(Host.Officer, updateId, view.Version, view.Typed)).Version);
        return await AskAsync(updateId);
    }

    public async Task<UpdateView> AskAsync(Guid updateId)
    {
        var view = (await Updates.FindAsync(Host.Officer, updateId))!;
        if (view.ToAsk.Count > 0)
        {
            Assert.NotNull((await Updates.AskAsync(Host.Officer, updateId, view.Version)).Version);
            using var runner = new CheckRunner(
                Host.Database, new RegisterRoute(new SimulatedRegister(CheckScene.Simulator, Host.Clock), new SimulatedLeaseContracts(CheckScene.Simulator, Host.Clock)), new(), Host.Clock, Options.Create(new StateRegisterOptions()), NullLogger<CheckRunner>.Instance);
            await runner.RunDueAsync(default);
        }
        return (await Updates.FindAsync(Host.Officer, updateId))!;
    }

    public async Task<UpdateOutcome> DecideAsync(UpdateView view, UpdateEffect effect, string reasoning = "Confirmed by the registers.") =>
        await Decisions.DecideAsync(Host.Officer, view.Id, view.Version, view.CaseVersion, effect, reasoning);

    public async Task<int?> PlaceAsync(Guid caseId) => (await Host.Places.FindAsync(Host.Officer, caseId))?.Place;

    /// <summary>Nothing in any journal contradicts another, and places on both lists are 1 to n.</summary>
    public async Task AssertQueuesAreWholeAsync()
    {
        foreach (var check in await Keeper.VerifyAsync())
            Assert.True(check.Faults.Count == 0, string.Join("; ", check.Faults));
        foreach (var list in Enum.GetValues<QueueList>())
        {
            var page = await Queries.PageAsync(Host.Officer, new QueueFilter(list));
            Assert.Equal(Enumerable.Range(1, page.Total), page.Rows.Select(row => row.Place!.Value));
        }
    }

    public static Annex3Form Filled(Annex3Form form, List<DataChange> changes)
    {
        form.Changes = changes;
        form.MemberIin = changes.Any(DataChanges.ConcernsMember) ? TestPeople.Iin(new(2026, 1, 10), serial: 900) : "";
        form.Reason = "The family has grown.";
        form.ConfirmingDocument = "Certificate No 1";
        (form.ConsentsToCommunalHousingCheck, form.ConsentsToProtectedData, form.SignedOn) = (true, true, new(2026, 4, 7));
        return form;
    }

    /// <summary>Makes the family a large one of list 3.</summary>
    public static void Grow(Annex1Form form)
    {
        form.Family.Add(new() { Kinship = Kinship.Spouse, Iin = TestPeople.Iin(new(1991, 2, 2), serial: 901), Surname = "Test", GivenName = "Spouse" });
        form.Family.Add(new() { Kinship = Kinship.Child, Iin = TestPeople.Iin(new(2026, 1, 10), serial: 900), Surname = "Test", GivenName = "Child" });
        (form.List, form.Category) = (QueueList.LargeFamilies, Category.LargeFamily);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Host.DisposeAsync();
    }

    private static Annex1Form Form(QueueList list, Category category, int number)
    {
        var iin = TestPeople.Iin(new(1988, 5, 5), serial: number);
        return new()
        {
            Surname = "Test",
            GivenName = "Person",
            Iin = iin,
            WantedRooms = 2,
            List = list,
            Category = category,
            NeedGround = NeedGround.NoDwelling,
            Income = [new() { MemberIin = iin, Kind = IncomeKind.Pay, Amount = 900_000m }],
            AcceptsMismatchedHousing = false,
            Mobile = "+77010000000",
            ConsentsToCommunalHousingCheck = true,
            ConsentsToProtectedData = true,
            SignedOn = new(2026, 3, 20),
        };
    }
}
