namespace HousingPortal.Web.Integrations.Eds;

public enum EdsMode
{
    /// <summary>Signatures are trusted up to the certificates of <see cref="EdsOptions.AnchorsFolder"/>.</summary>
    Anchors,

    /// <summary>The portal signs by itself with a test CA that it made. Such signatures have no legal force.</summary>
    Development,
}

/// <summary>Settings section <c>Eds</c>: whose signatures count.</summary>
public sealed class EdsOptions
{
    public EdsMode Mode { get; set; } = EdsMode.Anchors;

    /// <summary>Where the test CA and the test signers' keys are kept.</summary>
    public string DevelopmentFolder { get; set; } = "data/dev-eds";

    /// <summary>Folder of trusted CA certificates (.cer, .crt, .pem). The system's own store is never asked.</summary>
    public string AnchorsFolder { get; set; } = "";

    /// <summary>A CMS larger than this is refused unread.</summary>
    public int MaxCmsBytes { get; set; } = 128 * 1024;

    public bool IsDevelopment => Mode == EdsMode.Development;
}
