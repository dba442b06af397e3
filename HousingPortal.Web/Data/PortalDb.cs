using HousingPortal.Web.Data.Outbox;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HousingPortal.Web.Data;

/// <summary>The portal's database, the same on SQLite and SQL Server: UTC instants, local dates, whole numbers for money, versions set by the application.</summary>
public abstract class PortalDb(DbContextOptions options) : IdentityDbContext<PortalUser>(options)
{
    public DbSet<Provider> Providers => Set<Provider>();
    public DbSet<ContinuationBasisRow> ContinuationBases => Set<ContinuationBasisRow>();
    public DbSet<CalendarRevisionRow> CalendarRevisions => Set<CalendarRevisionRow>();
    public DbSet<ApplicationDraft> Drafts => Set<ApplicationDraft>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<AttachmentContent> AttachmentContents => Set<AttachmentContent>();
    public DbSet<HousingCase> Cases => Set<HousingCase>();
    public DbSet<CasePerson> CasePersons => Set<CasePerson>();
    public DbSet<CaseEventRow> CaseEvents => Set<CaseEventRow>();
    public DbSet<FindingReview> FindingReviews => Set<FindingReview>();
    public DbSet<RegisterCheck> RegisterChecks => Set<RegisterCheck>();
    public DbSet<ApplicationUpdate> Updates => Set<ApplicationUpdate>();
    public DbSet<UpdateRequestRow> UpdateRequests => Set<UpdateRequestRow>();
    public DbSet<ComplaintRow> Complaints => Set<ComplaintRow>();
    public DbSet<ComplaintEventRow> ComplaintEvents => Set<ComplaintEventRow>();
    public DbSet<CourtCaseRow> CourtCases => Set<CourtCaseRow>();
    public DbSet<CaseDocument> Documents => Set<CaseDocument>();
    public DbSet<DocumentContent> DocumentContents => Set<DocumentContent>();
    public DbSet<DocumentSignature> Signatures => Set<DocumentSignature>();
    public DbSet<EvidenceItem> EvidenceItems => Set<EvidenceItem>();
    public DbSet<TrustedCertificate> TrustedCertificates => Set<TrustedCertificate>();
    public DbSet<TrustEventRow> TrustEvents => Set<TrustEventRow>();
    public DbSet<FetchedList> FetchedLists => Set<FetchedList>();
    public DbSet<CaseFileRow> CaseFiles => Set<CaseFileRow>();
    public DbSet<QueueListRow> QueueLists => Set<QueueListRow>();
    public DbSet<QueueEntry> QueueEntries => Set<QueueEntry>();
    public DbSet<QueueLineRow> QueueLines => Set<QueueLineRow>();
    public DbSet<QueueSnapshotRow> QueueSnapshots => Set<QueueSnapshotRow>();
    public DbSet<ListPublication> ListPublications => Set<ListPublication>();
    public DbSet<PublishedPage> PublishedPages => Set<PublishedPage>();
    public DbSet<ListPublicationChange> ListPublicationChanges => Set<ListPublicationChange>();
    public DbSet<QueueExportRow> QueueExports => Set<QueueExportRow>();
    public DbSet<HearingPlaceRow> HearingPlaces => Set<HearingPlaceRow>();
    public DbSet<DeliveryProofRow> DeliveryProofs => Set<DeliveryProofRow>();
    public DbSet<PositionEvidenceRow> PositionEvidence => Set<PositionEvidenceRow>();
    public DbSet<HearingProtocolRow> HearingProtocols => Set<HearingProtocolRow>();
    public DbSet<RecusalRow> Recusals => Set<RecusalRow>();
    public DbSet<NumberSequence> Sequences => Set<NumberSequence>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<SimulatedMessage> SimulatedMessages => Set<SimulatedMessage>();
    public DbSet<SimulatedUpdate> SimulatedUpdates => Set<SimulatedUpdate>();
    public DbSet<SimulatedComplaint> SimulatedComplaints => Set<SimulatedComplaint>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
        foreach (var type in builder.Model.GetEntityTypes().ToList())
        {
            if (typeof(IVersioned).IsAssignableFrom(type.ClrType))
                type.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            // Keys are made by the application (version 7 GUIDs), never by the database.
            if (type.FindPrimaryKey() is { Properties: [{ ClrType.Name: nameof(Guid) } key] })
                key.ValueGenerated = ValueGenerated.Never;
            if (type.FindProperty(nameof(HousingCase.ProviderId)) is not null)
                builder.Entity(type.ClrType).HasOne(typeof(Provider)).WithMany().HasForeignKey(nameof(HousingCase.ProviderId)).OnDelete(DeleteBehavior.Restrict);
            if (type.FindProperty(nameof(CaseEventRow.CaseId)) is { } caseId && !type.FindForeignKeys(caseId).Any())
                builder.Entity(type.ClrType).HasOne(typeof(HousingCase)).WithMany().HasForeignKey(nameof(CaseEventRow.CaseId)).OnDelete(DeleteBehavior.Restrict);
        }
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RenewVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RenewVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    private void RenewVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
            if (entry.State is EntityState.Added or EntityState.Modified)
                entry.Entity.Version = Guid.CreateVersion7();
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value,
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}

public sealed class SqlitePortalDb(DbContextOptions<SqlitePortalDb> options) : PortalDb(options);

public sealed class SqlServerPortalDb(DbContextOptions<SqlServerPortalDb> options) : PortalDb(options);
