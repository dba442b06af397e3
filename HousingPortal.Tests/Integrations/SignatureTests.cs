using System.Security.Cryptography.X509Certificates;
using System.Text;
using HousingPortal.Tests.Integrations.Eds;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Integrations.Eds.Pki;
using HousingPortal.Web.Integrations.Eds.Simulator;
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
    private readonly PkiSignatureVerifier verifier;

    public SignatureTests()
    {
        options = new EdsOptions { Mode = EdsMode.Development, DevelopmentFolder = Path.Combine(folder.FullName, "eds") };
        authority = new DevelopmentCa(options, clock);
        verifier = VerifierOf(new CurrentTrust(authority));
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static ExpectedSigner Expected => new(Iin, Bin);

    [Fact]
    public async Task A_signature_of_the_development_signer_is_valid_and_a_test_one()
    {
        var verdict = await VerifyAsync(Sign());

        Assert.Empty(Failed(verdict));
        Assert.True(verdict.IsValid);
        Assert.True(verdict.IsTest);
        Assert.Equal((Name, Iin, Bin), (verdict.SignerName, verdict.SignerIin, verdict.SignerBin));
        Assert.Equal(Now, verdict.SignedAtUtc, TimeSpan.FromSeconds(1));
        Assert.NotEmpty(verdict.Certificate);
    }

    [Fact]
    public async Task Another_document_fails_the_digest()
    {
        var verdict = await verifier.VerifyAsync([.. Document, (byte)' '], Sign(), Expected);

        Assert.False(verdict.IsValid);
        Assert.Contains(SignatureChecks.Digest, Failed(verdict));
    }

    [Fact]
    public async Task A_changed_signature_value_fails_the_signature()
    {
        var cms = Sign();
        cms[^5] ^= 1;

        Assert.Equal([SignatureChecks.Signature], Failed(await VerifyAsync(cms)));
    }

    [Fact]
    public async Task Another_officials_number_fails() =>
        Assert.Equal([SignatureChecks.Iin], Failed(await verifier.VerifyAsync(Document, Sign(), Expected with { Iin = TestPeople.Iin(new(1980, 1, 1)) })));

    [Fact]
    public async Task Another_organisations_number_fails() =>
        Assert.Equal([SignatureChecks.Bin], Failed(await verifier.VerifyAsync(Document, Sign(), Expected with { Bin = "210541001232" })));

    [Fact]
    public async Task No_expected_number_accepts_nobody()
    {
        using var root = DevelopmentCa.MakeRoot(clock.GetUtcNow());
        using var nameless = DevelopmentCa.MakeSigner(root, Name, "", "", clock.GetUtcNow());

        var verdict = await VerifierOf(root).VerifyAsync(Document, DevelopmentSigner.Sign(Document, Now, nameless), new("", ""));

        Assert.Equal([SignatureChecks.Iin, SignatureChecks.Bin], Failed(verdict));
    }

    [Fact]
    public async Task A_certificate_that_has_expired_fails_even_when_the_stated_time_is_earlier()
    {
        using var root = DevelopmentCa.MakeRoot(clock.GetUtcNow());
        using var certificate = DevelopmentCa.MakeSigner(root, Name, Iin, Bin, clock.GetUtcNow(), TimeSpan.FromHours(2));
        var signedInTime = DevelopmentSigner.Sign(Document, Now, certificate);
        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal([SignatureChecks.Validity], Failed(await VerifierOf(root).VerifyAsync(Document, signedInTime, Expected)));
    }

    [Fact]
    public async Task A_signing_time_in_the_future_fails()
    {
        using var certificate = authority.Signer(Name, Iin, Bin);

        Assert.Equal([SignatureChecks.Validity], Failed(await VerifyAsync(DevelopmentSigner.Sign(Document, Now.AddHours(1), certificate))));
    }

    [Fact]
    public async Task Another_authority_is_not_trusted_though_it_sends_its_own_root()
    {
        using var stranger = DevelopmentCa.MakeRoot(clock.GetUtcNow());
        using var certificate = DevelopmentCa.MakeSigner(stranger, Name, Iin, Bin, clock.GetUtcNow());

        var verdict = await VerifyAsync(DevelopmentSigner.Sign(Document, Now, certificate));

        Assert.Equal([SignatureChecks.Chain], Failed(verdict));
        Assert.False(verdict.IsTest);
    }

    [Fact]
    public async Task A_self_signed_certificate_is_not_trusted()
    {
        using var self = DevelopmentCa.MakeRoot(clock.GetUtcNow());

        Assert.Contains(SignatureChecks.Chain, Failed(await VerifyAsync(DevelopmentSigner.Sign(Document, Now, self))));
    }

    [Fact]
    public async Task Two_signers_are_refused()
    {
        using var first = authority.Signer(Name, Iin, Bin);
        using var second = authority.Signer("ЕКІНШІ", TestPeople.Iin(new(1980, 1, 1)), Bin);

        var verdict = await VerifyAsync(DevelopmentSigner.Sign(Document, Now, first, second));

        Assert.False(verdict.IsValid);
        Assert.Contains(SignatureChecks.OneSigner, Failed(verdict));
    }

    [Fact]
    public async Task A_certificate_for_signing_in_only_is_refused()
    {
        using var root = DevelopmentCa.MakeRoot(clock.GetUtcNow());
        using var certificate = DevelopmentCa.MakeSigner(root, Name, Iin, Bin, clock.GetUtcNow(), usage: X509KeyUsageFlags.DigitalSignature);

        Assert.Equal([SignatureChecks.KeyUsage], Failed(await VerifierOf(root).VerifyAsync(Document, DevelopmentSigner.Sign(Document, Now, certificate), Expected)));
    }

    [Fact]
    public async Task A_signature_that_brings_its_own_document_is_refused()
    {
        using var certificate = authority.Signer(Name, Iin, Bin);
        var attached = new System.Security.Cryptography.Pkcs.SignedCms(new System.Security.Cryptography.Pkcs.ContentInfo(Encoding.UTF8.GetBytes("another document")));
        attached.ComputeSignature(new(certificate), silent: true);

        var verdict = await VerifyAsync(attached.Encode());

        Assert.False(verdict.IsValid);
        Assert.Contains(SignatureChecks.Content, Failed(verdict));
    }

    [Fact]
    public async Task Nothing_too_much_and_rubbish_are_invalid_and_never_an_exception()
    {
        byte[][] inputs = [[], [0x30], Encoding.UTF8.GetBytes("not a signature"), new byte[options.MaxCmsBytes + 1], [.. Sign(), 0]];

        foreach (var cms in inputs)
            Assert.False((await VerifyAsync(cms)).IsValid);
    }

    [Fact]
    public async Task A_thousand_mutations_never_crash_and_never_make_another_document_or_another_signer_valid()
    {
        var genuine = Sign();
        var random = new Random(20261123);
        for (var round = 0; round < 1000; round++)
        {
            var cms = (byte[])genuine.Clone();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
                cms[random.Next(cms.Length)] = (byte)random.Next(256);

            var verdict = await VerifyAsync(cms);

            // Bytes that the signature does not cover (a version, an encoding of a default) may differ; what was signed, and by whom, may not.
            if (verdict.IsValid)
                Assert.Equal((Iin, Bin), (verdict.SignerIin, verdict.SignerBin));
            Assert.False((await verifier.VerifyAsync([.. Document, 1], cms, Expected)).IsValid);
            Assert.False((await verifier.VerifyAsync(Document, cms, Expected with { Iin = "000000000000" })).IsValid);
        }
    }

    [Fact]
    public async Task The_authority_survives_a_restart_and_its_keys_are_for_their_owner_only()
    {
        var cms = Sign();

        Assert.True((await VerifierOf(new CurrentTrust(new DevelopmentCa(options, clock))).VerifyAsync(Document, cms, Expected)).IsValid);
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

    [Fact]
    public async Task A_certificate_revoked_before_the_signature_is_refused()
    {
        using var certificate = authority.Signer(Name, Iin, Bin);
        authority.Revoke(certificate);
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([SignatureChecks.Revocation], Failed(await VerifyAsync(DevelopmentSigner.Sign(Document, Now, certificate))));
    }

    [Fact]
    public async Task A_signature_about_whose_certificate_nobody_answers_is_not_valid_and_the_verdict_says_so()
    {
        using var root = DevelopmentCa.MakeRoot(clock.GetUtcNow());
        using var certificate = DevelopmentCa.MakeSigner(root, Name, Iin, Bin, clock.GetUtcNow());
        var trust = DevelopmentCa.Trust(root, clock.GetUtcNow()) with { Lists = [] };

        var verdict = await VerifierOf(new FixedTrust(trust)).VerifyAsync(Document, DevelopmentSigner.Sign(Document, Now, certificate), Expected);

        Assert.False(verdict.IsValid);
        Assert.Equal(new SignatureCheck(SignatureChecks.Revocation, false, "no-source", false), Assert.Single(verdict.Checks, check => !check.Passed));
    }

    [Fact]
    public async Task An_employee_may_attest_and_not_decide()
    {
        using var root = DevelopmentCa.MakeRoot(clock.GetUtcNow());
        using var employee = DevelopmentCa.MakeSigner(root, Name, Iin, Bin, clock.GetUtcNow(), role: EdsOids.Employee);
        var cms = DevelopmentSigner.Sign(Document, Now, employee);

        Assert.Equal([SignatureChecks.Role], Failed(await VerifierOf(root).VerifyAsync(Document, cms, Expected)));
        Assert.True((await VerifierOf(root).VerifyAsync(Document, cms, Expected with { Right = SignerRight.Attest })).IsValid);
    }

    [Fact]
    public async Task A_policy_and_a_time_stamp_are_asked_for_when_the_settings_want_them()
    {
        options.Policies = ["1.2.398.3.3.2"];
        options.RequireTimeStamp = true;

        Assert.Equal([SignatureChecks.TimeStamp, SignatureChecks.Policy], Failed(await VerifyAsync(Sign())));
    }

    [Theory]
    [InlineData("gost-2015")]
    [InlineData("gost-2004")]
    [InlineData("rsa")]
    public async Task An_official_signs_with_a_key_of_each_algorithm_and_nobody_signs_for_another(string algorithm)
    {
        var scene = new PkiScene(algorithm);
        var (now, list) = (PkiScene.Now, RevocationList.Read(scene.Authority.RevocationList(PkiScene.Now.AddDays(-1), PkiScene.Now.AddDays(1))));
        var portal = new PkiSignatureVerifier(new FixedTrust(scene.Trust with { Lists = [list] }), options, new NoNetwork(), new ManualClock(now));
        var expected = new ExpectedSigner("900115300013", "180140000018");
        var cms = TestSigner.Sign(scene.Document, scene.Official, now);
        var colleague = scene.Authority.Issue(scene.Key(), new TestSubject("ӘРІПТЕС", Iin, "180140000018"));
        var visitor = scene.Authority.Issue(scene.Key(), new TestSubject("СЫНАҚОВ", "900115300013", "210541001232"));

        var verdict = await portal.VerifyAsync(scene.Document, cms, expected);
        Assert.True(verdict.IsValid, string.Join(',', Failed(verdict)));
        Assert.False(verdict.IsTest);
        Assert.Equal([EvidenceKind.Certificate, EvidenceKind.Certificate, EvidenceKind.Certificate, EvidenceKind.RevocationList], verdict.Evidence.Select(item => item.Kind));
        Assert.Equal([SignatureChecks.Digest], Failed(await portal.VerifyAsync([.. scene.Document, 0], cms, expected)));
        Assert.Equal([SignatureChecks.Iin], Failed(await portal.VerifyAsync(scene.Document, TestSigner.Sign(scene.Document, colleague, now), expected)));
        Assert.Equal([SignatureChecks.Bin], Failed(await portal.VerifyAsync(scene.Document, TestSigner.Sign(scene.Document, visitor, now), expected)));
        using var authorityOfTests = DevelopmentCa.MakeRoot(now);
        using var test = DevelopmentCa.MakeSigner(authorityOfTests, Name, expected.Iin, expected.Bin, now);
        Assert.Contains(SignatureChecks.Chain, Failed(await portal.VerifyAsync(scene.Document, DevelopmentSigner.Sign(scene.Document, now.UtcDateTime, test), expected)));
    }

    private byte[] Sign() => new DevelopmentSigner(authority, clock).Sign(Document, Name, Iin, Bin);

    private Task<SignatureVerdict> VerifyAsync(byte[] cms) => verifier.VerifyAsync(Document, cms, Expected);

    private PkiSignatureVerifier VerifierOf(IPortalTrust trust) => new(trust, options, new NoNetwork(), clock);

    private PkiSignatureVerifier VerifierOf(X509Certificate2 root) => VerifierOf(new FixedTrust(DevelopmentCa.Trust(root, clock.GetUtcNow())));

    private static IReadOnlyList<string> Failed(SignatureVerdict verdict) => [.. verdict.Checks.Where(check => !check.Passed).Select(check => check.Name)];

    private sealed class CurrentTrust(DevelopmentCa authority) : IPortalTrust
    {
        public Task<PortalTrust> LoadAsync(string bin, DateTime? at, CancellationToken cancellationToken) => Task.FromResult(new PortalTrust(authority.Current, authority.Current.Anchors));
    }

    private sealed class NoNetwork : IRevocationNetwork
    {
        public Task<byte[]?> AskAsync(Uri responder, byte[] question, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(null);

        public Task<byte[]?> FetchAsync(Uri list, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(null);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
