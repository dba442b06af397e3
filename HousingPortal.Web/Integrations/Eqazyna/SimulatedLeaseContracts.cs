using HousingPortal.Domain.Registers;
using HousingPortal.Web.Integrations.StateRegisters;
using HousingPortal.Web.Integrations.StateRegisters.Simulator;

namespace HousingPortal.Web.Integrations.Eqazyna;

/// <summary>Lease contracts of the synthetic people of the simulator; see docs/simulator.md. Never in Production.</summary>
internal sealed class SimulatedLeaseContracts(SimulatorFile file, TimeProvider clock) : ILeaseContracts
{
    public async Task<LeaseReply> FindAsync(LeaseQuestion question, CancellationToken cancellationToken)
    {
        var behaviour = file.BehaviourOf(question.Iins.FirstOrDefault() ?? "", RegisterKind.CommunalLease);
        await Task.Delay(TimeSpan.FromSeconds(behaviour.Seconds ?? file.AnswerSeconds), clock, cancellationToken);
        if (behaviour.FailureOf(question.Attempt) is { } failure)
            return failure;
        var found = question.Iins.SelectMany(iin => (file.Find(iin)?.Leases ?? []).Select(lease =>
            new CommunalLease(iin, lease.ContractNumber, lease.Kato == SimulatorFile.ProviderPlace ? question.Kato : lease.Kato, question.Day.AddMonths(lease.From)))).ToList();
        var outcome = behaviour.Outcome ?? (found.Count == 0 ? AnswerOutcome.Confirms : AnswerOutcome.Contradicts);
        return new LeaseAnswer(question.RequestId, clock.GetUtcNow().UtcDateTime, outcome, outcome == AnswerOutcome.NoData ? [] : found);
    }
}
