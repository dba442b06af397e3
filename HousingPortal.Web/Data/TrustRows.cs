using HousingPortal.Web.Integrations.Eds.Pki;

namespace HousingPortal.Web.Data;

public enum TrustState
{
    /// <summary>Uploaded; counts only when an administrator has typed its fingerprint.</summary>
    Uploaded,
    Trusted,
    Removed,
}

/// <summary>A certificate of an authority that the administrator of a provider brought in. Rows are never deleted: archived signatures are judged by what was believed when they were made.</summary>
public sealed class TrustedCertificate : IVersioned
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }

    /// <summary>True for the end of a chain, false for an authority between.</summary>
    public bool IsAnchor { get; set; }
    public TrustState State { get; set; }
    public byte[] Certificate { get; set; } = [];

    /// <summary>SHA-256 over the certificate, upper-case hexadecimal.</summary>
    public string Fingerprint { get; set; } = "";
    public string Subject { get; set; } = "";
    public DateTime NotBefore { get; set; }
    public DateTime NotAfter { get; set; }
    public DateTime AddedAt { get; set; }
    public string AddedById { get; set; } = "";
    public string AddedByName { get; set; } = "";
    public DateTime? ConfirmedAt { get; set; }
    public string? ConfirmedById { get; set; }
    public string? ConfirmedByName { get; set; }
    public DateTime? RemovedAt { get; set; }
    public string? RemovedById { get; set; }
    public string? RemovedByName { get; set; }
    public string? RemovalReason { get; set; }
    public Guid Version { get; set; }
}

/// <summary>One line of what was done to the trust store. Only added to.</summary>
public sealed class TrustEventRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProviderId { get; set; }
    public TrustChange Change { get; set; }
    public string Fingerprint { get; set; } = "";
    public string Subject { get; set; } = "";
    public string Reason { get; set; } = "";
    public DateTime At { get; set; }
    public string ActorId { get; set; } = "";
    public string ActorName { get; set; } = "";
}

public enum TrustChange
{
    Uploaded,
    Confirmed,
    FingerprintRefused,
    Removed,
}

/// <summary>A revocation list that is fetched by schedule; the same for all providers, because its authority signed it.</summary>
public sealed class FetchedList
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public string Address { get; set; } = "";
    public byte[]? Content { get; set; }
    public DateTime? ThisUpdate { get; set; }
    public DateTime? NextUpdate { get; set; }
    public DateTime? FetchedAt { get; set; }
    public DateTime TriedAt { get; set; }

    /// <summary>Why the last attempt brought nothing: a text key; empty when it did.</summary>
    public string Problem { get; set; } = "";
}

/// <summary>A piece of evidence of one or more signatures, kept once and for ever under its SHA-256.</summary>
public sealed class EvidenceItem
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public string Sha256 { get; set; } = "";
    public EvidenceKind Kind { get; set; }
    public byte[] Content { get; set; } = [];
}
