namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>What a verdict rests on, beside the document and the message themselves.</summary>
public enum EvidenceKind
{
    Certificate,
    OcspAnswer,
    RevocationList,
    TimeStamp,
}

/// <summary>One piece of evidence as it was received.</summary>
public sealed record PkiEvidence(EvidenceKind Kind, byte[] Bytes);
