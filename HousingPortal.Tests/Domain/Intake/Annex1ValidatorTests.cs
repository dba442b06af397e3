using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;

namespace HousingPortal.Tests.DomainTests.Intake;

public sealed class Annex1ValidatorTests
{
    private static readonly DateOnly Today = Given.ReceivedOn;

    public static TheoryData<QueueList> Lists => [.. QueueLists.All];

    /// <summary>One broken thing each: what is broken, the field, the code.</summary>
    private static readonly IReadOnlyList<(string What, Action<Annex1Form> Break, string Field, string Code)> Broken =
    [
        ("no surname", f => f.Surname = " ", "Surname", "annex1.required"),
        ("no given name", f => f.GivenName = "", "GivenName", "annex1.required"),
        ("long surname", f => f.Surname = new('а', 201), "Surname", "annex1.too-long"),
        ("long patronymic", f => f.Patronymic = new('а', 201), "Patronymic", "annex1.too-long"),
        ("long address", f => f.Address = new('а', 201), "Address", "annex1.too-long"),
        ("no IIN", f => f.Iin = "", "Iin", "iin.empty"),
        ("no mobile", f => f.Mobile = "", "Mobile", "mobile.empty"),
        ("wrong mobile", f => f.Mobile = "123", "Mobile", "mobile.format"),
        ("e-mail without a host", f => f.Email = "a@b", "Email", "annex1.email"),
        ("e-mail with a space", f => f.Email = "a b@mail.kz", "Email", "annex1.email"),
        ("e-mail without a name", f => f.Email = "@mail.kz", "Email", "annex1.email"),
        ("e-mail without an at", f => f.Email = "mail.kz", "Email", "annex1.email"),
        ("e-mail of a host too short to exist", f => f.Email = "a@.z", "Email", "annex1.email"),
        ("e-mail of a host that ends with a dot", f => f.Email = "a@mail.", "Email", "annex1.email"),
        ("two e-mails", f => f.Email = "a@mail.kz@b.kz", "Email", "annex1.email"),
        ("no rooms", f => f.WantedRooms = null, "WantedRooms", "annex1.required"),
        ("zero rooms", f => f.WantedRooms = 0, "WantedRooms", "annex1.rooms-range"),
        ("eleven rooms", f => f.WantedRooms = 11, "WantedRooms", "annex1.rooms-range"),
        ("no list", f => f.List = null, "List", "annex1.required"),
        ("no category", f => f.Category = null, "Category", "annex1.required"),
        ("no ground of need", f => f.NeedGround = null, "NeedGround", "annex1.required"),
        ("category of another list", f => f.Category = Category.CivilServant, "Category", "annex1.category-not-in-list"),
        ("member without kinship", f => f.Family[0].Kinship = null, "Family[0].Kinship", "annex1.required"),
        ("member without IIN", f => f.Family[1].Iin = "", "Family[1].Iin", "iin.empty"),
        ("member is the applicant", f => f.Family[0].Iin = Given.Applicant, "Family[0].Iin", "annex1.same-as-applicant"),
        ("member twice", f => f.Family[1].Iin = Given.Spouse, "Family[1].Iin", "annex1.duplicate-iin"),
        ("no income line", f => f.Income.Clear(), "Income", "annex1.income-missing"),
        ("income of a stranger", f => f.Income[0].MemberIin = Given.Stranger, "Income[0].MemberIin", "annex1.not-in-family"),
        ("income without a kind", f => f.Income[0].Kind = null, "Income[0].Kind", "annex1.required"),
        ("income without an amount", f => f.Income[0].Amount = null, "Income[0].Amount", "annex1.required"),
        ("negative income", f => f.Income[0].Amount = -1, "Income[0].Amount", "annex1.amount-negative"),
        ("other income without a name", f => f.Income[0].Kind = IncomeKind.Other, "Income[0].Name", "annex1.required"),
        ("pregnant stranger", f => f.PregnantMemberIin = Given.Stranger, "PregnantMemberIin", "annex1.not-in-family"),
        ("stranger's child", f => f.DisabledChildIins = [Given.Stranger], "DisabledChildIins[0]", "annex1.not-in-family"),
        ("family with a disabled child names none", f => f.Category = Category.FamilyWithDisabledChild, "DisabledChildIins", "annex1.required"),
        ("health of a stranger", f => f.Health = [new() { Circumstance = HealthCircumstance.Elderly, Iin = Given.Stranger }], "Health[0].Iin", "annex1.not-in-family"),
        ("health without a circumstance", f => f.Health = [new() { Iin = Given.Spouse }], "Health[0].Circumstance", "annex1.required"),
        ("wrong musculoskeletal IIN", f => f.MusculoskeletalIin = "1", "MusculoskeletalIin", "iin.length"),
        ("wrong BIN though not needed", f => f.WorkplaceBin = "1", "WorkplaceBin", "bin.length"),
        ("half a guardian", f => f.Guardian.Number = "5", "Guardian.Iin", "iin.empty"),
        ("guardian is the applicant", f => f.Guardian.Iin = Given.Applicant, "Guardian.Iin", "annex1.same-as-applicant"),
        ("placement in the future", f => f.Guardian.PlacedOn = Today.AddDays(1), "Guardian.PlacedOn", "annex1.date-in-future"),
        ("wrong place of the dwelling", f => f.EmergencyDwelling.Kato = "99", "EmergencyDwelling.Kato", "annex1.kato"),
        ("long e-mail", f => f.Email = new string('a', 200) + "@mail.kz", "Email", "annex1.too-long"),
        ("long name of an income", f => f.Income[0].Name = new('а', 201), "Income[0].Name", "annex1.too-long"),
        ("long surname of a member", f => f.Family[0].Surname = new('а', 201), "Family[0].Surname", "annex1.too-long"),
        ("long given name of a member", f => f.Family[0].GivenName = new('а', 201), "Family[0].GivenName", "annex1.too-long"),
        ("long patronymic of a member", f => f.Family[0].Patronymic = new('а', 201), "Family[0].Patronymic", "annex1.too-long"),
        ("long block of the dwelling", f => f.EmergencyDwelling.Block = new('а', 201), "EmergencyDwelling.Block", "annex1.too-long"),
        ("only the kind of the guardian's document", f => f.Guardian.Document = GuardianDocument.FosterContract, "Guardian.Number", "annex1.required"),
        ("only the date of the guardian's document", f => f.Guardian.Date = Today, "Guardian.Document", "annex1.required"),
        ("guardian's document without a date", f => f.Guardian.Iin = Given.Guardian, "Guardian.Date", "annex1.required"),
        ("guardian's document without a body", f => f.Guardian.Iin = Given.Guardian, "Guardian.Body", "annex1.required"),
        ("guardian's document dated tomorrow", f => f.Guardian.Date = Today.AddDays(1), "Guardian.Date", "annex1.date-in-future"),
        ("item 12 unanswered", f => f.AcceptsMismatchedHousing = null, "AcceptsMismatchedHousing", "annex1.required"),
        ("no first consent", f => f.ConsentsToCommunalHousingCheck = false, "ConsentsToCommunalHousingCheck", "annex1.consent-required"),
        ("no second consent", f => f.ConsentsToProtectedData = false, "ConsentsToProtectedData", "annex1.consent-required"),
        ("not dated", f => f.SignedOn = null, "SignedOn", "annex1.required"),
        ("dated tomorrow", f => f.SignedOn = Today.AddDays(1), "SignedOn", "annex1.date-in-future"),
    ];

