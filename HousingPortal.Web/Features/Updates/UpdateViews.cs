using System.Text.Json;
using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Inventory;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Registers;
using HousingPortal.Domain.Updates;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Cases;
using HousingPortal.Web.Features.Checks;

namespace HousingPortal.Web.Features.Updates;

/// <summary>How forms of updates are kept.</summary>
internal static class UpdateJson
{
    public static string Write(Annex3Form form) => JsonSerializer.Serialize(form, PortalJson.Options);

    public static string Write(Integrations.Egov.PortalUpdate update) => JsonSerializer.Serialize(update, PortalJson.Options);

    public static Annex3Form Form(ApplicationUpdate update) => JsonSerializer.Deserialize<Annex3Form>(update.FormJson, PortalJson.Options) ?? new();

    public static IHousingApplication Application(string json) => PortalJson.ReadApplication(json);

    /// <summary>Whether two applications say the same, in whatever order their text was written.</summary>
    public static bool AreSame(IHousingApplication one, IHousingApplication other) => PortalJson.Write(one) == PortalJson.Write(other);
}

/// <summary>An application of Annex 3 being typed. Times are local times of the provider.</summary>
/// <param name="Version">Null while nothing was stored.</param>
/// <param name="Family">Members of the application, to choose from.</param>
/// <param name="Closed">Why no update may be filed for the case.</param>
public sealed record UpdateDraftView(
    Guid DraftId, Guid? Version, Guid CaseId, string CaseNumber, string ApplicantName, Annex3Form Form, IReadOnlyList<(string Iin, string Text)> Family, DateOnly Today, Error? Closed, DateTime? SavedAt);

/// <summary>A registered update; its time is local.</summary>
public sealed record RegisteredUpdate(Guid Id, Guid CaseId, string Number, DateTime FiledAt, DateOnly ReceivedOn, DateOnly DueOn, Guid? ReceiptId);

/// <summary>What came of a registration.</summary>
public sealed record UpdateRegistration
{
    public RegisteredUpdate? Registered { get; private init; }

    /// <summary>Registered now, not found from before.</summary>
    public bool IsNew { get; private init; }
    public Error? Error { get; private init; }
    public IReadOnlyList<FormProblem> Problems { get; private init; } = [];

    internal static UpdateRegistration New(RegisteredUpdate registered) => new() { Registered = registered, IsNew = true };

    internal static UpdateRegistration Again(RegisteredUpdate registered) => new() { Registered = registered };

    internal static UpdateRegistration Refused(Error error) => new() { Error = error };

    internal static UpdateRegistration Wrong(IReadOnlyList<FormProblem> problems) => new() { Error = new Error("update.problems", problems.Count), Problems = problems };
}

/// <summary>What came of a change of an update: a new version, a lawful refusal, or somebody else was first.</summary>
public sealed record UpdateOutcome
{
    public Guid? Version { get; private init; }
    public Error? Error { get; private init; }

    /// <summary>Who changed the case meanwhile.</summary>
    public CaseConflict? Conflict { get; private init; }

    /// <summary>What is wrong with the new application.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; private init; } = [];

    internal static UpdateOutcome Done(Guid version) => new() { Version = version };

    internal static UpdateOutcome Refused(Error error) => new() { Error = error };

    internal static UpdateOutcome Overtaken(string byName) => new() { Error = new Error("update.overtaken", byName) };

    internal static UpdateOutcome Overtaken(CaseConflict conflict) => new() { Conflict = conflict };

    internal static UpdateOutcome Wrong(IReadOnlyList<FieldProblem> problems) => new() { Error = new Error("update.data-problems", problems.Count), Problems = problems };
}

/// <summary>A case for which an update may be typed.</summary>
public sealed record UpdateTarget(Guid CaseId, string Number, string ApplicantName, CaseState State, QueueList List, int? OrdinalNumber);

/// <summary>One update in a list. Times are local times of the provider.</summary>
public sealed record UpdateLine(
    Guid Id, Guid CaseId, string Number, string CaseNumber, string ApplicantName, UpdateState State, UpdateEffect? Effect, FilingMethod Method, IReadOnlyList<DataChange> Changes, DateTime FiledAt, DateOnly DueOn,
    string DecidedByName, DateTime? DecidedAt);

/// <summary>A whole application as it stood from a moment on.</summary>
/// <param name="UpdateNumber">The update that made it; null for the application as registered.</param>
public sealed record ApplicationVersion(int Number, DateTime From, string? UpdateNumber, IHousingApplication Form, DateOnly JudgedOn);

/// <summary>A request to update data. Times are local times of the provider.</summary>
public sealed record UpdateRequestLine(DateTime SentAt, string SentByName, string Reason, DateOnly ReplyBy, UpdateRequestState State, DateOnly? AnsweredOn);

/// <summary>Everything of a case that updates are about.</summary>
/// <param name="ReplyWorkingDays">Days that a new request gives when nothing else is said.</param>
/// <param name="DraftSavedAt">When the own draft was stored; null when there is none.</param>
public sealed record CaseUpdates(
    IReadOnlyList<UpdateLine> Items, IReadOnlyList<ApplicationVersion> Versions, IReadOnlyList<UpdateRequestLine> Requests, bool MayWork, Error? Closed, int ReplyWorkingDays, DateTime? DraftSavedAt);

/// <summary>A rule before and after. Null where it does not concern the application.</summary>
public sealed record UpdateFinding(Rule Rule, Verdict? Before, Verdict? After)
{
    public bool IsLost => After == Verdict.NotMet && Before != Verdict.NotMet;
}

/// <summary>A registered update as its page shows it. Times are local times of the provider.</summary>
public sealed record UpdateView
{
    public required Guid Id { get; init; }
    public required Guid Version { get; init; }
    public required Guid CaseId { get; init; }
    public required Guid CaseVersion { get; init; }
    public required string CaseNumber { get; init; }
    public required CaseState CaseState { get; init; }
    public required string ApplicantName { get; init; }
    public required string Number { get; init; }
    public required UpdateState State { get; init; }
    public required FilingMethod Method { get; init; }
    public required Annex3Form Form { get; init; }
    public required IHousingApplication Before { get; init; }

    /// <summary>As typed, also what the new list does not ask.</summary>
    public required IHousingApplication Typed { get; init; }

    /// <summary>As it would be taken over.</summary>
    public required IHousingApplication After { get; init; }
    public required DateTime FiledAt { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public required DateOnly DueOn { get; init; }
    public required UpdateEffect Proposed { get; init; }
    public required UpdateEffect? Effect { get; init; }
    public required string Reasoning { get; init; }
    public required string DecidedByName { get; init; }
    public required DateTime? DecidedAt { get; init; }
    public required Guid? ReceiptId { get; init; }
    public required Guid? ResultId { get; init; }

    /// <summary>Registers to ask for the data as they stand.</summary>
    public required IReadOnlyList<RegisterKind> ToAsk { get; init; }

    /// <summary>Asked about the data as they stand.</summary>
    public required bool IsAsked { get; init; }
    public required IReadOnlyList<CheckView> Checks { get; init; }
    public required IReadOnlyList<UpdateFinding> Findings { get; init; }
    public required DateOnly JudgedOn { get; init; }

    /// <summary>Another update was accepted meanwhile: these data lie on an application that is no more.</summary>
    public required bool IsStale { get; init; }
    public required bool MayWork { get; init; }
    public required DateOnly Today { get; init; }
    public required LocalizedText ProviderName { get; init; }
    public required string ProviderKato { get; init; }
    public required string TimeZoneId { get; init; }

    public bool IsPending => Checks.Any(check => check.IsPending);
}
