using System.Globalization;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Documents.Reporting;

/// <summary>How the years cover the goals of a term, as a workbook: goals by year, and the items that serve none.</summary>
public static class CoverageSheet
{
    /// <summary>The sheets of the workbook.</summary>
    public static IReadOnlyList<Sheet> Of(Coverage coverage, Snapshot at, Words w) => [Goals(coverage, at, w), WithoutGoal(coverage, at, w)];

    private static Sheet Goals(Coverage coverage, Snapshot at, Words w) => new()
    {
        Name = w.Say("Mục tiêu", "Goals"),
        Language = LanguageOf(w),
        Title = [w.Say("Nội dung phục vụ mục tiêu toàn khóa", "Items that serve the goals of the term"), coverage.Term.Name],
        Columns =
        [
            new(w.Say("STT", "No."), ColumnKind.Number, 6), new(w.Say("Mục tiêu", "Goal"), ColumnKind.Text, 70),
            .. coverage.Years.Select(y => new SheetColumn(Year(y.Year), ColumnKind.Number, 9)),
        ],
        Rows = GoalRows(coverage, w),
        Notes =
        [
            w.Say("“thiếu”: năm có chương trình, mục tiêu đặt cho năm đó, chưa có nội dung nào phục vụ.", "“gap”: the year has a programme, the goal is meant for it, no item serves it."),
            w.Say($"Tính đến ngày {w.Date(at.Point.On)}", $"As of {w.Date(at.Point.On)}"),
        ],
    };

    private static IEnumerable<SheetRow> GoalRows(Coverage coverage, Words w)
    {
        foreach (var kind in coverage.Rows.GroupBy(r => r.Goal.Kind))
        {
            yield return new SheetRow.Group($"{w.Of(kind.Key)} ({kind.Count()})");
            foreach (var row in kind)
                yield return new SheetRow.Body([row.Goal.Number, row.Goal.Title, .. row.Cells.Select(c => Cell(c, w))]);
        }
        yield return new SheetRow.Total(
            [new SheetValue.None(), w.Say("Nội dung chưa gắn mục tiêu", "Items without a goal"), .. coverage.Years.Select(y => Count(y.WithoutGoal))]);
    }

    private static SheetValue Cell(CoverageCell cell, Words w) => cell.IsGap ? w.Say("thiếu", "gap") : Count(cell.Items);

    private static SheetValue Count(Figure? figure) => figure is { } f ? f.Count : new SheetValue.None();

    private static Sheet WithoutGoal(Coverage coverage, Snapshot at, Words w)
    {
        var without = new ItemFilter { Serving = false };
        return new()
        {
            Name = w.Say("Chưa gắn mục tiêu", "Without a goal"),
            Language = LanguageOf(w),
            Title = [w.Say("Nội dung chưa gắn mục tiêu toàn khóa", "Items that serve no goal of the term")],
            Columns =
            [
                new(w.Say("Năm", "Year"), ColumnKind.Text, 8), new(w.Of(ItemField.Number), ColumnKind.Text, 8),
                new(w.Of(ItemField.Title), ColumnKind.Text, 70), new(w.Of(ItemField.Leads), ColumnKind.Text, 40),
            ],
            Rows = coverage.Years.Select(y => at.ProgrammeOf(y.Year)).OfType<WorkProgramme>().SelectMany(p => at.ItemsOf(p.Id)
                .Where(i => without.Matches(i, at))
                .Select(i => new SheetRow.Body(Year(p.Year), w.ItemNumber(i), i.Content.Title, w.Agencies(i.Content.Leads, at)))),
        };
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static SheetLanguage LanguageOf(Words w) => w.Language == "vi" ? SheetLanguage.Vietnamese : SheetLanguage.English;
}
