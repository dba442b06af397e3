using System.Security.Cryptography;
using System.Text.Json;
using HousingPortal.Domain.CaseFiles;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.DomainTests;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.CaseFile;
using HousingPortal.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace HousingPortal.Tests.Features.CaseFile;

/// <summary>The case in one PDF, printed by the real browser and read back. The spouse's income and dwelling are what the applicant's copy must not show.</summary>
public sealed class CaseFileTests : IAsyncLifetime
{
    private const string SpousesStreet = "Жасырын көшесі 77";
    private const string SpousesIncome = "7654321";

    private readonly ServiceCollection collection = new();
    private CaseHost host = default!;
    private ServiceProvider services = default!;

    private CaseFileService Files => services.GetRequiredService<CaseFileService>();

    public async Task InitializeAsync()
    {
        host = await CaseHost.StartAsync();
        host.Configure(collection);
        services = collection.BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task The_contents_name_the_true_pages_and_every_page_is_numbered()
    {
        var row = await CaseAsync();
        await PaperAsync(row, "two-pages.pdf", "application/pdf", TwoPages());
        await PaperAsync(row, "photo.png", "image/png", Png());
        var model = await ModelAsync(row, CaseFileScope.Whole);
        var steps = new List<(int Done, int Total)>();

        var made = await services.GetRequiredService<CaseFileMaker>().MakeAsync(model, Language.Ru, (done, total) => { steps.Add((done, total)); return Task.CompletedTask; }, default);

        Assert.Null(made.Error);
        var pages = Pages(made.Value.Pdf);
        Assert.Equal(made.Value.Pages, pages.Count);
        Assert.All(pages.Index(), page => Assert.EndsWith($"{row.Number}{page.Index + 1}/{pages.Count}", page.Item, StringComparison.Ordinal));
        var parts = made.Value.Contents.Where(line => line.Level == 0).ToList();
        Assert.Equal(["Заявление, как подано", "Ответы реестров", "Оценка", "Приложенные документы", "Журнал дела"], parts.Select(line => line.Title));
        Assert.All(parts, line => Assert.StartsWith(Squeezed(line.Title), pages[line.Page - 1], StringComparison.Ordinal));
        var first = made.Value.Contents.Single(line => line.Title == "two-pages.pdf").Page;
        Assert.StartsWith("PAGEONE", pages[first - 1], StringComparison.Ordinal);
        Assert.StartsWith("PAGETWO", pages[first], StringComparison.Ordinal);
        Assert.StartsWith("photo.png", pages[made.Value.Contents.Single(line => line.Title == "photo.png").Page - 1], StringComparison.Ordinal);
        Assert.Contains(Squeezed($"Приложенные документы{parts[3].Page}"), string.Concat(pages.Take(parts[0].Page - 1)), StringComparison.Ordinal);
        Assert.Equal(steps[^1].Total - 1, steps[^1].Done);
    }

    [Fact]
    public async Task The_whole_case_shows_what_the_applicants_copy_leaves_out()
    {
        var row = await CaseAsync();
        await using (var db = host.Database.CreateDbContext())
        {
            db.FindingReviews.Add(new FindingReview { ProviderId = row.ProviderId, CaseId = row.Id, RuleCode = EligibilityRules.All[0].Code, Computed = Verdict.Met, Decided = Verdict.Met, Reason = "internal note", ByName = "Officer One", At = CaseHost.FiledAt });
            db.CaseEvents.Add(new CaseEventRow { ProviderId = row.ProviderId, CaseId = row.Id, Type = CaseEventTypes.Assigned, At = CaseHost.FiledAt, ActorId = host.Officer.UserId, ActorName = "Officer One", DataJson = "{}" });
            await db.SaveChangesAsync();
        }

        var whole = await TextAsync(row, CaseFileScope.Whole);
        var copy = await TextAsync(row, CaseFileScope.Applicant);

        foreach (var secret in new[] { SpousesStreet, SpousesIncome, "Officer One" })
        {
            Assert.Contains(Squeezed(secret), whole, StringComparison.Ordinal);
            Assert.DoesNotContain(Squeezed(secret), copy, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("internalnote", copy, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Officer.UserId, copy, StringComparison.Ordinal);
        Assert.Contains(Squeezed("1 234 567,00"), copy, StringComparison.Ordinal);
        Assert.Contains(Squeezed("Не показано строк о других лицах: 1."), copy, StringComparison.Ordinal);
        Assert.Contains(Squeezed("Журнал дела"), whole, StringComparison.Ordinal);
        Assert.DoesNotContain(Squeezed("Журнал дела"), copy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_that_cannot_be_bound_or_is_too_much_is_named_with_its_hash()
    {
        collection.Configure<CaseFileOptions>(options => (options.MaxPaperBytes, options.MaxPaperPages) = (100_000, 1));
        await using var limited = collection.BuildServiceProvider();
        var row = await CaseAsync();
        var broken = await PaperAsync(row, "broken.pdf", "application/pdf", "%PDF-1.7 nothing %%EOF"u8.ToArray());
        var altered = await PaperAsync(row, "altered.pdf", "application/pdf", TwoPages(), new string('0', 64));
        var longer = await PaperAsync(row, "longer.pdf", "application/pdf", TwoPages());
        var big = await PaperAsync(row, "big.png", "image/png", [.. Png(), .. new byte[200_000]]);
        var model = await ModelAsync(row, CaseFileScope.Whole);

        var made = await limited.GetRequiredService<CaseFileMaker>().MakeAsync(model, Language.Ru, (_, _) => Task.CompletedTask, default);

        var pages = Pages(made.Value.Pdf);
        foreach (var (paper, why) in new[] { (broken, "не удалось включить"), (altered, "не совпадает с сохранённым хэшем"), (longer, "из-за объёма"), (big, "из-за объёма") })
        {
            var page = pages[made.Value.Contents.Single(line => line.Title == paper.FileName).Page - 1];
            Assert.Contains(paper.Sha256, page, StringComparison.Ordinal);
            Assert.Contains(Squeezed(why), page, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("PAGEONE", string.Concat(pages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_of_the_applicant_is_recorded_with_its_day_made_in_the_background_and_reminded_of_until_given()
    {
        var row = await CaseAsync();

        var ordered = await Files.OrderAsync(host.Officer, row.Id, CaseFileScope.Applicant, new(2026, 4, 6), Language.Kk);
        Assert.Equal("case-file.under-way", (await Files.OrderAsync(host.Officer, row.Id, CaseFileScope.Applicant, new(2026, 4, 6), Language.Kk)).Error?.Code);
        Assert.Equal(new(2026, 4, 9), Assert.Single((await Files.OpenAccessAsync(host.Officer))!.Requests).DueOn);
        Assert.True(await ActivatorUtilities.CreateInstance<CaseFileWorker>(services).RunOneAsync(default));

        var view = Assert.Single((await Files.ListAsync(host.Officer, row.Id))!.Files);
        Assert.Equal((CaseFileStatus.Ready, view.Total), (view.Status, view.Done));
        var (pdf, name) = (await Files.OpenAsync(host.Officer, ordered.Value))!.Value;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(pdf)), view.Sha256);
        Assert.Equal($"{row.Number}-copy.pdf", name);
        Assert.True((await Files.GivenAsync(host.Officer, ordered.Value)).Value);
        Assert.Null(await Files.OpenAccessAsync(host.Officer));
        Assert.Equal("case-file.not-found", (await Files.GivenAsync(host.Officer, ordered.Value)).Error?.Code);
        await using var db = host.Database.CreateDbContext();
        Assert.Equal([CaseEventTypes.FileAsked, CaseEventTypes.FileMade, CaseEventTypes.FileGiven], await db.CaseEvents.Where(line => line.CaseId == row.Id).OrderBy(line => line.Id).Select(line => line.Type).ToListAsync());
    }

    [Fact]
    public async Task Another_provider_gets_nothing_and_a_signer_orders_nothing()
    {
        var row = await CaseAsync();
        var ordered = await Files.OrderAsync(host.Supervisor, row.Id, CaseFileScope.Whole, null, Language.Ru);
        Assert.True(await ActivatorUtilities.CreateInstance<CaseFileWorker>(services).RunOneAsync(default));

        Assert.NotNull(await Files.OpenAsync(host.Signer, ordered.Value));
        Assert.Null(await Files.OpenAsync(host.Foreign, ordered.Value));
        Assert.Null(await Files.OpenAsync(host.Administrator, ordered.Value));
        Assert.Null(await Files.ListAsync(host.Foreign, row.Id));
        Assert.Equal("case.not-found", (await Files.OrderAsync(host.Foreign, row.Id, CaseFileScope.Whole, null, Language.Ru)).Error?.Code);
        Assert.Equal("case-file.not-found", (await Files.GivenAsync(host.Foreign, ordered.Value)).Error?.Code);
        Assert.Equal("case-file.role", (await Files.OrderAsync(host.Signer, row.Id, CaseFileScope.Whole, null, Language.Ru)).Error?.Code);
        foreach (var day in new DateOnly?[] { null, new(2026, 4, 7), new(2026, 3, 1) })
            Assert.Equal("case-file.asked-on", (await Files.OrderAsync(host.Officer, row.Id, CaseFileScope.Applicant, day, Language.Ru)).Error?.Code);
    }

    private async Task<HousingCase> CaseAsync()
    {
        var row = await host.AddCaseAsync(item =>
        {
            item.State = CaseState.UnderAssessment;
            item.Take(Given.Form(change: form => form.NoticeLanguage = Language.Ru));
        });
        await using var db = host.Database.CreateDbContext();
        foreach (var answer in new RegisterAnswer[]
                 {
                     new(RegisterKind.Income, AnswerOutcome.Confirms, Given.AnsweredAt, "r-1") { Income = [new(Given.Applicant, new(2026, 1, 1), 1_234_567m), new(Given.Spouse, new(2026, 1, 1), 7_654_321m)] },
                     new(RegisterKind.DwellingOwnership, AnswerOutcome.Confirms, Given.AnsweredAt, "r-2") { Dwellings = [new(Given.Spouse, "1", Given.Astana, SpousesStreet, 10m, new(2020, 1, 1), null, false, null)] },
                 })
        {
            var json = JsonSerializer.Serialize(answer, PortalJson.Options);
            db.RegisterChecks.Add(new RegisterCheck
            {
                ProviderId = row.ProviderId,
                CaseId = row.Id,
                Kind = answer.Kind,
                Status = CheckStatus.Answered,
                RequestId = answer.RequestId,
                CreatedAt = Given.AnsweredAt,
                AnsweredAt = Given.AnsweredAt,
                Outcome = answer.Outcome,
                AnswerJson = json,
                AnswerSha256 = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(json))),
            });
        }
        await db.SaveChangesAsync();
        return row;
    }

    private async Task<Attachment> PaperAsync(HousingCase row, string name, string type, byte[] bytes, string? sha256 = null)
    {
        var paper = new Attachment { ProviderId = row.ProviderId, CaseId = row.Id, Kind = PaperKind.IncomeProof, FileName = name, ContentType = type, Size = bytes.Length, Sha256 = sha256 ?? Convert.ToHexStringLower(SHA256.HashData(bytes)), UploadedAt = CaseHost.FiledAt };
        await using var db = host.Database.CreateDbContext();
        db.Attachments.Add(paper);
        db.AttachmentContents.Add(new AttachmentContent { Id = paper.Id, Bytes = bytes });
        await db.SaveChangesAsync();
        return paper;
    }

    private async Task<CaseFileModel> ModelAsync(HousingCase row, CaseFileScope scope)
    {
        await using var db = host.Database.CreateDbContext();
        return await CaseFileReader.ReadAsync(db, new CaseFileRow { ProviderId = row.ProviderId, CaseId = row.Id, Scope = scope }, host.Clock.GetUtcNow().UtcDateTime, default);
    }

    private async Task<string> TextAsync(HousingCase row, CaseFileScope scope)
    {
        var made = await services.GetRequiredService<CaseFileMaker>().MakeAsync(await ModelAsync(row, scope), Language.Ru, (_, _) => Task.CompletedTask, default);
        Assert.Null(made.Error);
        return string.Concat(Pages(made.Value.Pdf));
    }

    private static List<string> Pages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => Squeezed(page.Text))];
    }

    // A PDF has no spaces, only gaps, and letters that are printed as one sign.
    private static string Squeezed(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));

    private static byte[] TwoPages()
    {
        using var builder = new UglyToad.PdfPig.Writer.PdfDocumentBuilder();
        var font = builder.AddStandard14Font(UglyToad.PdfPig.Fonts.Standard14Fonts.Standard14Font.Helvetica);
        foreach (var text in new[] { "PAGE ONE", "PAGE TWO" })
            builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4).AddText(text, 12, new(60, 700), font);
        return builder.Build();
    }

    private static byte[] Png() => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}
