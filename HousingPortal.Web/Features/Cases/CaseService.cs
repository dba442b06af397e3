using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Web.Data;
using HousingPortal.Web.Security;

namespace HousingPortal.Web.Features.Cases;

public sealed class CaseService
{
    /// <summary>Decides and stores one command of a person. The version is the one the user saw.</summary>
    public Task<CaseOutcome> ExecuteAsync(Actor actor, Guid caseId, Guid version, CaseCommand command, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Decides a command of the portal itself inside the caller's unit of work (no SaveChanges), for example when a delivery is confirmed.</summary>
    internal static Result<CaseEvent> Apply(PortalDb db, HousingCase row, Provider provider, Actor actor, CaseCommand command, DateTime utcNow) => throw new NotImplementedException();
}

/// <summary>What came of a command: done (new version), refused with a reason, or overtaken by somebody else's change.</summary>
public sealed record CaseOutcome(Guid? Version, Error? Error, CaseConflict? Conflict);

/// <summary>Who changed the case meanwhile, when, and what they did (an event type of <see cref="CaseEventTypes"/>).</summary>
public sealed record CaseConflict(string ByName, DateTime AtUtc, string EventType);
