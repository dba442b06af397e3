using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.Features.Checks;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Assessment;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Checks;
using HousingPortal.Web.Features.Intake;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Features.Worklist;
using HousingPortal.Web.Integrations.Eqazyna;
using HousingPortal.Web.Integrations.StateRegisters;
using HousingPortal.Web.Integrations.StateRegisters.Simulator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HousingPortal.Tests.Features.Intake;

/// <summary>Annex 2 at an institution: taken in, checked, assessed, and never seen from an akimat; nor an akimat's work from the institution.</summary>
public sealed class WorkplaceIntakeTests : IAsyncLifetime
{
    private const string Tenant = "830523371233";
    private readonly IntakeWorld world = new();

    public Task InitializeAsync() => world.SettleAsync();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Annex_2_is_registered_on_the_list_of_the_institution_with_its_number_receipt_and_checks()
    {
        var registered = await RegisterAsync(world.RightWorkplaceForm());

        Assert.Equal("INS-2026-000001", registered.Number);
        Assert.Equal((new DateOnly(2026, 11, 23), new DateOnly(2026, 12, 14)), (registered.ReceivedOn, registered.DueOn));
        Assert.NotNull(registered.ReceiptDocumentId);
        await using var db = world.Database.CreateDbContext();
        var row = await db.Cases.SingleAsync();
        Assert.Equal((QueueList.Workplace, Category.WorkplaceEmployee, "БЕКОВА САРА", "+77011234567"), (row.List, row.Category, row.SearchName, row.Mobile));
        var form = Assert.IsType<Annex2Form>(CaseMapping.Form(row));
        Assert.Equal(("Басшы Басшыұлы", "Беков", Kinship.Child), (form.HeadName, form.Family[0].Surname, form.Family[0].Kinship));
        Assert.Equal(
            [RegisterKind.CommunalLease, RegisterKind.DwellingOwnership, RegisterKind.Employment, RegisterKind.Family, RegisterKind.Identity, RegisterKind.Residence, RegisterKind.Worsening],
            (await db.RegisterChecks.Select(check => check.Kind).ToListAsync()).OrderBy(kind => kind.ToString(), StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_lease_contract_found_on_e_qazyna_is_stored_like_every_answer_and_speaks_against_registration()
    {
        var form = world.RightWorkplaceForm(Tenant);
        (form.Surname, form.GivenName, form.Patronymic, form.Family) = ("Мырзабеков", "Олжас", "Сәкенұлы", []);
        var registered = await RegisterAsync(form);
        await RunChecksAsync();

        await using var db = world.Database.CreateDbContext();
        var check = await db.RegisterChecks.SingleAsync(item => item.Kind == RegisterKind.CommunalLease);
        Assert.Equal((CheckStatus.Answered, AnswerOutcome.Contradicts), (check.Status, check.Outcome));
        Assert.Equal(CheckAnswers.Hash(check.AnswerJson!), check.AnswerSha256);
        Assert.Contains("ҚТҮ-2021/118", check.AnswerJson!, StringComparison.Ordinal);
        var assessment = (await new AssessmentService(world.Database, new ProviderClock(world.Clock)).GetAsync(world.Hr, registered.CaseId))!;
        Assert.Equal(["E9.6-communal-lease"], assessment.Findings.Where(item => item.Item.Finding.Verdict != Verdict.Met).Select(item => item.Item.Finding.Rule.Code));
        Assert.Equal(["G2"], assessment.Findings.Single(item => item.Item.Finding.Rule.Code == "E9.6-communal-lease").Grounds);
        Assert.Null(assessment.Income);
    }

    [Fact]
    public async Task A_paper_for_communal_housing_may_be_asked_for_only_after_e_qazyna_had_no_data()
    {
        var form = world.RightWorkplaceForm("861201371250");
        (form.Surname, form.GivenName, form.Patronymic, form.Family) = ("Тасболатов", "Ерболат", "Қанатұлы", []);
        var registered = await RegisterAsync(form);
        Assert.Empty((await world.Attachments.OfCaseAsync(world.Hr, registered.CaseId))!.Slots);

        await RunChecksAsync();

        var slot = Assert.Single((await world.Attachments.OfCaseAsync(world.Hr, registered.CaseId))!.Slots);
        Assert.Equal((PaperKind.RegisterReplacement, RegisterKind.CommunalLease), (slot.Kind, slot.Register!.Value));
    }

    [Fact]
    public async Task E_qazyna_is_told_who_asks_and_the_numbers_of_the_family_only()
    {
        var asked = new List<LeaseQuestion>();
        var form = world.RightWorkplaceForm();
        await RegisterAsync(form);

        await RunChecksAsync(new ScriptedLeases(question =>
        {
            asked.Add(question);
            return RegisterFailure.NotConnected;
        }));

        var question = Assert.Single(asked);
        Assert.Equal((world.Institute.Bin, world.Institute.Kato, new DateOnly(2026, 11, 23)), (question.AskerBin, question.Kato, question.Day));
        Assert.Equal([form.Iin, form.Family[0].Iin], question.Iins);
        await using var db = world.Database.CreateDbContext();
        Assert.Equal((CheckStatus.Failed, "register.not-connected"), await db.RegisterChecks.Where(item => item.Kind == RegisterKind.CommunalLease).Select(item => ValueTuple.Create(item.Status, item.FailureKey)).SingleAsync());
    }

    [Fact]
    public async Task Whose_stock_it_is_comes_from_the_provider_whatever_the_form_says()
    {
        var form = world.RightWorkplaceForm();
        (form.Workplace, form.WorkplaceName) = (WorkplaceKind.StateEnterprise, "Басқа");

        await RegisterAsync(form);

        await using var db = world.Database.CreateDbContext();
        var frozen = Assert.IsType<Annex2Form>(CaseMapping.Form(await db.Cases.SingleAsync()));
        Assert.Equal((WorkplaceKind.StateInstitution, "Институт"), (frozen.Workplace, frozen.WorkplaceName));
    }

    [Fact]
    public async Task The_head_named_last_stands_in_the_next_draft()
    {
        await RegisterAsync(world.RightWorkplaceForm());

        var next = (await world.Drafts.GetAsync(world.Hr, (await world.Drafts.CreateAsync(world.Hr)).Value))!;

        Assert.Equal("Басшы Басшыұлы", ((Annex2Form)next.Form).HeadName);
        Assert.Equal("", next.Form.Surname);
    }

    [Fact]
    public async Task What_is_wrong_is_told_and_nothing_is_registered()
    {
        var form = world.RightWorkplaceForm();
        (form.Address, form.Family[0].Surname, form.NeedGround) = ("", "", NeedGround.EmergencyOnlyDwelling);
        var (id, version) = await world.DraftAsync(form, world.Hr);

        var outcome = await world.Registration.RegisterAsync(world.Hr, id, version);

        Assert.Equal(["Address", "NeedGround", "Family[0].Surname"], outcome.Problems.Select(problem => problem.Field));
        Assert.NotNull(await world.Drafts.GetAsync(world.Hr, id));
    }

    [Fact]
    public async Task An_akimat_registers_no_annex_2_even_when_one_lies_in_its_draft_and_an_institution_no_annex_1()
    {
        var (atAkimat, _) = await world.DraftAsync();
        var (atInstitute, _) = await world.DraftAsync(world.RightWorkplaceForm(), world.Hr);
        await using (var db = world.Database.CreateDbContext())
        {
            await db.Drafts.Where(draft => draft.Id == atAkimat).ExecuteUpdateAsync(set => set.SetProperty(draft => draft.FormJson, PortalJson.Write(world.RightWorkplaceForm())));
            await db.Drafts.Where(draft => draft.Id == atInstitute).ExecuteUpdateAsync(set => set.SetProperty(draft => draft.FormJson, PortalJson.Write(world.RightForm())));
        }

        Assert.Equal("intake.other-form", await RefusalAsync(world.Officer, atAkimat));
        Assert.Equal("intake.other-form", await RefusalAsync(world.Hr, atInstitute));
        Assert.Equal("intake.role", await RefusalAsync(world.Officer with { Roles = [StaffRole.HrOfficer] }, atAkimat));
        Assert.Equal("intake.role", await RefusalAsync(world.Hr with { Roles = [StaffRole.Officer] }, atInstitute));
        await using var after = world.Database.CreateDbContext();
        Assert.False(await after.Cases.AnyAsync());
    }

    [Fact]
    public async Task Neither_sees_the_cases_drafts_papers_checks_or_lists_of_the_other()
    {
        var clock = new ProviderClock(world.Clock);
        var (worklist, queries, queue, checks, assessments) = (
            new WorklistService(world.Database, clock), new CaseQueries(world.Database, clock), new QueueQueries(world.Database, clock), new CheckService(world.Database, clock, new CheckSignal()), new AssessmentService(world.Database, clock));
        var (draftOfAkimat, _) = await world.DraftAsync();
        var (draftOfInstitute, _) = await world.DraftAsync(world.RightWorkplaceForm(), world.Hr);
        var paper = (await world.Attachments.AddToDraftAsync(world.Officer, draftOfAkimat, PaperKind.SanitaryConclusion, "a.pdf", new MemoryStream(SampleFiles.Pdf))).Value;
        var ofAkimat = await world.RegisteredAsync();
        var ofInstitute = await RegisterAsync(world.RightWorkplaceForm());

        foreach (var (actor, foreignCase, foreignDraft) in new[] { (world.Hr, ofAkimat.CaseId, draftOfAkimat), (world.Officer, ofInstitute.CaseId, draftOfInstitute) })
        {
            Assert.Null(await queries.FindAsync(actor, foreignCase));
            Assert.Null(await queries.HistoryAsync(actor, foreignCase));
            Assert.Null(await checks.ListAsync(actor, foreignCase));
            Assert.Equal("case.not-found", (await checks.RepeatAsync(actor, foreignCase, RegisterKind.CommunalLease)).Error!.Code);
            Assert.Null(await assessments.GetAsync(actor, foreignCase));
            Assert.Null(await world.Attachments.OfCaseAsync(actor, foreignCase));
            Assert.Null(await world.Drafts.GetAsync(actor, foreignDraft));
            Assert.Null(await world.Attachments.OfDraftAsync(actor, foreignDraft));
            Assert.Null(await queue.WhyAsync(actor, foreignCase, new(2026, 11, 1), new(2026, 11, 23)));
            Assert.Single((await worklist.QueryAsync(actor, new WorklistFilter(Tab: WorklistTab.All))).Rows);
        }
        Assert.Null(await world.Attachments.OpenAsync(world.Hr, paper));
        Assert.NotNull(await world.Attachments.OpenAsync(world.Officer, paper));
    }

    [Fact]
    public async Task The_queue_and_the_worklist_offer_only_the_lists_of_the_own_register()
    {
        var (queue, worklist) = (new QueueQueries(world.Database, new ProviderClock(world.Clock)), new WorklistService(world.Database, new ProviderClock(world.Clock)));
        await using (var db = world.Database.CreateDbContext())
        {
            var row = new HousingCase { ProviderId = world.Institute.Id, Number = "INS-1", List = QueueList.Workplace, Category = Category.WorkplaceEmployee, ApplicantName = "Бекова Сара", State = CaseState.OnList };
            db.Cases.Add(row);
            db.QueueEntries.Add(new QueueEntry { ProviderId = world.Institute.Id, CaseId = row.Id, List = QueueList.Workplace, RegistrationNumber = "INS-1", OrdinalNumber = 1, CompleteAt = world.Clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync();
        }

        var own = await queue.PageAsync(world.Hr, new QueueFilter());
        Assert.Equal((QueueList.Workplace, 1, 1), (own.List, own.Total, own.Rows[0].Place!.Value));
        Assert.Equal([QueueList.Workplace], own.Lists);
        var asked = await queue.PageAsync(world.Officer, new QueueFilter(QueueList.Workplace));
        Assert.Equal((QueueList.WarVeterans, 0), (asked.List, asked.Total));
        Assert.Equal(QueueLists.All, asked.Lists);
        Assert.Equal([QueueList.Workplace], (await worklist.QueryAsync(world.Hr, new WorklistFilter())).Lists);
        Assert.Equal(QueueLists.All, (await worklist.QueryAsync(world.Officer, new WorklistFilter())).Lists);
    }

    [Fact]
    public void An_application_stored_before_annex_2_is_read_as_annex_1()
    {
        Assert.IsType<Annex1Form>(PortalJson.ReadApplication(""));
        Assert.IsType<Annex1Form>(PortalJson.ReadApplication("{}"));
        Assert.Equal(QueueList.Orphans, Assert.IsType<Annex1Form>(PortalJson.ReadApplication("""{"surname":"A","list":"Orphans"}""")).List);
        Assert.Equal("A", Assert.IsType<Annex2Form>(PortalJson.ReadApplication(PortalJson.Write(new Annex2Form { Surname = "A" }))).Surname);
    }

    private async Task<RegisteredCase> RegisterAsync(Annex2Form form)
    {
        var (id, version) = await world.DraftAsync(form, world.Hr);
        var outcome = await world.Registration.RegisterAsync(world.Hr, id, version);
        Assert.Null(outcome.Error);
        return outcome.Case!;
    }

    private async Task<string> RefusalAsync(Web.Security.Actor actor, Guid draftId)
    {
        await using var db = world.Database.CreateDbContext();
        var version = await db.Drafts.Where(draft => draft.Id == draftId).Select(draft => draft.Version).SingleAsync();
        return (await world.Registration.RegisterAsync(actor, draftId, version)).Error!.Code;
    }

    private async Task RunChecksAsync(ILeaseContracts? leases = null)
    {
        var route = new RegisterRoute(new SimulatedRegister(CheckScene.Simulator, world.Clock), leases ?? new SimulatedLeaseContracts(CheckScene.Simulator, world.Clock));
        var runner = new CheckRunner(world.Database, route, new CheckSignal(), world.Clock, Options.Create(new StateRegisterOptions { Mode = StateRegisterOptions.Simulator }), NullLogger<CheckRunner>.Instance);
        await runner.RunDueAsync(default);
    }

    private sealed class ScriptedLeases(Func<LeaseQuestion, LeaseReply> script) : ILeaseContracts
    {
        public Task<LeaseReply> FindAsync(LeaseQuestion question, CancellationToken cancellationToken) => Task.FromResult(script(question));
    }
}
