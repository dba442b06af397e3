using System.Text.Json;
using HousingPortal.Domain.Complaints;
using HousingPortal.Web.Data;
using HousingPortal.Web.Security;

namespace HousingPortal.Web.Features.Complaints;

/// <summary>Between the stored row and the complaint of the law.</summary>
internal static class ComplaintMapping
{
    public static Complaint ToDomain(ComplaintRow row) => new()
    {
        State = row.State,
        Subject = row.Subject,
        Addressee = row.Addressee,
        RegisteredOn = row.RegisteredOn,
        Filing = row.Filing,
        TookPart = Ids(row.TookPart),
        Recused = Ids(row.Recused),
        ReviewerId = row.ReviewerId,
        ForwardedOn = row.ForwardedOn,
        ProviderAnsweredOn = row.ProviderAnsweredOn,
        PositionsRecorded = row.PositionsRecorded,
        Outcome = row.Outcome,
        EndedOn = row.EndedOn,
        ExecutedOn = row.ExecutedOn,
    };

    public static void Write(Complaint next, ComplaintRow row)
    {
        row.State = next.State;
        row.Filing = next.Filing;
        row.ReviewerId = next.ReviewerId;
        row.ForwardedOn = next.ForwardedOn;
        row.ProviderAnsweredOn = next.ProviderAnsweredOn;
        row.PositionsRecorded = next.PositionsRecorded;
        row.Outcome = next.Outcome;
        row.EndedOn = next.EndedOn;
        row.ExecutedOn = next.ExecutedOn;
    }

    public static ComplaintForm Form(ComplaintRow row) => JsonSerializer.Deserialize<ComplaintForm>(row.FormJson, PortalJson.Options) ?? new();

    public static ComplaintActor Of(Actor actor) => new(actor.UserId, actor.Roles);

    public static string Join(IEnumerable<string> ids) => string.Join(',', ids.Where(id => id.Length > 0).Distinct());

    private static IReadOnlyList<string> Ids(string stored) => stored.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Adds lines to the history of a complaint in the caller's unit of work.</summary>
internal static class ComplaintJournal
{
    public const string Registered = "registered";

    /// <summary>The removal complained of is not carried out for the time being (APPK art. 96).</summary>
    public const string Stopped = "stopped";

    /// <summary>The removal could not be stopped: the person is registered elsewhere by now.</summary>
    public const string NotStopped = "not-stopped";
    public const string SignatureRejected = "signature-rejected";

    /// <summary>Prefix of the events of <see cref="ComplaintAction"/>.</summary>
    public const string ActionPrefix = "action.";

    /// <summary>Prefix of the events of <see cref="ComplaintEffect"/>.</summary>
    public const string EffectPrefix = "effect.";

    public static void Add(PortalDb db, ComplaintRow row, Actor actor, string type, DateTime utcNow, string text = "", ComplaintState? to = null) =>
        db.ComplaintEvents.Add(new ComplaintEventRow
        {
            ProviderId = row.ProviderId,
            ComplaintId = row.Id,
            Type = type,
            At = utcNow,
            ActorId = actor.UserId,
            ActorName = actor.Name,
            ToState = to,
            Text = text.Trim(),
        });
}
