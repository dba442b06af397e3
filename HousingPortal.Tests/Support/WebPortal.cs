using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace HousingPortal.Tests.Support;

/// <summary>The whole portal over HTTP without a browser, with a database of its own, and without the cases of the demonstration.</summary>
public class WebPortal : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("housing-portal-web-");
    private readonly string environment;
    private readonly (string Key, string Value)[] settings;

    public WebPortal()
        : this("Development")
    {
    }

    private protected WebPortal(string environment, params (string Key, string Value)[] settings)
    {
        this.environment = environment;
        this.settings = settings;
    }

    public static WebPortal With(params (string Key, string Value)[] settings) => new("Development", settings);

    public static WebPortal InProduction() => new("Production");

    /// <summary>A visitor with cookies of their own who follows no redirect.</summary>
    public Visitor Visit() => new(CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") }));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("Database:ConnectionString", $"Data Source={Path.Combine(folder.FullName, "portal.db")};Pooling=False");
        builder.UseSetting("DataProtection:KeysFolder", Path.Combine(folder.FullName, "keys"));
        builder.UseSetting("Eds:DevelopmentFolder", Path.Combine(folder.FullName, "eds"));
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        // Their letters are printed while the portal starts; whoever needs the cases asks for them.
        builder.UseSetting("Demonstration:Cases", "false");
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>The same with the cases of the demonstration.</summary>
public sealed class WebPortalWithCases() : WebPortal("Development", ("Demonstration:Cases", "true"));

/// <summary>Somebody at a browser without scripts.</summary>
public sealed partial class Visitor(HttpClient http)
{
    public const string DemoPassword = "Demo-2026-portal!";

    public Task<HttpResponseMessage> GetAsync(string url) => http.GetAsync(url);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => http.SendAsync(request);

    /// <summary>Opens a page and posts the form whose handler has this name, with its anti-forgery token.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string? handler, params (string Name, string Value)[] fields)
    {
        var fieldsWithToken = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(new("__RequestVerificationToken", await TokenAsync(page)));
        return await http.PostAsync(page, new FormUrlEncodedContent(handler is null ? fieldsWithToken : fieldsWithToken.Append(new("_handler", handler))));
    }

    /// <summary>Posts to an address with the token of a page that shows such a form.</summary>
    public async Task<HttpResponseMessage> PostAsync(string url, string pageOfToken, params (string Name, string Value)[] fields) =>
        await http.PostAsync(url, new FormUrlEncodedContent(
            [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", await TokenAsync(pageOfToken))]));

    public Task<HttpResponseMessage> SignInAsync(string account, string password = DemoPassword, string returnUrl = "") =>
        SubmitAsync($"/account/login?returnUrl={Uri.EscapeDataString(returnUrl)}", "login", ("Input.Email", account), ("Input.Password", password));

    private async Task<string> TokenAsync(string page)
    {
        var response = await http.GetAsync(page);
        var match = Token().Match(await response.Content.ReadAsStringAsync());
        return match.Success ? WebUtility.HtmlDecode(match.Groups[1].Value) : throw new InvalidOperationException($"{page} answered {(int)response.StatusCode} without a form.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
