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
    public void The_usual_list_has_the_plain_address() => Assert.Equal("/", new WorklistFilter().ToUrl());

    [Fact]
    public void Nonsense_in_the_address_falls_back_to_the_usual_list() =>
        Assert.Equal(new WorklistFilter(), WorklistFilter.Parse("nothing", null, "77", "x", "'; drop", "9", -5));
}
