using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HousingPortal.Web.Data.Configurations;

internal sealed class HearingPlaceConfiguration : IEntityTypeConfiguration<HearingPlaceRow>
{
    public void Configure(EntityTypeBuilder<HearingPlaceRow> builder)
    {
        builder.ToTable("HearingPlaces");
        builder.Property(row => row.NameKk).HasMaxLength(300);
        builder.Property(row => row.NameRu).HasMaxLength(300);
        builder.HasIndex(row => row.ProviderId);
    }
}

internal sealed class DeliveryProofConfiguration : IEntityTypeConfiguration<DeliveryProofRow>
{
    public void Configure(EntityTypeBuilder<DeliveryProofRow> builder)
    {
        builder.ToTable("DeliveryProofs");
        builder.Property(row => row.Reference).HasMaxLength(300);
        builder.Property(row => row.RecordedByName).HasMaxLength(200);
        builder.HasIndex(row => row.CaseId);
    }
}

internal sealed class PositionEvidenceConfiguration : IEntityTypeConfiguration<PositionEvidenceRow>
{
    public void Configure(EntityTypeBuilder<PositionEvidenceRow> builder)
    {
        builder.ToTable("PositionEvidence");
        builder.Property(row => row.Document).HasMaxLength(300);
        builder.Property(row => row.RecordedByName).HasMaxLength(200);
        builder.HasIndex(row => row.CaseId);
    }
}

internal sealed class HearingProtocolConfiguration : IEntityTypeConfiguration<HearingProtocolRow>
{
    public void Configure(EntityTypeBuilder<HearingProtocolRow> builder)
    {
        builder.ToTable("HearingProtocols");
        builder.Property(row => row.ChairId).HasMaxLength(450);
        builder.Property(row => row.ChairName).HasMaxLength(200);
        builder.Property(row => row.SecretaryId).HasMaxLength(450);
        builder.Property(row => row.SecretaryName).HasMaxLength(200);
        builder.Property(row => row.SavedByName).HasMaxLength(200);
        // A hearing has one protocol; after a refusal was cancelled a case may have another hearing.
        builder.HasIndex(row => new { row.CaseId, row.HeldFrom }).IsUnique();
        builder.HasIndex(row => new { row.ProviderId, row.HeldOn });
    }
}

internal sealed class RecusalConfiguration : IEntityTypeConfiguration<RecusalRow>
{
    public void Configure(EntityTypeBuilder<RecusalRow> builder)
    {
        builder.ToTable("Recusals");
        builder.Property(row => row.OfficialId).HasMaxLength(450);
        builder.Property(row => row.OfficialName).HasMaxLength(200);
        builder.Property(row => row.Statement).HasMaxLength(2000);
        builder.Property(row => row.DeclaredById).HasMaxLength(450);
        builder.Property(row => row.DeclaredByName).HasMaxLength(200);
        builder.Property(row => row.Reason).HasMaxLength(2000);
        builder.Property(row => row.DecidedByName).HasMaxLength(200);
        builder.HasIndex(row => new { row.CaseId, row.OfficialId });
        builder.HasIndex(row => new { row.ProviderId, row.State, row.DecideBy });
    }
}
