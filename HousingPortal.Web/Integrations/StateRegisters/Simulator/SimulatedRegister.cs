using HousingPortal.Domain.Registers;

namespace HousingPortal.Web.Integrations.StateRegisters.Simulator;

/// <summary>Registers that know only synthetic people; see docs/simulator.md. Never in Production.</summary>
internal sealed class SimulatedRegister(SimulatorFile file, TimeProvider clock) : IStateRegister
{
    public async Task<RegisterReply> AskAsync(RegisterQuestion question, CancellationToken cancellationToken)
    {
        var behaviour = file.BehaviourOf(question.ApplicantIin, question.Kind);
        await Task.Delay(TimeSpan.FromSeconds(behaviour.Seconds ?? file.AnswerSeconds), clock, cancellationToken);
        if (behaviour.FailureOf(question.Attempt) is { } failure)
            return failure;
        var now = clock.GetUtcNow().UtcDateTime;
        return behaviour.Outcome switch
        {
            AnswerOutcome.NoData => new RegisterAnswer(question.Kind, AnswerOutcome.NoData, now, question.RequestId),
            { } forced => new SimulatedFacts(file, question).Answer(now) with { Outcome = forced },
            null => new SimulatedFacts(file, question).Answer(now),
        };
    }
}
