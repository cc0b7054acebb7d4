using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static NghiTrinh.Documents.Official.Typeset;

namespace NghiTrinh.Documents.Official;

/// <summary>Addressees, bases and blocks. Implements docs/spec/formats.md §5.</summary>
internal sealed class DocumentText(OfficialDocument document, OfficialTexts texts)
{
    private int _lists;

    public int Lists => _lists;

    public IEnumerable<OpenXmlElement> Opening()
    {
        if (document.AddressedTo.Count > 0)
        {
            var size = document.Profile.BodySize;
            yield return document.AddressedTo is [var only]
                ? Line($"{texts.AddressedTo(document.Number)}{only}", size, before: 12)
                : Line(texts.AddressedTo(document.Number), size, before: 12, alignment: Alignment.Left, leftMm: 25);
            if (document.AddressedTo.Count > 1)
                foreach (var (name, at) in document.AddressedTo.Select((name, at) => (name, at)))
                    yield return Line($"- {name}{(at == document.AddressedTo.Count - 1 ? "." : ";")}", size,
                        alignment: Alignment.Left, leftMm: 45);
        }

        var party = document.Profile.System == DocumentSystem.Party;
        for (var at = 0; at < document.Bases.Count; at++)
        {
            var end = at < document.Bases.Count - 1 ? ";" : party ? "," : ".";
            yield return Styled("BodyText", Runs([new Inline.Text(
                $"{(party ? "- " : "")}{document.Bases[at]}{end}", Italic: !party)]));
        }
    }

    public IEnumerable<OpenXmlElement> Of(IReadOnlyList<Block> blocks, bool landscape, bool closing = false)
    {
        for (var at = 0; at < blocks.Count; at++)
            foreach (var element in Of(closing && at == blocks.Count - 1 ? Closed(blocks[at]) : blocks[at], landscape))
            {
                if (at + 1 < blocks.Count && blocks[at + 1] is Block.Signing && element is Paragraph line) SigningRow.Kept(line);
                yield return element;
            }
    }

    private IEnumerable<OpenXmlElement> Of(Block block, bool landscape) => block switch
    {
        Block.Heading heading => [Styled($"Heading{Math.Clamp(heading.Level, 1, 3)}", Runs([heading.Text]))],
        Block.Paragraph paragraph => [Styled("BodyText", Runs(paragraph.Content))],
        Block.List list => ListOf(list),
        Block.Table table => TableOf(table, landscape),
        Block.Centred centred => [SigningRow.Kept(Line(centred.Text, document.Profile.BodySize, bold: true, before: 8))],
        Block.Signing signing => [SigningRow.Kept(Line("", 6)), SigningRow.Of(signing, Layout.TextWidthMm(document.Profile, landscape), document.Profile)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private IEnumerable<OpenXmlElement> ListOf(Block.List list)
    {
        var numbering = list.Numbered ? OfficialStyles.DashList + ++_lists : OfficialStyles.DashList;
        foreach (var item in list.Items)
        {
            var line = Styled("BodyText", Runs(item));
            line.ParagraphProperties!.NumberingProperties = new(
                new NumberingLevelReference { Val = 0 }, new NumberingId { Val = numbering });
            yield return line;
        }
    }

    private IEnumerable<OpenXmlElement> TableOf(Block.Table table, bool landscape)
    {
        yield return table.Caption is { } caption ? Styled("Caption", Runs([caption])) : Gap();
        yield return OfficialTable.Of(table, Twips(Layout.TextWidthMm(document.Profile, landscape)));
        yield return Gap();
    }

    private static Paragraph Gap() => new(new ParagraphProperties
    {
        SpacingBetweenLines = new() { Before = "0", After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact },
    });

    /// <summary>The text of a State document ends with "./.", by custom.</summary>
    private Block Closed(Block last) =>
        document.Profile.System == DocumentSystem.State && last is Block.Paragraph { Content: [.., Inline.Text end] } paragraph
            && end.Value.EndsWith('.') && !end.Value.EndsWith("./.", StringComparison.Ordinal)
            ? new Block.Paragraph([.. paragraph.Content.SkipLast(1), end with { Value = $"{end.Value}/." }])
            : last;

    private static Paragraph Styled(string style, IEnumerable<OpenXmlElement> runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties { ParagraphStyleId = new() { Val = style } });
        paragraph.Append(runs);
        return paragraph;
    }
}
