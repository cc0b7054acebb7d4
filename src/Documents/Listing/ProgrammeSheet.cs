using NghiTrinh.Documents.Lists.Understanding;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Listing;

/// <summary>Items of a programme as a sheet, with headers and forms our own reader of lists takes back without loss.</summary>
public static class ProgrammeSheet
{
    /// <summary>Everything a list can say about an item; what follows from the ledger (standing, disposition) is added by choice.</summary>
    public static readonly IReadOnlyList<ItemField> AllContent =
    [
        ItemField.Number, ItemField.Title, ItemField.Product, ItemField.Leads, ItemField.Coordinating, ItemField.Bodies,
        ItemField.Due, ItemField.SupervisingLeader, ItemField.MonitoringOfficer, ItemField.LegalBasis,
        ItemField.Classification, ItemField.Note,
    ];

    /// <summary>What the office asks for most: the contents and how far they are.</summary>
    public static readonly IReadOnlyList<ItemField> WithState =
        [.. AllContent, ItemField.Standing, ItemField.Issued, ItemField.Disposition];

    /// <summary>The sheet; columns an office's list had beside ours follow under their own headers.</summary>
    public static Sheet Of(
        IReadOnlyList<Item> items, Snapshot at, Words words, IReadOnlyList<ItemField>? columns = null,
        ListGrouping grouping = ListGrouping.None)
    {
        columns ??= AllContent;
        var headers = columns.ToDictionary(c => Lists.Understanding.Fold.Words(words.Of(c)), c => c);
        string[] kept = [.. items.SelectMany(i => i.Content.Kept.Keys).Distinct().Where(h => !headers.ContainsKey(Lists.Understanding.Fold.Words(h)))];
        var programme = items.Count > 0 ? at.Find(items[0].Content.Programme) : null;
        return new()
        {
            Name = words.Say($"Chương trình {programme?.Year}", $"Programme {programme?.Year}").Trim(),
            Language = words.Language == "vi" ? SheetLanguage.Vietnamese : SheetLanguage.English,
            Title = [.. TitleOf(at, programme, words)],
            Columns =
            [
                .. columns.Select(c => new SheetColumn(words.Of(c), ColumnKind.Text, WidthOf(c))),
                .. kept.Select(h => new SheetColumn(h, ColumnKind.Text, 18)),
            ],
            Rows = Rows(items, at, words, columns, kept, grouping),
            // Begins as a footnote does, so that a reader of lists leaves it out.
            Notes =
            [
                words.Say($"Ghi chú: {items.Count} nội dung, tính đến ngày {words.Date(at.Point.On)}.", $"Note: {items.Count} items as of {words.Date(at.Point.On)}."),
            ],
        };
    }

    private static IEnumerable<string> TitleOf(Snapshot at, WorkProgramme? programme, Words words)
    {
        if (programme is null)
            yield break;
        yield return words.Say($"Chương trình công tác năm {programme.Year}", $"Work programme of the year {programme.Year}");
        var issued = programme.Issued is { } document
            ? words.Say($"Số {document.Number}, ngày {words.Date(document.On)}", $"No. {document.Number}, {words.Date(document.On)}")
            : words.Of(programme.State);
        yield return $"{at.Committee?.Name} · {issued}";
    }

    private static IEnumerable<SheetRow> Rows(
        IReadOnlyList<Item> items, Snapshot at, Words words, IReadOnlyList<ItemField> columns, string[] kept, ListGrouping grouping)
    {
        var dueHeader = words.Of(ItemField.Due);
        foreach (var (heading, group) in ItemGroups.Of(items, grouping, at, words))
        {
            if (heading is not null)
                yield return new SheetRow.Group(heading);
            foreach (var item in group)
                yield return new SheetRow.Body(
                [
                    .. columns.Select(c => c == ItemField.Due ? Due(item, dueHeader, words) : ItemCell.Of(item, c, at, words)),
                    .. kept.Select(h => (SheetValue)(item.Content.Kept.TryGetValue(h, out var text) ? text : "")),
                ]);
        }
    }

    /// <summary>"cuối tháng 6" says more than "Tháng 6/2023" and is printed as long as it still means that.</summary>
    private static SheetValue Due(Item item, string header, Words words) =>
        item.Content is { Due: { } due, Kept: var kept } && kept.GetValueOrDefault(header) is { } printed
        && DueText.Read(printed) is { } mention && mention.In(due.LastDay?.Year ?? 0) == due
            ? printed
            : ItemCell.Of(item.Content.Due, words);

    private static double WidthOf(ItemField field) => field switch
    {
        ItemField.Number => 7,
        ItemField.Title => 60,
        ItemField.Leads or ItemField.Coordinating or ItemField.LegalBasis or ItemField.Disposition or ItemField.Note => 28,
        ItemField.Classification => 10,
        _ => 18,
    };
}
