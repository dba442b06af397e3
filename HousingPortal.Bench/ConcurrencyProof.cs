using HousingPortal.Domain.Notices;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Bench;

/// <summary>What must hold after many writers: every accepted command stands in the journal once and nothing else does; numbers and places are whole; the chain and the states are those of the journal.</summary>
internal static class ConcurrencyProof
{
    public static async Task<IReadOnlyList<string>> FaultsAsync(ConcurrencyStage stage, IReadOnlyCollection<(Guid CaseId, QueueEventKind Kind, QueueCause Cause)> accepted)
    {
        var faults = new List<string>();
        await using var db = stage.Databases.CreateDbContext();
        var entries = await db.QueueEntries.AsNoTracking().ToListAsync();
        var caseOf = entries.ToDictionary(entry => entry.Id, entry => entry.CaseId);
        var lines = await db.QueueLines.AsNoTracking().OrderBy(line => line.List).ThenBy(line => line.Sequence).ToListAsync();

        var written = lines.Select(line => (caseOf[line.EntryId], line.Kind, line.Cause)).CountBy(item => item).ToDictionary();
        var asked = accepted.CountBy(item => item).ToDictionary();
        faults.AddRange(asked.Where(item => written.GetValueOrDefault(item.Key) != item.Value).Select(item => $"{item.Key}: accepted {item.Value} times, written {written.GetValueOrDefault(item.Key)} times"));
        faults.AddRange(written.Keys.Except(asked.Keys).Select(item => $"{item}: written and never accepted"));
        var events = await db.CaseEvents.CountAsync(line => line.Type.StartsWith(CaseEventTypes.QueuePrefix));
        Expect("lines in the histories of cases", accepted.Count(item => item.Kind != QueueEventKind.Entered), events);
        Expect("notices of removals", accepted.Count(item => RemovalNotices.IsDue(item.Kind, item.Cause)), await db.Documents.CountAsync(row => row.Kind == DocumentKind.RemovalNotice));
        Expect("active claims", entries.Count(entry => entry.State != QueueEntryState.Departed), await db.CasePersons.CountAsync(person => person.Claim != null && entries.Select(entry => entry.CaseId).Contains(person.CaseId)));

        foreach (var list in entries.GroupBy(entry => entry.List))
        {
            Expect($"{list.Key}: ordinal numbers", true, list.Select(entry => entry.OrdinalNumber).Order().SequenceEqual(Enumerable.Range(1, list.Count())));
            Expect($"{list.Key}: sequence", true, lines.Where(line => line.List == list.Key).Select(line => line.Sequence).SequenceEqual(Enumerable.Range(1, lines.Count(line => line.List == list.Key)).Select(number => (long)number)));
            var counted = list.Where(entry => entry.State == QueueEntryState.Active).OrderBy(QueueJournal.RankOf).ToList();
            for (var place = 1; place <= counted.Count; place += 1 + counted.Count / 200)
                Expect($"{list.Key}: place of {counted[place - 1].RegistrationNumber}", place, await QueueQueries.PlaceAsync(db, counted[place - 1].ProviderId, list.Key, QueueJournal.RankOf(counted[place - 1]), default));
        }
        foreach (var check in await stage.Services.GetRequiredService<QueueKeeper>().VerifyAsync())
            faults.AddRange(check.Faults.Select(fault => $"{fault.List} {fault.Place}: {fault.Problem}"));
        return faults;

        void Expect<T>(string what, T expected, T actual)
        {
            if (!Equals(expected, actual))
                faults.Add($"{what}: expected {expected}, found {actual}");
        }
    }
}
