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

    /// <summary>A role with what it is held for.</summary>
    public static string Of(Role role, AgencyId? agency, BodyId? body, Reading reading) =>
        (agency is { } a ? reading.At.Find(a)?.Name : body is { } b ? reading.At.Find(b)?.Name : null) is { } of
            ? $"{Of(role, reading.Words)} ({of})"
            : Of(role, reading.Words);
}
