using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;

namespace HousingPortal.Web.Features.DocumentCard;

internal static class DocumentCardSetup
{
    public static IServiceCollection AddDocumentCards(this IServiceCollection services) => services.AddSingleton<DocumentCardService>();

    public static void MapDocumentCards(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/documents/{id:guid}/card", CardAsync).RequireAuthorization(Policies.Cases);

    private static async Task<IResult> CardAsync(Guid id, HttpContext http, DocumentCardService cards, ErrorText errors)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-store";
        if (Actor.From(http.User) is not { } actor)
            return Results.NotFound();
        var made = await cards.MakeAsync(actor, id, PortalCultures.Current, http.RequestAborted);
        if (made.Error is { Code: "card.not-found" })
            return Results.NotFound();
        if (made.Error is { } error)
            return Results.Text(errors[error], "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
        return Results.File(made.Value.Pdf, "application/pdf", made.Value.Name);
    }
}
