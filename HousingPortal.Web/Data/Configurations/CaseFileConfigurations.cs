using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HousingPortal.Web.Data.Configurations;

internal sealed class CaseFileConfiguration : IEntityTypeConfiguration<CaseFileRow>
{
    public void Configure(EntityTypeBuilder<CaseFileRow> builder)
    {
        builder.ToTable("CaseFiles");
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.Property(row => row.FailureKey).HasMaxLength(60);
        builder.HasIndex(row => new { row.CaseId, row.RequestedAt });
        builder.HasIndex(row => new { row.Status, row.RequestedAt });
        builder.HasIndex(row => new { row.ProviderId, row.GivenOn, row.DueOn });
    }
}
