using System.Text;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Reporting;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Features.Reports;

/// <summary>A report as a file.</summary>
public static class ReportFiles
{
    /// <summary>The file in a format: docx, xlsx or json.</summary>
    public static byte[] Write(string format, ImplementationReport report, Words words, AsOf? since) => format switch
    {
        "docx" => Docx(report, words, since),
        "xlsx" => XlsxFile.Write(ReportWorkbook.Of(report, words, Diff(report, since))),
        "json" => Encoding.UTF8.GetBytes(ReportJson.Write(report, words)),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
    };

    /// <summary>The document; with a head it is the frozen one, else a draft.</summary>
    public static byte[] Docx(ImplementationReport report, Words words, AsOf? since, string? head = null, DateOnly? dated = null) =>
        OfficialDocx.Write(ReportDocument.Of(
            report, words, head, since is { } then && Diff(report, since) is { } diff ? (then.On, diff) : null, dated));

    /// <summary>The point of the last report of the programme that was frozen by a moment, the one being derived again not counted.</summary>
    public static AsOf? LastFrozen(Ledger ledger, ProgrammeId programme, DateTimeOffset? before, Guid? but = null) =>
        ledger.At(new(DateOnly.MaxValue, before)).Reports.LastOrDefault(r => r.Frozen.Programme == programme && r.Id != but) is { } last
            ? new(last.Frozen.Dates.On, last.Frozen.Dates.Known ?? last.FrozenAt)
            : null;

    /// <summary>What such a file is called.</summary>
    public static string NameOf(ImplementationReport report, Words words, string format) =>
        $"{words.Say("bao-cao", "report")}-{Shell.Reading.Iso(report.Dates.On)}.{format}";

    private static IReadOnlyList<ItemDiff>? Diff(ImplementationReport report, AsOf? since) =>
        since is { } then ? ProgrammeDiff.Between(report.Whole.At.Ledger.At(then), report.Whole.At, report.Programme.Id) : null;
}
