namespace HousingPortal.Web.Integrations.Egov;

/// <summary>A document for the applicant's personal cabinet (жеке кабинет) on the e-government portal.</summary>
/// <param name="Key">Idempotency key: the same key received twice is one message.</param>
public sealed record CabinetMessage(Guid Key, string Iin, string Title, string Text, Guid DocumentId, string FileName, byte[] Pdf, string Sha256);

/// <summary>Hands documents over to the personal cabinet. The exchange format comes with the operator's service passport, hence the interface.</summary>
public interface ICabinetGateway
{
    Task<GatewayReply> SendAsync(CabinetMessage message, CancellationToken cancellationToken);
}
