using HousingPortal.Domain;
using HousingPortal.Domain.Cases;
using HousingPortal.Domain.Intake;
using HousingPortal.Domain.Parameters;
using HousingPortal.Domain.People;
using HousingPortal.Web.Data;
using HousingPortal.Web.Demonstration;
using HousingPortal.Web.Features.LawCommands;
using HousingPortal.Web.Features.Publication;
using HousingPortal.Web.Features.Queue;
using HousingPortal.Web.Features.SignatureCommands;
using HousingPortal.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HousingPortal.Web;

/// <summary>Commands of the program: <c>dotnet run --project HousingPortal.Web -- NAME …</c>. Without one, the portal is served.</summary>
internal sealed class Commands(IServiceProvider services, TextReader input, TextWriter output, TextWriter errors)
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int WrongArguments = 2;

    private const string Usage = $"""
        Commands:
        {LawCommand.Usage}
          migrate
              Brings the database to the current schema.
        {QueueCommands.Usage}
        {PublicationCommand.Usage}
        {SignatureCommand.Usage}
          {SeedCommand.Usage}
          create-admin --email E --name N --iin I --provider-code C [--position P]
                       [--provider-bin B --provider-name-kk K --provider-name-ru R --kato C]
                       [--workplace institution|enterprise]
              Makes an administrator's account. The options in the second line are needed when the provider is new;
              the third line makes it a state institution or enterprise with a register for its employees.
              The password is the first line of standard input; when there is none, one is made and printed once.
        """;

    private static readonly string[] Known =
        ["email", "name", "iin", "position", "provider-code", "provider-bin", "provider-name-kk", "provider-name-ru", "kato", "workplace"];

    /// <summary>Runs the command named by the first argument; null when there is none.</summary>
    public static async Task<int?> RunAsync(WebApplication app, string[] args)
    {
        if (args is not [var name, ..] || name.StartsWith('-'))
            return null;
        return await new Commands(app.Services, Console.IsInputRedirected ? Console.In : TextReader.Null, Console.Out, Console.Error).RunAsync(args);
    }

    public async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["migrate"]:
                await StartUp.MakeDatabaseAsync(services);
                return Done;
            case ["seed", .. var rest]:
                return await new SeedCommand(services, output, errors).RunAsync(rest);
            case ["create-admin", .. var rest]:
                return Options(rest) is { } options ? await CreateAdminAsync(options) : WrongArguments;
            case ["verify-queue"]:
                return await new QueueCommands(services, output, errors).VerifyAsync(null);
            case ["verify-queue", "--provider-code", var code]:
                return await new QueueCommands(services, output, errors).VerifyAsync(code);
            case ["verify-lists"]:
                return await new PublicationCommand(services, output).VerifyAsync();
            case ["rebuild-queue", "--provider-code", var code, "--list", var list, "--day", var day] when QueueCommands.Parse(list, day) is { } order:
                return await new QueueCommands(services, output, errors).RebuildAsync(code, order.List, order.Day);
            default:
                return Wrong($"Unknown command: {string.Join(' ', args)}");
        }
    }

    private async Task<int> CreateAdminAsync(Dictionary<string, string> options)
    {
        foreach (var needed in new[] { "email", "name", "iin", "provider-code" })
            if (!options.ContainsKey(needed))
                return Wrong($"--{needed} is missing.");
        if (Iin.Parse(options["iin"]).Error is { } iin)
            return Wrong($"--iin: {iin.Code}");

        await StartUp.MakeDatabaseAsync(services);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var typed = (await input.ReadLineAsync())?.Trim() is { Length: > 0 } line ? line : null;
        var password = typed ?? OneTimePassword.New();
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var provider = await FindOrMakeProviderAsync(db, options);
            if (!provider.IsSuccess)
                return Wrong($"--{provider.Error!.Code}");
            var user = new PortalUser
            {
                UserName = options["email"],
                Email = options["email"],
                EmailConfirmed = true,
                ProviderId = provider.Value.Id,
                FullName = options["name"],
                Position = options.GetValueOrDefault("position", ""),
                Iin = options["iin"],
            };
            var made = await users.CreateAsync(user, password);
            if (!made.Succeeded)
            {
                await errors.WriteLineAsync($"The account was not made: {string.Join(", ", made.Errors.Select(error => error.Code))}");
                return Failed;
            }
            await users.AddToRoleAsync(user, nameof(StaffRole.Administrator));
            if (typed is null)
                await users.AddClaimAsync(user, new(PortalClaims.MustChangePassword, "true"));
            await transaction.CommitAsync();
            await output.WriteLineAsync("The administrator's account is made.");
            if (typed is null)
                await output.WriteLineAsync($"One-time password, to be changed at the first sign-in: {password}");
            return Done;
        });
    }

    /// <summary>The provider of this code, or a new one. An error's code names the option that is missing or wrong.</summary>
    private static async Task<Result<Provider>> FindOrMakeProviderAsync(PortalDb db, Dictionary<string, string> options)
    {
        var code = options["provider-code"].ToUpperInvariant();
        if (await db.Providers.SingleOrDefaultAsync(row => row.Code == code) is { } present)
            return present;
        foreach (var needed in new[] { "provider-bin", "provider-name-kk", "provider-name-ru", "kato" })
            if (!options.ContainsKey(needed))
                return new Error($"{needed} is missing: there is no provider {code} yet.");
        if (Bin.Parse(options["provider-bin"]).Error is { } bin)
            return new Error($"provider-bin: {bin.Code}");
        if (!Kato.KeepsRegister(options["kato"]))
            return new Error("kato: nine digits of a district or a city; a whole oblast keeps no register.");
        if (code.Length > 10 || !code.All(char.IsAsciiLetterOrDigit))
            return new Error("provider-code: at most ten Latin letters and digits.");
        WorkplaceKind? workplace = options.GetValueOrDefault("workplace") switch
        {
            "institution" => WorkplaceKind.StateInstitution,
            "enterprise" => WorkplaceKind.StateEnterprise,
            _ => null,
        };
        if (workplace is null && options.ContainsKey("workplace"))
            return new Error("workplace: institution or enterprise.");
        var provider = new Provider
        {
            Kind = workplace is null ? ProviderKind.Akimat : ProviderKind.Workplace,
            Workplace = workplace,
            Code = code,
            NameKk = options["provider-name-kk"],
            NameRu = options["provider-name-ru"],
            Bin = options["provider-bin"],
            Kato = options["kato"],
        };
        db.Providers.Add(provider);
        await db.SaveChangesAsync();
        return provider;
    }

    private Dictionary<string, string>? Options(string[] args)
    {
        var options = new Dictionary<string, string>();
        for (var i = 0; i < args.Length; i += 2)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || !Known.Contains(args[i][2..]) || i + 1 == args.Length || string.IsNullOrWhiteSpace(args[i + 1]))
            {
                Wrong($"Not understood: {string.Join(' ', args.Skip(i).Take(2))}");
                return null;
            }
            options[args[i][2..]] = args[i + 1].Trim();
        }
        return options;
    }

    private int Wrong(string problem)
    {
        errors.WriteLine(problem);
        errors.WriteLine(Usage);
        return WrongArguments;
    }
}
