using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HousingPortal.Web.Data.Configurations;

internal sealed class TrustedCertificateConfiguration : IEntityTypeConfiguration<TrustedCertificate>
{
    public void Configure(EntityTypeBuilder<TrustedCertificate> builder)
    {
        builder.ToTable("TrustedCertificates");
        builder.Property(row => row.Fingerprint).HasMaxLength(64);
        builder.Property(row => row.Subject).HasMaxLength(500);
        builder.Property(row => row.AddedById).HasMaxLength(450);
        builder.Property(row => row.ConfirmedById).HasMaxLength(450);
        builder.Property(row => row.RemovedById).HasMaxLength(450);
        builder.Property(row => row.RemovalReason).HasMaxLength(500);
        builder.HasIndex(row => new { row.ProviderId, row.Fingerprint });
    }
}

internal sealed class TrustEventConfiguration : IEntityTypeConfiguration<TrustEventRow>
{
    public void Configure(EntityTypeBuilder<TrustEventRow> builder)
    {
        builder.ToTable("TrustEvents");
        builder.Property(row => row.Fingerprint).HasMaxLength(64);
        builder.Property(row => row.Subject).HasMaxLength(500);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.Property(row => row.ActorId).HasMaxLength(450);
        builder.HasIndex(row => new { row.ProviderId, row.At });
    }
}

internal sealed class FetchedListConfiguration : IEntityTypeConfiguration<FetchedList>
{
    public void Configure(EntityTypeBuilder<FetchedList> builder)
    {
        builder.ToTable("FetchedLists");
        builder.Property(row => row.Address).HasMaxLength(400);
        builder.Property(row => row.Problem).HasMaxLength(60);
        builder.HasIndex(row => row.Address).IsUnique();
    }
}

internal sealed class EvidenceItemConfiguration : IEntityTypeConfiguration<EvidenceItem>
{
    public void Configure(EntityTypeBuilder<EvidenceItem> builder)
    {
        builder.ToTable("EvidenceItems");
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.HasIndex(row => row.Sha256).IsUnique();
    }
}
