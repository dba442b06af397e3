using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Notices;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Hearings;
using Microsoft.EntityFrameworkCore;
using static HousingPortal.Tests.Features.Cases.CaseHost;

namespace HousingPortal.Tests.Features.Hearings;

public sealed class ProtocolServiceTests : IAsyncLifetime
{
    private HearingScene scene = default!;

    private CaseHost Host => scene.Host;

    public async Task InitializeAsync() => scene = await HearingScene.StartAsync();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task A_protocol_begins_from_the_record_and_keeps_an_unfinished_draft()
    {
        var id = await scene.HeardAsync();
        var view = (await scene.Protocols.FindAsync(Host.Officer, id))!;
        Assert.Equal(("Room 204", "Applicant", "Disagrees.", new DateOnly(2026, 4, 9)), (view.Record.Place, view.Record.Participants, view.Record.Explanations, view.SignBy));
        Assert.Null(view.Version);

        var saved = await scene.Protocols.SaveAsync(Host.Officer, id, null, new(view.Record with { Question = "", Explanations = "half a sent" }, "", ""));

        Assert.NotNull(saved.Version);
        Assert.Equal("half a sent", (await scene.Protocols.FindAsync(Host.Officer2, id))!.Record.Explanations);
        Assert.Equal("protocol.overtaken", (await scene.Protocols.SaveAsync(Host.Officer2, id, null, new(view.Record, "", ""))).Error?.Code);
        Assert.Equal(["Question"], (await scene.Protocols.PrintAsync(Host.Officer, id, saved.Version, new(view.Record, Host.Officer.UserId, Host.Officer2.UserId))).Problems.Select(problem => problem.Field));
        var whole = view.Record with { Question = "Refusal" };
        Assert.Equal("protocol.one-person", (await scene.Protocols.PrintAsync(Host.Officer, id, saved.Version, new(whole, Host.Officer.UserId, Host.Officer.UserId))).Error?.Code);
        Assert.Equal("protocol.no-such-official", (await scene.Protocols.PrintAsync(Host.Officer, id, saved.Version, new(whole, Host.Officer.UserId, Host.Foreign.UserId))).Error?.Code);
        Assert.Equal("half a sent", (await scene.Protocols.FindAsync(Host.Officer, id))!.Record.Explanations);
    }

    [Fact]
    public async Task Only_chair_and_secretary_sign_each_once_and_the_second_signature_issues_it()
    {
        var (id, version, document) = await scene.PrintedAsync();
        foreach (var stranger in new[] { Host.Supervisor, Host.Signer })
            Assert.Equal("protocol.not-signer", (await scene.Signing.SignAsync(stranger, id, version, [9])).Error?.Code);
        Assert.Equal("case.not-found", (await scene.Signing.SignAsync(Host.Foreign, id, version, [9])).Error?.Code);
        Assert.Equal("case.not-found", (await scene.Signing.SignAsync(Host.Administrator, id, version, [9])).Error?.Code);
        await using (var db = Host.Database.CreateDbContext())
            Assert.Empty(await db.Signatures.ToListAsync());

        var chair = await scene.Signing.SignAsync(Host.Officer, id, version, [9]);
        Assert.NotNull(chair.Version);
        Assert.Equal("protocol.signed", (await scene.Signing.SignAsync(Host.Officer, id, chair.Version!.Value, [9])).Error?.Code);
        Assert.Equal("protocol.half-signed", (await scene.Protocols.WithdrawAsync(Host.Officer, id, chair.Version.Value)).Error?.Code);
        await using (var db = Host.Database.CreateDbContext())
            Assert.Equal(DocumentStatus.Printed, (await db.Documents.SingleAsync(item => item.Id == document)).Status);
        Assert.NotNull((await scene.Signing.SignAsync(Host.Officer2, id, chair.Version.Value, [9])).Version);

        await using (var db = Host.Database.CreateDbContext())
        {
            Assert.Equal(DocumentStatus.Issued, (await db.Documents.SingleAsync(item => item.Id == document)).Status);
            Assert.Equal([Host.Officer.UserId, Host.Officer2.UserId], await db.Signatures.OrderBy(item => item.Id).Select(item => item.SignerId).ToListAsync());
            Assert.Equal([DeliveryChannel.Cabinet], await db.Outbox.Where(message => message.DocumentId == document).Select(message => message.Channel).ToListAsync());
        }
        Assert.True((await scene.Protocols.FindAsync(Host.Signer, id))!.IsSigned);
    }

    [Fact]
    public async Task A_signature_that_is_not_valid_leaves_only_a_line_in_the_history()
    {
        var (id, version, _) = await scene.PrintedAsync();
        Host.Verifier.Accepts = false;

        Assert.Equal("signature.invalid", (await scene.Signing.SignAsync(Host.Officer, id, version, [9])).Error?.Code);

        Assert.Null((await scene.Protocols.FindAsync(Host.Officer, id))!.ChairSignedOn);
        await using var db = Host.Database.CreateDbContext();
        Assert.Empty(await db.Signatures.ToListAsync());
        Assert.Single(await db.CaseEvents.Where(line => line.Type == "document.signature-rejected").ToListAsync());
    }

