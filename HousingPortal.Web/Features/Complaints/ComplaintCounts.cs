using HousingPortal.Domain;
using HousingPortal.Domain.Complaints;
using HousingPortal.Web.Features.Workspace;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Features.Complaints;

/// <summary>Complaints that are open, by what is due, and those that ended, by their results. Each number is the total of the list that it opens.</summary>
internal sealed class ComplaintCounts(ComplaintQueries queries, IStringLocalizer<ComplaintTexts> texts) : IWorkspaceCounts
{
    private static readonly ComplaintState[] WithoutAnswer = [ComplaintState.Satisfied, ComplaintState.Withdrawn];

    public int Order => 10;

    public string Title => texts["List.Title"];

    public async Task<IReadOnlyList<WorkspaceCount>> CountAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.Has(Policies.Roles[Policies.Supervise]))
            return [];
        var counts = new List<WorkspaceCount>();
        await AddAsync(texts["Counts.Open"], new ComplaintFilter());
        foreach (var due in Enum.GetValues<ComplaintDue>())
            await AddAsync(texts[$"Due.{due}"], new ComplaintFilter(Due: due));
        foreach (var state in WithoutAnswer)
            await AddAsync(Names.Of(state).Current(), new ComplaintFilter(ComplaintTab.Ended, state));
        foreach (var outcome in Enum.GetValues<ComplaintOutcome>())
            await AddAsync(Names.Of(outcome).Current(), new ComplaintFilter(ComplaintTab.Ended, Outcome: outcome));
        return counts;

        async Task AddAsync(string name, ComplaintFilter filter)
        {
            if ((await queries.PageAsync(actor, filter, cancellationToken)).Total is > 0 and var total)
                counts.Add(new(name, total, filter.ToUrl()));
        }
    }
}
