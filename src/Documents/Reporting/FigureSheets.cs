using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Documents.Reporting;

/// <summary>The figures of a report as tables, one model for the DOCX and the workbook.</summary>
internal sealed class FigureSheets(ImplementationReport report, Words words)
{
    private readonly int _decimals = report.Committee.Decimals;

    public SheetLanguage Language => words.Language == "vi" ? SheetLanguage.Vietnamese : SheetLanguage.English;

    /// <summary>The parts that have something to show, bodies first, the whole last where it says more.</summary>
    public IReadOnlyList<ReportPart> Parts { get; } =
        [.. report.Parts, .. report.Parts.Count == 1 ? (ReportPart[])[] : [report.Whole]];

    public string NameOf(ReportPart part) => part.Body?.Name ?? words.Say("Toàn chương trình", "The whole programme");

    public string AsOf(AsOf point) => words.Say($"tính đến ngày {words.Date(point.On)}", $"as of {words.Date(point.On)}");

    public Sheet Meetings() => Sheet(words.Say("Kỳ họp", "Meetings"), words.Say("Số kỳ họp của từng cấp", "Meetings of each body"),
        [
            (words.Say("Cấp họp", "Body"), ColumnKind.Text, 36), (words.Say("Loại", "Kind"), ColumnKind.Text, 14),
            (words.Say("Kế hoạch", "Planned"), ColumnKind.Number, 15), (words.Say("Đã tổ chức", "Held"), ColumnKind.Number, 12),
            (words.Say("Tính đến ngày", "As of"), ColumnKind.Date, 23), (words.Say("Dự báo", "Forecast"), ColumnKind.Text, 42),
        ],
        report.Parts.SelectMany(part => part.Meetings.Select(m => new SheetRow.Body(
            NameOf(part), words.Of(m.Kind), m.Planned, m.Held, m.Point.On, Sentence(Narrative.Outlook(m.Forecast, report.Programme.Year, words))))));

    public Sheet Totals() => Sheet(words.Say("Tổng hợp", "Totals"), words.Say("Nội dung đã và chưa báo cáo", "Items reported and not reported"),
        [
            (words.Say("Cấp trình", "Heard by"), ColumnKind.Text, 40), (words.Say("Tổng số", "Total"), ColumnKind.Number, 10),
            (words.Say("Đã báo cáo", "Reported"), ColumnKind.Number, 11), (words.Say("Chưa báo cáo", "Not reported"), ColumnKind.Number, 11),
            (words.Say("Tỷ lệ chưa báo cáo", "Share not reported"), ColumnKind.Percent, 14),
            (words.Say("Đã ban hành văn bản", "Document issued"), ColumnKind.Number, 13),
            (words.Say("Tính đến ngày", "As of"), ColumnKind.Date, 17),
        ],
        Parts.Select(part => part.Body is null ? (SheetRow)new SheetRow.Total(TotalsOf(part)) : new SheetRow.Body(TotalsOf(part))));

    public Sheet ByLead(ReportPart part) => Sheet(
        words.Say("Theo chủ trì", "By lead"), words.Say("Theo cơ quan chủ trì, nội dung đồng chủ trì là một nhóm riêng", "By lead agencies, joint items as a group of their own"),
        Groups(words.Say("Cơ quan chủ trì", "Lead agency")),
        [
            .. part.ByLeads.Select(r => new SheetRow.Body([words.Agencies(r.Key, part.At), .. Counts(r.Total, r.Reported, r.NotReported)])),
            Sum(part),
        ]);

    public Sheet ByAgency(ReportPart part)
    {
        int Again(Func<AgencyRow, Figure> of, Figure whole) => whole.Count - part.ByAgency.Sum(r => of(r).Count);
        SheetRow joint = new SheetRow.Body(
            words.Say("Trừ nội dung đồng chủ trì tính lặp", "Less joint items counted again"),
            Again(r => r.Total, part.Total), Again(r => r.Reported, part.Reported), Again(r => r.NotReported, part.NotReported),
            new SheetValue.None(), new SheetValue.None());
        return Sheet(
            words.Say("Theo cơ quan", "By agency"), words.Say("Theo từng cơ quan, nội dung đồng chủ trì tính cho mỗi cơ quan", "By agency, joint items under each"),
            [.. Groups(words.Say("Cơ quan", "Agency")), (words.Say("Trong đó đồng chủ trì", "Of these joint"), ColumnKind.Number, 12)],
            [
                .. part.ByAgency.Select(r => new SheetRow.Body(
                    [words.Agencies([r.Agency], part.At), .. Counts(r.Total, r.Reported, r.NotReported), r.Joint.Count])),
                .. part.ByAgency.Any(r => r.Joint.Count > 0) ? (SheetRow[])[joint] : [],
                new SheetRow.Total([.. Sum(part).Values, new SheetValue.None()]),
            ]);
    }

    public Sheet ByMonth(ReportPart part) => Sheet(
        words.Say("Theo tháng", "By month"), words.Say("Theo tháng phải trình", "By the month of the due date"), Groups(words.Say("Tháng", "Month")),
        [.. part.ByMonth.Select(r => new SheetRow.Body([words.Month(r.Key), .. Counts(r.Total, r.Reported, r.NotReported)])), Sum(part)]);

