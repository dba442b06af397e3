using System.Globalization;
using Bunit;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Hearings;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Cases;

/// <summary>The drawn term of example B: filed on Friday 20.03.2026 at 18:45, received on Thursday 26.03.2026 after the holidays, due on Thursday 16.04.2026.</summary>
public sealed class TermTimelineTests : BunitContext
{
    private static readonly ServiceTerm Term = ServiceTerm.For(new(2026, 3, 26), PublishedCalendar.Current);

    public TermTimelineTests()
    {
        Services.AddPortalTexts();
        Services.AddLogging();
    }

    [Theory]
    [InlineData("kk-KZ", "Наурыз", "Жексенбі", "9-жұмыс күні")]
    [InlineData("ru-KZ", "Наурыз", "Воскресенье", "9-й рабочий день")]
    public void Every_day_is_counted_or_says_why_not(string culture, string holiday, string sunday, string ninth)
    {
        var days = Days(Draw(culture, new(2026, 4, 6)));

        Assert.Equal(28, days.Count);
        Assert.Equal(Enumerable.Range(1, 15).Select(n => n.ToString(CultureInfo.InvariantCulture)), days.Where(day => day.Number is not null).Select(day => day.Number!));
        Assert.Contains(holiday, days[3].Spoken, StringComparison.Ordinal);
        Assert.Equal("20.03 21.03 22.03 23.03 24.03 25.03 26.03 27.03", string.Join(' ', days.Take(8).Select(day => day.Date)));
        Assert.Contains(sunday, days.Single(day => day.Date == "29.03").Spoken, StringComparison.Ordinal);
        Assert.Contains(ninth, days.Single(day => day.Date == "08.04").Spoken, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limits_of_notice_hearing_and_decision_and_today_are_marked_on_their_days()
    {
        var days = Days(Draw("ru-KZ", new(2026, 4, 6)));

        Assert.Equal(["сегодня"], Marks("06.04"));
        Assert.Equal(["предел уведомления"], Marks("13.04"));
        Assert.Equal(["предел заслушивания"], Marks("15.04"));
        Assert.Equal(["срок решения"], Marks("16.04"));
        Assert.Equal(4, days.Sum(day => day.Marks.Count));

        IReadOnlyList<string> Marks(string date) => days.Single(day => day.Date == date).Marks;
    }

    [Fact]
    public void After_the_notice_the_days_for_the_hearing_and_the_first_day_of_a_refusal_are_marked()
    {
        var days = Days(Draw("ru-KZ", new(2026, 4, 9), noticeOn: new(2026, 4, 8), hearing: new(new(2026, 4, 10, 11, 0, 0), HearingMethod.Video, "x")));

        Assert.Equal(["уведомление"], days.Single(day => day.Date == "08.04").Marks);
        Assert.Equal(["сегодня", "день для заслушивания"], days.Single(day => day.Date == "09.04").Marks);
        Assert.Equal(["заслушивание 11:00"], days.Single(day => day.Date == "10.04").Marks);
        Assert.Equal(["отказ с этого дня"], days.Single(day => day.Date == "13.04").Marks);
        Assert.Single(days, day => day.Marks.Contains("отказ с этого дня"));
    }

    [Fact]
    public void A_drawn_cell_is_hidden_from_the_screen_reader_which_hears_one_sentence_a_day()
    {
        var list = Draw("ru-KZ", new(2026, 4, 6));

        Assert.Equal("13.04.2026, понедельник: 12-й рабочий день срока; последний день уведомления о заслушивании", Days(list).Single(day => day.Date == "13.04").Spoken);
        Assert.All(list.FindAll(".term-cell"), cell => Assert.Equal("true", cell.GetAttribute("aria-hidden")));
        Assert.Equal("06.04", list.Find("[aria-current=date] .term-date").TextContent);
    }

    private IRenderedComponent<TermTimeline> Draw(string culture, DateOnly today, DateOnly? noticeOn = null, HearingPlan? hearing = null)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        return Render<TermTimeline>(parameters => parameters
            .Add(item => item.Term, Term).Add(item => item.Today, today).Add(item => item.FiledOn, new DateOnly(2026, 3, 20)).Add(item => item.NoticeOn, noticeOn).Add(item => item.Hearing, hearing));
    }

    private static IReadOnlyList<(string Date, string? Number, string Spoken, IReadOnlyList<string> Marks)> Days(IRenderedComponent<TermTimeline> drawn) =>
    [
        .. drawn.FindAll("li").Select(day => (
            day.QuerySelector(".term-date")!.TextContent,
            day.QuerySelector(".term-number")?.TextContent,
            day.QuerySelector(".visually-hidden")!.TextContent,
            (IReadOnlyList<string>)[.. day.QuerySelectorAll(".term-mark").Select(mark => mark.TextContent)])),
    ];
}