    public static TheoryData<string> BrokenThings => [.. Broken.Select(row => row.What)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_complete_application_of_each_list_has_no_problem(QueueList list)
    {
        Assert.Empty(Annex1Validator.Check(Given.Form(list, f => f.Guardian = list == QueueList.Orphans ? Guardian() : f.Guardian), Today));
    }

    [Theory]
    [MemberData(nameof(BrokenThings))]
    public void A_broken_application_is_told_what_is_wrong_where(string what)
    {
        var row = Broken.Single(row => row.What == what);
        var problems = Annex1Validator.Check(Given.Form(change: row.Break), Today);
        Assert.Contains(problems, problem => problem.Field == row.Field && problem.Error.Code == row.Code);
    }

    [Fact]
    public void A_field_is_told_one_problem_at_a_time()
    {
        var problems = Annex1Validator.Check(new Annex1Form { Family = [new(), new()] }, Today);
        Assert.Equal(problems.Count, problems.DistinctBy(problem => problem.Field).Count());
    }

    [Fact]
    public void An_empty_application_is_no_exception()
    {
        Assert.NotEmpty(Annex1Validator.Check(new Annex1Form(), Today));
    }

    [Fact]
    public void A_step_tells_only_its_own_problems_and_the_last_one_all()
    {
        var form = Given.Form(change: f => (f.Surname, f.SignedOn) = ("", null));
        Assert.Equal(["Surname"], Annex1Validator.CheckStep(form, IntakeStep.Applicant, Today).Select(problem => problem.Field));
        Assert.Equal(["SignedOn"], Annex1Validator.CheckStep(form, IntakeStep.Consents, Today).Select(problem => problem.Field));
        Assert.Empty(Annex1Validator.CheckStep(form, IntakeStep.Family, Today));
        Assert.Equal(["Surname", "SignedOn"], Annex1Validator.CheckStep(form, IntakeStep.CheckAnswers, Today).Select(problem => problem.Field));
    }

    [Theory]
    [InlineData(QueueList.WarVeterans)]
    [InlineData(QueueList.PublicService)]
    [InlineData(QueueList.EmergencyDwelling)]
    public void Income_is_asked_of_lists_three_and_four_only(QueueList list)
    {
        Assert.Empty(Annex1Validator.Check(Given.Form(list, f => f.Income.Clear()), Today));
    }

    [Fact]
    public void Income_is_not_asked_of_a_family_raising_a_child_with_a_disability()
    {
        var form = Given.Form(change: f => (f.Income, f.DisabledChildIins) = ([], [Given.Child]));
        Assert.Empty(Annex1Validator.Check(form, Today));
    }

    [Fact]
    public void The_workplace_is_asked_of_public_service()
    {
        Assert.Contains(Annex1Validator.Check(Given.Form(QueueList.PublicService, f => f.WorkplaceBin = ""), Today), problem => problem.Error.Code == "bin.empty");
    }

    [Fact]
    public void A_minor_orphan_needs_a_guardian_and_a_grown_up_one_does_not()
    {
        var minor = Given.Form(QueueList.Orphans, f => (f.Iin, f.Family, f.Income) = (Given.Orphan, [], []));
        Assert.Contains(Annex1Validator.Check(minor, Today), problem => problem is { Field: "Guardian.Iin", Error.Code: "iin.empty" });

        minor.Guardian = Guardian();
        Assert.Empty(Annex1Validator.Check(minor, Today));
        Assert.Empty(Annex1Validator.Check(Given.Form(QueueList.Orphans), Today));
    }

    [Fact]
    public void An_orphan_applies_alone_from_the_eighteenth_birthday()
    {
        var orphan = Given.Form(QueueList.Orphans, f => (f.Iin, f.Family, f.Income) = (Given.Orphan, [], []));
        Assert.NotEmpty(Annex1Validator.Check(orphan, new(2030, 7, 5)));
        Assert.Empty(Annex1Validator.Check(orphan, new(2030, 7, 6)));
    }

    [Fact]
    public void What_lies_on_the_limit_is_allowed()
    {
        Assert.Empty(Annex1Validator.Check(Given.Form(change: f => (f.WantedRooms, f.Surname, f.Income[0].Amount) = (1, new('а', 200), 0)), Today));
        Assert.Empty(Annex1Validator.Check(Given.Form(change: f => (f.WantedRooms, f.SignedOn) = (10, Today)), Today));
    }

    [Fact]
    public void An_emergency_dwelling_must_be_described_and_be_the_ground_of_need()
    {
        var form = Given.Form(QueueList.EmergencyDwelling, f => (f.EmergencyDwelling, f.NeedGround) = (new(), NeedGround.NoDwelling));
        var fields = Annex1Validator.Check(form, Today).Select(problem => problem.Field).ToList();
        Assert.Contains("NeedGround", fields);
        string[] asked = ["ObjectType", "CadastralNumber", "Kato", "Settlement", "Street", "House"];
        Assert.Equal(asked.Select(field => $"EmergencyDwelling.{field}"), fields.Where(field => field != "NeedGround"));
    }

    [Fact]
    public void A_disagreement_under_item_12_is_an_answer()
    {
        Assert.Empty(Annex1Validator.Check(Given.Form(change: f => f.AcceptsMismatchedHousing = false), Today));
    }

    [Fact]
    public void An_email_with_a_host_and_a_domain_is_accepted()
    {
        Assert.Empty(Annex1Validator.Check(Given.Form(change: f => f.Email = " a.serik@mail.example.kz "), Today));
    }

    [Fact]
    public void Attachments_are_no_problem_of_the_form()
    {
        Assert.Empty(Annex1Validator.CheckStep(new Annex1Form(), IntakeStep.Attachments, Today));
    }

    private static GuardianForm Guardian() => new()
    {
        Iin = Given.Guardian,
        Document = GuardianDocument.GuardianshipOrder,
        Number = "12",
        Date = new(2026, 6, 1),
        Body = "Астана қаласының Білім басқармасы",
        PlacedOn = new(2026, 6, 1),
    };
}
