using HousingPortal.Web.Integrations.Eds.Pki;
using HousingPortal.Web.Integrations.Eds.Simulator;

namespace HousingPortal.Tests.Integrations.Eds;

public sealed class SignatureExaminationTests
{
    private static readonly DateTimeOffset Now = PkiScene.Now;

    public static TheoryData<string> Algorithms => PkiScene.Algorithms;

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task A_detached_signature_of_an_official_is_valid_and_says_who_signed(string algorithm)
    {
        var scene = new PkiScene(algorithm);
        var found = await scene.ExamineAsync(TestSigner.Sign(scene.Document, scene.Official, Now));
        Assert.True(found.Verdict, PkiScene.Failed(found));
        Assert.Equal(("900115300013", "180140000018", "СЫНАҚОВ СЫНАҚ"), (found.Signer!.Iin, found.Signer.Bin, found.Signer.Name));
        Assert.Equal(["legal-entity", "right-to-sign"], found.Signer.Roles);
        Assert.Equal(algorithm switch { "gost-2015" => "GOST-34.10-2015-512", "gost-2004" => "GOST-34.310-2004", _ => "RSA-SHA256" }, found.Algorithm);
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task A_signature_with_a_time_stamp_is_judged_at_the_time_of_the_stamp(string algorithm)
    {
        var scene = new PkiScene(algorithm);
        var past = scene.Authority.Issue(scene.Key(), new TestSubject("СЫНАҚОВ", "900115300013", "180140000018"), until: Now.AddDays(-10));
        var stamped = TestSigner.Sign(scene.Document, past, Now.AddDays(-20), isAttached: true, stampedBy: scene.Stamper);
        var found = await scene.ExamineAsync(stamped);
        Assert.True(found.Verdict, PkiScene.Failed(found));
        Assert.Equal(Now.AddDays(-20), found.StampedAt);

        var bare = await scene.ExamineAsync(TestSigner.Sign(scene.Document, past, Now.AddDays(-20)));
        Assert.Equal("validity", PkiScene.Failed(bare));
        Assert.True((await scene.ExamineAsync(TestSigner.Sign(scene.Document, past, Now.AddDays(-20)), scene.Terms(at: Now.AddDays(-15)))).Verdict);
    }

    [Fact]
    public async Task A_stamp_over_another_signature_or_of_somebody_else_than_an_authority_counts_for_nothing()
    {
        var scene = new PkiScene("rsa");
        Assert.Equal("time-stamp-authority", PkiScene.Failed(await scene.ExamineAsync(TestSigner.Sign(scene.Document, scene.Official, Now, stampedBy: scene.Official))));
        var stranger = TestAuthority.Root(TestKey.Rsa()).IssueFor(TestKey.Rsa(), "БӨТЕН", X509Usage.NonRepudiation, PkiOids.TimeStamping);
        Assert.Equal("time-stamp-authority", PkiScene.Failed(await scene.ExamineAsync(TestSigner.Sign(scene.Document, scene.Official, Now, stampedBy: stranger))));
    }

    [Fact]
    public async Task A_signature_made_for_another_document_is_refused()
    {
        var scene = new PkiScene("gost-2015");
        var message = TestSigner.Sign(scene.Document, scene.Official, Now);
        Assert.Equal("digest", PkiScene.Failed(await scene.ExamineAsync(message, document: [.. scene.Document, 1])));
        var attached = TestSigner.Sign(scene.Document, scene.Official, Now, isAttached: true);
        Assert.Equal("content,digest", PkiScene.Failed(await scene.ExamineAsync(attached, document: [1, 2, 3])));
    }

    [Fact]
    public async Task An_expired_certificate_or_one_not_yet_valid_is_refused()
    {
        var scene = new PkiScene("rsa");
        var expired = scene.Authority.Issue(scene.Key(), new TestSubject("СЫНАҚОВ"), until: Now.AddDays(-1));
        var early = scene.Authority.Issue(scene.Key(), new TestSubject("СЫНАҚОВ"), from: Now.AddDays(1));
        Assert.Equal("validity", PkiScene.Failed(await scene.ExamineAsync(TestSigner.Sign(scene.Document, expired, Now.AddDays(-2)))));
        Assert.Equal("validity", PkiScene.Failed(await scene.ExamineAsync(TestSigner.Sign(scene.Document, early, Now))));
        Assert.Equal("validity", PkiScene.Failed(await scene.ExamineAsync(TestSigner.Sign(scene.Document, scene.Official, Now.AddHours(1)))));
    }

    [Fact]
    public async Task A_certificate_for_another_purpose_signs_no_document()
    {
        var scene = new PkiScene("rsa");
        var authentication = scene.Authority.IssueFor(scene.Key(), "СЫНАҚОВ", X509Usage.DigitalSignature, "1.3.6.1.5.5.7.3.2");
        Assert.Equal("key-usage", PkiScene.Failed(await scene.ExamineAsync(TestSigner.Sign(scene.Document, authentication, Now))));
    }

    [Fact]
    public async Task A_chain_that_ends_elsewhere_or_goes_through_somebody_who_is_no_authority_is_refused()
    {
        var scene = new PkiScene("gost-2004");
        var stranger = TestAuthority.Root(TestKey.Gost2004()).Issue(TestKey.Gost2004(), new TestSubject("БӨТЕН", "900115300013", "180140000018"));
        Assert.Equal("chain", PkiScene.Failed(await scene.ExamineAsync(TestSigner.Sign(scene.Document, stranger, Now))));
        Assert.Null((await scene.ExamineAsync(TestSigner.Sign(scene.Document, scene.Official, Now), scene.Terms(trust: TrustStore.Empty))).Verdict);
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(2, true)]
    public async Task A_revocation_counts_from_its_moment_on(int hours, bool valid)
    {
        var scene = new PkiScene("rsa");
        scene.Authority.Revoke(scene.Official.Certificate, Now.AddHours(hours));
        var list = RevocationList.Read(scene.Authority.RevocationList(Now.AddDays(-1), Now.AddDays(1)));
        var found = await scene.ExamineAsync(TestSigner.Sign(scene.Document, scene.Official, Now), scene.Terms(trust: scene.Trust with { Lists = [list] }));
        Assert.Equal(valid, found.Verdict);
        Assert.Equal(valid ? "" : "revocation", PkiScene.Failed(found));
    }

    [Fact]
    public async Task A_list_that_is_too_old_tells_nothing_and_a_delta_list_takes_a_revocation_back()
    {
        var scene = new PkiScene("gost-2015");
        var message = TestSigner.Sign(scene.Document, scene.Official, Now);
        var stale = RevocationList.Read(scene.Authority.RevocationList(Now.AddDays(-9), Now.AddDays(-1)));
        Assert.Null((await scene.ExamineAsync(message, scene.Terms(trust: scene.Trust with { Lists = [stale] }))).Verdict);

        scene.Authority.Revoke(scene.Official.Certificate, Now.AddDays(-2));
        var whole = RevocationList.Read(scene.Authority.RevocationList(Now.AddDays(-2), Now.AddDays(1)));
        Assert.False((await scene.ExamineAsync(message, scene.Terms(trust: scene.Trust with { Lists = [whole] }))).Verdict);
        scene.Authority.TakeBack(scene.Official.Certificate, Now.AddDays(-1));
        var delta = RevocationList.Read(scene.Authority.RevocationList(Now.AddDays(-1), Now.AddDays(1), deltaOf: 1));
        Assert.True((await scene.ExamineAsync(message, scene.Terms(trust: scene.Trust with { Lists = [whole, delta] }))).Verdict);
    }

    [Fact]
    public async Task A_responder_is_asked_and_its_word_counts()
    {
        var scene = new PkiScene("gost-2015");
        var official = scene.Authority.Issue(scene.Key(), new TestSubject("СЫНАҚОВ", "900115300013", "180140000018"), responder: "http://ocsp.test.invalid/");
        var message = TestSigner.Sign(scene.Document, official, Now);
        var good = await scene.ExamineAsync(message, scene.Terms(network: new Responder(nonce => scene.Authority.Answer(official.Certificate, Now, nonce))));
        Assert.Equal((true, "ocsp"), (good.Verdict, PkiScene.Of(good, "revocation").Detail));

        var silent = await scene.ExamineAsync(message, scene.Terms(network: new Responder(_ => null)));
        Assert.Equal((null, CheckResult.Unknown), (silent.Verdict, PkiScene.Of(silent, "revocation").Result));
        var replayed = await scene.ExamineAsync(message, scene.Terms(network: new Responder(_ => scene.Authority.Answer(official.Certificate, Now, new byte[16]))));
        Assert.Null(replayed.Verdict);
        var old = await scene.ExamineAsync(message, scene.Terms(network: new Responder(nonce => scene.Authority.Answer(official.Certificate, Now.AddDays(-3), nonce))));
        Assert.Null(old.Verdict);
        var stranger = await scene.ExamineAsync(message, scene.Terms(network: new Responder(nonce => scene.Root.Answer(official.Certificate, Now, nonce))));
        Assert.Null(stranger.Verdict);

        scene.Authority.Revoke(official.Certificate, Now.AddHours(-1));
        Assert.False((await scene.ExamineAsync(message, scene.Terms(network: new Responder(nonce => scene.Authority.Answer(official.Certificate, Now, nonce))))).Verdict);
    }

    [Fact]
    public async Task A_certificate_a_list_and_a_stamp_can_be_examined_alone()
    {
        var scene = new PkiScene("gost-2004");
        Assert.True((await FileExamination.ExamineAsync(scene.Official.Certificate.Raw, scene.Terms())).Verdict);
        Assert.True((await FileExamination.ExamineAsync(scene.Authority.RevocationList(Now.AddDays(-1), Now.AddDays(1)), scene.Terms())).Verdict);
        Assert.True((await FileExamination.ExamineAsync(TestSigner.Stamp(scene.Document, scene.Stamper, Now), scene.Terms())).Verdict);
        Assert.False((await FileExamination.ExamineAsync(scene.Authority.RevocationList(Now.AddDays(-3), Now.AddDays(-1)), scene.Terms())).Verdict);
        Assert.False((await FileExamination.ExamineAsync("nothing"u8.ToArray(), scene.Terms())).Verdict);
        Assert.Null((await FileExamination.ExamineAsync(scene.Official.Certificate.Raw, scene.Terms(trust: TrustStore.Empty))).Verdict);
    }

    private sealed class Responder(Func<byte[], byte[]?> answer) : IRevocationNetwork
    {
        public Task<byte[]?> AskAsync(Uri responder, byte[] question, CancellationToken cancellationToken)
        {
            // The nonce is the last thing in the question.
            return Task.FromResult(answer(question[^16..]));
        }

        public Task<byte[]?> FetchAsync(Uri list, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(null);
    }
}
