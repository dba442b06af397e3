using HousingPortal.Web.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HousingPortal.Web.Data.Configurations;

internal sealed class ComplaintConfiguration : IEntityTypeConfiguration<ComplaintRow>
{
    public void Configure(EntityTypeBuilder<ComplaintRow> builder)
    {
        builder.ToTable("Complaints");
        builder.Property(row => row.Number).HasMaxLength(40);
        builder.Property(row => row.RequestId).HasMaxLength(100);
        builder.Property(row => row.PersonName).HasMaxLength(400);
        builder.Property(row => row.SearchName).HasMaxLength(400);
        builder.Property(row => row.PersonIin).HasMaxLength(12);
        builder.Property(row => row.OfficialId).HasMaxLength(450);
        builder.Property(row => row.OfficialName).HasMaxLength(200);
        builder.Property(row => row.ReviewerId).HasMaxLength(450);
        builder.Property(row => row.ReviewerName).HasMaxLength(200);
        builder.Property(row => row.ForwardedTo).HasMaxLength(300);
        builder.Property(row => row.SavedByName).HasMaxLength(200);
        builder.HasIndex(row => new { row.ProviderId, row.Number }).IsUnique();
        builder.HasIndex(row => row.RequestId).IsUnique();
        builder.HasIndex(row => new { row.ProviderId, row.State, row.EndedOn });
        builder.HasIndex(row => row.CaseId);
    }
}

internal sealed class ComplaintEventConfiguration : IEntityTypeConfiguration<ComplaintEventRow>
{
    public void Configure(EntityTypeBuilder<ComplaintEventRow> builder)
    {
        builder.ToTable("ComplaintEvents");
        builder.Property(row => row.Type).HasMaxLength(60);
        builder.Property(row => row.ActorId).HasMaxLength(450);
        builder.Property(row => row.ActorName).HasMaxLength(200);
        builder.HasOne<ComplaintRow>().WithMany().HasForeignKey(row => row.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.ComplaintId, row.At });
    }
}

internal sealed class CourtCaseConfiguration : IEntityTypeConfiguration<CourtCaseRow>
{
    public void Configure(EntityTypeBuilder<CourtCaseRow> builder)
    {
        builder.ToTable("CourtCases");
        builder.Property(row => row.Court).HasMaxLength(200);
        builder.Property(row => row.Reference).HasMaxLength(100);
        builder.Property(row => row.PositionByName).HasMaxLength(200);
        builder.Property(row => row.Judgment).HasMaxLength(300);
        builder.Property(row => row.SavedByName).HasMaxLength(200);
        builder.HasOne<ComplaintRow>().WithMany().HasForeignKey(row => row.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.CaseId);
    }
}

internal sealed class SimulatedComplaintConfiguration : IEntityTypeConfiguration<SimulatedComplaint>
{
    public void Configure(EntityTypeBuilder<SimulatedComplaint> builder)
    {
        builder.Property(row => row.AnswerReference).HasMaxLength(100);
        builder.Property(row => row.AnswerFailure).HasMaxLength(60);
        builder.HasIndex(row => row.SentAt);
    }
}
