namespace HousingPortal.Web.Security;

/// <summary>Addresses inside the portal. Anything that could lead elsewhere becomes the start page.</summary>
internal static class LocalUrl
{
    public static string OrHome(string? url, string home = "/")
    {
        if (string.IsNullOrEmpty(url))
            return home;
        var path = url[0] == '/' ? url : "/" + url;
        return path.Length > 1 && path[1] is '/' or '\\' || path.Contains('\\') || path.Any(char.IsControl) || HasScheme(url) ? home : path;
    }

    private static bool HasScheme(string url) => url[0] != '/' && url.Split('?', '#', '/')[0].Contains(':');
}
