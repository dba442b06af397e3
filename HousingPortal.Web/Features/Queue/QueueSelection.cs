using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Queue;

/// <summary>Which entries a filter means and in what order: one answer for the page and for the export.</summary>
internal static class QueueSelection
{
    /// <summary>Entries of one list in one state.</summary>
    public static IQueryable<QueueEntry> Of(PortalDb db, Guid providerId, QueueList list, QueueEntryState state) =>
        db.QueueEntries.AsNoTracking().Where(entry => entry.ProviderId == providerId && entry.List == list && entry.State == state);

    /// <summary>
    /// Twelve digits are an IIN, other text with a digit is the beginning of a number. Anything else is words: each must begin a part of the name, in any order, in capitals or not.
    /// </summary>
    public static async Task<IQueryable<QueueEntry>> NarrowAsync(PortalDb db, Guid providerId, IQueryable<QueueEntry> entries, QueueFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Category is { } category)
            entries = entries.Where(entry => entry.Category == category);
        var text = filter.Search.ToUpperInvariant();
        if (text.Length == 12 && text.All(char.IsAsciiDigit))
        {
            var cases = await db.Cases.Where(row => row.ProviderId == providerId && row.ApplicantIin == text).Select(row => row.Id).ToListAsync(cancellationToken);
            return entries.Where(entry => cases.Contains(entry.CaseId));
        }
        if (text.Any(char.IsAsciiDigit))
            return entries.Where(entry => entry.RegistrationNumber.StartsWith(text));
        foreach (var beginning in text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => " " + word))
            entries = entries.Where(entry => entry.NameParts.Contains(beginning));
        return entries;
    }

    public static IOrderedQueryable<QueueEntry> InOrder(this IQueryable<QueueEntry> entries) => entries.OrderBy(entry => entry.CompleteAt).ThenBy(entry => entry.RegistrationNumber);

    // The first condition alone bounds the walk through the index; the second one decides between equal moments.
    public static IQueryable<QueueEntry> Before(this IQueryable<QueueEntry> entries, QueueRank rank) => entries.Where(
        entry => entry.CompleteAt <= rank.CompleteAt && (entry.CompleteAt < rank.CompleteAt || string.Compare(entry.RegistrationNumber, rank.RegistrationNumber) < 0));

    public static IQueryable<QueueEntry> UpTo(this IQueryable<QueueEntry> entries, QueueRank rank) => entries.Where(
        entry => entry.CompleteAt <= rank.CompleteAt && (entry.CompleteAt < rank.CompleteAt || string.Compare(entry.RegistrationNumber, rank.RegistrationNumber) <= 0));

    public static IQueryable<QueueEntry> After(this IQueryable<QueueEntry> entries, QueueRank rank) => entries.Where(
        entry => entry.CompleteAt >= rank.CompleteAt && (entry.CompleteAt > rank.CompleteAt || string.Compare(entry.RegistrationNumber, rank.RegistrationNumber) > 0));
}
