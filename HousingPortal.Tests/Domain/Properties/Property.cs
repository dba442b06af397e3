using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace HousingPortal.Tests.DomainTests.Properties;

/// <summary>
/// Checks a statement on a thousand random cases. A failure says "Replay directly at failing step with (a,b,c)": the environment variable
/// HOUSINGPORTAL_REPLAY=a,b,c makes that very case anew.
/// </summary>
internal static class Property
{
    private const int Cases = 1_000;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    internal static void Holds<T>(Gen<T> cases, Func<T, bool> statement) => Check.One(Config(), Prop.ForAll(cases.ToArbitrary(), statement));

    private static Config Config()
    {
        var config = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(Cases).WithQuietOnSuccess(true);
        return Environment.GetEnvironmentVariable("HOUSINGPORTAL_REPLAY")?.Split(',') is [var seed, var gamma, var size]
            ? config.WithReplay(new Replay(new Rnd(ulong.Parse(seed, Invariant), ulong.Parse(gamma, Invariant)), int.Parse(size, Invariant)))
            : config;
    }
}
