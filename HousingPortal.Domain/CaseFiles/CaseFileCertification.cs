using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Law;

namespace HousingPortal.Domain.CaseFiles;

/// <summary>Who answers by signature for a case bound into one file (para 14, third part).</summary>
public static class CaseFileCertification
{
    /// <summary>Whether somebody with these roles may sign a file of this scope. The applicant's copy is for reading and is not signed.</summary>
    [Interpretation("B49", "14.3", "2026-11-24",
        Unclear = "The administrative case goes to the reviewing body with the complaint, but nobody says who certifies that what goes is the whole case.",
        Decision = "The bound file of the whole case is signed by the authorised person or by the supervisor of the provider. The forwarding letter names its pages and its hash, "
            + "and who signed it. A file that nobody has signed yet does not hold the forwarding back.",
        Why = "The term of three working days is the law's and the signature is the portal's own care; the hash in the letter fixes the file all the same.")]
    public static bool MaySign(CaseFileScope scope, IReadOnlyCollection<StaffRole> roles) =>
        scope == CaseFileScope.Whole && (roles.Contains(StaffRole.AuthorisedPerson) || roles.Contains(StaffRole.Supervisor));
}
