namespace HousingPortal.Web.Features.CaseFile;

/// <summary>Settings section <c>CaseFile</c>: what is bound into one file. What goes beyond is named in the file with its hash instead of shown.</summary>
public sealed class CaseFileOptions
{
    public const string Section = "CaseFile";

    /// <summary>Bytes of all papers of one case together.</summary>
    public long MaxPaperBytes { get; set; } = 60 * 1024 * 1024;

    /// <summary>Pages of one paper.</summary>
    public int MaxPaperPages { get; set; } = 300;

    public int MaxAttempts { get; set; } = 3;
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(5);
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(30);
}
