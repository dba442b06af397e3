using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Parameters;
using HousingPortal.Domain.People;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Web.Integrations.StateRegisters.Simulator;

/// <summary>
/// The answer to one question, from the people of the file and, for everybody else, from what the application claims: whoever is not in the file has told the truth.
/// Of a family whose applicant is in the file, only members who are in the file have incomes or dwellings.
/// </summary>
internal sealed class SimulatedFacts(SimulatorFile file, RegisterQuestion question)
{
    private readonly IHousingApplication form = question.Application;
    private readonly Annex1Form? annex1 = question.Application as Annex1Form;
    private readonly SimulatedPerson? applicant = file.Find(question.ApplicantIin);

    public RegisterAnswer Answer(DateTime utcNow)
    {
        var answer = new RegisterAnswer(question.Kind, AnswerOutcome.Confirms, utcNow, question.RequestId);
        return question.Kind switch
        {
            RegisterKind.Identity => Identity(answer),
            RegisterKind.Residence => Residence(answer),
            RegisterKind.Family => Family(answer),
            RegisterKind.Category => OfCategory(answer),
            RegisterKind.Income => answer with { Income = [.. question.Iins.SelectMany(IncomeOf)] },
            RegisterKind.DwellingOwnership => Dwellings(answer),
            RegisterKind.Worsening => Worsenings(answer),
            RegisterKind.Employment => Employments(answer),
            _ => throw new ArgumentOutOfRangeException(nameof(utcNow), question.Kind, "No such register."),
        };
    }

    private RegisterAnswer Identity(RegisterAnswer answer)
    {
        var claimed = new PersonName(form.Surname.Trim(), form.GivenName.Trim(), form.Patronymic.Trim()).Full;
        var facts = new IdentityFacts(question.ApplicantIin, applicant?.Name ?? claimed, BirthDate(question.ApplicantIin), applicant?.IsCitizen ?? true, applicant?.IsAlive ?? true);
        // Another spelling of the given name is left to the rule; another surname is another person.
        var agrees = facts is { IsCitizen: true, IsAlive: true } && facts.FullName.StartsWith(form.Surname.Trim(), StringComparison.OrdinalIgnoreCase);
        return answer with { Identity = facts, Outcome = Outcome(agrees) };
    }

    private RegisterAnswer Residence(RegisterAnswer answer)
    {
        var intervals = question.Iins.SelectMany(iin =>
            (file.Find(iin)?.Residence ?? [new SimulatedResidence(SimulatorFile.ProviderPlace, form.Address, -file.Defaults.ResidenceMonths)])
            .Select(place => new ResidenceInterval(iin, Place(place.Kato), place.Address, Later(Day(place.From), BirthDate(iin)), Day(place.To)))).ToList();
        return answer with { Residence = intervals, Outcome = Outcome(intervals.Any(at => at.Iin == question.ApplicantIin && at.To is null && at.Kato == question.ProviderKato)) };
    }

    private RegisterAnswer Family(RegisterAnswer answer)
    {
        var claimed = form.Family.Where(member => member is { Iin.Length: > 0, Kinship: not null }).Select(member => new FamilyLink(member.Iin.Trim(), member.Kinship!.Value)).ToList();
        // Somebody recognised by a court is found in the court's decision (D8), never in the civil-status register.
        var known = applicant?.Family ?? [.. claimed.Where(link => link.Kinship != Kinship.ByCourt)];
        return answer with { Family = known, Outcome = Outcome(claimed.All(link => link.Kinship == Kinship.ByCourt || known.Contains(link))) };
    }

    private RegisterAnswer OfCategory(RegisterAnswer answer)
    {
        IReadOnlyList<Category> known = applicant?.Categories ?? [.. new[] { form.Category }.OfType<Category>()];
        return answer with { Categories = known, Outcome = Outcome(form.Category is { } claimed && known.Contains(claimed)) };
    }

    private IEnumerable<MonthlyIncome> IncomeOf(string iin)
    {
        var first = new DateOnly(question.ReceivedOn.Year, question.ReceivedOn.Month, 1).AddMonths(-12);
        var total = YearlyIncomeOf(iin);
        // A claimed total need not divide by twelve: the last month carries the tiyn that are left.
        var month = decimal.Floor(total / 12 * 100) / 100;
        return Enumerable.Range(0, 12).Select(index => new MonthlyIncome(iin, first.AddMonths(index), index < 11 ? month : total - (11 * month)));
    }

