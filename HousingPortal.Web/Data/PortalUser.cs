using HousingPortal.Domain.Law;
using Microsoft.AspNetCore.Identity;

namespace HousingPortal.Web.Data;

/// <summary>A staff account. Every account belongs to one provider and never sees another provider's data.</summary>
public sealed class PortalUser : IdentityUser
{
    public Guid ProviderId { get; set; }
    public string FullName { get; set; } = "";
    public string Position { get; set; } = "";

    /// <summary>IIN of the official; the signature of a decision must carry the same one.</summary>
    public string Iin { get; set; } = "";
    public Language Language { get; set; } = Language.Kk;

    /// <summary>"light", "dark" or "auto" (follows the system).</summary>
    public string ColourScheme { get; set; } = "auto";
    public bool IsDisabled { get; set; }
}