    public Sheet Dispositions(ReportPart part) => Sheet(
        words.Say("Hướng xử lý", "Dispositions"), words.Say("Hướng xử lý nội dung chưa báo cáo", "What becomes of the items not reported"),
        [
            (words.Say("Hướng xử lý", "Disposition"), ColumnKind.Text, 40), (words.Say("Số nội dung", "Items"), ColumnKind.Number, 11),
            (words.Say("Cơ quan chủ trì", "Lead agencies"), ColumnKind.Text, 60),
        ],
        [
            .. part.Dispositions.Select(d => new SheetRow.Body(
                DispositionOf(d, part.At), d.Count.Count,
                string.Join("; ", d.ByLeads.Select(l => $"{words.Agencies(l.Key, part.At).Replace("; ", " + ", StringComparison.Ordinal)}: {l.Total.Count}")))),
            new SheetRow.Total(words.Say("Cộng", "Sum"), part.Dispositions.Sum(d => d.Count.Count), new SheetValue.None()),
        ]);

    /// <summary>The reconciliation of every body side by side; both sums stand in it and must be equal.</summary>
    public Sheet Balances()
    {
        SheetRow Row(string label, Func<Balance, int> of) => new SheetRow.Body([label, .. Parts.Select(p => (SheetValue)of(p.Balance))]);
        SheetRow Total(string label, Func<Balance, int> of) => new SheetRow.Total([label, .. Parts.Select(p => (SheetValue)of(p.Balance))]);
        return Sheet(
            words.Say("Cân đối", "Balance"), words.Say("Cân đối số nội dung trong năm", "Reconciliation of the year"),
            [
                (words.Say("Chỉ tiêu", "Term"), ColumnKind.Text, 34),
                .. Parts.Select(p => (p.Body?.ShortName ?? words.Say("Toàn chương trình", "Whole"), ColumnKind.Number, 16.0)),
            ],
            [
                .. Enum.GetValues<Entry>().Select(e => Row(words.Of(e), b => b.Entries[e].Count)),
                Row(words.Say("Trừ: đã rút", "Less: withdrawn"), b => -b.Standings[Standing.Withdrawn].Count),
                Row(words.Say("Trừ: đã gộp", "Less: merged"), b => -b.Standings[Standing.Merged].Count),
                Total(words.Say("Phải thực hiện", "To be carried out"), b => b.Entered),
                .. Enum.GetValues<Standing>().Where(s => s is not (Standing.Withdrawn or Standing.Merged))
                    .Select(s => Row(words.Of(s), b => b.Standings[s].Count)),
                Total(words.Say("Cộng theo tình trạng", "Sum by standing"), b => b.Accounted),
            ]);
    }

    public string DispositionOf(DispositionRow row, Snapshot at) => row.Standing switch
    {
        Standing.WillBeDone => words.Of(new Disposition(DispositionKind.WillBeReported, row.Year, row.Month, row.Bodies), at),
        Standing.CarriedOver => words.Of(new Disposition(DispositionKind.CarriedOver, row.Year, row.Month, row.Bodies), at),
        _ => words.Of(row.Standing),
    };

    public Sheet Sheet(string name, string title, IEnumerable<(string Header, ColumnKind Kind, double Width)> columns, IEnumerable<SheetRow> rows) => new()
    {
        Name = name,
        Language = Language,
        Title = [title],
        Columns = [.. columns.Select(c => new SheetColumn(c.Header, c.Kind, c.Width))],
        Rows = [.. rows],
    };

    /// <summary>Rounded as the committee's rules say; the cell's own format shows one decimal.</summary>
    public SheetValue Percent(Share share) =>
        share.Percent(_decimals) is not { } percent ? new SheetValue.None()
        : _decimals == 1 ? new SheetValue.Percent(percent / 100)
        : words.Percent(share, _decimals);

    private static string Sentence(string clause) => char.ToUpperInvariant(clause[0]) + clause[1..] + ".";

    private SheetValue[] TotalsOf(ReportPart part) =>
        [NameOf(part), .. Counts(part.Total, part.Reported, part.NotReported), part.Issued.Count, part.At.Point.On];

    private (string, ColumnKind, double)[] Groups(string key) =>
    [
        (key, ColumnKind.Text, 46), (words.Say("Tổng số", "Total"), ColumnKind.Number, 10),
        (words.Say("Đã báo cáo", "Reported"), ColumnKind.Number, 11), (words.Say("Chưa báo cáo", "Not reported"), ColumnKind.Number, 11),
        (words.Say("Tỷ lệ chưa báo cáo", "Share not reported"), ColumnKind.Percent, 14),
    ];

    private SheetValue[] Counts(Figure total, Figure reported, Figure notReported) =>
        [total.Count, reported.Count, notReported.Count, Percent(notReported.Share)];

    private SheetRow.Total Sum(ReportPart part) =>
        new([words.Say("Cộng", "Sum"), .. Counts(part.Total, part.Reported, part.NotReported)]);
}