    private decimal YearlyIncomeOf(string iin)
    {
        if (file.Find(iin) is { } person)
            return 12 * (person.IncomeOfLine * IncomeThreshold.On(question.ReceivedOn).Value * question.Iins.Count ?? person.MonthlyIncome);
        if (applicant is not null)
            return 0;
        var declared = (annex1?.Income ?? []).Where(line => line.Amount is not null).ToList();
        return declared.Count > 0
            ? declared.Where(line => line.MemberIin.Trim() == iin).Sum(line => line.Amount!.Value)
            : iin == question.ApplicantIin ? 12 * file.Defaults.MonthlyPay : 0;
    }

    private RegisterAnswer Dwellings(RegisterAnswer answer)
    {
        var dwellings = question.Iins.SelectMany(iin => (file.Find(iin)?.Dwellings ?? Claimed(iin)).Select(home => new DwellingRecord(iin, home.CadastralNumber, Place(home.Kato), home.Address,
            home.UsefulArea, Day(home.From), Day(home.To), home.EmergencyAct is not null, home.EmergencyAct))).ToList();
        var owned = dwellings.Where(home => home.OwnedTo is null).ToList();
        var agrees = form.NeedGround switch
        {
            _ when ClaimsEmergency => owned is [{ IsEmergency: true }],
            NeedGround.NoDwelling or null => owned.Count == 0,
            _ => true,
        };
        return answer with { Dwellings = dwellings, Outcome = Outcome(agrees) };
    }

    private bool ClaimsEmergency => form.List == QueueList.EmergencyDwelling || form.NeedGround == NeedGround.EmergencyOnlyDwelling;

    private SimulatedDwelling[] Claimed(string iin)
    {
        if (!ClaimsEmergency || iin != question.ApplicantIin || annex1?.EmergencyDwelling is not { } claimed)
            return [];
        var address = string.Join(", ", new[] { claimed.Settlement, claimed.Street, claimed.House, claimed.Block, claimed.Flat }.Where(part => part.Length > 0));
        return [new(claimed.CadastralNumber, claimed.Kato.Length > 0 ? claimed.Kato : SimulatorFile.ProviderPlace, address, file.Defaults.EmergencyArea, -file.Defaults.ResidenceMonths, null, file.Defaults.EmergencyAct)];
    }

    private RegisterAnswer Worsenings(RegisterAnswer answer)
    {
        var found = question.Iins.SelectMany(iin => (file.Find(iin)?.Worsenings ?? [])
            .Select(item => new WorseningRecord(iin, item.Kind, Day(item.Month), item.Document, item.BoughtByLocalExecutiveBody, item.MortgageInsolvency))).ToList();
        return answer with { Worsenings = found, Outcome = Outcome(found.Count == 0) };
    }

    private RegisterAnswer Employments(RegisterAnswer answer)
    {
        var contracts = (applicant?.Employments ?? [new SimulatedEmployment(SimulatorFile.ProviderPlace, file.Defaults.Position, -file.Defaults.EmploymentMonths)])
            .Select(job => new EmploymentRecord(
                question.ApplicantIin, job.EmployerBin == SimulatorFile.ProviderPlace ? question.ProviderBin : job.EmployerBin, job.Position, Day(job.From), Day(job.To)))
            .ToList();
        return answer with { Employments = contracts, Outcome = Outcome(contracts.Any(job => job.EmployerBin == question.ProviderBin && job.Covers(question.ReceivedOn))) };
    }

    private static AnswerOutcome Outcome(bool agrees) => agrees ? AnswerOutcome.Confirms : AnswerOutcome.Contradicts;

    private string Place(string kato) => kato == SimulatorFile.ProviderPlace ? question.ProviderKato : kato;

    private DateOnly Day(int months) => question.ReceivedOn.AddMonths(months);

    private DateOnly? Day(int? months) => months is { } count ? Day(count) : null;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly BirthDate(string iin) => Iin.Parse(iin) is { IsSuccess: true, Value.BirthDate: var born } ? born : DateOnly.MinValue;
}
