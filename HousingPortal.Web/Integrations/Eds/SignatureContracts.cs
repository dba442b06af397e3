namespace HousingPortal.Web.Integrations.Eds;

/// <summary>Who must have signed: the signed-in official's IIN and the provider's BIN.</summary>
public sealed record ExpectedSigner(string Iin, string Bin);

/// <summary>One check of a signature: its stable name (text key <c>SignatureCheck.Name</c>), whether it passed, and a detail without personal data.</summary>
public sealed record SignatureCheck(string Name, bool Passed, string Detail);

/// <summary>The verdict over a detached CMS and the stored bytes.</summary>
public sealed record SignatureVerdict(bool IsValid, bool IsTest, string SignerName, string SignerIin, string SignerBin, DateTime SignedAtUtc, byte[] Certificate, IReadOnlyList<SignatureCheck> Checks);

/// <summary>Verifies a detached CMS over the frozen bytes. A second implementation (national CA) is planned, hence the interface.</summary>
public interface ISignatureVerifier
{
    SignatureVerdict Verify(byte[] document, byte[] cms, ExpectedSigner expected);
}

/// <summary>Signs on the server with a test CA. Registered in Development only; production signing happens in the signer's browser.</summary>
public interface IDevelopmentSigner
{
    byte[] Sign(byte[] document, string name, string iin, string bin);
}
