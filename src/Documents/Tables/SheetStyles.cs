using DocumentFormat.OpenXml.Spreadsheet;

namespace NghiTrinh.Documents.Tables;

/// <summary>The looks of cells; the constants are places in the list of formats below.</summary>
internal static class SheetStyles
{
    public const int Title = 1, Subtitle = 2, Header = 3, Group = 4, Note = 5;

    private const int FirstBody = 6;
    private const int FirstTotal = 10;
    private const uint DateFormat = 164;
    private const uint PercentFormat = 165;
    private const uint NumberFormat = 166;

    public static int Body(ColumnKind kind) => FirstBody + (int)kind;

    public static int Total(ColumnKind kind) => FirstTotal + (int)kind;

    public static Stylesheet Stylesheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.0%" },
            new NumberingFormat { NumberFormatId = NumberFormat, FormatCode = "#,##0.##############;-#,##0.##############" })
        { Count = 3 },
        new Fonts(Font(12), Font(14, bold: true), Font(12, bold: true), Font(10, italic: true)) { Count = 4 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFF2F2F2" }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Ruled())
        { Count = 2 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        Formats(),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static CellFormats Formats()
    {
        var formats = new CellFormats(
            Format(font: 0),
            Format(font: 1, horizontal: HorizontalAlignmentValues.Center),
            Format(font: 0, horizontal: HorizontalAlignmentValues.Center),
            Format(font: 2, horizontal: HorizontalAlignmentValues.Center, ruled: true, filled: true),
            Format(font: 2, horizontal: HorizontalAlignmentValues.Left, ruled: true),
            Format(font: 3, horizontal: HorizontalAlignmentValues.Left));
        foreach (var font in (uint[])[0, 2])
            formats.Append(
                Format(font, horizontal: HorizontalAlignmentValues.Left, ruled: true),
                Format(font, NumberFormat, HorizontalAlignmentValues.Right, ruled: true),
                Format(font, DateFormat, HorizontalAlignmentValues.Center, ruled: true),
                Format(font, PercentFormat, HorizontalAlignmentValues.Right, ruled: true));
        formats.Count = (uint)formats.ChildElements.Count;
        return formats;
    }

    private static CellFormat Format(
        uint font, uint number = 0, HorizontalAlignmentValues? horizontal = null, bool ruled = false, bool filled = false) => new()
        {
            NumberFormatId = number,
            FontId = font,
            FillId = filled ? 2U : 0U,
            BorderId = ruled ? 1U : 0U,
            FormatId = 0,
            ApplyNumberFormat = number != 0,
            ApplyFont = true,
            ApplyFill = filled,
            ApplyBorder = ruled,
            ApplyAlignment = true,
            Alignment = new() { Horizontal = horizontal, Vertical = VerticalAlignmentValues.Center, WrapText = true },
        };

    private static Font Font(double size, bool bold = false, bool italic = false)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        if (italic) font.Append(new Italic());
        font.Append(new FontSize { Val = size }, new FontName { Val = "Times New Roman" }, new FontFamilyNumbering { Val = 1 });
        return font;
    }

    private static Border Ruled()
    {
        return new(Edge<LeftBorder>(), Edge<RightBorder>(), Edge<TopBorder>(), Edge<BottomBorder>(), new DiagonalBorder());

        static T Edge<T>() where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin };
    }
}
