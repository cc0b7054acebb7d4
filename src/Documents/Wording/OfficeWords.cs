using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Documents.Wording;

/// <summary>Words for what stands around the items: bodies, committees, meetings, the calendar.</summary>
public static class OfficeWords
{
    /// <summary>A kind of body.</summary>
    public static string Of(this Words w, BodyKind kind) => kind switch
    {
        BodyKind.ExecutiveCommittee => w.Say("Ban Chấp hành", "Executive committee"),
        BodyKind.StandingCommittee => w.Say("Ban Thường vụ", "Standing committee"),
        BodyKind.StandingBoard => w.Say("Thường trực", "Standing board"),
        BodyKind.PeoplesCouncil => w.Say("Hội đồng nhân dân", "People's council"),
        BodyKind.PeoplesCommittee => w.Say("Ủy ban nhân dân", "People's committee"),
        BodyKind.Briefing => w.Say("Giao ban", "Briefing"),
        BodyKind.Subcommittee => w.Say("Tiểu ban (có thời hạn)", "Sub-committee (of limited life)"),
        BodyKind.Other => w.Say("Khác", "Other"),
    };

    /// <summary>A kind of committee.</summary>
    public static string Of(this Words w, CommitteeKind kind) => kind switch
    {
        CommitteeKind.Party => w.Say("Cấp ủy đảng", "Party committee"),
        CommitteeKind.PeoplesCouncil => w.Say("Hội đồng nhân dân", "People's council"),
        CommitteeKind.PeoplesCommittee => w.Say("Ủy ban nhân dân", "People's committee"),
        CommitteeKind.Other => w.Say("Cơ quan khác", "Other governing body"),
    };

    /// <summary>A table of the working calendar.</summary>
    public static string Of(this Words w, DayTable table) => table switch
    {
        DayTable.Holidays => w.Say("Ngày nghỉ lễ, tết", "Public holidays"),
        DayTable.DaysOff => w.Say("Nghỉ bù, nghỉ hoán đổi", "Compensatory and swapped days off"),
        DayTable.MakeUpDays => w.Say("Ngày làm bù", "Make-up working days"),
    };

    /// <summary>A day of the week.</summary>
    public static string Of(this Words w, DayOfWeek day) => day switch
    {
        DayOfWeek.Sunday => w.Say("Chủ nhật", "Sunday"),
        DayOfWeek.Monday => w.Say("Thứ Hai", "Monday"),
        DayOfWeek.Tuesday => w.Say("Thứ Ba", "Tuesday"),
        DayOfWeek.Wednesday => w.Say("Thứ Tư", "Wednesday"),
        DayOfWeek.Thursday => w.Say("Thứ Năm", "Thursday"),
        DayOfWeek.Friday => w.Say("Thứ Sáu", "Friday"),
        DayOfWeek.Saturday => w.Say("Thứ Bảy", "Saturday"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether the planned number of meetings can still be met, in a word.</summary>
    public static string Of(this Words w, Outlook outlook) => outlook switch
    {
        Outlook.Met => w.Say("Đã đủ", "Met"),
        Outlook.Scheduled => w.Say("Đủ theo lịch", "Will be met as scheduled"),
        Outlook.PaceSuffices => w.Say("Kịp theo nhịp hiện tại", "Can be met at this pace"),
        Outlook.AtRisk => w.Say("Có nguy cơ không đủ", "At risk"),
        Outlook.Missed => w.Say("Không đủ", "Missed"),
    };

    /// <summary>Why a forecast says what it says.</summary>
    public static string Reason(this Words w, Forecast forecast) => forecast.Outlook switch
    {
        Outlook.Met => w.Say("số kỳ dự kiến đã tổ chức xong", "the planned number has been held"),
        Outlook.Scheduled => w.Say(
            $"còn thiếu {forecast.Missing}, đã định ngày {forecast.Scheduled} trong {forecast.DaysLeft} ngày còn lại của năm",
            $"{forecast.Missing} missing, {forecast.Scheduled} scheduled in the {forecast.DaysLeft} days left of the year"),
        Outlook.PaceSuffices => w.Say(
            $"còn thiếu {forecast.Missing}; bình quân {forecast.DaysPerMeeting} ngày một kỳ, còn {forecast.DaysLeft} ngày",
            $"{forecast.Missing} missing; {forecast.DaysPerMeeting} days a meeting so far, {forecast.DaysLeft} days left"),
        Outlook.AtRisk when forecast.DaysPerMeeting is { } pace => w.Say(
            $"còn thiếu {forecast.Missing}, mới định ngày {forecast.Scheduled}; bình quân {pace} ngày một kỳ, chỉ còn {forecast.DaysLeft} ngày",
            $"{forecast.Missing} missing, {forecast.Scheduled} scheduled; {pace} days a meeting so far, only {forecast.DaysLeft} days left"),
        Outlook.AtRisk => w.Say(
            $"chưa tổ chức kỳ nào, mới định ngày {forecast.Scheduled} trong {forecast.Missing}; còn {forecast.DaysLeft} ngày",
            $"none held yet, {forecast.Scheduled} of {forecast.Missing} scheduled; {forecast.DaysLeft} days left"),
        Outlook.Missed => w.Say($"hết năm còn thiếu {forecast.Missing}", $"the year ended with {forecast.Missing} missing"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>"lần thứ 14", "No. 14"; a dash where it has no number.</summary>
    public static string Ordinal(this Words w, int? ordinal) =>
        ordinal is { } number ? w.Say($"lần thứ {number}", $"no. {number}") : "–";

    /// <summary>When a meeting is: its date, else the month it is planned for.</summary>
    public static string When(this Words w, Meeting meeting) =>
        meeting.HeldOn is { } held ? w.Date(held)
        : meeting.PlannedOn is { } planned ? w.Date(planned)
        : meeting.Month is { } month ? w.Due(new Domain.Programme.DuePeriod.InMonth(meeting.Year, month))
        : w.Say("Chưa định ngày", "No date yet");
}
