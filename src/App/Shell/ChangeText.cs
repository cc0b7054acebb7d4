using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;
using NghiTrinh.Domain.Registrations;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Shell;

/// <summary>Every kind of change in words of both languages; a test feeds it all of them.</summary>
public static class ChangeText
{
    /// <summary>What happened.</summary>
    public static string Of(Change change, Reading r) => change switch
    {
        Struck c => r.Words.Say($"gạch bỏ thay đổi số {c.Sequence} (ghi nhầm)", $"struck out change {c.Sequence} (recorded by mistake)"),
        ItemChange c => Of(c, r, r.Words) + (c.DecidedBy is { } decider ? $" ({r.Words.Say("quyết định", "decided by")}: {r.Words.Of(decider, r.At)})" : ""),
        MeetingChange c => Of(c, r, r.Words),
        ProgrammeChange.Circulated or ProgrammeChange.Reviewed => DraftText.Of((ProgrammeChange)change, r),
        ProgrammeChange c => Of(c, r.Words, r.At),
        BodyChange c => Of(c, r.Words),
        AgencyChange c => Of(c, r.Words, r.At),
        CommitteeChange c => Of(c, r.Words),
        TermChange c => Of(c, r.Words),
        CalendarChange c => Of(c, r.Words),
        ImportChange c => Of(c, r, r.Words),
        PersonChange c => Of(c, r, r.Words),
        CommentChange c => DraftText.Of(c, r),
        DocumentChange c => DocumentText.Of(c, r),
        ConfidenceVoteChange or ConfidenceResultChange => ConfidenceText.Of(change, r),
        CallChange or RegistrationChange => RegistrationText.Of(change, r),
        ReportChange.Frozen c => r.Words.Say($"chốt báo cáo tính đến ngày {r.Words.Date(c.Dates.On)}", $"froze the report as of {r.Words.Date(c.Dates.On)}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(ItemChange change, Reading r, Words w) => change switch
    {
        ItemChange.Planned => w.Say("đưa vào chương trình", "entered as planned"),
        ItemChange.Added { SplitFrom: not null } => w.Say("bổ sung do tách", "added by a split"),
        ItemChange.Added => w.Say("bổ sung", "added"),
        ItemChange.CarriedIn => w.Say("chuyển từ năm trước sang", "carried in from last year"),
        ItemChange.Adjusted c => w.Say("điều chỉnh: ", "adjusted: ") + string.Join(", ", PatchText.Of(c.Patch, w, r.At)),
        ItemChange.Postponed c => w.Say($"lùi thời hạn sang {Within(w.Due(c.To))}", $"postponed to {w.Due(c.To)}"),
        ItemChange.Reassigned c => w.Say($"giao lại cho {w.Agencies(c.Leads, r.At)}", $"reassigned to {w.Agencies(c.Leads, r.At)}"),
        ItemChange.Moved c => w.Say($"chuyển cấp trình: {w.Bodies(c.Bodies, r.At)}", $"moved to {w.Bodies(c.Bodies, r.At)}"),
        ItemChange.Withdrawn => w.Say("rút khỏi chương trình", "withdrawn from the programme"),
        ItemChange.Merged c when r.At.Find(c.Into) is { } into => w.Say($"gộp vào “{into.Content.Title}”", $"merged into “{into.Content.Title}”"),
        ItemChange.Merged => w.Say("gộp vào nội dung khác", "merged into another item"),
        ItemChange.Split c => w.Say($"tách thêm {c.Parts.Count} nội dung", $"split off {c.Parts.Count} items"),
        ItemChange.Tabled c => w.Say($"đưa vào {MeetingText.Of(c.Meeting, r)}", $"tabled for {MeetingText.Of(c.Meeting, r)}"),
        ItemChange.Heard c => w.Say(
            $"báo cáo {MeetingText.Of(c.Body, c.Meeting, r)}: {w.Of(c.Outcome)}", $"reported to {MeetingText.Of(c.Body, c.Meeting, r)}: {w.Of(c.Outcome)}"),
        ItemChange.Issued c => w.Say($"ban hành {c.Number} ngày {w.Date(c.IssuedOn)}", $"issued as {c.Number} on {w.Date(c.IssuedOn)}"),
        ItemChange.DispositionProposed c => w.Say(
            $"{r.At.Find(c.Agency)?.Name} đề xuất: {w.Of(c.Disposition, r.At)}", $"{r.At.Find(c.Agency)?.Name} proposes: {w.Of(c.Disposition, r.At)}"),
        ItemChange.TimeSet c => Minutes(c.Minutes, w),
        ItemChange.Checked c => Check(c.Principle, c.Verdict, c.Remark, w),
        ItemChange.NeedToKnowSet c => w.Say(
            $"những người cần biết: {People(c.People, r)}", $"those who need to know: {People(c.People, r)}"),
        ItemChange.VoteAnnounced => w.Say("công bố kết quả lấy phiếu, bỏ phiếu tín nhiệm thuộc nội dung này", "the result of its confidence vote was announced"),
        ItemChange.Disposed c => w.Say($"hướng xử lý: {w.Of(c.Disposition, r.At)}", $"disposition: {w.Of(c.Disposition, r.At)}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // "Tháng 6/2023" within a sentence.
    private static string Within(string due) => char.ToLowerInvariant(due[0]) + due[1..];

    private static string Of(MeetingChange change, Reading r, Words w) => change switch
    {
        MeetingChange.Planned c => w.Say($"dự kiến {w.Of(c.Kind).ToLower(w.Culture)}, {DateOr(c.PlannedOn, c.Month, w)}", $"planned, {w.Of(c.Kind).ToLower(w.Culture)}, {DateOr(c.PlannedOn, c.Month, w)}"),
        MeetingChange.Rescheduled c => w.Say($"chuyển sang ngày {w.Date(c.PlannedOn)}", $"moved to {w.Date(c.PlannedOn)}"),
        MeetingChange.Held c => w.Say($"đã tổ chức ngày {w.Date(c.HeldOn)}", $"held on {w.Date(c.HeldOn)}"),
        MeetingChange.LengthSet c => Minutes(c.Minutes, w),
        MeetingChange.Cancelled => w.Say("không tổ chức", "called off"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(ProgrammeChange change, Words w, Snapshot at) => change switch
    {
        ProgrammeChange.Drafted c => w.Say($"lập chương trình năm {c.Year}", $"began the programme of {c.Year}"),
        ProgrammeChange.SectionsSet c => w.Say($"đặt {c.Sections.Count} mục", $"set {c.Sections.Count} sections"),
        ProgrammeChange.MeetingsPlanned c => w.Say(
            $"dự kiến {c.Plan.Number} {at.Find(c.Plan.Body)?.MeetingName} {w.Of(c.Plan.Kind).ToLower(w.Culture)}",
            $"planned {c.Plan.Number} {w.Of(c.Plan.Kind).ToLower(w.Culture)} meetings of {at.Find(c.Plan.Body)?.ShortName}"),
        ProgrammeChange.Adopted => w.Say("thông qua chương trình", "adopted the programme"),
        ProgrammeChange.Issued c => w.Say($"ban hành {c.Number} ngày {w.Date(c.IssuedOn)}", $"issued as {c.Number} on {w.Date(c.IssuedOn)}"),
        ProgrammeChange.ReportScheduled c => w.Say($"định mốc số liệu của báo cáo ngày {w.Date(c.On)}", $"set the cut-offs of the report of {w.Date(c.On)}"),
        ProgrammeChange.Checked c => Check(c.Principle, c.Verdict, c.Remark, w),
        ProgrammeChange.Closed => w.Say("tổng kết năm", "closed the year"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(BodyChange change, Words w) => change switch
    {
        BodyChange.Formed c => w.Say($"thành lập {c.Name}", $"formed {c.Name}"),
        BodyChange.Renamed c => w.Say($"đổi tên thành {c.Name}", $"renamed {c.Name}"),
        BodyChange.SittingSet c => w.Say(
            $"mỗi kỳ họp {c.Minutes} phút, mỗi nội dung {c.MinutesEach} phút", $"{c.Minutes} minutes a sitting, {c.MinutesEach} minutes an item"),
        BodyChange.Dissolved => w.Say("kết thúc hoạt động", "ended"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(AgencyChange change, Words w, Snapshot at) => change switch
    {
        AgencyChange.Established c => w.Say($"có tên {c.Name}", $"established as {c.Name}"),
        AgencyChange.Renamed c => w.Say($"đổi tên thành {c.Name}", $"renamed {c.Name}"),
        AgencyChange.MergedInto c => w.Say($"sáp nhập vào {at.Find(c.Successor)?.Name}", $"merged into {at.Find(c.Successor)?.Name}"),
        AgencyChange.StaffSet c => w.Say(
            $"năm {c.Year} có {c.People} người chuẩn bị nội dung, mỗi người {c.ItemsEach} nội dung một tháng",
            $"{c.People} people prepare items in {c.Year}, {c.ItemsEach} a month each"),
        AgencyChange.FeedOpened => w.Say("mở địa chỉ nhận trích và thay đổi", "opened a feed"),
        AgencyChange.FeedClosed => w.Say("đóng địa chỉ nhận trích và thay đổi", "closed the feed"),
        AgencyChange.ExtractMailed c => w.Say(
            $"thư gửi trích {c.Number} cho {at.Find(c.To)?.Name}: {w.Of(c.State)}", $"mail with the extract of {c.Number} to {at.Find(c.To)?.Name}: {w.Of(c.State)}"),
        AgencyChange.Dissolved => w.Say("kết thúc hoạt động", "ended"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(CommitteeChange change, Words w) => change switch
    {
        CommitteeChange.Founded c => w.Say($"lập sổ của {c.Name}", $"began the ledger of {c.Name}"),
        CommitteeChange.Renamed c => w.Say($"đổi tên thành {c.Name}", $"renamed {c.Name}"),
        CommitteeChange.RulesSet => w.Say("đặt quy tắc của cơ quan", "set the rules of the committee"),
        CommitteeChange.PrinciplesSet c => w.Say($"đặt {c.Principles.Count} nguyên tắc xây dựng chương trình", $"set {c.Principles.Count} principles of the programme"),
        CommitteeChange.AmendmentRulesSet => w.Say("đặt thẩm quyền quyết định điều chỉnh chương trình", "set who may decide amendments"),
        CommitteeChange.ReviewPathSet => w.Say("đặt trình tự cho ý kiến, thông qua dự thảo", "set the review path of drafts"),
        CommitteeChange.ColumnMapped c => w.Say($"nhớ cột “{c.Header}”", $"remembered the column “{c.Header}”"),
        CommitteeChange.ViewSaved c => w.Say($"lưu cách xem “{c.Name}”", $"saved the view “{c.Name}”"),
        CommitteeChange.ViewRemoved c => w.Say($"bỏ cách xem “{c.Name}”", $"removed the view “{c.Name}”"),
        CommitteeChange.RegisterRulesSet => w.Say("đặt thể loại và nơi ban hành của sổ văn bản", "set the kinds and issuers of the register"),
        CommitteeChange.RuleSetAdded or CommitteeChange.RuleValueSet or CommitteeChange.RuleSetChosen => RuleSetText.Of(change, w),
        CommitteeChange.Sealed => w.Say("niêm sổ", "sealed the ledger"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(TermChange change, Words w) => change switch
    {
        TermChange.Opened c => w.Say($"mở nhiệm kỳ {c.Name}", $"opened the term {c.Name}"),
        TermChange.GoalSet c => w.Say($"đặt mục tiêu “{c.Title}”", $"set the goal “{c.Title}”"),
        TermChange.GoalDropped => w.Say("bỏ một mục tiêu", "dropped a goal"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(CalendarChange change, Words w) => change switch
    {
        CalendarChange.Begun c => w.Say($"lập lịch làm việc năm {c.Year}", $"began the working calendar of {c.Year}"),
        CalendarChange.DaySet c => w.Say($"ghi ngày {w.Date(c.Day.Date)}: {c.Day.Name}", $"set {w.Date(c.Day.Date)}: {c.Day.Name}"),
        CalendarChange.DayCleared c => w.Say($"bỏ ngày {w.Date(c.Date)}", $"cleared {w.Date(c.Date)}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(ImportChange change, Reading r, Words w) => change switch
    {
        // Only what the reader may see is counted.
        ImportChange.Confirmed c when c.Items.Count(i => r.Ledger.HistoryOf(i).Count > 0) is var seen =>
            w.Say($"nhập {seen} nội dung từ {c.FileName}", $"took in {seen} items from {c.FileName}"),
        ImportChange.Undone => w.Say("hoàn tác việc nhập", "undid the import"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(PersonChange change, Reading r, Words w) => change switch
    {
        PersonChange.Entered c => w.Say($"ghi tên {c.Name}", $"entered {c.Name}"),
        PersonChange.Renamed c => w.Say($"đổi tên thành {c.Name}", $"renamed {c.Name}"),
        PersonChange.AccountSet { Account: null } => w.Say("bỏ tài khoản", "took the account away"),
        PersonChange.AccountSet => w.Say("gắn tài khoản", "set the account"),
        PersonChange.RoleGiven c => w.Say($"giao vai trò {RoleText.Of(c.Role, c.Agency, c.Body, r)}{Until(c.ToOn, w)}", $"gave the role {RoleText.Of(c.Role, c.Agency, c.Body, r)}{Until(c.ToOn, w)}"),
        PersonChange.RoleEnded c => w.Say($"thôi vai trò {RoleText.Of(c.Role, c.Agency, c.Body, r)}", $"ended the role {RoleText.Of(c.Role, c.Agency, c.Body, r)}"),
        PersonChange.AbsenceSet c => w.Say(
            $"vắng từ {w.Date(c.FromOn)} đến {w.Date(c.ToOn)}, {r.At.Find(c.Substitute)?.Name} làm thay",
            $"absent from {w.Date(c.FromOn)} to {w.Date(c.ToOn)}, {r.At.Find(c.Substitute)?.Name} stands in"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Minutes(int? minutes, Words w) => minutes is { } m
        ? w.Say($"dành {m} phút", $"given {m} minutes")
        : w.Say("dành số phút thường lệ", "given the usual minutes");

    private static string Check(string principle, CheckVerdict verdict, string? remark, Words w)
    {
        var found = CheckText.Of(verdict, w).ToLower(w.Culture) + (remark is null ? "" : $" ({remark})");
        return w.Say($"kiểm tra nguyên tắc “{principle}”: {found}", $"checked “{principle}”: {found}");
    }

    private static string Until(DateOnly? to, Words w) => to is { } day ? w.Say($" đến hết ngày {w.Date(day)}", $" until {w.Date(day)}") : "";

    private static string People(IReadOnlyList<PersonId> people, Reading r) =>
        people.Count == 0 ? "–" : string.Join(", ", people.Select(p => r.At.Find(p)?.Name ?? "?"));

    private static string DateOr(DateOnly? date, int? month, Words w) =>
        date is { } on ? w.Date(on) : month is { } m ? w.Month(m) : w.Say("chưa định ngày", "no date yet");
}

/// <summary>What an adjustment says anew, field by field.</summary>
internal static class PatchText
{
    public static IEnumerable<string> Of(ItemPatch patch, Words w, Snapshot at)
    {
        (ItemField Field, string? Text)[] said =
        [
            (ItemField.Title, patch.Title), (ItemField.Product, patch.Product is { } p ? w.Of(p) : null),
            (ItemField.Section, patch.Section), (ItemField.Number, patch.Number?.ToString(w.Culture)),
            (ItemField.Coordinating, patch.Coordinating is { } c ? w.Agencies(c, at) : null),
            (ItemField.Due, patch.Due is { } due ? w.Due(due) : null),
            (ItemField.SupervisingLeader, patch.SupervisingLeader), (ItemField.MonitoringOfficer, patch.MonitoringOfficer),
            (ItemField.LegalBasis, patch.LegalBasis), (ItemField.Goal, patch.Goals is { } g ? w.Goals(g, at) : null),
            (ItemField.Classification, patch.Classification is { } s ? w.Of(s) : null), (ItemField.Note, patch.Note),
        ];
        return said.Where(s => s.Text is not null).Select(s => $"{w.Of(s.Field)} → {(s.Text!.Length == 0 ? "–" : s.Text)}");
    }
}

/// <summary>A meeting in words.</summary>
internal static class MeetingText
{
    public static string Of(MeetingId id, Reading r) =>
        r.At.Find(id) is not { } meeting ? "?"
        : $"{r.At.Find(meeting.Body)?.MeetingName} {(meeting.Ordinal is { } n ? r.Words.Say($"lần thứ {n} ", $"no. {n} ") : "")}{(meeting.On is { } on ? r.Words.Date(on) : "")}".TrimEnd();

    public static string Of(BodyId body, MeetingId? meeting, Reading r) =>
        meeting is { } id ? Of(id, r) : r.At.Find(body)?.Name ?? "?";
}
