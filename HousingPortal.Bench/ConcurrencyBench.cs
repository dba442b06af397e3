using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Decisions;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Security;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Bench;

/// <summary>
/// Many writers at once on one SQLite file: <c>concurrency --size N</c> lets eight of them sign decisions, remove people from lists and restore them until N commands were
/// accepted, then proves that nothing was lost or doubled. Exit code 1 when something was.
/// </summary>
internal static class ConcurrencyBench
{
    private const int Writers = 8;
    private const int MostTries = 50;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is not ["concurrency", "--size", var text, .. var rest] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < 20 or > 100_000
            || rest is not ([] or ["--folder", _]))
        {
            await errors.WriteLineAsync("Usage: concurrency --size N [--folder F]   (20 to 100000 commands; the database is made anew in F, artifacts/bench by default)");
            return 2;
        }
        var path = Path.Combine(rest is [_, var folder] ? folder : Path.Combine("artifacts", "bench"), $"concurrency-{size}.db");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        foreach (var old in new[] { path, $"{path}-wal", $"{path}-shm" })
            File.Delete(old);
        await using var stage = await ConcurrencyStage.MakeAsync(path, size / 2);
        var run = new Run(stage, size);
        AppDomain.CurrentDomain.FirstChanceException += run.CountLocks;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => run.WriteAsync(new Random(writer)))));
        watch.Stop();
        AppDomain.CurrentDomain.FirstChanceException -= run.CountLocks;

        var faults = await ConcurrencyProof.FaultsAsync(stage, run.Accepted);
        foreach (var fault in faults.Concat(run.Failures).Take(20))
            await errors.WriteLineAsync(fault);
        await ReportAsync("accepted", run.Accepted.Count, "commands");
        await ReportAsync("rate", Math.Round(run.Accepted.Count / watch.Elapsed.TotalSeconds, 1), "commands/s");
        foreach (var (name, value) in new[] { ("overtaken", run.Overtaken), ("not-allowed", run.NotAllowed), ("busy", run.Busy), ("told-of-database", run.Failures.Count), ("faults", faults.Count) })
            await ReportAsync(name, value, "times");
        await ReportAsync("longest", Math.Round(run.Longest.TotalMilliseconds), "ms");
        return faults.Count + run.Failures.Count == 0 ? 0 : 1;

        Task ReportAsync(string metric, double value, string unit) =>
            output.WriteLineAsync(JsonSerializer.Serialize(new { metric = $"concurrency.{metric}", value, unit, size, machine = $"{Environment.ProcessorCount} cores" }));
    }

    /// <summary>The writers' common work: half of the commands are admissions; the others change entries that another writer may be changing, too.</summary>
    private sealed class Run(ConcurrencyStage stage, int size)
    {
        private readonly ConcurrentQueue<WaitingCase> waiting = new(stage.Waiting);
        private readonly List<Guid> admitted = [];
        private int left = size;
        private int overtaken;
        private int notAllowed;
        private int busy;
        private long longest;

        public ConcurrentBag<(Guid CaseId, QueueEventKind Kind, QueueCause Cause)> Accepted { get; } = [];

        /// <summary>What a person would have been told by an exception; there must be none.</summary>
        public ConcurrentBag<string> Failures { get; } = [];

        public int Overtaken => overtaken;

        public int NotAllowed => notAllowed;

        /// <summary>How often the database said that it is locked and was asked again, unseen by anybody.</summary>
        public int Busy => busy;

        public TimeSpan Longest => TimeSpan.FromTicks(longest);

        public async Task WriteAsync(Random random)
        {
            try
            {
                while (Interlocked.Decrement(ref left) >= 0)
                {
                    var start = Stopwatch.GetTimestamp();
                    await OneAsync(random);
                    var took = Stopwatch.GetElapsedTime(start).Ticks;
                    for (var seen = Interlocked.Read(ref longest); took > seen; seen = Interlocked.Read(ref longest))
                        Interlocked.CompareExchange(ref longest, took, seen);
                }
            }
            catch (Exception exception)
            {
                Failures.Add(exception.GetBaseException().Message);
            }
        }

        public void CountLocks(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs args)
        {
            if (args.Exception is SqliteException { SqliteErrorCode: 5 or 6 })
                Interlocked.Increment(ref busy);
        }

        private async Task OneAsync(Random random)
        {
            for (var attempt = 1; attempt <= MostTries; attempt++)
                if (random.Next(2) == 0 && waiting.TryDequeue(out var next) ? await AdmitAsync(next) : await ChangeAsync(random))
                    return;
            Failures.Add($"no command was accepted in {MostTries} attempts");
        }

        private async Task<bool> AdmitAsync(WaitingCase next)
        {
            await using var scope = stage.Services.CreateAsyncScope();
            var outcome = await scope.ServiceProvider.GetRequiredService<DecisionService>().SignAsync(stage.Signer, next.CaseId, next.Version, next.DocumentId, [1]);
            if (outcome.Version is null)
                throw new InvalidOperationException($"A decision was not signed: {outcome.Error?.Code ?? "overtaken"}");
            Accepted.Add((next.CaseId, QueueEventKind.Entered, QueueCause.Decision));
            lock (admitted)
                admitted.Add(next.CaseId);
            return true;
        }

        /// <summary>Removes or restores one of the latest entries, so that two writers often meet at the same one. False when the other was first and nothing is left to do.</summary>
        private async Task<bool> ChangeAsync(Random random)
        {
            Guid caseId;
            lock (admitted)
            {
                if (admitted.Count == 0)
                    return false;
                caseId = admitted[^random.Next(1, Math.Min(admitted.Count, 60) + 1)];
            }
            await using var scope = stage.Services.CreateAsyncScope();
            var queue = scope.ServiceProvider.GetRequiredService<QueueService>();
            var seen = await queue.FindAsync(stage.Signer, caseId) ?? throw new InvalidOperationException("An entry that was made is not there.");
            var command = seen.State == QueueEntryState.Departed
                ? new QueueCommand(QueueEventKind.Restored, QueueCause.Court, "No 1", "")
                : new QueueCommand(QueueEventKind.Departed, random.Next(2) == 0 ? QueueCause.Housed : QueueCause.GroundsCeased, "No 2", "reason");
            var written = await queue.WriteAsync(stage.Signer, caseId, seen.Version, command);
            if (written.Error is { } error)
            {
                Interlocked.Increment(ref error.Code == "queue.overtaken" ? ref overtaken : ref notAllowed);
                return error.Code is "queue.overtaken" or "queue.not-allowed" ? false : throw new InvalidOperationException($"A command was refused: {error.Code}");
            }
            Accepted.Add((caseId, command.Kind, command.Cause));
            return true;
        }
    }
}
