using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;

namespace NghiTrinh.Documents.Printing;

/// <summary>
/// The same pages always give the same bytes: what the library makes up anew with every writing is written over,
/// at the same length, so that no place in the file moves. Implements docs/spec/formats.md §1.
/// </summary>
internal static partial class StablePdf
{
    private const int LettersOfATag = 26;
    private static readonly DateTime EarliestZipTime = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static byte[] Of(PdfDocument document, string title)
    {
        (document.Info.Title, document.Info.Creator) = (title, "");
        (document.Info.CreationDate, document.Info.ModificationDate) = (EarliestZipTime, EarliestZipTime);
        var file = new MemoryStream();
        document.Save(file);
        var text = Encoding.Latin1.GetString(file.ToArray());
        var tags = new Dictionary<string, string>();
        text = FontTag().Replace(text, found => $"/{found.Groups[1].Value}/{Tag(found.Groups[2].Value)}+");
        text = Times().Replace(text, found => $"{found.Groups[1].Value}+00'00'");
        text = Identity().Replace(text, found => found.Groups[1].Value + HexDigit().Replace(found.Groups[2].Value, "0"));
        return Encoding.Latin1.GetBytes(text);

        string Tag(string made)
        {
            if (!tags.TryGetValue(made, out var tag))
                tags[made] = tag = "AAAAA" + (char)('A' + tags.Count % LettersOfATag);
            return tag;
        }
    }

    [GeneratedRegex("/(FontName|BaseFont)/([A-Z]{6})\\+")]
    private static partial Regex FontTag();

    [GeneratedRegex("(/(?:CreationDate|ModDate)\\(D:\\d{14})[+-]\\d\\d'\\d\\d'")]
    private static partial Regex Times();

    [GeneratedRegex("(/ID\\[|<xmpMM:(?:DocumentID|InstanceID)>uuid:)(<[0-9A-F]{32}><[0-9A-F]{32}>|[0-9a-f-]{36})")]
    private static partial Regex Identity();

    [GeneratedRegex("[0-9A-Fa-f]")]
    private static partial Regex HexDigit();
}
