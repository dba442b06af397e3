using System.Diagnostics;
using System.Globalization;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Hearings;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Reference;
using HousingPortal.Web.Integrations.Eds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace HousingPortal.Tests.Features.Reference;

/// <summary>A case received on 09.11.2026 is due on 30.11.2026 by the shipped calendar. Today is Monday 23.11.2026.</summary>
public sealed class CalendarServiceTests : IAsyncLifetime
{
    private static readonly DateOnly Received = new(2026, 11, 9);
    private static readonly DateOnly Due = new(2026, 11, 30);
    private static readonly DateOnly Wednesday = new(2026, 11, 25);
    private CalendarScene scene = default!;

    public async Task InitializeAsync() => scene = await CalendarScene.StartAsync();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task A_look_says_which_cases_move_and_by_how_much_and_writes_nothing()
    {
        var touched = await scene.AddAsync(Received);
        await scene.AddAsync(Received, state: CaseState.Refused);
        await scene.AddAsync(new DateOnly(2026, 11, 2));

        var preview = (await scene.Calendars.PreviewAsync(scene.Host.Administrator, CalendarScene.Off(Wednesday))).Value;

        Assert.Equal(2, preview.OpenCases);
        var move = Assert.Single(preview.Moves);
        Assert.Equal((touched.Number, Due, Due.AddDays(1)), (move.Number, move.Days.DueFrom, move.Days.DueTo));
        Assert.Equal(Due, (await scene.ReadAsync(touched)).DueOn);
        Assert.Equal(0, (await scene.Calendars.FindAsync(scene.Host.Administrator))!.Number);
        Assert.Empty(await scene.EventsAsync());
    }

    [Fact]
    public async Task Applying_does_what_the_look_said_and_writes_an_event_to_each_touched_case()
    {
        var touched = await scene.AddAsync(Received);
        var kept = await scene.AddAsync(new DateOnly(2026, 11, 2));

        var preview = await scene.ApplyAsync(CalendarScene.Off(Wednesday));

        var (moved, same) = (await scene.ReadAsync(touched), await scene.ReadAsync(kept));
        Assert.Equal((preview.Moves[0].Days.DueTo, 1, preview.Next.Revision), (moved.DueOn, moved.CalendarNumber, moved.CalendarRevision));
        Assert.NotEqual(touched.Version, moved.Version);
        Assert.Equal((kept.DueOn, 1, kept.Version), (same.DueOn, same.CalendarNumber, same.Version));
        var line = Assert.Single(await scene.EventsAsync());
        Assert.Equal((touched.Id, CaseEventTypes.DeadlineMoved, scene.Host.Administrator.Name), (line.CaseId, line.Type, line.ActorName));
        foreach (var said in new[] { "\"dueFrom\":\"2026-11-30\"", "\"dueTo\":\"2026-12-01\"", CalendarScene.Act })
            Assert.Contains(said, line.DataJson, StringComparison.Ordinal);
        var state = (await scene.Calendars.FindAsync(scene.Host.Administrator))!;
        Assert.Equal((1, 1, 0), (state.Number, Assert.Single(state.History).TouchedCases, state.OtherCases));
        Assert.False(state.Calendar.IsWorkingDay(Wednesday));
    }

    [Fact]
    public async Task A_closed_case_keeps_its_due_day_and_its_calendar_through_every_change()
    {
        var closed = await scene.AddAsync(Received, state: CaseState.OnList);
        await scene.ApplyAsync(CalendarScene.Off(Wednesday));
        await scene.ApplyAsync(CalendarScene.Off(new DateOnly(2026, 11, 26)));

        var after = await scene.ReadAsync(closed);
        Assert.Equal((Due, 0, closed.Version), (after.DueOn, after.CalendarNumber, after.Version));
        await using var db = scene.Host.NewDb();
        var provider = await db.Providers.SingleAsync(row => row.Id == scene.Host.Own.Id);
        Assert.Equal(Due, ServiceTerm.For(Received, await ProviderCalendars.OfAsync(db, provider, after)).DueOn);
        Assert.Equal(Due.AddDays(2), ServiceTerm.For(Received, await ProviderCalendars.OfAsync(db, provider)).DueOn);
    }

    [Fact]
    public async Task Another_provider_counts_and_sees_its_own_calendar()
    {
        var foreign = await scene.AddAsync(Received, scene.Host.Other);

        await scene.ApplyAsync(CalendarScene.Off(Wednesday));

        Assert.Equal((Due, 0), (await scene.ReadAsync(foreign) is var row ? row.DueOn : default, row.CalendarNumber));
        var state = (await scene.Calendars.FindAsync(scene.Host.Administrator with { ProviderId = scene.Host.Other.Id }))!;
        Assert.Equal(0, state.Number);
        Assert.Empty(state.History);
        Assert.True(state.Calendar.IsWorkingDay(Wednesday));
    }

