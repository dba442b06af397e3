using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;

namespace HousingPortal.Web.Data;

/// <summary>How the portal writes JSON into its database: enums by name, Kazakh letters as they are.</summary>
public static class PortalJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IHousingApplication form) => JsonSerializer.Serialize(form, form.GetType(), Options);

    /// <summary>A stored application. Its list tells the form: only Annex 2 asks for that of a workplace.</summary>
    public static IHousingApplication ReadApplication(string json)
    {
        if (json.Length == 0)
            return new Annex1Form();
        return JsonSerializer.Deserialize<FormMark>(json, Options)?.List == QueueList.Workplace
            ? JsonSerializer.Deserialize<Annex2Form>(json, Options)!
            : JsonSerializer.Deserialize<Annex1Form>(json, Options) ?? new();
    }

    private sealed record FormMark(QueueList? List);
}
