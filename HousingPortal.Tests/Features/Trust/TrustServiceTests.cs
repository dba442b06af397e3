using HousingPortal.Tests.Features.Cases;
using HousingPortal.Tests.Integrations.Eds;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Trust;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Integrations.Eds.Pki;
using HousingPortal.Web.Integrations.Eds.Simulator;
using HousingPortal.Web.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace HousingPortal.Tests.Features.Trust;

public sealed class TrustServiceTests : IAsyncLifetime
{
    private readonly PkiScene scene = new("rsa");
    private CaseHost host = default!;

    private TrustService Trust => host.Services.GetRequiredService<TrustService>();

    private Actor Administrator => host.Administrator;

    public async Task InitializeAsync() => host = await CaseHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_certificate_counts_only_after_its_fingerprint_was_typed_and_only_for_its_provider()
    {
        var id = (await Trust.UploadAsync(Administrator, scene.Root.Certificate.Raw)).Value;
        Assert.DoesNotContain(scene.Root.Certificate.Fingerprint, await BelievedAsync(host.Astana));

        Assert.Equal("trust.fingerprint", (await Trust.ConfirmAsync(Administrator, id, await VersionAsync(id), new string('A', 64))).Error!.Code);
        Assert.DoesNotContain(scene.Root.Certificate.Fingerprint, await BelievedAsync(host.Astana));
        var spaced = string.Join(' ', scene.Root.Certificate.Fingerprint.ToLowerInvariant().Chunk(4).Select(part => new string(part)));
        Assert.True((await Trust.ConfirmAsync(Administrator, id, await VersionAsync(id), spaced)).IsSuccess);

        Assert.Contains(scene.Root.Certificate.Fingerprint, await BelievedAsync(host.Astana));
        Assert.DoesNotContain(scene.Root.Certificate.Fingerprint, await BelievedAsync(host.Pavlodar));
        var view = (await Trust.ViewAsync(Administrator))!;
        Assert.Equal([TrustChange.Confirmed, TrustChange.FingerprintRefused, TrustChange.Uploaded], view.Events.Select(line => line.Change).OrderByDescending(change => change == TrustChange.Confirmed).ThenByDescending(change => change == TrustChange.FingerprintRefused));
        Assert.All(view.Events, line => Assert.Equal(Administrator.UserId, line.ActorId));
    }

    [Fact]
    public async Task A_removed_certificate_counts_for_what_was_signed_before_and_for_nothing_new()
    {
        await AddAsync(scene.Root.Certificate);
        var id = (await Trust.ViewAsync(Administrator))!.Certificates[0].Row.Id;
        Assert.Equal("trust.reason", (await Trust.RemoveAsync(Administrator, id, await VersionAsync(id), " ")).Error!.Code);
        var before = host.Clock.GetUtcNow().UtcDateTime.AddMinutes(-1);

        Assert.True((await Trust.RemoveAsync(Administrator, id, await VersionAsync(id), "The key was lost")).IsSuccess);

        Assert.DoesNotContain(scene.Root.Certificate.Fingerprint, await BelievedAsync(host.Astana));
        Assert.Contains(scene.Root.Certificate.Fingerprint, await BelievedAsync(host.Astana, before));
        Assert.DoesNotContain(scene.Root.Certificate.Fingerprint, await BelievedAsync(host.Astana, host.Clock.GetUtcNow().UtcDateTime.AddMinutes(1)));
        Assert.Equal("The key was lost", (await Trust.ViewAsync(Administrator))!.Events[0].Reason);
    }

    [Fact]
    public async Task What_is_no_authority_is_not_taken_in_and_nobody_but_an_administrator_of_the_provider_may()
    {
        Assert.Equal("trust.not-a-certificate", (await Trust.UploadAsync(Administrator, "text"u8.ToArray())).Error!.Code);
        Assert.Equal("trust.not-a-certificate", (await Trust.UploadAsync(Administrator, new byte[TrustStore.LargestCertificate + 1])).Error!.Code);
        Assert.Equal("trust.not-an-authority", (await Trust.UploadAsync(Administrator, scene.Official.Certificate.Raw)).Error!.Code);
        var id = (await Trust.UploadAsync(Administrator, scene.Root.Certificate.Raw)).Value;
        Assert.Equal("trust.present", (await Trust.UploadAsync(Administrator, scene.Root.Certificate.Raw)).Error!.Code);

        Assert.Equal("trust.role", (await Trust.UploadAsync(host.Officer, scene.Root.Certificate.Raw)).Error!.Code);
        Assert.Null(await Trust.ViewAsync(host.Supervisor));
        var foreign = host.Foreign with { Roles = Administrator.Roles };
        Assert.Equal("trust.not-found", (await Trust.ConfirmAsync(foreign, id, await VersionAsync(id), scene.Root.Certificate.Fingerprint)).Error!.Code);
        Assert.Empty((await Trust.ViewAsync(foreign))!.Certificates);
    }

