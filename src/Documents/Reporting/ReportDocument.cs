using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Documents.Reporting;

/// <summary>"Báo cáo kết quả thực hiện Chương trình công tác" as an official document: text, tables, annexes of lines.</summary>
public static class ReportDocument
{
    private const string FigureBookmark = "PhuLuc_SoLieu";

    /// <summary>The document of a report.</summary>
    /// <param name="report">The figures.</param>
    /// <param name="words">The language.</param>
    /// <param name="head">The head of the ledger it is frozen under; without one it is marked as a draft.</param>
    /// <param name="since">What changed since the last report, and the date of that one.</param>
    /// <param name="dated">The date of the document, where it is another one than the report's.</param>
    public static OfficialDocument Of(
        ImplementationReport report, Words words, string? head = null, (DateOnly On, IReadOnlyList<ItemDiff> Diff)? since = null,
        DateOnly? dated = null)
    {
        var (committee, year, on) = (report.Committee, report.Programme.Year, report.Dates.On);
        var figures = new FigureSheets(report, words);
        return Letterhead.Of(committee, dated ?? on, words) with
        {
            Number = new(null, "BC", committee.Sign),
            Date = head is null ? null : dated ?? on,
            DraftCount = head is null ? 0 : null,
            Kind = words.Say("Báo cáo", "Report"),
            Subject = words.Say(
                $"kết quả thực hiện Chương trình công tác năm {year}\ncủa {committee.Name} (tính đến ngày {words.Date(on)})",
                $"on carrying out the {year} work programme\nof {committee.Name} (as of {words.Date(on)})"),
            Body = [.. Body(report, words, figures)],
            Signature = Letterhead.Signature(committee, report.Whole.At),
            Recipients = Letterhead.Recipients(committee, To(report, words), words),
            Annexes =
            [
                new(FigureBookmark, words.Say($"Số liệu thực hiện Chương trình công tác năm {year}", $"Figures of the {year} work programme"), Landscape: false,
                    [.. Tables(report, words, figures, since)]),
                .. LinesOf(report, words, figures),
            ],
            FooterNote = Footer(report, words, head),
        };
    }

    private static IEnumerable<Block> Body(ImplementationReport report, Words words, FigureSheets figures)
    {
        yield return new Block.Heading(1, words.Say("I- Kết quả thực hiện", "I- Results"));
        foreach (var paragraph in Narrative.Of(report, words))
            yield return new Block.Paragraph([.. paragraph.Spans.Select(span => Linked(span, report))]);
        yield return Table(figures.Totals(), words, words.Say("Nội dung đã và chưa báo cáo của từng cấp", "Items reported and not reported, by body"));
        if (report.Disagreements.Count > 0)
        {
            yield return new Block.Heading(1, words.Say("II- Số liệu chưa khớp", "II- Figures that do not agree"));
            yield return new Block.List(false, [.. report.Disagreements.Select(d => (IReadOnlyList<Inline>)[DisagreementText.Of(d, report, words)])]);
        }
        yield return new Block.Paragraph(words.Say(
            $"Trên đây là báo cáo kết quả thực hiện Chương trình công tác năm {report.Programme.Year} của {report.Committee.Name}; số liệu chi tiết tại các phụ lục kèm theo.",
            $"This is the report on carrying out the {report.Programme.Year} work programme of {report.Committee.Name}; details are in the annexes."));
    }

    /// <summary>A figure refers to the lines it counts, a count of meetings to the tables.</summary>
    private static Inline Linked(NarrativeSpan span, ImplementationReport report) => span switch
    {
        { Figure: { } figure } => new Inline.Link(span.Text, Bookmark(report, figure)),
        { Meetings: not null } => new Inline.Link(span.Text, FigureBookmark),
        _ => span.Text,
    };

