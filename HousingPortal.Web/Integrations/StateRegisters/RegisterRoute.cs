using HousingPortal.Domain.Registers;
using HousingPortal.Web.Integrations.Eqazyna;

namespace HousingPortal.Web.Integrations.StateRegisters;

/// <summary>Asks each register where it is kept: lease contracts at e-qazyna, all others behind the gateway.</summary>
internal sealed class RegisterRoute(IStateRegister gateway, ILeaseContracts leases) : IStateRegister
{
    public IStateRegister Gateway => gateway;

    public ILeaseContracts Leases => leases;

    public async Task<RegisterReply> AskAsync(RegisterQuestion question, CancellationToken cancellationToken)
    {
        if (question.Kind != RegisterKind.CommunalLease)
            return await gateway.AskAsync(question, cancellationToken);
        var reply = await leases.FindAsync(
            new(question.RequestId, question.Attempt, question.ProviderBin, question.ProviderKato, question.ReceivedOn, question.Iins), cancellationToken);
        return reply.Answer is { } answer
            ? new RegisterAnswer(RegisterKind.CommunalLease, answer.Outcome, answer.AnsweredAt, answer.RequestId) { Leases = answer.Contracts }
            : reply.Failure ?? RegisterFailure.Unreadable;
    }
}
