using HousingPortal.Domain.Intake;
using HousingPortal.Web.Data;

namespace HousingPortal.Web.Features.Checks;

public sealed class CheckService
{
    /// <summary>Adds a waiting check for every register that para 9 wants for this application, in the caller's unit of work. Call <see cref="Wake"/> after the commit.</summary>
    internal static void AddRequired(PortalDb db, HousingCase row, Annex1Form form, DateTime utcNow) => throw new NotImplementedException();

    /// <summary>Tells the background runner that there is work, so that it does not wait for its next look.</summary>
    public void Wake() => throw new NotImplementedException();
}