    [Fact]
    public async Task Only_an_administrator_sees_looks_and_applies()
    {
        var draft = CalendarScene.Off(Wednesday);
        var preview = (await scene.Calendars.PreviewAsync(scene.Host.Administrator, draft)).Value;
        var officer = scene.Host.As(StaffRole.Officer, StaffRole.Supervisor, StaffRole.AuthorisedPerson);

        Assert.Null(await scene.Calendars.FindAsync(officer));
        Assert.Equal("calendar.role", (await scene.Calendars.PreviewAsync(officer, draft)).Error?.Code);
        Assert.Equal("calendar.role", Assert.Single((await scene.Calendars.ApplyAsync(officer, draft, preview)).Errors).Code);
        Assert.Equal(0, (await scene.Calendars.FindAsync(scene.Host.Administrator))!.Number);
    }

    [Fact]
    public async Task A_look_of_one_provider_cannot_be_applied_by_another()
    {
        var own = await scene.AddAsync(Received);
        var draft = CalendarScene.Off(Wednesday);
        var preview = (await scene.Calendars.PreviewAsync(scene.Host.Administrator, draft)).Value;

        var outcome = await scene.Calendars.ApplyAsync(scene.Host.Administrator with { ProviderId = scene.Host.Other.Id }, draft, preview);

        Assert.Equal("calendar.cases-changed", Assert.Single(outcome.Errors).Code);
        Assert.Equal(Due, (await scene.ReadAsync(own)).DueOn);
    }

    [Fact]
    public async Task Of_two_administrators_the_second_is_told_and_sees_what_the_change_would_do_now()
    {
        var touched = await scene.AddAsync(Received);
        var draft = CalendarScene.Off(Wednesday);
        var seen = (await scene.Calendars.PreviewAsync(scene.Host.Administrator, draft)).Value;
        await scene.ApplyAsync(CalendarScene.Off(new DateOnly(2026, 11, 26)));

        var outcome = await scene.Calendars.ApplyAsync(scene.Host.Administrator, draft, seen);

        Assert.Equal("calendar.changed-meanwhile", Assert.Single(outcome.Errors).Code);
        Assert.Equal(Due.AddDays(1), (await scene.ReadAsync(touched)).DueOn);
        Assert.Equal((Due.AddDays(1), Due.AddDays(2)), (outcome.Preview!.Moves[0].Days.DueFrom, outcome.Preview.Moves[0].Days.DueTo));
        Assert.Equal(2, (await scene.Calendars.ApplyAsync(scene.Host.Administrator, draft, outcome.Preview)).Number);
    }

    [Fact]
    public async Task A_case_registered_or_closed_after_the_look_makes_one_look_again()
    {
        var first = await scene.AddAsync(Received);
        var draft = CalendarScene.Off(Wednesday);
        var seen = (await scene.Calendars.PreviewAsync(scene.Host.Administrator, draft)).Value;
        await scene.AddAsync(Received);

        var outcome = await scene.Calendars.ApplyAsync(scene.Host.Administrator, draft, seen);

        Assert.Equal("calendar.cases-changed", Assert.Single(outcome.Errors).Code);
        Assert.Equal(2, outcome.Preview!.Moves.Count);
        Assert.Equal((Due, 0), (await scene.ReadAsync(first) is var row ? row.DueOn : default, row.CalendarNumber));
        Assert.Empty(await scene.EventsAsync());
    }

