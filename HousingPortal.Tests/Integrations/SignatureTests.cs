using System.Security.Cryptography.X509Certificates;
using System.Text;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Integrations.Eds;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;

namespace HousingPortal.Tests.Integrations;

public sealed class SignatureTests : IDisposable
{
    private const string Name = "НҰРЛАНОВ ЕРЛАН";
    private const string Bin = "180140000018";
    private static readonly string Iin = TestPeople.Iin(new(1979, 1, 25));
    private static readonly byte[] Document = Encoding.UTF8.GetBytes("%PDF-1.7 шешім");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("housing-portal-eds-");
    private readonly ManualClock clock = new();
    private readonly EdsOptions options;
    private readonly DevelopmentCa authority;
    private readonly CmsSignatureVerifier verifier;

    public SignatureTests()
    {
        options = new EdsOptions { Mode = EdsMode.Development, DevelopmentFolder = Path.Combine(folder.FullName, "eds") };
        authority = new DevelopmentCa(options, clock);
        verifier = new CmsSignatureVerifier(new TrustAnchors([], () => authority.Root), options, clock);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static ExpectedSigner Expected => new(Iin, Bin);

    [Fact]
    public void A_signature_of_the_development_signer_is_valid_and_a_test_one()
    {
        var verdict = Verify(Sign());

        Assert.Empty(Failed(verdict));
        Assert.True(verdict.IsValid);
        Assert.True(verdict.IsTest);
        Assert.Equal((Name, Iin, Bin), (verdict.SignerName, verdict.SignerIin, verdict.SignerBin));
        Assert.Equal(Now, verdict.SignedAtUtc, TimeSpan.FromSeconds(1));
        Assert.NotEmpty(verdict.Certificate);
    }

    [Fact]
    public void Another_document_fails_the_digest()
    {
        var verdict = verifier.Verify([.. Document, (byte)' '], Sign(), Expected);

        Assert.False(verdict.IsValid);
        Assert.Contains(SignatureChecks.Digest, Failed(verdict));
    }

    [Fact]
    public void A_changed_signature_value_fails_the_signature()
    {
        var cms = Sign();
        cms[^5] ^= 1;

        Assert.Equal([SignatureChecks.Signature], Failed(Verify(cms)));
    }

    [Fact]
    public void Another_officials_number_fails() =>
        Assert.Equal([SignatureChecks.Iin], Failed(verifier.Verify(Document, Sign(), Expected with { Iin = TestPeople.Iin(new(1980, 1, 1)) })));

    [Fact]
    public void Another_organisations_number_fails() =>
        Assert.Equal([SignatureChecks.Bin], Failed(verifier.Verify(Document, Sign(), Expected with { Bin = "210541001232" })));

    [Fact]
    public void No_expected_number_accepts_nobody()
    {
        using var root = DevelopmentCa.MakeRoot(clock.GetUtcNow());
        using var nameless = DevelopmentCa.MakeSigner(root, Name, "", "", clock.GetUtcNow());

        var verdict = VerifierOf(root).Verify(Document, DevelopmentSigner.Sign(Document, Now, nameless), new("", ""));

        Assert.Equal([SignatureChecks.Iin, SignatureChecks.Bin], Failed(verdict));
    }

    [Fact]
    public void A_certificate_that_has_expired_fails_even_when_the_stated_time_is_earlier()
    {
        using var root = DevelopmentCa.MakeRoot(clock.GetUtcNow());
        using var certificate = DevelopmentCa.MakeSigner(root, Name, Iin, Bin, clock.GetUtcNow(), TimeSpan.FromHours(2));
        var signedInTime = DevelopmentSigner.Sign(Document, Now, certificate);
        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal([SignatureChecks.Validity], Failed(VerifierOf(root).Verify(Document, signedInTime, Expected)));
    }

    [Fact]
    public void A_signing_time_in_the_future_fails()
    {
        using var certificate = authority.Signer(Name, Iin, Bin);

        Assert.Equal([SignatureChecks.Validity], Failed(Verify(DevelopmentSigner.Sign(Document, Now.AddHours(1), certificate))));
    }

    [Fact]
    public void Another_authority_is_not_trusted_though_it_sends_its_own_root()
    {
        using var stranger = DevelopmentCa.MakeRoot(clock.GetUtcNow());
        using var certificate = DevelopmentCa.MakeSigner(stranger, Name, Iin, Bin, clock.GetUtcNow());

        var verdict = Verify(DevelopmentSigner.Sign(Document, Now, certificate));

        Assert.Equal([SignatureChecks.Chain], Failed(verdict));
        Assert.False(verdict.IsTest);
    }

    [Fact]
    public void A_self_signed_certificate_is_not_trusted()
    {
        using var self = DevelopmentCa.MakeRoot(clock.GetUtcNow());

        Assert.Contains(SignatureChecks.Chain, Failed(Verify(DevelopmentSigner.Sign(Document, Now, self))));
    }

    [Fact]
    public void Two_signers_are_refused()
    {
        using var first = authority.Signer(Name, Iin, Bin);
        using var second = authority.Signer("ЕКІНШІ", TestPeople.Iin(new(1980, 1, 1)), Bin);

        var verdict = Verify(DevelopmentSigner.Sign(Document, Now, first, second));

        Assert.False(verdict.IsValid);
        Assert.Contains(SignatureChecks.OneSigner, Failed(verdict));
    }

    [Fact]
    public void A_certificate_for_signing_in_only_is_refused()
    {
        using var root = DevelopmentCa.MakeRoot(clock.GetUtcNow());
        using var certificate = DevelopmentCa.MakeSigner(root, Name, Iin, Bin, clock.GetUtcNow(), usage: X509KeyUsageFlags.DigitalSignature);

        Assert.Equal([SignatureChecks.KeyUsage], Failed(VerifierOf(root).Verify(Document, DevelopmentSigner.Sign(Document, Now, certificate), Expected)));
    }

    [Fact]
    public void A_signature_that_brings_its_own_document_is_refused()
    {
        using var certificate = authority.Signer(Name, Iin, Bin);
        var attached = new System.Security.Cryptography.Pkcs.SignedCms(new System.Security.Cryptography.Pkcs.ContentInfo(Encoding.UTF8.GetBytes("another document")));
        attached.ComputeSignature(new(certificate), silent: true);

        var verdict = Verify(attached.Encode());

        Assert.False(verdict.IsValid);
        Assert.Contains(SignatureChecks.Structure, Failed(verdict));
    }

    [Fact]
    public void Nothing_too_much_and_rubbish_are_invalid_and_never_an_exception()
    {
        byte[][] inputs = [[], [0x30], Encoding.UTF8.GetBytes("not a signature"), new byte[options.MaxCmsBytes + 1], [.. Sign(), 0]];

        Assert.All(inputs, cms => Assert.False(Verify(cms).IsValid));
    }

    [Fact]
    public void A_thousand_mutations_never_crash_and_never_make_another_document_or_another_signer_valid()
    {
        var genuine = Sign();
        var random = new Random(20261123);
        for (var round = 0; round < 1000; round++)
        {
            var cms = (byte[])genuine.Clone();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
                cms[random.Next(cms.Length)] = (byte)random.Next(256);

            var verdict = Verify(cms);

            // Bytes that the signature does not cover (a version, an encoding of a default) may differ; what was signed, and by whom, may not.
            if (verdict.IsValid)
                Assert.Equal((Iin, Bin), (verdict.SignerIin, verdict.SignerBin));
            Assert.False(verifier.Verify([.. Document, 1], cms, Expected).IsValid);
            Assert.False(verifier.Verify(Document, cms, Expected with { Iin = "000000000000" }).IsValid);
        }
    }

    [Fact]
    public void The_authority_survives_a_restart_and_its_keys_are_for_their_owner_only()
    {
        var cms = Sign();

        Assert.True(new CmsSignatureVerifier(new TrustAnchors([], () => new DevelopmentCa(options, clock).Root), options, clock).Verify(Document, cms, Expected).IsValid);
        Assert.All(Directory.GetFiles(options.DevelopmentFolder), file =>
        {
            Assert.DoesNotContain(Iin, file);
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        });
    }

    [Theory]
    [InlineData("Production", "Development", true)]
    [InlineData("Staging", "Development", true)]
    [InlineData("Development", "Development", false)]
    [InlineData("Production", null, false)]
    public void The_development_signer_stops_the_start_outside_development(string environment, string? mode, bool stops)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Eds:Mode"] = mode }).Build();
        var services = new ServiceCollection();
        void Start() => services.AddEds(configuration, new HostingEnvironment { EnvironmentName = environment });

        if (stops)
            Assert.Contains("Eds:Mode=Development", Assert.Throws<InvalidOperationException>(Start).Message);
        else
            Start();
        Assert.Equal(!stops && environment == "Development", services.Any(service => service.ServiceType == typeof(IDevelopmentSigner)));
    }

    private byte[] Sign() => new DevelopmentSigner(authority, clock).Sign(Document, Name, Iin, Bin);

    private SignatureVerdict Verify(byte[] cms) => verifier.Verify(Document, cms, Expected);

    private CmsSignatureVerifier VerifierOf(X509Certificate2 root) => new(new TrustAnchors([X509CertificateLoader.LoadCertificate(root.RawData)], () => null), options, clock);

    private static IReadOnlyList<string> Failed(SignatureVerdict verdict) => [.. verdict.Checks.Where(check => !check.Passed).Select(check => check.Name)];

    public void Dispose() => folder.Delete(recursive: true);
}
