using HousingPortal.Web.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HousingPortal.Web.Data.Configurations;

internal sealed class UserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.Property(user => user.FullName).HasMaxLength(200);
        builder.Property(user => user.Position).HasMaxLength(200);
        builder.Property(user => user.Iin).HasMaxLength(12);
        builder.Property(user => user.ColourScheme).HasMaxLength(10);
        builder.HasIndex(user => user.ProviderId);
    }
}

internal sealed class ProviderConfiguration : IEntityTypeConfiguration<Provider>
{
    public void Configure(EntityTypeBuilder<Provider> builder)
    {
        builder.Property(provider => provider.Code).HasMaxLength(10);
        builder.HasIndex(provider => provider.Code).IsUnique();
        builder.Property(provider => provider.Bin).HasMaxLength(12);
        builder.Property(provider => provider.Kato).HasMaxLength(9);
        builder.Property(provider => provider.TimeZoneId).HasMaxLength(60);
    }
}

internal sealed class ContinuationBasisConfiguration : IEntityTypeConfiguration<ContinuationBasisRow>
{
    public void Configure(EntityTypeBuilder<ContinuationBasisRow> builder)
    {
        builder.ToTable("ContinuationBases");
        builder.Property(row => row.Document).HasMaxLength(500);
        builder.HasIndex(row => row.ProviderId);
    }
}

internal sealed class CalendarRevisionConfiguration : IEntityTypeConfiguration<CalendarRevisionRow>
{
    public void Configure(EntityTypeBuilder<CalendarRevisionRow> builder)
    {
        builder.ToTable("CalendarRevisions");
        builder.Property(row => row.BasedOn).HasMaxLength(60);
        builder.Property(row => row.Act).HasMaxLength(500);
        builder.HasIndex(row => new { row.ProviderId, row.Number }).IsUnique();
    }
}

internal sealed class DraftConfiguration : IEntityTypeConfiguration<ApplicationDraft>
{
    public void Configure(EntityTypeBuilder<ApplicationDraft> builder)
    {
        builder.Property(draft => draft.Title).HasMaxLength(400);
        builder.HasIndex(draft => new { draft.ProviderId, draft.OwnerId, draft.SavedAt });
    }
}

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.Property(attachment => attachment.FileName).HasMaxLength(255);
        builder.Property(attachment => attachment.ContentType).HasMaxLength(100);
        builder.Property(attachment => attachment.Sha256).HasMaxLength(64);
        builder.HasIndex(attachment => attachment.DraftId);
        builder.HasIndex(attachment => attachment.CaseId);
        builder.HasIndex(attachment => attachment.UpdateId);
        builder.HasIndex(attachment => attachment.ComplaintId);
    }
}

internal sealed class CaseConfiguration : IEntityTypeConfiguration<HousingCase>
{
    public void Configure(EntityTypeBuilder<HousingCase> builder)
    {
        builder.ToTable("Cases");
        builder.Property(row => row.Number).HasMaxLength(30);
        builder.Property(row => row.ApplicantName).HasMaxLength(400);
        builder.Property(row => row.SearchName).HasMaxLength(400);
        builder.Property(row => row.ApplicantIin).HasMaxLength(12);
        builder.Property(row => row.Mobile).HasMaxLength(20);
        builder.Property(row => row.CalendarRevision).HasMaxLength(60);
        builder.Property(row => row.EditionCode).HasMaxLength(40);
        builder.HasIndex(row => new { row.ProviderId, row.Number }).IsUnique();
        builder.HasIndex(row => new { row.ProviderId, row.State, row.DueOn, row.AssignedToId });
        // Covers the figures of the workspace: who decided when, and by which due day.
        builder.HasIndex(row => new { row.ProviderId, row.State, row.DecidedAt, row.AssignedToId, row.DueOn });
        builder.HasIndex(row => new { row.ProviderId, row.AssignedToId, row.State, row.DueOn });
        builder.HasIndex(row => new { row.ProviderId, row.ApplicantIin });
        builder.HasIndex(row => new { row.ProviderId, row.SearchName });
        builder.HasIndex(row => new { row.ProviderId, row.HearingStartsAt });
        builder.HasMany(row => row.Persons).WithOne().HasForeignKey(person => person.CaseId).OnDelete(DeleteBehavior.ClientCascade);
        builder.Navigation(row => row.Persons).AutoInclude();
    }
}

internal sealed class CasePersonConfiguration : IEntityTypeConfiguration<CasePerson>
{
    public void Configure(EntityTypeBuilder<CasePerson> builder)
    {
        builder.Property(row => row.Iin).HasMaxLength(12);
        builder.Property(row => row.Claim).HasMaxLength(12);
        builder.HasIndex(row => row.Iin);
        builder.HasIndex(row => row.CaseId);
        builder.HasIndex(row => row.Claim).IsUnique();
    }
}

internal sealed class CaseEventConfiguration : IEntityTypeConfiguration<CaseEventRow>
{
    public void Configure(EntityTypeBuilder<CaseEventRow> builder)
    {
        builder.ToTable("CaseEvents");
        builder.Property(row => row.Type).HasMaxLength(60);
        builder.HasIndex(row => new { row.CaseId, row.At });
        builder.HasIndex(row => new { row.ProviderId, row.Type, row.At });
    }
}

internal sealed class FindingReviewConfiguration : IEntityTypeConfiguration<FindingReview>
{
    public void Configure(EntityTypeBuilder<FindingReview> builder)
    {
        builder.Property(row => row.RuleCode).HasMaxLength(40);
        builder.HasIndex(row => row.CaseId);
    }
}

