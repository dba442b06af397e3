using System.Text.Json;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Intake;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.Features.Intake;

public sealed class AttachmentServiceTests : IAsyncLifetime
{
    private readonly IntakeWorld world = new();

    public static TheoryData<string, byte[], string?> Files => new()
    {
        { "a.pdf", SampleFiles.Pdf, null },
        { "photo.jpg", SampleFiles.Jpeg, null },
        { "scan.png", SampleFiles.Png, null },
        { "named-like-a-program.exe", SampleFiles.Pdf, null },
        { "program.pdf", SampleFiles.Program, "attachment.wrong-type" },
        { "page.html", "<html></html>"u8.ToArray(), "attachment.wrong-type" },
        { "cut.pdf", SampleFiles.CutPdf, "attachment.broken" },
        { "cut.jpg", SampleFiles.CutJpeg, "attachment.broken" },
        { "cut.png", SampleFiles.Png[..40], "attachment.broken" },
        { "empty.pdf", [], "attachment.empty" },
        { "large.pdf", [.. SampleFiles.Pdf, .. new byte[2000]], "attachment.too-large" },
    };

    public Task InitializeAsync() => world.SettleAsync();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_is_known_by_its_bytes_and_never_by_its_name(string name, byte[] bytes, string? refusal)
    {
        var (id, _) = await world.DraftAsync();

        var result = await world.Attachments.AddToDraftAsync(world.Officer, id, PaperKind.SanitaryConclusion, name, new MemoryStream(bytes));

        Assert.Equal(refusal, result.Error?.Code);
        Assert.Equal(refusal is null ? 1 : 0, (await world.Attachments.OfDraftAsync(world.Officer, id))!.Papers.Count);
        if (refusal is null)
            Assert.Equal(bytes, (await world.Attachments.OpenAsync(world.Officer, result.Value))!.Bytes);
    }

    [Fact]
    public async Task A_file_that_says_it_is_too_large_is_not_read_at_all()
    {
        var (id, _) = await world.DraftAsync();

        var result = await world.Attachments.AddToDraftAsync(world.Officer, id, PaperKind.SanitaryConclusion, "a.pdf", Stream.Null, world.Limits.MaxBytes + 1);

        Assert.Equal("attachment.too-large", result.Error!.Code);
    }

    [Fact]
    public async Task One_file_more_than_allowed_is_refused()
    {
        var (id, _) = await world.DraftAsync();
        for (var i = 0; i < world.Limits.MaxCount; i++)
            Assert.True((await world.Attachments.AddToDraftAsync(world.Officer, id, PaperKind.SanitaryConclusion, "a.pdf", new MemoryStream(SampleFiles.Pdf))).IsSuccess);

        var result = await world.Attachments.AddToDraftAsync(world.Officer, id, PaperKind.SanitaryConclusion, "a.pdf", new MemoryStream(SampleFiles.Pdf));

        Assert.Equal("attachment.too-many", result.Error!.Code);
    }

    [Fact]
    public async Task A_paper_that_a_register_holds_cannot_be_asked_for_at_intake()
    {
        var (id, _) = await world.DraftAsync();

        var result = await world.Attachments.AddToDraftAsync(world.Officer, id, PaperKind.IncomeProof, "a.pdf", new MemoryStream(SampleFiles.Pdf));

        Assert.Equal("attachment.slot-closed", result.Error!.Code);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(AnswerOutcome.Confirms, false)]
    [InlineData(AnswerOutcome.Contradicts, false)]
    [InlineData(AnswerOutcome.NoData, true)]
    public async Task On_a_case_a_paper_opens_only_after_a_recorded_no_data(AnswerOutcome? answer, bool opens)
    {
        var registered = await world.RegisteredAsync();
        if (answer is { } outcome)
            await AnswerAsync(registered.CaseId, RegisterKind.Income, outcome);

        var result = await world.Attachments.AddToCaseAsync(world.Officer, registered.CaseId, PaperKind.IncomeProof, "табыс.pdf", new MemoryStream(SampleFiles.Pdf));

        Assert.Equal(opens, result.IsSuccess);
        Assert.Equal(opens, (await world.Attachments.OfCaseAsync(world.Officer, registered.CaseId))!.Slots.Any(slot => slot.Kind == PaperKind.IncomeProof));
        await using var db = world.Database.CreateDbContext();
        Assert.Equal(opens, await db.CaseEvents.AnyAsync(line => line.Type == CaseEventTypes.PaperAttached));
    }

    [Fact]
    public async Task A_paper_is_nothing_to_another_provider_and_a_draft_s_paper_nothing_to_a_colleague()
    {
        var (draft, _) = await world.DraftAsync();
        var ofDraft = (await world.Attachments.AddToDraftAsync(world.Officer, draft, PaperKind.SanitaryConclusion, "a.pdf", new MemoryStream(SampleFiles.Pdf))).Value;
        var registered = await world.RegisteredAsync();
        var ofCase = (await world.Attachments.AddToCaseAsync(world.Officer, registered.CaseId, PaperKind.SanitaryConclusion, "a.pdf", new MemoryStream(SampleFiles.Pdf))).Value;

        Assert.Null(await world.Attachments.OpenAsync(world.Stranger, ofDraft));
        Assert.Null(await world.Attachments.OpenAsync(world.Stranger, ofCase));
        Assert.Null(await world.Attachments.OpenAsync(world.Colleague, ofDraft));
        Assert.NotNull(await world.Attachments.OpenAsync(world.Colleague, ofCase));
        Assert.False(await world.Attachments.RemoveFromDraftAsync(world.Colleague, ofDraft));
        Assert.False(await world.Attachments.RemoveFromDraftAsync(world.Officer, ofCase));
        Assert.True(await world.Attachments.RemoveFromDraftAsync(world.Officer, ofDraft));
        Assert.Equal("attachment.gone", (await world.Attachments.AddToCaseAsync(world.Stranger, registered.CaseId, PaperKind.SanitaryConclusion, "a.pdf", new MemoryStream(SampleFiles.Pdf))).Error!.Code);
    }

    [Theory]
    [InlineData("Қорытынды №1.pdf", "application/pdf", "Қорытынды №1.pdf")]
    [InlineData(@"C:\papers\..\evil.exe", "application/pdf", "evil.exe.pdf")]
    [InlineData("../../etc/passwd", "image/png", "passwd.png")]
    [InlineData("a\u202Efdp.exe\r\nX: y", "application/pdf", "afdp.exeX: y.pdf")]
    [InlineData("...", "image/jpeg", "file.jpg")]
    public void A_name_is_harmless_when_it_is_saved_again(string typed, string contentType, string saved) =>
        Assert.Equal(saved, FileNames.ForSaving(FileNames.Clean(typed), contentType));

    private async Task AnswerAsync(Guid caseId, RegisterKind kind, AnswerOutcome outcome)
    {
        await using var db = world.Database.CreateDbContext();
        var answer = new RegisterAnswer(kind, outcome, new DateTime(2026, 11, 23, 6, 0, 0, DateTimeKind.Utc), "r-1");
        await db.RegisterChecks.Where(check => check.CaseId == caseId && check.Kind == kind).ExecuteUpdateAsync(set => set
            .SetProperty(check => check.Status, CheckStatus.Answered)
            .SetProperty(check => check.Outcome, outcome)
            .SetProperty(check => check.AnswerJson, JsonSerializer.Serialize(answer, PortalJson.Options)));
    }
}
