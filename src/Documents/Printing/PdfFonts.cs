using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace NghiTrinh.Documents.Printing;

/// <summary>The typeface of printed forms, carried along: it has all Vietnamese letters, and no machine's fonts are asked.</summary>
internal sealed class PdfFonts : IFontResolver
{
    private const string Family = "Liberation Serif";
    private const string Regular = "LiberationSerif-Regular";
    private const string Heavy = "LiberationSerif-Bold";

    static PdfFonts() => GlobalFontSettings.FontResolver = new PdfFonts();

    private PdfFonts() { }

    public static XFont Of(double size, bool bold = false) =>
        new(Family, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular, new XPdfFontOptions(PdfFontEncoding.Unicode));

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? Heavy : Regular);

    public byte[]? GetFont(string faceName)
    {
        using var resource = typeof(PdfFonts).Assembly.GetManifestResourceStream($"fonts/{faceName}.ttf")!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
