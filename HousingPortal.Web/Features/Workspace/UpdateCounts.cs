using HousingPortal.Domain.Updates;
using HousingPortal.Web.Data;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Features.Workspace;

/// <summary>Applications of Annex 3 that wait for a decision.</summary>
internal sealed class UpdateCounts(IDbContextFactory<PortalDb> databases, IStringLocalizer<WorkspaceTexts> texts) : IWorkspaceCounts
{
    public int Order => 30;

    public string Title => texts["Updates"];

    public async Task<IReadOnlyList<WorkspaceCount>> CountAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.Has(Policies.Roles[Policies.Supervise]))
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return [new(texts["Updates.Waiting"], await db.Updates.CountAsync(row => row.ProviderId == actor.ProviderId && row.State == UpdateState.Registered, cancellationToken), "/updates")];
    }
}
