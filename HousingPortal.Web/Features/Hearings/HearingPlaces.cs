using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Hearings;
using HousingPortal.Web.Data;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web.Features.Hearings;

/// <summary>A room or link as the pages show it.</summary>
public sealed record HearingPlaceView(Guid Id, HearingMethod Method, string NameKk, string NameRu, int Minutes, bool IsClosed)
{
    public string Current => PortalCultures.Current == Domain.Law.Language.Ru ? NameRu : NameKk;
}

/// <summary>What is typed about a new place.</summary>
public sealed record HearingPlaceInput(HearingMethod Method, string NameKk, string NameRu, int? Minutes)
{
    public const int LongestName = 300;
    public const int Fewest = 15;
    public const int Most = 240;

    /// <summary>What is wrong, by the name of the property.</summary>
    public IReadOnlyDictionary<string, Error> Problems()
    {
        var problems = new Dictionary<string, Error>();
        foreach (var (field, text) in new[] { (nameof(NameKk), NameKk), (nameof(NameRu), NameRu) })
            if (string.IsNullOrWhiteSpace(text))
                problems[field] = new Error("hearing-place.name-missing");
            else if (text.Trim().Length > LongestName)
                problems[field] = new Error("hearing-place.name-too-long", LongestName);
        if (Minutes is not (>= Fewest and <= Most))
            problems[nameof(Minutes)] = new Error("hearing-place.minutes", Fewest, Most);
        return problems;
    }
}

/// <summary>Rooms and video links of a provider, kept by its administrator, supervisors and officers. A place is closed, never removed: hearings of before name it.</summary>
public sealed class HearingPlaces(IDbContextFactory<PortalDb> databases)
{
    /// <summary>All places of the provider, open ones first.</summary>
    public async Task<IReadOnlyList<HearingPlaceView>> ListAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (!actor.Has([.. Policies.Roles[Policies.Cases], StaffRole.Administrator]))
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.HearingPlaces.AsNoTracking().Where(row => row.ProviderId == actor.ProviderId).OrderBy(row => row.IsClosed).ThenBy(row => row.NameRu)
            .Select(row => new HearingPlaceView(row.Id, row.Method, row.NameKk, row.NameRu, row.Minutes, row.IsClosed)).ToListAsync(cancellationToken);
    }

    public async Task<Result<Guid>> AddAsync(Actor actor, HearingPlaceInput input, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.HearingPlaces]))
            return new Error("hearing-place.role");
        if (input.Method == HearingMethod.Written)
            return new Error("hearing-place.unknown");
        if (input.Problems().Values.FirstOrDefault() is { } problem)
            return problem;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = new HearingPlaceRow { ProviderId = actor.ProviderId, Method = input.Method, NameKk = input.NameKk.Trim(), NameRu = input.NameRu.Trim(), Minutes = input.Minutes!.Value };
        db.HearingPlaces.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        return row.Id;
    }

    /// <summary>Closes a place for new hearings, or opens it again; what is planned there stays.</summary>
    public async Task<Result<Guid>> SetClosedAsync(Actor actor, Guid placeId, bool closed, CancellationToken cancellationToken = default)
    {
        if (!actor.Has(Policies.Roles[Policies.HearingPlaces]))
            return new Error("hearing-place.role");
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var changed = await db.HearingPlaces.Where(row => row.Id == placeId && row.ProviderId == actor.ProviderId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsClosed, closed), cancellationToken);
        return changed == 1 ? placeId : new Error("hearing-place.unknown");
    }
}
