using HousingPortal.Domain.Complaints;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;

namespace HousingPortal.Web.Integrations.Egov;

/// <summary>A complaint that a person filed on the e-government portal (para 14, second part).</summary>
/// <param name="RequestId">Idempotency key: the same id fetched twice is one complaint.</param>
/// <param name="ProviderBin">The service provider it is filed with.</param>
/// <param name="FiledAt">Moment of filing, UTC.</param>
/// <param name="CaseNumber">The case it is about; empty when the person gave none.</param>
/// <param name="Language">The language in which the person is written to, where no case tells it.</param>
public sealed record PortalComplaint(
    string RequestId, string ProviderBin, FilingMethod Method, DateTime FiledAt, string CaseNumber, Language Language, ComplaintForm Form, IReadOnlyList<PortalPaper> Papers);

/// <summary>Fetches complaints from the e-government portal. What was not answered is given again. The exchange format comes with the operator's service passport, hence the interface.</summary>
public interface IComplaintInbox
{
    Task<IReadOnlyList<PortalComplaint>> FetchAsync(int most, CancellationToken cancellationToken);

    /// <summary>The registration number as reference, or why the complaint could not be read.</summary>
    Task AnswerAsync(string requestId, GatewayReply answer, CancellationToken cancellationToken);
}
