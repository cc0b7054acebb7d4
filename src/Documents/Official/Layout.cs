using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static System.FormattableString;

namespace NghiTrinh.Documents.Official;

/// <summary>Tables without borders that set things side by side, and the sizes of pages.</summary>
internal static class Layout
{
    private const double ShortEdgeMm = 210;
    private const double LongEdgeMm = 297;
    private const uint ShortEdge = 11906;
    private const uint LongEdge = 16838;

    public static double TextWidthMm(DocumentProfile profile, bool landscape) => landscape
        ? LongEdgeMm - 2 * profile.Margins.Top
        : ShortEdgeMm - profile.Margins.Left - profile.Margins.Right;

    public static Table Columns(
        double leftMm, double rightMm, params IReadOnlyList<(OpenXmlElement[] Left, OpenXmlElement[] Right)> rows) =>
        Grid([leftMm, rightMm], [.. rows.Select(row => (OpenXmlElement[][])[row.Left, row.Right])]);

    public static Table Grid(double[] widthsMm, params IReadOnlyList<OpenXmlElement[][]> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Invariant($"{Typeset.Twips(widthsMm.Sum())}"), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(widthsMm.Select(width => new GridColumn { Width = Invariant($"{Typeset.Twips(width)}") })));
        foreach (var cells in rows)
        {
            var row = new DocumentFormat.OpenXml.Wordprocessing.TableRow(new TableRowProperties(new CantSplit()));
            row.Append(cells.Select((cell, at) => Side(widthsMm[at], cell)));
            table.Append(row);
        }
        return table;
    }

    /// <summary>A landscape page is the portrait page turned: its binding margin is on top.</summary>
    public static SectionProperties Section(DocumentProfile profile, bool landscape, bool first)
    {
        var margins = profile.Margins;
        var turned = landscape
            ? new PageMargins(margins.Left, margins.Right, margins.Top, margins.Bottom)
            : margins;
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = PartIds.Header },
            new HeaderReference { Type = HeaderFooterValues.First, Id = PartIds.FirstHeader },
            new FooterReference { Type = HeaderFooterValues.Default, Id = PartIds.Footer },
            new FooterReference { Type = HeaderFooterValues.First, Id = PartIds.FirstFooter },
            new SectionType { Val = SectionMarkValues.NextPage },
            landscape
                ? new PageSize { Width = LongEdge, Height = ShortEdge, Orient = PageOrientationValues.Landscape }
                : new PageSize { Width = ShortEdge, Height = LongEdge },
            new PageMargin
            {
                Top = Typeset.Twips(turned.Top),
                Bottom = Typeset.Twips(turned.Bottom),
                Left = (uint)Typeset.Twips(turned.Left),
                Right = (uint)Typeset.Twips(turned.Right),
                Header = (uint)Typeset.Twips(10),
                Footer = (uint)Typeset.Twips(7),
                Gutter = 0,
            });
        if (first) section.Append(new TitlePage());
        return section;
    }

    private static TableCell Side(double widthMm, OpenXmlElement[] content)
    {
        var side = new TableCell(new TableCellProperties(
            new TableCellWidth { Width = Invariant($"{Typeset.Twips(widthMm)}"), Type = TableWidthUnitValues.Dxa }));
        side.Append(content.Length > 0 ? content : [new Paragraph()]);
        return side;
    }
}
