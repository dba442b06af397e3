using System.Net;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Security;

/// <summary>The portal as it is installed: no demonstration, no details of failures.</summary>
public sealed class ProductionTests : IClassFixture<ProductionTests.Production>
{
    private readonly WebPortal portal;

    public ProductionTests(Production production) => portal = production.Portal;

    [Fact]
    public async Task No_account_exists_and_the_sign_in_page_names_none()
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        Assert.False(await db.Users.AnyAsync());
        Assert.DoesNotContain(".demo", await (await portal.Visit().GetAsync("/account/login")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_gets_a_page_and_not_a_stack()
    {
        using var response = await portal.Visit().SendAsync(new(HttpMethod.Post, "/language") { Content = new FormUrlEncodedContent([new("language", "ru")]) });
        var page = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("<h1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_page_is_open_and_answers_in_both_languages()
    {
        var visitor = portal.Visit();
        Assert.Contains("lang=\"kk\"", await (await visitor.GetAsync("/error")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await visitor.PostAsync("/language", "/error", ("language", "ru"));
        Assert.Contains("lang=\"ru\"", await (await visitor.GetAsync("/error")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public sealed class Production : IDisposable
    {
        public WebPortal Portal { get; } = WebPortal.InProduction();

        public void Dispose() => Portal.Dispose();
    }
}
