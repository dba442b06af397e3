namespace HousingPortal.Web.Documents;

/// <summary>Settings section <c>Documents</c>: how notices are printed.</summary>
public sealed class DocumentsOptions
{
    /// <summary>Full path of Chromium, Chrome or Edge; empty to look in the usual places.</summary>
    public string BrowserPath { get; set; } = "";

    /// <summary>Pages printed at the same time.</summary>
    public int ParallelPages { get; set; } = 2;

    /// <summary>After so many prints the browser is replaced by a fresh one.</summary>
    public int PrintsPerBrowser { get; set; } = 500;

    public int TimeoutSeconds { get; set; } = 30;
}

/// <summary>Settings section <c>Portal</c>.</summary>
public sealed class PortalOptions
{
    /// <summary>Address of the portal as applicants reach it; printed in QR codes.</summary>
    public string PublicUrl { get; set; } = "http://localhost:5180";

    public string CheckUrl(string token) => $"{PublicUrl.TrimEnd('/')}/check/{token}";
}
