using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Documents.Reporting;

/// <summary>The sentences of a report, made from its figures, as an office writes them.</summary>
public static class Narrative
{
    /// <summary>The paragraphs: what was planned, meetings by body, items by body, dispositions by body, entries and exits.</summary>
    public static IReadOnlyList<NarrativeParagraph> Of(ImplementationReport report, Words words)
    {
        var paragraphs = new List<NarrativeParagraph>();
        MeetingCount[] planned = [.. report.Parts.SelectMany(p => p.Meetings).Where(m => m.Planned > 0)];
        if (planned.Length > 0)
            paragraphs.Add(Plan(report, planned, words));
        foreach (var part in report.Parts)
            foreach (var count in part.Meetings)
                paragraphs.Add(Meetings(part, report.Programme.Year, count, words));
        foreach (var part in report.Parts.Where(p => p.Total.Count > 0))
            paragraphs.Add(Items(part, report.Committee.Decimals, words));
        foreach (var part in report.Parts.Where(p => p.NotReported.Count > 0))
            paragraphs.Add(Dispositions(part, report.Programme.Year, words));
        if (Movements(report, words) is { } movements)
            paragraphs.Add(movements);
        return paragraphs;
    }

    private static NarrativeParagraph Plan(ImplementationReport report, IReadOnlyList<MeetingCount> planned, Words words)
    {
        var (writer, year) = (new NarrativeWriter(), report.Programme.Year);
        writer.Say(report.Programme.Issued is { Number: var number }
            ? words.Say($"Theo Chương trình công tác số {number}, trong năm {year}, dự kiến tổ chức ", $"By work programme {number}, the year {year} was to see ")
            : words.Say($"Theo dự thảo Chương trình công tác năm {year}, dự kiến tổ chức ", $"By the draft work programme, the year {year} is to see "));
        for (var i = 0; i < planned.Count; i++)
        {
            writer.Say(i == 0 ? "" : i == planned.Count - 1 ? words.Say(" và ", " and ") : ", ");
            var body = report.Parts.First(p => p.Body?.Id == planned[i].Body).Body!;
            writer.State(MeetingsOf(body, planned[i].Planned, planned[i].Kind, words), planned[i]);
        }
        return writer.Say(".").End();
    }

    private static NarrativeParagraph Meetings(ReportPart part, int year, MeetingCount count, Words words)
    {
        var (writer, body) = (new NarrativeWriter(), part.Body!);
        if (count.Planned == 0)
            return writer.Say(words.Say($"{AsOf(count.Point, words)}, ngoài dự kiến đã tổ chức ", $"{AsOf(count.Point, words)}, beyond the plan "))
                .State(MeetingsOf(body, count.Held, count.Kind, words), count)
                .Say(words.Say(".", count.Held == 1 ? " was held." : " were held.")).End();
        var (share, name) = ($"{words.Number(count.Held)}/{words.Number(count.Planned)}", $"{body.MeetingName} {Kind(count.Kind, words)}");
        writer.Say($"{AsOf(count.Point, words)}, ");
        _ = (words.Language, count) switch
        {
            ("vi", { Held: 0 }) => writer.Say($"chưa tổ chức {name} (").State(share, count).Say(")"),
            ("vi", _) => writer.Say("đã tổ chức ").State(share, count).Say($" {name}"),
            _ => writer.Say($"{body.Name} had held ").State($"{words.Number(count.Held)} of {words.Number(count.Planned)}", count)
                .Say($" planned {Kind(count.Kind, words)} {(count.Planned == 1 ? "meeting" : "meetings")}"),
        };
        return writer.Say($"; {Outlook(count.Forecast, year, words)}.").End();
    }

