using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Intake;
using HousingPortal.Tests.Support;
using HousingPortal.Web;
using HousingPortal.Web.Demonstration;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Tests.Features.Account;

public sealed class CommandTests : IAsyncLifetime
{
    private static readonly string Iin = TestPeople.Iin(new(1980, 3, 3));
    private static readonly string Bin = SyntheticNumbers.Bin(new(2020, 4, 1), 77);
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();
    private IdentityHost host = default!;

    public async Task InitializeAsync() => host = await IdentityHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    private Task<int> RunAsync(string input, params string[] args) => new Commands(host.Services, new StringReader(input), output, errors).RunAsync(args);

    private static string[] CreateAdmin(params string[] more) => ["create-admin", "--email", "first@new.test", "--name", "First Administrator", "--iin", Iin, .. more];

    private static string[] NewProvider(string code = "NEW") =>
        ["--provider-code", code, "--provider-bin", Bin, "--provider-name-kk", "Kk", "--provider-name-ru", "Ru", "--kato", "710000000"];

    [Fact]
    public async Task The_first_administrator_is_made_with_the_provider_and_the_typed_password()
    {
        Assert.Equal(0, await RunAsync("A-typed-passw0rd\n", CreateAdmin(NewProvider("new"))));

        await using var db = host.NewDb();
        var provider = await db.Providers.SingleAsync(row => row.Code == "NEW");
        Assert.Equal((Bin, "710000000"), (provider.Bin, provider.Kato));
        var id = (await db.Users.SingleAsync(user => user.ProviderId == provider.Id)).Id;
        var user = await host.UserAsync(id);
        Assert.True(await host.UsingUsersAsync(users => users.CheckPasswordAsync(user, "A-typed-passw0rd")));
        Assert.Equal([nameof(StaffRole.Administrator)], await host.UsingUsersAsync(users => users.GetRolesAsync(user)));
        Assert.DoesNotContain("passw0rd", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("institution", WorkplaceKind.StateInstitution)]
    [InlineData("enterprise", WorkplaceKind.StateEnterprise)]
    public async Task A_workplace_is_made_with_the_stock_it_gives_housing_from(string named, WorkplaceKind kind)
    {
        Assert.Equal(0, await RunAsync("A-typed-passw0rd\n", [.. CreateAdmin(NewProvider()), "--workplace", named]));

        await using var db = host.NewDb();
        var provider = await db.Providers.SingleAsync(row => row.Code == "NEW");
        Assert.Equal((HousingRegister.Workplace, kind), (provider.Register, provider.Workplace));
    }

    [Fact]
    public async Task Without_input_a_password_is_printed_once_and_must_be_changed()
    {
        Assert.Equal(0, await RunAsync("", CreateAdmin("--provider-code", "OWN")));

        var printed = output.ToString().Trim().Split(' ')[^1];
        await using var db = host.NewDb();
        var user = await host.UserAsync((await db.Users.SingleAsync(row => row.Email == "first@new.test")).Id);
        Assert.Equal(host.Own.Id, user.ProviderId);
        Assert.True(await host.UsingUsersAsync(users => users.CheckPasswordAsync(user, printed)));
        Assert.Contains(await host.UsingUsersAsync(users => users.GetClaimsAsync(user)), claim => claim.Type == PortalClaims.MustChangePassword);
    }

    [Fact]
    public async Task A_weak_password_leaves_neither_account_nor_provider()
    {
        Assert.Equal(1, await RunAsync("short\n", CreateAdmin(NewProvider())));
        Assert.Contains("PasswordTooShort", errors.ToString(), StringComparison.Ordinal);
        await using var db = host.NewDb();
        Assert.False(await db.Providers.AnyAsync(row => row.Code == "NEW"));
        Assert.False(await db.Users.AnyAsync(row => row.Email == "first@new.test"));
    }

    public static TheoryData<string[]> WrongArguments => new()
    {
        { ["no-such-command"] },
        { ["migrate", "now"] },
        { ["create-admin"] },
        { ["create-admin", "--email"] },
        { ["create-admin", "--colour", "blue"] },
        { ["create-admin", "--email", "a@b.test", "--name", "N", "--iin", "123", "--provider-code", "OWN"] },
        { CreateAdmin("--provider-code", "NEW") },
        { [.. CreateAdmin(NewProvider()), "--provider-bin", "000000000000"] },
        { [.. CreateAdmin(NewProvider()), "--kato", "990000000"] },
        { [.. CreateAdmin(NewProvider()), "--workplace", "school"] },
    };

    [Theory]
    [MemberData(nameof(WrongArguments), DisableDiscoveryEnumeration = true)]
    public async Task Wrong_arguments_are_explained_and_end_with_two(string[] args)
    {
        Assert.Equal(2, await RunAsync("A-typed-passw0rd\n", args));
        Assert.Contains("Commands:", errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }
}
