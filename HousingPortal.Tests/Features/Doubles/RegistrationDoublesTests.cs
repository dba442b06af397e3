using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Features.Intake;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Doubles;
using HousingPortal.Web.Features.Intake;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.Features.Doubles;

/// <summary>Whether an application is taken while somebody of it is on the books already.</summary>
public sealed class RegistrationDoublesTests : IAsyncLifetime
{
    private readonly IntakeWorld world = new();
    private readonly string wife = TestPeople.Iin(new(1985, 3, 4), female: true, serial: 3);
    private readonly string husband = TestPeople.Iin(new(1983, 6, 7), serial: 3);

    public async Task InitializeAsync()
    {
        await world.SettleAsync();
        await using var db = world.Database.CreateDbContext();
        db.ContinuationBases.Add(new ContinuationBasisRow { ProviderId = world.Pavlodar.Id, Document = "No 2", Reason = "training", ValidFrom = new(2025, 5, 24) });
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [InlineData(false, QueueList.SociallyVulnerable)]
    [InlineData(false, QueueList.PublicService)]
    [InlineData(true, QueueList.SociallyVulnerable)]
    public async Task The_same_applicant_is_taken_once_on_whichever_list_and_with_whichever_akimat(bool elsewhere, QueueList list)
    {
        var first = await world.RegisteredAsync(world.RightForm(wife));

        var outcome = await TryAsync(Form(wife, list: list), elsewhere ? world.Stranger : world.Officer, new([first.CaseId], "a reason does not help"));

        Assert.Equal(("intake.duplicate", first.Number), (outcome.Error?.Code, outcome.Error?.Args[0]));
        var found = Assert.Single(outcome.Doubles);
        Assert.Equal((!elsewhere, new DoubleFinding(DoubleKind.SameApplicant, wife, true)), (found.IsOwn, found.Finding));
    }

    [Fact]
    public async Task Another_provider_is_told_register_list_number_and_state_and_nothing_about_the_people()
    {
        var first = await world.RegisteredAsync(Form(wife, husband));

        var found = Assert.Single(await world.Doubles.FindAsync(world.Stranger, Form(wife)));
        var own = Assert.Single(await world.Doubles.FindAsync(world.Colleague, Form(wife)));

        var side = found.Side;
        Assert.Equal((HousingRegister.Settlement, QueueList.SociallyVulnerable, first.Number, CaseState.Registered), (side.Register, side.List, side.Number, side.State));
        Assert.All(new object?[] { side.Name, side.Iin, side.Spouses, side.Category, side.Household, side.ReceivedOn, side.Place }, Assert.Null);
        Assert.Equal(("ТЕСТОВ ӘЛИХАН", wife, husband, Category.OldAgePensioner, 3, first.ReceivedOn), (own.Side.Name?.ToUpperInvariant(), own.Side.Iin, Assert.Single(own.Side.Spouses!), own.Side.Category, own.Side.Household, own.Side.ReceivedOn));
        Assert.Empty(await world.Doubles.FindAsync(new Actor("x", "", world.Astana.Id, [StaffRole.Administrator]), Form(wife)));
    }

    [Fact]
    public async Task Who_was_refused_may_apply_anew()
    {
        var first = await world.RegisteredAsync(world.RightForm(wife));
        await using (var db = world.Database.CreateDbContext())
            await ActiveClaims.ReleaseAsync(db, first.CaseId, default);

        Assert.NotNull((await TryAsync(Form(wife))).Case);
    }

    [Fact]
    public async Task Spouses_on_one_list_are_one_family_and_on_another_list_an_officer_goes_on_with_a_reason_that_stays_on_record()
    {
        var first = await world.RegisteredAsync(Form(husband));

        Assert.Equal("intake.duplicate", (await TryAsync(Form(wife, husband))).Error?.Code);
        var other = Form(wife, husband, QueueList.PublicService);
        var unseen = await TryAsync(other);
        Assert.Equal(("intake.double", DoubleKind.SpouseIsRegistered), (unseen.Error?.Code, Assert.Single(unseen.Doubles).Finding.Kind));
        Assert.Equal("intake.double-reason", (await TryAsync(other, accepted: new([first.CaseId], " "))).Error?.Code);
        Assert.Equal("intake.double", (await TryAsync(other, accepted: new([Guid.NewGuid()], "seen"))).Error?.Code);
        Assert.Equal("queue.too-long", (await TryAsync(other, accepted: new([first.CaseId], new string('x', DoubleService.LongestReason + 1)))).Error?.Code);
        var taken = await TryAsync(other, accepted: new([first.CaseId], "each has a right of their own"));

        await using var db = world.Database.CreateDbContext();
        var line = await db.CaseEvents.SingleAsync(row => row.CaseId == taken.Case!.CaseId && row.Type == CaseEventTypes.DoubleAccepted);
        Assert.Contains("each has a right of their own", line.DataJson, StringComparison.Ordinal);
        Assert.Contains(first.Number, line.DataJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_only_named_as_a_spouse_elsewhere_is_warned_of()
    {
        var first = await world.RegisteredAsync(Form(husband, wife));

        Assert.Equal(new DoubleFinding(DoubleKind.NamedAsSpouse, wife, false), Assert.Single((await TryAsync(Form(wife))).Doubles).Finding);
        Assert.NotNull((await TryAsync(Form(wife), accepted: new([first.CaseId], "divorced"))).Case);
    }

    [Fact]
    public async Task At_two_counters_and_with_two_akimats_at_once_one_of_eight_is_registered()
    {
        var drafts = new List<(Actor Actor, Guid Id, Guid Version)>();
        foreach (var actor in Enumerable.Repeat(new[] { world.Officer, world.Stranger }, 4).SelectMany(pair => pair))
        {
            var (id, version) = await world.DraftAsync(Form(wife), actor);
            drafts.Add((actor, id, version));
        }

        var outcomes = await Task.WhenAll(drafts.Select(draft => Task.Run(() => world.Registration.RegisterAsync(draft.Actor, draft.Id, draft.Version))));

        var number = Assert.Single(outcomes, outcome => outcome.Case is not null).Case!.Number;
        Assert.All(outcomes.Where(outcome => outcome.Case is null), outcome => Assert.Equal(("intake.duplicate", number), (outcome.Error?.Code, outcome.Error?.Args[0])));
        await using var db = world.Database.CreateDbContext();
        Assert.Equal((1, 1, 7), (await db.Cases.CountAsync(), await db.CasePersons.CountAsync(), await db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_claim_on_a_person()
    {
        var (one, two) = (await world.RegisteredAsync(), await world.RegisteredAsync());
        await using var db = world.Database.CreateDbContext();
        var claim = await db.CasePersons.Where(person => person.CaseId == one.CaseId).Select(person => person.Claim).SingleAsync();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.CasePersons.Where(person => person.CaseId == two.CaseId).ExecuteUpdateAsync(set => set.SetProperty(person => person.Claim, claim)));
    }

    [Fact]
    public async Task Taking_an_application_again_keeps_whoever_stays_and_lets_go_whoever_left_the_family()
    {
        var registered = await world.RegisteredAsync(Form(wife, husband));
        await using (var db = world.Database.CreateDbContext())
        {
            var row = await db.Cases.SingleAsync(item => item.Id == registered.CaseId);
            row.Take(Form(wife));
            await db.SaveChangesAsync();
        }

        Assert.NotNull((await TryAsync(Form(husband))).Case);
        await using var after = world.Database.CreateDbContext();
        Assert.Equal([(wife, FamilyRole.Applicant, wife)], (await after.CasePersons.Where(person => person.CaseId == registered.CaseId).ToListAsync()).Select(person => (person.Iin, person.Role, person.Claim)));
    }

    [Fact]
    public async Task Cases_of_before_get_their_persons_once_and_the_older_of_two_doubles_has_the_claim()
    {
        var older = await world.RegisteredAsync(Form(wife, husband));
        var younger = await world.RegisteredAsync();
        var refused = await world.RegisteredAsync();
        await using (var db = world.Database.CreateDbContext())
        {
            await db.CasePersons.ExecuteDeleteAsync();
            await db.Cases.Where(row => row.Id == refused.CaseId).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, CaseState.Refused));
            var row = await db.Cases.SingleAsync(item => item.Id == younger.CaseId);
            row.ApplicationJson = (await db.Cases.Where(item => item.Id == older.CaseId).Select(item => item.ApplicationJson).SingleAsync());
            row.FiledAt = row.FiledAt.AddMinutes(1);
            await db.SaveChangesAsync();
        }

        await ActiveClaims.BackfillAsync(world.Database);
        await ActiveClaims.BackfillAsync(world.Database);

        await using var after = world.Database.CreateDbContext();
        var persons = await after.CasePersons.OrderBy(person => person.Role).ToListAsync();
        Assert.Equal([(wife, true, wife), (husband, true, null)], persons.Where(person => person.CaseId == older.CaseId).Select(person => (person.Iin, person.IsActive, person.Claim)));
        Assert.Equal([(wife, true, null), (husband, true, null)], persons.Where(person => person.CaseId == younger.CaseId).Select(person => (person.Iin, person.IsActive, person.Claim)));
        Assert.Equal((false, null), persons.Where(person => person.CaseId == refused.CaseId).Select(person => (person.IsActive, person.Claim)).Single());
    }

    private Annex1Form Form(string applicant, string? spouse = null, QueueList list = QueueList.SociallyVulnerable)
    {
        var form = world.RightForm(applicant);
        if (spouse is not null)
            form.Family.Add(new() { Kinship = Kinship.Spouse, Iin = spouse });
        if (list == QueueList.PublicService)
            (form.List, form.Category, form.WorkplaceBin) = (list, Category.BudgetEmployee, Web.Demonstration.SyntheticNumbers.Bin(new(2008, 4, 1), 40021));
        return form;
    }

    private async Task<RegistrationOutcome> TryAsync(Annex1Form form, Actor? actor = null, AcceptedDoubles? accepted = null)
    {
        actor ??= world.Officer;
        var (id, version) = await world.DraftAsync(form, actor);
        return await world.Registration.RegisterAsync(actor, id, version, accepted);
    }
}
