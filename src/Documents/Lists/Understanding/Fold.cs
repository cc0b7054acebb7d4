using System.Globalization;
using System.Text;

namespace NghiTrinh.Documents.Lists.Understanding;

/// <summary>Texts as they are compared: no marks, đ as d, lower case; with or without punctuation.</summary>
internal static class Fold
{
    /// <summary>
    /// Letters and digits only, one blank between words: "Cơ quan, đơn vị (chủ trì)" is "co quan don vi chu tri".
    /// </summary>
    public static string Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Marks(text))
        {
            if (char.IsLetterOrDigit(c))
                folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.ToString();
    }

    /// <summary>Punctuation stays: dates need it.</summary>
    public static string Marks(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            folded.Append(c switch
            {
                'đ' or 'Đ' => 'd',
                '–' or '—' or '−' or '‐' or '‑' => '-',
                '\n' => ' ',
                _ => char.ToLowerInvariant(c),
            });
        }
        return folded.ToString();
    }

    /// <summary>Whether the folded words stand in the folded text as whole words.</summary>
    public static bool Contains(string text, string words) => IndexOf(text, words) >= 0;

    public static int IndexOf(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0;
             at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || text[at - 1] == ' ') && (end == text.Length || text[end] == ' '))
                return at;
        }
        return -1;
    }

    /// <summary>All letters are capitals, and there are enough of them to shout.</summary>
    public static bool IsUpper(string text) =>
        text.Count(char.IsLetter) >= 4 && !text.Any(char.IsLower);
}
