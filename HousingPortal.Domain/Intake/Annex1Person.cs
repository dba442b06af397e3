using HousingPortal.Domain.Law;
using HousingPortal.Domain.People;

namespace HousingPortal.Domain.Intake;

/// <summary>Checks of the applicant (head and items 13 and 14 of Annex 1, and the contacts of Annex 2).</summary>
internal static class Annex1Person
{
    [Interpretation("B2", "10.3,A1", "2026-11-22",
        Unclear = "Annex 1 has no field for an address, and item 3 none for the names of the family.",
        Decision = "All of them are optional.",
        Why = "Para 9 obtains names and addresses from the registers, and para 10 forbids to ask for what they hold.")]
    internal static void CheckApplicant(Annex1Form form, ProblemList problems)
    {
        ApplicationParts.CheckApplicant(form, problems);
        problems.Limited(nameof(form.Address), form.Address);
        CheckContacts(form, problems);
    }

    internal static void CheckContacts(IHousingApplication form, ProblemList problems)
    {
        problems.Add(nameof(form.Mobile), Mobile.Parse(form.Mobile).Error);
        problems.Limited(nameof(form.Email), form.Email);
        if (!string.IsNullOrWhiteSpace(form.Email) && !IsEmail(form.Email.Trim()))
        {
            problems.Add(nameof(form.Email), "annex1.email");
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
