using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Inventory;
using HousingPortal.Domain.Updates;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using HousingPortal.Web.Features.Updates;
using HousingPortal.Web.Integrations.Egov;
using Microsoft.EntityFrameworkCore;
using static HousingPortal.Tests.Features.Cases.CaseHost;

namespace HousingPortal.Tests.Features.Updates;

/// <summary>Updates on their way in: typed at the counter, from the portal, and in answer to a request.</summary>
public sealed class UpdateIntakeTests : IAsyncLifetime
{
    private UpdateScene scene = default!;

    public async Task InitializeAsync() => scene = await UpdateScene.StartAsync();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task A_draft_keeps_what_was_typed_right_or_wrong_and_only_its_owner_sees_it()
    {
        var row = await OnListAsync();
        var opened = (await scene.Intake.OpenAsync(scene.Host.Officer, row.Id))!;
        Assert.Equal((row.Number, row.ApplicantIin, (Guid?)null), (opened.Form.CaseNumber, opened.Form.Iin, opened.Version));
        opened.Form.MemberIin = "12";
        opened.Form.Reason = "half";
        var saved = await scene.Intake.SaveAsync(scene.Host.Officer, row.Id, opened.DraftId, null, opened.Form);

        var again = (await scene.Intake.OpenAsync(scene.Host.Officer, row.Id))!;
        Assert.Equal((opened.DraftId, saved.Version, "12", "half"), (again.DraftId, again.Version, again.Form.MemberIin, again.Form.Reason));
        Assert.NotEqual(opened.DraftId, (await scene.Intake.OpenAsync(scene.Host.Officer2, row.Id))!.DraftId);
        Assert.Null(await scene.Updates.FindAsync(scene.Host.Officer, opened.DraftId));
        Assert.Equal("update.overtaken", (await scene.Intake.SaveAsync(scene.Host.Officer, row.Id, opened.DraftId, Guid.NewGuid(), opened.Form)).Error?.Code);
        Assert.Equal("update.draft-gone", (await scene.Intake.SaveAsync(scene.Host.Officer2, row.Id, opened.DraftId, saved.Version, opened.Form)).Error?.Code);

        var wrong = await scene.Intake.RegisterAsync(scene.Host.Officer, opened.DraftId, saved.Version!.Value);
        Assert.Null(wrong.Registered);
        Assert.Superset(new HashSet<string> { "MemberIin", "Changes", "ConsentsToProtectedData", "SignedOn" }, wrong.Problems.Select(problem => problem.Field).ToHashSet());
        Assert.True(await scene.Intake.DeleteAsync(scene.Host.Officer, opened.DraftId));
        Assert.Null((await scene.Intake.OpenAsync(scene.Host.Officer, row.Id))!.Version);
    }

    [Fact]
    public async Task A_registered_update_has_a_number_of_its_own_a_receipt_and_the_term_of_an_application()
    {
        var row = await OnListAsync();
        var first = await scene.RegisterAsync(row, DataChange.Residence);
        Assert.Equal(("AST-U-2026-000001", new DateTime(2026, 4, 7, 10, 0, 0), new DateOnly(2026, 4, 7), new DateOnly(2026, 4, 28)), (first.Number, first.FiledAt, first.ReceivedOn, first.DueOn));
        scene.Host.Clock.MoveTo(At(4, 7, 19));
        var late = await scene.RegisterAsync(row, DataChange.Contacts);
        Assert.Equal(("AST-U-2026-000002", new DateOnly(2026, 4, 8)), (late.Number, late.ReceivedOn));

        await using var db = scene.Host.Database.CreateDbContext();
        Assert.Equal(2, await db.Documents.CountAsync(item => item.CaseId == row.Id && item.Kind == DocumentKind.UpdateReceipt));
        Assert.Equal(4, await db.Outbox.CountAsync(item => item.CaseId == row.Id));
        Assert.Equal([first.Id, late.Id], (await scene.Updates.PageAsync(scene.Host.Supervisor, UpdateState.Registered, 1)).Rows.Select(item => item.Id));
    }

    [Fact]
    public async Task Registering_twice_finds_the_first_registration_and_takes_no_number()
    {
        var row = await OnListAsync();
        var draft = (await scene.Intake.OpenAsync(scene.Host.Officer, row.Id))!;
        var saved = await scene.Intake.SaveAsync(scene.Host.Officer, row.Id, draft.DraftId, null, UpdateScene.Filled(draft.Form, [DataChange.Income]));
        var one = await scene.Intake.RegisterAsync(scene.Host.Officer, draft.DraftId, saved.Version!.Value);
        var two = await scene.Intake.RegisterAsync(scene.Host.Officer, draft.DraftId, saved.Version!.Value);
        Assert.Equal((one.Registered, true, false), (two.Registered, one.IsNew, two.IsNew));
        Assert.Equal("AST-U-2026-000002", (await scene.RegisterAsync(row, DataChange.Contacts)).Number);
    }

