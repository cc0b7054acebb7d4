using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Documents.Reporting;

/// <summary>Which figures do not agree, and what to do about it.</summary>
public static class DisagreementText
{
    public static string Of(Disagreement disagreement, ImplementationReport report, Words words)
    {
        var (left, right) = (words.Number(disagreement.Left), words.Number(disagreement.Right));
        var of = report.Parts.FirstOrDefault(p => p.Body?.Id == disagreement.Body)?.Body?.Name
            ?? words.Say("Toàn chương trình", "The whole programme");
        var text = disagreement.Kind switch
        {
            DisagreementKind.LeadsAgainstTotal => words.Say(
                $"cộng theo cơ quan chủ trì được {left}, tổng số là {right}; có nội dung chưa ghi cơ quan chủ trì",
                $"the rows by lead agencies add up to {left}, the total is {right}; some item has no lead agency"),
            DisagreementKind.AgenciesAgainstTotal => words.Say(
                $"cộng theo từng cơ quan, trừ phần tính lặp, được {left}, tổng số là {right}; có nội dung chưa ghi cơ quan chủ trì",
                $"the rows by agency, less joint items counted again, add up to {left}, the total is {right}; some item has no lead agency"),
            DisagreementKind.MonthsAgainstTotal => words.Say($"cộng theo tháng được {left}, tổng số là {right}", $"the months add up to {left}, the total is {right}"),
            DisagreementKind.ReportedAgainstTotal => words.Say(
                $"đã báo cáo cộng chưa báo cáo được {left}, tổng số là {right}", $"reported and not reported add up to {left}, the total is {right}"),
            DisagreementKind.DispositionsAgainstNotReported => words.Say(
                $"cộng theo hướng xử lý được {left}, chưa báo cáo là {right}", $"the dispositions add up to {left}, not reported are {right}"),
            DisagreementKind.BalanceAgainstTotal => words.Say(
                $"số nội dung phải thực hiện theo biến động là {left}, theo tình trạng là {right}", $"by entries and exits {left} items stand, by standing {right}"),
            DisagreementKind.BodiesAgainstTotal => words.Say(
                $"{left} nội dung có cấp trình trên tổng số {right}; ghi cấp trình cho những nội dung còn lại", $"{left} of {right} items are heard by a body; name the body of the others"),
            DisagreementKind.HearingsAgainstMeetings => words.Say(
                $"{left} nội dung báo cáo tại kỳ họp đã tổ chức, số đã báo cáo là {right}; ghi nhận kỳ họp đã tổ chức",
                $"{left} items were reported at meetings recorded as held, {right} count as reported; record those meetings as held"),
            DisagreementKind.DispositionIsOverdue => words.Say(
                $"{left} nội dung được ghi sẽ báo cáo trong tháng đã qua; ghi lại hướng xử lý", $"{left} items were to be reported in a month that has passed; decide on them anew"),
        };
        return $"{of}, {words.Say("tính đến", "as of")} {words.Date(disagreement.Point.On)}: {text}.";
    }
}
