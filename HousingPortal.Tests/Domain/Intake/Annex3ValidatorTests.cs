using HousingPortal.Domain.Intake;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Intake;

public sealed class Annex3ValidatorTests
{
    private static readonly DateOnly Today = Given.ReceivedOn;

    /// <summary>One broken thing each: what is broken, the field, the code.</summary>
    private static readonly IReadOnlyList<(string What, Action<Annex3Form> Break, string Field, string Code)> Broken =
    [
        ("no number", f => f.CaseNumber = " ", "CaseNumber", "annex3.reference-missing"),
        ("long case number", f => f.CaseNumber = new('1', 201), "CaseNumber", "annex1.too-long"),
        ("long queue number", f => f.QueueNumber = new('1', 201), "QueueNumber", "annex1.too-long"),
        ("no surname", f => f.Surname = "", "Surname", "annex1.required"),
        ("no given name", f => f.GivenName = "", "GivenName", "annex1.required"),
        ("long patronymic", f => f.Patronymic = new('а', 201), "Patronymic", "annex1.too-long"),
        ("no IIN", f => f.Iin = "", "Iin", "iin.empty"),
        ("wrong IIN of the member", f => f.MemberIin = "1", "MemberIin", "iin.length"),
        ("member is the applicant", f => f.MemberIin = $" {Given.Applicant} ", "MemberIin", "annex1.same-as-applicant"),
        ("no change", f => f.Changes.Clear(), "Changes", "annex1.required"),
        ("no reason", f => f.Reason = " ", "Reason", "annex1.required"),
        ("long reason", f => f.Reason = new('а', 1001), "Reason", "annex1.too-long"),
        ("long document", f => f.ConfirmingDocument = new('а', 201), "ConfirmingDocument", "annex1.too-long"),
        ("no first consent", f => f.ConsentsToCommunalHousingCheck = false, "ConsentsToCommunalHousingCheck", "annex1.consent-required"),
        ("no second consent", f => f.ConsentsToProtectedData = false, "ConsentsToProtectedData", "annex1.consent-required"),
        ("not dated", f => f.SignedOn = null, "SignedOn", "annex1.required"),
        ("dated tomorrow", f => f.SignedOn = Today.AddDays(1), "SignedOn", "annex1.date-in-future"),
    ];

    public static TheoryData<string> BrokenThings => [.. Broken.Select(row => row.What)];

    [Theory]
    [MemberData(nameof(BrokenThings))]
    public void A_broken_application_is_told_the_one_thing_that_is_wrong(string what)
    {
        var row = Broken.Single(row => row.What == what);
        var problem = Assert.Single(Annex3Validator.Check(Form(row.Break), Today));
        Assert.Equal((row.Field, row.Code), (problem.Field, problem.Error.Code));
    }

    /// <summary>For each change, what a form without a member and without a document is told.</summary>
    [Theory]
    [InlineData(DataChange.FamilyComposition, "annex3.member-missing", "annex3.document-missing")]
    [InlineData(DataChange.Marriage)]
    [InlineData(DataChange.Birth, "annex3.member-missing")]
    [InlineData(DataChange.Death, "annex3.member-missing")]
    [InlineData(DataChange.Residence)]
    [InlineData(DataChange.Income)]
    [InlineData(DataChange.Category)]
    [InlineData(DataChange.Dwelling)]
    [InlineData(DataChange.Contacts)]
    [InlineData(DataChange.Other, "annex3.document-missing")]
    [Shows("B16")]
    public void Only_what_no_register_holds_needs_a_document_and_only_a_members_data_a_member(DataChange change, params string[] codes)
    {
        var form = Form(f => (f.MemberIin, f.ConfirmingDocument, f.Changes) = ("", " ", [DataChange.Contacts, change]));
        Assert.Equal(codes, Annex3Validator.Check(form, Today).Select(problem => problem.Error.Code));

        (form.MemberIin, form.ConfirmingDocument) = (Given.Child, "№ 12, 01.08.2026");
        Assert.Empty(Annex3Validator.Check(form, Today));
    }

    [Theory]
    [InlineData("2026-000012", "")]
    [InlineData("", "17")]
    [InlineData("2026-000012", "17")]
    [Shows("A28")]
    public void One_of_the_two_numbers_is_enough(string caseNumber, string queueNumber)
    {
        Assert.Empty(Annex3Validator.Check(Form(f => (f.CaseNumber, f.QueueNumber) = (caseNumber, queueNumber)), Today));
    }

    [Fact]
    public void A_reason_may_be_a_thousand_characters_long()
    {
        Assert.Empty(Annex3Validator.Check(Form(f => f.Reason = new('а', 1000)), Today));
    }

    [Fact]
    public void An_empty_application_is_told_one_problem_a_field_in_the_order_of_the_form()
    {
        string[] expected = ["CaseNumber", "Surname", "GivenName", "Iin", "Changes", "Reason", "ConsentsToCommunalHousingCheck", "ConsentsToProtectedData", "SignedOn"];
        Assert.Equal(expected, Annex3Validator.Check(new(), Today).Select(problem => problem.Field));
    }

    private static Annex3Form Form(Action<Annex3Form>? change = null)
    {
        var form = new Annex3Form
        {
            CaseNumber = "2026-000012",
            Surname = "Серікқызы",
            GivenName = "Айгүл",
            Iin = Given.Applicant,
            MemberIin = Given.Child,
            Changes = [DataChange.Birth],
            Reason = "Бала туды",
            ConsentsToCommunalHousingCheck = true,
            ConsentsToProtectedData = true,
            SignedOn = Today,
        };
        change?.Invoke(form);
        return form;
    }
}
