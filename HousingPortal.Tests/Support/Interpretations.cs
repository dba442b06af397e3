using System.Reflection;
using HousingPortal.Domain.Law;

namespace HousingPortal.Tests.Support;

/// <summary>All readings of unclear places that the Domain carries, with the member they stand on.</summary>
internal static class Interpretations
{
    public static IReadOnlyList<(InterpretationAttribute Reading, string Where)> All { get; } =
    [
        .. typeof(Order168).Assembly.GetTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(member => member is not Type)
                .SelectMany(member => member.GetCustomAttributes<InterpretationAttribute>(), (member, reading) => (reading, $"{type.Name}.{member.Name}"))
                .Concat(type.GetCustomAttributes<InterpretationAttribute>().Select(reading => (reading, type.Name))))
            .OrderBy(item => item.reading.Code[0]).ThenBy(item => int.Parse(item.reading.Code[1..], System.Globalization.CultureInfo.InvariantCulture)),
    ];
}