    /// <summary>The forecast for the meetings of a year with its reason, as a clause.</summary>
    public static string Outlook(Forecast forecast, int year, Words words)
    {
        var missing = words.Number(forecast.Missing);
        var pace = forecast.DaysPerMeeting is { } days
            ? words.Say(
                $"còn {missing} cuộc, bình quân {days} ngày một cuộc, cả năm còn {forecast.DaysLeft} ngày",
                $"{missing} still to be held, one every {Days(days)} so far, {Days(forecast.DaysLeft)} of the year left")
            : words.Say(
                $"còn {missing} cuộc, chưa tổ chức cuộc nào, cả năm còn {forecast.DaysLeft} ngày",
                $"{missing} still to be held, none held so far, {Days(forecast.DaysLeft)} of the year left");
        return forecast.Outlook switch
        {
            Domain.Reports.Outlook.Met => words.Say("đã bảo đảm số lượng như dự kiến", "the planned number has been met"),
            Domain.Reports.Outlook.Scheduled => words.Say(
                $"đến hết năm {year} có thể bảo đảm số lượng như dự kiến ({missing} cuộc còn lại {(forecast.Missing == 1 ? "" : "đều ")}đã có lịch)",
                forecast.Missing == 1
                    ? $"the planned number can be met by the end of {year} (the one still to be held has its date)"
                    : $"the planned number can be met by the end of {year} (the {missing} still to be held have their dates)"),
            Domain.Reports.Outlook.PaceSuffices => words.Say(
                $"đến hết năm {year} có thể bảo đảm số lượng như dự kiến ({pace})",
                $"the planned number can be met by the end of {year} ({pace})"),
            Domain.Reports.Outlook.AtRisk => words.Say(
                $"khó bảo đảm số lượng như dự kiến trong năm {year} ({pace})",
                $"the planned number is at risk in {year} ({pace})"),
            Domain.Reports.Outlook.Missed => words.Say(
                $"năm {year} đã kết thúc, thiếu {missing} cuộc so với dự kiến",
                $"the year {year} is over, {missing} short of the plan"),
        };
    }

    private static NarrativeParagraph Items(ReportPart part, int decimals, Words words)
    {
        var (writer, body) = (new NarrativeWriter(), part.Body!.ShortName);
        writer.Say($"{AsOf(part.Total.Point, words)}, ");
        if (part.NotReported.Count == 0)
            return words.Language == "vi"
                ? writer.Say("toàn bộ ").State(Items(part.Total.Count, words), part.Total).Say($" đã báo cáo {body}.").End()
                : writer.State(part.Total.Count == 1 ? "the one item" : $"all {Items(part.Total.Count, words)}", part.Total)
                    .Say($" due to {body} {(part.Total.Count == 1 ? "has" : "have")} been reported.").End();
        writer.Say(words.Say("còn ", "")).State(Items(part.NotReported.Count, words), part.NotReported)
            .Say(words.Say(" (trên tổng số ", " (of ")).State(words.Say(Items(part.Total.Count, words), words.Number(part.Total.Count)), part.Total)
            .Say(words.Say(", chiếm ", ", ")).State(words.Percent(part.NotReported.Share, decimals), part.NotReported)
            .Say(words.Say($") chưa báo cáo {body}", $") {(part.NotReported.Count == 1 ? "has" : "have")} not been reported to {body}"));
        GroupRow<IReadOnlyList<AgencyId>>[] groups = [.. part.ByLeads.Where(r => r.NotReported.Count > 0)];
        var unled = part.NotReported.Count - groups.Sum(g => g.NotReported.Count);
        if (unled == 0 && groups is [var only])
            return writer.Say(words.Say(only.NotReported.Count > 1 ? ", đều" : ",", only.NotReported.Count > 1 ? ", all" : ","))
                .Say(LedBy(only.Key, part.At, words)).Say(".").End();
        writer.Say(words.Say(". Trong đó: ", ". Of these: "));
        writer.Join(groups, "; ", g => writer.State(Items(g.NotReported.Count, words), g.NotReported).Say(LedBy(g.Key, part.At, words)));
        if (unled > 0)
            writer.Say(groups.Length > 0 ? "; " : "")
                .State(Items(unled, words), part.NotReported with { Count = unled, Rows = part.NotReported.Rows with { Leads = [] } })
                .Say(words.Say(" chưa có cơ quan chủ trì", " without a lead agency"));
        return writer.Say(".").End();
    }

    private static NarrativeParagraph Dispositions(ReportPart part, int year, Words words)
    {
        var writer = new NarrativeWriter();
        writer.Say(words.Say($"Về hướng xử lý các nội dung chưa báo cáo {part.Body!.ShortName}: ", $"Of what has not been reported to {part.Body!.ShortName}: "));
        writer.Join(part.Dispositions, "; ", row =>
        {
            writer.State(Items(row.Count.Count, words), row.Count);
            if (row.ByLeads is [var one] && one.Total.Count == row.Count.Count)
                writer.Say(LedBy(one.Key, part.At, words));
            writer.Say(" " + Disposition(row, part.At, year, words));
        });
        return writer.Say(".").End();
    }

