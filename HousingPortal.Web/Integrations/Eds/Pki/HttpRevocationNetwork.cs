using System.Net.Http.Headers;

namespace HousingPortal.Web.Integrations.Eds.Pki;

/// <summary>Asks responders and fetches lists over HTTP, within limits of time and size. What does not come in time, or is too large, did not come.</summary>
internal sealed class HttpRevocationNetwork(HttpClient http) : IRevocationNetwork
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int LargestAnswer = 1024 * 1024;

    public Task<byte[]?> AskAsync(Uri responder, byte[] question, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(question);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/ocsp-request");
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, responder) { Content = content }, LargestAnswer, cancellationToken);
    }

    public Task<byte[]?> FetchAsync(Uri list, CancellationToken cancellationToken) => SendAsync(new HttpRequestMessage(HttpMethod.Get, list), TrustStore.LargestList, cancellationToken);

    private async Task<byte[]?> SendAsync(HttpRequestMessage request, int limit, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using (request)
            using (var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token))
            {
                if (!response.IsSuccessStatusCode || response.Content.Headers.ContentLength > limit)
                    return null;
                await using var body = await response.Content.ReadAsStreamAsync(patience.Token);
                using var read = new MemoryStream();
                var buffer = new byte[64 * 1024];
                for (int count; (count = await body.ReadAsync(buffer, patience.Token)) > 0;)
                {
                    if (read.Length + count > limit)
                        return null;
                    read.Write(buffer, 0, count);
                }
                return read.ToArray();
            }
        }
        catch (Exception error) when (error is HttpRequestException or IOException || error is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
