namespace HousingPortal.Web.Integrations.StateRegisters;

/// <summary>Settings section <c>StateRegisters</c>.</summary>
public sealed class StateRegisterOptions
{
    public const string Section = "StateRegisters";
    public const string Simulator = "Simulator";
    public const string None = "None";

    /// <summary><c>Simulator</c> (default in Development, refused in Production) or <c>None</c>: no register is connected and every check says so.</summary>
    public string? Mode { get; set; }

    /// <summary>Settings of the simulator; a relative path is looked for in the content root, then beside the program.</summary>
    public string SimulatorFile { get; set; } = "register-simulator.json";

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Attempts before a check is shown as failed.</summary>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>Wait before the second attempt; each further wait is three times as long.</summary>
    public TimeSpan FirstRetryAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Checks that one node runs at the same time.</summary>
    public int Parallel { get; set; } = 4;

    /// <summary>How often the runner looks for work that nobody told it of.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a claimed check belongs to the node that claimed it: longer than an attempt with its storing.</summary>
    public TimeSpan Lease => Timeout + TimeSpan.FromSeconds(30);

    /// <summary>Wait after the given number of failed attempts.</summary>
    public TimeSpan RetryAfter(int attempts) => FirstRetryAfter * Math.Pow(3, attempts - 1);
}
