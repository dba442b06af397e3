using HousingPortal.Domain.Cases;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Features.Staff;
using HousingPortal.Web.Security;

namespace HousingPortal.Tests.Features.Staff;

public sealed class StaffServiceTests : IAsyncLifetime
{
    private static readonly string Iin = TestPeople.Iin(new(1985, 5, 20), female: true);
    private IdentityHost host = default!;

    public async Task InitializeAsync() => host = await IdentityHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    private static StaffInput Input(params StaffRole[] roles) => new("Full Name", "Chief specialist", Iin, "new@own.test", roles.Length > 0 ? roles : [StaffRole.Officer]);

    [Fact]
    public async Task A_new_account_gets_a_password_that_works_once_and_must_be_changed()
    {
        var password = (await host.Staff.AddAsync(host.Administrator, Input())).Value;

        var row = Assert.Single(await host.Staff.ListAsync(host.Administrator), item => item.Email == "new@own.test");
        Assert.Equal([StaffRole.Officer], row.Roles);
        var user = await host.UserAsync(row.Id);
        Assert.Equal(host.Own.Id, user.ProviderId);
        Assert.True(await host.UsingUsersAsync(users => users.CheckPasswordAsync(user, password)));
        Assert.Contains(await host.UsingUsersAsync(users => users.GetClaimsAsync(user)), claim => claim.Type == PortalClaims.MustChangePassword);
    }

    [Fact]
    public async Task An_e_mail_is_used_once_in_the_whole_portal()
    {
        await host.AddUserAsync(host.Other, "new@own.test", StaffRole.Officer);
        Assert.Equal("staff.email-taken", (await host.Staff.AddAsync(host.Administrator, Input())).Error?.Code);
        Assert.Single(await host.Staff.ListAsync(host.Administrator));
    }

    public static TheoryData<StaffInput, string> WrongInputs => new()
    {
        { Input() with { FullName = " " }, "staff.name-missing" },
        { Input() with { Position = "" }, "staff.position-missing" },
        { Input() with { Iin = Iin[..11] + (char)('0' + ((Iin[11] - '0' + 1) % 10)) }, "iin.check-digit" },
        { Input() with { Email = "" }, "staff.email-invalid" },
        { Input() with { Email = "no-at-sign" }, "staff.email-invalid" },
        { Input() with { Roles = [] }, "staff.roles-missing" },
        { Input(StaffRole.System), "staff.roles-missing" },
    };

    [Theory]
    [MemberData(nameof(WrongInputs), DisableDiscoveryEnumeration = true)]
    public async Task What_is_wrong_is_named_and_nothing_is_made(StaffInput input, string code)
    {
        Assert.Equal(code, (await host.Staff.AddAsync(host.Administrator, input)).Error?.Code);
        Assert.Single(await host.Staff.ListAsync(host.Administrator));
    }

    [Fact]
    public async Task Another_providers_account_is_not_there()
    {
        var id = await host.AddUserAsync(host.Other, "officer@other.test", StaffRole.Officer);
        var before = await host.UserAsync(id);

        Assert.DoesNotContain(await host.Staff.ListAsync(host.Administrator), row => row.Id == id);
        Assert.Equal("staff.not-found", (await host.Staff.EditAsync(host.Administrator, id, before.ConcurrencyStamp!, Input())).Error?.Code);
        Assert.Equal("staff.not-found", (await host.Staff.DisableAsync(host.Administrator, id)).Error?.Code);
        Assert.Equal("staff.not-found", (await host.Staff.ResetPasswordAsync(host.Administrator, id)).Error?.Code);
        Assert.Equal("staff.not-found", (await host.Staff.ResetTwoFactorAsync(host.Administrator, id)).Error?.Code);
        Assert.Equal("staff.not-found", (await host.Staff.EnableAsync(host.Administrator, "no-such-id")).Error?.Code);

        var after = await host.UserAsync(id);
        Assert.Equal((before.PasswordHash, before.SecurityStamp, before.FullName), (after.PasswordHash, after.SecurityStamp, after.FullName));
    }

    [Theory]
    [InlineData(StaffRole.Officer)]
    [InlineData(StaffRole.AuthorisedPerson)]
    [InlineData(StaffRole.Supervisor)]
    [InlineData(StaffRole.HrOfficer)]
    public async Task Nobody_but_an_administrator_sees_or_changes_staff(StaffRole role)
    {
        var actor = host.As(role);
        Assert.Empty(await host.Staff.ListAsync(actor));
        Assert.Equal("staff.role", (await host.Staff.AddAsync(actor, Input())).Error?.Code);
        Assert.Equal("staff.role", (await host.Staff.ResetPasswordAsync(actor, host.Administrator.UserId)).Error?.Code);
    }

