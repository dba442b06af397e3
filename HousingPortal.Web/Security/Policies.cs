using HousingPortal.Domain.Cases;

namespace HousingPortal.Web.Security;

/// <summary>Names of the authorisation policies, one for each kind of work. Services check the same roles again through <see cref="Actor.Has"/>.</summary>
public static class Policies
{
    /// <summary>See cases of the own provider.</summary>
    public const string Cases = nameof(Cases);

    /// <summary>Take in, check, assess, draft.</summary>
    public const string CaseWork = nameof(CaseWork);
    public const string Sign = nameof(Sign);
    public const string Supervise = nameof(Supervise);
    public const string Administer = nameof(Administer);

    /// <summary>Decide on recusals: a supervisor's own one goes to the administrator.</summary>
    public const string Recusals = nameof(Recusals);

    /// <summary>Keep the rooms and links for hearings.</summary>
    public const string HearingPlaces = nameof(HearingPlaces);

    public static readonly IReadOnlyDictionary<string, StaffRole[]> Roles = new Dictionary<string, StaffRole[]>
    {
        [Cases] = [StaffRole.Officer, StaffRole.HrOfficer, StaffRole.AuthorisedPerson, StaffRole.Supervisor],
        [CaseWork] = [StaffRole.Officer, StaffRole.HrOfficer],
        [Sign] = [StaffRole.AuthorisedPerson],
        [Supervise] = [StaffRole.Supervisor],
        [Administer] = [StaffRole.Administrator],
        [Recusals] = [StaffRole.Supervisor, StaffRole.Administrator],
        [HearingPlaces] = [StaffRole.Officer, StaffRole.HrOfficer, StaffRole.Supervisor, StaffRole.Administrator],
    };
}
