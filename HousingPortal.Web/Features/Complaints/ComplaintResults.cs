using HousingPortal.Domain;
using HousingPortal.Domain.Calendar;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;

namespace HousingPortal.Web.Features.Complaints;

/// <summary>Somebody of the provider's staff who may be complained of.</summary>
public sealed record ComplaintOfficial(string Id, string Name, string Position);

/// <summary>What a form is opened with.</summary>
/// <param name="Subjects">What can be complained of here.</param>
/// <param name="Language">Language of the applicant of the case; null without one.</param>
public sealed record ComplaintOpening(
    Guid? CaseId, string? CaseNumber, CaseState? CaseState, IReadOnlyList<ComplaintSubject> Subjects, IReadOnlyList<ComplaintOfficial> Officials, ComplaintForm Form, Language? Language,
    DateOnly Today, WorkingCalendar Calendar);

/// <summary>A complaint as typed at the counter.</summary>
/// <param name="RequestId">Made with the form: sent twice, it is registered once.</param>
/// <param name="AppealStated">Whether the act says how it may be appealed against (APPK art. 92).</param>
/// <param name="Language">Language of the letters where no case tells it.</param>
public sealed record ComplaintInput(string RequestId, Guid? CaseId, ComplaintForm Form, string? OfficialId, bool AppealStated, Language Language);

/// <summary>A registered complaint.</summary>
public sealed record RegisteredComplaint(Guid Id, string Number, DateOnly RegisteredOn, FilingFinding Filing);

/// <summary>What came of a registration.</summary>
public sealed record ComplaintRegistration
{
    public RegisteredComplaint? Registered { get; private init; }

    /// <summary>Registered now, not found from before.</summary>
    public bool IsNew { get; private init; }
    public Error? Error { get; private init; }
    public IReadOnlyList<FormProblem> Problems { get; private init; } = [];

    internal static ComplaintRegistration New(RegisteredComplaint registered) => new() { Registered = registered, IsNew = true };

    internal static ComplaintRegistration Again(RegisteredComplaint registered) => new() { Registered = registered };

    internal static ComplaintRegistration Refused(Error error) => new() { Error = error };

    internal static ComplaintRegistration Wrong(IReadOnlyList<FormProblem> problems) => new() { Error = new Error("complaint.problems", problems.Count), Problems = problems };
}

/// <summary>What came of a step: a new version, a lawful refusal, or somebody else was first.</summary>
public sealed record ComplaintResult(Guid? Version, Error? Error)
{
    internal static ComplaintResult Done(Guid version) => new(version, null);

    internal static ComplaintResult Refused(Error error) => new(null, error);

    internal static ComplaintResult Overtaken(string byName) => new(null, new Error("complaint.overtaken", byName));
}
