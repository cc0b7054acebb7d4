using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NghiTrinh.Documents.Tables;

/// <summary>The looks of <see cref="FormulaStyle"/>, one format each in the order of the names.</summary>
internal static class FormulaStyles
{
    public const uint Wrong = 0;
    public const uint Right = 1;

    private const uint PercentFormat = 164;

    public static Stylesheet Of(int decimals) => new(
        new NumberingFormats(new NumberingFormat
        {
            NumberFormatId = PercentFormat,
            FormatCode = decimals == 0 ? "0%" : $"0.{new string('0', decimals)}%",
        })
        { Count = 1 },
        new Fonts(Font(12), Font(14, bold: true), Font(12, bold: true), Font(11, italic: true)) { Count = 4 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Filled("FFF2F2F2"), Filled("FFFFFBE0"))
        { Count = 4 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Ruled()) { Count = 2 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        Formats(),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 },
        new DifferentialFormats(Mark("FFF8CBAD", "FF9C0006"), Mark("FFC6EFCE", "FF006100")) { Count = 2 });

    private static CellFormats Formats()
    {
        var centre = HorizontalAlignmentValues.Center;
        var formats = new CellFormats(Enum.GetValues<FormulaStyle>().Select(style => style switch
        {
            FormulaStyle.Plain => Format(0),
            FormulaStyle.Title => Format(1, horizontal: centre),
            FormulaStyle.Header => Format(2, horizontal: centre, ruled: true, fill: 2),
            FormulaStyle.Group => Format(2, ruled: true),
            FormulaStyle.Note => Format(3),
            FormulaStyle.Body => Format(0, ruled: true),
            FormulaStyle.Figure => Format(0, horizontal: HorizontalAlignmentValues.Right, ruled: true),
            FormulaStyle.Percent => Format(0, PercentFormat, HorizontalAlignmentValues.Right, ruled: true),
            FormulaStyle.Check => Format(2, horizontal: centre, ruled: true),
            FormulaStyle.Input => Format(0, horizontal: HorizontalAlignmentValues.Right, ruled: true, fill: 3, locked: false),
            FormulaStyle.InputText => Format(0, ruled: true, fill: 3, locked: false),
        }));
        formats.Count = (uint)formats.ChildElements.Count;
        return formats;
    }

    private static CellFormat Format(
        uint font, uint number = 0, HorizontalAlignmentValues? horizontal = null, bool ruled = false, uint fill = 0, bool locked = true) => new(
            new Alignment { Horizontal = horizontal ?? HorizontalAlignmentValues.Left, Vertical = VerticalAlignmentValues.Center, WrapText = true },
            new Protection { Locked = locked })
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = ruled ? 1U : 0U,
            FormatId = 0,
            ApplyNumberFormat = number != 0,
            ApplyFont = true,
            ApplyFill = fill != 0,
            ApplyBorder = ruled,
            ApplyAlignment = true,
            ApplyProtection = true,
        };

    private static Font Font(double size, bool bold = false, bool italic = false)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        if (italic) font.Append(new Italic());
        font.Append(new FontSize { Val = size }, new FontName { Val = "Times New Roman" }, new FontFamilyNumbering { Val = 1 });
        return font;
    }

    private static Fill Filled(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static DifferentialFormat Mark(string fill, string text) => new(
        new Font(new Bold(), new Color { Rgb = text }),
        new Fill(new PatternFill(new BackgroundColor { Rgb = fill }) { PatternType = PatternValues.Solid }));

    private static Border Ruled()
    {
        return new(Edge<LeftBorder>(), Edge<RightBorder>(), Edge<TopBorder>(), Edge<BottomBorder>(), new DiagonalBorder());

        static T Edge<T>() where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin };
    }
}
