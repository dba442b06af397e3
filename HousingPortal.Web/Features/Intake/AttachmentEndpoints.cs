using HousingPortal.Domain;
using HousingPortal.Domain.Intake;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace HousingPortal.Web.Features.Intake;

/// <summary>Papers travel by HTTP, not through the circuit. The name of a file goes in a header, because addresses are written to logs.</summary>
internal static class AttachmentEndpoints
{
    private const string FileName = "X-File-Name";
    private const string FileSize = "X-File-Size";

    public static IEndpointRouteBuilder MapIntake(this IEndpointRouteBuilder endpoints)
    {
        var papers = endpoints.MapGroup("/attachments").RequireAuthorization(Policies.Cases);
        papers.MapGet("/token", (HttpContext context, IAntiforgery antiforgery) => Results.Json(new { token = antiforgery.GetAndStoreTokens(context).RequestToken }));
        // The service knows who may attach to what: a supervisor does to a complaint.
        papers.MapPost("", UploadAsync);
        papers.MapGet("/{id:guid}", DownloadAsync);
        return endpoints;
    }

    private static async Task<IResult> UploadAsync(
        HttpContext context, IAntiforgery antiforgery, AttachmentService service, ErrorText texts, PaperKind kind, Guid? draftId, Guid? caseId, Guid? updateId, Guid? complaintId, CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || Actor.From(context.User) is not { } actor)
            return Results.BadRequest();
        // The service stops reading at its own limit and says why; the server's limit would only cut the connection.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
        var name = Uri.UnescapeDataString(context.Request.Headers[FileName].ToString());
        var size = long.TryParse(context.Request.Headers[FileSize], out var declared) ? declared : context.Request.ContentLength;
        var result = (draftId, caseId, updateId, complaintId) switch
        {
            ({ } draft, null, null, null) => await service.AddToDraftAsync(actor, draft, kind, name, context.Request.Body, size, cancellationToken),
            (null, { } row, null, null) => await service.AddToCaseAsync(actor, row, kind, name, context.Request.Body, size, cancellationToken),
            (null, null, { } update, null) => await service.AddToUpdateAsync(actor, update, kind, name, context.Request.Body, size, cancellationToken),
            (null, null, null, { } complaint) => await service.AddToComplaintAsync(actor, complaint, kind, name, context.Request.Body, size, cancellationToken),
            _ => new Error("attachment.gone"),
        };
        // A refusal is an answer too: as a failed request it would fill the browser's console with errors.
        return result.Error is { } error ? Results.Json(new { refused = texts[error] }) : Results.Json(new { id = result.Value });
    }

    private static async Task<IResult> DownloadAsync(HttpContext context, Guid id, AttachmentService service, CancellationToken cancellationToken)
    {
        if (Actor.From(context.User) is not { } actor || await service.OpenAsync(actor, id, cancellationToken) is not { } file)
            return Results.NotFound();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(FileNames.ForSaving(file.FileName, file.ContentType));
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Bytes(file.Bytes, file.ContentType);
    }
}
