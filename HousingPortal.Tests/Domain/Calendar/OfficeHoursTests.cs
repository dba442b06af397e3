using HousingPortal.Domain.Calendar;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.DomainTests.Calendar;

public sealed class OfficeHoursTests
{
    [Theory]
    [InlineData("2026-08-14T18:29:59", "2026-08-14", "a second before closing")]
    [InlineData("2026-08-14T18:30:00", "2026-08-17", "closing time is out of hours")]
    [InlineData("2026-08-14T00:00:01", "2026-08-14", "before opening of a working day")]
    [InlineData("2026-08-14T13:30:00", "2026-08-14", "in the lunch break")]
    [InlineData("2026-08-15T10:00:00", "2026-08-17", "on a Saturday")]
    [InlineData("2026-03-20T18:45:00", "2026-03-26", "on the eve of five days off")]
    [InlineData("2025-01-03T10:00:00", "2025-01-05", "on a moved day off before a worked Sunday")]
    [InlineData("2024-05-04T12:00:00", "2024-05-04", "on a worked Saturday")]
    [Shows("A33")]
    public void An_application_counts_as_received_on(string local, string expected, string why)
    {
        var received = OfficeHours.ReceivedOn(When.At(local), PublishedCalendar.Current);
        Assert.True(received == When.Day(expected), $"{why}: {received:O}");
    }

    [Theory]
    [InlineData("2026-08-14T09:00:00", true)]
    [InlineData("2026-08-14T08:59:59", false)]
    [InlineData("2026-08-14T18:29:59", true)]
    [InlineData("2026-08-14T18:30:00", false)]
    [InlineData("2026-08-15T12:00:00", false)]
    [InlineData("2024-05-04T12:00:00", true)]
    public void The_office_is_open_from_nine_to_half_past_six_of_a_working_day(string local, bool open)
    {
        Assert.Equal(open, OfficeHours.IsOpen(When.At(local), PublishedCalendar.Current));
    }

    [Theory]
    [InlineData("12:59:59", false)]
    [InlineData("13:00:00", true)]
    [InlineData("14:29:59", true)]
    [InlineData("14:30:00", false)]
    public void Lunch_is_from_one_to_half_past_two(string time, bool lunch)
    {
        Assert.Equal(lunch, OfficeHours.IsLunch(When.At("2026-08-14T" + time)));
    }
}
