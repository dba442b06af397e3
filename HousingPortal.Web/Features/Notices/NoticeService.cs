using HousingPortal.Domain.Law;
using HousingPortal.Web.Data;

namespace HousingPortal.Web.Features.Notices;

/// <summary>What a notice says besides the case and the provider; only what its kind needs is filled. Local times of the provider.</summary>
public sealed record NoticeFacts
{
    public string Reasoning { get; init; } = "";

    /// <summary>Codes of refusal grounds.</summary>
    public IReadOnlyList<string> Grounds { get; init; } = [];
    public DateTime? HearingStartsAt { get; init; }
    public Domain.Hearings.HearingMethod? HearingMethod { get; init; }
    public string HearingPlace { get; init; } = "";

    /// <summary>What came of the hearing, for the reasoned refusal and a positive result after a hearing.</summary>
    public Domain.Hearings.HearingRecord? Hearing { get; init; }
    public int? OrdinalNumber { get; init; }

    /// <summary>Place in the list at the moment of the notice, with that moment printed beside it.</summary>
    public int? Place { get; init; }
    public string DecisionNumber { get; init; } = "";
}

public sealed class NoticeService
{
    /// <summary>
    /// Fixes what a document says, in the caller's unit of work and inside its transaction (takes a number). Decisions (PositiveDecision, ReasonedRefusal) wait for print and signature;
    /// notices (Receipt, RegistrationNotification, HearingNotice) are also put into the outbox for cabinet and SMS.
    /// </summary>
    internal static Task<CaseDocument> AddAsync(PortalDb db, HousingCase row, Provider provider, DocumentKind kind, NoticeFacts facts, DateTime utcNow, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Puts a signed decision into the outbox, in the caller's unit of work.</summary>
    internal static void Deliver(PortalDb db, CaseDocument document, DateTime utcNow) => throw new NotImplementedException();

    /// <summary>Prints a document once and freezes its bytes; later calls return the same bytes. An error says exactly what is missing (for example no browser).</summary>
    public Task<Domain.Result<FrozenDocument>> EnsurePrintedAsync(Guid providerId, Guid documentId, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Tells the delivery worker that there is work.</summary>
    public void Wake() => throw new NotImplementedException();
}

public sealed record FrozenDocument(Guid Id, byte[] Pdf, string Sha256);
