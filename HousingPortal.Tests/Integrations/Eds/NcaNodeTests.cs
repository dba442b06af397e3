using System.Net;
using System.Text.Json.Nodes;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Integrations.Eds.Pki;
using HousingPortal.Web.Integrations.Eds.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HousingPortal.Tests.Integrations.Eds;

/// <summary>The service over HTTP, played by a real server on this machine that answers in its format.</summary>
public sealed class NcaNodeTests : IAsyncLifetime
{
    private static readonly ExpectedSigner Expected = new("900115300013", "180140000018");

    private readonly PkiScene scene = new("gost-2015");
    private readonly ManualClock clock = new(PkiScene.Now);
    private readonly List<JsonNode> asked = [];
    private WebApplication server = default!;
    private EdsOptions options = default!;
    private Func<string, string> change = text => text;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        server = builder.Build();
        server.MapPost("/cms/verify", (HttpContext context) => AnswerAsync(context, true));
        server.MapPost("/x509/info", (HttpContext context) => AnswerAsync(context, false));
        await server.StartAsync();
        options = new EdsOptions { NcaNodeUrl = server.Urls.First(), NcaNodePatience = TimeSpan.FromSeconds(10) };
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task What_the_service_finds_valid_is_valid()
    {
        var cms = TestSigner.Sign(scene.Document, scene.Official, PkiScene.Now);
        var verdict = await Service().VerifyAsync(scene.Document, cms, Expected);

        Assert.True(verdict.IsValid, Failed(verdict));
        Assert.Equal((Expected.Iin, Expected.Bin, "GOST-34.10-2015-512"), (verdict.SignerIin, verdict.SignerBin, verdict.Algorithm));
        Assert.Equal((Convert.ToBase64String(cms), Convert.ToBase64String(scene.Document)), ((string)asked[0]["cms"]!, (string)asked[0]["data"]!));
        Assert.Equal("OCSP", (string)asked[0]["revocationCheck"]![0]!);
        Assert.Equal(Convert.ToBase64String(scene.Official.Certificate.Raw), (string)asked[1]["certs"]![0]!);
    }

    [Theory]
    [InlineData("\"valid\":true,\"signers\"", "\"valid\":false,\"signers\"", "service")]
    [InlineData("\"revoked\":false", "\"revoked\":true", "revocation")]
    [InlineData("\"keyUsage\":\"SIGN\"", "\"keyUsage\":\"AUTH\"", "key-usage")]
    [InlineData("CAN_SIGN", "EMPLOYEE", "role")]
    [InlineData("180140000018", "210541001232", "bin")]
    [InlineData("900115300013", "900115300014", "certificate,iin")]
    public async Task Each_answer_that_speaks_against_the_signature_refuses_it(string from, string to, string failed)
    {
        change = text => text.Replace(from, to, StringComparison.Ordinal);
        var verdict = await Service().VerifyAsync(scene.Document, TestSigner.Sign(scene.Document, scene.Official, PkiScene.Now), Expected);

        Assert.False(verdict.IsValid);
        Assert.Equal(failed, Failed(verdict));
    }

    [Fact]
    public async Task A_message_that_brings_another_document_is_refused_though_the_service_finds_it_valid()
    {
        var cms = TestSigner.Sign([1, 2, 3], scene.Official, PkiScene.Now, isAttached: true);
        Assert.Equal("content", Failed(await Service().VerifyAsync(scene.Document, cms, Expected)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("null")]
    public async Task A_service_that_gives_no_answer_tells_nothing(string answer)
    {
        change = _ => answer;
        var verdict = await Service().VerifyAsync(scene.Document, TestSigner.Sign(scene.Document, scene.Official, PkiScene.Now), Expected);
        Assert.False(verdict.IsValid);
        Assert.Equal(new SignatureCheck(SignatureChecks.Service, false, "no-answer", false), Assert.Single(verdict.Checks));
    }

    [Fact]
    public async Task Both_agree_or_nothing_is_signed_and_the_alarm_goes_off()
    {
        var cms = TestSigner.Sign(scene.Document, scene.Official, PkiScene.Now);
        var log = new Alarms();
        var both = new ComparingVerifier(Own(), Service(), log);
        var verdict = await both.VerifyAsync(scene.Document, cms, Expected);
        Assert.True(verdict.IsValid, Failed(verdict));
        Assert.Contains(verdict.Checks, check => check is { Name: SignatureChecks.Agreement, Passed: true });
        Assert.Empty(log.Levels);

        // The service is deceived about another document: the portal's own look is not.
        Assert.Equal("digest,agreement", Failed(await both.VerifyAsync([.. scene.Document, 1], cms, Expected)));
        change = text => text.Replace("\"valid\":true", "\"valid\":false", StringComparison.Ordinal);
        Assert.Equal("service,agreement", Failed(await both.VerifyAsync(scene.Document, cms, Expected)));
        Assert.Equal([LogLevel.Critical, LogLevel.Critical], log.Levels);

        change = _ => "";
        var silent = await both.VerifyAsync(scene.Document, cms, Expected);
        Assert.False(silent.IsValid);
        Assert.All(silent.Checks.Where(check => !check.Passed), check => Assert.False(check.IsTold));
        Assert.Equal(2, log.Levels.Count);
    }

    private NcaNodeVerifier Service() => new(new HttpClient(), options, clock, NullLogger<NcaNodeVerifier>.Instance);

    private PkiSignatureVerifier Own()
    {
        var list = RevocationList.Read(scene.Authority.RevocationList(PkiScene.Now.AddDays(-1), PkiScene.Now.AddDays(1)));
        return new(new FixedTrust(scene.Trust with { Lists = [list] }), options, new HttpRevocationNetwork(new HttpClient()), clock);
    }

    private async Task AnswerAsync(HttpContext context, bool isMessage)
    {
        asked.Add((await JsonNode.ParseAsync(context.Request.Body))!);
        const string certificate = """
            {"valid":true,"revocations":[{"revoked":false,"by":"OCSP","revocationTime":null,"reason":null}],"notBefore":"2020-01-01T00:00:00.000+00:00","notAfter":"2060-01-01T00:00:00.000+00:00",
            "keyUsage":"SIGN","serialNumber":"4d1e","signAlg":"ECGOST3410-2015-512","keyUser":["ORGANIZATION","CAN_SIGN"],
            "subject":{"commonName":"TEST","iin":"900115300013","bin":"180140000018","country":"KZ"},"issuer":{"commonName":"TEST"}}
            """;
        var signer = isMessage ? $$"""{"certificates":[{{certificate}}],"tsp":null}""" : certificate;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(change($$"""{"status":200,"message":"OK","valid":true,"signers":[{{signer}}]}"""));
    }

    private static string Failed(SignatureVerdict verdict) => string.Join(',', verdict.Checks.Where(check => !check.Passed).Select(check => check.Name));

    private sealed class Alarms : ILogger<ComparingVerifier>
    {
        public List<LogLevel> Levels { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Levels.Add(logLevel);
    }
}
