using System.Net;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace HousingPortal.Web.Integrations.Eds.Simulator;

/// <summary>How the stand-in of NCALayer behaves.</summary>
internal enum NcaLayerMode
{
    Sign,
    Cancel,
    WrongPerson,
    WrongOrganisation,
    Expired,
    Revoked,

    /// <summary>As if it were not started.</summary>
    Absent,

    /// <summary>Goes away while its dialog is open.</summary>
    Closes,

    /// <summary>Does not know the question, as an old one.</summary>
    Old,
    Refuses,
}

/// <summary>
/// A stand-in of NCALayer on the loopback of this machine, over TLS with a certificate of its own: it speaks the real messages and really signs, with keys of the development CA, as whoever the
/// question names. For Development and tests only.
/// </summary>
internal sealed class NcaLayerSimulator : IAsyncDisposable
{
    private const int LargestQuestion = 64 * 1024 * 1024;

    private readonly WebApplication app;
    private readonly X509Certificate2 certificate;

    private NcaLayerSimulator(WebApplication app, X509Certificate2 certificate) => (this.app, this.certificate) = (app, certificate);

    public NcaLayerMode Mode { get; set; } = NcaLayerMode.Sign;

    public DevelopmentCa? Authority { get; set; }

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The last question, as it came.</summary>
    public string LastQuestion { get; private set; } = "";

    public int Dialogs { get; private set; }

    public string Address { get; private set; } = "";

    /// <summary>Starts on a port; 0 takes a free one.</summary>
    public static async Task<NcaLayerSimulator> StartAsync(int port = 0)
    {
        var certificate = OwnCertificate();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(certificate)));
        var app = builder.Build();
        var simulator = new NcaLayerSimulator(app, certificate);
        app.UseWebSockets();
        app.Run(simulator.AnswerAsync);
        await app.StartAsync();
        simulator.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single().Replace("https", "wss", StringComparison.Ordinal);
        return simulator;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        certificate.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        if (Mode == NcaLayerMode.Absent || !http.WebSockets.IsWebSocketRequest)
        {
            http.Abort();
            return;
        }
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await SendAsync(socket, """{"result":{"version":"1.4"}}""", http.RequestAborted);
        while (await ReceiveAsync(socket, http.RequestAborted) is { } question)
        {
            LastQuestion = question;
            if (Mode == NcaLayerMode.Closes)
            {
                http.Abort();
                return;
            }
            await SendAsync(socket, Answer(question), http.RequestAborted);
        }
    }

    private string Answer(string question)
    {
        var asked = JsonNode.Parse(question)!;
        if (Mode == NcaLayerMode.Old || (string?)asked["module"] != "kz.gov.pki.knca.basics" || (string?)asked["method"] != "sign")
            return """{"code":"500","message":"unknown module"}""";
        Dialogs++;
        if (Mode == NcaLayerMode.Cancel)
            return """{"status":true,"body":{}}""";
        var args = asked["args"]!;
        if (Mode == NcaLayerMode.Refuses || (string?)args["format"] != "cms" || args["signingParams"]?["decode"]?.GetValue<bool>() != true)
            return """{"status":false,"code":"INVOCATION_ERROR","message":"An invoked method threw an exception.","details":""}""";
        using var key = Key((string)args["signerParams"]!["iin"]!, (string)args["signerParams"]!["bin"]!);
        var now = Clock.GetUtcNow().UtcDateTime;
        var at = Mode == NcaLayerMode.Expired ? now.AddMinutes(-40) : now;
        var data = args["data"] is JsonArray many ? many.Select(one => (string)one!) : [(string)args["data"]!];
        var signatures = data.Select(text => PemEncoding.WriteString("CMS", DevelopmentSigner.Sign(Convert.FromBase64String(text), at, key))).ToArray();
        return JsonSerializer.Serialize(new { status = true, body = new { result = args["data"] is JsonArray ? (object)signatures : signatures[0] } });
    }

    private X509Certificate2 Key(string iin, string bin)
    {
        var authority = Authority ?? throw new InvalidOperationException("The simulator has no authority to sign with.");
        const string Name = "SIMULATOR";
        switch (Mode)
        {
            case NcaLayerMode.WrongPerson:
                return authority.Signer(Name, new string(iin.Reverse().ToArray()), bin);
            case NcaLayerMode.WrongOrganisation:
                return authority.Signer(Name, iin, new string(bin.Reverse().ToArray()));
            case NcaLayerMode.Expired:
                return authority.ExpiredSigner(Name, iin, bin);
            case NcaLayerMode.Revoked:
                var revoked = authority.PassingSigner(Name, iin, bin);
                // A copy, because the authority keeps what is on its list.
                authority.Revoke(X509CertificateLoader.LoadCertificate(revoked.RawData), Clock.GetUtcNow().AddMinutes(-10));
                return revoked;
            default:
                return authority.Signer(Name, iin, bin);
        }
    }

    private static Task SendAsync(WebSocket socket, string text, CancellationToken cancellationToken) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    private static async Task<string?> ReceiveAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            while (message.Length < LargestQuestion)
            {
                var part = await socket.ReceiveAsync(buffer, cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close)
                    return null;
                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                    return Encoding.UTF8.GetString(message.ToArray());
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The page went away.
        }
        return null;
    }

    private static X509Certificate2 OwnCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2060, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
