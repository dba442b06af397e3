using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.People;

namespace HousingPortal.Web.Features.Staff;

/// <summary>An account as the staff page shows it. <see cref="Version"/> goes back with a change.</summary>
public sealed record StaffRow(
    string Id, string FullName, string Position, string Iin, string Email, IReadOnlyList<StaffRole> Roles, bool IsDisabled, bool IsLockedOut, bool HasTwoFactor, string Version);

/// <summary>What an administrator types about a member of staff.</summary>
public sealed record StaffInput(string FullName, string Position, string Iin, string Email, IReadOnlyCollection<StaffRole> Roles)
{
    /// <summary>Roles that people may have; <see cref="StaffRole.System"/> is the portal itself.</summary>
    public static IReadOnlyList<StaffRole> AllRoles { get; } = [.. Enum.GetValues<StaffRole>().Where(role => role != StaffRole.System)];

    /// <summary>What is wrong, by the name of the property. The e-mail is asked for once, when the account is made.</summary>
    public IReadOnlyDictionary<string, Error> Problems(bool isNew)
    {
        var problems = new Dictionary<string, Error>();
        if (string.IsNullOrWhiteSpace(FullName))
            problems[nameof(FullName)] = new Error("staff.name-missing");
        if (string.IsNullOrWhiteSpace(Position))
            problems[nameof(Position)] = new Error("staff.position-missing");
        if (Domain.People.Iin.Parse(Iin).Error is { } iin)
            problems[nameof(Iin)] = iin;
        if (isNew && string.IsNullOrWhiteSpace(Email))
            problems[nameof(Email)] = new Error("staff.email-invalid");
        if (Roles.Count == 0 || Roles.Except(AllRoles).Any())
            problems[nameof(Roles)] = new Error("staff.roles-missing");
        return problems;
    }
}