    [Fact]
    public async Task A_planned_hearing_on_a_new_day_off_is_shown_and_told_to_the_case()
    {
        await scene.AddAsync(Received, state: CaseState.PreliminaryRefusal, with: row =>
            (row.NoticeDeliveredOn, row.HearingStartsAt, row.HearingMethod) = (new(2026, 11, 23), new DateTime(2026, 11, 25, 6, 0, 0, DateTimeKind.Utc), HearingMethod.InPerson));

        var preview = await scene.ApplyAsync(CalendarScene.Off(Wednesday));

        Assert.Equal(HearingTrouble.DayOff, Assert.Single(preview.Moves).Days.Hearing);
        Assert.Contains("\"hearingTrouble\":\"DayOff\"", Assert.Single(await scene.EventsAsync()).DataJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_of_a_touched_case_names_both_due_days_the_act_and_the_calendar()
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-KZ");
        await scene.AddAsync(Received);
        var preview = await scene.ApplyAsync(CalendarScene.Off(Wednesday));
        var texts = scene.Host.Services.GetRequiredService<IStringLocalizer<CaseTexts>>();

        var line = Assert.Single(await scene.EventsAsync());

        Assert.Equal("Изменён рабочий календарь, дни срока сдвинулись", EventText.Of(texts, line.Type));
        Assert.Equal(
            [("Прежний срок", "30.11.2026"), ("Новый срок", "01.12.2026"), ("Последний день уведомления", "26.11.2026"), ("Последний день заслушивания", "30.11.2026"), ("Акт", CalendarScene.Act), ("Календарь", preview.Next.Revision)],
            HistoryDetails.Of(texts, scene.Host.Services.GetRequiredService<IStringLocalizer<EdsTexts>>(), line.DataJson));
    }

    [Fact]
    public async Task A_case_whose_term_would_already_be_over_is_shown_as_overdue()
    {
        // Due today; the worked Saturday of last week ends the term on the Friday before.
        await scene.AddAsync(new DateOnly(2026, 11, 2));

        var preview = (await scene.Calendars.PreviewAsync(scene.Host.Administrator, CalendarScene.Draft((new(2026, 11, 21), CalendarChangeKind.WorkedWeekendDay)))).Value;

        Assert.True(Assert.Single(preview.Moves).BecomesOverdue);
    }

    [Fact]
    public async Task Cases_of_an_older_shipped_calendar_are_offered_the_new_one_by_the_same_steps()
    {
        var older = await scene.AddAsync(Received, with: row => (row.CalendarRevision, row.DueOn) = (PublishedCalendar.Shipped[^1].Revision, Due.AddDays(-3)));
        Assert.Equal(1, (await scene.Calendars.FindAsync(scene.Host.Administrator))!.OtherCases);

        var preview = await scene.ApplyAsync(new CalendarDraft("", CalendarPatch.None));

        Assert.Equal(3, Assert.Single(preview.Moves).Days.Days);
        Assert.Equal(Due, (await scene.ReadAsync(older)).DueOn);
        Assert.Equal(0, (await scene.Calendars.FindAsync(scene.Host.Administrator))!.OtherCases);
        Assert.Equal("calendar.nothing-changed", (await scene.Calendars.PreviewAsync(scene.Host.Administrator, new CalendarDraft("", CalendarPatch.None))).Error?.Code);
    }

    [Fact]
    public async Task A_whole_year_is_added_and_a_day_of_it_can_be_taken_back_later()
    {
        var year = CalendarYear.After(PublishedCalendar.Current, new(2028, 5, 5)).Value;
        await scene.ApplyAsync(new CalendarDraft(CalendarScene.Act, new CalendarPatch([year], [])));
        await scene.ApplyAsync(CalendarScene.Draft((new(2028, 5, 5), CalendarChangeKind.OrdinaryDay)));

        var state = (await scene.Calendars.FindAsync(scene.Host.Administrator))!;
        Assert.Equal(2028, state.Calendar.LastYear);
        Assert.True(state.Calendar.IsWorkingDay(new(2028, 5, 5)));
        Assert.False(state.Calendar.IsWorkingDay(new(2028, 3, 8)));
    }

    [Fact]
    public async Task A_change_without_an_act_or_against_the_calendar_is_refused()
    {
        Assert.Equal("calendar.act-missing", (await scene.Calendars.PreviewAsync(scene.Host.Administrator, CalendarScene.Off(Wednesday) with { Act = " " })).Error?.Code);
        Assert.Equal("calendar.day-already-off", (await scene.Calendars.PreviewAsync(scene.Host.Administrator, CalendarScene.Off(new DateOnly(2026, 12, 16)))).Error?.Code);
    }

    [Fact]
    public async Task Twenty_thousand_open_cases_are_looked_at_and_moved_in_one_go()
    {
        await scene.AddAsync([.. Enumerable.Range(0, 20_000).Select(n => scene.New(Received.AddDays(-(n % 4))))]);
        var told = new List<int>();
        var time = Stopwatch.StartNew();

        var draft = CalendarScene.Off(Wednesday);
        var preview = (await scene.Calendars.PreviewAsync(scene.Host.Administrator, draft)).Value;
        var looked = time.Elapsed;
        var outcome = await scene.Calendars.ApplyAsync(scene.Host.Administrator, draft, preview, new Told(told.Add));

        Assert.Equal(1, outcome.Number);
        Assert.Equal(20_000, (await scene.EventsAsync()).Count);
        Assert.Equal(20_000, told[^1]);
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(30), $"looked after {looked}, applied after {time.Elapsed}");
    }

    private sealed class Told(Action<int> told) : IProgress<int>
    {
        public void Report(int value) => told(value);
    }
}
