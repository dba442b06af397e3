using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Tests.DomainTests;

/// <summary>
/// A family of three in Astana that meets every requirement of list 4, and answers of the registers that say so. Each test changes the one thing it
/// is about.
/// </summary>
internal static class Given
{
    internal const string Applicant = "850315400124";
    internal const string Spouse = "900115300013";
    internal const string Child = "120706600215";
    internal const string Orphan = "120706600215";
    internal const string Guardian = "900115300023";
    internal const string Stranger = "900115300401";
    internal const string Employer = "180140000018";
    internal const string Astana = "710000000";
    internal const string Pavlodar = "551010000";

    internal static readonly DateOnly ReceivedOn = new(2026, 8, 14);
    internal static readonly DateTime AnsweredAt = new(2026, 8, 14, 6, 0, 0, DateTimeKind.Utc);

    internal static Annex1Form Form(QueueList list = QueueList.SociallyVulnerable, Action<Annex1Form>? change = null)
    {
        var form = new Annex1Form
        {
            Surname = "Серікқызы",
            GivenName = "Айгүл",
            Iin = Applicant,
            WantedRooms = 3,
            List = list,
            Category = Categories.Of(list)[^1],
            NeedGround = list == QueueList.EmergencyDwelling ? NeedGround.EmergencyOnlyDwelling : NeedGround.NoDwelling,
            Family = [Member(Kinship.Spouse, Spouse), Member(Kinship.Child, Child)],
            Income = [new() { MemberIin = Applicant, Kind = IncomeKind.Pay, Amount = 1_200_000m }],
            WorkplaceBin = list == QueueList.PublicService ? "180140000018" : "",
            AcceptsMismatchedHousing = false,
            Mobile = "+7 701 123 45 67",
            ConsentsToCommunalHousingCheck = true,
            ConsentsToProtectedData = true,
            SignedOn = ReceivedOn,
        };
        if (list == QueueList.EmergencyDwelling)
        {
            form.EmergencyDwelling = new() { ObjectType = "пәтер", CadastralNumber = "21-318-001-002", Kato = "711310000", Settlement = "Астана", Street = "Абай", House = "1" };
        }

        change?.Invoke(form);
        return form;
    }

    /// <summary>The same family in Annex 2, to a state institution in Astana.</summary>
    internal static Annex2Form WorkplaceForm(Action<Annex2Form>? change = null)
    {
        var form = new Annex2Form
        {
            Workplace = WorkplaceKind.StateInstitution,
            WorkplaceName = "№ 5 мектеп-гимназия",
            HeadName = "Оспанов Ерлан",
            Surname = "Серікқызы",
            GivenName = "Айгүл",
            Address = "Астана, Абай 1",
            Iin = Applicant,
            Mobile = "+7 701 123 45 67",
            Category = Category.BudgetEmployee,
            NeedGround = NeedGround.NoDwelling,
            WantedRooms = 3,
            Family = [Named(Kinship.Spouse, Spouse), Named(Kinship.Child, Child)],
            ConsentsToCommunalHousingCheck = true,
            ConsentsToProtectedData = true,
            SignedOn = ReceivedOn,
        };
        change?.Invoke(form);
        return form;
    }

    private static FamilyMemberForm Named(Kinship kinship, string iin) => new() { Kinship = kinship, Iin = iin, Surname = "Серік", GivenName = "Дана" };

    internal static FamilyMemberForm Member(Kinship? kinship, string iin) => new() { Kinship = kinship, Iin = iin };

    /// <summary>Answers that confirm the form in every point.</summary>
    internal static List<RegisterAnswer> Answers(IHousingApplication form) =>
    [
        Answer(RegisterKind.Identity) with { Identity = new(form.Iin, "СЕРІКҚЫЗЫ АЙГҮЛ", new(1985, 3, 15), true, true) },
        Answer(RegisterKind.Residence) with { Residence = [.. Registered(form).Select(iin => new ResidenceInterval(iin, "711310000", "Астана, Абай 1", new(2020, 1, 1), null))] },
        Answer(RegisterKind.Family) with { Family = [.. form.Family.Where(member => member.Kinship is not null).Select(member => new FamilyLink(member.Iin, member.Kinship!.Value))] },
        Answer(RegisterKind.Category) with { Categories = form.Category is { } category ? [category] : [] },
        Answer(RegisterKind.Income) with { Income = [new(form.Iin, new(2026, 1, 1), 1_200_000m)] },
        Answer(RegisterKind.DwellingOwnership) with { Dwellings = form.List == QueueList.EmergencyDwelling ? [Dwelling() with { IsEmergency = true, EmergencyAct = "№ 5, 01.02.2024" }] : [] },
        Answer(RegisterKind.Worsening),
        Answer(RegisterKind.CommunalLease),
        .. form is Annex2Form ? [Answer(RegisterKind.Employment) with { Employments = [Employment()] }] : Array.Empty<RegisterAnswer>(),
    ];

    internal static EmploymentRecord Employment() => new(Applicant, Employer, "мұғалім", new(2018, 9, 1), null);

    private static IEnumerable<string> Registered(IHousingApplication form) => form is Annex2Form ? form.Family.Select(member => member.Iin).Prepend(form.Iin) : [form.Iin];

    internal static RegisterAnswer Answer(RegisterKind kind, AnswerOutcome outcome = AnswerOutcome.Confirms) => new(kind, outcome, AnsweredAt, "r-1");

    internal static DwellingRecord Dwelling() => new(Applicant, "21-318-001-002", "711310000", "Астана, Абай 1", 40m, new(2015, 1, 1), null, false, null);

    internal static AssessmentInput Input(IHousingApplication? form = null, string provider = Astana, params RegisterAnswer[] instead)
    {
        var application = form ?? Form();
        var answers = Answers(application).Where(answer => instead.All(other => other.Kind != answer.Kind)).Concat(instead);
        return new(application, ReceivedOn, provider, [.. answers]) { ProviderBin = Employer, Papers = [.. Papers.AtIntake(application).Select(slot => slot.Kind)] };
    }

    internal static AssessmentInput Without(this AssessmentInput input, RegisterKind kind) => input with { Answers = [.. input.Answers.Where(answer => answer.Kind != kind)] };

    internal static AssessmentInput NoData(this AssessmentInput input, RegisterKind kind)
    {
        var rest = input.Without(kind);
        return rest with { Answers = [.. rest.Answers, Answer(kind, AnswerOutcome.NoData)] };
    }
}
