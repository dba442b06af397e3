using System.Text.RegularExpressions;

namespace HousingPortal.Domain.Law;

/// <summary>Turns the short key of a place in an act into the words of an official text.</summary>
internal static partial class CitationFormat
{
    private static readonly string[] PartsKk = ["бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші"];
    private static readonly string[] PartsRu = ["первая", "вторая", "третья", "четвертая", "пятая", "шестая", "седьмая", "восьмая"];

    internal static string Format(Citation citation, Language language)
    {
        var place = Place().Match(citation.Paragraph);
        if (!place.Success || citation.Paragraph is "" or "O")
        {
            throw new FormatException($"Not a place in an act: {citation.Paragraph}");
        }

        var isOrder = citation.Act == Acts.Order168 || citation.Act == Acts.Order223 || citation.Act == Acts.Order130;
        return (isOrder, language) switch
        {
            (true, Language.Kk) => OrderKk(citation.Act, place),
            (true, _) => OrderRu(citation.Act, place),
            (false, Language.Kk) => ArticleKk(citation.Act, place),
            (false, _) => ArticleRu(citation.Act, place),
        };
    }

    private static string OrderKk(LegalAct act, Match place)
    {
        var start = place.Groups["own"].Success
            ? $"{act.Title.Kk}тың өз мәтіні"
            : place.Groups["annex"].Success ? $"{act.Title.Kk}, {place.Groups["annex"].Value}-қосымша" : act.Title.Kk;
        var item = place.Groups["item"].Value;
        return (item.Length > 0, QuotedPart(place), Sub(place)) switch
        {
            (false, _, _) => start,
            (_, null, null) => $"{start}, {item}-тармақ",
            (_, { } part, null) => $"{start}, {item}-тармақтың {PartsKk[part - 1]} бөлігі",
            (_, _, { } sub) => $"{start}, {item}-тармақтың {sub}) тармақшасы",
        };
    }

    private static string OrderRu(LegalAct act, Match place)
    {
        var order = act.Title.Ru.Replace("приказ", "приказа", StringComparison.Ordinal);
        var end = place.Groups["own"].Success
            ? $"собственного текста {order}"
            : place.Groups["annex"].Success ? $"приложения {place.Groups["annex"].Value} к {order.Replace("приказа", "приказу", StringComparison.Ordinal)}" : order;
        var item = place.Groups["item"].Value;
        return (item.Length > 0, QuotedPart(place), Sub(place)) switch
        {
            (false, _, _) => $"приложение {place.Groups["annex"].Value} к {order.Replace("приказа", "приказу", StringComparison.Ordinal)}",
            (_, null, null) => $"пункт {item} {end}",
            (_, { } part, null) => $"часть {PartsRu[part - 1]} пункта {item} {end}",
            (_, _, { } sub) => $"подпункт {sub}) пункта {item} {end}",
        };
    }

    private static string ArticleKk(LegalAct act, Match place)
    {
        var (article, sub) = (place.Groups["item"].Value, Sub(place));
        return (place.Groups["part"].Success, sub) switch
        {
            (false, null) => $"{act.Title.Kk}, {article}-бап",
            (true, null) => $"{act.Title.Kk}, {article}-баптың {place.Groups["part"].Value}-{(act == Acts.Appk ? "бөлігі" : "тармағы")}",
            (false, _) => $"{act.Title.Kk}, {article}-баптың {sub}) тармақшасы",
            (true, _) => $"{act.Title.Kk}, {article}-баптың {place.Groups["part"].Value}-{(act == Acts.Appk ? "бөлігінің" : "тармағының")} {sub}) тармақшасы",
        };
    }

    private static string ArticleRu(LegalAct act, Match place)
    {
        var (article, sub) = (place.Groups["item"].Value, Sub(place));
        var title = act == Acts.Appk ? "Административного процедурно-процессуального кодекса" : act.Title.Ru.Replace("Закон ", "Закона ", StringComparison.Ordinal);
        var part = place.Groups["part"].Value;
        return (part.Length > 0, sub) switch
        {
            (false, null) => $"статья {article} {title}",
            (true, null) => $"{(act == Acts.Appk ? "часть" : "пункт")} {part} статьи {article} {title}",
            (false, _) => $"подпункт {sub}) статьи {article} {title}",
            (true, _) => $"подпункт {sub}) {(act == Acts.Appk ? "части" : "пункта")} {part} статьи {article} {title}",
        };
    }

    private static int? Part(Match place) =>
        place.Groups["part"].Success ? int.Parse(place.Groups["part"].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The places 9.4 to 9.6 are quoted by the parts in which they stand: the third part of para 9 holds two of them (see A11).</summary>
    private static int? QuotedPart(Match place) => (place.Groups["annex"].Success, place.Groups["item"].Value, Part(place)) is (false, "9", > 3 and var part)
        ? part - 1
        : Part(place);

    private static string? Sub(Match place) => place.Groups["sub"].Success ? place.Groups["sub"].Value : null;

    [GeneratedRegex(@"^(?:A(?<annex>\d+)(?:\.|$)|(?<own>O))?(?<item>\d+(?:-\d+)?)?(?:\.(?<part>\d+))?(?:\((?<sub>\d+(?:-\d+)?)\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
