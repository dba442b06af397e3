namespace HousingPortal.Web.Integrations.Eds;

public enum EdsMode
{
    /// <summary>Signatures are trusted up to the certificates of <see cref="EdsOptions.AnchorsFolder"/> and of the trust store.</summary>
    Anchors,

    /// <summary>The portal signs by itself with a test CA that it made. Such signatures have no legal force.</summary>
    Development,
}

public enum VerifierChoice
{
    /// <summary>The portal's own verifier.</summary>
    Own,

    /// <summary>An NCANode over HTTP.</summary>
    NcaNode,

    /// <summary>Both; a signature counts when both say so, and a disagreement is an alarm.</summary>
    Both,
}

/// <summary>Settings section <c>Eds</c>: whose signatures count.</summary>
public sealed class EdsOptions
{
    public EdsMode Mode { get; set; } = EdsMode.Anchors;

    /// <summary>Where the test CA and the test signers' keys are kept.</summary>
    public string DevelopmentFolder { get; set; } = "data/dev-eds";

    /// <summary>Folder of CA certificates and revocation lists (.cer, .crt, .pem, .crl) that are believed beside the trust store. The system's own store is never asked.</summary>
    public string AnchorsFolder { get; set; } = "";

    /// <summary>A CMS larger than this is refused unread.</summary>
    public int MaxCmsBytes { get; set; } = 512 * 1024;

    /// <summary>Extended key usages of which a certificate must have one to decide. Empty takes those of <see cref="EdsOids.DecidingRoles"/>.</summary>
    public IReadOnlyList<string> DecidingRoles { get; set; } = [];

    /// <summary>The same for attesting. Empty takes those of <see cref="EdsOids.AttestingRoles"/>.</summary>
    public IReadOnlyList<string> AttestingRoles { get; set; } = [];

    /// <summary>Certificate policies of which a signer's certificate must have one. Empty asks for none.</summary>
    public IReadOnlyList<string> Policies { get; set; } = [];

    /// <summary>Refuse a signature without a time stamp.</summary>
    public bool RequireTimeStamp { get; set; }

    /// <summary>Hosts of revocation services that may lie in a private network. All others must be public.</summary>
    public IReadOnlyList<string> PrivateHosts { get; set; } = [];

    /// <summary>Addresses of revocation lists to fetch beside those that certificates name.</summary>
    public IReadOnlyList<string> RevocationLists { get; set; } = [];

    public TimeSpan ListsEvery { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long an archived signature may go without being examined again.</summary>
    public TimeSpan ArchiveEvery { get; set; } = TimeSpan.FromDays(30);

    public VerifierChoice Verifier { get; set; } = VerifierChoice.Own;

    /// <summary>Where the NCANode listens, such as <c>http://ncanode:14579</c>.</summary>
    public string NcaNodeUrl { get; set; } = "";

    /// <summary>How it asks about revocation: OCSP, CRL. Empty takes OCSP.</summary>
    public IReadOnlyList<string> NcaNodeRevocation { get; set; } = [];

    public TimeSpan NcaNodePatience { get; set; } = TimeSpan.FromSeconds(20);

    public bool IsDevelopment => Mode == EdsMode.Development;

    internal IReadOnlyList<string> RolesFor(SignerRight right) => right switch
    {
        SignerRight.Decide => DecidingRoles.Count > 0 ? DecidingRoles : EdsOids.DecidingRoles,
        _ => AttestingRoles.Count > 0 ? AttestingRoles : EdsOids.AttestingRoles,
    };
}
