using System.Globalization;
using HousingPortal.Domain.Intake;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Texts;

namespace HousingPortal.Web.Features.Doubles;

/// <summary>The values of one side as texts in the language of the page; null for what is not there.</summary>
internal static class DoubleText
{
    /// <summary>The state of the case and, once it is on a list, of its entry.</summary>
    public static string State(DoubleSide side) => side.Entry is { } entry ? Domain.Names.Of(entry).Current() : side.State is { } state ? Domain.Names.Of(state).Current() : "";

    /// <summary>Rows of the comparison, in the order in which an officer asks: key of the label and value.</summary>
    public static IReadOnlyList<(string Key, string? Value)> Rows(DoubleSide side) =>
    [
        ("Provider", side.Provider.Current()),
        ("Register", Domain.Names.Of(side.Register).Current()),
        ("List", side.List is { } list ? QueueLists.Name(list).Current() : null),
        ("Category", side.Category is { } category ? Categories.Name(category).Current() : null),
        ("Name", side.Name),
        ("Iin", side.Iin),
        ("Spouse", side.Spouses is { } spouses ? string.Join(", ", spouses) : null),
        ("Household", side.Household?.ToString(CultureInfo.CurrentCulture)),
        ("Number", side.Number),
        ("State", State(side)),
        ("ReceivedOn", side.ReceivedOn is { } day ? Shown.Day(day) : null),
        ("Place", side.Place?.ToString(CultureInfo.CurrentCulture)),
    ];

    /// <summary>Rows in which the two can agree or differ; the others only the registration has.</summary>
    public static bool IsCompared(string key) => key is "Provider" or "Register" or "List" or "Category" or "Name" or "Iin" or "Spouse" or "Household";
}
