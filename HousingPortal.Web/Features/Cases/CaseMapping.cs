using System.Text.Json;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Hearings;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Refusals;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Notices;

namespace HousingPortal.Web.Features.Cases;

/// <summary>Between the stored row (instants in UTC) and the case of the law (local time of the provider).</summary>
internal static class CaseMapping
{
    public static Case ToDomain(HousingCase row, Provider provider, IReadOnlyList<string> openFindings) => new()
    {
        State = row.State,
        List = row.List,
        ReceivedOn = row.ReceivedOn,
        ReopenedOn = row.ReopenedOn,
        OpenFindings = openFindings,
        ConfirmedGrounds = Grounds(row),
        Worsening = Worsening(row),
        NoticeIssuedOn = row.NoticeIssuedOn,
        NoticeDeliveredOn = row.NoticeDeliveredOn,
        HearingPlan = Plan(row, provider),
        Hearing = Hearing(row, provider),
        LateNoticeReason = row.LateNoticeReason,
        LateRefusalReason = row.LateRefusalReason,
    };

    public static void Write(Case next, HousingCase row, Provider provider)
    {
        row.State = next.State;
        row.ReopenedOn = next.ReopenedOn;
        row.RefusalGrounds = string.Join(',', next.ConfirmedGrounds);
        row.WorseningJson = next.Worsening.Count == 0 ? "" : JsonSerializer.Serialize(next.Worsening, PortalJson.Options);
        row.NoticeIssuedOn = next.NoticeIssuedOn;
        row.NoticeDeliveredOn = next.NoticeDeliveredOn;
        row.HearingStartsAt = ToUtc(next.HearingPlan?.StartsAt, provider);
        row.HearingMethod = next.HearingPlan?.Method;
        row.HearingPlace = next.HearingPlan?.Place ?? "";
        row.HearingOutcome = next.Hearing?.Outcome;
        row.HearingHeldFrom = ToUtc(next.Hearing?.HeldFrom, provider);
        row.HearingHeldUntil = ToUtc(next.Hearing?.HeldUntil, provider);
        row.HearingPosition = next.Hearing?.Position ?? "";
        row.HearingParticipants = next.Hearing?.Participants ?? "";
        row.LateNoticeReason = next.LateNoticeReason;
        row.LateRefusalReason = next.LateRefusalReason;
    }

    /// <summary>What the document of a command says: the same for the preview and for the print. Null when the command makes no document.</summary>
    public static NoticeFacts? Said(Case facts, CaseCommand command) => command switch
    {
        CaseCommand.DraftPositive { Reasoning: var reasoning } => new() { Reasoning = reasoning, Hearing = facts.Hearing },
        CaseCommand.DraftRefusal { Reasoning: var reasoning } => new() { Reasoning = reasoning, Grounds = facts.ConfirmedGrounds, Worsening = facts.Worsening, Hearing = facts.Hearing },
        CaseCommand.IssuePreliminaryRefusal notice => new()
        {
            Reasoning = notice.Reasoning,
            Grounds = notice.Grounds,
            Worsening = notice.Worsening,
            HearingStartsAt = notice.Hearing.StartsAt,
            HearingMethod = notice.Hearing.Method,
            HearingPlace = notice.Hearing.Place,
        },
        _ => null,
    };

    public static IReadOnlyList<string> Grounds(HousingCase row) => row.RefusalGrounds.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyList<WorseningBasis> Worsening(HousingCase row) =>
        row.WorseningJson.Length == 0 ? [] : JsonSerializer.Deserialize<List<WorseningBasis>>(row.WorseningJson, PortalJson.Options) ?? [];

    public static IHousingApplication Form(HousingCase row) => PortalJson.ReadApplication(row.ApplicationJson);

    /// <summary>Persons for whom housing is asked, the applicant included.</summary>
    public static int Household(HousingCase row) => 1 + Form(row).Family.Count;

    private static HearingPlan? Plan(HousingCase row, Provider provider) =>
        row is { HearingStartsAt: { } startsAt, HearingMethod: { } method } ? new HearingPlan(ProviderClock.ToLocal(startsAt, provider), method, row.HearingPlace) : null;

    private static HearingRecord? Hearing(HousingCase row, Provider provider) =>
        row is { HearingOutcome: { } outcome, HearingHeldFrom: { } from, HearingHeldUntil: { } until }
            ? new HearingRecord(outcome, ProviderClock.ToLocal(from, provider), ProviderClock.ToLocal(until, provider), row.HearingPosition, row.HearingParticipants)
            : null;

    private static DateTime? ToUtc(DateTime? local, Provider provider) => local is { } moment ? ProviderClock.ToUtc(moment, provider) : null;
}
