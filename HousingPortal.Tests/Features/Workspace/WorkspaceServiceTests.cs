using HousingPortal.Domain.Cases;
using HousingPortal.Web.Features.Workspace;
using static HousingPortal.Tests.Features.Workspace.WorkspaceScene;

namespace HousingPortal.Tests.Features.Workspace;

/// <summary>What a supervisor's numbers are, and that each opens the list it counts.</summary>
public sealed class WorkspaceServiceTests : IAsyncLifetime
{
    private WorkspaceScene scene = default!;

    public async Task InitializeAsync() => scene = await StartAsync();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task Due_today_this_week_overdue_and_unassigned_open_the_cases_they_count()
    {
        await scene.AddAsync(Today.AddDays(-3));
        await scene.AddAsync(Today);
        await scene.AddAsync(Today, officer: null, state: CaseState.Registered);
        await scene.AddAsync(new(2026, 11, 27));
        await scene.AddAsync(new(2026, 11, 30));
        await scene.AddAsync(Today, CaseState.OnList, decidedOn: Today);
        await scene.AddAsync(Today, provider: scene.Pavlodar);

        var view = (await scene.Service.TermsAsync(scene.Supervisor))!;

        Assert.Equal((2, 3, 1, 1, 5), (view.DueToday, view.DueThisWeek, view.Forecast.Overdue, view.Unassigned, view.Open));
        Assert.Equal(new(2026, 11, 29), view.EndOfWeek);
        Assert.Equal(view.DueToday, await scene.ListedAsync(WorkspaceLinks.Due(view.Today, view.Today)));
        Assert.Equal(view.DueThisWeek, await scene.ListedAsync(WorkspaceLinks.Due(view.Today, view.EndOfWeek)));
        Assert.Equal(view.Forecast.Overdue, await scene.ListedAsync(WorkspaceLinks.Overdue(view.Today)));
        Assert.Equal(view.Unassigned, await scene.ListedAsync(WorkspaceLinks.Unassigned));
        Assert.Equal(view.Open, await scene.ListedAsync(WorkspaceLinks.Open));
    }

    [Fact]
    public async Task What_will_be_late_opens_exactly_those_cases_in_all_and_for_each_day()
    {
        // Forty decisions in the window: two a day.
        for (var n = 0; n < 40; n++)
            await scene.AddAsync(new(2026, 11, 30), CaseState.OnList, decidedOn: new(2026, 11, 16));
        for (var n = 0; n < 5; n++)
            await scene.AddAsync(Today);
        for (var n = 0; n < 3; n++)
            await scene.AddAsync(Today.AddDays(1));
        for (var n = 0; n < 2; n++)
            await scene.AddAsync(new(2026, 12, 4));

        var view = (await scene.Service.TermsAsync(scene.Supervisor))!;

        Assert.Equal([(5, 3), (3, 3), (2, 0)], view.Forecast.Days.Select(day => (day.Open, day.WillBeLate)));
        Assert.Equal(6, await scene.ListedAsync(WorkspaceLinks.WillBeLate));
        foreach (var day in view.Forecast.Days)
        {
            Assert.Equal(day.WillBeLate, await scene.ListedAsync(WorkspaceLinks.WillBeLateOn(day.DueOn)));
            Assert.Equal(day.Open, await scene.ListedAsync(WorkspaceLinks.Due(day.DueOn, day.DueOn)));
        }
        Assert.Equal(40, await scene.ListedAsync(WorkspaceLinks.Decided(view.PaceFrom)));
    }

