using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Eligibility;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Law;
using HousingPortal.Domain.Publication;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Publication;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Publication;

/// <summary>The public pages over HTTP, with the people of the demonstration: everything of the akimat is published that can be, with names, and one of them was housed.</summary>
public sealed class PublishedPagesTests(PublishedPagesTests.Published published) : IClassFixture<PublishedPagesTests.Published>
{
    private WebPortal Portal => published.Portal;

    [Fact]
    public async Task No_public_page_or_file_holds_a_name_a_number_of_a_person_an_address_a_telephone_or_a_category()
    {
        var pages = new List<string>();
        foreach (var language in new[] { "kk", "ru" })
        {
            var visitor = Portal.Visit();
            await visitor.PostAsync("/language", "/lists", ("language", language));
            foreach (var url in (string[])["/lists", .. published.Urls, .. published.Urls.Select(url => $"{url}?number={published.Housed}"), .. published.Urls.Select(url => $"{url}/lines.txt")])
            {
                var answer = await visitor.GetAsync(url);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                pages.Add(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
            }
        }
        Assert.Contains(pages, page => page.Contains("***", StringComparison.Ordinal) && page.Contains(published.Cases.First(row => row.State == CaseState.OnList).Number, StringComparison.Ordinal));

        var names = Enum.GetValues<QueueList>().SelectMany(list => new[] { QueueLists.Name(list).Kk, QueueLists.Name(list).Ru }).ToList();
        var secrets = published.Cases.SelectMany(row =>
            {
                var form = JsonSerializer.Deserialize<Annex1Form>(row.ApplicationJson, PortalJson.Options)!;
                var category = Names.Of(row.Category);
                return new[] { row.ApplicantIin, row.ApplicantName, form.Surname, form.GivenName, form.Patronymic!, form.Address, row.Mobile, row.Mobile[2..], row.Category.ToString(), row.Id.ToString(), category.Kk, category.Ru };
            })
            .Concat(["Order 5", "admin@astana.demo", Published.Act])
            // The name of a list is on its page; on the orphans' list it is the category.
            .Where(secret => !names.Any(name => name.Contains(secret, StringComparison.OrdinalIgnoreCase))).Distinct().ToList();
        Assert.True(secrets.Count > 60, $"{secrets.Count}");
        Assert.All(pages, page => Assert.DoesNotContain(secrets, secret => Regex.IsMatch(page, $@"(?<!\w){Regex.Escape(secret)}(?!\w)", RegexOptions.IgnoreCase)));
    }

    [Fact]
    public async Task A_list_that_is_not_published_has_the_answer_of_one_that_does_not_exist()
    {
        var answers = new HashSet<string>();
        foreach (var (code, list) in new[] { ("PVL", "4"), ("PVL", "housed"), ("NONE", "4"), ("AST", "99"), ("AST", "Housed"), ("AST", "x") })
        {
            var answer = await Portal.Visit().GetAsync($"/lists/{code}/{list}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            var page = await answer.Content.ReadAsStringAsync();
            answers.Add(page[page.IndexOf("<h1", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)]);
            Assert.Equal(HttpStatusCode.NotFound, (await Portal.Visit().GetAsync($"/lists/{code}/{list}/lines.txt")).StatusCode);
        }
        Assert.Single(answers);
        Assert.DoesNotContain("/lists/PVL", await (await Portal.Visit().GetAsync("/lists")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_asks_search_engines_to_stay_away_and_the_list_of_lists_does_not()
    {
        var visitor = Portal.Visit();
        Assert.Contains("noindex", await (await visitor.GetAsync("/lists/AST/4")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", await (await visitor.GetAsync("/lists")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("noindex", Assert.Single((await visitor.GetAsync("/lists/AST/4/lines.txt")).Headers.GetValues("X-Robots-Tag")));
    }

    [Fact]
    public async Task The_file_is_sent_again_only_when_the_list_changed()
    {
        var visitor = Portal.Visit();
        var first = await visitor.GetAsync("/lists/AST/4/lines.txt");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/lists/AST/4/lines.txt");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await visitor.SendAsync(again)).StatusCode);
        Assert.True(first.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task The_public_is_held_back_when_it_asks_too_often()
    {
        await using var small = WebPortal.With(("RateLimits:PublicListsPerMinute", "3"), ("RateLimits:PublicListFilesPerMinute", "1"));
        var visitor = small.Visit();
        var answers = new List<HttpStatusCode>();
        foreach (var url in new[] { "/lists", "/lists/AST/4", "/lists/AST/4?page=2", "/lists", "/lists/AST/4/lines.txt", "/lists/AST/4/lines.txt/" })
            answers.Add((await visitor.GetAsync(url)).StatusCode);
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task A_number_typed_into_the_search_is_shown_as_text()
    {
        var page = await (await Portal.Visit().GetAsync("/lists/AST/4?number=%3Cscript%3Ealert(1)")).Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
    }

    public sealed class Published : IAsyncLifetime
    {
        public const string Act = "Publication act 77";

        public WebPortal Portal { get; } = new WebPortalWithCases();

        public IReadOnlyList<HousingCase> Cases { get; private set; } = [];

        public IReadOnlyList<string> Urls { get; private set; } = [];

        public string Housed { get; private set; } = "";

        public async Task InitializeAsync()
        {
            var databases = Portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>();
            await using var db = await databases.CreateDbContextAsync();
            var provider = await db.Providers.AsNoTracking().SingleAsync(row => row.Code == "AST");
            Cases = await db.Cases.AsNoTracking().Where(row => row.ProviderId == provider.Id).ToListAsync();
            Housed = Cases.First(row => row is { State: CaseState.OnList, List: QueueList.SociallyVulnerable }).Number;

            await HouseAsync(db, provider);
            await Portal.Services.GetRequiredService<QueueKeeper>().RecordAsync();
            var administrator = new Actor("test", "Test", provider.Id, [StaffRole.Administrator]);
            var settings = Portal.Services.GetRequiredService<PublicationService>();
            foreach (var target in PublicationTarget.Of(provider))
                Assert.True((await settings.SetAsync(administrator, new(target, true, target.MayShowName ? ShownName.Masked : ShownName.Nothing, Act), null)).IsSuccess);
            Urls = [.. PublicationTarget.Of(provider).Where(target => target.List is null || Cases.Any(row => row.State == CaseState.OnList && row.List == target.List)).Select(target => $"/lists/AST/{target.Slug}")];
        }

        public async Task DisposeAsync() => await Portal.DisposeAsync();

        /// <summary>Two days ago, so that it is on record; what the portal recorded when it started is taken back.</summary>
        private async Task HouseAsync(PortalDb db, Provider provider)
        {
            var at = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2);
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.QueueSnapshots.ExecuteDeleteAsync();
            await db.QueueLists.ExecuteUpdateAsync(set => set.SetProperty(row => row.LastAt, at));
            var entry = await db.QueueEntries.SingleAsync(row => row.ProviderId == provider.Id && row.RegistrationNumber == Housed);
            Assert.Null(await QueueJournal.AppendAsync(db, entry, entry.State, QueueEventKind.Departed, new(QueueCause.Housed, "Order 5"), Actor.System(provider.Id), at, default));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
    }
}
