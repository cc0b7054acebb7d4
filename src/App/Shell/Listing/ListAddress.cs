using System.Text;

namespace NghiTrinh.App.Shell.Listing;

/// <summary>Addresses of a list that differ from the present one in a parameter or two; a page has dozens of them.</summary>
public sealed class ListAddress
{
    private readonly string _path;
    private readonly (string Name, string Pair)[] _pairs;

    /// <summary>The address of a view of a programme year.</summary>
    public ListAddress(Reading reading, int year, ItemView view)
    {
        _path = $"/{reading.Committee.Slug}/{year}/lines";
        IEnumerable<(string Name, string? Value)> all =
        [
            .. view.Write(),
            ("on", reading.Point.On == reading.Today ? null : Reading.Iso(reading.Point.On)),
            ("known", reading.Point.Known is { } known ? Reading.Iso(known) : null),
        ];
        _pairs = [.. all.Where(p => p.Value is not null).Select(p => (p.Name, Pair(p.Name, p.Value!)))];
    }

    /// <summary>The parameters as hidden fields of a form would carry them, but for some.</summary>
    public IEnumerable<string> Names => _pairs.Select(p => p.Name);

    /// <summary>The address without some parameters.</summary>
    public string Without(params ReadOnlySpan<string> names)
    {
        var url = new StringBuilder(_path, 200);
        Append(url, names);
        return url.ToString();
    }

    /// <summary>The address with a parameter set anew, on the first page.</summary>
    public string With(string name, string value)
    {
        var url = new StringBuilder(_path, 200);
        url.Append(Append(url, [name]) ? '&' : '?').Append(Pair(name, value));
        return url.ToString();
    }

    /// <summary>The same rows as a file.</summary>
    public string File(string extension) => string.Concat($"{_path}.{extension}", Without().AsSpan(_path.Length));

    private bool Append(StringBuilder url, ReadOnlySpan<string> without)
    {
        var any = false;
        foreach (var (name, pair) in _pairs)
        {
            if (without.Contains(name))
                continue;
            url.Append(any ? '&' : '?').Append(pair);
            any = true;
        }
        return any;
    }

    private static string Pair(string name, string value) => $"{name}={Uri.EscapeDataString(value)}";
}
