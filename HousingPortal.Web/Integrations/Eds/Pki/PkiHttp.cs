using System.Net;
using System.Net.Sockets;

namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>
/// Connections to the services that certificates name. A certificate comes from outside, so it must not be able to send the portal to a machine of its own network: hosts are public, unless
/// the settings name them, and nobody sends on elsewhere.
/// </summary>
internal static class PkiHttp
{
    public static HttpClient Create(IReadOnlyList<string> privateHosts) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = HttpRevocationNetwork.Patience,
        UseProxy = false,
        ConnectCallback = async (context, cancellationToken) =>
        {
            var host = context.DnsEndPoint.Host;
            var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
            var allowed = privateHosts.Contains(host, StringComparer.OrdinalIgnoreCase) ? addresses : [.. addresses.Where(IsPublic)];
            if (allowed.Length == 0)
                throw new HttpRequestException($"No public address of {host}.");
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    });

    internal static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return IsPublic(address.MapToIPv4());
        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // Only global unicast, and of it not what carries an IPv4 address inside (6to4, Teredo).
            return bytes[0] is >= 0x20 and <= 0x3F && (bytes[0], bytes[1]) != (0x20, 0x02) && (bytes[0], bytes[1], bytes[2], bytes[3]) is not (0x20, 0x01, 0, 0);
        }
        return (bytes[0], bytes[1]) switch
        {
            (0 or 10 or 127, _) or (169, 254) or (192, 168) or (172, >= 16 and <= 31) or (100, >= 64 and <= 127) or (198, 18 or 19) or (192, 0) or ( >= 224, _) => false,
            _ => true,
        };
    }
}
