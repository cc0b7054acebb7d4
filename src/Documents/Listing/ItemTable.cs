using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Listing;

/// <summary>Items as a table of an official document.</summary>
internal static class ItemTable
{
    public static Block.Table Of(IReadOnlyList<Item> items, Snapshot at, Words words, ListGrouping grouping, string? caption = null) => new(
        [
            new(9, Alignment.Centre), new(44), new(30), new(17), new(18, Alignment.Centre),
        ],
        [
            [
                new(words.Of(ItemField.Number)), new(words.Of(ItemField.Title)), new(words.Say("Cơ quan chủ trì, phối hợp", "Lead, coordinating")),
                new(words.Of(ItemField.Bodies)), new(words.Of(ItemField.Due)),
            ],
        ],
        [.. Rows(items, at, words, grouping)],
        caption);

    private static IEnumerable<TableRow> Rows(IReadOnlyList<Item> items, Snapshot at, Words words, ListGrouping grouping)
    {
        foreach (var (heading, group) in ItemGroups.Of(items, grouping, at, words))
        {
            if (heading is not null)
                yield return new TableRow.Group(heading);
            foreach (var item in group)
                yield return new TableRow.Body(
                    words.ItemNumber(item), item.Content.Title, Agencies(item, at, words),
                    words.Bodies(item.Content.Bodies, at), words.Due(item.Content.Due));
        }
    }

    private static Cell Agencies(Item item, Snapshot at, Words words)
    {
        var leads = words.Agencies(item.Content.Leads, at);
        return item.Content.Coordinating.Count == 0
            ? leads
            : new Cell(leads, new Inline.Break(), new Inline.Text(
                words.Say("Phối hợp: ", "With: ") + words.Agencies(item.Content.Coordinating, at), Italic: true));
    }
}
