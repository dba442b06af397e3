using System.Text.Json.Serialization;
using HousingPortal.Web.Integrations.Eds.Pki;

namespace HousingPortal.Web.Integrations.Eds;

/// <summary>What a signature does: the roles that may make it are set for each.</summary>
public enum SignerRight
{
    /// <summary>Brings a decision or an answer into force.</summary>
    Decide,

    /// <summary>Confirms what happened, as under a protocol.</summary>
    Attest,
}

/// <summary>Who must have signed: the signed-in official's IIN and the provider's BIN, with a right that the certificate gives.</summary>
public sealed record ExpectedSigner(string Iin, string Bin, SignerRight Right = SignerRight.Decide);

/// <summary>
/// One check of a signature: its stable name (text key of <see cref="EdsTexts"/>), whether it passed, and a detail without personal data. One that is not told was not made: passed when there was
/// nothing to check, not passed when it should have been made and could not.
/// </summary>
public sealed record SignatureCheck(string Name, bool Passed, string Detail, bool IsTold = true)
{
    /// <summary>The text of the result in the texts of cases.</summary>
    [JsonIgnore]
    public string ResultKey => (Passed, IsTold) switch { (true, true) => "Sign.Passed", (true, false) => "Sign.Absent", (false, true) => "Sign.Failed", (false, false) => "Sign.Untold" };
}

/// <summary>The verdict over a CMS and the stored bytes.</summary>
public sealed record SignatureVerdict(bool IsValid, bool IsTest, string SignerName, string SignerIin, string SignerBin, DateTime SignedAtUtc, byte[] Certificate, IReadOnlyList<SignatureCheck> Checks)
{
    public string Algorithm { get; init; } = "";

    public DateTime? StampedAtUtc { get; init; }

    /// <summary>What the verdict rests on; kept beside it, not in it.</summary>
    [JsonIgnore]
    public IReadOnlyList<PkiEvidence> Evidence { get; init; } = [];

    public static SignatureVerdict Refused(string check, string detail, bool isTold = true) => new(false, false, "", "", "", default, [], [new SignatureCheck(check, false, detail, isTold)]);
}

/// <summary>Verifies a CMS over the frozen bytes. Whatever is handed in, there is a verdict and no exception.</summary>
public interface ISignatureVerifier
{
    Task<SignatureVerdict> VerifyAsync(byte[] document, byte[] cms, ExpectedSigner expected, CancellationToken cancellationToken = default);
}

/// <summary>Signs on the server with a test CA. Registered in Development only; production signing happens in the signer's browser.</summary>
public interface IDevelopmentSigner
{
    byte[] Sign(byte[] document, string name, string iin, string bin);
}