    [Fact]
    public async Task Another_persons_number_a_refused_case_and_a_provider_without_an_edition_take_no_update()
    {
        var row = await OnListAsync();
        var draft = (await scene.Intake.OpenAsync(scene.Host.Officer, row.Id))!;
        var form = UpdateScene.Filled(draft.Form, [DataChange.Income]);
        form.Iin = TestPeople.Iin(new(1970, 1, 1), serial: 77);
        var saved = await scene.Intake.SaveAsync(scene.Host.Officer, row.Id, draft.DraftId, null, form);
        Assert.Equal("update.iin-other", Assert.Single((await scene.Intake.RegisterAsync(scene.Host.Officer, draft.DraftId, saved.Version!.Value)).Problems).Error.Code);

        var refused = await scene.Host.AddCaseAsync(item => item.State = CaseState.Refused);
        Assert.Equal("update.case-refused", (await scene.Intake.OpenAsync(scene.Host.Officer, refused.Id))!.Closed?.Code);
        await using var db = scene.Host.Database.CreateDbContext();
        await db.ContinuationBases.ExecuteDeleteAsync();
        form.Iin = row.ApplicantIin;
        saved = await scene.Intake.SaveAsync(scene.Host.Officer, row.Id, draft.DraftId, saved.Version, form);
        Assert.Equal("edition.repealed", (await scene.Intake.RegisterAsync(scene.Host.Officer, draft.DraftId, saved.Version!.Value)).Error?.Code);
    }

