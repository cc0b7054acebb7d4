using System.Globalization;
using System.Text;

namespace NghiTrinh.Domain;

/// <summary>Folding and ordering of Vietnamese text, the same on every machine and database.</summary>
public static class SortKey
{
    // Vietnamese alphabet order: a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y; marks of tone come after letters.
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    /// <summary>Text without marks, in lower case, đ as d: what "dai hoi" is looked up in.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        return folded.ToString();
    }

    /// <summary>A key whose ordinal order is the Vietnamese alphabetical order; digits before letters, tones last.</summary>
    public static string Of(string text)
    {
        var (letters, tones) = (new StringBuilder(text.Length), new StringBuilder());
        foreach (var c in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            var (letter, tone) = Split(c);
            var place = Alphabet.IndexOf(letter);
            letters.Append(place >= 0 ? (char)(0x100 + place) : letter);
            tones.Append((char)('0' + tone));
        }
        return $"{letters}\u0001{tones}";
    }

    private static (char Letter, int Tone) Split(char c)
    {
        // Half a pair, and a mark that its letter could not take in, stand for themselves.
        if (c < 0x80 || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            return (c, 0);
        var (letter, tone) = (new StringBuilder(), 0);
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormD))
            if (Tones.IndexOf(part) is >= 0 and var found)
                tone = found + 1;
            else
                letter.Append(part);
        var composed = letter.ToString().Normalize(NormalizationForm.FormC);
        return (composed[0], tone);
    }
}
