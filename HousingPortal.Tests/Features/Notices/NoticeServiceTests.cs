using System.Text.Json;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Documents;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using HousingPortal.Web.Documents;
using HousingPortal.Web.Features.Notices;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.Features.Notices;

public sealed class NoticeServiceTests : IAsyncLifetime
{
    private NoticeBench bench = default!;

    public async Task InitializeAsync() => bench = await NoticeBench.CreateAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task Documents_are_numbered_by_kind_and_year_without_a_gap()
    {
        var numbers = new[] { await bench.AddAsync(DocumentKind.Receipt), await bench.AddAsync(DocumentKind.Receipt), await bench.AddAsync(DocumentKind.HearingNotice) }.Select(document => document.Number);

        Assert.Equal(["AST-R-2026-0001", "AST-R-2026-0002", "AST-H-2026-0001"], numbers);
    }

    [Theory]
    [InlineData(DocumentKind.Receipt, 2)]
    [InlineData(DocumentKind.HearingNotice, 2)]
    [InlineData(DocumentKind.PositiveDecision, 0)]
    [InlineData(DocumentKind.ReasonedRefusal, 0)]
    public async Task A_notice_goes_out_at_once_and_a_decision_waits_for_its_signature(DocumentKind kind, int messages)
    {
        var document = await bench.AddAsync(kind, printed: false);

        await using var db = bench.Database.CreateDbContext();
        Assert.Equal(messages, await db.Outbox.CountAsync(message => message.DocumentId == document.Id));
        Assert.Equal(DocumentStatus.ToPrint, document.Status);
        Assert.True(document.Token.Length >= 22);
    }

    [Fact]
    public async Task What_a_document_says_does_not_change_with_the_case_or_the_provider()
    {
        var document = await bench.AddAsync(DocumentKind.ReasonedRefusal, printed: false);
        await using (var db = bench.Database.CreateDbContext())
        {
            await db.Cases.ExecuteUpdateAsync(set => set.SetProperty(row => row.ApplicantName, "Басқа Адам"));
            await db.Providers.Where(row => row.Id == bench.Provider.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.NameKk, "Басқа мекеме"));
        }

        await using var after = bench.Database.CreateDbContext();
        var model = JsonSerializer.Deserialize<NoticeModel>((await after.Documents.SingleAsync(row => row.Id == document.Id)).ModelJson, PortalJson.Options)!;
        Assert.Equal(NoticeSamples.Applicant, model.ApplicantName);
        Assert.Equal(bench.Provider.NameKk, model.Provider.NameKk);
        var ground = Assert.Single(model.Grounds);
        Assert.Contains("11-тармақтың 2) тармақшасы", ground.Citation);
        Assert.Equal(NoticeSamples.Facts(DocumentKind.ReasonedRefusal).Hearing, model.Hearing);
    }

    [Fact]
    public async Task Five_parallel_calls_freeze_one_print()
    {
        var document = await bench.AddAsync(DocumentKind.HearingNotice, printed: false);
        var second = bench.NoticesWith(bench.Host.Printer);

        var prints = await Task.WhenAll(Enumerable.Range(0, 5).Select(n => Task.Run(() => (n % 2 == 0 ? bench.Notices : second).EnsurePrintedAsync(bench.Provider.Id, document.Id))));

        Assert.All(prints, print => Assert.True(print.IsSuccess, print.Error?.Code));
        var bytes = Assert.Single(prints.Select(print => Convert.ToHexString(print.Value.Pdf)).Distinct());
        Assert.StartsWith("25504446", bytes);
        await using var db = bench.Database.CreateDbContext();
        var stored = await db.Documents.SingleAsync(row => row.Id == document.Id);
        Assert.Equal(DocumentStatus.Issued, stored.Status);
        Assert.Equal(prints[0].Value.Sha256, stored.Sha256);
    }

    [Fact]
    public async Task A_decision_is_printed_and_waits()
    {
        var document = await bench.AddAsync(DocumentKind.PositiveDecision, printed: false);

        Assert.True((await bench.Notices.EnsurePrintedAsync(bench.Provider.Id, document.Id)).IsSuccess);

        await using var db = bench.Database.CreateDbContext();
        var stored = await db.Documents.SingleAsync(row => row.Id == document.Id);
        Assert.Equal((DocumentStatus.Printed, (DateTime?)null), (stored.Status, stored.IssuedAt));
    }

    [Fact]
    public async Task Without_a_browser_nothing_is_frozen_and_the_preview_works()
    {
        var notices = bench.NoticesWithoutBrowser();
        var document = await bench.AddAsync(DocumentKind.HearingNotice, printed: false);

        Assert.Equal("print.no-browser", (await notices.EnsurePrintedAsync(bench.Provider.Id, document.Id)).Error?.Code);
        await using var db = bench.Database.CreateDbContext();
        Assert.Equal(DocumentStatus.ToPrint, (await db.Documents.SingleAsync(row => row.Id == document.Id)).Status);
        Assert.NotNull(await notices.PreviewHtmlAsync(bench.Clerk, bench.Case.Id, DocumentKind.HearingNotice, NoticeSamples.Facts(DocumentKind.HearingNotice), Language.Ru));
    }

    [Fact]
    public async Task A_withdrawn_draft_is_not_printed_any_more()
    {
        var document = await bench.AddAsync(DocumentKind.PositiveDecision, printed: false);
        await using (var db = bench.Database.CreateDbContext())
            await db.Documents.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, DocumentStatus.Withdrawn));

        Assert.Equal("document.withdrawn", (await bench.Notices.EnsurePrintedAsync(bench.Provider.Id, document.Id)).Error?.Code);
    }

    [Fact]
    public async Task Another_provider_sees_and_moves_nothing()
    {
        var document = await bench.AddAsync(DocumentKind.Receipt);
        await using var db = bench.Database.CreateDbContext();
        var message = await db.Outbox.FirstAsync(message => message.DocumentId == document.Id);
        await db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, DeliveryStatus.Failed));

        Assert.Equal("document.not-found", (await bench.Notices.EnsurePrintedAsync(bench.Other.Id, document.Id)).Error?.Code);
        Assert.Null(await bench.Notices.PreviewHtmlAsync(bench.Stranger, bench.Case.Id, DocumentKind.Receipt, new NoticeFacts(), Language.Kk));
        Assert.Null(await bench.Notices.LanguageOfAsync(bench.Stranger, bench.Case.Id));
        Assert.Null(await bench.List.OfCaseAsync(bench.Stranger, bench.Case.Id));
        Assert.Equal("delivery.not-found", (await bench.List.RetryAsync(bench.Stranger, message.Id)).Error?.Code);
    }

    [Fact]
    public async Task A_person_without_a_role_in_cases_sees_nothing()
    {
        var administrator = bench.Clerk with { Roles = [HousingPortal.Domain.Cases.StaffRole.Administrator] };

        Assert.Null(await bench.List.OfCaseAsync(administrator, bench.Case.Id));
        Assert.Null(await bench.Notices.PreviewHtmlAsync(administrator, bench.Case.Id, DocumentKind.Receipt, new NoticeFacts(), Language.Kk));
        Assert.Equal("delivery.role", (await bench.List.RetryAsync(administrator, Guid.NewGuid())).Error?.Code);
    }
}
