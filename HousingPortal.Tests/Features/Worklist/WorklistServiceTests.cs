using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Worklist;
using HousingPortal.Web.Security;

namespace HousingPortal.Tests.Features.Worklist;

/// <summary>What each member of staff finds in the worklist. Today is Monday 23.11.2026.</summary>
public sealed class WorklistServiceTests : IAsyncLifetime
{
    private readonly TestDatabase database = TestDatabase.Sqlite();
    private readonly ManualClock clock = new();
    private readonly Provider astana = new() { Code = "AST", Kato = "710000000" };
    private readonly Provider pavlodar = new() { Code = "PVL", Kato = "551010000" };
    private readonly Actor officer;
    private readonly Actor signer;
    private readonly WorklistService worklist;
    private int serial;

    public WorklistServiceTests()
    {
        officer = new("officer", "A", astana.Id, [StaffRole.Officer]);
        signer = new("signer", "B", astana.Id, [StaffRole.AuthorisedPerson]);
        worklist = new WorklistService(database, new ProviderClock(clock));
    }

    public async Task InitializeAsync()
    {
        await using var db = database.CreateDbContext();
        db.Providers.AddRange(astana, pavlodar);
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task The_oldest_due_case_comes_first()
    {
        await AddAsync(receivedOn: new(2026, 11, 19));
        var oldest = await AddAsync(receivedOn: new(2026, 11, 9));
        await AddAsync(receivedOn: new(2026, 11, 16));

        var page = await worklist.QueryAsync(officer, new(WorklistTab.Unassigned));

        Assert.Equal(oldest.Number, page.Rows[0].Number);
        Assert.Equal(3, page.Total);
    }

    [Fact]
    public async Task Each_tab_holds_its_own_cases_and_the_counts_agree()
    {
        await AddAsync(assignedTo: "officer", state: CaseState.UnderAssessment);
        await AddAsync(assignedTo: "colleague", state: CaseState.UnderAssessment);
        await AddAsync();
        await AddAsync(assignedTo: "officer", state: CaseState.Refused);

        var counts = await worklist.CountsAsync(officer);

        Assert.Equal(1, counts[WorklistTab.My]);
        Assert.Equal(1, counts[WorklistTab.Unassigned]);
        Assert.Equal(3, counts[WorklistTab.All]);
        Assert.Equal(1, counts[WorklistTab.Closed]);
        foreach (var tab in Enum.GetValues<WorklistTab>())
            Assert.Equal(counts[tab], (await worklist.QueryAsync(officer, new(tab))).Total);
    }

    [Fact]
    public async Task An_authorised_person_finds_what_waits_for_a_signature()
    {
        var drafted = await AddAsync(assignedTo: "officer", state: CaseState.PositiveDrafted);
        await AddAsync(assignedTo: "officer", state: CaseState.UnderAssessment);

        var page = await worklist.QueryAsync(signer, new(WorklistTab.My));

        Assert.Equal([drafted.Number], page.Rows.Select(row => row.Number));
    }

    [Fact]
    public async Task Another_providers_cases_are_not_seen_by_any_search()
    {
        var foreign = await AddAsync(provider: pavlodar, name: "Жұмабаев Мағжан");

        foreach (var search in new[] { foreign.Number, foreign.ApplicantIin, "жұмабаев", "" })
            Assert.Empty((await worklist.QueryAsync(officer, new(WorklistTab.All, search))).Rows);
    }

    [Theory]
    [InlineData("әбіш")]
    [InlineData("ӘБІШЕВА")]
    [InlineData("гүлнәр")]
    public async Task A_name_is_found_in_any_case_of_kazakh_letters(string search)
    {
        await AddAsync(name: "Әбішева Гүлнәр Қасымқызы");
        await AddAsync(name: "Сейітов Ерлан");

        Assert.Single((await worklist.QueryAsync(officer, new(WorklistTab.All, search))).Rows);
    }

    [Fact]
    public async Task A_search_by_number_or_iin_finds_a_closed_case_too()
    {
        var closed = await AddAsync(state: CaseState.OnList);

        Assert.Single((await worklist.QueryAsync(officer, new(WorklistTab.All, closed.Number.ToLowerInvariant()))).Rows);
        Assert.Single((await worklist.QueryAsync(officer, new(WorklistTab.All, closed.ApplicantIin))).Rows);
    }

    [Fact]
    public async Task The_name_on_a_case_that_nobody_has_taken_is_masked_for_officers_only()
    {
        await AddAsync(name: "Сейітов Ерлан");

        Assert.Equal("С••• Е•••", Assert.Single((await worklist.QueryAsync(officer, new(WorklistTab.Unassigned))).Rows).Applicant);
        Assert.Equal("Сейітов Ерлан", Assert.Single((await worklist.QueryAsync(signer, new(WorklistTab.Unassigned))).Rows).Applicant);
    }

    [Theory]
    [InlineData("2026-11-23", DeadlineColour.Green)]
    [InlineData("2026-11-17", DeadlineColour.Green)]
    [InlineData("2026-11-16", DeadlineColour.Yellow)]
    [InlineData("2026-11-09", DeadlineColour.Red)]
    [InlineData("2026-11-02", DeadlineColour.Red)]
    [InlineData("2026-10-30", DeadlineColour.Overdue)]
    public async Task The_deadline_filter_agrees_with_the_chip_on_the_row(string received, DeadlineColour expected)
    {
        await AddAsync(receivedOn: DateOnly.Parse(received, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(expected, Assert.Single((await worklist.QueryAsync(officer, new(WorklistTab.All))).Rows).Colour);
        foreach (var colour in Enum.GetValues<DeadlineColour>())
            Assert.Equal(colour == expected ? 1 : 0, (await worklist.QueryAsync(officer, new(WorklistTab.All, Deadline: colour))).Total);
    }

    [Fact]
    public async Task An_officer_is_reminded_of_the_own_cases_and_each_number_opens_the_list_it_counts()
    {
        await AddAsync(receivedOn: new(2026, 11, 2), assignedTo: "officer");
        await AddAsync(receivedOn: new(2026, 11, 9), assignedTo: "officer");
        await AddAsync(receivedOn: new(2026, 11, 9), assignedTo: "officer");
        await AddAsync(receivedOn: new(2026, 11, 9), assignedTo: "officer", state: CaseState.OnList);
        await AddAsync(receivedOn: new(2026, 11, 3), assignedTo: "colleague");
        await AddAsync(receivedOn: new(2026, 11, 4), assignedTo: "officer");

        var reminders = await worklist.RemindersAsync(officer);

        Assert.Equal(WorklistTab.My, reminders.Tab);
        Assert.Equal([(Reminder.DueToday, 1), (Reminder.OneDayLeft, 0), (Reminder.FiveDaysLeft, 2)], reminders.Counts);
        foreach (var (reminder, count) in reminders.Counts)
        {
            var listed = await worklist.QueryAsync(officer, new(reminders.Tab, Reminder: reminder));
            Assert.Equal(count, listed.Total);
            Assert.All(listed.Rows, row => Assert.Equal(Reminders.WorkingDaysLeft(reminder), row.DaysLeft));
        }
    }

    [Fact]
    public async Task A_supervisor_is_reminded_of_all_open_cases_of_the_own_provider()
    {
        await AddAsync(receivedOn: new(2026, 11, 3), assignedTo: "colleague");
        await AddAsync(receivedOn: new(2026, 11, 3));
        await AddAsync(receivedOn: new(2026, 11, 3), provider: pavlodar);

        var reminders = await worklist.RemindersAsync(officer with { Roles = [StaffRole.Supervisor] });

        Assert.Equal(WorklistTab.All, reminders.Tab);
        Assert.Equal(2, reminders.Counts.Single(item => item.Reminder == Reminder.OneDayLeft).Count);
    }

    [Fact]
    public async Task Nobody_is_reminded_without_a_case_a_case_role_or_a_working_day()
    {
        await AddAsync(receivedOn: new(2026, 11, 9), assignedTo: "colleague");
        Assert.Empty((await worklist.RemindersAsync(officer)).Counts);

        await AddAsync(receivedOn: new(2026, 11, 9), assignedTo: "officer");
        Assert.NotEmpty((await worklist.RemindersAsync(officer)).Counts);
        Assert.Empty((await worklist.RemindersAsync(officer with { Roles = [StaffRole.Administrator] })).Counts);
        clock.MoveTo(new DateTimeOffset(2026, 11, 28, 10, 0, 0, TimeSpan.FromHours(5)));
        Assert.Empty((await worklist.RemindersAsync(officer)).Counts);
    }

    [Fact]
    public async Task Days_left_are_counted_by_the_calendar_that_the_case_keeps()
    {
        var kept = await AddAsync(receivedOn: new(2026, 11, 9));
        await using (var db = database.CreateDbContext())
        {
            var patch = CalendarPatch.None.Add(new([], [new(new(2026, 11, 25), CalendarChangeKind.DayOff, new("a", "b"), "Order 1")]), PublishedCalendar.Current).Value;
            db.CalendarRevisions.Add(new CalendarRevisionRow { ProviderId = astana.Id, Number = 1, BasedOn = PublishedCalendar.Current.Revision, PatchJson = System.Text.Json.JsonSerializer.Serialize(patch, PortalJson.Options) });
            var provider = db.Providers.Single(row => row.Id == astana.Id);
            provider.CalendarNumber = 1;
            await db.SaveChangesAsync();
        }
        Assert.Equal(5, Assert.Single((await worklist.QueryAsync(officer, new(WorklistTab.All))).Rows).DaysLeft);

        await using (var db = database.CreateDbContext())
        {
            var row = db.Cases.Single(row => row.Id == kept.Id);
            (row.CalendarNumber, row.DueOn) = (1, new DateOnly(2026, 12, 1));
            await db.SaveChangesAsync();
        }
        Assert.Equal(5, Assert.Single((await worklist.QueryAsync(officer, new(WorklistTab.All, Reminder: Reminder.FiveDaysLeft))).Rows).DaysLeft);
    }

    [Fact]
    public async Task A_page_beyond_the_first_continues_where_the_first_ended()
    {
        for (var n = 0; n < 25; n++)
            await AddAsync();

        var first = await worklist.QueryAsync(officer, new(WorklistTab.All));
        var second = await worklist.QueryAsync(officer, new(WorklistTab.All, Page: 2));

        Assert.Equal(25, first.Rows.Concat(second.Rows).Select(row => row.Id).Distinct().Count());
    }

    [Fact]
    public async Task Somebody_without_a_case_role_sees_nothing()
    {
        await AddAsync();

        Assert.Equal(0, (await worklist.QueryAsync(officer with { Roles = [StaffRole.Administrator] }, new(WorklistTab.All))).Total);
    }

    private async Task<HousingCase> AddAsync(Provider? provider = null, DateOnly? receivedOn = null, string? assignedTo = null, CaseState state = CaseState.Registered, string name = "Сейітов Ерлан")
    {
        var received = receivedOn ?? new DateOnly(2026, 11, 19);
        var row = new HousingCase
        {
            ProviderId = (provider ?? astana).Id,
            Number = $"AST-2026-{++serial:000000}",
            State = state,
            List = QueueList.SociallyVulnerable,
            Category = Category.OldAgePensioner,
            ApplicantName = name,
            SearchName = name.ToUpperInvariant(),
            ApplicantIin = TestPeople.Iin(new(1960, 1, 1), serial: serial),
            ReceivedOn = received,
            DueOn = ServiceTerm.For(received, PublishedCalendar.Current).DueOn,
            AssignedToId = assignedTo,
            AssignedToName = assignedTo,
        };
        await using var db = database.CreateDbContext();
        db.Cases.Add(row);
        await db.SaveChangesAsync();
        return row;
    }
}
