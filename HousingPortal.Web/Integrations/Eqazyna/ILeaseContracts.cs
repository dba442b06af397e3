using HousingPortal.Domain.Registers;
using HousingPortal.Web.Integrations.StateRegisters;

namespace HousingPortal.Web.Integrations.Eqazyna;

/// <summary>
/// The register of lease contracts of the state housing stock on www.e-qazyna.kz, from which institutions and enterprises learn whether a family already uses communal housing
/// (para 9, fifth part). It is told only who asks, where, and the numbers of the family. An exception means the same as <see cref="RegisterFailure.Unavailable"/>.
/// </summary>
public interface ILeaseContracts
{
    Task<LeaseReply> FindAsync(LeaseQuestion question, CancellationToken cancellationToken);
}

/// <summary>One question. The same <paramref name="RequestId"/> is sent again when an attempt failed.</summary>
/// <param name="Attempt">1 for the first attempt of this request.</param>
/// <param name="AskerBin">BIN of the provider that asks.</param>
/// <param name="Kato">Nine digits of its settlement.</param>
/// <param name="Day">The day the application counts as received: contracts that ran on it are wanted.</param>
/// <param name="Iins">The applicant first, then the family.</param>
public sealed record LeaseQuestion(string RequestId, int Attempt, string AskerBin, string Kato, DateOnly Day, IReadOnlyList<string> Iins);

/// <summary>Either an answer or a failure.</summary>
public sealed record LeaseReply(LeaseAnswer? Answer, RegisterFailure? Failure)
{
    public static implicit operator LeaseReply(LeaseAnswer answer) => new(answer, null);

    public static implicit operator LeaseReply(RegisterFailure failure) => new(null, failure);
}

/// <param name="Outcome">Contradicts when there is a contract, confirms when there is none, no data when the service knows nothing of these people.</param>
public sealed record LeaseAnswer(string RequestId, DateTime AnsweredAt, AnswerOutcome Outcome, IReadOnlyList<CommunalLease> Contracts);
