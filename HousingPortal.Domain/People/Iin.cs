using System.Globalization;

namespace HousingPortal.Domain.People;

/// <summary>Sex as the identification number carries it.</summary>
public enum Sex
{
    /// <summary>Male (ер).</summary>
    Male,

    /// <summary>Female (әйел).</summary>
    Female,
}

/// <summary>
/// Individual identification number (ЖСН / ИИН), the key of every person in Annexes 1 to 3: birth date, century and sex, serial number, check digit.
/// </summary>
public readonly record struct Iin
{
    private Iin(string value, DateOnly birthDate, Sex sex)
    {
        Value = value;
        BirthDate = birthDate;
        Sex = sex;
    }

    /// <summary>Twelve digits.</summary>
    public string Value { get; }

    /// <summary>Day of birth from digits 1 to 6 and the century of digit 7.</summary>
    public DateOnly BirthDate { get; }

    /// <summary>Sex from digit 7: odd is male.</summary>
    public Sex Sex { get; }

    /// <summary>
    /// Reads a number as typed; spaces around it are ignored. Errors, the first that applies: <c>iin.empty</c>, <c>iin.length</c>(length),
    /// <c>iin.digits</c>, <c>iin.century</c>(digit 7), <c>iin.birth-date</c>, <c>iin.check-digit</c>.
    /// </summary>
    public static Result<Iin> Parse(string? text)
    {
        var digits = (text ?? "").Trim();
        if (IdentificationNumber.CheckShape(digits, "iin") is { } wrongShape)
        {
            return wrongShape;
        }

        var seventh = digits[6] - '0';
        if (seventh is < 1 or > 6)
        {
            return new Error("iin.century", seventh);
        }

        var century = 18 + ((seventh - 1) / 2);
        if (!DateOnly.TryParseExact(
            century.ToString(CultureInfo.InvariantCulture) + digits[..6],
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var birthDate))
        {
            return new Error("iin.birth-date");
        }

        return IdentificationNumber.HasRightCheckDigit(digits)
            ? new Iin(digits, birthDate, seventh % 2 == 1 ? Sex.Male : Sex.Female)
            : new Error("iin.check-digit");
    }

    /// <summary>Full years on a day; a person born on 29 February comes of age on 1 March of a common year. Negative before birth.</summary>
    public int AgeOn(DateOnly day)
    {
        var years = day.Year - BirthDate.Year;
        return (day.Month, day.Day).CompareTo((BirthDate.Month, BirthDate.Day)) < 0 ? years - 1 : years;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