    [Fact]
    public async Task An_administrator_cannot_lock_themselves_out()
    {
        var me = Assert.Single(await host.Staff.ListAsync(host.Administrator));
        Assert.Equal("staff.self-disable", (await host.Staff.DisableAsync(host.Administrator, me.Id)).Error?.Code);
        Assert.Equal("staff.self-role", (await host.Staff.EditAsync(host.Administrator, me.Id, me.Version, Input(StaffRole.Officer))).Error?.Code);
        Assert.Equal([StaffRole.Administrator], Assert.Single(await host.Staff.ListAsync(host.Administrator)).Roles);
    }

    [Fact]
    public async Task New_roles_end_open_sessions_and_a_new_position_does_not()
    {
        var id = await host.AddUserAsync(host.Own, "officer@own.test", StaffRole.Officer);
        var before = await host.UserAsync(id);

        await host.Staff.EditAsync(host.Administrator, id, before.ConcurrencyStamp!, Input() with { Position = "Head" });
        var renamed = await host.UserAsync(id);
        Assert.Equal(("Head", before.SecurityStamp), (renamed.Position, renamed.SecurityStamp));

        await host.Staff.EditAsync(host.Administrator, id, renamed.ConcurrencyStamp!, Input(StaffRole.Supervisor));
        Assert.NotEqual(before.SecurityStamp, (await host.UserAsync(id)).SecurityStamp);
        Assert.Equal([StaffRole.Supervisor], Assert.Single(await host.Staff.ListAsync(host.Administrator), row => row.Id == id).Roles);
    }

    [Fact]
    public async Task A_form_opened_before_somebody_elses_change_is_refused()
    {
        var id = await host.AddUserAsync(host.Own, "officer@own.test", StaffRole.Officer);
        var seen = (await host.UserAsync(id)).ConcurrencyStamp!;
        await host.Staff.DisableAsync(host.Administrator, id);

        Assert.Equal("staff.changed", (await host.Staff.EditAsync(host.Administrator, id, seen, Input())).Error?.Code);
        Assert.Equal("officer@own.test", (await host.UserAsync(id)).FullName);
    }

    [Fact]
    public async Task Disabling_and_a_new_password_end_open_sessions()
    {
        var id = await host.AddUserAsync(host.Own, "officer@own.test", StaffRole.Officer);
        var first = await host.UserAsync(id);
        await host.Staff.DisableAsync(host.Administrator, id);
        var disabled = await host.UserAsync(id);
        Assert.True(disabled.IsDisabled);
        Assert.NotEqual(first.SecurityStamp, disabled.SecurityStamp);

        await host.Staff.EnableAsync(host.Administrator, id);
        var password = (await host.Staff.ResetPasswordAsync(host.Administrator, id)).Value;
        var reset = await host.UserAsync(id);
        Assert.False(reset.IsDisabled);
        Assert.NotEqual(disabled.SecurityStamp, reset.SecurityStamp);
        Assert.True(await host.UsingUsersAsync(users => users.CheckPasswordAsync(reset, password)));
        Assert.False(await host.UsingUsersAsync(users => users.CheckPasswordAsync(reset, Visitor.DemoPassword)));
    }

    [Fact]
    public async Task A_lost_telephone_is_forgotten_and_a_lock_out_is_lifted()
    {
        var id = await host.AddUserAsync(host.Own, "officer@own.test", StaffRole.Officer);
        await host.UsingUsersAsync(async users =>
        {
            var user = (await users.FindByIdAsync(id))!;
            await users.SetTwoFactorEnabledAsync(user, true);
            return await users.SetLockoutEndDateAsync(user, host.Clock.GetUtcNow().AddYears(10));
        });
        Assert.True(Assert.Single(await host.Staff.ListAsync(host.Administrator), row => row.Id == id) is { HasTwoFactor: true, IsLockedOut: true });

        await host.Staff.ResetTwoFactorAsync(host.Administrator, id);
        await host.Staff.ResetPasswordAsync(host.Administrator, id);

        Assert.True(Assert.Single(await host.Staff.ListAsync(host.Administrator), row => row.Id == id) is { HasTwoFactor: false, IsLockedOut: false });
    }
}
