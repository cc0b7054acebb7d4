using System.Globalization;
using NghiTrinh.Documents.Packages;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace NghiTrinh.Documents.Printing;

/// <summary>Lines and boxes on A4 pages, in millimetres from the top left.</summary>
internal sealed class PdfSheet(PdfDocument document) : IDisposable
{
    public const double WidthMm = 210;
    public const double HeightMm = 297;
    private const double PointsPerMm = 72 / 25.4;
    private const double LineHeight = 1.2;
    private XGraphics? _page;

    public void NewPage()
    {
        _page?.Dispose();
        var page = document.AddPage();
        page.Size = PageSize.A4;
        _page = XGraphics.FromPdfPage(page);
    }

    /// <summary>How high a text is, in millimetres, when it is broken to a width.</summary>
    public double Height(string text, double size, double widthMm, bool bold = false) =>
        Lines(text, PdfFonts.Of(size, bold), widthMm).Count * size * LineHeight / PointsPerMm;

    /// <summary>Writes a text broken to a width; gives the height it takes.</summary>
    public double Write(
        string text, double size, double leftMm, double topMm, double widthMm, bool bold = false, bool centred = true)
    {
        var font = PdfFonts.Of(size, bold);
        var (top, height) = (topMm * PointsPerMm, size * LineHeight);
        foreach (var line in Lines(text, font, widthMm))
        {
            var box = new XRect(leftMm * PointsPerMm, top, widthMm * PointsPerMm, height);
            Page.DrawString(line, font, XBrushes.Black, box, centred ? XStringFormats.Center : XStringFormats.CenterLeft);
            top += height;
        }
        return top / PointsPerMm - topMm;
    }

    public void Rectangle(double leftMm, double topMm, double widthMm, double heightMm, double thickness = 0.5) =>
        Page.DrawRectangle(
            new XPen(XColors.Black, thickness), leftMm * PointsPerMm, topMm * PointsPerMm, widthMm * PointsPerMm, heightMm * PointsPerMm);

    public void Rule(double leftMm, double topMm, double widthMm) =>
        Page.DrawLine(new XPen(XColors.Black, 0.75), leftMm * PointsPerMm, topMm * PointsPerMm, (leftMm + widthMm) * PointsPerMm, topMm * PointsPerMm);

    public void Dispose() => _page?.Dispose();

    private XGraphics Page => _page ?? throw new InvalidOperationException("There is no page yet.");

    private List<string> Lines(string text, XFont font, double widthMm)
    {
        var lines = new List<string>();
        foreach (var part in SafeText.Lines(text))
        {
            var line = "";
            foreach (var word in part.Split(' ').SelectMany(word => Pieces(word, font, widthMm)))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && Page.MeasureString(longer, font).Width > widthMm * PointsPerMm)
                {
                    lines.Add(line);
                    longer = word;
                }
                line = longer;
            }
            lines.Add(line);
        }
        return lines;
    }

    // A word wider than its column is broken where it is full: nothing is printed over the frame.
    private IEnumerable<string> Pieces(string word, XFont font, double widthMm)
    {
        var letters = StringInfo.GetTextElementEnumerator(word);
        var piece = "";
        while (letters.MoveNext())
        {
            if (piece.Length > 0 && Page.MeasureString(piece + letters.GetTextElement(), font).Width > widthMm * PointsPerMm)
            {
                yield return piece;
                piece = "";
            }
            piece += letters.GetTextElement();
        }
        yield return piece;
    }
}
