using System.Globalization;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;
using HousingPortal.Web.Demonstration;
using HousingPortal.Web.Features;
using HousingPortal.Web.Features.Assessment;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace HousingPortal.Bench;

/// <summary>A case whose positive decision is printed and waits for its signature.</summary>
internal sealed record WaitingCase(Guid CaseId, Guid Version, Guid DocumentId);

/// <summary>The portal's own services on a new file with one provider, its signer and made-up cases that wait for a signature. Only the look at the signature itself is left out.</summary>
internal sealed class ConcurrencyStage : IAsyncDisposable
{
    private static readonly QueueList[] Lists = [QueueList.SociallyVulnerable, QueueList.PublicService];

    private ConcurrencyStage(ServiceProvider services) => Services = services;

    public ServiceProvider Services { get; }

    public IDbContextFactory<PortalDb> Databases => Services.GetRequiredService<IDbContextFactory<PortalDb>>();

    public Actor Signer { get; private set; } = default!;

    public IReadOnlyList<WaitingCase> Waiting { get; private set; } = [];

    public static async Task<ConcurrencyStage> MakeAsync(string path, int cases)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Database:ConnectionString"] = $"Data Source={path}" }).Build();
        var environment = new HostingEnvironment { EnvironmentName = Environments.Development, ContentRootPath = AppContext.BaseDirectory };
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<IConfiguration>(settings).AddSingleton<IHostEnvironment>(environment).AddSingleton(TimeProvider.System);
        collection.AddPortalDb(settings).AddPortalTexts().AddFeatures(settings, environment);
        collection.Replace(ServiceDescriptor.Singleton<ISignatureVerifier>(new EverySignature()));
        var stage = new ConcurrencyStage(collection.BuildServiceProvider());
        await stage.Databases.MigrateAsync();
        await stage.FillAsync(cases);
        return stage;
    }

    public ValueTask DisposeAsync() => Services.DisposeAsync();

    private async Task FillAsync(int cases)
    {
        var provider = new Provider { Code = "BENCH", Kato = "710000000", Bin = SyntheticNumbers.Bin(new(2020, 1, 1), 80_000) };
        var signer = new PortalUser { UserName = "signer", ProviderId = provider.Id, FullName = "Signer", Position = "Signer", Iin = SyntheticNumbers.Iin(new(1980, 1, 1), false, 1) };
        Signer = new(signer.Id, signer.FullName, provider.Id, [StaffRole.AuthorisedPerson, StaffRole.Officer]);
        var rows = Enumerable.Range(1, cases).Select(number => Case(provider, number)).ToList();
        await using var db = Databases.CreateDbContext();
        db.Add(provider);
        db.Add(signer);
        await db.SaveChangesAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await BulkInsert.WriteAsync(db, rows.Select(item => item.Row), default);
        await BulkInsert.WriteAsync(db, rows.SelectMany(item => item.Row.Persons), default);
        await BulkInsert.WriteAsync(db, rows.Select(item => item.Document), default);
        await BulkInsert.WriteAsync(db, rows.Select(item => new DocumentContent { Id = item.Document.Id, Pdf = [1] }), default);
        foreach (var (row, _) in rows.Take(Lists.Length))
        {
            var open = (await AssessmentService.LoadAsync(db, row, provider, default)).Findings.Where(item => item.Decided != Verdict.Met).ToList();
            await BulkInsert.WriteAsync(db, rows.Where(item => item.Row.List == row.List).SelectMany(item => open.Select(finding => new FindingReview
            {
                ProviderId = provider.Id,
                CaseId = item.Row.Id,
                RuleCode = finding.Finding.Rule.Code,
                Computed = finding.Finding.Verdict,
                Decided = Verdict.Met,
                Reason = "bench",
                At = item.Row.FiledAt,
            })), default);
        }
        await transaction.CommitAsync();
        Waiting = [.. rows.Select(item => new WaitingCase(item.Row.Id, item.Row.Version, item.Document.Id))];
    }

    private static (HousingCase Row, CaseDocument Document) Case(Provider provider, int number)
    {
        var list = Lists[number % Lists.Length];
        var born = new DateOnly(1955, 1, 1).AddDays(number % 15_000);
        var term = ServiceTerm.For(new(2025, 3, 3), PublishedCalendar.Current);
        var row = new HousingCase
        {
            ProviderId = provider.Id,
            Number = string.Create(CultureInfo.InvariantCulture, $"BENCH-2025-{number:000000}"),
            State = CaseState.PositiveDrafted,
            FiledAt = new DateTime(2025, 3, 3, 4, 0, 0, DateTimeKind.Utc).AddMilliseconds(number * 7919 % 30_000_000),
            ReceivedOn = term.ReceivedOn,
            DueOn = term.DueOn,
            EditionCode = Editions.InForceOn(term.ReceivedOn)!.Code,
            UpdatedAt = new DateTime(2025, 3, 3, 4, 0, 0, DateTimeKind.Utc),
            Version = Guid.CreateVersion7(),
        };
        row.Take(new Annex1Form { Surname = "Bench", GivenName = "Person", Iin = SyntheticNumbers.Iin(born, number % 2 == 0, number / 15_000 * 10), List = list, Category = Categories.Of(list)[0], Mobile = "+77010000000" });
        var document = new CaseDocument
        {
            ProviderId = provider.Id,
            CaseId = row.Id,
            Kind = DocumentKind.PositiveDecision,
            Status = DocumentStatus.Printed,
            Number = string.Create(CultureInfo.InvariantCulture, $"BENCH-D-2025-{number:000000}"),
            Token = string.Create(CultureInfo.InvariantCulture, $"bench-{number}"),
            Sha256 = new string('0', 64),
            CreatedAt = row.FiledAt,
        };
        row.DecisionDocumentId = document.Id;
        return (row, document);
    }

    /// <summary>Takes every signature for right: what it costs to look at one is not asked here.</summary>
    private sealed class EverySignature : ISignatureVerifier
    {
        public Task<SignatureVerdict> VerifyAsync(byte[] document, byte[] cms, ExpectedSigner expected, CancellationToken cancellationToken) =>
            Task.FromResult(new SignatureVerdict(true, true, "", expected.Iin, expected.Bin, default, [1], []));
    }
}
