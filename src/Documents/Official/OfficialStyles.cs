using DocumentFormat.OpenXml.Wordprocessing;
using static System.FormattableString;
using static NghiTrinh.Documents.Official.Typeset;

namespace NghiTrinh.Documents.Official;

/// <summary>Styles, numbering and settings of a document. Implements docs/spec/formats.md §5.</summary>
internal static class OfficialStyles
{
    public const int DashList = 1;

    public static Styles Of(DocumentProfile profile, OfficialTexts texts)
    {
        var fonts = new RunFonts { Ascii = FontName, HighAnsi = FontName, EastAsia = FontName, ComplexScript = FontName };
        var look = Properties(profile.BodySize);
        return new(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle
                {
                    RunFonts = fonts,
                    FontSize = (FontSize)look.FontSize!.CloneNode(true),
                    FontSizeComplexScript = (FontSizeComplexScript)look.FontSizeComplexScript!.CloneNode(true),
                    Languages = new() { Val = texts.LanguageTag, EastAsia = texts.LanguageTag },
                }),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                    new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }))),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle())
            { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            Text("BodyText", "Body Text", BodySpacing(profile), profile, JustificationValues.Both),
            Heading(1, profile, bold: true, italic: false),
            Heading(2, profile, bold: true, italic: false),
            Heading(3, profile, bold: true, italic: true),
            AnnexTitle(profile),
            Small("Caption", "caption", profile.TableSize + 1, JustificationValues.Center, bold: true, keepNext: true, before: 6),
            Small("TableText", "Table Text", profile.TableSize, null, before: 2),
            Small("Header", "header", 14, JustificationValues.Center),
            Small("Footer", "footer", profile.FooterSize, JustificationValues.Center));
    }

    public static Numbering Lists(DocumentProfile profile, int numbered)
    {
        var numbering = new Numbering(
            List(1, NumberFormatValues.Bullet, "-", profile),
            List(2, NumberFormatValues.Decimal, "%1.", profile),
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = DashList });
        for (var at = 1; at <= numbered; at++)
            numbering.Append(new NumberingInstance(
                new AbstractNumId { Val = 2 },
                new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 })
            { NumberID = DashList + at });
        return numbering;
    }

    public static Settings Settings(OfficialTexts texts) => new(
        new Zoom { Percent = "100" },
        new DefaultTabStop { Val = (short)Twips(10) },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = texts.LanguageTag },
        new DecimalSymbol { Val = texts.Language == DocumentLanguage.Vietnamese ? "," : "." },
        new ListSeparator { Val = texts.Language == DocumentLanguage.Vietnamese ? ";" : "," });

    private static Style Text(
        string id, string name, SpacingBetweenLines spacing, DocumentProfile profile, JustificationValues alignment) =>
        new(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(),
            new StyleParagraphProperties(
                spacing,
                new Indentation { FirstLine = Invariant($"{Twips(profile.FirstLineMm)}") },
                new Justification { Val = alignment }))
        { Type = StyleValues.Paragraph, StyleId = id };

    private static Style Heading(int level, DocumentProfile profile, bool bold, bool italic) =>
        new(new StyleName { Val = Invariant($"heading {level}") }, new BasedOn { Val = "Normal" },
            new NextParagraphStyle { Val = "BodyText" }, new PrimaryStyle(),
            new StyleParagraphProperties(
                new KeepNext(), BodySpacing(profile),
                new Indentation { FirstLine = Invariant($"{Twips(profile.FirstLineMm)}") },
                new Justification { Val = JustificationValues.Both },
                new OutlineLevel { Val = level - 1 }),
            new StyleRunProperties
            {
                Bold = bold ? new() : null,
                BoldComplexScript = bold ? new() : null,
                Italic = italic ? new() : null,
                ItalicComplexScript = italic ? new() : null,
            })
        { Type = StyleValues.Paragraph, StyleId = Invariant($"Heading{level}") };

    private static Style AnnexTitle(DocumentProfile profile) =>
        new(new StyleName { Val = "Annex Title" }, new BasedOn { Val = "Normal" }, new PrimaryStyle(),
            new StyleParagraphProperties(
                new KeepNext(), new Justification { Val = JustificationValues.Center }, new OutlineLevel { Val = 0 }),
            new StyleRunProperties(new Bold(), new BoldComplexScript(), new FontSize { Val = HalfPoints(profile.SubjectSize) }))
        { Type = StyleValues.Paragraph, StyleId = "AnnexTitle", CustomStyle = true };

    private static Style Small(
        string id, string name, double size, JustificationValues? alignment,
        bool bold = false, bool keepNext = false, double before = 0)
    {
        var paragraph = new StyleParagraphProperties();
        if (keepNext) paragraph.Append(new KeepNext());
        paragraph.Append(new SpacingBetweenLines { Before = OfPoints(before), After = OfPoints(before) });
        if (alignment is { } val) paragraph.Append(new Justification { Val = val });
        var run = new StyleRunProperties();
        if (bold) run.Append(new Bold(), new BoldComplexScript());
        run.Append(new FontSize { Val = HalfPoints(size) }, new FontSizeComplexScript { Val = HalfPoints(size) });
        return new(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, paragraph, run)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = id == "TableText" ? true : null,
        };
    }

    private static SpacingBetweenLines BodySpacing(DocumentProfile profile) => new()
    {
        Before = OfPoints(profile.ParagraphGap),
        After = "0",
        Line = profile.ExactLine is { } exact ? OfPoints(exact) : "264",
        LineRule = profile.ExactLine is null ? LineSpacingRuleValues.Auto : LineSpacingRuleValues.Exact,
    };

    private static AbstractNum List(int id, NumberFormatValues format, string text, DocumentProfile profile) =>
        new(new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format },
                new LevelSuffix { Val = LevelSuffixValues.Space }, new LevelText { Val = text },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "0", FirstLine = Invariant($"{Twips(profile.FirstLineMm)}") }),
                new NumberingSymbolRunProperties(new RunFonts { Ascii = FontName, HighAnsi = FontName, ComplexScript = FontName }))
            { LevelIndex = 0 })
        { AbstractNumberId = id };
}
