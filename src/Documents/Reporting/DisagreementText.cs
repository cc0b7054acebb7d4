using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Documents.Reporting;

/// <summary>What does not add up, as a sentence that names both figures.</summary>
public static class DisagreementText
{
    /// <summary>In the language of the words.</summary>
    /// <param name="disagreement">What does not agree.</param>
    /// <param name="at">Where the names of bodies are found.</param>
    /// <param name="words">The language.</param>
    public static string Of(Disagreement disagreement, Snapshot at, Words words)
    {
        var (left, right) = (words.Number(disagreement.Left), words.Number(disagreement.Right));
        var off = words.Number(Math.Abs(disagreement.Right - disagreement.Left));
        var whose = disagreement.Body is { } body
            ? at.Find(body)?.ShortName ?? "?"
            : words.Say("Toàn Chương trình", "The whole programme");
        return $"{whose}: " + disagreement.Kind switch
        {
            DisagreementKind.LeadsAgainstTotal => words.Say(
                $"cộng theo nhóm cơ quan chủ trì được {left}, tổng số là {right}; có nội dung chưa có cơ quan chủ trì.",
                $"by lead agencies it adds up to {left}, the total is {right}; some item has no lead agency."),
            DisagreementKind.AgenciesAgainstTotal => words.Say(
                $"cộng theo từng cơ quan, trừ phần đồng chủ trì tính lặp, được {left}, tổng số là {right}.",
                $"by agency, less joint items counted again, it adds up to {left}, the total is {right}."),
            DisagreementKind.MonthsAgainstTotal => words.Say(
                $"cộng theo tháng được {left}, tổng số là {right}.", $"by month it adds up to {left}, the total is {right}."),
            DisagreementKind.ReportedAgainstTotal => words.Say(
                $"đã báo cáo cộng chưa báo cáo được {left}, tổng số là {right}.",
                $"reported and not reported add up to {left}, the total is {right}."),
            DisagreementKind.DispositionsAgainstNotReported => words.Say(
                $"cộng theo hướng xử lý được {left}, số chưa báo cáo là {right}.",
                $"by disposition it adds up to {left}, not reported are {right}."),
            DisagreementKind.BalanceAgainstTotal => words.Say(
                $"số đưa vào trừ số rút, gộp được {left}, số đang theo dõi là {right}.",
                $"entries less exits make {left}, accounted for are {right}."),
            DisagreementKind.BodiesAgainstTotal => words.Say(
                $"chỉ {left} trên {right} nội dung có cấp trình; số còn lại không vào số liệu của cơ quan nào.",
                $"only {left} of {right} items are heard by a body; the others are in no body's figures."),
            DisagreementKind.HearingsAgainstMeetings => words.Say(
                $"{off} nội dung ghi là đã báo cáo tại hội nghị chưa được ghi là đã tổ chức.",
                $"{off} reported at meetings that are not recorded as held."),
            DisagreementKind.DispositionIsOverdue => words.Say(
                $"{left} nội dung dự kiến báo cáo vào tháng đã qua mà vẫn chưa báo cáo.",
                $"{left} to be reported in a month that has passed, and not reported."),
        };
    }
}
