using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Web.Features.Intake;

/// <summary>The name of a field by its path, for lists of problems: <c>Family[1].Iin</c> is "family member 2, IIN".</summary>
internal static partial class FieldName
{
    public static string Of(IStringLocalizer<IntakeTexts> texts, string path)
    {
        var match = Row().Match(path);
        if (!match.Success)
            return texts[$"Field.{path}"];
        var number = int.Parse(match.Groups["index"].ValueSpan, CultureInfo.InvariantCulture) + 1;
        var row = texts[$"Field.{match.Groups["list"].Value}.Row", number];
        return match.Groups["field"] is { Success: true } field ? $"{row}, {texts[$"Field.{match.Groups["list"].Value}.{field.Value}"]}" : row;
    }

    [GeneratedRegex(@"^(?<list>\w+)\[(?<index>\d+)\](\.(?<field>\w+))?$")]
    private static partial Regex Row();
}