    private static string Bookmark(ImplementationReport report, Figure figure)
    {
        var at = report.Parts.Index().FirstOrDefault(p => p.Item.Body?.Id == figure.Rows.Body && p.Item.Items.Count > 0);
        return figure.Rows.Body is null || at.Item is null ? FigureBookmark : LineBookmark(at.Index);
    }

    private static string LineBookmark(int at) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PhuLuc_NoiDung{at + 1}");

    private static IEnumerable<Block> Tables(
        ImplementationReport report, Words words, FigureSheets figures, (DateOnly On, IReadOnlyList<ItemDiff> Diff)? since)
    {
        var number = 0;
        string Next(string title) => words.Say($"Biểu {++number}. {title}", $"Table {number}. {title}");
        yield return Table(figures.Meetings(), words, Next(figures.Meetings().Title[0]));
        yield return Table(figures.Balances(), words, Next(figures.Balances().Title[0]));
        foreach (var part in report.Parts.Where(p => p.Total.Count > 0))
        {
            var of = $"{figures.NameOf(part)}, {figures.AsOf(part.At.Point)}";
            foreach (var sheet in new[] { figures.ByLead(part), figures.ByAgency(part), figures.ByMonth(part) })
                yield return Table(sheet, words, Next($"{sheet.Title[0]} ({of})"));
            if (part.Dispositions.Count > 0 && figures.Dispositions(part) is var decided)
                yield return Table(decided, words, Next($"{decided.Title[0]} ({of})"));
        }
        if (since is { } last)
            yield return ChangeSheet.Of(last.Diff, report, words) is { } changes
                ? Table(changes, words, Next(words.Say(
                    $"Thay đổi so với báo cáo tính đến ngày {words.Date(last.On)}", $"Changes since the report as of {words.Date(last.On)}")))
                : new Block.Paragraph(words.Say(
                    $"Không có thay đổi so với báo cáo tính đến ngày {words.Date(last.On)}.", $"Nothing changed since the report as of {words.Date(last.On)}."));
    }

    private static IEnumerable<Annex> LinesOf(ImplementationReport report, Words words, FigureSheets figures)
    {
        var lines = new LineSheet(figures, words);
        foreach (var (at, part) in report.Parts.Index())
            if (part.Items.Count > 0)
            {
                var sheet = lines.Of(part);
                yield return new(LineBookmark(at), sheet.Title[0], Landscape: true, [Table(sheet, words, null)]);
            }
    }

    private static Block.Table Table(Sheet sheet, Words words, string? caption) => SheetBlock.Of(sheet, words, caption);

    private static IEnumerable<string> To(ImplementationReport report, Words words) =>
        report.Parts.Select(p => p.Body).OfType<Body>().Where(b => !b.IsDissolved && b.Kind <= BodyKind.PeoplesCommittee)
            .Select(b => b.Name)
            .Append(words.Say("Các cơ quan chủ trì nội dung", "Lead agencies"));

    /// <summary>What lets anybody check the paper against the ledger.</summary>
    private static string Footer(ImplementationReport report, Words words, string? head)
    {
        var cuts = report.Dates.CutOffs.Select(c =>
            $"{report.Parts.FirstOrDefault(p => p.Body?.Id == c.Body)?.Body?.ShortName}: {words.Date(c.On)}");
        var dates = string.Join("; ", cuts.Prepend(words.Date(report.Dates.On)));
        var known = report.Dates.Known is { } moment
            ? words.Say($" · Theo sổ lúc {words.Moment(moment, report.Committee)}", $" · As known at {words.Moment(moment, report.Committee)}")
            : "";
        var (hash, sample) = (ReportJson.Hash(report), Letterhead.SampleMark(report.Committee, words));
        return sample + words.Say("Tính đến ", "As of ") + dates + known
            + (head is null ? "" : words.Say($"\nĐầu sổ (SHA-256): {head}", $"\nHead of the ledger (SHA-256): {head}"))
            + words.Say($"\nSố liệu (SHA-256): {hash}", $"\nFigures (SHA-256): {hash}");
    }
}
