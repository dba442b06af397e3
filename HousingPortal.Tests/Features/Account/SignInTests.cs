using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Law;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Staff;
using HousingPortal.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Account;

public sealed class SignInTests(WebPortal portal) : IClassFixture<WebPortal>
{
    [Fact]
    public async Task Signing_in_leads_back_to_the_page_that_was_asked_for()
    {
        var visitor = portal.Visit();
        var asked = await visitor.GetAsync("/intake?from=test");
        Assert.Equal("/account/login?returnUrl=%2Fintake%3Ffrom%3Dtest", asked.Headers.Location?.PathAndQuery);

        var answer = await visitor.SignInAsync("officer@astana.demo", returnUrl: "/intake?from=test");

        Assert.Equal("/intake?from=test", Local(answer));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task Signing_in_never_leads_to_another_site(string returnUrl) =>
        Assert.Equal("/", Local(await portal.Visit().SignInAsync("officer@astana.demo", returnUrl: returnUrl)));

    [Fact]
    public async Task One_who_only_administers_begins_at_the_staff() =>
        Assert.Equal("/staff", Local(await portal.Visit().SignInAsync("admin@pavlodar.demo")));

    [Fact]
    public async Task The_language_and_scheme_of_the_account_come_along()
    {
        var visitor = portal.Visit();
        await SetAsync("signer@pavlodar.demo", user => (user.Language, user.ColourScheme) = (Language.Ru, ColourSchemes.Dark));
        await visitor.SignInAsync("signer@pavlodar.demo");

        var page = await (await visitor.GetAsync("/account/manage")).Content.ReadAsStringAsync();

        Assert.Contains("<html lang=\"ru\" data-scheme=\"dark\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_account_even_for_the_right_one()
    {
        var visitor = portal.Visit();
        for (var attempt = 1; attempt <= 4; attempt++)
            Assert.Equal(HttpStatusCode.OK, (await visitor.SignInAsync("officer2@astana.demo", "wrong")).StatusCode);

        Assert.Equal("/account/lockout", Local(await visitor.SignInAsync("officer2@astana.demo", "wrong")));
        Assert.Equal("/account/lockout", Local(await visitor.SignInAsync("officer2@astana.demo")));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_disabled_account_is_refused_in_the_words_of_a_wrong_password()
    {
        await SetAsync("hr@institute.demo", user => user.IsDisabled = true);
        var disabled = await portal.Visit().SignInAsync("hr@institute.demo");
        var unknown = await portal.Visit().SignInAsync("nobody@institute.demo");

        Assert.Equal(HttpStatusCode.OK, disabled.StatusCode);
        Assert.Equal(await AlertAsync(unknown), await AlertAsync(disabled));
    }

    [Fact]
    public async Task A_generated_password_opens_nothing_until_it_is_replaced()
    {
        var visitor = portal.Visit();
        var password = await NewAccountAsync("fresh@astana.demo");
        await visitor.SignInAsync("fresh@astana.demo", password);
        Assert.Equal(PasswordRenewal.Page, Local(await visitor.GetAsync("/")));
        Assert.Equal(PasswordRenewal.Page, Local(await visitor.GetAsync("/account/manage")));

        var weak = await visitor.SubmitAsync(PasswordRenewal.Page, "password", ("Input.Current", password), ("Input.New", "weak"), ("Input.Repeat", "weak"));
        Assert.Equal(HttpStatusCode.OK, weak.StatusCode);
        await visitor.SubmitAsync(PasswordRenewal.Page, "password", ("Input.Current", password), ("Input.New", "My-own-passw0rd"), ("Input.Repeat", "My-own-passw0rd"));

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task The_second_factor_is_asked_for_once_it_is_set_up_and_a_recovery_code_works_once()
    {
        const string account = "second@astana.demo";
        var visitor = portal.Visit();
        var password = await NewAccountAsync(account);
        await visitor.SignInAsync(account, password);
        await visitor.SubmitAsync(PasswordRenewal.Page, "password", ("Input.Current", password), ("Input.New", "My-own-passw0rd"), ("Input.Repeat", "My-own-passw0rd"));
        await visitor.GetAsync("/account/manage/authenticator");
        var key = await UsingAsync(account, (users, user) => users.GetAuthenticatorKeyAsync(user));

        var wrong = await visitor.SubmitAsync("/account/manage/authenticator", "authenticator", ("Input.Code", "000000"));
        Assert.False(await UsingAsync(account, (users, user) => users.GetTwoFactorEnabledAsync(user)), await wrong.Content.ReadAsStringAsync());
        await visitor.SubmitAsync("/account/manage/authenticator", "authenticator", ("Input.Code", Totp(key!)));
        Assert.True(await UsingAsync(account, (users, user) => users.GetTwoFactorEnabledAsync(user)));

        var again = portal.Visit();
        Assert.StartsWith("/account/login-2fa", Local(await again.SignInAsync(account, "My-own-passw0rd")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await again.GetAsync("/")).StatusCode);
        Assert.Equal("/", Local(await again.SubmitAsync("/account/login-2fa", "login-2fa", ("Input.Code", Totp(key!)))));

        var recovery = (await UsingAsync(account, (users, user) => users.GenerateNewTwoFactorRecoveryCodesAsync(user, 1)))!.Single();
        foreach (var expected in new[] { HttpStatusCode.Redirect, HttpStatusCode.OK })
        {
            var lost = portal.Visit();
            await lost.SignInAsync(account, "My-own-passw0rd");
            Assert.Equal(expected, (await lost.SubmitAsync("/account/login-recovery", "login-recovery", ("Input.Code", recovery))).StatusCode);
        }
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var visitor = portal.Visit();
        await visitor.SignInAsync("officer@astana.demo");
        Assert.Equal("/account/login", Local(await visitor.PostAsync("/account/logout", "/account/manage")));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Demonstration_data_is_made_once()
    {
        var before = await CountAsync();
        await HousingPortal.Web.Demonstration.DemoData.MakeAsync(portal.Services);
        Assert.Equal(before, await CountAsync());

        async Task<(int, int, int)> CountAsync()
        {
            await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
            return (await db.Providers.CountAsync(), await db.Users.CountAsync(), await db.ContinuationBases.CountAsync());
        }
    }

    [Fact]
    public void Demonstration_numbers_are_well_formed()
    {
        Assert.All(HousingPortal.Web.Demonstration.DemoCatalogue.Accounts, account => Assert.True(Domain.People.Iin.Parse(account.Iin).IsSuccess));
        Assert.All(HousingPortal.Web.Demonstration.DemoCatalogue.Providers(), provider => Assert.True(Domain.People.Bin.Parse(provider.Bin).IsSuccess));
    }

    private static string? Local(HttpResponseMessage response) =>
        response.Headers.Location is not { } url ? null : url.IsAbsoluteUri ? url.PathAndQuery : url.OriginalString;

    private static async Task<string> AlertAsync(HttpResponseMessage response)
    {
        var page = await response.Content.ReadAsStringAsync();
        var start = page.IndexOf("alert-bad", StringComparison.Ordinal);
        Assert.True(start > 0, page);
        return page[start..page.IndexOf("</div>", start, StringComparison.Ordinal)];
    }

    private async Task<string> NewAccountAsync(string email)
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var provider = await db.Providers.SingleAsync(row => row.Code == "AST");
        var administrator = new Actor("test", "test", provider.Id, [StaffRole.Administrator]);
        return (await portal.Services.GetRequiredService<StaffService>()
            .AddAsync(administrator, new("New Person", "Specialist", TestPeople.Iin(new(1992, 2, 2)), email, [StaffRole.Officer]))).Value;
    }

    private Task SetAsync(string email, Action<PortalUser> change) => UsingAsync(email, (users, user) =>
    {
        change(user);
        return users.UpdateAsync(user);
    });

    private async Task<T> UsingAsync<T>(string email, Func<UserManager<PortalUser>, PortalUser, Task<T>> work)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        return await work(users, (await users.FindByNameAsync(email))!);
    }

    /// <summary>The code that a telephone shows now (RFC 6238).</summary>
    private static string Totp(string key)
    {
        var bits = string.Concat(key.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(secret, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
