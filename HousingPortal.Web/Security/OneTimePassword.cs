using System.Security.Cryptography;

namespace HousingPortal.Web.Security;

/// <summary>Generated passwords that can be read out over the telephone: four groups, no letters or digits that look alike.</summary>
internal static class OneTimePassword
{
    private const string Upper = "ABCDEFGHJKLMNPQRTUVWXY";
    private const string Lower = "abcdefghijkmnpqrtuvwxy";
    private const string Digits = "346789";

    public static string New() => string.Join('-', Enumerable.Range(0, 4).Select(_ => new string([Pick(Upper), Pick(Lower), Pick(Lower), Pick(Digits), Pick(Lower)])));

    private static char Pick(string from) => from[RandomNumberGenerator.GetInt32(from.Length)];
}
