using System.Globalization;
using System.Text.Json;
using HousingPortal.Domain;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Law;

namespace HousingPortal.Web.Features.LawCommands;

/// <summary>The command "deadlines": the term of an application from the moment it came in.</summary>
internal static class DeadlineAnswer
{
    public const string DefaultZone = "Asia/Almaty";

    private static readonly string[] LocalTimes = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];
    private static readonly string[] Instants = [.. LocalTimes.Select(format => format + "K")];

    /// <summary>The command for providers in this time zone; null when the machine does not know the zone.</summary>
    public static LineAnswer? In(string zoneId) => TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) ? (line, writer) => Answer(line, writer, zone) : null;

    private static Error? Answer(ReadOnlySpan<byte> line, Utf8JsonWriter writer, TimeZoneInfo zone)
    {
        var read = FactsReader.Deserialize(line, FactsSchema.Deadline);
        if (!read.IsSuccess)
            return read.Error;
        if (LocalTime(read.Value.Received, zone) is not { } local)
            return new("received.not-a-moment");
        var term = TermOf(local, PublishedCalendar.Current);
        if (!term.IsSuccess)
            return term.Error;
        var edition = AppliedEdition.On(term.Value.ReceivedOn);
        if (!edition.IsSuccess)
            return edition.Error;
        Write(writer, term.Value, edition.Value, PublishedCalendar.Current.Revision);
        return null;
    }

    /// <summary>A moment with an offset is turned into the provider's local time; one without an offset is that time already.</summary>
    internal static DateTime? LocalTime(string text, TimeZoneInfo zone)
    {
        if (DateTime.TryParseExact(text, LocalTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return local;
        return DateTimeOffset.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? TimeZoneInfo.ConvertTime(instant, zone).DateTime
            : null;
    }

    private static Result<ServiceTerm> TermOf(DateTime local, WorkingCalendar calendar)
    {
        try
        {
            return ServiceTerm.For(OfficeHours.ReceivedOn(local, calendar), calendar);
        }
        catch (ArgumentOutOfRangeException)
        {
            var day = DateOnly.FromDateTime(local);
            return day < Editions.All[0].From
                ? new Error("edition.not-yet-in-force", day, Editions.All[0].From)
                : new Error("calendar.not-known", calendar.FirstYear, calendar.LastYear);
        }
    }

    private static void Write(Utf8JsonWriter writer, ServiceTerm term, AppliedEdition edition, string revision)
    {
        writer.WriteStartObject();
        Day("receivedOn", term.ReceivedOn);
        Day("firstDay", term.FirstDay);
        Day("noticeBy", term.NoticeBy);
        Day("hearingBy", term.HearingBy);
        Day("dueOn", term.DueOn);
        writer.WriteString("edition", edition.Code);
        if (edition.OnBasisOnly)
            writer.WriteBoolean("onBasisOnly", true);
        writer.WriteString("calendar", revision);
        writer.WriteEndObject();

        void Day(string name, DateOnly day) => writer.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
