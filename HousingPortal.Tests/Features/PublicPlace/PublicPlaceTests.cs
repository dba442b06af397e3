using System.Net;
using HousingPortal.Domain.Queue;
using HousingPortal.Tests.Features.Cases;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.PublicPlace;
using HousingPortal.Web.Features.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.PublicPlace;

/// <summary>The public page about one's place says why it changed and nothing about anybody.</summary>
public sealed class PublicPlaceTests : IAsyncLifetime
{
    private static readonly DateOnly From = new(2026, 4, 5), To = new(2026, 4, 7);

    private readonly List<HousingCase> rows = [];
    private CaseHost host = default!;
    private ServiceProvider services = default!;

    private PublicPlaceService Places => services.GetRequiredService<PublicPlaceService>();

    public async Task InitializeAsync()
    {
        host = await CaseHost.StartAsync();
        var collection = new ServiceCollection();
        host.Configure(collection);
        services = collection.BuildServiceProvider();
        for (var i = 0; i < 3; i++)
        {
            var (id, version, document) = await host.ReadyToSignAsync();
            await host.Decisions.SignAsync(host.Signer, id, version, document, [9]);
            rows.Add(await host.ReadAsync(id));
        }
        host.Clock.MoveTo(CaseHost.At(4, 7, 12));
        var queue = services.GetRequiredService<QueueService>();
        var entry = (await queue.FindAsync(host.Officer, rows[0].Id))!;
        Assert.True((await queue.WriteAsync(host.Officer, rows[0].Id, entry.Version, new(QueueEventKind.Departed, QueueCause.Housed, "Order 5", ""))).IsSuccess);
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task The_place_and_the_causes_are_told_to_whoever_knows_number_and_iin()
    {
        var why = (await Places.FindAsync($" {rows[2].Number.ToLowerInvariant()} ", rows[2].ApplicantIin, new(2026, 4, 6), To)).Value;

        Assert.Equal((3, 2), (why.PlaceThen, why.PlaceNow));
        Assert.Equal([new QueueMove(QueueEventKind.Departed, QueueCause.Housed, 1, -1)], why.Moves);
        Assert.Null((await Places.FindAsync(rows[2].Number, rows[2].ApplicantIin, From, To)).Value.PlaceThen);
    }

    [Fact]
    public async Task A_wrong_number_and_a_wrong_iin_have_the_same_answer()
    {
        var wrongIin = await Places.FindAsync(rows[2].Number, TestPeople.Iin(new(1971, 1, 1), serial: 77), From, To);
        var wrongNumber = await Places.FindAsync("AST-2026-999999", rows[2].ApplicantIin, From, To);
        Assert.Equal(("place.not-found", "place.not-found"), (wrongIin.Error?.Code, wrongNumber.Error?.Code));
        Assert.Equal("place.not-found", (await Places.FindAsync(new string('9', 31), rows[2].ApplicantIin, From, To)).Error?.Code);
        Assert.Equal("iin.length", (await Places.FindAsync(rows[2].Number, "123", From, To)).Error?.Code);
        Assert.Equal("place.days", (await Places.FindAsync(rows[2].Number, rows[2].ApplicantIin, To, From)).Error?.Code);
    }

    [Fact]
    public async Task Few_numbers_can_be_tried_for_one_case()
    {
        var codes = new List<string?>();
        for (var i = 0; i <= PublicPlaceService.TriesPerHour; i++)
            codes.Add((await Places.FindAsync(rows[1].Number, TestPeople.Iin(new(1970, 1, 1), serial: i), From, To)).Error?.Code);
        Assert.Equal("place.too-many", codes[^1]);
        Assert.Equal(PublicPlaceService.TriesPerHour, codes.Count(code => code == "place.not-found"));
        Assert.Equal("place.too-many", (await Places.FindAsync(rows[1].Number, rows[1].ApplicantIin, From, To)).Error?.Code);
    }

    [Fact]
    public async Task What_is_told_holds_nothing_of_others()
    {
        var why = (await Places.FindAsync(rows[2].Number, rows[2].ApplicantIin, From, To)).Value;
        var told = System.Text.Json.JsonSerializer.Serialize(why) + string.Join(' ', why.Moves.Select(move => QueueCauses.Of(move.Cause).Name.Ru + QueueCauses.Of(move.Cause).Name.Kk));
        foreach (var other in rows.Take(2))
            Assert.All(new[] { other.Number, other.ApplicantIin, other.ApplicantName, other.Id.ToString(), "Order 5" }, secret => Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>The page itself, over HTTP.</summary>
public sealed class PublicPlacePageTests(WebPortal portal) : IClassFixture<WebPortal>
{
    [Fact]
    public async Task The_form_is_open_to_everybody_keeps_what_was_typed_and_says_what_is_wrong()
    {
        var answer = await portal.Visit().SubmitAsync("/place", "place", ("Input.CaseNumber", "AST-2026-999999"), ("Input.Iin", TestPeople.Iin(new(1970, 1, 1))));
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("value=\"AST-2026-999999\"", text, StringComparison.Ordinal);
        Assert.Contains("role=\"alert\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_without_the_token_of_the_form_is_refused()
    {
        using var question = new HttpRequestMessage(HttpMethod.Post, "/place")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "place", ["Input.CaseNumber"] = "AST-2026-000001" }),
        };
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.Visit().SendAsync(question)).StatusCode);
    }
}
