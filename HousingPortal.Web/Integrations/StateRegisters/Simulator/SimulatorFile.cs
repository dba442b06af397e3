using System.Text.Json;
using System.Text.Json.Serialization;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.People;
using HousingPortal.Domain.Registers;
using HousingPortal.Web.Data;

namespace HousingPortal.Web.Integrations.StateRegisters.Simulator;

/// <summary>
/// What the simulated registers know, read from <c>register-simulator.json</c>; described in docs/simulator.md. Everything dated is a number of months from the day of receipt
/// (negative: before it), so that the people do not age.
/// </summary>
public sealed record SimulatorFile
{
    /// <summary>The word of the file for the settlement, or the BIN, of whoever asks.</summary>
    public const string ProviderPlace = "provider";

    private static readonly JsonSerializerOptions Reading = new(PortalJson.Options)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly Dictionary<string, SimulatedPerson> byIin = [];
    private readonly IReadOnlyList<SimulatedPerson> people = [];

    /// <summary>How long an ordinary answer takes, so that progress can be seen.</summary>
    public double AnswerSeconds { get; init; }

    /// <summary>Behaviour of a register towards everybody who has none of their own.</summary>
    public IReadOnlyDictionary<RegisterKind, RegisterBehaviour> Registers { get; init; } = new Dictionary<RegisterKind, RegisterBehaviour>();
    public SimulatorDefaults Defaults { get; init; } = new();

    public IReadOnlyList<SimulatedPerson> People
    {
        get => people;
        init
        {
            people = value;
            byIin = value.DistinctBy(person => person.Iin).ToDictionary(person => person.Iin);
        }
    }

    public SimulatedPerson? Find(string iin) => byIin.GetValueOrDefault(iin);

    public RegisterBehaviour BehaviourOf(string applicantIin, RegisterKind kind) =>
        Find(applicantIin)?.Registers.GetValueOrDefault(kind) ?? Registers.GetValueOrDefault(kind) ?? new RegisterBehaviour();

    /// <summary>Reads the file from the first folder that has it. A missing file, an unknown word or a wrong IIN stops the start with a message that says where.</summary>
    public static SimulatorFile Load(string path, params string[] folders)
    {
        var found = folders.Select(folder => Path.Combine(folder, path)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"StateRegisters:SimulatorFile: '{path}' was not found in {string.Join(" or ", folders)}.");
        try
        {
            var file = JsonSerializer.Deserialize<SimulatorFile>(File.ReadAllText(found), Reading)!;
            foreach (var person in file.People)
                if (Iin.Parse(person.Iin).Error is { } error)
                    throw new InvalidOperationException($"{found}: the IIN {person.Iin} is not valid ({error.Code}).");
            if (file.People.GroupBy(person => person.Iin).FirstOrDefault(group => group.Count() > 1) is { } twice)
                throw new InvalidOperationException($"{found}: the IIN {twice.Key} stands there twice.");
            return file;
        }
        catch (JsonException error)
        {
            throw new InvalidOperationException($"{found}: {error.Message}", error);
        }
    }
}

/// <summary>What somebody who is not in the file is like.</summary>
public sealed record SimulatorDefaults
{
    /// <summary>Monthly pay of an applicant who declared no income at all.</summary>
    public decimal MonthlyPay { get; init; } = 85_000m;
    public int ResidenceMonths { get; init; } = 120;

    /// <summary>How long an applicant to a workplace has worked there, and as what.</summary>
    public int EmploymentMonths { get; init; } = 48;
    public string Position { get; init; } = "";

    /// <summary>Act that declared the dwelling named in the application an emergency dwelling.</summary>
    public string EmergencyAct { get; init; } = "";
    public decimal EmergencyArea { get; init; } = 42m;
}

/// <summary>How a register behaves. Nothing set: it answers from the facts.</summary>
public sealed record RegisterBehaviour
{
    /// <summary>Forces what the answer says as a whole; <c>NoData</c> empties it.</summary>
    public AnswerOutcome? Outcome { get; init; }
    public double? Seconds { get; init; }
    public bool Down { get; init; }

    /// <summary>Does not work for the first attempts of each request, then does.</summary>
    public int DownFirst { get; init; }
    public bool Unreadable { get; init; }

    /// <summary>Why this attempt gets no answer; null when it gets one.</summary>
    internal RegisterFailure? FailureOf(int attempt) => Down || attempt <= DownFirst ? RegisterFailure.Unavailable : Unreadable ? RegisterFailure.Unreadable : null;
}

/// <summary>A synthetic person. A part that is left out comes from the application, as for somebody who is not in the file.</summary>
public sealed record SimulatedPerson
{
    public required string Iin { get; init; }
    public required string Name { get; init; }
    public bool IsCitizen { get; init; } = true;
    public bool IsAlive { get; init; } = true;
    public IReadOnlyList<SimulatedResidence>? Residence { get; init; }
    public IReadOnlyList<FamilyLink>? Family { get; init; }
    public IReadOnlyList<Category>? Categories { get; init; }
    public decimal MonthlyIncome { get; init; }

    /// <summary>Instead of <see cref="MonthlyIncome"/>: 1 puts the household exactly on the income line of the day of receipt when nobody else earns.</summary>
    public decimal? IncomeOfLine { get; init; }
    public IReadOnlyList<SimulatedDwelling>? Dwellings { get; init; }
    public IReadOnlyList<SimulatedWorsening> Worsenings { get; init; } = [];
    public IReadOnlyList<SimulatedLease> Leases { get; init; } = [];
    public IReadOnlyList<SimulatedEmployment>? Employments { get; init; }
    public IReadOnlyDictionary<RegisterKind, RegisterBehaviour> Registers { get; init; } = new Dictionary<RegisterKind, RegisterBehaviour>();
}

/// <param name="Kato">Nine digits, or <c>provider</c>.</param>
public sealed record SimulatedResidence(string Kato, string Address, int From, int? To = null);

public sealed record SimulatedDwelling(string CadastralNumber, string Kato, string Address, decimal UsefulArea, int From, int? To = null, string? EmergencyAct = null);

public sealed record SimulatedWorsening(WorseningKind Kind, int Month, string Document, bool BoughtByLocalExecutiveBody = false, bool MortgageInsolvency = false);

public sealed record SimulatedLease(string ContractNumber, string Kato, int From);

/// <param name="EmployerBin">Twelve digits, or <c>provider</c>.</param>
public sealed record SimulatedEmployment(string EmployerBin, string Position, int From, int? To = null);
