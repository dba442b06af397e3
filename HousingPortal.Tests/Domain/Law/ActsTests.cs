using HousingPortal.Domain.Law;

namespace HousingPortal.Tests.DomainTests.Law;

public sealed class ActsTests
{
    [Theory]
    [InlineData("5(4)", "№ 168 бұйрық, 5-тармақтың 4) тармақшасы", "подпункт 4) пункта 5 приказа № 168")]
    [InlineData("12", "№ 168 бұйрық, 12-тармақ", "пункт 12 приказа № 168")]
    [InlineData("11-1", "№ 168 бұйрық, 11-1-тармақ", "пункт 11-1 приказа № 168")]
    [InlineData("9.3", "№ 168 бұйрық, 9-тармақтың үшінші бөлігі", "часть третья пункта 9 приказа № 168")]
    [InlineData("A4.9(1)", "№ 168 бұйрық, 4-қосымша, 9-тармақтың 1) тармақшасы", "подпункт 1) пункта 9 приложения 4 к приказу № 168")]
    [InlineData("A4.8", "№ 168 бұйрық, 4-қосымша, 8-тармақ", "пункт 8 приложения 4 к приказу № 168")]
    [InlineData("A1", "№ 168 бұйрық, 1-қосымша", "приложение 1 к приказу № 168")]
    public void A_place_in_the_order_is_quoted_as_official_texts_do(string place, string kk, string ru)
    {
        var citation = new Citation(Acts.Order168, place);
        Assert.Equal(kk, Acts.Format(citation, Language.Kk));
        Assert.Equal(ru, Acts.Format(citation, Language.Ru));
    }

    [Theory]
    [InlineData("73", "Әкімшілік рәсімдік-процестік кодекс, 73-бап", "статья 73 Административного процедурно-процессуального кодекса")]
    [InlineData("73.2", "Әкімшілік рәсімдік-процестік кодекс, 73-баптың 2-бөлігі", "часть 2 статьи 73 Административного процедурно-процессуального кодекса")]
    [InlineData("73.2(1)", "Әкімшілік рәсімдік-процестік кодекс, 73-баптың 2-бөлігінің 1) тармақшасы", "подпункт 1) части 2 статьи 73 Административного процедурно-процессуального кодекса")]
    public void A_place_in_the_procedural_code_is_a_part_of_an_article(string place, string kk, string ru)
    {
        var citation = new Citation(Acts.Appk, place);
        Assert.Equal(kk, Acts.Format(citation, Language.Kk));
        Assert.Equal(ru, Acts.Format(citation, Language.Ru));
    }

    [Theory]
    [InlineData("68", "«Тұрғын үй қатынастары туралы» Заң, 68-бап", "статья 68 Закона «О жилищных отношениях»")]
    [InlineData("74.2", "«Тұрғын үй қатынастары туралы» Заң, 74-баптың 2-тармағы", "пункт 2 статьи 74 Закона «О жилищных отношениях»")]
    [InlineData("68(1-1)", "«Тұрғын үй қатынастары туралы» Заң, 68-баптың 1-1) тармақшасы", "подпункт 1-1) статьи 68 Закона «О жилищных отношениях»")]
    [InlineData("69.1(4)", "«Тұрғын үй қатынастары туралы» Заң, 69-баптың 1-тармағының 4) тармақшасы", "подпункт 4) пункта 1 статьи 69 Закона «О жилищных отношениях»")]
    public void A_place_in_a_law_is_a_paragraph_of_an_article(string place, string kk, string ru)
    {
        var citation = new Citation(Acts.HousingLaw, place);
        Assert.Equal(kk, Acts.Format(citation, Language.Kk));
        Assert.Equal(ru, Acts.Format(citation, Language.Ru));
    }

    [Theory]
    [InlineData("O2", "№ 168 бұйрықтың өз мәтіні, 2-тармақ", "пункт 2 собственного текста приказа № 168")]
    [InlineData("O2(1)", "№ 168 бұйрықтың өз мәтіні, 2-тармақтың 1) тармақшасы", "подпункт 1) пункта 2 собственного текста приказа № 168")]
    public void An_item_of_the_order_itself_is_told_apart_from_the_rules(string place, string kk, string ru)
    {
        var citation = new Citation(Acts.Order168, place);
        Assert.Equal(kk, Acts.Format(citation, Language.Kk));
        Assert.Equal(ru, Acts.Format(citation, Language.Ru));
    }

    [Fact]
    public void Amending_orders_are_quoted_like_the_order_itself()
    {
        Assert.Equal("пункт 1 приказа № 223", Acts.Format(new(Acts.Order223, "1"), Language.Ru));
        Assert.Equal("№ 130 бұйрық, 1-тармақ", Acts.Format(new(Acts.Order130, "1"), Language.Kk));
    }

    [Theory]
    [InlineData("пункт 5")]
    [InlineData("")]
    [InlineData("O")]
    public void A_place_that_is_written_otherwise_is_refused(string place)
    {
        Assert.Throws<FormatException>(() => Acts.Format(new(Acts.Order168, place), Language.Ru));
    }

    [Fact]
    public void A_dated_value_keeps_its_source_and_refuses_a_day_before_the_first()
    {
        var value = new Dated<int>((new(2024, 1, 1), 1, "a"), (new(2025, 1, 1), 2, "b"));
        Assert.Equal(new(1, new(2024, 1, 1), "a"), value.On(new(2024, 12, 31)));
        Assert.Equal(new(2, new(2025, 1, 1), "b"), value.On(new(2025, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => value.On(new(2023, 12, 31)));
    }

    [Fact]
    public void Dated_rows_exist_and_their_days_rise()
    {
        Assert.Throws<ArgumentException>(() => new Dated<int>());
        Assert.Throws<ArgumentException>(() => new Dated<int>((new(2025, 1, 1), 1, "a"), (new(2024, 1, 1), 2, "b")));
        Assert.Throws<ArgumentException>(() => new Dated<int>((new(2025, 1, 1), 1, "a"), (new(2025, 1, 1), 2, "b")));
    }
}
