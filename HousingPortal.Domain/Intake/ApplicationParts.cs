namespace HousingPortal.Domain.Intake;

/// <summary>Checks that the forms of Annexes 1 to 3 share; the properties have the same names in each form.</summary>
internal static class ApplicationParts
{
    internal static void CheckApplicant(IApplication form, ProblemList problems)
    {
        problems.RequiredText(nameof(form.Surname), form.Surname);
        problems.RequiredText(nameof(form.GivenName), form.GivenName);
        problems.Limited(nameof(form.Patronymic), form.Patronymic);
        problems.ValidIin(nameof(form.Iin), form.Iin);
    }

    internal static void CheckRooms(int? wantedRooms, ProblemList problems)
    {
        problems.Required(nameof(Annex1Form.WantedRooms), wantedRooms);
        if (wantedRooms is < Annex1Validator.MinRooms or > Annex1Validator.MaxRooms)
        {
            problems.Add(nameof(Annex1Form.WantedRooms), "annex1.rooms-range", Annex1Validator.MinRooms, Annex1Validator.MaxRooms);
        }
    }

    internal static void CheckFamily(IReadOnlyList<FamilyMemberForm> family, IApplication form, bool namesRequired, ProblemList problems)
    {
        for (var i = 0; i < family.Count; i++)
        {
            var (member, path) = (family[i], $"{nameof(Annex1Form.Family)}[{i}]");
            problems.Required($"{path}.{nameof(member.Kinship)}", member.Kinship);
            if (namesRequired)
            {
                problems.Required($"{path}.{nameof(member.Surname)}", member.Surname);
                problems.Required($"{path}.{nameof(member.GivenName)}", member.GivenName);
            }

            problems.Limited($"{path}.{nameof(member.Surname)}", member.Surname);
            problems.Limited($"{path}.{nameof(member.GivenName)}", member.GivenName);
            problems.Limited($"{path}.{nameof(member.Patronymic)}", member.Patronymic);
            problems.ValidIin($"{path}.{nameof(member.Iin)}", member.Iin);
            if (member.Iin.Trim() == form.Iin.Trim())
            {
                problems.Add($"{path}.{nameof(member.Iin)}", "annex1.same-as-applicant");
            }

            if (family.Take(i).Any(earlier => earlier.Iin.Trim() == member.Iin.Trim()))
            {
                problems.Add($"{path}.{nameof(member.Iin)}", "annex1.duplicate-iin");
            }
        }
    }

    internal static void CheckDeclarations(IApplication form, ProblemList problems)
    {
        if (!form.ConsentsToCommunalHousingCheck)
        {
            problems.Add(nameof(form.ConsentsToCommunalHousingCheck), "annex1.consent-required");
        }

        if (!form.ConsentsToProtectedData)
        {
            problems.Add(nameof(form.ConsentsToProtectedData), "annex1.consent-required");
        }

        problems.Required(nameof(form.SignedOn), form.SignedOn);
        problems.NotInFuture(nameof(form.SignedOn), form.SignedOn);
    }
}
