using System.Net;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Features.Signing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;

namespace HousingPortal.Tests.Features.Security;

public sealed class HeaderTests(WebPortal portal) : IClassFixture<WebPortal>
{
    [Theory]
    [InlineData("/account/login")]
    [InlineData("/no/such/page")]
    [InlineData("/app.css")]
    public async Task Every_answer_carries_the_security_headers(string url)
    {
        var headers = (await portal.Visit().GetAsync(url)).Headers;
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task Scripts_speak_to_the_portal_and_to_the_signing_program_and_to_nobody_else()
    {
        var policy = Assert.Single((await portal.Visit().GetAsync("/account/login")).Headers.GetValues("Content-Security-Policy"));
        Assert.Equal("connect-src 'self' wss://localhost wss://127.0.0.1:13579", Assert.Single(policy.Split("; "), part => part.StartsWith("connect-src", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("NcaLayer:Address", "wss://10.0.0.1:13579")]
    [InlineData("NcaLayer:Simulator", "Sign")]
    public void Outside_development_neither_another_address_nor_a_stand_in_of_the_program_is_possible(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = value }).Build();
        Assert.Contains(key, Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddSigning(configuration, new HostingEnvironment { EnvironmentName = "Production" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_not_kept_by_browsers_and_cookies_are_closed_to_scripts()
    {
        var visitor = portal.Visit();
        var response = await visitor.SignInAsync("officer@astana.demo");
        Assert.All(response.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite", cookie, StringComparison.OrdinalIgnoreCase);
        });
        Assert.True((await visitor.GetAsync("/")).Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Letters_go_out_as_they_are_and_no_script_stands_in_a_page()
    {
        var page = await (await portal.Visit().GetAsync("/account/login")).Content.ReadAsStringAsync();
        Assert.DoesNotContain("&#x4", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("<script(?![^>]*\\ssrc=)", page);
    }

    [Fact]
    public async Task Too_many_passwords_in_a_minute_are_not_even_looked_at()
    {
        await using var strict = WebPortal.With(("RateLimits:SignInsPerMinute", "3"), ("RateLimits:PublicChecksPerMinute", "2"));
        var visitor = strict.Visit();
        for (var attempt = 1; attempt <= 3; attempt++)
            Assert.Equal(HttpStatusCode.OK, (await visitor.SignInAsync($"nobody{attempt}@astana.demo", "wrong")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.SignInAsync("officer@astana.demo")).StatusCode);

        for (var attempt = 1; attempt <= 2; attempt++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await visitor.GetAsync("/check/no-such-token")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.GetAsync("/check/no-such-token")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/login")).StatusCode);
    }
}
