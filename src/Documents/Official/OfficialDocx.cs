using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NghiTrinh.Documents.Packages;

namespace NghiTrinh.Documents.Official;

/// <summary>Writes official documents as DOCX. Implements docs/spec/formats.md §1-7.</summary>
public static class OfficialDocx
{
    /// <summary>The file of a document; the same document always gives the same bytes.</summary>
    /// <exception cref="ArgumentException">
    /// A link without its annex, a bookmark Word cannot hold, a row that does not fit its columns,
    /// or a capacity the profile does not know.
    /// </exception>
    public static byte[] Write(OfficialDocument document)
    {
        Bookmarks.Check(document);
        return Write(document, Body, document.Kind ?? new OfficialTexts(document.Profile, document.Language).Number(document.Number));
    }

    /// <summary>The file around a body: styles, lists, margins and what the file says of itself.</summary>
    internal static byte[] Write(
        OfficialDocument document, Func<OfficialDocument, OfficialTexts, DocumentText, Body> body, string title)
    {
        var texts = new OfficialTexts(document.Profile, document.Language);
        var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document, autoSave: true))
        {
            package.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
            var main = package.AddNewPart<MainDocumentPart>(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", PartIds.Main);
            var text = new DocumentText(document, texts);
            main.Document = new Document(body(document, texts, text));
            main.AddNewPart<StyleDefinitionsPart>(PartIds.Styles).Styles = OfficialStyles.Of(document.Profile, texts);
            main.AddNewPart<NumberingDefinitionsPart>(PartIds.Numbering).Numbering =
                OfficialStyles.Lists(document.Profile, text.Lists);
            main.AddNewPart<DocumentSettingsPart>(PartIds.Settings).Settings = OfficialStyles.Settings(texts);
            AddMargins(main, document.FooterNote);
            AddProperties(package, title, document.IssuingBody, texts);
        }
        return StablePackage.Of(file);
    }

    private static Body Body(OfficialDocument document, OfficialTexts texts, DocumentText text)
    {
        var body = new Body();
        body.Append(DocumentHead.Of(document, texts));
        body.Append(text.Opening());
        body.Append(text.Of(document.Body, landscape: false, closing: true));
        var close = DocumentClose.Of(document, texts).ToList();
        // Nobody signs on a page of its own: the last line goes with the signature.
        if (close.Count > 0 && body.LastChild is Paragraph said) SigningRow.Kept(said);
        body.Append(close);
        for (var at = 0; at < document.Annexes.Count; at++)
        {
            var before = at == 0 ? null : document.Annexes[at - 1];
            body.Append(SectionEnd(Layout.Section(document.Profile, before?.Landscape ?? false, first: at == 0)));
            body.Append(Annex(document, texts, text, at));
        }
        var lastTurned = document.Annexes is [.., var last] && last.Landscape;
        body.Append(Layout.Section(document.Profile, lastTurned, first: document.Annexes.Count == 0));
        return body;
    }

    private static IEnumerable<OpenXmlElement> Annex(
        OfficialDocument document, OfficialTexts texts, DocumentText text, int at)
    {
        var (annex, profile) = (document.Annexes[at], document.Profile);
        var title = new Paragraph(new ParagraphProperties { ParagraphStyleId = new() { Val = "AnnexTitle" } });
        var id = Bookmarks.Id(at);
        title.Append(new BookmarkStart { Id = id, Name = annex.Bookmark });
        title.Append(Typeset.Runs(texts.AnnexLabel(at + 1, document.Annexes.Count), () => null));
        title.Append(new Run(new Break()));
        title.Append(Typeset.Runs(SafeText.Of(annex.Title).ToUpperInvariant(), () => null));
        title.Append(new BookmarkEnd { Id = id });
        yield return title;
        yield return Typeset.Line(texts.AttachedTo(document), profile.BodySize, italic: true, before: 2);
        yield return Typeset.Rule(45, Layout.TextWidthMm(profile, annex.Landscape), before: 4);
        yield return Typeset.Line("", 4);
        foreach (var element in text.Of(annex.Blocks, annex.Landscape)) yield return element;
    }

    private static Paragraph SectionEnd(SectionProperties section) => new(new ParagraphProperties
    {
        SpacingBetweenLines = new() { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact },
        ParagraphMarkRunProperties = new(new FontSize { Val = "2" }),
        SectionProperties = section,
    });

    private static void AddMargins(MainDocumentPart main, string? note)
    {
        main.AddNewPart<HeaderPart>(PartIds.Header).Header = new(new Paragraph(
            new ParagraphProperties { ParagraphStyleId = new() { Val = "Header" } },
            new SimpleField(new Run(new Text("2"))) { Instruction = " PAGE " }));
        main.AddNewPart<HeaderPart>(PartIds.FirstHeader).Header = new(Empty("Header"));
        main.AddNewPart<FooterPart>(PartIds.Footer).Footer = new(Footer());
        main.AddNewPart<FooterPart>(PartIds.FirstFooter).Footer = new(Footer());

        Paragraph Footer()
        {
            var line = Empty("Footer");
            if (note is not null) line.Append(Typeset.Runs(note, () => null));
            return line;
        }

        static Paragraph Empty(string style) => new(new ParagraphProperties { ParagraphStyleId = new() { Val = style } });
    }

    /// <summary>Neither subject nor times: the properties of a file are read by more people than the file.</summary>
    private static void AddProperties(WordprocessingDocument package, string title, string creator, OfficialTexts texts)
    {
        var properties = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">
            <dc:title>{Escaped(title)}</dc:title><dc:creator>{Escaped(creator)}</dc:creator>
            <dc:language>{texts.LanguageTag}</dc:language></cp:coreProperties>
            """;
        package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", PartIds.Core)
            .FeedData(new MemoryStream(Encoding.UTF8.GetBytes(properties)));

        static string? Escaped(string text) => SecurityElement.Escape(SafeText.Of(text));
    }
}
