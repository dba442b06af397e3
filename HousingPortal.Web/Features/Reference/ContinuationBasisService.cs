using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Reference;

/// <summary>A recorded basis as the page shows it; <see cref="RecordedAt"/> is local time of the provider.</summary>
public sealed record BasisRow(Guid Id, string Document, string Reason, DateOnly ValidFrom, DateOnly? ValidUntil, string RecordedByName, DateTime RecordedAt);

/// <summary>The bases of a provider, and the day it is there.</summary>
public sealed record BasisList(DateOnly Today, IReadOnlyList<BasisRow> Rows);

/// <summary>What an administrator types about a new basis.</summary>
public sealed record BasisInput(string Document, string Reason, DateOnly? ValidFrom, DateOnly? ValidUntil)
{
    public const int MaxDocumentLength = 500;

    /// <summary>What is wrong, by the name of the property.</summary>
    public IReadOnlyDictionary<string, Error> Problems()
    {
        var problems = new Dictionary<string, Error>();
        var repealed = Editions.All[^1].Until!.Value;
        if (string.IsNullOrWhiteSpace(Document) || Document.Length > MaxDocumentLength)
            problems[nameof(Document)] = new Error("basis.document-missing");
        if (string.IsNullOrWhiteSpace(Reason))
            problems[nameof(Reason)] = new Error("basis.reason-missing");
        if (ValidFrom is null)
            problems[nameof(ValidFrom)] = new Error("basis.from-missing");
        else if (ValidFrom < repealed)
            problems[nameof(ValidFrom)] = new Error("basis.from-too-early", repealed);
        if (ValidUntil < ValidFrom)
            problems[nameof(ValidUntil)] = new Error("basis.until-before-from");
        return problems;
    }
}

/// <summary>Records and ends the bases on which the own provider goes on applying the repealed order. A row is never edited: it is ended and another is recorded.</summary>
public sealed partial class ContinuationBasisService(IDbContextFactory<PortalDb> databases, ProviderClock clock, ILogger<ContinuationBasisService> logger)
{
    /// <summary>All bases of the provider, the latest first; null for anybody but its administrator.</summary>
    public async Task<BasisList?> ListAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Administrator))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        var rows = await db.ContinuationBases.AsNoTracking().Where(row => row.ProviderId == actor.ProviderId)
            .OrderByDescending(row => row.ValidFrom).ThenByDescending(row => row.RecordedAt).ToListAsync(cancellationToken);
        return new BasisList(clock.Today(provider),
            [.. rows.Select(row => new BasisRow(row.Id, row.Document, row.Reason, row.ValidFrom, row.ValidUntil, row.RecordedByName, ProviderClock.ToLocal(row.RecordedAt, provider)))]);
    }

    public async Task<Result<Guid>> RecordAsync(Actor actor, BasisInput input, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Administrator))
            return new Error("basis.role");
        if (input.Problems().Values.FirstOrDefault() is { } problem)
            return problem;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = new ContinuationBasisRow
        {
            ProviderId = actor.ProviderId,
            Document = input.Document.Trim(),
            Reason = input.Reason.Trim(),
            ValidFrom = input.ValidFrom!.Value,
            ValidUntil = input.ValidUntil,
            RecordedById = actor.UserId,
            RecordedByName = actor.Name,
            RecordedAt = clock.UtcNow,
        };
        db.ContinuationBases.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        LogRecorded(row.Id, actor.UserId);
        return row.Id;
    }

    /// <summary>Sets the last day of use: today or later, and not later than it was. Cases registered on the basis keep it.</summary>
    public async Task<Result<Guid>> EndAsync(Actor actor, Guid id, DateOnly lastDay, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(StaffRole.Administrator))
            return new Error("basis.role");
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Id == actor.ProviderId, cancellationToken);
        if (await db.ContinuationBases.SingleOrDefaultAsync(row => row.Id == id && row.ProviderId == actor.ProviderId, cancellationToken) is not { } found)
            return new Error("basis.not-found");
        var today = clock.Today(provider);
        if (found.ValidUntil < today)
            return new Error("basis.already-ended", found.ValidUntil.Value);
        if (lastDay < today || lastDay < found.ValidFrom)
            return new Error("basis.end-too-early", today > found.ValidFrom ? today : found.ValidFrom);
        if (lastDay > found.ValidUntil)
            return new Error("basis.end-too-late", found.ValidUntil.Value);
        found.ValidUntil = lastDay;
        await db.SaveChangesAsync(cancellationToken);
        LogEnded(id, lastDay, actor.UserId);
        return id;
    }

    [LoggerMessage(LogLevel.Information, "Continuation basis {BasisId} recorded by {ActorId}")]
    private partial void LogRecorded(Guid basisId, string actorId);

    [LoggerMessage(LogLevel.Information, "Continuation basis {BasisId} ends on {LastDay}, by {ActorId}")]
    private partial void LogEnded(Guid basisId, DateOnly lastDay, string actorId);
}
