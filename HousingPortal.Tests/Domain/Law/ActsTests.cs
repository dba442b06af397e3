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

    [Fact]
    public void Articles_of_laws_are_quoted_by_their_own_divisions()
    {
        Assert.Equal("Әкімшілік рәсімдік-процестік кодекс, 73-баптың 2-бөлігі", Acts.Format(new(Acts.Appk, "73.2"), Language.Kk));
        Assert.Equal("часть 2 статьи 73 Административного процедурно-процессуального кодекса", Acts.Format(new(Acts.Appk, "73.2"), Language.Ru));
        Assert.Equal("«Тұрғын үй қатынастары туралы» Заң, 68-баптың 1-1) тармақшасы", Acts.Format(new(Acts.HousingLaw, "68(1-1)"), Language.Kk));
        Assert.Equal("пункт 2 статьи 74 Закона «О жилищных отношениях»", Acts.Format(new(Acts.HousingLaw, "74.2"), Language.Ru));
    }

    [Fact]
    public void A_place_that_is_written_otherwise_is_refused()
    {
        Assert.Throws<FormatException>(() => Acts.Format(new(Acts.Order168, "пункт 5"), Language.Ru));
    }

    [Fact]
    public void A_dated_value_keeps_its_source_and_refuses_a_day_before_the_first()
    {
        var value = new Dated<int>((new(2024, 1, 1), 1, "a"), (new(2025, 1, 1), 2, "b"));
        Assert.Equal(new(1, new(2024, 1, 1), "a"), value.On(new(2024, 12, 31)));
        Assert.Equal(new(2, new(2025, 1, 1), "b"), value.On(new(2025, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => value.On(new(2023, 12, 31)));
        Assert.Throws<ArgumentException>(() => new Dated<int>((new(2025, 1, 1), 1, "a"), (new(2024, 1, 1), 2, "b")));
    }
}
