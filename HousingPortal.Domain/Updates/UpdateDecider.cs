using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Queue;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Domain.Updates;

/// <summary>What a decision on an update (para 9.4) is taken on.</summary>
/// <param name="Case">State of the case.</param>
/// <param name="Entry">State of its entry on a list; null while it is on none.</param>
/// <param name="Before">The application as it stands.</param>
/// <param name="After">The application as the update would make it.</param>
/// <param name="Differs">Whether the two differ in anything.</param>
public sealed record UpdateFacts(CaseState Case, QueueEntryState? Entry, IHousingApplication Before, IHousingApplication After, bool Differs);

/// <summary>
/// Decides on updates. Nothing follows from an update by itself: the portal says what it would do, an officer says what it does. Error codes:
/// <c>update.case-refused</c>, <c>update.decision-waits</c>, <c>update.entry-departed</c>, <c>update.entry-suspended</c>, <c>update.applicant-changed</c>,
/// <c>update.nothing-changed</c>, <c>update.same-list</c>, <c>update.same-category</c>, <c>update.category-of-other-list</c>, <c>update.reason-missing</c>,
/// <c>update.too-long</c>(limit).
/// </summary>
public static class UpdateDecider
{
    /// <summary>Longest reasoning of a decision, in characters.</summary>
    public const int LongestReasoning = 2000;

    /// <summary>What the data of the update come to: a list or a category that differs, or the data alone.</summary>
    public static UpdateEffect Proposed(IHousingApplication before, IHousingApplication after) =>
        before.List != after.List ? UpdateEffect.ListChanged
        : before.Category != after.Category ? UpdateEffect.CategoryChanged
        : UpdateEffect.DataOnly;

    /// <summary>Whether an update may be filed: for every case but a refused one, whose person applies anew.</summary>
    public static Error? MayFile(CaseState state) => state == CaseState.Refused ? new Error("update.case-refused") : null;

    /// <summary>Whether an officer may decide so, or why not. A refusal to accept is always possible; it must be reasoned like the rest.</summary>
    [Interpretation("B22", "9.4,11-1.2", "2026-11-24",
        Unclear = "Para 9.4 lets data be changed and does not say what follows when the new data no longer meet a rule, or when a decision is being signed.",
        Decision = "An update takes over data, category or list and never ends a place; who no longer meets a rule is shown to the officer with article 73 of the "
            + "Law. It waits while a drafted decision waits for its signature, and a list is changed only for an entry that is counted on it.",
        Why = "A place is lost only on a ground of article 73 by a decision of its own; what a signer reads must not change under the pen; and a suspension would "
            + "end unseen if the entry came anew onto another list.")]
    public static Error? MayDecide(UpdateFacts facts, UpdateEffect effect, string reasoning)
    {
        if (string.IsNullOrWhiteSpace(reasoning))
        {
            return new("update.reason-missing");
        }

        if (reasoning.Trim().Length > LongestReasoning)
        {
            return new("update.too-long", LongestReasoning);
        }

        return effect == UpdateEffect.NotAccepted ? null : MayTakeOver(facts, effect);
    }

    /// <summary>List and category after the decision.</summary>
    public static (QueueList? List, Category? Category) Taken(IHousingApplication before, IHousingApplication after, UpdateEffect effect) => effect switch
    {
        UpdateEffect.ListChanged => (after.List, after.Category),
        UpdateEffect.CategoryChanged => (before.List, after.Category),
        _ => (before.List, before.Category),
    };

    /// <summary>The rank of the entry after the decision.</summary>
    [Interpretation("B21", "9.4,10(1)", "2026-11-24",
        Unclear = "Nothing says whether who goes to another list by an update keeps the date of the application. Article 74(1) of the Law orders a list by the "
            + "moment the application with all documents was filed; article 73(4) moves the date of one who was registered without grounds to the day they arose.",
        Decision = "The date stays, whatever list: the moment the application was complete, also when that was later than its filing. Article 73(4) is not "
            + "applied by an update.",
        Why = "An update changes data given before and is no new application, so the moment of article 74(1) is the same. Who was registered with grounds under one "
            + "category had need from the first day; article 73(4) is about those who had none, and that is a finding against them which needs a decision of its own.")]
    public static QueueRank RankAfter(QueueRank before) => before;

    /// <summary>The day by which the new data are judged. <paramref name="asked"/> are the registers asked again.</summary>
    [Interpretation("B25", "5(3),5(4),9.4", "2026-11-24",
        Unclear = "The twelve months of income, the three years of residence and the five years of para 11 run back from the application; para 9.4 names no day "
            + "for data that come later.",
        Decision = "On a list, the day the update was received when incomes are asked again; otherwise the day that counted so far. While the application is not "
            + "decided, always its own day.",
        Why = "A new income is measured by the months before it is told; data that nobody asks again cannot be measured on another day; and an application that is "
            + "still examined has one day for all its data.")]
    public static DateOnly JudgedOn(CaseState state, DateOnly soFar, DateOnly updateReceivedOn, IReadOnlyCollection<RegisterKind> asked) =>
        state == CaseState.OnList && asked.Contains(RegisterKind.Income) ? updateReceivedOn : soFar;

    /// <summary>The last day to decide on an update.</summary>
    [Interpretation("B23", "9.2,9.4,10.1", "2026-11-24",
        Unclear = "Para 10 sets fifteen working days for an application and para 9.4 none for an update of its data.",
        Decision = "An update is received and counted like an application: out of hours on the first working day, fifteen working days, and its result is told.",
        Why = "It is an application on a form of the order and concerns the same service; a matter without a term is one that lies.")]
    public static DateOnly DueOn(DateOnly receivedOn, WorkingCalendar calendar) => ServiceTerm.For(receivedOn, calendar).DueOn;

    private static Error? MayTakeOver(UpdateFacts facts, UpdateEffect effect)
    {
        if (MayFile(facts.Case) is { } closed)
        {
            return closed;
        }

        if (facts.Case is CaseState.PositiveDrafted or CaseState.RefusalDrafted)
        {
            return new("update.decision-waits");
        }

        if (facts.Before.Iin.Trim() != facts.After.Iin.Trim())
        {
            return new("update.applicant-changed");
        }

        if (!facts.Differs)
        {
            return new("update.nothing-changed");
        }

        return effect switch
        {
            UpdateEffect.CategoryChanged => CategoryProblem(facts),
            UpdateEffect.ListChanged => ListProblem(facts),
            _ => null,
        };
    }

    private static Error? CategoryProblem(UpdateFacts facts)
    {
        if (facts.Before.Category == facts.After.Category)
        {
            return new("update.same-category");
        }

        return facts is { Before.List: { } list, After.Category: { } category } && Categories.Of(list).Contains(category) ? null : new("update.category-of-other-list");
    }

    private static Error? ListProblem(UpdateFacts facts) => facts switch
    {
        _ when facts.Before.List == facts.After.List => new("update.same-list"),
        { Entry: QueueEntryState.Departed } => new("update.entry-departed"),
        { Entry: QueueEntryState.Suspended } => new("update.entry-suspended"),
        _ => null,
    };
}
