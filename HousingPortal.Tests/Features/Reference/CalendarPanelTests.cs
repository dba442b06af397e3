using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using HousingPortal.Domain.Cases;
using HousingPortal.Web.Components.Shared;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Reference;

/// <summary>What an administrator sees and types. Today is Monday 23.11.2026.</summary>
public sealed class CalendarPanelTests : BunitContext, IAsyncLifetime
{
    private static readonly DateOnly Received = new(2026, 11, 9);
    private CalendarScene scene = default!;

    public CalendarPanelTests() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-KZ");

    public async Task InitializeAsync()
    {
        scene = await CalendarScene.StartAsync();
        Services.AddPortalTexts();
        Services.AddLogging();
        Services.AddScoped<CurrentActor>();
        Services.AddSingleton(scene.Calendars);
        AddAuthorization().SetAuthorized("x").SetClaims(
            new(System.Security.Claims.ClaimTypes.NameIdentifier, scene.Host.Administrator.UserId), new(PortalClaims.FullName, scene.Host.Administrator.Name),
            new(PortalClaims.Provider, scene.Host.Own.Id.ToString()), new(System.Security.Claims.ClaimTypes.Role, nameof(StaffRole.Administrator)));
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await scene.DisposeAsync();
    }

    [Fact]
    public async Task A_day_is_typed_checked_and_applied()
    {
        var row = await scene.AddAsync(Received);
        var panel = await DrawAsync();
        Type(panel, "2026-11-25");

        Press(panel, "Проверить");
        panel.WaitForAssertion(() => Assert.Contains("Изменение затронет 1 из 1", panel.Markup, StringComparison.Ordinal));
        var cells = panel.Find(".calendar-preview tbody tr").QuerySelectorAll("th, td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal([row.Number, "30.11.2026", "01.12.2026", "+1", ""], cells);
        Assert.Equal(new(2026, 11, 30), (await scene.ReadAsync(row)).DueOn);

        Press(panel, "Применить");
        panel.WaitForAssertion(() => Assert.Contains("Календарь № 1 действует, затронуто дел: 1.", panel.Markup, StringComparison.Ordinal));
        Assert.Equal(new(2026, 12, 1), (await scene.ReadAsync(row)).DueOn);
        var added = panel.FindAll("tbody tr").Single(line => line.TextContent.Contains("25.11.2026", StringComparison.Ordinal));
        Assert.Contains("Добавлен администратором", added.TextContent, StringComparison.Ordinal);
        Assert.Contains(CalendarScene.Act, added.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_after_a_look_a_problem_and_somebody_elses_change()
    {
        await scene.AddAsync(Received);
        var panel = await DrawAsync();
        Type(panel, "2026-12-16");
        Press(panel, "Проверить");
        panel.WaitForAssertion(() => Assert.Contains("16.12.2026 уже нерабочий день", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        AssertTyped("2026-12-16");

        panel.Find("input[type=date]").Change("2026-11-25");
        Press(panel, "Проверить");
        panel.WaitForAssertion(() => Button(panel, "Применить"));
        await scene.ApplyAsync(CalendarScene.Off(new DateOnly(2026, 11, 26)));
        Press(panel, "Применить");
        panel.WaitForAssertion(() => Assert.Contains("календарь изменил другой администратор: Administrator", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Contains("02.12.2026", panel.Find(".calendar-preview").TextContent, StringComparison.Ordinal);
        Press(panel, "Вернуться к изменению");
        AssertTyped("2026-11-25");

        void AssertTyped(string day)
        {
            Assert.Equal(CalendarScene.Act, panel.Find("#change-act").GetAttribute("value"));
            Assert.Equal(day, panel.Find("input[type=date]").GetAttribute("value"));
            Assert.Contains(panel.FindAll("input"), input => input.GetAttribute("value") == "выходной");
        }
    }

    [Fact]
    public async Task Nothing_typed_is_named_field_by_field()
    {
        var panel = await DrawAsync();
        Press(panel, "Изменить календарь");
        Press(panel, "Проверить");

        Assert.Equal(["Укажите акт, не более 500 знаков.", "Укажите дату.", "Укажите название.", "Укажите название."], panel.FindAll(".field-error").Select(error => error.TextContent.Trim()));
    }

    [Fact]
    public async Task A_shipped_day_is_taken_back_from_the_table()
    {
        var panel = await DrawAsync();
        panel.Find("button[aria-label='Отменить день 16.12.2026']").Click();

        Assert.Equal("2026-12-16", panel.Find("fieldset input[type=date]").GetAttribute("value"));
        Assert.Empty(panel.FindAll("button[aria-label='Отменить день 16.12.2026']"));
        panel.Find("#change-act").Change(CalendarScene.Act);
        Press(panel, "Проверить");
        panel.WaitForAssertion(() => Button(panel, "Применить"));
        Press(panel, "Применить");
        panel.WaitForAssertion(() => Assert.Contains("Отменён", panel.FindAll("tbody tr").Single(line => line.TextContent.Contains("16.12.2026", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_next_year_shows_its_days_before_it_is_added()
    {
        var panel = await DrawAsync();
        Press(panel, "Изменить календарь");
        Press(panel, "Добавить 2028 год");
        Assert.Contains("Первый день Курбан айта должен быть в 2028 году.", panel.Markup, StringComparison.Ordinal);

        panel.Find("#change-kurban-ait").Change("2028-05-05");
        Press(panel, "Добавить 2028 год");

        Assert.Contains("05.05.2028", panel.Find("tbody").TextContent, StringComparison.Ordinal);
        Assert.Contains("Добавляется", panel.Find("tbody").TextContent, StringComparison.Ordinal);
        Assert.Equal(2027, (await scene.Calendars.FindAsync(scene.Host.Administrator))!.Calendar.LastYear);
    }

    [Fact]
    public async Task Cases_on_another_calendar_are_offered_the_look_and_the_administrator_gets_no_link_to_a_case()
    {
        await scene.AddAsync(Received, with: row => (row.CalendarRevision, row.DueOn) = ("2024–2026; 2027 алдын ала / предварительно", new(2026, 11, 27)));
        var panel = await DrawAsync();

        Press(panel, "Показать, что изменится");
        panel.WaitForAssertion(() => Assert.Contains("30.11.2026", panel.Find(".calendar-preview").TextContent, StringComparison.Ordinal));
        Assert.Empty(panel.FindAll(".calendar-preview a"));
    }

    private async Task<IRenderedComponent<CalendarPanel>> DrawAsync()
    {
        var panel = Render<CalendarPanel>();
        await panel.WaitForElementAsync("#calendar-year");
        return panel;
    }

    private static void Type(IRenderedComponent<CalendarPanel> panel, string day)
    {
        Press(panel, "Изменить календарь");
        panel.Find("#change-act").Change(CalendarScene.Act);
        panel.Find("fieldset input[type=date]").Change(day);
        panel.Find("fieldset input[id$=NameKk]").Change("демалыс");
        panel.Find("fieldset input[id$=NameRu]").Change("выходной");
    }

    private static void Press(IRenderedComponent<CalendarPanel> panel, string text)
    {
        var button = Button(panel, text);
        if (button.GetAttribute("type") == "submit")
            panel.Find("form").Submit();
        else
            button.Click();
    }

    private static IElement Button(IRenderedComponent<CalendarPanel> panel, string text) => panel.FindAll("button").Single(button => button.TextContent.Trim() == text);
}
