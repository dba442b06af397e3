using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using HousingPortal.Domain;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Notices;
using HousingPortal.Web.Data;
using HousingPortal.Web.Data.Outbox;
using HousingPortal.Web.Documents;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Delivery;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Notices;

public sealed partial class NoticeService(IDbContextFactory<PortalDb> databases, NoticePrinter printer, ProviderClock clock, DeliverySignal signal, ILogger<NoticeService> logger)
{
    private readonly ConcurrentDictionary<Guid, Lazy<Task<Result<byte[]>>>> printing = new();

    /// <summary>
    /// Fixes what a document says, in the caller's unit of work and inside its transaction (takes a number). What is signed (decisions, protocols) waits for print and signature;
    /// notices (Receipt, RegistrationNotification, HearingNotice, RemovalNotice) are also put into the outbox for cabinet and SMS.
    /// </summary>
    internal static async Task<CaseDocument> AddAsync(PortalDb db, HousingCase row, Provider provider, DocumentKind kind, NoticeFacts facts, DateTime utcNow, CancellationToken cancellationToken)
    {
        var number = await NumberAsync(db, provider, kind, utcNow, cancellationToken);
        var basis = row.ContinuationBasisId is { } basisId ? await db.ContinuationBases.FindAsync([basisId], cancellationToken) : null;
        var document = Store(db, provider, NoticeModels.Make(row, provider, basis, kind, facts, row.NoticeLanguage, number, utcNow), row.Id, utcNow);
        // A letter to another body goes there by the provider's own post.
        if (!DocumentKinds.NeedsSignature(kind) && facts.Body.Length == 0)
            Deliver(db, document, utcNow, Enum.GetValues<DeliveryChannel>());
        return document;
    }

    /// <summary>
    /// The same for a letter about a complaint. Everything but the answer goes into the outbox at once, to whoever complains; an SMS goes to the applicant of the case only, because nobody else's
    /// number is known.
    /// </summary>
    internal static async Task<CaseDocument> AddAsync(
        PortalDb db, ComplaintRow complaint, HousingCase? row, Provider provider, DocumentKind kind, ComplaintSaid said, DateTime utcNow, CancellationToken cancellationToken)
    {
        var number = await NumberAsync(db, provider, kind, utcNow, cancellationToken);
        var basis = row?.ContinuationBasisId is { } basisId ? await db.ContinuationBases.FindAsync([basisId], cancellationToken) : null;
        var document = Store(db, provider, NoticeModels.OfComplaint(complaint, row, provider, basis, kind, said, number, utcNow), row?.Id, utcNow);
        document.ComplaintId = complaint.Id;
        if (!DocumentKinds.NeedsSignature(kind))
            Deliver(db, document, utcNow, ChannelsOf(complaint, row));
        return document;
    }

    /// <summary>How whoever complains is reached.</summary>
    internal static IReadOnlyList<DeliveryChannel> ChannelsOf(ComplaintRow complaint, HousingCase? row) =>
        row is not null && row.ApplicantIin == complaint.PersonIin ? Enum.GetValues<DeliveryChannel>() : [DeliveryChannel.Cabinet];

