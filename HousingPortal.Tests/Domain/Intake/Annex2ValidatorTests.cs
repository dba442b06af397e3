using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Intake;

public sealed class Annex2ValidatorTests
{
    private static readonly DateOnly Today = Given.ReceivedOn;

    /// <summary>One broken thing each: what is broken, the field, the code.</summary>
    private static readonly IReadOnlyList<(string What, Action<Annex2Form> Break, string Field, string Code)> Broken =
    [
        ("no kind of workplace", f => f.Workplace = null, "Workplace", "annex1.required"),
        ("no workplace", f => f.WorkplaceName = " ", "WorkplaceName", "annex1.required"),
        ("long workplace", f => f.WorkplaceName = new('а', 201), "WorkplaceName", "annex1.too-long"),
        ("no head", f => f.HeadName = "", "HeadName", "annex1.required"),
        ("long head", f => f.HeadName = new('а', 201), "HeadName", "annex1.too-long"),
        ("no surname", f => f.Surname = "", "Surname", "annex1.required"),
        ("no given name", f => f.GivenName = "", "GivenName", "annex1.required"),
        ("long patronymic", f => f.Patronymic = new('а', 201), "Patronymic", "annex1.too-long"),
        ("no address", f => f.Address = "", "Address", "annex1.required"),
        ("long address", f => f.Address = new('а', 201), "Address", "annex1.too-long"),
        ("no IIN", f => f.Iin = "", "Iin", "iin.empty"),
        ("wrong IIN", f => f.Iin = "850315400125", "Iin", "iin.check-digit"),
        ("no mobile", f => f.Mobile = "", "Mobile", "mobile.empty"),
        ("wrong e-mail", f => f.Email = "айгүл", "Email", "annex1.email"),
        ("an emergency dwelling, which the akimat registers", f => f.Category = Category.EmergencyDwellingOwner, "Category", "annex1.category-not-in-list"),
        ("no ground of need", f => f.NeedGround = null, "NeedGround", "annex1.required"),
        ("need because of an emergency dwelling", f => f.NeedGround = NeedGround.EmergencyOnlyDwelling, "NeedGround", "annex1.need-ground-emergency"),
        ("no category", f => f.Category = null, "Category", "annex1.required"),
        ("no rooms", f => f.WantedRooms = null, "WantedRooms", "annex1.required"),
        ("zero rooms", f => f.WantedRooms = 0, "WantedRooms", "annex1.rooms-range"),
        ("eleven rooms", f => f.WantedRooms = 11, "WantedRooms", "annex1.rooms-range"),
        ("member without kinship", f => f.Family[0].Kinship = null, "Family[0].Kinship", "annex1.required"),
        ("member without a surname", f => f.Family[1].Surname = "", "Family[1].Surname", "annex1.required"),
        ("member without a given name", f => f.Family[1].GivenName = " ", "Family[1].GivenName", "annex1.required"),
        ("member with a long name", f => f.Family[0].GivenName = new('а', 201), "Family[0].GivenName", "annex1.too-long"),
        ("member without IIN", f => f.Family[1].Iin = "", "Family[1].Iin", "iin.empty"),
        ("member is the applicant", f => f.Family[0].Iin = Given.Applicant, "Family[0].Iin", "annex1.same-as-applicant"),
        ("member twice", f => f.Family[1].Iin = Given.Spouse, "Family[1].Iin", "annex1.duplicate-iin"),
        ("no first consent", f => f.ConsentsToCommunalHousingCheck = false, "ConsentsToCommunalHousingCheck", "annex1.consent-required"),
        ("no second consent", f => f.ConsentsToProtectedData = false, "ConsentsToProtectedData", "annex1.consent-required"),
        ("not dated", f => f.SignedOn = null, "SignedOn", "annex1.required"),
        ("dated tomorrow", f => f.SignedOn = Today.AddDays(1), "SignedOn", "annex1.date-in-future"),
    ];

    public static TheoryData<string> BrokenThings => [.. Broken.Select(row => row.What)];

    [Theory]
    [MemberData(nameof(BrokenThings))]
    [Shows("B15")]
    public void A_broken_application_is_told_the_one_thing_that_is_wrong(string what)
    {
        var row = Broken.Single(row => row.What == what);
        var form = Form();
        row.Break(form);
        var problem = Assert.Single(Annex2Validator.Check(form, Today));
        Assert.Equal((row.Field, row.Code), (problem.Field, problem.Error.Code));
    }

    [Theory]
    [InlineData(WorkplaceKind.StateInstitution, 1)]
    [InlineData(WorkplaceKind.StateEnterprise, 10)]
    public void A_complete_application_to_an_institution_or_an_enterprise_has_no_problem(WorkplaceKind workplace, int rooms)
    {
        var form = Form();
        (form.Workplace, form.WantedRooms) = (workplace, rooms);
        Assert.Empty(Annex2Validator.Check(form, Today));
    }

    [Fact]
    public void Who_lives_alone_names_no_family()
    {
        var form = Form();
        form.Family.Clear();
        Assert.Empty(Annex2Validator.Check(form, Today));
    }

    [Fact]
    public void An_empty_application_is_told_one_problem_a_field_in_the_order_of_the_form()
    {
        string[] expected =
        [
            "Workplace", "WorkplaceName", "HeadName", "Surname", "GivenName", "Iin", "Address", "Mobile", "Category", "NeedGround", "WantedRooms",
            "Family[0].Kinship", "Family[0].Surname", "Family[0].GivenName", "Family[0].Iin",
            "ConsentsToCommunalHousingCheck", "ConsentsToProtectedData", "SignedOn",
        ];
        Assert.Equal(expected, Annex2Validator.Check(new() { Family = [new()] }, Today).Select(problem => problem.Field));
    }

    [Fact]
    [Shows("B20")]
    public void The_portal_asks_for_a_phone_and_the_ground_of_need_and_knows_the_list_itself()
    {
        Assert.Equal(QueueList.Workplace, new Annex2Form().List);
        var form = Given.WorkplaceForm(f => (f.Mobile, f.NeedGround) = ("", null));
        Assert.Equal(["Mobile", "NeedGround"], Annex2Validator.Check(form, Today).Select(problem => problem.Field));
    }

    [Fact]
    public void The_form_is_asked_in_six_steps_and_every_problem_stands_on_one_of_them()
    {
        Assert.Equal(
            [IntakeStep.Applicant, IntakeStep.ListAndCategory, IntakeStep.Family, IntakeStep.Consents, IntakeStep.Attachments, IntakeStep.CheckAnswers],
            ApplicationForms.Steps(new Annex2Form()));
        Assert.Equal(
            [IntakeStep.Applicant, IntakeStep.ListAndCategory, IntakeStep.Family, IntakeStep.Consents],
            Annex2Validator.Check(new() { Family = [new()] }, Today).Select(problem => problem.Step).Distinct());
    }

    [Fact]
    public void Each_register_has_its_form_and_each_form_its_steps_and_checks()
    {
        Assert.IsType<Annex1Form>(ApplicationForms.Empty(HousingRegister.Settlement));
        Assert.IsType<Annex2Form>(ApplicationForms.Empty(HousingRegister.Workplace));
        Assert.Equal(Enum.GetValues<IntakeStep>(), ApplicationForms.Steps(new Annex1Form()));
        Assert.Empty(ApplicationForms.Check(Given.Form(), Today));
        Assert.Empty(ApplicationForms.Check(Given.WorkplaceForm(), Today));
        Assert.NotEmpty(ApplicationForms.Check(new Annex2Form(), Today));
    }

    private static Annex2Form Form() => Given.WorkplaceForm();
}
