namespace HousingPortal.Domain.People;

/// <summary>What IIN and BIN have in common: twelve digits, the last of which is computed from the others.</summary>
internal static class IdentificationNumber
{
    internal const int Length = 12;

    private static readonly int[] FirstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    private static readonly int[] SecondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

    /// <summary>Checks length and digits; <paramref name="prefix"/> is the noun of the error codes.</summary>
    internal static Error? CheckShape(string text, string prefix) => text switch
    {
        "" => new Error($"{prefix}.empty"),
        { Length: not Length } => new Error($"{prefix}.length", text.Length),
        _ when !text.All(char.IsAsciiDigit) => new Error($"{prefix}.digits"),
        _ => null,
    };

    /// <summary>A number whose both sums leave ten is never issued, so no last digit is right for it.</summary>
    internal static bool HasRightCheckDigit(string digits)
    {
        var remainder = Remainder(digits, FirstWeights);
        if (remainder == 10)
        {
            remainder = Remainder(digits, SecondWeights);
        }

        return remainder == digits[^1] - '0';
    }

    private static int Remainder(string digits, int[] weights) => weights.Select((weight, i) => weight * (digits[i] - '0')).Sum() % 11;
}
