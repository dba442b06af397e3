using System.Net;
using HousingPortal.Tests.Support;

namespace HousingPortal.Tests.Features.Workspace;

/// <summary>The tables over HTTP.</summary>
public sealed class WorkspaceFileTests
{
    [Fact]
    public async Task A_supervisor_gets_a_table_as_a_file_an_officer_does_not_and_too_many_are_refused()
    {
        await using var portal = WebPortal.With(("RateLimits:WorkspaceFilesPerMinute", "3"));
        var (supervisor, officer) = (portal.Visit(), portal.Visit());
        await supervisor.SignInAsync("supervisor@astana.demo");
        await officer.SignInAsync("officer@astana.demo");

        using var file = await supervisor.GetAsync("/workspace/forecast.csv");
        using var nothing = await supervisor.GetAsync("/workspace/nothing.csv");
        using var refused = await officer.GetAsync("/workspace/forecast.csv");
        using var tooMany = await supervisor.GetAsync("/workspace/ages.csv");

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("forecast-", file.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        Assert.Equal("no-store", file.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, tooMany.StatusCode);
    }
}
