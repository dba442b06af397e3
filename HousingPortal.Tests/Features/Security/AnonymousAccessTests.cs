using System.Net;
using System.Text.RegularExpressions;
using HousingPortal.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Security;

public sealed partial class AnonymousAccessTests(WebPortal portal) : IClassFixture<WebPortal>
{
    /// <summary>Everything that needs no sign-in. A new address is added here on purpose or not at all.</summary>
    private static readonly string[] Public =
    [
        "/account/access-denied", "/account/lockout", "/account/login", "/account/login-2fa", "/account/login-recovery", "/account/logout",
        "/check", "/check/{token}", "/error", "/health", "/language", "/lists", "/lists/{code}/{list}", "/lists/{code}/{list}/lines.txt", "/not-found", "/place", "/problem/{status:int}", "/scheme",
    ];

    private IEnumerable<RouteEndpoint> Endpoints =>
        portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    [Fact]
    public void Only_the_addresses_of_the_list_are_public()
    {
        var open = Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'));
        Assert.Empty(open.Distinct().Except(Public));
    }

    [Fact]
    public async Task Every_other_address_refuses_a_visitor_who_is_not_signed_in()
    {
        var visitor = portal.Visit();
        var seen = 0;
        foreach (var endpoint in Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            var url = "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), match => match.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.NewGuid().ToString() : "1");
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                using var response = await visitor.SendAsync(new(new(method), url));
                var refused = response.StatusCode == HttpStatusCode.Unauthorized
                    || (response.StatusCode == HttpStatusCode.Redirect && response.Headers.Location!.ToString().Contains("/account/login", StringComparison.Ordinal));
                Assert.True(refused, $"{method} {url} answered {(int)response.StatusCode}");
                seen++;
            }
        }
        Assert.True(seen > 10, $"Only {seen} addresses were found.");
    }

    [Fact]
    public async Task An_unknown_address_says_nothing_to_a_visitor_who_is_not_signed_in() =>
        Assert.Equal(HttpStatusCode.Redirect, (await portal.Visit().GetAsync("/no/such/page")).StatusCode);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
