using System.Globalization;
using System.Text;

namespace NghiTrinh.Voting.Records;

// Implements docs/spec/voting.md §11.
/// <summary>Text of an archive as it may be shown: whoever wrote it may want to move the cursor, hide a line or turn the reading direction.</summary>
internal static class Shown
{
    private const string Instead = "\uFFFD";

    public static string Of(string text)
    {
        if (!text.EnumerateRunes().Any(IsHidden))
            return text;
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            shown.Append(IsHidden(rune) ? Instead : rune.ToString());
        return shown.ToString();
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