    private static async Task<string> NumberAsync(PortalDb db, Provider provider, DocumentKind kind, DateTime utcNow, CancellationToken cancellationToken)
    {
        var year = ProviderClock.ToLocal(utcNow, provider).Year;
        var letter = NoticeModels.Letter(kind);
        var serial = await Sequences.NextAsync(db, provider.Id, string.Create(CultureInfo.InvariantCulture, $"document-{letter}-{year}"), cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{provider.Code}-{letter}-{year}-{serial:0000}");
    }

    private static CaseDocument Store(PortalDb db, Provider provider, NoticeModel model, Guid? caseId, DateTime utcNow) => db.Documents.Add(new CaseDocument
    {
        ProviderId = provider.Id,
        CaseId = caseId,
        Kind = model.Kind,
        Status = DocumentStatus.ToPrint,
        Language = model.Language,
        Number = model.Number,
        Token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24)),
        ModelJson = JsonSerializer.Serialize(model, PortalJson.Options),
        CreatedAt = utcNow,
    }).Entity;

    /// <summary>Puts a document into the outbox of each channel, in the caller's unit of work.</summary>
    internal static void Deliver(PortalDb db, CaseDocument document, DateTime utcNow, IReadOnlyList<DeliveryChannel> channels)
    {
        foreach (var channel in channels)
            db.Outbox.Add(new OutboxMessage
            {
                ProviderId = document.ProviderId,
                CaseId = document.CaseId,
                DocumentId = document.Id,
                Channel = channel,
                Status = DeliveryStatus.Waiting,
                CreatedAt = utcNow,
                NextAttemptAt = utcNow,
            });
    }

    /// <summary>Prints a document once and freezes its bytes; later calls return the same bytes. An error says exactly what is missing (for example no browser).</summary>
    public async Task<Result<FrozenDocument>> EnsurePrintedAsync(Guid providerId, Guid documentId, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var document = await db.Documents.AsNoTracking().SingleOrDefaultAsync(row => row.Id == documentId && row.ProviderId == providerId, cancellationToken);
        if (document is null)
            return new Error("document.not-found");
        if (document.Sha256 is not null)
            return await FrozenAsync(db, document.Id, cancellationToken);
        if (document.Status == DocumentStatus.Withdrawn)
            return new Error("document.withdrawn");

        var model = JsonSerializer.Deserialize<NoticeModel>(document.ModelJson, PortalJson.Options)!;
        // Cabinet, SMS and an officer's click often want the same document at once: they share one print.
        var print = printing.GetOrAdd(document.Id, _ => new Lazy<Task<Result<byte[]>>>(() => printer.PdfAsync(model, document.Token, CancellationToken.None)));
        Result<byte[]> printed;
        try
        {
            printed = await print.Value.WaitAsync(cancellationToken);
        }
        finally
        {
            printing.TryRemove(KeyValuePair.Create(document.Id, print));
        }
        if (printed.Error is { } error)
            return error;
        await FreezeAsync(db, document, printed.Value, cancellationToken);
        return await FrozenAsync(db, document.Id, cancellationToken);
    }

    /// <summary>Tells the delivery worker that there is work.</summary>
    public void Wake() => signal.Set();

    /// <summary>A document as it would be printed now, before it exists. Null for a case of another provider.</summary>
    public async Task<string?> PreviewHtmlAsync(Actor actor, Guid caseId, DocumentKind kind, NoticeFacts facts, Language language, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.Cases]))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId && row.ProviderId == actor.ProviderId, cancellationToken);
        if (row is null)
            return null;
        var provider = await db.Providers.AsNoTracking().SingleAsync(provider => provider.Id == row.ProviderId, cancellationToken);
        var basis = await db.ContinuationBases.AsNoTracking().SingleOrDefaultAsync(basis => basis.Id == row.ContinuationBasisId, cancellationToken);
        return await printer.HtmlAsync(NoticeModels.Make(row, provider, basis, kind, facts, language, "", clock.UtcNow), token: null);
    }

    /// <summary>The language in which the applicant is written to; null for a case of another provider.</summary>
    public async Task<Language?> LanguageOfAsync(Actor actor, Guid caseId, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Cases.Where(row => row.Id == caseId && row.ProviderId == actor.ProviderId).Select(row => (Language?)row.NoticeLanguage).SingleOrDefaultAsync(cancellationToken);
    }

    // The first printer to get here wins: only the row that is still unprinted takes a hash, and the bytes follow in the same transaction.
    private async Task FreezeAsync(PortalDb db, CaseDocument document, byte[] pdf, CancellationToken cancellationToken)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(pdf));
        var now = clock.UtcNow;
        var isNotice = !DocumentKinds.NeedsSignature(document.Kind);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var rows = db.Documents.Where(row => row.Id == document.Id && row.Sha256 == null && row.Status == DocumentStatus.ToPrint);
            var frozen = isNotice
                ? await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Sha256, sha256).SetProperty(row => row.PrintedAt, now).SetProperty(row => row.Status, DocumentStatus.Issued).SetProperty(row => row.IssuedAt, now), cancellationToken)
                : await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Sha256, sha256).SetProperty(row => row.PrintedAt, now).SetProperty(row => row.Status, DocumentStatus.Printed), cancellationToken);
            if (frozen == 0)
                return;
            db.DocumentContents.Add(new DocumentContent { Id = document.Id, Pdf = pdf });
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            LogPrinted(document.Id, document.Kind, pdf.Length);
        });
    }

    private static async Task<Result<FrozenDocument>> FrozenAsync(PortalDb db, Guid documentId, CancellationToken cancellationToken)
    {
        var found = await db.Documents.AsNoTracking().Where(row => row.Id == documentId && row.Sha256 != null)
            .Join(db.DocumentContents, row => row.Id, content => content.Id, (row, content) => new { row.Sha256, content.Pdf })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? new Error("document.withdrawn") : new FrozenDocument(documentId, found.Pdf, found.Sha256!);
    }

    [LoggerMessage(LogLevel.Information, "Document {DocumentId} ({Kind}) printed, {Bytes} bytes.")]
    private partial void LogPrinted(Guid documentId, DocumentKind kind, int bytes);
}

public sealed record FrozenDocument(Guid Id, byte[] Pdf, string Sha256);
