using HousingPortal.Domain.Law;
using HousingPortal.Domain.People;

namespace HousingPortal.Domain.Intake;

/// <summary>Checks of the applicant and the family (head and items 3, 13, 14 of Annex 1).</summary>
internal static class Annex1Person
{
    [Interpretation("B2", "10.3,A1", "2026-11-22",
        Unclear = "Annex 1 has no field for an address, and item 3 none for the names of the family.",
        Decision = "All of them are optional.",
        Why = "Para 9 obtains names and addresses from the registers, and para 10 forbids to ask for what they hold.")]
    internal static void CheckApplicant(ProblemList problems)
    {
        var form = problems.Form;
        problems.RequiredText(nameof(form.Surname), form.Surname);
        problems.RequiredText(nameof(form.GivenName), form.GivenName);
        problems.Limited(nameof(form.Patronymic), form.Patronymic);
        problems.ValidIin(nameof(form.Iin), form.Iin);
        problems.Limited(nameof(form.Address), form.Address);
        problems.Add(nameof(form.Mobile), Mobile.Parse(form.Mobile).Error);
        problems.Limited(nameof(form.Email), form.Email);
        if (!string.IsNullOrWhiteSpace(form.Email) && !IsEmail(form.Email.Trim()))
        {
            problems.Add(nameof(form.Email), "annex1.email");
        }
    }

    internal static void CheckFamily(ProblemList problems)
    {
        var form = problems.Form;
        for (var i = 0; i < form.Family.Count; i++)
        {
            var (member, path) = (form.Family[i], $"{nameof(form.Family)}[{i}]");
            problems.Required($"{path}.{nameof(member.Kinship)}", member.Kinship);
            problems.Limited($"{path}.{nameof(member.Surname)}", member.Surname);
            problems.Limited($"{path}.{nameof(member.GivenName)}", member.GivenName);
            problems.Limited($"{path}.{nameof(member.Patronymic)}", member.Patronymic);
            problems.ValidIin($"{path}.{nameof(member.Iin)}", member.Iin);
            if (member.Iin.Trim() == form.Iin.Trim())
            {
                problems.Add($"{path}.{nameof(member.Iin)}", "annex1.same-as-applicant");
            }

            if (form.Family.Take(i).Any(earlier => earlier.Iin.Trim() == member.Iin.Trim()))
            {
                problems.Add($"{path}.{nameof(member.Iin)}", "annex1.duplicate-iin");
            }
        }
    }

    /// <summary>One @, something before it, a dot inside what follows, no spaces: whether the address exists only a message can show.</summary>
    private static bool IsEmail(string text)
    {
        var parts = text.Split('@');
        return parts is [{ Length: > 0 }, { Length: > 2 } host]
            && !text.Any(char.IsWhiteSpace)
            && host.Contains('.', StringComparison.Ordinal)
            && host.Split('.').All(label => label.Length > 0);
    }
}
