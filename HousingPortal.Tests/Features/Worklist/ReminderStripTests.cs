using System.Globalization;
using Bunit;
using HousingPortal.Domain.Calendar;
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

    private IRenderedComponent<ReminderStrip> Draw(IReadOnlyList<(Reminder, int)> counts, WorklistFilter current) =>
        Render<ReminderStrip>(parameters => parameters.Add(item => item.Reminders, new WorklistReminders(WorklistTab.All, counts)).Add(item => item.Current, current));
}
