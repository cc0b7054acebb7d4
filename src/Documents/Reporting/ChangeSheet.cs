using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Documents.Reporting;

/// <summary>What changed since the last report, an item a row.</summary>
internal static class ChangeSheet
{
    public static Sheet? Of(IReadOnlyList<ItemDiff> diff, ImplementationReport report, Words words) => diff.Count == 0 ? null :
        new FigureSheets(report, words).Sheet(
            words.Say("Thay đổi", "Changes"), words.Say("Thay đổi so với báo cáo trước", "Changes since the last report"),
            [
                (words.Of(ItemField.Number), ColumnKind.Text, 9), (words.Of(ItemField.Title), ColumnKind.Text, 50),
                (words.Say("Thay đổi", "Change"), ColumnKind.Text, 14), (words.Say("Điểm khác", "What differs"), ColumnKind.Text, 40),
            ],
            diff.Select(d => new SheetRow.Body(
                words.ItemNumber((d.After ?? d.Before)!), ItemTitle.Of((d.After ?? d.Before)!, words), Mark(d.Mark, words),
                string.Join("; ", d.Fields.Select(words.Of)))));

    private static string Mark(DiffMark mark, Words words) => mark switch
    {
        DiffMark.Added => words.Say("Thêm", "Added"),
        DiffMark.Removed => words.Say("Bớt", "Removed"),
        DiffMark.Changed => words.Say("Sửa", "Changed"),
    };
}