    [Fact]
    public async Task Ages_are_counted_from_the_due_day_so_that_a_term_begun_anew_is_right()
    {
        // Received long ago, decided anew: the due day says day 1, whatever the day of receipt.
        await scene.AddAsync(HousingPortal.Domain.Calendar.ServiceTerm.For(new(2026, 11, 20), HousingPortal.Domain.Calendar.PublishedCalendar.Current).DueOn);
        await scene.AddAsync(Today);
        await scene.AddAsync(Today);

        var view = (await scene.Service.TermsAsync(scene.Supervisor))!;

        Assert.Equal((1, 2, 3), (view.Ages[1], view.Ages[15], view.Ages.Sum()));
        for (var age = 0; age < view.Ages.Count; age++)
            Assert.Equal(view.Ages[age], await scene.ListedAsync(WorkspaceLinks.Age(age)));
    }

    [Fact]
    public async Task A_returned_draft_counts_until_the_officer_does_something_with_it()
    {
        var waiting = await scene.AddAsync();
        await scene.LineAsync(waiting, CaseAction.DraftPositive, new(2026, 11, 19, 5, 0, 0));
        await scene.LineAsync(waiting, CaseAction.ReturnPositive, new(2026, 11, 20, 5, 0, 0), "why");
        var goneOn = await scene.AddAsync(state: CaseState.PreliminaryRefusal);
        await scene.LineAsync(goneOn, CaseAction.ReturnPositive, new(2026, 11, 20, 5, 0, 0));
        await scene.LineAsync(goneOn, CaseAction.IssuePreliminaryRefusal, new(2026, 11, 20, 6, 0, 0));
        var drafted = await scene.AddAsync(state: CaseState.PositiveDrafted);
        await scene.LineAsync(drafted, CaseAction.ReturnPositive, new(2026, 11, 20, 5, 0, 0));
        await scene.LineAsync(drafted, CaseAction.DraftPositive, new(2026, 11, 20, 6, 0, 0));

        Assert.Equal(1, (await scene.Service.TermsAsync(scene.Supervisor))!.Returned);
        Assert.Equal(1, await scene.ListedAsync(WorkspaceLinks.Returned));
    }

    [Fact]
    public async Task Officers_stand_by_name_with_open_decided_median_refused_and_returned_of_the_period()
    {
        await scene.AddAsync(officer: "arman");
        await scene.AddAsync(Today.AddDays(-4), officer: "arman");
        // Due on the fifteenth working day, 23.11.: decided on days 15, 14 and 10.
        await scene.AddAsync(Today, CaseState.OnList, "zarina", Today);
        await scene.AddAsync(Today, CaseState.OnList, "zarina", new(2026, 11, 20));
        var refused = await scene.AddAsync(Today, CaseState.Refused, "zarina", new(2026, 11, 16), "G2");
        await scene.LineAsync(refused, CaseAction.ReturnRefusal, new(2026, 11, 12));
        await scene.AddAsync(new(2026, 7, 1), CaseState.OnList, "zarina", new(2026, 7, 1));
        await scene.AddAsync(Today, CaseState.OnList, "foreign", Today, provider: scene.Pavlodar);

        var view = (await scene.Service.OfficersAsync(scene.Supervisor, WorkspacePeriod.Quarter))!;

        Assert.Equal(["Абаева Зарина", "Жанов Арман"], view.Officers.Select(row => row.Name!));
        var (zarina, arman) = (view.Officers[0], view.Officers[1]);
        Assert.Equal((0, 0, 3, 14m, 1, 1), (zarina.Open, zarina.Overdue, zarina.Decided, zarina.MedianDays!.Value, zarina.Refused, zarina.Returned));
        Assert.Equal((2, 1, 0), (arman.Open, arman.Overdue, arman.Decided));
        Assert.Null(arman.MedianDays);
        Assert.True(zarina.IsFew);
        Assert.Equal(3, await scene.ListedAsync(WorkspaceLinks.DecidedBy("zarina", view.Since)));
        Assert.Equal(1, await scene.ListedAsync(WorkspaceLinks.RefusedBy("zarina", view.Since)));
        Assert.Equal(1, await scene.ListedAsync(WorkspaceLinks.ReturnedOf("zarina", view.Since)));
        Assert.Equal(2, await scene.ListedAsync(WorkspaceLinks.OpenOf("arman")));
        Assert.Equal(1, await scene.ListedAsync(WorkspaceLinks.OverdueOf("arman", view.Today)));
        Assert.Equal(4, (await scene.Service.OfficersAsync(scene.Supervisor, WorkspacePeriod.Year))!.Officers[0].Decided);
    }

