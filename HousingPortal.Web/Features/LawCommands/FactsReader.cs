using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HousingPortal.Domain;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Parameters;
using HousingPortal.Domain.People;
using HousingPortal.Domain.Registers;

namespace HousingPortal.Web.Features.LawCommands;

/// <summary>An application with its register answers, ready for the rules.</summary>
internal sealed record ApplicationFacts(string Id, AssessmentInput Input);

/// <summary>
/// Reads the facts of an application in the schema of docs/assess.md. Errors, the first that applies: <c>json.invalid</c>(byte), <c>json.unknown-property</c>(path), <c>json.missing-property</c>(names),
/// <c>json.wrong-value</c>(path), <c>facts.empty</c>, <c>facts.null</c>, <c>facts.kato</c>, <c>facts.one-application</c>, <c>facts.iin</c>, <c>facts.bin</c>, <c>facts.register-twice</c>, <c>facts.not-of-register</c>, <c>facts.month</c>, <c>facts.period</c>(path each).
/// </summary>
internal static class FactsReader
{
    public static Result<ApplicationFacts> Read(ReadOnlySpan<byte> json)
    {
        var read = Deserialize(json, FactsSchema.Application);
        if (!read.IsSuccess)
            return read.Error!;
        var line = read.Value;
        if ((line.Application ?? (IHousingApplication?)line.WorkplaceApplication) is not { } application)
            return new Error("json.missing-property", "application");
        if (Check(line, application) is { } problem)
            return problem;
        return new ApplicationFacts(
            line.Id, new AssessmentInput(application, line.ReceivedOn, line.ProviderKato, line.Answers.ConvertAll(ToAnswer)) { ProviderBin = line.ProviderBin, Papers = line.Papers });
    }

    internal static Result<T> Deserialize<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> schema)
    {
        try
        {
            return JsonSerializer.Deserialize(json, schema) is { } value ? value : new Error("json.invalid", 0);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Explain(json, exception as JsonException);
        }
    }

    private static RegisterAnswer ToAnswer(AnswerLine line) => new(line.Register, line.Outcome, line.AnsweredAt, line.RequestId)
    {
        Identity = line.Identity,
        Residence = line.Residence,
        Family = line.Family,
        Categories = line.Categories,
        Income = line.Income,
        Dwellings = line.Dwellings,
        Worsenings = line.Worsenings,
        Leases = line.Leases,
        Employments = line.Employments,
    };

    private static Error? Check(ApplicationLine line, IHousingApplication form)
    {
        var path = form is Annex1Form ? "application" : "workplaceApplication";
        if (line.Id.Length == 0)
            return new("facts.empty", "id");
        if (!Kato.IsCode(line.ProviderKato))
            return new("facts.kato", "providerKato");
        if (line is { Application: not null, WorkplaceApplication: not null })
            return new("facts.one-application");
        if (form.Family.Contains(null!) || form is Annex1Form annex1 && (annex1.Income.Contains(null!) || annex1.Health.Contains(null!) || annex1.DisabledChildIins.Contains(null!)))
            return new("facts.null", path);
        if (Iin.Parse(form.Iin).Error is { } applicant)
            return new("facts.iin", $"{path}.iin", applicant.Code);
        for (var i = 0; i < form.Family.Count; i++)
            if (Iin.Parse(form.Family[i].Iin).Error is { } member)
                return new("facts.iin", $"{path}.family[{i}].iin", member.Code);
        if (form.List is null)
            return new("facts.empty", "application.list");
        if (form is Annex1Form { List: QueueList.Workplace })
            return new("json.wrong-value", "$.application.list");
        if (form is Annex2Form { Workplace: null })
            return new("facts.empty", "workplaceApplication.workplace");
        if (form is Annex2Form && Bin.Parse(line.ProviderBin).Error is { } bin)
            return new("facts.bin", "providerBin", bin.Code);

        var answered = 0;
        for (var i = 0; i < line.Answers.Count; i++)
        {
            if (line.Answers[i] is not { } answer)
                return new("facts.null", "answers");
            if ((answered & (1 << (int)answer.Register)) != 0)
                return new("facts.register-twice", $"answers[{i}]");
            answered |= 1 << (int)answer.Register;
            if (CheckParts(answer) is { } problem)
                return problem with { Args = [$"answers[{i}].{problem.Args[0]}"] };
        }
        return null;
    }

    private static Error? CheckParts(AnswerLine answer)
    {
        var register = answer.Register;
        if (answer.Identity is not null && register != RegisterKind.Identity)
            return new("facts.not-of-register", "identity");
        return Part(answer.Residence, "residence", RegisterKind.Residence)
            ?? Part(answer.Family, "family", RegisterKind.Family)
            ?? Part(answer.Categories, "categories", RegisterKind.Category)
            ?? Part(answer.Income, "income", RegisterKind.Income)
            ?? Part(answer.Dwellings, "dwellings", RegisterKind.DwellingOwnership)
            ?? Part(answer.Worsenings, "worsenings", RegisterKind.Worsening)
            ?? Part(answer.Leases, "leases", RegisterKind.CommunalLease)
            ?? Part(answer.Employments, "employments", RegisterKind.Employment)
            ?? (answer.Employments.Exists(contract => contract.To < contract.From) ? new Error("facts.period", "employments") : null)
            ?? (answer.Residence.Exists(interval => interval.To < interval.From) ? new Error("facts.period", "residence") : null)
            ?? (answer.Dwellings.Exists(dwelling => dwelling.OwnedTo < dwelling.OwnedFrom) ? new Error("facts.period", "dwellings") : null)
            ?? (answer.Income.Exists(income => income.Month.Day != 1) ? new Error("facts.month", "income") : null);

        Error? Part<T>(List<T> facts, string name, RegisterKind owner) => facts.Count == 0
            ? null
            : register != owner ? new Error("facts.not-of-register", name) : default(T) is null && facts.Contains(default!) ? new Error("facts.null", name) : null;
    }

    /// <summary>Why a line is not in the schema, in words that repeat names of the schema only.</summary>
    private static Error Explain(ReadOnlySpan<byte> json, JsonException? exception)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException)
        {
            return new("json.invalid", reader.BytesConsumed);
        }
        var message = exception?.Message ?? "";
        var path = string.Join('.', (exception?.Path ?? "").Split('.').Skip(1).Select(KnownPart).Prepend("$"));
        if (message.Contains("missing required", StringComparison.Ordinal))
            return new("json.missing-property", string.Join(", ", message.Split('\'').Where(FactsSchema.Names.Contains)));
        return new(message.Contains("could not be mapped", StringComparison.Ordinal) ? "json.unknown-property" : "json.wrong-value", path);
    }

    /// <summary>A part of a path, with the names that are not of the schema taken out: a name that somebody mistyped may be the name of a person.</summary>
    private static string KnownPart(string part)
    {
        var name = part.Split('[')[0];
        if (!FactsSchema.Names.Contains(name))
            return "?";
        return part[name.Length..].All(sign => sign is '[' or ']' || char.IsAsciiDigit(sign)) && !part.Contains("[]", StringComparison.Ordinal) ? part : $"{name}.?";
    }
}