    [Fact]
    public async Task No_changed_byte_of_a_file_makes_anything_worse_than_a_refusal_or_another_fingerprint()
    {
        for (var place = 0; place < scene.Root.Certificate.Raw.Length; place += 3)
        {
            var changed = (byte[])scene.Root.Certificate.Raw.Clone();
            changed[place] ^= 4;
            var result = await Trust.UploadAsync(Administrator, changed);
            Assert.True(result.IsSuccess || result.Error!.Code is "trust.not-a-certificate" or "trust.not-an-authority" or "trust.expired");
        }
        Assert.DoesNotContain(scene.Root.Certificate.Fingerprint, await BelievedAsync(host.Astana));
    }

    [Fact]
    public async Task A_certificate_near_its_end_is_warned_of()
    {
        await AddAsync(scene.Root.Certificate);
        Assert.False((await Trust.ViewAsync(Administrator))!.Certificates[0].ExpiresSoon);

        host.Clock.MoveTo(scene.Root.Certificate.NotAfter.AddDays(-59));
        Assert.True((await Trust.ViewAsync(Administrator))!.Certificates[0].ExpiresSoon);
        host.Clock.MoveTo(scene.Root.Certificate.NotAfter.AddDays(1));
        Assert.True((await Trust.ViewAsync(Administrator))!.Certificates[0].IsExpired);
    }

    [Fact]
    public async Task A_fetched_list_counts_when_a_believed_authority_signed_it_and_an_older_one_does_not_replace_it()
    {
        var now = host.Clock.GetUtcNow();
        await AddAsync(scene.Root.Certificate);
        await AddAsync(scene.Authority.Certificate);
        var network = new Lists { Bytes = scene.Authority.RevocationList(now.AddHours(-1), now.AddDays(1)) };
        var keeper = new ListKeeper(host.Database, new EdsOptions { RevocationLists = ["http://crl.test.invalid/a.crl"] }, network, host.Clock, NullLogger<ListKeeper>.Instance);

        Assert.Equal(1, await keeper.RefreshAsync());
        Assert.Equal(0, await keeper.RefreshAsync());
        network.Bytes = scene.Authority.RevocationList(now.AddHours(-2), now.AddDays(2));
        Assert.Equal(0, await keeper.RefreshAsync());
        network.Bytes = new PkiScene("rsa").Authority.RevocationList(now, now.AddDays(2));
        Assert.Equal(0, await keeper.RefreshAsync());
        Assert.Equal("not-signed", (await Trust.ViewAsync(Administrator))!.Lists[0].Problem);
        network.Bytes = null;
        await keeper.RefreshAsync();
        var list = (await Trust.ViewAsync(Administrator))!.Lists[0];
        Assert.Equal(("no-answer", now.AddHours(-1).UtcDateTime, false), (list.Problem, list.ThisUpdate, list.IsStale));

        Assert.Contains((await host.Services.GetRequiredService<IPortalTrust>().LoadAsync(host.Astana.Bin)).Store.Lists, one => one.Issuer.AsSpan().SequenceEqual(scene.Authority.Certificate.Subject));
        host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.True((await Trust.ViewAsync(Administrator))!.Lists[0].IsStale);
    }

    private async Task AddAsync(PkiCertificate certificate)
    {
        var id = (await Trust.UploadAsync(Administrator, certificate.Raw)).Value;
        Assert.True((await Trust.ConfirmAsync(Administrator, id, await VersionAsync(id), certificate.Fingerprint)).IsSuccess);
    }

    private async Task<Guid> VersionAsync(Guid id) => (await Trust.ViewAsync(Administrator))!.Certificates.Single(item => item.Row.Id == id).Row.Version;

    private async Task<IReadOnlyList<string>> BelievedAsync(Provider provider, DateTime? at = null) =>
        [.. (await host.Services.GetRequiredService<IPortalTrust>().LoadAsync(provider.Bin, at)).Store.Anchors.Select(one => one.Fingerprint)];

    private sealed class Lists : IRevocationNetwork
    {
        public byte[]? Bytes { get; set; }

        public Task<byte[]?> AskAsync(Uri responder, byte[] question, CancellationToken cancellationToken) => Task.FromResult<byte[]?>(null);

        public Task<byte[]?> FetchAsync(Uri list, CancellationToken cancellationToken) => Task.FromResult(Bytes);
    }
}
