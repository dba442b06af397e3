using HousingPortal.Domain;

namespace HousingPortal.Web.Features.LawCommands;

/// <summary>What was wrong with a line, for the operator. Nothing that stood in the line is repeated, since it may be personal data.</summary>
internal static class LineProblems
{
    public static string Describe(Error error) => $"{error.Code}: {string.Format(System.Globalization.CultureInfo.InvariantCulture, Text(error.Code), [.. error.Args.Select(Plain)])}";

    private static object Plain(object value) => value is DateOnly day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : value;

    private static string Text(string code) => code switch
    {
        "line.too-long" => "the line is longer than {0} bytes",
        "line.not-answered" => "the line could not be answered ({0})",
        "json.invalid" => "not a JSON object (byte {0})",
        "json.unknown-property" => "a property at {0} is not in the schema",
        "json.missing-property" => "a property is missing: {0}",
        "json.wrong-value" => "the value at {0} has a wrong type or is not allowed",
        "received.not-a-moment" => "\"received\" must be a date with a time, such as 2026-03-20T18:45:00+05:00",
        "calendar.not-known" => "the term is not within the years {0} to {1} of the calendar",
        "edition.not-yet-in-force" => "received on {0}, the first edition is in force from {1}",
        "facts.empty" => "{0} is empty",
        "facts.null" => "{0} holds null",
        "facts.kato" => "{0} is not a code of nine digits that begins with a known region",
        "facts.register-twice" => "{0}: the register has answered twice, give its latest answer",
        "facts.not-of-register" => "{0} does not belong to the answer of this register",
        "facts.month" => "{0} must be the first day of a month",
        "facts.period" => "{0} ends before it begins",
        "facts.one-application" => "give \"application\" or \"workplaceApplication\", not both",
        "facts.bin" => "{0} is not a valid number ({1})",
        "facts.iin" => "{0} is not a valid number ({1})",
        _ => "",
    };
}