internal sealed class RegisterCheckConfiguration : IEntityTypeConfiguration<RegisterCheck>
{
    public void Configure(EntityTypeBuilder<RegisterCheck> builder)
    {
        builder.Property(row => row.RequestId).HasMaxLength(60);
        builder.Property(row => row.AnswerSha256).HasMaxLength(64);
        builder.Property(row => row.FailureKey).HasMaxLength(60);
        builder.HasIndex(row => new { row.CaseId, row.AnsweredAt });
        builder.HasIndex(row => new { row.Status, row.CreatedAt });
    }
}

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<CaseDocument>
{
    public void Configure(EntityTypeBuilder<CaseDocument> builder)
    {
        builder.ToTable("Documents");
        builder.Property(row => row.Number).HasMaxLength(40);
        builder.Property(row => row.Token).HasMaxLength(64);
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.HasIndex(row => row.Token).IsUnique();
        builder.HasIndex(row => row.CaseId);
        builder.HasIndex(row => row.ComplaintId);
    }
}

internal sealed class SignatureConfiguration : IEntityTypeConfiguration<DocumentSignature>
{
    public void Configure(EntityTypeBuilder<DocumentSignature> builder)
    {
        builder.ToTable("DocumentSignatures");
        builder.Property(row => row.DocumentSha256).HasMaxLength(64);
        builder.Property(row => row.CheckProblem).HasMaxLength(200);
        builder.HasIndex(row => row.DocumentId);
        builder.HasIndex(row => row.CheckedAt);
    }
}

internal sealed class QueueListConfiguration : IEntityTypeConfiguration<QueueListRow>
{
    public void Configure(EntityTypeBuilder<QueueListRow> builder)
    {
        builder.ToTable("QueueLists");
        builder.Property(row => row.LastHash).HasMaxLength(64);
        builder.HasIndex(row => new { row.ProviderId, row.List }).IsUnique();
    }
}

internal sealed class QueueLineConfiguration : IEntityTypeConfiguration<QueueLineRow>
{
    public void Configure(EntityTypeBuilder<QueueLineRow> builder)
    {
        builder.ToTable("QueueLines");
        builder.Property(row => row.RegistrationNumber).HasMaxLength(30);
        builder.Property(row => row.Document).HasMaxLength(300);
        builder.Property(row => row.Reason).HasMaxLength(2000);
        builder.Property(row => row.ActorId).HasMaxLength(450);
        builder.Property(row => row.ActorName).HasMaxLength(200);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.HasIndex(row => new { row.ProviderId, row.List, row.Sequence }).IsUnique();
        builder.HasIndex(row => new { row.ProviderId, row.List, row.At });
        builder.HasIndex(row => new { row.EntryId, row.At });
    }
}

internal sealed class QueueSnapshotConfiguration : IEntityTypeConfiguration<QueueSnapshotRow>
{
    public void Configure(EntityTypeBuilder<QueueSnapshotRow> builder)
    {
        builder.ToTable("QueueSnapshots");
        builder.Property(row => row.OrderHash).HasMaxLength(64);
        builder.Property(row => row.PreviousHash).HasMaxLength(64);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.HasIndex(row => new { row.ProviderId, row.List, row.Day }).IsUnique();
    }
}

internal sealed class QueueEntryConfiguration : IEntityTypeConfiguration<QueueEntry>
{
    public void Configure(EntityTypeBuilder<QueueEntry> builder)
    {
        builder.Property(row => row.RegistrationNumber).HasMaxLength(30);
        builder.HasIndex(row => row.CaseId).IsUnique();
        builder.HasIndex(row => new { row.ProviderId, row.List, row.OrdinalNumber }).IsUnique();
        builder.Property(row => row.NameParts).HasMaxLength(400);
        // The order of a list, and of one category of it. The name stands last: a search reads the index and no row.
        builder.HasIndex(row => new { row.ProviderId, row.List, row.State, row.CompleteAt, row.RegistrationNumber, row.NameParts });
        builder.HasIndex(row => new { row.ProviderId, row.List, row.State, row.Category, row.CompleteAt, row.RegistrationNumber, row.NameParts });
    }
}

internal sealed class QueueExportConfiguration : IEntityTypeConfiguration<QueueExportRow>
{
    public void Configure(EntityTypeBuilder<QueueExportRow> builder)
    {
        builder.ToTable("QueueExports");
        builder.Property(row => row.ActorId).HasMaxLength(450);
        builder.Property(row => row.ActorName).HasMaxLength(200);
        builder.Property(row => row.Filter).HasMaxLength(1000);
        builder.HasIndex(row => new { row.ProviderId, row.StartedAt });
    }
}

internal sealed class SequenceConfiguration : IEntityTypeConfiguration<NumberSequence>
{
    public void Configure(EntityTypeBuilder<NumberSequence> builder)
    {
        builder.Property(row => row.Name).HasMaxLength(60);
        builder.HasIndex(row => new { row.ProviderId, row.Name }).IsUnique();
    }
}

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(row => row.ReceiverReference).HasMaxLength(100);
        builder.Property(row => row.FailureKey).HasMaxLength(60);
        builder.HasIndex(row => new { row.Status, row.NextAttemptAt });
        builder.HasIndex(row => row.CaseId);
        builder.HasIndex(row => new { row.DocumentId, row.Channel }).IsUnique();
    }
}

internal sealed class SimulatedMessageConfiguration : IEntityTypeConfiguration<SimulatedMessage>
{
    public void Configure(EntityTypeBuilder<SimulatedMessage> builder)
    {
        builder.Property(row => row.Recipient).HasMaxLength(60);
        builder.HasIndex(row => row.ReceivedAt);
    }
}
