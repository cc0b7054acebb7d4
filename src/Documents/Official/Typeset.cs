using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using NghiTrinh.Documents.Packages;
using static System.FormattableString;

namespace NghiTrinh.Documents.Official;

/// <summary>Paragraphs, runs and rules as WordprocessingML.</summary>
internal static class Typeset
{
    public const string FontName = "Times New Roman";

    private const double BoxSize = 20;

    public static int Twips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4, MidpointRounding.AwayFromZero);

    public static string OfPoints(double points) => Invariant($"{points * 20:0}");

    public static string HalfPoints(double points) => Invariant($"{points * 2:0}");

    public static Paragraph Line(
        string text, double size, bool bold = false, bool italic = false, bool underlined = false,
        Alignment alignment = Alignment.Centre, double before = 0, double leftMm = 0, double rightMm = 0)
    {
        var line = new Paragraph(new ParagraphProperties
        {
            SpacingBetweenLines = new() { Before = OfPoints(before), After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto },
            Indentation = leftMm + rightMm > 0
                ? new() { Left = Invariant($"{Twips(leftMm)}"), Right = Invariant($"{Twips(rightMm)}") }
                : null,
            Justification = new() { Val = Of(alignment) },
        });
        line.Append(Runs(text, () => Properties(size, bold, italic, underlined)));
        return line;
    }

    /// <summary>A drawn rule of a given length in the middle of a column: the border of a paragraph with no height.</summary>
    public static Paragraph Rule(double lengthMm, double columnMm, double before = 1)
    {
        var side = Invariant($"{Twips(Math.Max(0, (columnMm - lengthMm) / 2))}");
        return new(new ParagraphProperties
        {
            ParagraphBorders = new(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 0, Color = "000000" }),
            SpacingBetweenLines = new() { Before = OfPoints(before), After = "0", Line = "60", LineRule = LineSpacingRuleValues.Exact },
            Indentation = new() { Left = side, Right = side },
            ParagraphMarkRunProperties = new(new FontSize { Val = "4" }),
        });
    }

    /// <summary>A stamp-like box around a few words in capitals.</summary>
    public static Paragraph Box(string text, double size, double columnMm)
    {
        var side = Math.Max(0, (columnMm - EstimatedMm(text, size) - 6) / 2);
        var box = Line(text, size, bold: true, before: 6, leftMm: side, rightMm: side);
        box.ParagraphProperties!.ParagraphBorders = new(
            Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>());
        return box;

        static T Edge<T>() where T : BorderType, new() =>
            new() { Val = BorderValues.Single, Size = 8, Space = 2, Color = "000000" };
    }

    /// <summary>Good enough to choose the length of a rule: a small letter is half its size wide, a capital more.</summary>
    public static double EstimatedMm(string text, double size) =>
        text.Sum(letter => char.IsUpper(letter) ? 0.74 : 0.46) * size * 25.4 / 72;

    public static IEnumerable<OpenXmlElement> Runs(IEnumerable<Inline> content, bool bold = false) =>
        content.SelectMany(piece => piece switch
        {
            Inline.Text text => Runs(text.Value, () => Emphasis(bold || text.Bold, text.Italic)),
            Inline.Link link => [Linked(link, bold)],
            Inline.Break => [new Run(new Break())],
            Inline.Box => [new Run(Properties(BoxSize), new Text("□"))],
            _ => throw new System.Diagnostics.UnreachableException(),
        });

    public static IEnumerable<OpenXmlElement> Runs(string text, Func<RunProperties?> properties)
    {
        var lines = SafeText.Lines(text);
        for (var at = 0; at < lines.Length; at++)
        {
            var run = new Run();
            if (properties() is { } look) run.Append(look);
            if (at > 0) run.Append(new Break());
            run.Append(new Text(lines[at]) { Space = SpaceProcessingModeValues.Preserve });
            yield return run;
        }
    }

    public static RunProperties Properties(double size, bool bold = false, bool italic = false, bool underlined = false) => new()
    {
        Bold = bold ? new() : null,
        BoldComplexScript = bold ? new() : null,
        Italic = italic ? new() : null,
        ItalicComplexScript = italic ? new() : null,
        FontSize = new() { Val = HalfPoints(size) },
        FontSizeComplexScript = new() { Val = HalfPoints(size) },
        Underline = underlined ? new() { Val = UnderlineValues.Single } : null,
    };

    public static JustificationValues Of(Alignment alignment) => alignment switch
    {
        Alignment.Left => JustificationValues.Left,
        Alignment.Centre => JustificationValues.Center,
        Alignment.Right => JustificationValues.Right,
        Alignment.Justified => JustificationValues.Both,
    };

    private static RunProperties? Emphasis(bool bold, bool italic) => bold || italic
        ? new() { Bold = bold ? new() : null, Italic = italic ? new() : null }
        : null;

    private static Hyperlink Linked(Inline.Link link, bool bold)
    {
        var linked = new Hyperlink { Anchor = link.Bookmark, History = true };
        linked.Append(Runs(link.Value, () => Emphasis(bold || link.Bold, link.Italic)));
        return linked;
    }
}
