using System.Net;
using System.Text.Json;
using HousingPortal.Domain.Cases;
using HousingPortal.Tests.Support;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features.Signing;
using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HousingPortal.Tests.Features.Signing;

/// <summary>Over HTTP: a ticket is one official's, for one document, once and for a short time.</summary>
public sealed class SigningEndpointTests(WebPortalWithCases portal) : IClassFixture<WebPortalWithCases>
{
    private const string Signer = "signer@astana.demo";

    [Fact]
    public async Task The_official_of_a_ticket_fetches_the_frozen_bytes_once_and_signs_once()
    {
        var (ticket, target) = await TicketAsync();
        var visitor = await SignedInAsync(Signer);

        using var first = await FetchAsync(visitor, ticket.Token);
        var bytes = await first.Content.ReadAsByteArrayAsync();
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(await PdfAsync(target), bytes);
        Assert.Equal(HttpStatusCode.NotFound, (await FetchAsync(visitor, ticket.Token)).StatusCode);

        var cms = await CmsAsync(bytes);
        Assert.Null((await HandAsync(visitor, ticket.Token, cms)).Code);
        Assert.Equal(CaseState.OnList, await StateAsync(target));
        Assert.Equal("signing.ticket", (await HandAsync(visitor, ticket.Token, cms)).Code);
    }

    [Theory]
    [InlineData("officer@astana.demo")]
    [InlineData("signer@pavlodar.demo")]
    public async Task Nobody_else_uses_the_ticket_and_it_stays_good_for_its_owner(string other)
    {
        var (ticket, target) = await TicketAsync();
        var stranger = await SignedInAsync(other);

        Assert.Equal(HttpStatusCode.NotFound, (await FetchAsync(stranger, ticket.Token)).StatusCode);
        Assert.Equal("signing.ticket", (await HandAsync(stranger, ticket.Token, await CmsAsync(await PdfAsync(target)))).Code);

        Assert.Equal(CaseState.PositiveDrafted, await StateAsync(target));
        Assert.Equal(HttpStatusCode.OK, (await FetchAsync(await SignedInAsync(Signer), ticket.Token)).StatusCode);
    }

    [Fact]
    public async Task A_signature_made_for_another_document_is_refused()
    {
        var (ticket, target) = await TicketAsync();
        var (_, other) = await TicketAsync();

        Assert.Equal("signing.digest", (await HandAsync(await SignedInAsync(Signer), ticket.Token, await CmsAsync(await PdfAsync(other)))).Code);
        Assert.Equal((CaseState.PositiveDrafted, CaseState.PositiveDrafted), (await StateAsync(target), await StateAsync(other)));
    }

    [Fact]
    public async Task Another_persons_and_another_organisations_key_is_refused_with_what_to_do()
    {
        var visitor = await SignedInAsync(Signer);
        var (ticket, target) = await TicketAsync();
        Assert.Equal("signing.iin", (await HandAsync(visitor, ticket.Token, await CmsAsync(await PdfAsync(target), iin: TestPeople.Iin(new(1980, 1, 1))))).Code);
        (ticket, target) = await TicketAsync();
        Assert.Equal("signing.bin", (await HandAsync(visitor, ticket.Token, await CmsAsync(await PdfAsync(target), bin: "210541001232"))).Code);
    }

