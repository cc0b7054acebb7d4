using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Shell;

/// <summary>Roles in words.</summary>
public static class RoleText
{
    /// <summary>A role by itself.</summary>
    public static string Of(Role role, Words w) => role switch
    {
        Role.OfficeClerk => w.Say("Chuyên viên văn phòng", "Office clerk"),
        Role.ChiefOfOffice => w.Say("Chánh văn phòng", "Chief of office"),
        Role.AgencyClerk => w.Say("Chuyên viên cơ quan", "Agency clerk"),
        Role.HeadOfAgency => w.Say("Thủ trưởng cơ quan", "Head of agency"),
        Role.Leader => w.Say("Lãnh đạo (Thường trực)", "Leader (standing board)"),
        Role.Member => w.Say("Ủy viên, đại biểu", "Member"),
        Role.Teller => w.Say("Thành viên ban kiểm phiếu", "Teller"),
        Role.Auditor => w.Say("Người kiểm tra, giám sát", "Auditor"),
        Role.Administrator => w.Say("Quản trị", "Administrator"),
    };

    /// <summary>A permission in words.</summary>
    public static string Of(Permission permission, Words w) => permission switch
    {
        Permission.Read => w.Say("Xem chương trình, hội nghị, báo cáo", "See the programme, meetings and reports"),
        Permission.SeeDrafts => w.Say("Xem dự thảo chương trình của mọi cơ quan", "See draft programmes of all agencies"),
        Permission.SeeClassified => w.Say("Xem nội dung, văn bản mật ngoài danh sách người cần biết", "See classified papers without being on their list"),
        Permission.KeepNeedToKnow => w.Say("Ghi danh sách người cần biết", "Say who needs to know"),
        Permission.Record => w.Say("Ghi diễn biến của nội dung, hội nghị; nhập danh mục", "Record items and meetings; take lists in"),
        Permission.Strike => w.Say("Gạch bỏ điều ghi nhầm", "Strike out mistakes"),
        Permission.KeepProgramme => w.Say("Lập chương trình, dự kiến hội nghị, gửi dự thảo", "Draft the programme, plan meetings, circulate drafts"),
        Permission.DecideProgramme => w.Say("Ghi thông qua, ban hành, tổng kết năm", "Record adoption, issue and closing"),
        Permission.KeepOffice => w.Say("Giữ cơ quan, cấp họp, nhiệm kỳ, lịch làm việc", "Keep agencies, bodies, terms, calendar"),
        Permission.SetRules => w.Say("Đặt quy tắc của cơ quan", "Set the rules of the committee"),
        Permission.KeepPeople => w.Say("Ghi người, vai trò, làm thay", "Keep people, roles and substitutes"),
        Permission.FreezeReport => w.Say("Chốt báo cáo", "Freeze reports"),
        Permission.KeepRegister => w.Say("Giữ sổ văn bản", "Keep the document register"),
        Permission.CallForRegistrations => w.Say("Gọi đăng ký, tổng hợp, trả lại", "Call for registrations, consolidate, return"),
        Permission.Register => w.Say("Đăng ký nội dung của cơ quan mình", "Register lines of one's own agency"),
        Permission.SubmitRegistrations => w.Say("Gửi đăng ký của cơ quan mình", "Submit the registrations of one's own agency"),
        Permission.CheckPrinciples => w.Say("Soát theo nguyên tắc", "Check against the principles"),
        Permission.Comment => w.Say("Góp ý dự thảo", "Comment on drafts"),
        Permission.AnswerComments => w.Say("Tiếp thu, giải trình góp ý", "Answer comments"),
        Permission.ReviewDraft => w.Say("Ghi việc xem xét dự thảo", "Record the review of drafts"),
        Permission.ProposeDisposition => w.Say("Đề xuất hướng xử lý của cơ quan mình", "Propose dispositions for one's own agency"),
        Permission.DecideDisposition => w.Say("Quyết định hướng xử lý", "Decide dispositions"),
        Permission.SeeConfidenceVotes => w.Say("Xem việc chuẩn bị, tiến hành lấy phiếu, bỏ phiếu tín nhiệm", "See how confidence votes are prepared and held"),
        Permission.PrepareConfidenceVotes => w.Say("Chuẩn bị lấy phiếu, bỏ phiếu tín nhiệm", "Prepare confidence votes"),
        Permission.ConductConfidenceVotes => w.Say("Ghi các bước của buổi lấy phiếu, bỏ phiếu tín nhiệm", "Record the steps of the day of a confidence vote"),
        Permission.CountBallots => w.Say("Kiểm phiếu (người có tên trong ban kiểm phiếu)", "Count ballots (tellers named for the vote)"),
        Permission.SeeConfidenceResults => w.Say("Xem kết quả lấy phiếu, bỏ phiếu tín nhiệm đã công bố", "See the announced results of confidence votes"),
        Permission.MakeTokens => w.Say("Lập mã truy cập API", "Make tokens for programs"),
        Permission.FoundCommittee => w.Say("Lập sổ của cơ quan mới", "Begin the ledger of a committee"),
        Permission.KeepAccounts => w.Say("Giữ tài khoản của hệ thống", "Keep the accounts of the installation"),
        Permission.Operate => w.Say("Chạy, nâng cấp, sao lưu, khôi phục hệ thống", "Run, upgrade, back up and restore the installation"),
    };

    /// <summary>A role with what it is held for.</summary>
    public static string Of(Role role, AgencyId? agency, BodyId? body, Reading reading) =>
        (agency is { } a ? reading.At.Find(a)?.Name : body is { } b ? reading.At.Find(b)?.Name : null) is { } of
            ? $"{Of(role, reading.Words)} ({of})"
            : Of(role, reading.Words);
}
