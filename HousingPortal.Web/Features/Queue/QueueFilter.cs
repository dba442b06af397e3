using System.Globalization;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Queue;
using HousingPortal.Web.Components.Shared;

namespace HousingPortal.Web.Features.Queue;

/// <summary>What a queue page shows. It lives in the address of the page.</summary>
/// <param name="Place">The place that was asked for; its row is marked.</param>
public sealed record QueueFilter(
    QueueList List = QueueList.SociallyVulnerable, QueueEntryState State = QueueEntryState.Active, Category? Category = null, string Search = "", int Page = 1, int? Place = null)
{
    public const int PageSize = 20;

    public bool IsNarrowed => State != QueueEntryState.Active || Category is not null || Search.Length > 0;

    /// <summary>The same on a register: a list that it does not keep gives way to the one that it does.</summary>
    public QueueFilter On(HousingRegister register) => HousingRegisters.Of(List) == register ? this : this with { List = HousingRegisters.ListsOf(register)[0], Category = null };

    public static QueueFilter Parse(string? list, string? state, string? category, string? search, int? page, int? place = null)
    {
        var chosen = AddressParts.Value<QueueList>(list) ?? QueueList.SociallyVulnerable;
        return new(
            chosen,
            AddressParts.Value<QueueEntryState>(state) ?? QueueEntryState.Active,
            AddressParts.Value<Category>(category) is { } known && Categories.Of(chosen).Contains(known) ? known : null,
            AddressParts.Search(search),
            Math.Clamp(page ?? 1, 1, 1_000_000),
            place is > 0 ? place : null);
    }

    /// <summary>The page of the whole order on which a place stands.</summary>
    public static QueueFilter At(QueueList list, int place) => new(list, Page: ((place - 1) / PageSize) + 1, Place: place);

    /// <summary>The address of this page; values that are the usual ones are left out.</summary>
    public string ToUrl() => AddressParts.Url(
        "/queue",
        ("list", List == QueueList.SociallyVulnerable ? null : List.ToString()),
        ("state", State == QueueEntryState.Active ? null : State.ToString()),
        ("category", Category?.ToString()),
        ("q", Search.Length == 0 ? null : Search),
        ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)),
        ("place", Place?.ToString(CultureInfo.InvariantCulture)));
}
