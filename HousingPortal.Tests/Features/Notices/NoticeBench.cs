using System.Security.Cryptography;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Documents;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Documents;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Delivery;
using HousingPortal.Web.Features.Notices;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace HousingPortal.Tests.Features.Notices;

/// <summary>Two providers, one case of the first, and the services around documents on a real database.</summary>
internal sealed class NoticeBench : IAsyncDisposable
{
    private readonly DocumentsHost host = new();

    private NoticeBench()
    {
        Provider = NoticeSamples.Provider();
        Other = NoticeSamples.Provider("PVL");
        Case = NoticeSamples.Case(Provider);
        Clerk = new("officer", "Officer", Provider.Id, [StaffRole.Officer]);
        Stranger = new("stranger", "Stranger", Other.Id, [StaffRole.Officer]);
        Notices = NoticesWith(host.Printer);
    }

    public TestDatabase Database { get; } = TestDatabase.Sqlite();

    public ManualClock Clock { get; } = new();

    public DeliveryOptions Delivery { get; } = new();

    public DeliverySignal Signal { get; } = new();

    public Provider Provider { get; }

    public Provider Other { get; }

    public HousingCase Case { get; }

    public Actor Clerk { get; }

    public Actor Stranger { get; }

    public NoticeService Notices { get; }

    public DocumentsHost Host => host;

    public NoticeList List => new(Database, Delivery, Signal, new ProviderClock(Clock));

    public NoticeService NoticesWith(NoticePrinter printer) => new(Database, printer, new ProviderClock(Clock), Signal, NullLogger<NoticeService>.Instance);

    public NoticeService NoticesWithoutBrowser() =>
        NoticesWith(host.PrinterWith(new ChromiumPrinter(new(), new BrowserFinder(new(), _ => false), NullLogger<ChromiumPrinter>.Instance)));

    public static async Task<NoticeBench> CreateAsync(Language language = Language.Kk)
    {
        var bench = new NoticeBench();
        bench.Case.NoticeLanguage = language;
        await using var db = bench.Database.CreateDbContext();
        db.Providers.AddRange(bench.Provider, bench.Other);
        db.Cases.Add(bench.Case);
        await db.SaveChangesAsync();
        return bench;
    }

    /// <summary>A document as a feature adds it: numbered inside a transaction.</summary>
    public async Task<CaseDocument> AddAsync(DocumentKind kind, bool printed = true)
    {
        await using var db = Database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var row = await db.Cases.SingleAsync(row => row.Id == Case.Id);
        var document = await NoticeService.AddAsync(db, row, Provider, kind, NoticeSamples.Facts(kind), Clock.GetUtcNow().UtcDateTime, default);
        if (printed)
        {
            byte[] pdf = [.. "%PDF-"u8, .. RandomNumberGenerator.GetBytes(16)];
            document.Sha256 = Convert.ToHexStringLower(SHA256.HashData(pdf));
            document.Status = document.Kind is DocumentKind.PositiveDecision or DocumentKind.ReasonedRefusal ? DocumentStatus.Printed : DocumentStatus.Issued;
            db.DocumentContents.Add(new DocumentContent { Id = document.Id, Pdf = pdf });
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return document;
    }

    /// <summary>Puts the case where a hearing notice has just been issued.</summary>
    public async Task IssueHearingAsync()
    {
        await using var db = Database.CreateDbContext();
        var row = await db.Cases.SingleAsync(row => row.Id == Case.Id);
        row.State = CaseState.PreliminaryRefusal;
        row.RefusalGrounds = "G2";
        row.NoticeIssuedOn = new(2026, 11, 23);
        row.HearingStartsAt = ProviderClock.ToUtc(new DateTime(2026, 11, 25, 11, 0, 0), Provider);
        row.HearingMethod = HearingMethod.InPerson;
        row.HearingPlace = "204";
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await Database.DisposeAsync();
    }
}
