using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Documents.Reporting;

/// <summary>The figures and the annex of a report as sheets of one workbook.</summary>
public static class ReportWorkbook
{
    /// <summary>Figures, then the lines of each body, then what changed.</summary>
    public static IReadOnlyList<Sheet> Of(ImplementationReport report, Words words, IReadOnlyList<ItemDiff>? since = null)
    {
        var figures = new FigureSheets(report, words);
        var (lines, hash) = (new LineSheet(figures, words), ReportJson.Hash(report));
        List<Sheet> sheets = [.. FiguresOf(report, words), .. report.Parts.Where(p => p.Total.Count > 0).Select(lines.Of)];
        if (since is not null && ChangeSheet.Of(since, report, words) is { } changes)
            sheets.Add(changes);
        return [.. sheets.Select(sheet => sheet with
        {
            Notes =
            [
                words.Say($"Báo cáo tính đến ngày {words.Date(report.Dates.On)}", $"Report as of {words.Date(report.Dates.On)}"),
                words.Say($"Số liệu (SHA-256): {hash}", $"Figures (SHA-256): {hash}"),
            ],
        })];
    }

    /// <summary>The figures alone.</summary>
    public static IReadOnlyList<Sheet> FiguresOf(ImplementationReport report, Words words)
    {
        var figures = new FigureSheets(report, words);
        List<Sheet> sheets = [figures.Totals(), figures.Meetings(), figures.Balances()];
        foreach (var part in report.Parts.Where(p => p.Total.Count > 0))
            sheets.AddRange(new[] { figures.ByLead(part), figures.ByAgency(part), figures.ByMonth(part), figures.Dispositions(part) }
                .Select(sheet => sheet with
                {
                    Name = $"{sheet.Name} {part.Body?.ShortName}",
                    Title = [sheet.Title[0], $"{figures.NameOf(part)}, {figures.AsOf(part.At.Point)}"],
                }));
        return sheets;
    }
}
