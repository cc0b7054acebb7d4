using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using NghiTrinh.Documents.Packages;
using static System.FormattableString;
using OpenXmlCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using OpenXmlRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace NghiTrinh.Documents.Official;

/// <summary>Ruled tables whose header repeats and whose rows are not torn apart. Implements docs/spec/formats.md §6.</summary>
internal static class OfficialTable
{
    public static Table Of(Block.Table model, int width)
    {
        var widths = Widths(model.Columns, width);
        var grid = new TableGrid(widths.Select(one => new GridColumn { Width = Invariant($"{one}") }));
        var table = new Table(Properties(model, width), grid);
        table.Append(Header(model, widths));
        foreach (var (at, row) in model.Rows.Index())
        {
            var written = Row(row, model, widths);
            if (model.KeepsGroups && at + 1 < model.Rows.Count && model.Rows[at + 1] is not TableRow.Group)
                foreach (var text in written.Descendants<Paragraph>()) SigningRow.Kept(text);
            table.Append(written);
        }
        return table;
    }

    private static TableProperties Properties(Block.Table model, int width)
    {
        var properties = new TableProperties(
            new TableWidth { Width = Invariant($"{width}"), Type = TableWidthUnitValues.Dxa },
            new TableBorders(
                Edge<TopBorder>(), Edge<LeftBorder>(), Edge<BottomBorder>(), Edge<RightBorder>(),
                Edge<InsideHorizontalBorder>(), Edge<InsideVerticalBorder>()),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa }),
            new TableLook { Val = "0020", FirstRow = true, FirstColumn = false, NoHorizontalBand = true, NoVerticalBand = true });
        if (model.Caption is { } caption) properties.Append(new TableCaption { Val = SafeText.Of(caption) });
        return properties;

        static T Edge<T>() where T : BorderType, new() =>
            new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
    }

    /// <summary>Shares become whole twips that add up to the width.</summary>
    private static int[] Widths(IReadOnlyList<TableColumn> columns, int width)
    {
        var sum = columns.Sum(column => column.Width);
        var widths = new int[columns.Count];
        var (share, edge) = (0.0, 0);
        for (var at = 0; at < widths.Length; at++)
        {
            share += columns[at].Width;
            var next = (int)Math.Round(width * share / sum);
            (widths[at], edge) = (next - edge, next);
        }
        return widths;
    }

    private static IEnumerable<OpenXmlRow> Header(Block.Table model, int[] widths)
    {
        var covers = new (int Rows, int Columns)[widths.Length];
        foreach (var cells in model.Header)
        {
            var row = new OpenXmlRow(new TableRowProperties(new CantSplit(), new TableHeader()));
            var next = 0;
            for (var at = 0; at < widths.Length;)
            {
                var continued = covers[at].Rows > 0;
                if (!continued && next == cells.Count)
                    throw new ArgumentException("A header row does not fill its columns.", nameof(model));
                var cell = continued ? new HeaderCell("", covers[at].Columns) : cells[next++];
                var left = continued ? covers[at].Rows - 1 : cell.Rows - 1;
                MergedCellValues? merge = continued ? MergedCellValues.Continue
                    : cell.Rows > 1 ? MergedCellValues.Restart : null;
                row.Append(CellOf(widths.AsSpan(at, cell.Columns), merge, Text(
                    Typeset.Runs([cell.Text], bold: true), Alignment.Centre)));
                covers[at] = (left, cell.Columns);
                at += cell.Columns;
            }
            yield return row;
        }
    }

    private static OpenXmlRow Row(TableRow model, Block.Table table, int[] widths)
    {
        var (properties, columns) = (new TableRowProperties(new CantSplit()), table.Columns);
        if (table.RowMm is { } height && model is TableRow.Body)
            properties.Append(new TableRowHeight { Val = (uint)Typeset.Twips(height), HeightType = HeightRuleValues.AtLeast });
        var row = new OpenXmlRow(properties);
        switch (model)
        {
            case TableRow.Group group:
                var text = Text(Typeset.Runs([group.Text], bold: true), Alignment.Left);
                text.ParagraphProperties!.KeepNext = new();
                row.Append(CellOf(widths, null, text));
                break;
            case TableRow.Body body:
                row.Append(Cells(body.Cells, bold: false));
                break;
            case TableRow.Total total:
                row.Append(Cells(total.Cells, bold: true));
                break;
        }
        return row;

        IEnumerable<OpenXmlCell> Cells(IReadOnlyList<Cell> cells, bool bold)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Count, columns.Count, nameof(cells));
            return cells.Select((cell, at) => CellOf(widths.AsSpan(at, 1), null,
                Text(Typeset.Runs(cell.Content, bold), columns[at].Alignment)));
        }
    }

    private static OpenXmlCell CellOf(ReadOnlySpan<int> widths, MergedCellValues? merge, Paragraph text)
    {
        var width = 0;
        foreach (var one in widths) width += one;
        return new(
            new TableCellProperties
            {
                TableCellWidth = new() { Width = Invariant($"{width}"), Type = TableWidthUnitValues.Dxa },
                GridSpan = widths.Length > 1 ? new() { Val = widths.Length } : null,
                VerticalMerge = merge is { } val ? new() { Val = val } : null,
                TableCellVerticalAlignment = new() { Val = TableVerticalAlignmentValues.Center },
            },
            text);
    }

    private static Paragraph Text(IEnumerable<OpenXmlElement> runs, Alignment alignment)
    {
        var paragraph = new Paragraph(new ParagraphProperties
        {
            ParagraphStyleId = new() { Val = "TableText" },
            Justification = alignment == Alignment.Left ? null : new() { Val = Typeset.Of(alignment) },
        });
        paragraph.Append(runs);
        return paragraph;
    }
}
