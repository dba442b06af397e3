using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Reference;

/// <summary>Two providers with cases, and drafts of a change. Today is Monday 23.11.2026.</summary>
public sealed class CalendarScene : IAsyncDisposable
{
    public const string Act = "Order 17 of 20.11.2026";
    private int serial;

    private CalendarScene(IdentityHost host) => Host = host;

    public IdentityHost Host { get; }

    public CalendarService Calendars => Host.Services.GetRequiredService<CalendarService>();

    public static async Task<CalendarScene> StartAsync() => new(await IdentityHost.StartAsync());

    /// <summary>A draft that makes days off.</summary>
    public static CalendarDraft Off(params DateOnly[] days) => Draft([.. days.Select(day => (day, CalendarChangeKind.DayOff))]);

    public static CalendarDraft Draft(params (DateOnly Day, CalendarChangeKind Kind)[] days) =>
        new(Act, new CalendarPatch([], [.. days.Select(item => new CalendarChange(item.Day, item.Kind, new LocalizedText("демалыс", "выходной"), Act))]));

    /// <summary>A case received on a day, due by the shipped calendar.</summary>
    public HousingCase New(DateOnly receivedOn, Provider? provider = null, CaseState state = CaseState.UnderAssessment) => new()
    {
        ProviderId = (provider ?? Host.Own).Id,
        Number = $"OWN-2026-{++serial:000000}",
        State = state,
        List = QueueList.SociallyVulnerable,
        Category = Category.OldAgePensioner,
        ReceivedOn = receivedOn,
        DueOn = ServiceTerm.For(receivedOn, PublishedCalendar.Current).DueOn,
        CalendarRevision = PublishedCalendar.Current.Revision,
        Version = Guid.NewGuid(),
    };

    public async Task<HousingCase> AddAsync(DateOnly receivedOn, Provider? provider = null, CaseState state = CaseState.UnderAssessment, Action<HousingCase>? with = null)
    {
        var row = New(receivedOn, provider, state);
        with?.Invoke(row);
        await AddAsync([row]);
        return row;
    }

    public async Task AddAsync(IReadOnlyList<HousingCase> rows)
    {
        await using var db = Host.NewDb();
        db.Cases.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public async Task<HousingCase> ReadAsync(HousingCase row)
    {
        await using var db = Host.NewDb();
        return await db.Cases.AsNoTracking().SingleAsync(item => item.Id == row.Id);
    }

    public async Task<IReadOnlyList<CaseEventRow>> EventsAsync()
    {
        await using var db = Host.NewDb();
        return await db.CaseEvents.AsNoTracking().ToListAsync();
    }

    /// <summary>Looks and applies what was seen.</summary>
    public async Task<CalendarPreview> ApplyAsync(CalendarDraft draft)
    {
        var preview = (await Calendars.PreviewAsync(Host.Administrator, draft)).Value;
        var outcome = await Calendars.ApplyAsync(Host.Administrator, draft, preview);
        Assert.Empty(outcome.Errors);
        Assert.Equal(preview.Number + 1, outcome.Number);
        return preview;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
