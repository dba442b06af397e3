using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Web.Integrations.StateRegisters;

/// <summary>
/// The state registers behind the gateway of the electronic government (para 9). A client is told what the application says and sends its register only what that register needs.
/// A register that is down, slow or speaks nonsense is a <see cref="RegisterFailure"/>; an exception means the same as <see cref="RegisterFailure.Unavailable"/>.
/// </summary>
public interface IStateRegister
{
    Task<RegisterReply> AskAsync(RegisterQuestion question, CancellationToken cancellationToken);
}

/// <summary>One question about one case. The same <paramref name="RequestId"/> is sent again when an attempt failed, so that a register may recognise it.</summary>
/// <param name="Attempt">1 for the first attempt of this request.</param>
/// <param name="ReceivedOn">The day the application counts as received, provider's local date: the windows of twelve months and five years run back from it.</param>
public sealed record RegisterQuestion(RegisterKind Kind, string RequestId, int Attempt, string ProviderKato, DateOnly ReceivedOn, IHousingApplication Application)
{
    /// <summary>Who asks: for the contracts of employment also the employer.</summary>
    public string ProviderBin { get; init; } = "";

    public string ApplicantIin => Application.Iin.Trim();

    /// <summary>The applicant first, then the family; nobody twice.</summary>
    public IReadOnlyList<string> Iins => [.. Application.Family.Select(member => member.Iin.Trim()).Prepend(ApplicantIin).Where(iin => iin.Length > 0).Distinct()];
}

/// <summary>Either an answer or a failure.</summary>
public sealed record RegisterReply(RegisterAnswer? Answer, RegisterFailure? Failure)
{
    public static implicit operator RegisterReply(RegisterAnswer answer) => new(answer, null);

    public static implicit operator RegisterReply(RegisterFailure failure) => new(null, failure);
}

/// <summary>Why there is no answer: a text key, and whether asking again later may help.</summary>
public sealed record RegisterFailure(string Key, bool IsTransient)
{
    public static readonly RegisterFailure NotConnected = new("register.not-connected", false);
    public static readonly RegisterFailure Unavailable = new("register.unavailable", true);
    public static readonly RegisterFailure Timeout = new("register.timeout", true);
    public static readonly RegisterFailure Unreadable = new("register.unreadable", true);

    /// <summary>The portal itself was stopped in the middle, again and again.</summary>
    public static readonly RegisterFailure Interrupted = new("register.interrupted", false);

    public static readonly IReadOnlyList<RegisterFailure> All = [NotConnected, Unavailable, Timeout, Unreadable, Interrupted];
}
