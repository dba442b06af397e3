using HousingPortal.Domain.CaseFiles;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.CaseFiles;

/// <summary>What of the case its applicant is shown, by the family of <see cref="Given"/>: applicant, spouse, a child born on 06.07.2012.</summary>
public sealed class ApplicantsCopyTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    [Shows("B47")]
    public void Own_data_and_those_of_children_under_eighteen_are_shown_a_spouses_are_not() =>
        Assert.Equal([Given.Applicant, Given.Child], ApplicantsCopy.OwnNumbers(Given.Form(), Today).Order(StringComparer.Ordinal).Reverse());

    [Theory]
    [InlineData("2030-07-05", true)]
    [InlineData("2030-07-06", false)]
    public void A_child_of_full_age_is_another_person(string day, bool isOwn) =>
        Assert.Equal(isOwn, ApplicantsCopy.OwnNumbers(Given.Form(), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Contains(Given.Child));

    [Fact]
    public void A_number_that_cannot_be_read_is_another_persons() =>
        Assert.DoesNotContain("123", ApplicantsCopy.OwnNumbers(Given.Form(change: form => form.Family[1].Iin = "123"), Today));

    [Fact]
    public void Every_kind_of_answer_loses_its_lines_about_others_and_says_how_many()
    {
        var own = ApplicantsCopy.OwnNumbers(Given.Form(), Today);
        foreach (var person in new[] { Given.Applicant, Given.Child, Given.Spouse, Given.Stranger })
        {
            var (shown, leftOut) = ApplicantsCopy.Of(Full(person), own);
            var isOwn = person is Given.Applicant or Given.Child;

            Assert.Equal(isOwn ? 0 : 8, leftOut);
            Assert.Equal(isOwn, shown.Identity is not null);
            Assert.Equal(isOwn ? 7 : 0, shown.Residence.Count + shown.Family.Count + shown.Income.Count + shown.Dwellings.Count + shown.Worsenings.Count + shown.Leases.Count + shown.Employments.Count);
        }
    }

    [Fact]
    public void An_answer_without_an_identity_stays_without_one()
    {
        var (shown, leftOut) = ApplicantsCopy.Of(new(RegisterKind.Identity, AnswerOutcome.NoData, Given.AnsweredAt, "r"), new HashSet<string>());
        Assert.Null(shown.Identity);
        Assert.Equal(0, leftOut);
    }

    [Fact]
    [Shows("B48")]
    public void The_applicants_copy_has_every_part_but_the_journal_of_the_case()
    {
        Assert.All(Enum.GetValues<CaseFilePart>(), part => Assert.True(ApplicantsCopy.Includes(CaseFileScope.Whole, part)));
        Assert.Equal([CaseFilePart.Events], Enum.GetValues<CaseFilePart>().Where(part => !ApplicantsCopy.Includes(CaseFileScope.Applicant, part)));
    }

    [Fact]
    public void The_case_is_shown_within_three_working_days() =>
        Assert.Equal(new(2026, 11, 25), ApplicantsCopy.AccessBy(new(2026, 11, 20), PublishedCalendar.Current));

    private static RegisterAnswer Full(string iin) => new(RegisterKind.Income, AnswerOutcome.Confirms, Given.AnsweredAt, "r")
    {
        Identity = new(iin, "A", new(1980, 1, 1), true, true),
        Residence = [new(iin, Given.Astana, "a", new(2020, 1, 1), null)],
        Family = [new(iin, Kinship.Sibling)],
        Income = [new(iin, new(2026, 1, 1), 1m)],
        Dwellings = [new(iin, "1", Given.Astana, "a", 10m, new(2020, 1, 1), null, false, null)],
        Worsenings = [new(iin, WorseningKind.Exchange, new(2024, 1, 1), "d", false, false)],
        Leases = [new(iin, "n", Given.Astana, new(2020, 1, 1))],
        Employments = [new(iin, Given.Employer, "p", new(2020, 1, 1), null)],
    };
}
