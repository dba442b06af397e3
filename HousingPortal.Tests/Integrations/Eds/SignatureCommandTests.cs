using System.Text.Json;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Features.SignatureCommands;
using HousingPortal.Web.Integrations.Eds.Pki;
using HousingPortal.Web.Integrations.Eds.Simulator;

namespace HousingPortal.Tests.Integrations.Eds;

public sealed class SignatureCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("eds-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_valid_signature_ends_with_0_one_of_another_document_with_1_and_one_without_anchors_with_2()
    {
        var scene = new PkiScene("gost-2015");
        var (document, signature, trust) = (Write("d.pdf", scene.Document), Write("d.p7s", TestSigner.Sign(scene.Document, scene.Official, PkiScene.Now)), Trust(scene));
        var (code, line) = await RunAsync("verify-signature", "--document", document, "--signature", signature, "--trust", trust, "--offline");
        Assert.Equal(0, code);
        Assert.True(line.GetProperty("valid").GetBoolean());
        Assert.Equal("GOST-34.10-2015-512", line.GetProperty("algorithm").GetString());
        Assert.Equal("900115300013", line.GetProperty("signer").GetProperty("iin").GetString());
        Assert.Equal("180140000018", line.GetProperty("signer").GetProperty("bin").GetString());
        Assert.Contains(line.GetProperty("checks").EnumerateArray(), check => check.GetProperty("name").GetString() == "revocation" && check.GetProperty("result").GetString() == "skipped");

        Assert.Equal(1, (await RunAsync("verify-signature", "--document", Write("e.pdf", [1]), "--signature", signature, "--trust", trust, "--offline")).Code);
        Assert.Equal(2, (await RunAsync("verify-signature", "--document", document, "--signature", signature)).Code);
        Assert.Equal(2, (await RunAsync("verify-signature", "--document", Path.Combine(folder, "none"), "--signature", signature)).Code);
    }

    [Fact]
    public async Task A_revocation_list_beside_a_certificate_decides_and_the_moment_can_be_chosen()
    {
        var scene = new PkiScene("rsa");
        scene.Authority.Revoke(scene.Official.Certificate, PkiScene.Now.AddDays(-3));
        var (certificate, list, trust) = (Write("o.cer", scene.Official.Certificate.Raw), Write("l.crl", scene.Authority.RevocationList(PkiScene.Now.AddDays(-9), PkiScene.Now.AddDays(9))), Trust(scene));
        Assert.Equal(0, (await RunAsync("verify-certificate", "--certificate", certificate, "--trust", trust)).Code);
        Assert.Equal(1, (await RunAsync("verify-certificate", "--certificate", certificate, "--trust", trust, "--crl", list)).Code);
        Assert.Equal(0, (await RunAsync("verify-certificate", "--certificate", certificate, "--trust", trust, "--crl", list, "--at", "2026-11-20T00:00:00Z")).Code);
        Assert.Equal(0, (await RunAsync("verify-certificate", "--certificate", list, "--trust", trust)).Code);
    }

    [Theory]
    [InlineData("verify-signature")]
    [InlineData("verify-signature --document a --signature b --unknown c")]
    [InlineData("verify-signature --document a --document b --signature c")]
    [InlineData("verify-certificate --certificate a --trust b --at yesterday")]
    [InlineData("verify-certificate --certificate a --trust")]
    public async Task What_is_not_understood_is_answered_with_the_usage(string arguments)
    {
        var errors = new StringWriter();
        Assert.Equal(2, await SignatureCommand.RunAsync(arguments.Split(' '), TextWriter.Null, errors, TimeProvider.System, new HttpRevocationNetwork(new HttpClient())));
        Assert.Contains("verify-signature --document", errors.ToString(), StringComparison.Ordinal);
    }

    private async Task<(int Code, JsonElement Line)> RunAsync(params string[] args)
    {
        using var http = new HttpClient();
        var output = new StringWriter();
        var code = await SignatureCommand.RunAsync(args, output, TextWriter.Null, new ManualClock(PkiScene.Now), new HttpRevocationNetwork(http));
        return (code, JsonDocument.Parse(output.ToString()).RootElement);
    }

    private string Trust(PkiScene scene)
    {
        var trust = Directory.CreateDirectory(Path.Combine(folder, "trust")).FullName;
        File.WriteAllBytes(Path.Combine(trust, "root.cer"), scene.Root.Certificate.Raw);
        File.WriteAllBytes(Path.Combine(trust, "authority.crt"), scene.Authority.Certificate.Raw);
        return trust;
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
