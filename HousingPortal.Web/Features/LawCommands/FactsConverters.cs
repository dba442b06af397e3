using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HousingPortal.Web.Features.LawCommands;

/// <summary>Every enumeration is written by the names of its values in camelCase, exactly: neither numbers nor another case are taken.</summary>
internal sealed class NameConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(NameConverter<>).MakeGenericType(typeToConvert))!;

    private sealed class NameConverter<T> : JsonConverter<T>
        where T : struct, Enum
    {
        private readonly (T Value, JsonEncodedText Name)[] rows =
            [.. Enum.GetValues<T>().Select(value => (value, JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(value.ToString()))))];

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
                foreach (var (value, name) in rows)
                    if (reader.ValueTextEquals(name.EncodedUtf8Bytes))
                        return value;
            throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(rows.First(row => EqualityComparer<T>.Default.Equals(row.Value, value)).Name);
    }
}

/// <summary>A local day, yyyy-MM-dd, between the years 1850 and 2150: an end such as 9999-12-31 is left out instead, since the period still lasts.</summary>
internal sealed class DayConverter : JsonConverter<DateOnly>
{
    private const string Format = "yyyy-MM-dd";

    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueSpan is not [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _])
            throw new JsonException();
        var text = reader.ValueSpan;
        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..]));
        return year is >= 1850 and <= 2150 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : throw new JsonException();
    }

    /// <summary>The number of these digits; below zero when one is no digit.</summary>
    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = char.IsAsciiDigit((char)digit) ? (number * 10) + digit - '0' : -100_000;
        return number;
    }

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(Format, CultureInfo.InvariantCulture));
}

/// <summary>An instant with Z or an offset; without one it would mean another moment on each machine.</summary>
internal sealed class InstantConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out var moment) && moment.Kind != DateTimeKind.Unspecified && reader.TryGetDateTimeOffset(out var instant)
            ? instant.UtcDateTime
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

/// <summary>Tenge or square metres: no less than nothing and no more than a sum can hold.</summary>
internal sealed class AmountConverter : JsonConverter<decimal>
{
    private const decimal Most = 1_000_000_000_000m;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var amount) && amount is >= 0m and <= Most ? amount : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
