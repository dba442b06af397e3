using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Terms;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Complaints;

public sealed class ComplaintClocksTests
{
    private static readonly WorkingCalendar Calendar = PublishedCalendar.Current;

    public static TheoryData<string> Terms => [.. AllTerms.Keys];

    private static IReadOnlyDictionary<string, WorkingDayTerm> AllTerms => new Dictionary<string, WorkingDayTerm>
    {
        ["14.3"] = ComplaintClocks.Forwarding,
        ["14.5"] = ComplaintClocks.ProviderAnswer,
        ["14.6"] = ComplaintClocks.QualityBodyAnswer,
        ["99"] = ComplaintClocks.ReviewingBodyAnswer,
        ["100.2"] = ComplaintClocks.SendBack,
        ["75.1"] = ComplaintClocks.CaseFileAccess,
        ["67.3"] = ComplaintClocks.Recusal,
    };

    /// <summary>
    /// Working days 3, 5, 15 and 20 after the registration, counted on the table of days off; day 15 is that of the four worked examples of the service
    /// term. 02.05.2024: 3, 4 (Saturday, worked), 6, 10, 13 May are days 1 to 5, and 27, 28, 29, 30, 31 May and 3 June days 15 to 20. 26.03.2026: 27,
    /// 30, 31 March, 1, 2 April; 16, 17, 20, 21, 22, 23 April. 05.01.2025, a worked Sunday: 6, 8, 9, 10, 13 January; 27, 28, 29, 30, 31 January, 3
    /// February. 14.08.2026: 17 to 21 August; 4, 7, 8, 9, 10, 11 September, and 31 August is worked.
    /// </summary>
    [Theory]
    [InlineData("2024-05-02", "2024-05-06", "2024-05-13", "2024-05-27", "2024-06-03")]
    [InlineData("2026-03-26", "2026-03-31", "2026-04-02", "2026-04-16", "2026-04-23")]
    [InlineData("2025-01-05", "2025-01-09", "2025-01-13", "2025-01-27", "2025-02-03")]
    [InlineData("2026-08-14", "2026-08-19", "2026-08-21", "2026-09-04", "2026-09-11")]
    [Shows("A23")]
    public void The_addressee_decides_how_long_the_answer_may_take(string registered, string forward, string provider, string quality, string reviewer)
    {
        var day = When.Day(registered);
        Assert.Equal(When.Day(forward), ComplaintClocks.ForwardBy(day, Calendar));
        Assert.Equal(When.Day(provider), ComplaintClocks.AnswerBy(ComplaintAddressee.Provider, day, Calendar));
        Assert.Equal(When.Day(quality), ComplaintClocks.AnswerBy(ComplaintAddressee.QualityAssessmentBody, day, Calendar));
        Assert.Equal(When.Day(reviewer), ComplaintClocks.AnswerBy(ComplaintAddressee.ReviewingBody, day, Calendar));
    }

    /// <summary>From Friday 20.03.2026, before five days off: 26, 27, 30, 31 March and 1 April are days 1 to 5.</summary>
    [Fact]
    public void Send_back_case_file_and_recusal_have_their_own_terms()
    {
        var day = new DateOnly(2026, 3, 20);
        Assert.Equal(new DateOnly(2026, 4, 1), ComplaintClocks.SendBack.LastDay(day, Calendar));
        Assert.Equal(new DateOnly(2026, 3, 30), ComplaintClocks.CaseFileAccess.LastDay(day, Calendar));
        Assert.Equal(new DateOnly(2026, 3, 30), ComplaintClocks.Recusal.LastDay(day, Calendar));
    }

    [Theory]
    [InlineData("2026-08-14T18:29:59", "2026-08-14")]
    [InlineData("2026-08-14T18:30:00", "2026-08-17")]
    [InlineData("2026-03-21T10:00:00", "2026-03-26")]
    public void A_complaint_is_registered_on_the_day_it_came_or_the_next_working_day(string local, string expected)
    {
        Assert.Equal(When.Day(expected), ComplaintClocks.RegisteredOn(When.At(local), Calendar));
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void Every_term_names_the_place_that_sets_it(string place)
    {
        var citation = AllTerms[place].Citation;
        Assert.Equal(place, citation.Paragraph);
        Assert.Equal(place.StartsWith("14.", StringComparison.Ordinal) ? Acts.Order168 : Acts.Appk, citation.Act);
        Assert.NotEmpty(Acts.Format(citation, Language.Kk));
        Assert.True(citation.Act == Acts.Appk || Order168.Find(place) is not null);
    }

    [Fact]
    public void An_undefined_addressee_has_no_term()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ComplaintClocks.Answer((ComplaintAddressee)9));
    }
}
