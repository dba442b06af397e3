using System.Globalization;
using HousingPortal.Domain.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Demonstration;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Features.Worklist;
using HousingPortal.Web.Features.Workspace;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Bench;

/// <summary>
/// How long the supervisor's pages and the lists behind their numbers take with N cases of one provider: <c>workspace --size N</c>. Exit code 1 when one is over its limit.
/// </summary>
internal static class WorkspaceBench
{
    private const int Rounds = 40;
    private const int WarmUp = 3;

    /// <summary>Milliseconds, p95: what a page may take from the click to its rows.</summary>
    private const double Limit = 300;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is not ["workspace", "--size", var text, .. var rest] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < 100 or > QueueBench.FullSize
            || rest is not ([] or ["--folder", _]))
        {
            await errors.WriteLineAsync($"Usage: workspace --size N [--folder F]   (100 to {QueueBench.FullSize} cases of one provider; the database is that of the bench of the queue, kept in F, {BenchDatabase.Folder} by default)");
            return 2;
        }
        var databases = await BenchDatabase.OpenAsync(rest is [_, var folder] ? folder : BenchDatabase.Folder, size, errors);
        var report = new BenchReport(output, size);
        await MeasureAsync(databases, size, report);
        return report.Held || size < QueueBench.FullSize ? 0 : 1;
    }

    private static async Task MeasureAsync(BenchDatabase databases, int size, BenchReport report)
    {
        await using var db = databases.CreateDbContext();
        var provider = await db.Providers.SingleAsync(row => row.Code == SeedCommand.CodePrefix + "01");
        var clock = new ProviderClock(TimeProvider.System);
        var today = clock.Today(provider);
        await WorkspaceStage.AddAsync(databases, provider.Id, size, today, await ProviderCalendars.OfAsync(db, provider));
        var actor = new Actor("bench", "", provider.Id, [StaffRole.Supervisor]);
        var (workspace, worklist) = (new WorkspaceService(databases, clock), new WorklistService(databases, clock));

        await Report("raw-open-by-due", () => BenchDatabase.RawAsync(db, provider.Id, $"SELECT DueOn, COUNT(*) FROM Cases WHERE ProviderId = $p AND State IN ({Names(WorklistNarrower.Open)}) GROUP BY DueOn"));
        await Report("terms", () => workspace.TermsAsync(actor), Limit);
        await Report("raw-decided-year", () => BenchDatabase.RawAsync(db, provider.Id, $"SELECT AssignedToId, State, DueOn, DecidedAt FROM Cases WHERE ProviderId = $p AND State IN ({Names(WorklistNarrower.Closed)}) AND DecidedAt >= '{today.AddYears(-1):yyyy-MM-dd}'"));
        await Report("officers-quarter", () => workspace.OfficersAsync(actor, WorkspacePeriod.Quarter), Limit);
        await Report("officers-year", () => workspace.OfficersAsync(actor, WorkspacePeriod.Year), Limit);
        await Report("raw-refused-year", () => BenchDatabase.RawAsync(db, provider.Id, $"SELECT RefusalGrounds, COUNT(*) FROM Cases WHERE ProviderId = $p AND State = 'Refused' AND DecidedAt >= '{today.AddYears(-1):yyyy-MM-dd}' GROUP BY RefusalGrounds"));
        await Report("refusals-year", () => workspace.RefusalsAsync(actor, WorkspacePeriod.Year), Limit);
        await Report("raw-overrides-year", () => BenchDatabase.RawAsync(db, provider.Id, "SELECT Type, COUNT(*) FROM CaseEvents WHERE ProviderId = $p AND Type IN ('case.action.AllowLateNotice', 'case.action.AllowLateRefusal') GROUP BY Type"));
        await Report("overrides-year", () => workspace.OverridesAsync(actor, WorkspacePeriod.Year, null, 1), Limit);

        var since = today.AddYears(-1);
        await Report("list-all", () => worklist.QueryAsync(actor, new(WorklistTab.All)), Limit);
        await Report("list-counts", () => worklist.CountsAsync(actor), Limit);
        foreach (var (name, by) in new (string, WorklistNarrowing)[]
                 {
                     ("due", new() { DueFrom = today, DueUntil = today }), ("age", new() { Age = 7 }), ("will-be-late", new() { WillBeLate = true }), ("returned", new() { Returned = true }),
                     ("officer", new() { Officer = WorkspaceStage.OfficerId(3) }),
                 })
            await Report($"list-{name}", () => worklist.QueryAsync(actor, new(WorklistTab.All) { By = by }), Limit);
        foreach (var (name, by) in new (string, WorklistNarrowing)[]
                 {
                     ("decided", new() { Since = since }), ("decided-officer", new() { Since = since, Officer = WorkspaceStage.OfficerId(3) }), ("ever-returned", new() { Since = since, Returned = true }), ("ground", new() { Since = since, Ground = "G5" }),
                 })
            await Report($"list-{name}", () => worklist.QueryAsync(actor, new(WorklistTab.Closed) { By = by }), Limit);

        Task Report(string name, Func<Task> work, double? limit = null) => report.MeasureAsync($"workspace.{name}", work, WarmUp, Rounds, limit);
    }

    private static string Names(IEnumerable<CaseState> states) => string.Join(", ", states.Select(state => $"'{state}'"));
}
