using HousingPortal.Web.Account;
using HousingPortal.Web.Components;
using HousingPortal.Web.Data;
using HousingPortal.Web.Features;
using HousingPortal.Web.Features.Development;
using HousingPortal.Web.Features.LawCommands;
using HousingPortal.Web.Features.SignatureCommands;
using HousingPortal.Web.Security;
using HousingPortal.Web.Texts;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;
using Radzen;

if (LawCommand.TryRun(args) is { } answered)
    return answered;
if (await SignatureCommand.TryRunAsync(args) is { } examined)
    return examined;

var builder = WebApplication.CreateBuilder(args);

// The one settings file lies at the top of the repository and beside the program, wherever it is started from.
builder.Configuration.Sources.Insert(0, new JsonConfigurationSource { Path = "appsettings.json", Optional = false, FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory) });

builder.AddPortalLogs();
builder.AddPortalSecurity();
builder.Services.AddPortalClock(builder.Environment, builder.Configuration);
builder.Services.AddPortalDb(builder.Configuration);
builder.Services.AddPortalIdentity();
builder.Services.AddPortalTexts();
builder.Services.AddRadzenComponents();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddFeatures(builder.Configuration, builder.Environment);
builder.Services.AddHealthChecks().AddDbContextCheck<PortalDb>();

var app = builder.Build();

if (await HousingPortal.Web.Commands.RunAsync(app, args) is { } exitCode)
    return exitCode;

await HousingPortal.Web.StartUp.PrepareAsync(app);

app.UseSecurityHeaders();
if (!app.Environment.IsDevelopment())
{
    app.UseExceptionHandler("/error", createScopeForErrors: true);
    app.UseHsts();
    app.UseHttpsRedirection();
}
app.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true);
app.UseGetForErrorPages();
app.UseRequestLocalization();
app.UseRateLimiter();
app.UseCookiePolicy();
app.UseAuthentication();
app.UsePasswordRenewal();
app.UseAuthorization();
app.UseAntiforgery();

app.MapStaticAssets().AllowAnonymous();
app.MapHealthChecks("/health").AllowAnonymous();
app.MapPreferences();
app.MapFeatureEndpoints();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();

await app.RunAsync();
return 0;

/// <summary>Named so that tests can start the whole portal.</summary>
public partial class Program;
