using System.Diagnostics;
using HousingPortal.Web.Integrations.Eds.Pki;
using HousingPortal.Web.Integrations.Eds.Simulator;

namespace HousingPortal.Bench;

/// <summary>How long a signature takes to examine, beside the one verification inside it, and whether any changed byte passes.</summary>
internal static class SignatureBench
{
    public const string Usage = "signature [--size N]    N changed messages (10,000)";

    private const double OneVerification = 10;
    private const double OneExamination = 1000;
    private const int Rounds = 100;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is not (["signature"] or ["signature", "--size", _]) || !int.TryParse(args.Length > 1 ? args[2] : "10000", out var size) || size < 3)
        {
            await errors.WriteLineAsync(Usage);
            return 2;
        }
        var report = new BenchReport(output, size);
        var (wrong, slowest) = (0, 0.0);
        foreach (var (name, key) in new (string, Func<TestKey>)[] { ("gost-2015", TestKey.Gost512), ("gost-2004", TestKey.Gost2004), ("rsa", TestKey.Rsa) })
        {
            var (passed, worst) = await MeasureAsync(report, name, key, size / 3, errors);
            (wrong, slowest) = (wrong + passed, Math.Max(slowest, worst));
        }
        await report.AddAsync("signature.changed-and-valid", wrong, "messages", 0);
        await report.AddAsync("signature.slowest-changed", slowest, "ms", OneExamination);
        return report.Held ? 0 : 1;
    }

    private static async Task<(int Wrong, double Slowest)> MeasureAsync(BenchReport report, string name, Func<TestKey> key, int changes, TextWriter errors)
    {
        var now = DateTimeOffset.UtcNow;
        using var root = TestAuthority.Root(key());
        using var authority = root.Subordinate(key());
        var official = authority.Issue(key(), new TestSubject("СЫНАҚОВ СЫНАҚ", "900115300013", "180140000018"));
        var stamper = authority.IssueFor(key(), "ТЕСТ УАҚЫТ", X509Usage.DigitalSignature | X509Usage.NonRepudiation, PkiOids.TimeStamping);
        var document = new byte[100_000];
        new Random(1).NextBytes(document);
        var message = TestSigner.Sign(document, official, now.AddMinutes(-1), more: [authority.Certificate], stampedBy: stamper);
        var terms = new ExaminationTerms(new TrustStore([root.Certificate], [authority.Certificate], []), now, null, null);
        if ((await SignatureExamination.ExamineAsync(document, message, terms)).Verdict != true)
            throw new InvalidOperationException("The unchanged message does not hold.");

        var signer = SignedMessage.Read(message).Signers[0];
        await report.AddAsync($"signature.{name}.verification", await MedianAsync(() => Task.FromResult(signer.Verify(official.Certificate, document))), "ms", OneVerification);
        await report.AddAsync($"signature.{name}.hash-100-kB", await MedianAsync(() => Task.FromResult(PkiHash.Compute(official.Key.HashAlgorithm, document))), "ms");
        await report.AddAsync($"signature.{name}.examination", await MedianAsync(() => SignatureExamination.ExamineAsync(document, message, terms)), "ms");

        var (wrong, slowest) = (0, 0.0);
        var random = new Random(20261124);
        for (var i = 0; i < changes; i++)
        {
            var changed = (byte[])message.Clone();
            var (place, bit) = (random.Next(changed.Length), random.Next(8));
            changed[place] ^= (byte)(1 << bit);
            var start = Stopwatch.GetTimestamp();
            var isWrong = (await SignatureExamination.ExamineAsync(document, changed, terms)).Verdict == true;
            if (isWrong)
                await errors.WriteLineAsync($"{name}: byte {place}, bit {bit} of {Convert.ToHexString(message)}");
            wrong += isWrong ? 1 : 0;
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return (wrong, slowest);
    }

    private static async Task<double> MedianAsync(Func<Task> work)
    {
        var times = new List<double>();
        for (var round = -10; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            if (round >= 0)
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        return times[times.Count / 2];
    }
}
