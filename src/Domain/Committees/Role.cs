namespace NghiTrinh.Domain.Committees;

/// <summary>What somebody is to a committee. One person may hold several, each for its own time.</summary>
public enum Role
{
    /// <summary>Chuyên viên văn phòng: keeps the programme and records what happens to it.</summary>
    OfficeClerk,

    /// <summary>Chánh văn phòng: answers for the programme, the papers and who is who.</summary>
    ChiefOfOffice,

    /// <summary>Chuyên viên của một cơ quan chủ trì.</summary>
    AgencyClerk,

    /// <summary>Thủ trưởng của một cơ quan chủ trì: signs its registrations.</summary>
    HeadOfAgency,

    /// <summary>Lãnh đạo, Thường trực: reviews and decides.</summary>
    Leader,

    /// <summary>Ủy viên, đại biểu của một cơ quan họp.</summary>
    Member,

    /// <summary>Thành viên ban kiểm phiếu.</summary>
    Teller,

    /// <summary>Người kiểm tra, giám sát: reads everything with its history, writes nothing.</summary>
    Auditor,

    /// <summary>Quản trị: keeps the accounts of the installation and sees no content.</summary>
    Administrator,
}

/// <summary>What a role is held for.</summary>
public static class RoleScope
{
    /// <summary>Whether the role belongs to one agency.</summary>
    public static bool IsOfAgency(this Role role) => role is Role.AgencyClerk or Role.HeadOfAgency;

    /// <summary>Whether the role belongs to one body.</summary>
    public static bool IsOfBody(this Role role) => role is Role.Member;
}
