using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using NghiTrinh.Documents.Packages;
using static NghiTrinh.Documents.Official.Typeset;

namespace NghiTrinh.Documents.Official;

/// <summary>Signatures side by side, at most three in a row.</summary>
internal static class SigningRow
{
    private const int MostInARow = 3;
    private const double SigningRoom = 56;

    public static Table Of(Block.Signing signing, double widthMm, DocumentProfile profile)
    {
        var columns = Math.Min(MostInARow, signing.Places.Count);
        var rows = signing.Places.Chunk(columns).SelectMany(row => (OpenXmlElement[][][])
        [
            Row(row, place => [Kept(Line(SafeText.Of(place.Title).ToUpperInvariant(), profile.BodySize - 1, bold: true, before: 8)),
                Kept(Line(place.Note, profile.TableSize, italic: true))]),
            Row(row, place => [Line(place.Name, profile.BodySize, bold: true, before: SigningRoom)]),
        ]);
        return Layout.Grid([.. Enumerable.Repeat(widthMm / columns, columns)], [.. rows]);

        OpenXmlElement[][] Row(SigningPlace[] places, Func<SigningPlace, OpenXmlElement[]> of) =>
            [.. Enumerable.Range(0, columns).Select(at => at < places.Length ? of(places[at]) : [])];
    }

    /// <summary>Nobody signs on a page of its own.</summary>
    public static Paragraph Kept(Paragraph line)
    {
        line.ParagraphProperties!.KeepNext = new();
        return line;
    }
}
