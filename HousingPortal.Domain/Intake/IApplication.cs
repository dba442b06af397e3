namespace HousingPortal.Domain.Intake;

/// <summary>What the forms of Annexes 1 to 3 have in common: the applicant, the two declarations and the date of signing.</summary>
internal interface IApplication
{
    string Surname { get; }

    string GivenName { get; }

    string Patronymic { get; }

    string Iin { get; }

    bool ConsentsToCommunalHousingCheck { get; }

    bool ConsentsToProtectedData { get; }

    DateOnly? SignedOn { get; }
}
