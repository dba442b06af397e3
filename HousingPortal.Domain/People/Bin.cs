namespace HousingPortal.Domain.People;

/// <summary>
/// Business identification number (БСН / БИН) of a workplace, item 9 of Annex 1: year and month of registration, kind, serial number, check digit.
/// </summary>
public readonly record struct Bin
{
    private Bin(string value) => Value = value;

    /// <summary>Twelve digits.</summary>
    public string Value { get; }

    /// <summary>
    /// Reads a number as typed; spaces around it are ignored. Errors, the first that applies: <c>bin.empty</c>, <c>bin.length</c>(length),
    /// <c>bin.digits</c>, <c>bin.month</c>, <c>bin.check-digit</c>.
    /// </summary>
    public static Result<Bin> Parse(string? text)
    {
        var digits = (text ?? "").Trim();
        if (IdentificationNumber.CheckShape(digits, "bin") is { } wrongShape)
        {
            return wrongShape;
        }

        var month = ((digits[2] - '0') * 10) + digits[3] - '0';
        if (month is < 1 or > 12)
        {
            return new Error("bin.month");
        }

        return IdentificationNumber.HasRightCheckDigit(digits) ? new Bin(digits) : new Error("bin.check-digit");
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