    /// <summary>What is decided about unfinished items, as a predicate: "chuyển tiếp sang Chương trình công tác năm 2024".</summary>
    public static string Disposition(DispositionRow row, Snapshot at, int year, Words words)
    {
        var one = row.Count.Count == 1;
        var bodies = row.Bodies.Count == 0 ? "" : " " + string.Join(", ", row.Bodies.Select(b => at.Find(b)?.ShortName ?? "?"));
        var will = (words.Say("sẽ báo cáo", "will be reported"), bodies.Length > 0 ? words.Say(bodies, $" to{bodies}") : "");
        return row.Standing switch
        {
            Standing.WillBeDone when row is { Month: { } month, Year: { } in_ } =>
                $"{will.Item1}{will.Item2} {words.Say($"trong tháng {month}/{in_}", $"in {words.Month(month)} {in_}")}",
            Standing.WillBeDone => $"{will.Item1}{will.Item2}{words.Say($" trong năm {row.Year ?? year}", $" in {row.Year ?? year}")}",
            Standing.CarriedOver => words.Say(
                $"chuyển tiếp sang Chương trình công tác năm {row.Year ?? year + 1}",
                $"{(one ? "is" : "are")} carried over to the {row.Year ?? year + 1} programme"),
            Standing.NotReproposed => words.Say(
                $"không đề xuất đưa lại vào Chương trình công tác năm {year + 1}",
                $"{(one ? "is" : "are")} not proposed again for the {year + 1} programme"),
            _ => words.Say("chưa có hướng xử lý", $"{(one ? "is" : "are")} without disposition"),
        };
    }

    private static NarrativeParagraph? Movements(ImplementationReport report, Words words)
    {
        var balance = report.Whole.Balance;
        (string Vietnamese, string English, Figure Figure)[] moves =
        [
            .. new[]
            {
                ("được bổ sung", "added", balance.Entries[Entry.Added]),
                ("chuyển từ năm trước", "carried in from last year", balance.Entries[Entry.CarriedIn]),
                ("được rút khỏi chương trình", "withdrawn", balance.Standings[Standing.Withdrawn]),
                ("được gộp vào nội dung khác", "merged into others", balance.Standings[Standing.Merged]),
            }.Where(m => m.Item3.Count > 0),
        ];
        if (moves.Length == 0)
            return null;
        var writer = new NarrativeWriter().Say(words.Say(
            $"{AsOf(report.Whole.Total.Point, words)}, toàn Chương trình có ", $"{AsOf(report.Whole.Total.Point, words)}, the programme holds "));
        writer.State(Items(report.Whole.Total.Count, words), report.Whole.Total).Say(words.Say("; trong năm: ", "; during the year: "));
        writer.Join(moves, "; ", m => writer.State(Items(m.Figure.Count, words), m.Figure).Say(" " + words.Say(m.Vietnamese, m.English)));
        return writer.Say(".").End();
    }

    private static string AsOf(AsOf point, Words words) => words.Say($"Tính đến ngày {words.Date(point.On)}", $"As of {words.Date(point.On)}");

    private static string Items(int count, Words words) =>
        words.Say($"{words.Number(count)} nội dung", $"{words.Number(count)} {(count == 1 ? "item" : "items")}");

    private static string Days(int days) => days == 1 ? "1 day" : $"{days} days";

    private static string MeetingsOf(Body body, int count, MeetingKind kind, Words words) => words.Say(
        $"{words.Number(count)} {body.MeetingName} {Kind(kind, words)}",
        $"{words.Number(count)} {Kind(kind, words)} {(count == 1 ? "meeting" : "meetings")} of {body.Name}");

    private static string Kind(MeetingKind kind, Words words) => words.Of(kind).ToLower(words.Culture);

    private static string LedBy(IReadOnlyList<AgencyId> leads, Snapshot at, Words words)
    {
        string[] names = [.. leads.Select(l => at.Find(l)?.Name ?? "?")];
        var all = names is [.. var first, var last] && first.Length > 0
            ? $"{string.Join(", ", first)} {words.Say("và", "and")} {last}"
            : string.Concat(names);
        return words.Say($" của {all}", $" led by {all}");
    }
}
