using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Queue;
using HousingPortal.Domain.Registers;
using HousingPortal.Domain.Updates;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Updates;

/// <summary>What an officer may make of an update (para 9.4), and what follows from it.</summary>
public sealed class UpdateDeciderTests
{
    private static readonly Annex1Form Before = Given.Form();

    [Fact]
    public void What_the_new_data_come_to_is_read_from_list_and_category()
    {
        Assert.Equal(UpdateEffect.DataOnly, UpdateDecider.Proposed(Before, Given.Form(change: form => form.Family.Clear())));
        Assert.Equal(UpdateEffect.CategoryChanged, UpdateDecider.Proposed(Before, After(category: Category.Kandas)));
        Assert.Equal(UpdateEffect.ListChanged, UpdateDecider.Proposed(Before, After(QueueList.LargeFamilies, Category.LargeFamily)));
    }

    [Theory]
    [InlineData(CaseState.Registered, null)]
    [InlineData(CaseState.PositiveDrafted, null)]
    [InlineData(CaseState.OnList, null)]
    [InlineData(CaseState.Refused, "update.case-refused")]
    public void An_update_may_be_filed_for_every_case_that_was_not_refused(CaseState state, string? error) => Assert.Equal(error, UpdateDecider.MayFile(state)?.Code);

    [Theory]
    [InlineData("", "update.reason-missing")]
    [InlineData("  ", "update.reason-missing")]
    [InlineData("seen", null)]
    public void Every_decision_is_reasoned_also_the_one_that_takes_nothing_over(string reasoning, string? error)
    {
        Assert.Equal(error, Decide(UpdateEffect.NotAccepted, Given.Form(), reasoning: reasoning));
        Assert.Equal(error, Decide(UpdateEffect.DataOnly, After(), reasoning: reasoning));
    }

    [Fact]
    public void A_reasoning_has_a_limit()
    {
        Assert.Null(Decide(UpdateEffect.NotAccepted, After(), reasoning: new string('x', UpdateDecider.LongestReasoning) + " "));
        var error = UpdateDecider.MayDecide(Facts(After()), UpdateEffect.NotAccepted, new string('x', UpdateDecider.LongestReasoning + 1));
        Assert.Equal(("update.too-long", UpdateDecider.LongestReasoning), (error?.Code, error?.Args[0]));
    }

    [Fact]
    [Shows("B22")]
    public void A_drafted_decision_holds_an_update_up_and_a_refused_case_takes_none_over()
    {
        Assert.Equal("update.decision-waits", Decide(UpdateEffect.DataOnly, After(), CaseState.PositiveDrafted));
        Assert.Equal("update.decision-waits", Decide(UpdateEffect.DataOnly, After(), CaseState.RefusalDrafted));
        Assert.Equal("update.case-refused", Decide(UpdateEffect.DataOnly, After(), CaseState.Refused));
        Assert.Null(Decide(UpdateEffect.NotAccepted, After(), CaseState.RefusalDrafted));
        Assert.Null(Decide(UpdateEffect.DataOnly, After(), CaseState.UnderAssessment, entry: null));
    }

