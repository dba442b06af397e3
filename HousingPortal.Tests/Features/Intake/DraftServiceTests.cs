using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Intake;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.Features.Intake;

public sealed class DraftServiceTests : IAsyncLifetime
{
    private readonly IntakeWorld world = new();

    public Task InitializeAsync() => world.SettleAsync();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task What_was_saved_is_there_again_also_when_it_is_wrong()
    {
        var (id, _) = await world.DraftAsync(new()
        {
            Surname = "Әбілқасым",
            Iin = "12 wrong",
            List = QueueList.EmergencyDwelling,
            Category = Category.Kandas,
            Income = [new() { Amount = 12.5m }],
            EmergencyDwelling = { Street = "Үлгі" },
        });

        var draft = (await world.Drafts.GetAsync(world.Officer, id))!;

        Assert.Equal("12 wrong", draft.Form.Iin);
        var form = Assert.IsType<Annex1Form>(draft.Form);
        Assert.Equal(12.5m, form.Income[0].Amount);
        Assert.Equal("Үлгі", form.EmergencyDwelling.Street);
        Assert.Equal(IntakeStep.CheckAnswers, draft.Reached);
        var row = Assert.Single(await world.Drafts.ListAsync(world.Officer));
        Assert.Equal("Әбілқасым", row.Title);
        Assert.Equal(new DateTime(2026, 11, 23, 10, 0, 0), row.SavedAt);
    }

    [Fact]
    public async Task Another_window_that_saved_first_is_told_of_and_nothing_is_overwritten()
    {
        var (id, version) = await world.DraftAsync(new() { Surname = "Бірінші" });
        world.Clock.Advance(TimeSpan.FromMinutes(3));
        await world.Drafts.SaveAsync(world.Officer, id, version, new Annex1Form { Surname = "Екінші" }, IntakeStep.Applicant);

        var late = await world.Drafts.SaveAsync(world.Officer, id, version, new Annex1Form { Surname = "Үшінші" }, IntakeStep.Applicant);

        Assert.Null(late.Saved);
        Assert.Equal("Офицер А.", late.Conflict!.ByName);
        Assert.Equal(new DateTime(2026, 11, 23, 10, 3, 0), late.Conflict.SavedAt);
        Assert.Equal("Екінші", (await world.Drafts.GetAsync(world.Officer, id))!.Form.Surname);
        var again = await world.Drafts.SaveAsync(world.Officer, id, late.Conflict.Version, new Annex1Form { Surname = "Үшінші" }, IntakeStep.Applicant);
        Assert.NotNull(again.Saved);
    }

    [Fact]
    public async Task A_draft_is_nothing_to_a_colleague_and_to_another_provider()
    {
        var (id, version) = await world.DraftAsync();

        foreach (var other in new[] { world.Colleague, world.Stranger })
        {
            Assert.Null(await world.Drafts.GetAsync(other, id));
            Assert.Equal("draft.gone", (await world.Drafts.SaveAsync(other, id, version, new Annex1Form(), IntakeStep.Applicant)).Error!.Code);
            Assert.False(await world.Drafts.DeleteAsync(other, id));
            Assert.Empty(await world.Drafts.ListAsync(other));
            Assert.Null(await world.Attachments.OfDraftAsync(other, id));
            Assert.Equal("draft.gone", (await world.Registration.RegisterAsync(other, id, version)).Error!.Code);
        }
        Assert.NotNull(await world.Drafts.GetAsync(world.Officer, id));
    }

    [Fact]
    public async Task Deleting_a_draft_takes_its_papers_along()
    {
        var (id, _) = await world.DraftAsync();
        await world.Attachments.AddToDraftAsync(world.Officer, id, PaperKind.SanitaryConclusion, "a.pdf", new MemoryStream(SampleFiles.Pdf));

        Assert.True(await world.Drafts.DeleteAsync(world.Officer, id));

        await using var db = world.Database.CreateDbContext();
        Assert.False(await db.Attachments.AnyAsync());
        Assert.False(await db.AttachmentContents.AnyAsync());
    }

    [Fact]
    public async Task A_workplace_types_annex_2_addressed_to_itself_and_an_akimat_annex_1()
    {
        var draft = (await world.Drafts.GetAsync(world.Hr, (await world.Drafts.CreateAsync(world.Hr)).Value))!;
        var form = Assert.IsType<Annex2Form>(draft.Form);
        Assert.Equal((WorkplaceKind.StateInstitution, "Институт", ""), (form.Workplace, form.WorkplaceName, form.HeadName));
        Assert.IsType<Annex1Form>((await world.Drafts.GetAsync(world.Officer, (await world.Drafts.CreateAsync(world.Officer)).Value))!.Form);
        Assert.Equal(HousingRegister.Workplace, (await world.Gate.NowAsync(world.Hr))!.Register);
    }

    [Fact]
    public async Task Only_the_role_of_the_register_takes_applications_in()
    {
        Assert.Equal("intake.role", (await world.Drafts.CreateAsync(world.Hr with { Roles = [StaffRole.Officer] })).Error!.Code);
        Assert.Equal("intake.role", (await world.Drafts.CreateAsync(world.Officer with { Roles = [StaffRole.HrOfficer] })).Error!.Code);
    }

    [Fact]
    public async Task A_form_of_the_other_register_is_stored_in_no_draft()
    {
        var (own, version) = await world.DraftAsync();
        Assert.Equal("intake.other-form", (await world.Drafts.SaveAsync(world.Officer, own, version, world.RightWorkplaceForm(), IntakeStep.Applicant)).Error!.Code);
        var (hers, hersVersion) = await world.DraftAsync(world.RightWorkplaceForm(), world.Hr);
        Assert.Equal("intake.other-form", (await world.Drafts.SaveAsync(world.Hr, hers, hersVersion, world.RightForm(), IntakeStep.Applicant)).Error!.Code);
        Assert.Equal("Бекова", (await world.Drafts.GetAsync(world.Hr, hers))!.Form.Surname);
    }

    [Fact]
    public async Task A_workplace_of_unknown_kind_begins_no_draft_because_the_kind_decides_which_dwelling_counts()
    {
        await using (var db = world.Database.CreateDbContext())
            await db.Providers.Where(row => row.Id == world.Institute.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Workplace, (WorkplaceKind?)null));
        Assert.Equal("intake.workplace-unknown", (await world.Drafts.CreateAsync(world.Hr)).Error!.Code);
    }
}
