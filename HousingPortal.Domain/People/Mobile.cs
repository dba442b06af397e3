namespace HousingPortal.Domain.People;

/// <summary>Mobile number, item 13 of Annex 1: the notices of paras 10 and 11-1 go to it by SMS.</summary>
public static class Mobile
{
    private static readonly char[] Separators = [' ', '-', '(', ')', '\u00a0'];

    /// <summary>
    /// Reads a number as typed (+7 701 123-45-67, 8 (701) 1234567, 7011234567) and gives it as +7XXXXXXXXXX. Errors: <c>mobile.empty</c>,
    /// <c>mobile.format</c>.
    /// </summary>
    public static Result<string> Parse(string? text)
    {
        var typed = string.Concat((text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries)).Trim();
        if (typed.Length == 0)
        {
            return new Error("mobile.empty");
        }

        var national = typed switch
        {
            ['+', '7', .. var rest] => rest,
            ['7' or '8', .. { Length: 10 } rest] => rest,
            _ => typed,
        };
        return national.Length == 10 && national.All(char.IsAsciiDigit) ? "+7" + national : new Error("mobile.format");
    }
}
