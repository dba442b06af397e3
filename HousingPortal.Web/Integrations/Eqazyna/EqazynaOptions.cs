namespace HousingPortal.Web.Integrations.Eqazyna;

/// <summary>Settings section <c>Eqazyna</c>.</summary>
public sealed class EqazynaOptions
{
    public const string Section = "Eqazyna";
    public const string Simulator = "Simulator";
    public const string None = "None";

    /// <summary><c>Simulator</c> (default in Development, refused in Production) or <c>None</c>: not connected, and the check of lease contracts says so.</summary>
    public string? Mode { get; set; }
}
