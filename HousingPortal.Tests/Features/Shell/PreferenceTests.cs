using System.Net;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Shell;

public sealed class PreferenceTests(WebPortal portal) : IClassFixture<WebPortal>
{
    [Theory]
    [InlineData("/account/login?returnUrl=%2Fintake")]
    [InlineData("/account/lockout")]
    [InlineData("/error")]
    [InlineData("/not-found")]
    public async Task The_language_changes_and_the_page_stays(string page)
    {
        var visitor = portal.Visit();
        var answer = await visitor.PostAsync("/language", page, ("language", "ru"), ("returnUrl", page));
        Assert.Equal(page, answer.Headers.Location?.OriginalString);
        Assert.Contains("<html lang=\"ru\"", await (await visitor.GetAsync(page)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_not_found_can_be_read_in_the_other_language()
    {
        var visitor = portal.Visit();
        await visitor.SignInAsync("officer@astana.demo");
        var answer = await visitor.GetAsync("/no/such/page?x=1");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("name=\"returnUrl\" value=\"/no/such/page?x=1\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_and_scheme_are_kept_with_the_account()
    {
        var visitor = portal.Visit();
        await visitor.SignInAsync("supervisor@astana.demo");
        await visitor.PostAsync("/language", "/account/manage", ("language", "ru"));
        await visitor.PostAsync("/scheme", "/account/manage", ("scheme", "dark"));

        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var user = await db.Users.SingleAsync(row => row.Email == "supervisor@astana.demo");
        Assert.Equal((Language.Ru, ColourSchemes.Dark), (user.Language, user.ColourScheme));
        Assert.Equal(Language.Kk, (await db.Users.SingleAsync(row => row.Email == "signer@astana.demo")).Language);
    }

    [Theory]
    [InlineData("auto", true, true)]
    [InlineData("light", true, false)]
    [InlineData("dark", false, true)]
    [InlineData("purple", true, true)]
    public async Task A_scheme_brings_its_styles(string scheme, bool light, bool dark)
    {
        var visitor = portal.Visit();
        await visitor.PostAsync("/scheme", "/account/login", ("scheme", scheme));
        var page = await (await visitor.GetAsync("/account/login")).Content.ReadAsStringAsync();
        Assert.Equal(light, page.Contains("css/standard-base", StringComparison.Ordinal));
        Assert.Equal(dark, page.Contains("css/standard-dark-base", StringComparison.Ordinal));
        Assert.Equal(light && dark, page.Contains("prefers-color-scheme", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/language")]
    [InlineData("/scheme")]
    [InlineData("/account/logout")]
    public async Task A_form_of_another_site_is_refused(string url)
    {
        using var response = await portal.Visit().SendAsync(new(HttpMethod.Post, url) { Content = new FormUrlEncodedContent([new("language", "ru"), new("scheme", "dark")]) });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("/cases/1?tab=history", "/cases/1?tab=history")]
    [InlineData("intake", "/intake")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("\\\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/\t/elsewhere.example", "/")]
    public void Only_addresses_of_the_portal_are_returned_to(string? url, string expected) => Assert.Equal(expected, LocalUrl.OrHome(url));
}
