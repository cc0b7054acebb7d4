using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Listing;

/// <summary>Items under the headings of their groups, in the order the groups are read.</summary>
internal static class ItemGroups
{
    public static IEnumerable<(string? Heading, IReadOnlyList<Item> Items)> Of(
        IReadOnlyList<Item> items, ListGrouping grouping, Snapshot at, Words words) => grouping switch
        {
            ListGrouping.None => [(null, items)],
            // Items without a month come first: below a month's row a list reader would take them for that month's.
            ListGrouping.Month => By(items, i => i.Content.Due?.MonthShown ?? 0).OrderBy(g => g.Key)
                .Select(g => ((string?)words.Month(g.Key), g.Items)),
            ListGrouping.Section => By(items, i => i.Content.Section)
                .Select(g => ((string?)SectionOf(g.Key, items[0].Content.Programme, at), g.Items)),
            ListGrouping.Lead => By(items, i => words.Agencies(i.Content.Leads, at)).Select(g => ((string?)g.Key, g.Items)),
            ListGrouping.Standing => By(items, i => i.StandingFor(null)).OrderBy(g => g.Key)
                .Select(g => ((string?)words.Of(g.Key), g.Items)),
        };

    private static string SectionOf(string code, ProgrammeId programme, Snapshot at) =>
        at.Find(programme)?.Sections.FirstOrDefault(s => s.Code == code) is { } section ? $"{code}. {section.Title}" : code;

    private static IEnumerable<(TKey Key, IReadOnlyList<Item> Items)> By<TKey>(IReadOnlyList<Item> items, Func<Item, TKey> key) =>
        items.GroupBy(key).Select(g => (g.Key, (IReadOnlyList<Item>)[.. g]));
}
