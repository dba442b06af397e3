using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Web.Features.LawCommands;

/// <summary>One line of input of the command "deadlines".</summary>
internal sealed class DeadlineLine
{
    public required string Received { get; init; }
}

/// <summary>One line of input of the command "assess": an application and what the registers answered.</summary>
internal sealed class ApplicationLine
{
    public required string Id { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required string ProviderKato { get; init; }

    /// <summary>BIN of the provider, for the register of a workplace.</summary>
    public string ProviderBin { get; set; } = "";

    /// <summary>Annex 1; null when <see cref="WorkplaceApplication"/> is given.</summary>
    public Annex1Form? Application { get; set; }

    /// <summary>Annex 2.</summary>
    public Annex2Form? WorkplaceApplication { get; set; }

    public required List<AnswerLine> Answers { get; init; }

    /// <summary>Kinds of the papers handed in.</summary>
    public List<PaperKind> Papers { get; set; } = [];
}

/// <summary>The answer of one register. Only the part that belongs to the register is given.</summary>
internal sealed class AnswerLine
{
    public required RegisterKind Register { get; set; }

    public required AnswerOutcome Outcome { get; set; }

    public required DateTime AnsweredAt { get; set; }

    public required string RequestId { get; set; }

    public IdentityFacts? Identity { get; set; }

    public List<ResidenceInterval> Residence { get; set; } = [];

    public List<FamilyLink> Family { get; set; } = [];

    public List<Category> Categories { get; set; } = [];

    public List<MonthlyIncome> Income { get; set; } = [];

    public List<DwellingRecord> Dwellings { get; set; } = [];

    public List<WorseningRecord> Worsenings { get; set; } = [];

    public List<CommunalLease> Leases { get; set; } = [];

    public List<EmploymentRecord> Employments { get; set; } = [];
}

/// <summary>The schema of the lines: strict, so that a mistyped fact is an error and never a fact that is silently missing.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    Converters = [typeof(NameConverters), typeof(DayConverter), typeof(InstantConverter), typeof(AmountConverter)])]
[JsonSerializable(typeof(DeadlineLine))]
[JsonSerializable(typeof(ApplicationLine))]
internal sealed partial class FactsJson : JsonSerializerContext;

/// <summary>The schema with the little that attributes cannot say.</summary>
internal static class FactsSchema
{
    private static readonly JsonSerializerOptions Strict =
        new(FactsJson.Default.Options) { TypeInfoResolver = FactsJson.Default.WithAddedModifier(LeaveOutWhatMayBeNull) };

    public static JsonTypeInfo<DeadlineLine> Deadline { get; } = (JsonTypeInfo<DeadlineLine>)Strict.GetTypeInfo(typeof(DeadlineLine));

    public static JsonTypeInfo<ApplicationLine> Application { get; } = (JsonTypeInfo<ApplicationLine>)Strict.GetTypeInfo(typeof(ApplicationLine));

    /// <summary>Every property name of the schema: only these may be repeated to the operator.</summary>
    public static IReadOnlySet<string> Names { get; } = NamesUnder(typeof(DeadlineLine), typeof(ApplicationLine));

    /// <summary>A fact that may be null may also be left out, and so may the exceptions of a worsening, which nobody claims by silence.</summary>
    private static void LeaveOutWhatMayBeNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.IsRequired))
            if (Nullable.GetUnderlyingType(property.PropertyType) is not null
                || (!property.PropertyType.IsValueType && property.IsSetNullable && property.AssociatedParameter is not null)
                || (type.Type == typeof(WorseningRecord) && property.PropertyType == typeof(bool)))
                property.IsRequired = false;
    }

    private static HashSet<string> NamesUnder(params Type[] roots)
    {
        var (names, seen, open) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<Type>(roots), new Stack<Type>(roots));
        while (open.TryPop(out var type))
        {
            var info = Strict.GetTypeInfo(type);
            names.UnionWith(info.Properties.Select(property => property.Name));
            foreach (var inner in info.Properties.Select(property => property.PropertyType).Append(info.ElementType))
                if (inner is not null && seen.Add(inner))
                    open.Push(inner);
        }
        return names;
    }
}
