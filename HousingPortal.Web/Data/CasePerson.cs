using HousingPortal.Domain.Queue;

namespace HousingPortal.Web.Data;

/// <summary>Applicant or spouse of a case. By these rows somebody who would stand on the books twice is found, whoever keeps the register.</summary>
public sealed class CasePerson
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public Guid CaseId { get; set; }
    public string Iin { get; set; } = "";
    public FamilyRole Role { get; set; }

    /// <summary>The case is under way, or its entry is on a list or suspended.</summary>
    public bool IsActive { get; set; }

    /// <summary>The applicant's number while the case is active, else null. No two rows have the same, so the database itself keeps anybody from being registered twice.</summary>
    public string? Claim { get; set; }
}