    [Fact]
    [Shows("B22")]
    public void A_list_is_changed_only_for_an_entry_that_is_counted_or_for_a_case_that_is_on_none_yet()
    {
        var after = After(QueueList.LargeFamilies, Category.LargeFamily);
        Assert.Null(Decide(UpdateEffect.ListChanged, after));
        Assert.Null(Decide(UpdateEffect.ListChanged, after, CaseState.UnderAssessment, entry: null));
        Assert.Equal("update.entry-departed", Decide(UpdateEffect.ListChanged, after, entry: QueueEntryState.Departed));
        Assert.Equal("update.entry-suspended", Decide(UpdateEffect.ListChanged, after, entry: QueueEntryState.Suspended));
        Assert.Null(Decide(UpdateEffect.DataOnly, after, entry: QueueEntryState.Suspended));
        Assert.DoesNotContain(Enum.GetNames<UpdateEffect>(), name => name.Contains("Remove", StringComparison.Ordinal) || name.Contains("Depart", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_said_to_change_must_change_and_belong_to_the_list()
    {
        Assert.Equal("update.nothing-changed", Decide(UpdateEffect.DataOnly, Given.Form(), differs: false));
        Assert.Equal("update.same-list", Decide(UpdateEffect.ListChanged, After()));
        Assert.Equal("update.same-category", Decide(UpdateEffect.CategoryChanged, After()));
        Assert.Null(Decide(UpdateEffect.CategoryChanged, After(category: Category.Kandas)));
        Assert.Equal("update.category-of-other-list", Decide(UpdateEffect.CategoryChanged, After(category: Category.LargeFamily)));
        Assert.Equal("update.category-of-other-list", Decide(UpdateEffect.CategoryChanged, Given.Form(change: form => form.Category = null)));
        Assert.Equal("update.category-of-other-list", UpdateDecider.MayDecide(
            Facts(After(category: Category.Kandas)) with { Before = Given.Form(change: form => form.List = null) }, UpdateEffect.CategoryChanged, "seen")?.Code);
        Assert.Equal("update.applicant-changed", Decide(UpdateEffect.DataOnly, Given.Form(change: form => form.Iin = Given.Stranger)));
    }

    [Fact]
    public void Only_what_was_decided_to_change_is_taken_over()
    {
        var after = After(QueueList.LargeFamilies, Category.LargeFamily);
        Assert.Equal((QueueList.LargeFamilies, Category.LargeFamily), UpdateDecider.Taken(Before, after, UpdateEffect.ListChanged));
        Assert.Equal((QueueList.SociallyVulnerable, Category.IncompleteFamily), UpdateDecider.Taken(Before, after, UpdateEffect.DataOnly));
        Assert.Equal((QueueList.SociallyVulnerable, Category.Kandas), UpdateDecider.Taken(Before, After(category: Category.Kandas), UpdateEffect.CategoryChanged));
    }

    [Fact]
    [Shows("B21")]
    public void The_date_stays_on_another_list_also_of_a_package_that_became_complete_late()
    {
        var late = new QueueRank(new(2026, 3, 20, 13, 45, 0, DateTimeKind.Utc), "AST-2026-000001");
        Assert.Equal(late, UpdateDecider.RankAfter(late));
    }

    [Fact]
    [Shows("B23")]
    public void An_update_has_the_term_of_an_application()
    {
        var received = new DateOnly(2026, 8, 14);
        Assert.Equal(ServiceTerm.For(received, PublishedCalendar.Current).DueOn, UpdateDecider.DueOn(received, PublishedCalendar.Current));
    }

    [Fact]
    [Shows("B25")]
    public void New_incomes_are_judged_on_the_day_they_were_told_once_the_case_is_on_a_list()
    {
        var (application, update) = (new DateOnly(2025, 1, 10), new DateOnly(2026, 8, 14));
        Assert.Equal(update, UpdateDecider.JudgedOn(CaseState.OnList, application, update, [RegisterKind.Family, RegisterKind.Income]));
        Assert.Equal(application, UpdateDecider.JudgedOn(CaseState.OnList, application, update, [RegisterKind.Family]));
        Assert.Equal(application, UpdateDecider.JudgedOn(CaseState.UnderAssessment, application, update, [RegisterKind.Income]));
    }

    private static Annex1Form After(QueueList list = QueueList.SociallyVulnerable, Category category = Category.IncompleteFamily) => Given.Form(change: form =>
    {
        (form.List, form.Category) = (list, category);
        form.Family.RemoveAt(0);
    });

    private static UpdateFacts Facts(Annex1Form after) => new(CaseState.OnList, QueueEntryState.Active, Before, after, true);

    private static string? Decide(
        UpdateEffect effect, Annex1Form after, CaseState state = CaseState.OnList, QueueEntryState? entry = QueueEntryState.Active, string reasoning = "seen", bool differs = true) =>
        UpdateDecider.MayDecide(new(state, entry, Before, after, differs), effect, reasoning)?.Code;
}
