using HousingPortal.Web.Integrations.Eds;
using HousingPortal.Web.Integrations.Eds.Simulator;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace HousingPortal.Web.Features.Signing;

/// <summary>Settings section <c>NcaLayer</c>: the signing program on the official's computer.</summary>
public sealed class NcaLayerOptions
{
    public const string UsualAddress = "wss://127.0.0.1:13579";

    /// <summary>Where the browser finds it. Another address than the usual one is for Development and tests only.</summary>
    public string Address { get; set; } = UsualAddress;

    /// <summary>How long an official may look at the dialog of the program.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(5);
}

internal static class SigningSetup
{
    public static IServiceCollection AddSigning(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var options = configuration.GetSection("NcaLayer").Get<NcaLayerOptions>() ?? new NcaLayerOptions();
        if (options.Address != NcaLayerOptions.UsualAddress && !environment.IsDevelopment())
            throw new InvalidOperationException($"NcaLayer:Address may differ from {NcaLayerOptions.UsualAddress} in the Development environment only; this is {environment.EnvironmentName}.");
        if (Enum.TryParse<NcaLayerMode>(configuration["NcaLayer:Simulator"], out var mode))
        {
            if (!environment.IsDevelopment())
                throw new InvalidOperationException($"NcaLayer:Simulator is allowed in the Development environment only; this is {environment.EnvironmentName}.");
            services.AddHostedService(provider => ActivatorUtilities.CreateInstance<SimulatedNcaLayer>(provider, mode));
        }
        return services.AddSingleton(options).AddSingleton<SigningTickets>().AddScoped<SigningService>();
    }

    /// <summary>Documents and signatures travel by HTTP, not through the circuit. The ticket goes in a header, because addresses are written to logs.</summary>
    public static void MapSigning(this IEndpointRouteBuilder endpoints)
    {
        var signing = endpoints.MapGroup("/signing").RequireAuthorization(Policies.Cases);
        signing.MapGet("/token", (HttpContext context, IAntiforgery antiforgery) => Results.Json(new { token = antiforgery.GetAndStoreTokens(context).RequestToken }));
        signing.MapGet("/document", DocumentAsync);
        signing.MapPost("/signature", SignatureAsync);
    }

    private static async Task<IResult> DocumentAsync(HttpContext context, SigningService service, CancellationToken cancellationToken) =>
        Actor.From(context.User) is { } actor && await service.FetchAsync(actor, Ticket(context), cancellationToken) is { } pdf
            ? Results.Bytes(pdf, "application/octet-stream") : Results.NotFound();

    private static async Task<IResult> SignatureAsync(HttpContext context, IAntiforgery antiforgery, SigningService service, EdsOptions options, ErrorText texts, CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || Actor.From(context.User) is not { } actor)
            return Results.BadRequest();
        // The reading below stops at its own limit and says why; the server's limit would only cut the connection.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        var error = await ReadAsync(context.Request, options.MaxCmsBytes, cancellationToken) is { } cms
            ? (await service.AcceptAsync(actor, Ticket(context), cms, cancellationToken)).Error
            : service.TooLarge(actor, Ticket(context), options.MaxCmsBytes);
        // A refusal is an answer too: as a failed request it would fill the browser's console with errors.
        return error is null ? Results.Json(new { signed = true }) : Results.Json(new { refused = texts[error], code = error.Code });
    }

    private static string Ticket(HttpContext context) => context.Request.Headers["X-Signing-Ticket"].ToString();

    private static async Task<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
            return null;
        var buffer = new byte[most + 1];
        var read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return read > most ? null : buffer[..read];
    }
}
