using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.Support;
using static HousingPortal.Tests.DomainTests.Eligibility.RuleBookTests;

namespace HousingPortal.Tests.DomainTests.Eligibility;

public sealed class PersonTests
{
    private static readonly IdentityFacts Known = new(Given.Applicant, "СЕРІКҚЫЗЫ АЙГҮЛ", new(1985, 3, 15), true, true);

    [Fact]
    [Shows("B8")]
    public void A_kandas_without_citizenship_is_left_to_a_person()
    {
        var form = Given.Form(change: f => f.Category = Category.Kandas);
        var answer = Given.Answer(RegisterKind.Identity) with { Identity = new(Given.Applicant, "СЕРІКҚЫЗЫ АЙГҮЛ", new(1985, 3, 15), false, true) };
        Assert.Equal(Verdict.NotKnown, Judge("E5-citizenship", Given.Input(form, instead: answer)));
    }

    [Fact]
    [Shows("B9")]
    public void A_name_spelt_otherwise_is_open_and_another_birth_date_speaks_against()
    {
        var spelt = Given.Answer(RegisterKind.Identity) with { Identity = new(Given.Applicant, "SERIKKYZY AIGUL", new(1985, 3, 15), true, true) };
        var born = Given.Answer(RegisterKind.Identity) with { Identity = new(Given.Applicant, "СЕРІКҚЫЗЫ АЙГҮЛ", new(1985, 3, 16), true, true) };
        Assert.Equal(Verdict.NotKnown, Judge("A4.9.1-reliability", Given.Input(instead: spelt)));
        Assert.Equal(Verdict.NotMet, Judge("A4.9.1-reliability", Given.Input(instead: born)));
    }

    [Fact]
    public void A_person_whom_the_register_calls_dead_cannot_apply()
    {
        Assert.Equal(Verdict.NotMet, Judge("E5-citizenship", Identified(Known with { IsAlive = false })));
    }

    [Fact]
    public void An_identity_register_that_contradicts_without_naming_anybody_speaks_against_the_data_only()
    {
        var input = Given.Input(instead: Given.Answer(RegisterKind.Identity, AnswerOutcome.Contradicts));
        Assert.Equal(Verdict.NotMet, Judge("A4.9.1-reliability", input));
        Assert.Equal(Verdict.NotKnown, Judge("E5-citizenship", input));
    }

    [Fact]
    public void An_identity_register_that_confirms_without_naming_anybody_says_nothing()
    {
        var input = Given.Input(instead: Given.Answer(RegisterKind.Identity));
        Assert.Equal(Verdict.NotKnown, Judge("A4.9.1-reliability", input));
        Assert.Equal(Verdict.NotKnown, Judge("E5-citizenship", input));
    }

    [Fact]
    public void Another_person_behind_the_number_speaks_against()
    {
        Assert.Equal(Verdict.NotMet, Judge("A4.9.1-reliability", Identified(Known with { Iin = Given.Stranger })));
    }

    [Fact]
    public void A_number_that_cannot_be_read_has_no_birth_date_to_compare()
    {
        var form = Given.Form(change: f => f.Iin = "1");
        Assert.Equal(Verdict.Met, Judge("A4.9.1-reliability", Given.Input(form, instead: Given.Answer(RegisterKind.Identity) with { Identity = Known with { Iin = "1" } })));
    }

    [Fact]
    public void A_name_is_compared_without_regard_to_case_and_spaces_and_with_the_patronymic()
    {
        Assert.Equal(Verdict.Met, Judge("A4.9.1-reliability", Identified(Known with { FullName = "  серікқызы   Айгүл " })));
        Assert.Equal(Verdict.NotKnown, Judge("A4.9.1-reliability", Identified(Known with { FullName = "СЕРІКҚЫЗЫ АЙГҮЛ БОЛАТҚЫЗЫ" })));
    }

    [Theory]
    [InlineData("2026-08-14", null, Verdict.Met, "since the day of receipt")]
    [InlineData("2026-08-15", null, Verdict.NotMet, "from the day after")]
    [InlineData("2020-01-01", "2026-08-14", Verdict.Met, "until the day of receipt")]
    [InlineData("2020-01-01", "2026-08-13", Verdict.NotMet, "until the day before")]
    public void Registration_counts_on_the_day_of_receipt(string from, string? to, Verdict expected, string why)
    {
        var answer = Given.Answer(RegisterKind.Residence) with
        {
            Residence = [new(Given.Applicant, "711310000", "Астана", When.Day(from), to is null ? null : When.Day(to))],
        };
        Assert.True(Judge("E5-permanent-residence", Given.Input(instead: answer)) == expected, why);
    }

    [Fact]
    public void Registration_here_outweighs_one_elsewhere_and_one_of_no_known_place()
    {
        var here = new ResidenceInterval(Given.Applicant, "711310000", "Астана", new(2020, 1, 1), null);
        ResidenceInterval elsewhere = here with { Kato = "551010000" }, unknown = here with { Kato = "" };
        Assert.Equal(Verdict.Met, Judge("E5-permanent-residence", Registered(elsewhere, unknown, here)));
        Assert.Equal(Verdict.NotKnown, Judge("E5-permanent-residence", Registered(elsewhere, unknown)));
        Assert.Equal(Verdict.NotMet, Judge("E5-permanent-residence", Registered(elsewhere)));
        Assert.Equal(Verdict.NotMet, Judge("E5-permanent-residence", Registered(here with { Iin = Given.Spouse })));
        Assert.Equal(Verdict.NotMet, Judge("E5-permanent-residence", Registered()));
    }

    [Fact]
    public void The_evidence_of_residence_names_the_other_address_or_says_that_there_is_none()
    {
        var elsewhere = new ResidenceInterval(Given.Applicant, "551010000", "Павлодар, Торайғыров 1", new(2020, 1, 1), null);
        Assert.Equal("Зарегистрирован в другом месте: Павлодар, Торайғыров 1", Text(elsewhere));
        Assert.Equal("На день поступления заявления постоянной регистрации нет", Text());

        static string Text(params ResidenceInterval[] intervals) =>
            Assert.Single(EligibilityRules.Find("E5-permanent-residence").Assess(Registered(intervals))!.Evidence).Text.Ru;
    }

    private static AssessmentInput Registered(params ResidenceInterval[] intervals) => Given.Input(instead: Given.Answer(RegisterKind.Residence) with { Residence = intervals });

    private static AssessmentInput Identified(IdentityFacts person) => Given.Input(instead: Given.Answer(RegisterKind.Identity) with { Identity = person });
}
