using System.Text;

namespace HousingPortal.Domain.Publication;

/// <summary>What a published list may leave of a name (para 7, part two).</summary>
public static class MaskedName
{
    private const int MostInitials = 2;

    /// <summary>
    /// Initials and the first letter of the surname, which stands first in a full name: "А. С. Н***". Every word is cut to one letter, whatever it is and however it is written, so that
    /// nothing but letters can be learnt from a name in a wrong field; words without a letter and words after the third are left out. Empty when no letter is left.
    /// </summary>
    public static string Of(string fullName)
    {
        var letters = fullName.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(FirstLetter).OfType<string>().ToList();
        return letters.Count == 0 ? "" : string.Join(' ', letters.Skip(1).Take(MostInitials).Select(letter => $"{letter}.").Append($"{letters[0]}***"));
    }

    private static string? FirstLetter(string word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                return Rune.ToUpperInvariant(rune).ToString();
            }
        }

        return null;
    }
}
