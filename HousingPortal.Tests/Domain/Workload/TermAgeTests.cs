using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Workload;

namespace HousingPortal.Tests.DomainTests.Workload;

/// <summary>The working day of a term that a case is on, counted back from its due day. Today is Monday 23.11.2026.</summary>
public sealed class TermAgeTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly WorkingCalendar Calendar = PublishedCalendar.Current;

    [Theory]
    [InlineData("2026-11-23", 0)]
    [InlineData("2026-11-20", 1)]
    [InlineData("2026-11-19", 2)]
    [InlineData("2026-11-02", 15)]
    public void A_case_is_on_the_working_day_that_its_term_says(string received, int age) =>
        Assert.Equal(age, TermAge.Of(ServiceTerm.For(DateOnly.Parse(received, System.Globalization.CultureInfo.InvariantCulture), Calendar).DueOn, Today, Calendar));

    [Fact]
    public void A_case_past_its_due_day_has_no_day_of_the_term() => Assert.Null(TermAge.Of(Today.AddDays(-1), Today, Calendar));

    [Fact]
    public void An_application_that_counts_from_tomorrow_is_on_day_0() =>
        Assert.Equal(0, TermAge.Of(ServiceTerm.For(Today.AddDays(1), Calendar).DueOn, Today, Calendar));

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2026-11-28")]
    [InlineData("2026-12-16")]
    public void The_due_days_of_all_ages_together_are_every_day_from_today_on_once(string day)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        for (var due = today; due < today.AddDays(40); due = due.AddDays(1))
        {
            var ages = Enumerable.Range(0, 16).Where(age => TermAge.DueDays(age, today, Calendar) is var (from, until) && due >= from && (until is null || due <= until));
            Assert.Equal(TermAge.Of(due, today, Calendar), Assert.Single(ages));
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(16)]
    public void There_is_no_age_outside_the_term(int age) => Assert.Throws<ArgumentOutOfRangeException>(() => TermAge.DueDays(age, Today, Calendar));

    [Theory]
    [InlineData("2026-11-23", 15)]
    [InlineData("2026-11-24", 16)]
    [InlineData("2026-11-20", 14)]
    [InlineData("2026-11-02", 0)]
    public void A_decision_took_the_working_days_up_to_it(string decided, int days) =>
        Assert.Equal(days, TermAge.Taken(ServiceTerm.For(new(2026, 11, 2), Calendar).DueOn, DateOnly.Parse(decided, System.Globalization.CultureInfo.InvariantCulture), Calendar));
}
