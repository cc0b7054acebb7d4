using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Documents.Reporting;

/// <summary>The lines behind the figures of one body: those not reported first, with what becomes of them and why.</summary>
internal sealed class LineSheet(FigureSheets figures, Words words)
{
    public Sheet Of(ReportPart part)
    {
        var (body, open) = (part.Body?.Id, part.Items.Where(i => !i.IsReportedFor(part.Body?.Id)).ToList());
        var done = part.Items.Where(i => i.IsReportedFor(body)).ToList();
        return figures.Sheet(
            words.Say($"Danh mục {part.Body?.ShortName ?? "chung"}", $"Items {part.Body?.ShortName ?? "all"}"),
            words.Say($"Danh mục nội dung trình {figures.NameOf(part)}, {figures.AsOf(part.At.Point)}", $"Items for {figures.NameOf(part)}, {figures.AsOf(part.At.Point)}"),
            [
                (words.Of(ItemField.Number), ColumnKind.Text, 8), (words.Of(ItemField.Title), ColumnKind.Text, 44),
                (words.Of(ItemField.Leads), ColumnKind.Text, 26), (words.Of(ItemField.Due), ColumnKind.Text, 15),
                (words.Of(ItemField.Standing), ColumnKind.Text, 16), (words.Say("Văn bản, ngày ban hành", "Document, date of issue"), ColumnKind.Text, 17),
                (words.Of(ItemField.Disposition), ColumnKind.Text, 24), (words.Say("Lý do", "Reason"), ColumnKind.Text, 26),
            ],
            [
                .. Group(words.Say("Nội dung chưa báo cáo", "Items not reported"), open, part),
                .. Group(words.Say("Nội dung đã báo cáo", "Items reported"), done, part),
            ]);
    }

    private IEnumerable<SheetRow> Group(string title, IReadOnlyList<Item> items, ReportPart part)
    {
        if (items.Count == 0)
            yield break;
        yield return new SheetRow.Group($"{title}: {items.Count}/{part.Items.Count} ({words.Percent(new(items.Count, part.Items.Count), part.At.Committee?.Decimals ?? 1)})");
        foreach (var item in items)
            yield return Row(item, part);
    }

    private SheetRow.Body Row(Item item, ReportPart part)
    {
        var (at, c) = (part.At, item.Content);
        var state = item.StateFor(part.Body?.Id, at.Point.On, at.Committee?.DueSoonDays ?? 7);
        var heard = item.Hearings.LastOrDefault(h => h.Reports && (part.Body is null || h.Body == part.Body.Id));
        return new(
            words.ItemNumber(item), ItemTitle.Of(item, words), words.Agencies(c.Leads, at), words.Due(item.ExpectedDue),
            heard is null ? words.Of(state) : $"{words.Of(state)} {words.Date(heard.On)}",
            item.Issued is { } issued ? $"{issued.Number}, {words.Date(issued.On)}" : "",
            heard is null && item.Disposition is { } disposition ? words.Of(disposition, at) : "",
            heard is null ? ReasonOf(item, at) ?? "" : "");
    }

    private static string? ReasonOf(Item item, Snapshot at)
    {
        var history = at.Ledger.HistoryOf(item.Id).At(at.Point);
        return (history.LastOrDefault(e => e.Change is ItemChange.Disposed && e.Why is not null)
            ?? history.LastOrDefault(e => e.Change is ItemChange.Postponed && e.Why is not null))?.Why;
    }
}
