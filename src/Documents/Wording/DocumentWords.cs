using System.Globalization;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.Documents.Wording;

/// <summary>Words for the document register.</summary>
public static class DocumentWords
{
    // In English beside the Vietnamese name, as long as the committee calls the kind as the law does.
    private static readonly Dictionary<string, string> English = new()
    {
        ["Nghị quyết"] = "Resolution",
        ["Quyết định, quy định"] = "Decision, regulation",
        ["Quyết định"] = "Decision",
        ["Chỉ thị"] = "Directive",
        ["Kết luận"] = "Conclusion",
        ["Quy chế"] = "Statute",
        ["Quy định"] = "Regulation",
        ["Thông báo"] = "Notice",
        ["Hướng dẫn"] = "Guidance",
        ["Báo cáo"] = "Report",
        ["Kế hoạch"] = "Plan",
        ["Chương trình"] = "Programme",
        ["Đề án"] = "Scheme",
        ["Dự án"] = "Project",
        ["Phương án"] = "Option paper",
        ["Tờ trình"] = "Submission",
        ["Công văn"] = "Official letter",
        ["Biên bản"] = "Minutes",
        ["Thông tri"] = "Circular note",
        ["Thông cáo"] = "Communiqué",
        ["Hợp đồng"] = "Contract",
        ["Công điện"] = "Official telegram",
        ["Bản ghi nhớ"] = "Memorandum",
        ["Bản thỏa thuận"] = "Agreement",
        ["Giấy ủy quyền"] = "Letter of authority",
        ["Giấy mời"] = "Invitation",
        ["Giấy giới thiệu"] = "Letter of introduction",
        ["Giấy nghỉ phép"] = "Leave permit",
        ["Phiếu gửi"] = "Dispatch slip",
        ["Phiếu chuyển"] = "Forwarding slip",
        ["Phiếu báo"] = "Advice slip",
        ["Thư công"] = "Official note",
    };

    /// <summary>The name of a kind of document.</summary>
    public static string Of(this Words w, DocumentKind kind) => w.Say(kind.Name, English.GetValueOrDefault(kind.Name, kind.Name));

    /// <summary>The name of a kind by its key; the key where the committee has none of it any more.</summary>
    public static string Kind(this Words w, string? key, Snapshot at) =>
        at.Committee?.DocumentKinds.FirstOrDefault(k => k.Key == key) is { } kind ? w.Of(kind) : key ?? w.Say("Chưa ghi", "Not said");

    /// <summary>A signing capacity with its abbreviation as the committee prints it.</summary>
    public static string Of(this Words w, SigningCapacity capacity, bool isParty) => capacity switch
    {
        SigningCapacity.Own => w.Say("Trực tiếp", "In one's own name"),
        SigningCapacity.OnBehalf => $"{w.Say("Thay mặt", "On behalf")} ({(isParty ? "T/M" : "TM.")})",
        SigningCapacity.ForSuperior => $"{w.Say("Ký thay", "For the superior")} ({(isParty ? "K/T" : "KT.")})",
        SigningCapacity.ByOrder => $"{w.Say("Thừa lệnh", "By order")} ({(isParty ? "T/L" : "TL.")})",
        SigningCapacity.ByAuthority => $"{w.Say("Thừa ủy quyền", "By authority")} ({(isParty ? "T/UQ" : "TUQ.")})",
        SigningCapacity.Acting => $"{w.Say("Quyền", "Acting")} (Q.)",
    };

    /// <summary>An urgency.</summary>
    public static string Of(this Words w, Urgency urgency) => urgency switch
    {
        Urgency.Normal => w.Say("Thường", "Normal"),
        Urgency.Urgent => w.Say("Khẩn", "Khẩn (urgent)"),
        Urgency.VeryUrgent => w.Say("Thượng khẩn", "Thượng khẩn (very urgent)"),
        Urgency.Express => w.Say("Hỏa tốc", "Hỏa tốc (express)"),
    };

    /// <summary>Where an entry stands.</summary>
    public static string Of(this Words w, DocumentState state) => state switch
    {
        DocumentState.Reserved => w.Say("Giữ số", "Reserved"),
        DocumentState.Registered => w.Say("Đã vào sổ", "Registered"),
        DocumentState.Voided => w.Say("Đã hủy", "Void"),
        DocumentState.Explained => w.Say("Không dùng, có giải trình", "Not used, explained"),
    };

    /// <summary>The period of a series: the term, or the year.</summary>
    public static string Period(this Words w, SeriesKey series, Snapshot at) =>
        series.Year is { } year ? w.Say("năm ", "year ") + year.ToString(CultureInfo.InvariantCulture)
        : at.Terms.FirstOrDefault(t => t.Id == series.Term)?.Name ?? "?";

    /// <summary>A series in words: "Chương trình · TU · nhiệm kỳ 2020-2025".</summary>
    public static string Of(this Words w, SeriesKey series, Snapshot at) =>
        $"{w.Kind(series.Kind, at)} · {series.Issuer} · {w.Period(series, at)}{(series.IsSecret ? w.Say(" · văn bản mật", " · classified") : "")}";
}
