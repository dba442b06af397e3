using HousingPortal.Web.Integrations.Eds.Pki;
using HousingPortal.Web.Integrations.Eds.Simulator;

namespace HousingPortal.Tests.Integrations.Eds;

/// <summary>A root, an authority under it, an official and a time stamp authority of the test CA, and a document.</summary>
internal sealed class PkiScene
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public PkiScene(string algorithm)
    {
        Key = algorithm switch { "gost-2015" => TestKey.Gost512, "gost-2004" => TestKey.Gost2004, _ => TestKey.Rsa };
        Root = TestAuthority.Root(Key());
        Authority = Root.Subordinate(Key());
        Official = Authority.Issue(Key(), new TestSubject("СЫНАҚОВ СЫНАҚ", "900115300013", "180140000018", "СЫНАҚ"));
        Stamper = Authority.IssueFor(Key(), "ТЕСТ УАҚЫТ", X509Usage.DigitalSignature | X509Usage.NonRepudiation, PkiOids.TimeStamping);
        Trust = new TrustStore([Root.Certificate], [Authority.Certificate], []);
    }

    public static TheoryData<string> Algorithms => ["gost-2015", "gost-2004", "rsa"];

    public Func<TestKey> Key { get; }

    public TestAuthority Root { get; }

    public TestAuthority Authority { get; }

    public TestHolder Official { get; }

    public TestHolder Stamper { get; }

    public TrustStore Trust { get; }

    public byte[] Document { get; } = [.. Enumerable.Range(0, 3000).Select(i => (byte)(i * 31))];

    public ExaminationTerms Terms(DateTimeOffset? at = null, IRevocationNetwork? network = null, TrustStore? trust = null) => new(trust ?? Trust, Now, at, network);

    public Task<Examination> ExamineAsync(byte[] message, ExaminationTerms? terms = null, byte[]? document = null) =>
        SignatureExamination.ExamineAsync(document ?? Document, message, terms ?? Terms());

    public static string Failed(Examination examination) => string.Join(',', examination.Checks.Where(check => check.Result == CheckResult.Failed).Select(check => check.Name));

    public static PkiCheck Of(Examination examination, string name) => examination.Checks.Single(check => check.Name == name);
}
