using FsCheck;
using FsCheck.Fluent;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Tests.DomainTests.Properties;

/// <summary>
/// Random applications to both registers with random answers: every list, category and ground of need, families of up to four, facts about members and
/// strangers, inside and outside the city and the years that count, registers that confirm, contradict, know nothing or have not answered.
/// </summary>
internal static class Applications
{
    private static readonly string[] Members = [Given.Spouse, Given.Child, Given.Guardian, "051101500340"];
    private static readonly string[] People = [Given.Applicant, .. Members, Given.Stranger];
    private static readonly string[] Places = ["711310000", "710000000", "751110000", "551010000", ""];

    private static readonly Gen<string> Person = Gen.Elements(People);
    private static readonly Gen<string> Place = Gen.Elements(Places);

    /// <summary>Days around the limits that rules know: one, three, five and twelve years back, and a little after the receipt.</summary>
    private static readonly Gen<DateOnly> Day = Gen.OneOf(
        Gen.Choose(-2, 2).Select(n => Given.ReceivedOn.AddDays(n)),
        Gen.Choose(-2, 2).Select(n => Given.ReceivedOn.AddYears(-3).AddDays(n)),
        Gen.Choose(-2, 2).Select(n => Given.ReceivedOn.AddYears(-5).AddDays(n)),
        Gen.Choose(-4_000, 30).Select(n => Given.ReceivedOn.AddDays(n)));

    private static readonly Gen<DateOnly?> DayOrNone = Gen.Frequency((1, Gen.Constant<DateOnly?>(null)), (2, Day.Select(day => (DateOnly?)day)));

    private static Gen<IHousingApplication> Forms => Gen.Frequency((3, Settlement.Select(form => (IHousingApplication)form)), (1, Workplace.Select(form => (IHousingApplication)form)));

    private static Gen<Annex2Form> Workplace =>
        from workplace in Gen.Elements(Enum.GetValues<WorkplaceKind>())
        from category in Gen.Elements(Enum.GetValues<Category>())
        from ground in Gen.Elements(Enum.GetValues<NeedGround>())
        from members in Gen.SubListOf(Members)
        from family in Gen.CollectToList(members, iin => Gen.Elements(Enum.GetValues<Kinship>()).Select(kinship => Given.Member(kinship, iin)))
        select Given.WorkplaceForm(form => (form.Workplace, form.Category, form.NeedGround, form.Family) = (workplace, category, ground, [.. family]));

    private static Gen<Annex1Form> Settlement =>
        from list in Gen.Elements(QueueLists.All.ToArray())
        from category in Gen.Frequency((5, Gen.Elements(Categories.Of(list).ToArray())), (1, Gen.Elements(Enum.GetValues<Category>())))
        from ground in Gen.Elements(Enum.GetValues<NeedGround>())
        from members in Gen.SubListOf(Members)
        from family in Gen.CollectToList(members, iin => Gen.Elements(Enum.GetValues<Kinship>()).Select(kinship => Given.Member(kinship, iin)))
        from child in Gen.Frequency((4, Gen.Constant("")), (1, Gen.Constant(Given.Child)))
        from placed in DayOrNone
        from moved in Mostly
        select Given.Form(list, form =>
        {
            (form.Category, form.NeedGround, form.Family) = (category, ground, [.. family]);
            form.DisabledChildIins = child.Length > 0 ? [child] : [];
            (form.Guardian.PlacedOn, form.EmploymentMeasures) = (placed, !moved);
        });

    private static Gen<RegisterAnswer> Answer(RegisterKind kind, IHousingApplication form) =>
        from outcome in Gen.Frequency((4, Gen.Constant(AnswerOutcome.Confirms)), (1, Gen.Constant(AnswerOutcome.Contradicts)), (1, Gen.Constant(AnswerOutcome.NoData)))
        from full in Facts(Given.Answer(kind, outcome), form)
        select outcome == AnswerOutcome.NoData ? Given.Answer(kind, outcome) : full;

