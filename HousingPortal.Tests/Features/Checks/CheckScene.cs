using System.Text.Json;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Assessment;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Checks;
using HousingPortal.Web.Integrations.Eqazyna;
using HousingPortal.Web.Integrations.StateRegisters;
using HousingPortal.Web.Integrations.StateRegisters.Simulator;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HousingPortal.Tests.Features.Checks;

/// <summary>Astana and Pavlodar with a real database, a clock that stands still (23.11.2026), the simulator of the repository, and cases as intake would register them.</summary>
public sealed class CheckScene : IAsyncLifetime
{
    private readonly ProviderClock providerClock;
    private int number;

    public CheckScene()
    {
        providerClock = new ProviderClock(Clock);
        Officer = new("officer", "Officer One", Astana.Id, [StaffRole.Officer]);
        Colleague = new("colleague", "Officer Two", Astana.Id, [StaffRole.Officer]);
        Signer = new("signer", "Signer", Astana.Id, [StaffRole.AuthorisedPerson]);
        Stranger = new("stranger", "Stranger", Pavlodar.Id, [StaffRole.Officer]);
        Checks = new CheckService(Database, providerClock, Signal);
        Assessments = new AssessmentService(Database, providerClock);
    }

    public static SimulatorFile Simulator { get; } = SimulatorFile.Load("register-simulator.json", Repository.Root) with { AnswerSeconds = 0 };

    public TestDatabase Database { get; } = TestDatabase.Sqlite();
    public ManualClock Clock { get; } = new();
    public CheckSignal Signal { get; } = new();
    public Provider Astana { get; } = new() { Code = "AST", Kato = "710000000" };
    public Provider Pavlodar { get; } = new() { Code = "PVL", Kato = "551010000" };
    public Actor Officer { get; }
    public Actor Colleague { get; }
    public Actor Signer { get; }
    public Actor Stranger { get; }
    public CheckService Checks { get; }
    public AssessmentService Assessments { get; }

    public async Task InitializeAsync()
    {
        await using var db = Database.CreateDbContext();
        db.Providers.AddRange(Astana, Pavlodar);
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await Database.DisposeAsync();

    /// <summary>An application of somebody the simulator does not know: list 4, one-parent family, no dwelling.</summary>
    public static Annex1Form Form(string? iin = null) => new()
    {
        Surname = "Synthetic",
        GivenName = "Person",
        Iin = iin ?? TestPeople.Iin(new(1990, 4, 2), serial: 12),
        Address = "Street 1",
        List = QueueList.SociallyVulnerable,
        Category = Category.IncompleteFamily,
        NeedGround = NeedGround.NoDwelling,
    };

    /// <summary>The application of somebody of the simulator's file, with the name and family it knows.</summary>
    public static Annex1Form FormOf(string iin)
    {
        var person = Simulator.Find(iin)!;
        var names = person.Name.Split(' ');
        var form = Form(iin);
        (form.Surname, form.GivenName, form.Patronymic) = (names[0], names[1], names[2]);
        form.Category = person.Categories?[0] ?? Category.IncompleteFamily;
        form.Family = [.. (person.Family ?? []).Select(link => new FamilyMemberForm { Iin = link.Iin, Kinship = link.Kinship, Surname = "S", GivenName = "G" })];
        return form;
    }

    public async Task<Guid> RegisterAsync(Annex1Form form, Provider? provider = null, CaseState state = CaseState.UnderAssessment)
    {
        await using var db = Database.CreateDbContext();
        var row = new HousingCase
        {
            ProviderId = (provider ?? Astana).Id,
            Number = $"T-{++number}",
            State = state,
            List = form.List!.Value,
            Category = form.Category ?? Category.IncompleteFamily,
            ApplicantIin = form.Iin,
            ApplicationJson = JsonSerializer.Serialize(form, PortalJson.Options),
            FiledAt = providerClock.UtcNow,
            ReceivedOn = new(2026, 11, 23),
            UpdatedAt = providerClock.UtcNow,
        };
        db.Cases.Add(row);
        CheckService.AddRequired(db, row, form, providerClock.UtcNow);
        await db.SaveChangesAsync();
        return row.Id;
    }

    public CheckRunner Runner(IStateRegister? register = null, Action<StateRegisterOptions>? change = null)
    {
        var options = new StateRegisterOptions { Mode = StateRegisterOptions.Simulator, Timeout = TimeSpan.FromSeconds(5) };
        change?.Invoke(options);
        return new CheckRunner(Database, register ?? new RegisterRoute(new SimulatedRegister(Simulator, Clock), new SimulatedLeaseContracts(Simulator, Clock)), Signal, Clock, Options.Create(options), NullLogger<CheckRunner>.Instance);
    }

    public async Task<List<RegisterCheck>> RowsAsync(Guid caseId)
    {
        await using var db = Database.CreateDbContext();
        return await db.RegisterChecks.AsNoTracking().Where(check => check.CaseId == caseId).OrderBy(check => check.CreatedAt).ThenBy(check => check.Id).ToListAsync();
    }

    public async Task<RegisterCheck> RowAsync(Guid caseId, RegisterKind kind) => (await RowsAsync(caseId)).Last(check => check.Kind == kind);

    public async Task<List<CaseEventRow>> JournalAsync(Guid caseId, string type)
    {
        await using var db = Database.CreateDbContext();
        return await db.CaseEvents.AsNoTracking().Where(line => line.CaseId == caseId && line.Type == type).ToListAsync();
    }

    /// <summary>Changes rows as another process would.</summary>
    public async Task ChangeAsync(Func<PortalDb, Task> change)
    {
        await using var db = Database.CreateDbContext();
        await change(db);
        await db.SaveChangesAsync();
    }

    /// <summary>Puts a stored answer in place of what the register of the simulator would say; a later call is a later request.</summary>
    public async Task AnswerAsync(Guid caseId, RegisterAnswer answer)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        var stored = answer with { AnsweredAt = providerClock.UtcNow };
        var json = CheckAnswers.Write(stored);
        await ChangeAsync(async db =>
        {
            var row = await db.Cases.AsNoTracking().SingleAsync(item => item.Id == caseId);
            db.RegisterChecks.Add(new RegisterCheck
            {
                ProviderId = row.ProviderId,
                CaseId = caseId,
                Kind = answer.Kind,
                Status = CheckStatus.Answered,
                RequestId = answer.RequestId,
                CreatedAt = providerClock.UtcNow,
                AnsweredAt = providerClock.UtcNow,
                Outcome = answer.Outcome,
                AnswerJson = json,
                AnswerSha256 = CheckAnswers.Hash(json),
            });
        });
    }
}

/// <summary>A register that answers as a test tells it.</summary>
public sealed class ScriptedRegister(Func<RegisterQuestion, CancellationToken, Task<RegisterReply>> script) : IStateRegister
{
    public Task<RegisterReply> AskAsync(RegisterQuestion question, CancellationToken cancellationToken) => script(question, cancellationToken);

    public static RegisterAnswer Confirms(RegisterQuestion question, DateTime at) => new(question.Kind, AnswerOutcome.Confirms, at, question.RequestId);
}