    [Fact]
    public async Task Without_the_anti_forgery_token_nothing_is_signed_and_the_ticket_stays_good()
    {
        var (ticket, target) = await TicketAsync();
        var visitor = await SignedInAsync(Signer);
        var cms = await CmsAsync(await PdfAsync(target));

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SendAsync(Post(ticket.Token, cms, antiforgery: null))).StatusCode);

        Assert.Equal(CaseState.PositiveDrafted, await StateAsync(target));
        Assert.Null((await HandAsync(visitor, ticket.Token, cms)).Code);
    }

    [Fact]
    public async Task A_signature_that_is_too_large_gets_an_answer_that_names_the_limit()
    {
        var (ticket, target) = await TicketAsync();
        var most = portal.Services.GetRequiredService<EdsOptions>().MaxCmsBytes;

        var answer = await HandAsync(await SignedInAsync(Signer), ticket.Token, new byte[most + 1]);

        Assert.Equal("signing.too-large", answer.Code);
        Assert.Contains($"{most / 1024}", answer.Text, StringComparison.Ordinal);
        Assert.Equal(CaseState.PositiveDrafted, await StateAsync(target));
    }

    [Fact]
    public async Task No_ticket_is_given_for_another_providers_document_nor_without_the_role()
    {
        var (_, target) = await TicketAsync();
        foreach (var actor in new[]
        {
            await WaitingDecisions.ActorAsync(portal.Services, "signer@pavlodar.demo", StaffRole.AuthorisedPerson),
            await WaitingDecisions.ActorAsync(portal.Services, "officer@astana.demo", StaffRole.Officer),
        })
        {
            Assert.Equal("decision.not-waiting", (await GiveAsync(actor, target)).Error?.Code);
            Assert.Equal("decision.not-waiting", (await GiveAsync(actor, target with { SubjectId = Guid.NewGuid() })).Error?.Code);
        }
    }

    [Fact]
    public async Task A_ticket_is_over_after_its_time_and_when_the_decision_was_overtaken_says_so()
    {
        var clock = new ManualClock();
        var tickets = new SigningTickets(clock);
        var actor = await WaitingDecisions.ActorAsync(portal.Services, Signer, StaffRole.AuthorisedPerson);
        var (ticket, target) = await TicketAsync();
        var passing = tickets.Give(actor, target, "00");
        Assert.NotNull(tickets.Find(actor, passing.Token));
        clock.Advance(SigningTickets.Life);
        Assert.Null(tickets.Find(actor, passing.Token));

        await using (var db = await DbAsync())
            await db.Cases.Where(row => row.Id == target.SubjectId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, Guid.NewGuid()));
        Assert.Equal("signing.overtaken", (await HandAsync(await SignedInAsync(Signer), ticket.Token, await CmsAsync(await PdfAsync(target)))).Code);
    }

    [Fact]
    public async Task A_document_whose_bytes_changed_since_the_ticket_is_not_signed()
    {
        var (ticket, target) = await TicketAsync();
        var cms = await CmsAsync(await PdfAsync(target));
        await using (var db = await DbAsync())
            await db.Documents.Where(row => row.Id == target.DocumentId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Sha256, new string('0', 64)));

        Assert.Equal("signing.changed", (await HandAsync(await SignedInAsync(Signer), ticket.Token, cms)).Code);
    }

    private async Task<(SigningTicket Ticket, SigningTarget Target)> TicketAsync()
    {
        var target = (await WaitingDecisions.MakeAsync(portal.Services, 1)).Single();
        return ((await GiveAsync(await WaitingDecisions.ActorAsync(portal.Services, Signer, StaffRole.AuthorisedPerson), target)).Value, target);
    }

    private async Task<Domain.Result<SigningTicket>> GiveAsync(Actor actor, SigningTarget target)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SigningService>().GiveAsync(actor, target);
    }

    private async Task<Visitor> SignedInAsync(string account)
    {
        var visitor = portal.Visit();
        await visitor.SignInAsync(account);
        return visitor;
    }

    private static Task<HttpResponseMessage> FetchAsync(Visitor visitor, string ticket)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/signing/document");
        request.Headers.Add("X-Signing-Ticket", ticket);
        return visitor.SendAsync(request);
    }

    private static HttpRequestMessage Post(string ticket, byte[] cms, string? antiforgery)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/signing/signature") { Content = new ByteArrayContent(cms) };
        request.Headers.Add("X-Signing-Ticket", ticket);
        if (antiforgery is not null)
            request.Headers.Add("RequestVerificationToken", antiforgery);
        return request;
    }

    private static async Task<(string? Code, string Text)> HandAsync(Visitor visitor, string ticket, byte[] cms)
    {
        var token = JsonDocument.Parse(await (await visitor.GetAsync("/signing/token")).Content.ReadAsStringAsync()).RootElement.GetProperty("token").GetString();
        using var response = await visitor.SendAsync(Post(ticket, cms, token));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        return answer.TryGetProperty("code", out var code) ? (code.GetString(), answer.GetProperty("refused").GetString()!) : (null, "");
    }

    private async Task<byte[]> CmsAsync(byte[] document, string? iin = null, string? bin = null)
    {
        await using var db = await DbAsync();
        var user = await db.Users.SingleAsync(row => row.UserName == Signer);
        var provider = await db.Providers.SingleAsync(row => row.Id == user.ProviderId);
        return portal.Services.GetRequiredService<IDevelopmentSigner>().Sign(document, user.FullName, iin ?? user.Iin, bin ?? provider.Bin);
    }

    private async Task<byte[]> PdfAsync(SigningTarget target)
    {
        await using var db = await DbAsync();
        return await db.DocumentContents.Where(row => row.Id == target.DocumentId).Select(row => row.Pdf).SingleAsync();
    }

    private async Task<CaseState> StateAsync(SigningTarget target)
    {
        await using var db = await DbAsync();
        return await db.Cases.Where(row => row.Id == target.SubjectId).Select(row => row.State).SingleAsync();
    }

    private Task<PortalDb> DbAsync() => portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
}
