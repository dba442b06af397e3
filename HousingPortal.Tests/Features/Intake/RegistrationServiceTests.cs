using System.Text.Json;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.Features.Intake;

public sealed class RegistrationServiceTests : IAsyncLifetime
{
    private readonly IntakeWorld world = new();

    public Task InitializeAsync() => world.SettleAsync();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_registered_application_has_its_number_term_checks_receipt_papers_and_history()
    {
        var (id, version) = await world.DraftAsync();
        await world.Attachments.AddToDraftAsync(world.Officer, id, PaperKind.SanitaryConclusion, "a.pdf", new MemoryStream(SampleFiles.Pdf));

        var registered = (await world.Registration.RegisterAsync(world.Officer, id, version)).Case!;

        Assert.Equal("AST-2026-000001", registered.Number);
        Assert.Equal(new DateOnly(2026, 11, 23), registered.ReceivedOn);
        Assert.Equal(new DateOnly(2026, 12, 14), registered.DueOn);
        Assert.False(registered.CountsFromLaterDay);
        Assert.NotNull(registered.ReceiptDocumentId);
        await using var db = world.Database.CreateDbContext();
        var row = await db.Cases.SingleAsync();
        Assert.Equal(("ТЕСТОВ ӘЛИХАН", "+77011234567", CaseState.Registered), (row.SearchName, row.Mobile, row.State));
        Assert.NotNull(row.ContinuationBasisId);
        Assert.Equal(row.Id, (await db.Attachments.SingleAsync()).CaseId);
        Assert.Equal(CaseEventTypes.Registered, (await db.CaseEvents.FirstAsync(line => line.ToState == CaseState.Registered)).Type);
        Assert.True(await db.RegisterChecks.AnyAsync(check => check.CaseId == row.Id));
        Assert.False(await db.Drafts.AnyAsync());
    }

    [Fact]
    public async Task Answers_that_the_list_does_not_ask_for_are_not_registered()
    {
        var form = world.RightForm();
        (form.WorkplaceBin, form.EmergencyDwelling.Street) = ("not a number", "Үлгі");

        var registered = await world.RegisteredAsync(form);

        await using var db = world.Database.CreateDbContext();
        var frozen = JsonSerializer.Deserialize<Annex1Form>((await db.Cases.SingleAsync(row => row.Id == registered.CaseId)).ApplicationJson, PortalJson.Options)!;
        Assert.Equal(("", ""), (frozen.WorkplaceBin, frozen.EmergencyDwelling.Street));
    }

    [Fact]
    public async Task Twenty_at_once_get_twenty_numbers_without_a_gap()
    {
        var drafts = new List<(Guid Id, Guid Version)>();
        for (var i = 0; i < 20; i++)
            drafts.Add(await world.DraftAsync());

        var outcomes = await Task.WhenAll(drafts.Select(draft => Task.Run(() => world.Registration.RegisterAsync(world.Officer, draft.Id, draft.Version))));

        Assert.Equal(Enumerable.Range(1, 20).Select(number => $"AST-2026-{number:000000}"), outcomes.Select(outcome => outcome.Case!.Number).Order());
    }

    [Fact]
    public async Task A_refused_registration_uses_up_no_number()
    {
        var wrong = world.RightForm();
        wrong.Iin = "1";
        var (id, version) = await world.DraftAsync(wrong);

        var refused = await world.Registration.RegisterAsync(world.Officer, id, version);

        Assert.Equal("intake.problems", refused.Error!.Code);
        Assert.Contains(refused.Problems, problem => problem.Field == "Iin");
        Assert.EndsWith("000001", (await world.RegisteredAsync()).Number);
    }

    [Fact]
    public async Task A_double_click_gives_one_case()
    {
        var (id, version) = await world.DraftAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.Registration.RegisterAsync(world.Officer, id, version))));
        var later = await world.Registration.RegisterAsync(world.Officer, id, version);

        Assert.Single(outcomes.Append(later).Select(outcome => outcome.Case?.Number).Distinct(), "AST-2026-000001");
        await using var db = world.Database.CreateDbContext();
        Assert.Equal(1, await db.Cases.CountAsync());
        Assert.Equal(1, await db.Documents.CountAsync());
    }

    [Fact]
    public async Task A_draft_changed_in_another_window_is_not_registered()
    {
        var (id, version) = await world.DraftAsync();
        await world.Drafts.SaveAsync(world.Officer, id, version, world.RightForm(), IntakeStep.CheckAnswers);

        var outcome = await world.Registration.RegisterAsync(world.Officer, id, version);

        Assert.NotNull(outcome.Conflict);
        Assert.Null(outcome.Case);
    }

    [Theory]
    [InlineData("2026-11-23T18:29:59", "2026-11-23")]
    [InlineData("2026-11-23T18:30:00", "2026-11-24")]
    [InlineData("2026-11-27T19:00:00", "2026-11-30")]
    [InlineData("2026-12-15T23:00:00", "2026-12-17")]
    public async Task Out_of_hours_the_first_working_day_counts(string filed, string received)
    {
        world.Clock.MoveTo(new DateTimeOffset(DateTime.Parse(filed, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(5)));

        var registered = await world.RegisteredAsync();

        Assert.Equal(DateOnly.Parse(received, System.Globalization.CultureInfo.InvariantCulture), registered.ReceivedOn);
        Assert.Equal(!filed.StartsWith(received, StringComparison.Ordinal), registered.CountsFromLaterDay);
    }

    [Fact]
    public async Task Under_a_repealed_edition_only_a_recorded_basis_lets_an_application_in()
    {
        var (id, version) = await world.DraftAsync(owner: world.Stranger);

        var refused = await world.Registration.RegisterAsync(world.Stranger, id, version);
        await using (var db = world.Database.CreateDbContext())
        {
            db.ContinuationBases.Add(new ContinuationBasisRow { ProviderId = world.Pavlodar.Id, Document = "№ 2", Reason = "сот", ValidFrom = new(2026, 11, 1), ValidUntil = new(2026, 11, 23) });
            await db.SaveChangesAsync();
        }
        var accepted = await world.Registration.RegisterAsync(world.Stranger, id, version);

        Assert.Equal("edition.repealed", refused.Error!.Code);
        Assert.NotNull(accepted.Case);
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False((await world.Gate.NowAsync(world.Stranger))!.IsOpen);
    }

    [Fact]
    public async Task While_the_order_was_in_force_no_basis_is_needed()
    {
        world.Clock.MoveTo(new(2025, 3, 3, 10, 0, 0, TimeSpan.FromHours(5)));
        var form = world.RightForm();
        form.SignedOn = new(2025, 3, 3);

        var registered = await world.RegisteredAsync(form);

        await using var db = world.Database.CreateDbContext();
        Assert.Null((await db.Cases.SingleAsync(row => row.Id == registered.CaseId)).ContinuationBasisId);
    }
}