    [Fact]
    public async Task A_refusal_counts_under_each_of_its_grounds_and_once_in_all()
    {
        await scene.AddAsync(state: CaseState.Refused, decidedOn: new(2026, 11, 2), grounds: "G2,G5");
        await scene.AddAsync(state: CaseState.Refused, decidedOn: new(2026, 11, 3), grounds: "G2");
        await scene.AddAsync(state: CaseState.Refused, decidedOn: new(2026, 5, 3), grounds: "G2");
        await scene.AddAsync(state: CaseState.PreliminaryRefusal, grounds: "G1");

        var view = (await scene.Service.RefusalsAsync(scene.Supervisor, WorkspacePeriod.Month))!;

        Assert.Equal(2, view.Refused);
        Assert.Equal([0, 2, 0, 0, 1, 0, 0, 0], view.Grounds.Select(row => row.Count));
        Assert.Equal(2, await scene.ListedAsync(WorkspaceLinks.Refused(view.Since)));
        foreach (var (ground, count) in view.Grounds)
            Assert.Equal(count, await scene.ListedAsync(WorkspaceLinks.RefusedOn(ground.Code, view.Since)));
    }

    [Fact]
    public async Task The_register_of_overrides_tells_what_why_who_and_when_the_latest_first()
    {
        var row = await scene.AddAsync();
        await scene.LineAsync(row, CaseAction.AllowLateNotice, new(2026, 11, 18, 5, 0, 0), "Сот қаулысы", "Бастық А.");
        await scene.LineAsync(row, CaseAction.AllowLateRefusal, new(2026, 11, 20, 5, 30, 0), "=1+1", "Бастық Б.");
        await scene.LineAsync(await scene.AddAsync(provider: scene.Pavlodar), CaseAction.AllowLateNotice, new(2026, 11, 18));

        var all = (await scene.Service.OverridesAsync(scene.Supervisor, WorkspacePeriod.Quarter, null, 1))!;
        var notices = (await scene.Service.OverridesAsync(scene.Supervisor, WorkspacePeriod.Quarter, OverrideKind.LateNotice, 1))!;

        Assert.Equal((1, 1, 2), (all.LateNotices, all.LateRefusals, all.Total));
        Assert.Equal([(OverrideKind.LateRefusal, "=1+1", "Бастық Б."), (OverrideKind.LateNotice, "Сот қаулысы", "Бастық А.")], all.Rows.Select(item => (item.Kind, item.Reason, item.ByName)));
        Assert.Equal(new DateTime(2026, 11, 20, 10, 30, 0), all.Rows[0].At);
        Assert.Equal(row.Number, all.Rows[0].Number);
        Assert.Equal((1, 1), (notices.Total, notices.Rows.Count));
    }

    [Fact]
    public async Task Nobody_but_a_supervisor_gets_a_number_and_only_of_the_own_provider()
    {
        await scene.AddAsync();
        foreach (var role in Enum.GetValues<StaffRole>().Where(role => role != StaffRole.Supervisor))
        {
            var actor = scene.Supervisor with { Roles = [role] };
            Assert.Null(await scene.Service.TermsAsync(actor));
            Assert.Null(await scene.Service.OfficersAsync(actor, default));
            Assert.Null(await scene.Service.RefusalsAsync(actor, default));
            Assert.Null(await scene.Service.OverridesAsync(actor, default, null, 1));
        }
        Assert.Equal(0, (await scene.Service.TermsAsync(scene.Supervisor with { ProviderId = scene.Pavlodar.Id }))!.Open);
    }
}
