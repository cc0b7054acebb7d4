using System.Globalization;
using System.Text.RegularExpressions;

namespace NghiTrinh.Documents.Official;

/// <summary>Every link in a document has its annex, and every annex a name of its own.</summary>
internal static partial class Bookmarks
{
    public static string Id(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);

    public static void Check(OfficialDocument document)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var annex in document.Annexes)
            if (!Name().IsMatch(annex.Bookmark) || !names.Add(annex.Bookmark))
                throw new ArgumentException($"'{annex.Bookmark}' is taken or no name of a bookmark.", nameof(document));

        var blocks = document.Body.Concat(document.Annexes.SelectMany(annex => annex.Blocks));
        foreach (var link in blocks.SelectMany(Inlines).OfType<Inline.Link>())
            if (!names.Contains(link.Bookmark))
                throw new ArgumentException($"No annex is called '{link.Bookmark}'.", nameof(document));
    }

    private static IEnumerable<Inline> Inlines(Block block) => block switch
    {
        Block.Paragraph paragraph => paragraph.Content,
        Block.List list => list.Items.SelectMany(item => item),
        Block.Table table => table.Rows.SelectMany(row => row switch
        {
            TableRow.Body body => body.Cells,
            TableRow.Total total => total.Cells,
            _ => [],
        }).SelectMany(cell => cell.Content),
        _ => [],
    };

    // Word's own limits: forty letters, digits or low lines, a letter first.
    [GeneratedRegex(@"\A\p{L}[\p{L}\p{Nd}_]{0,39}\z")]
    private static partial Regex Name();
}
