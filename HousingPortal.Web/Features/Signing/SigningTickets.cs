using System.Collections.Concurrent;
using System.Security.Cryptography;
using HousingPortal.Domain;
using HousingPortal.Web.Features.Complaints;
using HousingPortal.Web.Features.Decisions;
using HousingPortal.Web.Features.Hearings;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Security;

namespace HousingPortal.Web.Features.Signing;

public enum SigningKind
{
    Decision,
    Protocol,
    Answer,
    CaseFile,
}

/// <summary>What an official wants to sign: the case or complaint as the page showed it, and its document.</summary>
public sealed record SigningTarget(SigningKind Kind, Guid SubjectId, Guid Version, Guid DocumentId);

/// <summary>What came of one signature: no error means it is in force. The outcome of its own service is given when the signature got there.</summary>
public sealed record SigningResult(Error? Error, SignatureVerdict? Verdict = null, SignOutcome? Decision = null, ProtocolOutcome? Protocol = null, AnswerSigned? Answer = null);

/// <summary>The right to sign one document once: of one official, for the bytes with this hash, for a short time.</summary>
public sealed class SigningTicket
{
    private int fetched;
    private int used;

    internal SigningTicket(Actor actor, SigningTarget target, string sha256, DateTimeOffset until) => (UserId, ProviderId, Target, Sha256, Until) = (actor.UserId, actor.ProviderId, target, sha256, until);

    public string Token { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    public SigningTarget Target { get; }

    /// <summary>What came of it; null while no signature has arrived.</summary>
    public SigningResult? Result { get; internal set; }

    internal string UserId { get; }
    internal Guid ProviderId { get; }
    internal string Sha256 { get; }
    internal DateTimeOffset Until { get; }

    internal bool Fetch() => Interlocked.Exchange(ref fetched, 1) == 0;

    internal bool Use() => Interlocked.Exchange(ref used, 1) == 0;
}

/// <summary>The tickets that are out. They live in memory: after a restart one signs again.</summary>
public sealed class SigningTickets(TimeProvider time)
{
    /// <summary>Longer than an official may look at the dialog of NCALayer.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, SigningTicket> tickets = new();

    internal SigningTicket Give(Actor actor, SigningTarget target, string sha256)
    {
        var now = time.GetUtcNow();
        foreach (var (token, old) in tickets)
        {
            if (old.Until <= now)
                tickets.TryRemove(token, out _);
        }
        var ticket = new SigningTicket(actor, target, sha256, now + Life);
        tickets[ticket.Token] = ticket;
        return ticket;
    }

    /// <summary>A ticket of this official that is not over; one of somebody else does not exist.</summary>
    internal SigningTicket? Find(Actor actor, string token) =>
        tickets.TryGetValue(token, out var ticket) && ticket.UserId == actor.UserId && ticket.ProviderId == actor.ProviderId && time.GetUtcNow() < ticket.Until ? ticket : null;
}
