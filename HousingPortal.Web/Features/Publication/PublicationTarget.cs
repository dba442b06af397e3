using System.Globalization;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Publication;
using HousingPortal.Web.Data;

namespace HousingPortal.Web.Features.Publication;

/// <summary>What a provider can publish: one of its lists, or those who received housing from any of them.</summary>
public sealed record PublicationTarget(QueueList? List)
{
    public static readonly PublicationTarget Housed = new((QueueList?)null);

    /// <summary>Number of the list, or <c>housed</c>.</summary>
    public string Slug => List is { } list ? ((int)list).ToString(CultureInfo.InvariantCulture) : "housed";

    public bool MayShowName => List is not { } list || PublicationRules.MayShowName(list);

    /// <summary>Everything that a provider can publish, in the order of the law.</summary>
    public static IReadOnlyList<PublicationTarget> Of(Provider provider) =>
        [.. HousingRegisters.ListsOf(provider.Register).Select(list => new PublicationTarget(list)), Housed];


    /// <summary>Null for anything that is no address of a list.</summary>
    public static PublicationTarget? Parse(string slug) => Enum.GetValues<QueueList>().Select(list => new PublicationTarget(list)).Append(Housed).FirstOrDefault(target => target.Slug == slug);
}
