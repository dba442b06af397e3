namespace HousingPortal.Web.Documents;

/// <summary>A wording on the force of an electronic document. The text is <c>Phrase.{Code}</c> of NoticeTexts in both languages.</summary>
/// <param name="From">First day on which it is printed.</param>
/// <param name="ConfirmedByLawyer">False while a lawyer has to confirm it.</param>
public sealed record LegalPhrase(DateOnly From, string Code, string Source, bool ConfirmedByLawyer);

/// <summary>Which wording a document of a day carries. A new act is a new row.</summary>
public static class LegalPhrases
{
    public static IReadOnlyList<LegalPhrase> All { get; } =
    [
        new(new(2003, 1, 7), "law-370", "Law No. 370-II of 07.01.2003, art. 7(1)", true),
        // The Digital Code No. 255-VIII replaced the Law; which article says the same was not found, so the wording names none.
        new(new(2026, 7, 12), "digital-code", "Digital Code No. 255-VIII of 09.01.2026, article to be confirmed", false),
    ];

    public static LegalPhrase On(DateOnly day) => All.Last(phrase => phrase.From <= day);
}
