using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Publication;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Web.Features.Publication;
using HousingPortal.Web.Features.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Publication;

/// <summary>Three people on the list of veterans of one provider, recorded for 06.04.2026; it is noon of the next day.</summary>
public sealed class PublicationScene : IAsyncDisposable
{
    public static readonly PublicationTarget Veterans = new(QueueList.WarVeterans);

    private readonly List<(Guid CaseId, string Number)> people = [];
    private ServiceProvider services = default!;

    public CaseHost Host { get; private set; } = default!;

    public IReadOnlyList<string> Numbers => [.. people.Select(person => person.Number)];

    public PublicationService Settings => services.GetRequiredService<PublicationService>();

    public PublishedLists Lists => services.GetRequiredService<PublishedLists>();

    public EditionKeeper Editions => services.GetRequiredService<EditionKeeper>();

    public IServiceProvider Services => services;

    public static async Task<PublicationScene> StartAsync(bool recorded = true)
    {
        var scene = new PublicationScene { Host = await CaseHost.StartAsync() };
        var collection = new ServiceCollection();
        scene.Host.Configure(collection);
        scene.services = collection.BuildServiceProvider();
        foreach (var name in new[] { "Нұрланов Асқар Серікұлы", "Иванова-Петрова Анна", "Өтегенов Бақыт Нұрланұлы" })
        {
            var (id, version, document) = await scene.Host.ReadyToSignAsync();
            Assert.NotNull((await scene.Host.Decisions.SignAsync(scene.Host.Signer, id, version, document, [9])).OrdinalNumber);
            await using var db = scene.Host.Database.CreateDbContext();
            await db.Cases.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ApplicantName, name));
            scene.people.Add((id, (await scene.Host.ReadAsync(id)).Number));
        }
        if (recorded)
            await scene.NextDayAsync(7);
        return scene;
    }

    /// <summary>Noon of a day of April, after the order of the days before was recorded and published.</summary>
    public async Task NextDayAsync(int day)
    {
        Host.Clock.MoveTo(CaseHost.At(4, day, 12));
        await services.GetRequiredService<QueueKeeper>().RecordAsync();
        await Editions.RefreshAsync();
    }

    public async Task WriteAsync(int person, QueueEventKind kind, QueueCause cause)
    {
        var queue = services.GetRequiredService<QueueService>();
        var entry = (await queue.FindAsync(Host.Officer, people[person].CaseId))!;
        var actor = QueueService.RolesOf(kind, cause).Contains(StaffRole.Officer) ? Host.Officer : Host.Signer;
        var written = await queue.WriteAsync(actor, people[person].CaseId, entry.Version, new(kind, cause, "No 5 to Нұрланов", "a reason"));
        Assert.True(written.IsSuccess, written.Error?.Code);
    }

    /// <summary>Sets a list with the version that the administrator sees, and expects it to be stored.</summary>
    public async Task SetAsync(PublicationTarget target, bool isPublished, ShownName name = ShownName.Nothing)
    {
        var set = await Settings.SetAsync(Host.Administrator, new(target, isPublished, name, "Act 12"), await VersionAsync(target));
        Assert.True(set.IsSuccess, set.Error?.Code);
    }

    public async Task<Guid?> VersionAsync(PublicationTarget target) => (await Settings.FindAsync(Host.Administrator))!.Lists.Single(row => row.Target == target).Version;

    public async Task<PublishedList?> ReadAsync(PublicationTarget target, string? number = null, int page = 1) => await Lists.FindAsync("AST", target.Slug, page, number);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Host.DisposeAsync();
    }
}
