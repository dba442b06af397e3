using HousingPortal.Domain.Intake;

namespace HousingPortal.Web.Integrations.Egov;

/// <summary>An application of Annex 3 that a person filed on the e-government portal (para 9, third part).</summary>
/// <param name="RequestId">Idempotency key: the same id fetched twice is one application.</param>
/// <param name="ProviderBin">The service provider it is addressed to.</param>
/// <param name="FiledAt">Moment of filing, UTC.</param>
public sealed record PortalUpdate(string RequestId, string ProviderBin, FilingMethod Method, DateTime FiledAt, Annex3Form Form, IReadOnlyList<PortalPaper> Papers);

/// <summary>A file of a <see cref="PortalUpdate"/>.</summary>
public sealed record PortalPaper(string FileName, byte[] Bytes);

/// <summary>Fetches updates from the e-government portal. What was not answered is given again. The exchange format comes with the operator's service passport, hence the interface.</summary>
public interface IUpdateInbox
{
    Task<IReadOnlyList<PortalUpdate>> FetchAsync(int most, CancellationToken cancellationToken);

    /// <summary>The registration number as reference, or why the application was not taken.</summary>
    Task AnswerAsync(string requestId, GatewayReply answer, CancellationToken cancellationToken);
}
