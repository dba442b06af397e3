namespace HousingPortal.Web.Data;

/// <summary>A row guarded by optimistic concurrency. <see cref="PortalDb"/> gives it a new version on every save; a command carries the version the user saw.</summary>
public interface IVersioned
{
    Guid Version { get; set; }
}
