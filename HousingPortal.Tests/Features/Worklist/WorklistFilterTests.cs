using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Web.Features.Worklist;

namespace HousingPortal.Tests.Features.Worklist;

public sealed class WorklistFilterTests
{
    [Fact]
    public void A_filter_survives_the_way_through_the_address()
    {
        var filter = new WorklistFilter(WorklistTab.Closed, "Әбіш & Ко", CaseState.Refused, QueueList.Orphans, DeadlineColour.Red, Reminder.OneDayLeft, 3);
        var query = System.Web.HttpUtility.ParseQueryString(filter.ToUrl()[2..]);

        Assert.Equal(filter, WorklistFilter.Parse(query["tab"], query["q"], query["state"], query["list"], query["deadline"], query["reminder"], int.Parse(query["page"]!, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void What_the_workspace_narrows_by_survives_the_way_through_the_address()
    {
        var by = new WorklistNarrowing { DueFrom = new(2026, 11, 23), DueUntil = new(2026, 11, 27), Age = 0, WillBeLate = true, Officer = "a&b", Ground = "G5", Returned = true, Since = new(2026, 8, 23) };
        var query = System.Web.HttpUtility.ParseQueryString(new WorklistFilter { By = by }.ToUrl()[2..]);

        Assert.Equal(by, WorklistNarrowing.Parse(query["due"], query["until"], query["age"], query["late"], query["officer"], query["ground"], query["returned"], query["since"]));
        Assert.True(new WorklistFilter { By = by }.IsNarrowed);
    }

    [Fact]
    public void Nonsense_narrows_by_nothing() =>
        Assert.Equal(WorklistNarrowing.None, WorklistNarrowing.Parse("31.12.2026", "9999-01-01", "16", "yes", "", "G9", "true", "2026-13-01"));

    [Fact]
    public void The_usual_list_has_the_plain_address() => Assert.Equal("/", new WorklistFilter().ToUrl());

    [Fact]
    public void Nonsense_in_the_address_falls_back_to_the_usual_list() =>
        Assert.Equal(new WorklistFilter(), WorklistFilter.Parse("nothing", null, "77", "x", "'; drop", "9", -5));
}
