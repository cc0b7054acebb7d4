using System.Text;
using NghiTrinh.Documents.Reporting;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Commands;

/// <summary>A report for a terminal: its sentences, then its tables without the annex of lines.</summary>
internal static class ReportText
{
    private const int Widest = 46;

    public static string Of(ImplementationReport report, Words words)
    {
        var text = new StringBuilder();
        foreach (var paragraph in Narrative.Of(report, words))
            text.Append(paragraph.Text).Append("\n\n");
        foreach (var sheet in ReportWorkbook.FiguresOf(report, words))
            Append(text, sheet, words);
        return text.Append(words.Say("Số liệu (SHA-256): ", "Figures (SHA-256): ")).Append(ReportJson.Hash(report)).ToString();
    }

    private static void Append(StringBuilder text, Sheet sheet, Words words)
    {
        text.Append("── ").AppendJoin(" · ", sheet.Title).Append('\n');
        List<string[]> rows = [[.. sheet.Columns.Select(c => c.Header)]];
        foreach (var row in sheet.Rows)
            rows.Add(row switch
            {
                SheetRow.Body body => [.. body.Values.Select(v => Plain(v, words))],
                SheetRow.Total total => [.. total.Values.Select(v => Plain(v, words))],
                _ => [],
            });
        var widths = sheet.Columns.Select((_, at) => Math.Min(Widest, rows.Where(r => r.Length > at).Max(r => r[at].Length))).ToArray();
        foreach (var row in rows.Where(r => r.Length > 0))
            text.AppendJoin("  ", row.Select((cell, at) => sheet.Columns[at].Kind is ColumnKind.Number or ColumnKind.Percent
                ? cell.PadLeft(widths[at]) : at == row.Length - 1 ? cell : cell.PadRight(widths[at]))).Append('\n');
        text.Append('\n');
    }

    private static string Plain(SheetValue value, Words words) => value switch
    {
        SheetValue.Text plain => plain.Value,
        SheetValue.Number number => number.Value.ToString(words.Culture),
        SheetValue.Date date => words.Date(date.On),
        SheetValue.Percent percent => (percent.Share * 100).ToString("0.0", words.Culture) + "%",
        _ => "",
    };
}
