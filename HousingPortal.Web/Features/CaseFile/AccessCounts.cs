using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Workspace;
using HousingPortal.Web.Security;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Features.CaseFile;

/// <summary>Requests of applicants to see their case that wait for an answer; each opens its case.</summary>
internal sealed class AccessCounts(CaseFileService files, IStringLocalizer<CaseFileTexts> texts) : IWorkspaceCounts
{
    public int Order => 40;

    public string Title => texts["Access.Open"];

    public async Task<IReadOnlyList<WorkspaceCount>> CountAsync(Actor actor, CancellationToken cancellationToken) =>
        await files.OpenAccessAsync(actor, cancellationToken) is { } open
            ? [.. open.Requests.GroupBy(item => (item.CaseId, item.Number)).Select(item => new WorkspaceCount(texts["Access.Until", item.Key.Number, Shown.Day(item.Min(request => request.DueOn))], item.Count(), $"/cases/{item.Key.CaseId}/file"))]
            : [];
}
