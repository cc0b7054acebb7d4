using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Documents.Reporting;

/// <summary>Whether the planned number of meetings can still be met, with the facts that say so.</summary>
public static class ForecastText
{
    public static string Of(MeetingCount count, Words words)
    {
        var f = count.Forecast;
        return f.Outlook switch
        {
            Outlook.Met => words.Say("Đã đủ số kỳ họp theo kế hoạch.", "The planned number is met."),
            Outlook.Scheduled => words.Say(
                $"Bảo đảm đủ kế hoạch đến hết năm: còn {f.Missing} kỳ, đã có lịch {f.Scheduled} kỳ.",
                $"The planned number can be assured by the end of the year: {f.Missing} to go, {f.Scheduled} scheduled."),
            Outlook.PaceSuffices => words.Say(
                $"Bảo đảm đủ kế hoạch đến hết năm: còn {f.Missing} kỳ trong {f.DaysLeft} ngày; bình quân {f.DaysPerMeeting} ngày một kỳ.",
                $"The planned number can be assured by the end of the year: {f.Missing} to go in {f.DaysLeft} days, {f.DaysPerMeeting} days each so far."),
            Outlook.AtRisk => words.Say(
                $"Khó đạt kế hoạch: còn {f.Missing} kỳ trong {f.DaysLeft} ngày, đã có lịch {f.Scheduled} kỳ.",
                $"The planned number is at risk: {f.Missing} to go in {f.DaysLeft} days, {f.Scheduled} scheduled."),
            Outlook.Missed => words.Say($"Không đạt kế hoạch: thiếu {f.Missing} kỳ.", $"The planned number was missed by {f.Missing}."),
        };
    }
}