    private static Gen<RegisterAnswer> Facts(RegisterAnswer answer, IHousingApplication form) => answer.Kind switch
    {
        RegisterKind.Identity =>
            from name in Gen.Elements("СЕРІКҚЫЗЫ АЙГҮЛ", "SERIKKYZY AIGUL")
            from citizen in Mostly
            from alive in Mostly
            select answer with { Identity = new(form.Iin, name, new(1985, 3, 15), citizen, alive) },
        RegisterKind.Residence => Gen.Frequency((4, Several(
            from iin in Person
            from place in Place
            from begin in Day
            from end in DayOrNone
            select new ResidenceInterval(iin, place, $"{place} {begin:O}", begin, end < begin ? begin : end))),
            (1, Gen.Constant(People.Select(iin => new ResidenceInterval(iin, Given.Astana, "Абай 1", Given.ReceivedOn.AddYears(-4), null)).ToArray()))).Select(rows => answer with { Residence = rows }),
        RegisterKind.Employment => Several(
            from iin in Gen.Elements(Given.Applicant, Given.Applicant, Given.Spouse)
            from employer in Gen.Elements(Given.Employer, "050240000037")
            from begin in Day
            from end in DayOrNone
            select new EmploymentRecord(iin, employer, "мұғалім", begin, end < begin ? begin : end)).Select(rows => answer with { Employments = rows }),
        RegisterKind.Family => Gen.CollectToList(Members, iin =>
            from known in Mostly
            from kinship in Gen.Elements(Enum.GetValues<Kinship>())
            select known ? new FamilyLink(iin, form.Family.Find(member => member.Iin == iin)?.Kinship ?? kinship) : new FamilyLink(iin, kinship))
            .Select(rows => answer with { Family = [.. rows] }),
        RegisterKind.Category =>
            from known in Mostly
            from others in Several(Gen.Elements(Enum.GetValues<Category>()))
            select answer with { Categories = [.. others.Concat(known && form.Category is { } own ? [own] : []).Distinct()] },
        RegisterKind.Income => Several(
            from iin in Person
            from month in Gen.Choose(-14, 1)
            from amount in Gen.OneOf(Gen.Choose(0, 500_000), Gen.Choose(5_000_000, 9_000_000))
            select new MonthlyIncome(iin, new DateOnly(2026, 8, 1).AddMonths(month), amount)).Select(rows => answer with { Income = rows }),
        RegisterKind.DwellingOwnership => Several(
            from iin in Person
            from place in Place
            from begin in Day
            from end in DayOrNone
            from emergency in Gen.Elements(true, false)
            from act in Gen.Elements("№ 5", null)
            select new DwellingRecord(iin, "21", place, $"{place} {begin:O}", 40m, begin, end, emergency, act)).Select(rows => answer with { Dwellings = rows }),
        RegisterKind.Worsening => Several(
            from iin in Person
            from kind in Gen.Elements(Enum.GetValues<WorseningKind>())
            from day in Day
            from bought in Gen.Elements(true, false)
            select new WorseningRecord(iin, kind, day, "№ 7", bought, !bought)).Select(rows => answer with { Worsenings = rows }),
        _ => Several(
            from iin in Person
            from place in Place
            from day in Day
            select new CommunalLease(iin, "12", place, day)).Select(rows => answer with { Leases = rows }),
    };

    private static Gen<bool> Mostly => Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)));

    /// <summary>Up to three facts of a kind.</summary>
    private static Gen<T[]> Several<T>(Gen<T> one) => Gen.Choose(0, 3).SelectMany(count => one.ArrayOf(count));

    internal static Gen<AssessmentInput> Any =>
        from form in Forms
        from provider in Gen.Elements(Given.Astana, Given.Pavlodar)
        from kinds in Gen.Frequency((3, Gen.Constant(Enum.GetValues<RegisterKind>().AsEnumerable())), (1, Gen.SubListOf(Enum.GetValues<RegisterKind>()).Select(kinds => kinds.AsEnumerable())))
        from answers in Gen.CollectToList(kinds, kind => Answer(kind, form))
        from papers in Gen.OneOf(Gen.Constant(Enum.GetValues<PaperKind>().AsEnumerable()), Gen.SubListOf(Enum.GetValues<PaperKind>()).Select(papers => papers.AsEnumerable()))
        select new AssessmentInput(form, Given.ReceivedOn, provider, [.. answers]) { ProviderBin = Given.Employer, Papers = [.. papers] };

    /// <summary>The same application in which the family, the answers and, when asked, the facts inside each answer stand in another order.</summary>
    internal static Gen<AssessmentInput> Shuffled(AssessmentInput input, bool alsoFacts) =>
        from family in Gen.Shuffle(input.Application.Family.ToArray())
        from income in Gen.Shuffle(input.Application is Annex1Form declared ? declared.Income.ToArray() : [])
        from answers in Gen.Shuffle(input.Answers.ToArray())
        from reversed in alsoFacts ? Gen.Elements(true, false) : Gen.Constant(false)
        select input with { Application = Copy(input.Application, family, income), Answers = [.. answers.Select(answer => reversed ? Reversed(answer) : answer)] };

    private static IHousingApplication Copy(IHousingApplication application, FamilyMemberForm[] family, IncomeLineForm[] income) => application is Annex1Form old
        ? Given.Form(old.List!.Value, form =>
        {
            (form.Category, form.NeedGround, form.DisabledChildIins) = (old.Category, old.NeedGround, old.DisabledChildIins);
            (form.Family, form.Income, form.Guardian, form.EmploymentMeasures) = ([.. family], [.. income], old.Guardian, old.EmploymentMeasures);
        })
        : Given.WorkplaceForm(form => (form.Workplace, form.Category, form.NeedGround, form.Family) = (((Annex2Form)application).Workplace, application.Category, application.NeedGround, [.. family]));

    private static RegisterAnswer Reversed(RegisterAnswer answer) => answer with
    {
        Residence = [.. answer.Residence.Reverse()],
        Family = [.. answer.Family.Reverse()],
        Categories = [.. answer.Categories.Reverse()],
        Income = [.. answer.Income.Reverse()],
        Dwellings = [.. answer.Dwellings.Reverse()],
        Worsenings = [.. answer.Worsenings.Reverse()],
        Leases = [.. answer.Leases.Reverse()],
        Employments = [.. answer.Employments.Reverse()],
    };
}
