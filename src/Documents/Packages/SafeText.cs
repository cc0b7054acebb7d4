using System.Text;
using System.Xml;

namespace NghiTrinh.Documents.Packages;

/// <summary>Text as a file may hold it: NFC, and without the characters XML 1.0 cannot carry.</summary>
internal static class SafeText
{
    public static string Of(string text)
    {
        var clean = IsClean(text) ? text : Cleaned(text);
        return clean.IsNormalized(NormalizationForm.FormC) ? clean : clean.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Parts between line breaks, whichever way they were typed.</summary>
    public static string[] Lines(string text) =>
        Of(text).ReplaceLineEndings("\n").Split('\n');

    private static bool IsClean(string text)
    {
        foreach (var letter in text)
            if (!XmlConvert.IsXmlChar(letter)) return false;
        return true;
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at])) clean.Append(text[at]);
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
                clean.Append(text[at]).Append(text[++at]);
        }
        return clean.ToString();
    }
}
