using System.Globalization;
using System.Text.RegularExpressions;

namespace NghiTrinh.Domain.Registers;

/// <summary>Finding documents as people remember them: words without marks, a number in any spelling, a date, or a citation.</summary>
public sealed partial class DocumentSearch
{
    private readonly string[] _words;
    private readonly DocumentNumber? _number;
    private readonly DateOnly? _on;

    /// <summary>A search for a text.</summary>
    /// <param name="text">What is looked for.</param>
    /// <param name="codes">Codes of kinds beside the usual ones.</param>
    public DocumentSearch(string text, IEnumerable<string>? codes = null)
    {
        _words = [.. WordsIn(text)];
        if (Citation.Read(text, codes) is { } cited)
            (_number, _on) = cited;
        else if (DateOnly.TryParseExact(DateWord().Replace(text.Trim(), ""), ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            _on = on;
    }

    /// <summary>Whether it finds a document.</summary>
    /// <param name="number">Its number and sign in normal form.</param>
    /// <param name="on">The date it bears.</param>
    /// <param name="texts">Everything else that is looked in.</param>
    public bool Finds(string number, DateOnly? on, params ReadOnlySpan<string?> texts)
    {
        if (_number is not null && SortKey.Folded(_number.ToString()) == SortKey.Folded(number) && (_on is null || _on == on))
            return true;
        if (_number is null && _on is not null && _on == on)
            return true;
        if (_words.Length == 0)
            return false;
        var folded = SortKey.Folded($"{number} {string.Join(' ', texts!)}");
        return _words.All(w => folded.Contains(w, StringComparison.Ordinal));
    }

    private static IEnumerable<string> WordsIn(string text) =>
        SortKey.Folded(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^ngày\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateWord();
}
