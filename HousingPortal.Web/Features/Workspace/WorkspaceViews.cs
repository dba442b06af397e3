using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Refusals;
using HousingPortal.Domain.Workload;
using HousingPortal.Web.Features.Worklist;
using HousingPortal.Web.Security;

namespace HousingPortal.Web.Features.Workspace;

/// <summary>How far back the workspace looks for what was decided.</summary>
public enum WorkspacePeriod
{
    Quarter,
    Month,
    Year,
}

/// <summary>What is due and what will be late. Every number is that of a worklist: see <see cref="WorkspaceLinks"/>.</summary>
/// <param name="Ages">Open cases on each working day of the term, 0 to 15; those past it are <see cref="LateForecast.Overdue"/>.</param>
public sealed record TermsView(
    DateOnly Today, DateOnly EndOfWeek, int DueToday, int DueThisWeek, int Unassigned, int Returned, LateForecast Forecast, DateOnly PaceFrom, IReadOnlyList<int> Ages)
{
    public int Open => Ages.Sum() + Forecast.Overdue;
}

/// <summary>One officer's work.</summary>
/// <param name="MedianDays">Half of the decisions took so many working days or fewer; null without decisions.</param>
public sealed record OfficerRow(string OfficerId, string? Name, int Open, int Overdue, int Decided, decimal? MedianDays, int Refused, int Returned)
{
    /// <summary>With fewer decisions than this, shares and medians say little of how somebody works.</summary>
    public const int Enough = 20;

    public bool IsFew => Decided < Enough;
}

/// <param name="Officers">By name: this is no ranking.</param>
public sealed record OfficersView(DateOnly Today, DateOnly Since, IReadOnlyList<OfficerRow> Officers);

/// <param name="Refused">Refusals in force that were decided in the period; one may rest on several grounds.</param>
public sealed record RefusalsView(DateOnly Since, int Refused, IReadOnlyList<(RefusalGround Ground, int Count)> Grounds);

/// <summary>What a supervisor allowed although it was late.</summary>
public enum OverrideKind
{
    LateNotice,
    LateRefusal,
}

/// <summary>A supervisor's allowance as the history keeps it; the moment is local time of the provider.</summary>
public sealed record OverrideRow(Guid CaseId, string Number, string Applicant, OverrideKind Kind, string Reason, string ByName, DateTime At);

public sealed record OverridesView(DateOnly Since, int LateNotices, int LateRefusals, int Total, IReadOnlyList<OverrideRow> Rows)
{
    public const int PageSize = 20;
}

/// <summary>A number of another feature that stands in the workspace, with the list behind it.</summary>
/// <param name="Name">Already in the reader's language.</param>
public sealed record WorkspaceCount(string Name, int Count, string Address);

/// <summary>
/// Numbers that another feature gives to the supervisor's workspace, such as complaints and their results or the calendar of hearings. Each registered one is a panel of its
/// own, asked for after the first paint.
/// </summary>
public interface IWorkspaceCounts
{
    /// <summary>Stands first among the panels when it is lowest.</summary>
    int Order { get; }

    /// <summary>Heading in the reader's language.</summary>
    string Title { get; }

    Task<IReadOnlyList<WorkspaceCount>> CountAsync(Actor actor, CancellationToken cancellationToken);
}

/// <summary>The worklist behind each number.</summary>
internal static class WorkspaceLinks
{
    public static string Open => All(WorklistNarrowing.None);

    public static string Overdue(DateOnly today) => All(new() { DueUntil = today.AddDays(-1) });

    public static string Due(DateOnly from, DateOnly until) => All(new() { DueFrom = from, DueUntil = until });

    public static string Unassigned => new WorklistFilter(WorklistTab.Unassigned).ToUrl();

    public static string Returned => All(new() { Returned = true });

    public static string WillBeLate => All(new() { WillBeLate = true });

    public static string WillBeLateOn(DateOnly day) => All(new() { WillBeLate = true, DueFrom = day, DueUntil = day });

    public static string Age(int age) => All(new() { Age = age });

    public static string OpenOf(string officer) => All(new() { Officer = officer });

    public static string OverdueOf(string officer, DateOnly today) => All(new() { Officer = officer, DueUntil = today.AddDays(-1) });

    public static string Decided(DateOnly since) => Closed(new() { Since = since });

    public static string DecidedBy(string officer, DateOnly since) => Closed(new() { Officer = officer, Since = since });

    public static string RefusedBy(string officer, DateOnly since) => Refusals(new() { Officer = officer, Since = since });

    public static string ReturnedOf(string officer, DateOnly since) => Closed(new() { Officer = officer, Since = since, Returned = true });

    public static string Refused(DateOnly since) => Refusals(new() { Since = since });

    public static string RefusedOn(string ground, DateOnly since) => Refusals(new() { Ground = ground, Since = since });

    private static string All(WorklistNarrowing by) => new WorklistFilter(WorklistTab.All) { By = by }.ToUrl();

    private static string Closed(WorklistNarrowing by) => new WorklistFilter(WorklistTab.Closed) { By = by }.ToUrl();

    private static string Refusals(WorklistNarrowing by) => new WorklistFilter(WorklistTab.Closed, State: CaseState.Refused) { By = by }.ToUrl();
}