    [Fact]
    public async Task An_update_of_the_portal_arrives_once_however_often_it_is_sent()
    {
        var row = await OnListAsync();
        var arrived = Arrived(row, "request-1", paper: [.. "%PDF-1.4\n%%EOF"u8]);
        var first = await scene.Intake.ArriveAsync(arrived);
        var second = await scene.Intake.ArriveAsync(arrived);
        Assert.Equal(("AST-U-2026-000001", first), (first.Reference, second));
        var many = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => scene.Intake.ArriveAsync(Arrived(row, "request-2")))));
        Assert.Equal(["AST-U-2026-000002"], many.Select(reply => reply.Reference).Distinct());

        await using var db = scene.Host.Database.CreateDbContext();
        Assert.Equal(2, await db.Updates.CountAsync());
        var paper = await db.Attachments.SingleAsync();
        Assert.Equal((row.Id, "application/pdf"), (paper.CaseId, paper.ContentType));
        var line = (await scene.Updates.OfCaseAsync(scene.Host.Officer, row.Id))!.Items[^1];
        Assert.Equal((FilingMethod.PortalSignature, UpdateState.Registered), (line.Method, line.State));
    }

    [Fact]
    public async Task What_cannot_be_taken_in_from_the_portal_is_answered_with_the_reason()
    {
        var row = await OnListAsync();
        Assert.Equal("update.method", (await scene.Intake.ArriveAsync(Arrived(row, "1") with { Method = FilingMethod.PortalOneTimePassword })).FailureKey);
        Assert.Equal("update.method", (await scene.Intake.ArriveAsync(Arrived(row, "2") with { Method = FilingMethod.Counter })).FailureKey);
        Assert.Equal("update.not-found", (await scene.Intake.ArriveAsync(Arrived(row, "3") with { ProviderBin = scene.Host.Pavlodar.Bin })).FailureKey);
        Assert.Equal("update.not-found", (await scene.Intake.ArriveAsync(Arrived(row, "4") with { ProviderBin = "000000000000" })).FailureKey);
        Assert.Equal("update.not-found", (await scene.Intake.ArriveAsync(Arrived(row, "5", form => form.Iin = TestPeople.Iin(new(1970, 1, 1))))).FailureKey);
        Assert.Equal("update.problems", (await scene.Intake.ArriveAsync(Arrived(row, "6", form => form.Reason = ""))).FailureKey);
        Assert.Equal("attachment.wrong-type", (await scene.Intake.ArriveAsync(Arrived(row, "7", paper: [1, 2, 3]))).FailureKey);
        await using var db = scene.Host.Database.CreateDbContext();
        Assert.Equal((0, 0), (await db.Updates.CountAsync(), await db.Attachments.CountAsync()));
        var byQueueNumber = await scene.Intake.ArriveAsync(Arrived(row, "8", form => (form.CaseNumber, form.QueueNumber) = ("", $"{row.OrdinalNumber}")));
        Assert.Equal("AST-U-2026-000001", byQueueNumber.Reference);
        Assert.Equal("update.not-found", (await scene.Intake.ArriveAsync(Arrived(row, "9", form => (form.CaseNumber, form.QueueNumber) = ("", "x")))).FailureKey);
    }

    [Fact]
    public async Task What_waits_in_the_cabinet_is_taken_over_and_answered_also_after_a_break()
    {
        var row = await OnListAsync();
        var key = Guid.NewGuid();
        await using (var db = scene.Host.Database.CreateDbContext())
        {
            db.SimulatedUpdates.Add(new SimulatedUpdate { Id = key, UpdateJson = UpdateJson.Write(Arrived(row, key.ToString())), SentAt = FiledAt });
            await db.SaveChangesAsync();
        }
        Assert.Equal("AST-U-2026-000001", (await scene.Intake.ArriveAsync(Arrived(row, key.ToString()))).Reference);

        Assert.Equal(1, await scene.Arrivals.TakeOverAsync(default));
        Assert.Equal(0, await scene.Arrivals.TakeOverAsync(default));
        await using var after = scene.Host.Database.CreateDbContext();
        Assert.Equal("AST-U-2026-000001", (await after.SimulatedUpdates.SingleAsync()).AnswerReference);
        Assert.Equal(1, await after.Updates.CountAsync());
    }

    [Fact]
    public async Task A_request_is_told_by_both_channels_answered_by_the_update_that_comes_and_silence_only_brings_it_to_an_officer()
    {
        var row = await OnListAsync();
        Assert.Equal("update.reason-missing", (await scene.Requests.SendAsync(scene.Host.Officer, row.Id, " ", 15)).Error?.Code);
        Assert.Equal("update.days", (await scene.Requests.SendAsync(scene.Host.Officer, row.Id, "No address", 0)).Error?.Code);
        Assert.True((await scene.Requests.SendAsync(scene.Host.Officer, row.Id, "No address", 5)).IsSuccess);
        Assert.Equal("update.request-open", (await scene.Requests.SendAsync(scene.Host.Officer2, row.Id, "No address", 5)).Error?.Code);
        Assert.Equal(new DateOnly(2026, 4, 14), Assert.Single((await scene.Updates.OfCaseAsync(scene.Host.Officer, row.Id))!.Requests).ReplyBy);
        await using var db = scene.Host.Database.CreateDbContext();
        var notice = await db.Documents.SingleAsync(item => item.Kind == DocumentKind.UpdateRequest);
        Assert.Equal(2, await db.Outbox.CountAsync(item => item.DocumentId == notice.Id));

        scene.Host.Clock.MoveTo(At(4, 15, 10));
        Assert.Equal(UpdateRequestState.NeedsOfficer, (await scene.Updates.OfCaseAsync(scene.Host.Officer, row.Id))!.Requests[0].State);
        Assert.Equal(1, await scene.PlaceAsync(row.Id));
        await scene.RegisterAsync(row, DataChange.Residence);
        var answered = (await scene.Updates.OfCaseAsync(scene.Host.Officer, row.Id))!.Requests[0];
        Assert.Equal((UpdateRequestState.Answered, new DateOnly(2026, 4, 15)), (answered.State, answered.AnsweredOn));
    }

    [Fact]
    public async Task A_case_is_found_by_its_number_by_the_number_on_a_list_and_by_the_iin()
    {
        var row = await OnListAsync();
        foreach (var search in new[] { row.Number.ToLowerInvariant(), $"{row.OrdinalNumber}", row.ApplicantIin })
            Assert.Equal(row.Id, Assert.Single(await scene.Updates.FindCasesAsync(scene.Host.Officer, search)).CaseId);
        Assert.Empty(await scene.Updates.FindCasesAsync(scene.Host.Officer, " "));
    }

    private Task<HousingCase> OnListAsync() => scene.OnListAsync(QueueList.SociallyVulnerable, Category.IncompleteFamily);

    private PortalUpdate Arrived(HousingCase row, string requestId, Action<Annex3Form>? change = null, byte[]? paper = null)
    {
        var form = UpdateScene.Filled(new Annex3Form { CaseNumber = row.Number, Surname = "Test", GivenName = "Person", Iin = row.ApplicantIin }, [DataChange.Income]);
        change?.Invoke(form);
        return new(requestId, scene.Host.Astana.Bin, FilingMethod.PortalSignature, scene.Host.Clock.GetUtcNow().UtcDateTime, form, paper is null ? [] : [new("paper.pdf", paper)]);
    }
}