    [Fact]
    public async Task A_print_goes_back_to_the_draft_while_nobody_has_signed()
    {
        var (id, version, document) = await scene.PrintedAsync();
        var view = (await scene.Protocols.FindAsync(Host.Officer, id))!;
        Assert.Equal("protocol.printed", (await scene.Protocols.SaveAsync(Host.Officer, id, version, new(view.Record, "", ""))).Error?.Code);

        var back = await scene.Protocols.WithdrawAsync(Host.Officer, id, version);

        Assert.NotNull((await scene.Protocols.SaveAsync(Host.Officer, id, back.Version, new(view.Record, Host.Officer.UserId, Host.Officer2.UserId))).Version);
        await using var db = Host.Database.CreateDbContext();
        Assert.Equal(DocumentStatus.Withdrawn, (await db.Documents.SingleAsync(item => item.Id == document)).Status);
    }

    [Fact]
    public async Task The_participant_sees_the_signed_protocol_and_comments_within_three_working_days()
    {
        var (id, version, _) = await scene.PrintedAsync();
        Assert.Equal("protocol.not-signed", (await scene.Protocols.ShowAsync(Host.Officer, id, version, new(2026, 4, 7))).Error?.Code);
        var chair = (await scene.Signing.SignAsync(Host.Officer, id, version, [9])).Version!.Value;
        var signed = (await scene.Signing.SignAsync(Host.Officer2, id, chair, [9])).Version!.Value;
        Assert.Equal("protocol.not-seen", (await scene.Protocols.CommentAsync(Host.Officer, id, signed, "No")).Error?.Code);
        Assert.Equal("protocol.day", (await scene.Protocols.ShowAsync(Host.Officer, id, signed, new(2026, 4, 8))).Error?.Code);
        var seen = (await scene.Protocols.ShowAsync(Host.Officer, id, signed, new(2026, 4, 7))).Version!.Value;
        Host.Clock.MoveTo(At(4, 10, 17));
        var commented = await scene.Protocols.CommentAsync(Host.Officer, id, seen, "A word is missing.");
        Assert.NotNull(commented.Version);
        Host.Clock.MoveTo(At(4, 13, 9));
        Assert.Equal("protocol.comments-late", (await scene.Protocols.CommentAsync(Host.Officer, id, commented.Version!.Value, "Another")).Error?.Code);

        var view = (await scene.Protocols.FindAsync(Host.Officer, id))!;
        Assert.Equal(("A word is missing.", new DateOnly(2026, 4, 10), new DateOnly(2026, 4, 10)), (view.Comments, view.CommentsBy!.Value, view.CommentedOn!.Value));
    }

    [Fact]
    public async Task No_protocol_is_kept_of_a_hearing_that_nobody_came_to_and_none_is_shown_to_strangers()
    {
        var id = await scene.NoticedAsync(new(2026, 4, 7, 10, 0, 0));
        Assert.Null(await scene.Protocols.FindAsync(Host.Officer, id));
        Assert.Equal("protocol.not-kept", (await scene.Protocols.SaveAsync(Host.Officer, id, null, new(new ProtocolRecord(), "", ""))).Error?.Code);
        var heard = await scene.HeardAsync();
        Assert.Null(await scene.Protocols.FindAsync(Host.Foreign, heard));
        Assert.Equal("case.not-found", (await scene.Protocols.SaveAsync(Host.Foreign, heard, null, new(new ProtocolRecord(), "", ""))).Error?.Code);
        Assert.Equal("protocol.role", (await scene.Protocols.SaveAsync(Host.Signer, heard, null, new(new ProtocolRecord(), "", ""))).Error?.Code);
    }

    [Fact]
    public async Task Reminders_lead_from_the_missing_record_over_the_missing_protocol_to_the_missing_signature()
    {
        var id = await scene.NoticedAsync(new(2026, 4, 7, 10, 0, 0));
        Assert.Empty(await scene.Reminders.ForAsync(Host.Officer));
        Host.Clock.MoveTo(At(4, 7, 11));
        Assert.Equal((HearingReminderKind.NoRecord, id), One(await scene.Reminders.ForAsync(Host.Officer)));

        Host.Clock.MoveTo(At(4, 6, 10));
        var (printed, _, _) = await scene.PrintedAsync();
        Assert.Contains((HearingReminderKind.Unsigned, printed), (await scene.Reminders.ForAsync(Host.Officer2)).Select(item => (item.Kind, item.CaseId)));
        Host.Clock.MoveTo(At(4, 10, 9));
        Assert.True(Assert.Single(await scene.Reminders.ForAsync(Host.Officer2)).IsLate);
        Assert.Empty(await scene.Reminders.ForAsync(Host.Foreign));
        Assert.Empty(await scene.Reminders.ForAsync(Host.Administrator));

        static (HearingReminderKind, Guid) One(IReadOnlyList<HearingReminder> reminders) => (Assert.Single(reminders).Kind, reminders[0].CaseId);
    }
}
