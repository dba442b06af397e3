using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HousingPortal.Web.Data.Configurations;

internal sealed class ListPublicationConfiguration : IEntityTypeConfiguration<ListPublication>
{
    public void Configure(EntityTypeBuilder<ListPublication> builder)
    {
        builder.ToTable("ListPublications");
        builder.Property(row => row.Target).HasMaxLength(20);
        builder.Property(row => row.RecordHash).HasMaxLength(64);
        builder.Property(row => row.LinesHash).HasMaxLength(64);
        builder.HasIndex(row => new { row.ProviderId, row.Target }).IsUnique();
    }
}

internal sealed class PublishedPageConfiguration : IEntityTypeConfiguration<PublishedPage>
{
    public void Configure(EntityTypeBuilder<PublishedPage> builder)
    {
        builder.ToTable("PublishedPages");
        builder.HasIndex(row => new { row.PublicationId, row.Number }).IsUnique();
        builder.HasOne<ListPublication>().WithMany().HasForeignKey(row => row.PublicationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ListPublicationChangeConfiguration : IEntityTypeConfiguration<ListPublicationChange>
{
    public void Configure(EntityTypeBuilder<ListPublicationChange> builder)
    {
        builder.ToTable("ListPublicationChanges");
        builder.Property(row => row.Target).HasMaxLength(20);
        builder.Property(row => row.Act).HasMaxLength(500);
        builder.Property(row => row.RecordedById).HasMaxLength(450);
        builder.Property(row => row.RecordedByName).HasMaxLength(200);
        builder.HasIndex(row => new { row.ProviderId, row.RecordedAt });
    }
}
