using System.Text.RegularExpressions;

namespace NghiTrinh.App.Tests.Security;

/// <summary>The tool sqlmap (Debian package sqlmap): tries to make a parameter part of a query.</summary>
internal static partial class Sqlmap
{
    /// <summary>Whether it can be had.</summary>
    public static bool IsThere => Tool.Has("sqlmap");

    /// <summary>Attacks parameters of an address; gives those that withstood and all it said.</summary>
    /// <param name="address">The address with its query.</param>
    /// <param name="parameters">Which parameters.</param>
    /// <param name="more">Cookies, headers, the form.</param>
    public static async Task<(IReadOnlyList<string> Withstood, string Said)> TryAsync(string address, IReadOnlyList<string> parameters, params IEnumerable<string> more)
    {
        var folder = Directory.CreateTempSubdirectory("nghi-trinh-sqlmap-").FullName;
        try
        {
            // By errors, by what a page shows and by unions; not by time, which says nothing on a busy machine.
            var said = await Tool.RunAsync("sqlmap", folder, TimeSpan.FromMinutes(5),
            [
                "-u", address, "-p", string.Join(',', parameters), "--batch", "--level", "1", "--risk", "1", "--technique", "BEU", "--timeout", "15",
                "--retries", "1", "--ignore-code", "401,404", "--disable-coloring", "--output-dir", folder, .. more,
            ]);
            return ([.. Withstanding().Matches(said).Select(m => m.Groups[1].Value).Distinct()], said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex(@"parameter '([^']+)' does not seem to be injectable")]
    private static partial Regex Withstanding();
}
