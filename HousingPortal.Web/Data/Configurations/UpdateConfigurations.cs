using HousingPortal.Web.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HousingPortal.Web.Data.Configurations;

internal sealed class ApplicationUpdateConfiguration : IEntityTypeConfiguration<ApplicationUpdate>
{
    public void Configure(EntityTypeBuilder<ApplicationUpdate> builder)
    {
        builder.ToTable("ApplicationUpdates");
        builder.Property(row => row.Number).HasMaxLength(40);
        builder.Property(row => row.RequestId).HasMaxLength(100);
        builder.Property(row => row.OwnerId).HasMaxLength(450);
        builder.Property(row => row.OwnerName).HasMaxLength(200);
        builder.Property(row => row.SavedByName).HasMaxLength(200);
        builder.Property(row => row.Reasoning).HasMaxLength(2000);
        builder.Property(row => row.DecidedByName).HasMaxLength(200);
        builder.HasIndex(row => new { row.ProviderId, row.Number }).IsUnique();
        builder.HasIndex(row => row.RequestId).IsUnique();
        builder.HasIndex(row => new { row.ProviderId, row.State, row.DueOn });
        builder.HasIndex(row => row.CaseId);
    }
}

internal sealed class UpdateRequestConfiguration : IEntityTypeConfiguration<UpdateRequestRow>
{
    public void Configure(EntityTypeBuilder<UpdateRequestRow> builder)
    {
        builder.ToTable("UpdateRequests");
        builder.Property(row => row.Reason).HasMaxLength(1000);
        builder.Property(row => row.SentByName).HasMaxLength(200);
        builder.HasIndex(row => row.CaseId);
    }
}

internal sealed class SimulatedUpdateConfiguration : IEntityTypeConfiguration<SimulatedUpdate>
{
    public void Configure(EntityTypeBuilder<SimulatedUpdate> builder)
    {
        builder.Property(row => row.AnswerReference).HasMaxLength(100);
        builder.Property(row => row.AnswerFailure).HasMaxLength(60);
        builder.HasIndex(row => row.SentAt);
    }
}
