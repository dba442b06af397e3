using System.Text;
using HousingPortal.Domain.Publication;

namespace HousingPortal.Tests.DomainTests.Publication;

public sealed class MaskedNameTests
{
    [Theory]
    [InlineData("Нұрланов Асқар Серікұлы", "А. С. Н***")]
    [InlineData("Ким Ен", "Е. К***")]
    [InlineData("Мономах", "М***")]
    [InlineData("Иванова-Петрова Анна Тестовна", "А. Т. И***")]
    [InlineData("Тілеуов Нұрлан Талғат ұлы", "Н. Т. Т***")]
    [InlineData("О Ы Й", "Ы. Й. О***")]
    [InlineData("әлібек өмір ғалымұлы", "Ө. Ғ. Ә***")]
    [InlineData("іңкәр қыдыр ұлан", "Қ. Ұ. І***")]
    [InlineData("Smith John Quincy", "J. Q. S***")]
    [InlineData("'d'Artagnan Charles", "C. D***")]
    [InlineData("  Нұрланов \t Асқар ", "А. Н***")]
    [InlineData("Нұрланов - Асқар", "А. Н***")]
    [InlineData("", "")]
    [InlineData("  ", "")]
    [InlineData("880412471017 +77010000001", "")]
    public void A_name_is_cut_to_its_first_letters(string fullName, string masked) => Assert.Equal(masked, MaskedName.Of(fullName));

    [Theory]
    [InlineData("Нұрланов Асқар Серікұлы 880412471017")]
    [InlineData("880412471017 Нұрланов Асқар Серікұлы көшесі 5 пәтер 7")]
    [InlineData("Smith-Иванов Н. 77010000001 smith@example.test")]
    public void Nothing_but_three_letters_is_left_of_what_stands_in_a_wrong_field(string fullName)
    {
        var masked = MaskedName.Of(fullName);
        Assert.DoesNotContain(masked, char.IsDigit);
        Assert.True(masked.Count(char.IsLetter) <= 3, masked);
    }

    [Fact]
    public void A_letter_written_as_two_characters_is_one_letter()
    {
        Assert.Equal("Й. Ё***", MaskedName.Of("Ёлкин Йозеф".Normalize(NormalizationForm.FormD)));
        Assert.Equal("𐐀. И***", MaskedName.Of("Иванов 𐐨лма"));
    }
}
