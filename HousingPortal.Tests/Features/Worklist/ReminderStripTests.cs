using System.Globalization;
using Bunit;
using HousingPortal.Domain.Calendar;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Features.Worklist;
using HousingPortal.Web.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Worklist;

public sealed class ReminderStripTests : BunitContext
{
    public ReminderStripTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-KZ");
        Services.AddPortalTexts();
        Services.AddLogging();
    }

    [Fact]
    public void Each_number_is_a_link_to_its_list_and_a_zero_is_none()
    {
        var strip = Draw([(Reminder.DueToday, 2), (Reminder.OneDayLeft, 0), (Reminder.FiveDaysLeft, 7)], new(WorklistTab.All, Reminder: Reminder.FiveDaysLeft));

        Assert.Equal(["/?tab=All&reminder=DueToday", "/?tab=All&reminder=FiveDaysLeft"], strip.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Срок сегодня: 2", strip.Find("a").TextContent);
        Assert.Contains("Остался 1 рабочий день: 0", strip.Markup, StringComparison.Ordinal);
        Assert.Equal("Осталось 5 рабочих дней: 7", strip.Find("[aria-current]").TextContent);
    }

    [Fact]
    public void Without_a_reminder_there_is_no_strip()
    {
        Assert.Empty(Draw([], new()).Markup.Trim());
        Assert.Empty(Draw([(Reminder.DueToday, 0)], new()).Markup.Trim());
    }

    [Fact]
    public void A_letter_that_did_not_arrive_is_a_link_to_its_documents_and_says_in_words_that_it_is_late()
    {
        var (late, soon) = (new OpenRemovalLetter(Guid.NewGuid(), "AST-2026-000001", new(2026, 11, 20), true), new OpenRemovalLetter(Guid.NewGuid(), "AST-2026-000002", new(2026, 11, 25), false));
        var strip = Render<ReminderStrip>(parameters => parameters
            .Add(item => item.Reminders, WorklistReminders.None with { Letters = [late, soon], LetterCount = 7 })
            .Add(item => item.Current, new WorklistFilter()));

        Assert.Equal([$"cases/{late.CaseId}/notices", $"cases/{soon.CaseId}/notices"], strip.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("№ AST-2026-000001: срок истек 20.11.2026", strip.Find("a").TextContent);
        Assert.Contains("еще 5", strip.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<ReminderStrip> Draw(IReadOnlyList<(Reminder, int)> counts, WorklistFilter current) =>
        Render<ReminderStrip>(parameters => parameters.Add(item => item.Reminders, new WorklistReminders(WorklistTab.All, counts)).Add(item => item.Current, current));
}
