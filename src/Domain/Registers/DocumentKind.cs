namespace NghiTrinh.Domain.Registers;

/// <summary>A kind of document (thể loại), with the abbreviation that stands in its sign.</summary>
/// <param name="Key">What tells it from the others for ever; its numbers follow it, whatever its code becomes.</param>
/// <param name="Code">Its abbreviation in signs, as in "CTr"; empty where the sign names no kind, as in 123/UBND-TH.</param>
/// <param name="Name">Its name.</param>
/// <param name="HasYear">Whether the year stands in the sign, as in 12/2023/NQ-HĐND.</param>
public sealed record DocumentKind(string Key, string Code, string Name, bool HasYear = false);

/// <summary>Whoever numbers documents of its own under this committee's register: the committee, its office.</summary>
/// <param name="Sign">Its abbreviation in signs, as in "TU".</param>
/// <param name="Name">Its name.</param>
public sealed record DocumentIssuer(string Sign, string Name);

/// <summary>The kinds of document a committee begins with; it may change them (docs/decisions/0020-numbers-of-documents.md).</summary>
public static class DocumentKinds
{
    /// <summary>Of the Party. QĐ stands for quyết định and quy định alike, and both take numbers of one series.</summary>
    public static IReadOnlyList<DocumentKind> Party { get; } =
    [
        Usual("NQ", "Nghị quyết"), Usual("QĐ", "Quyết định, quy định"), Usual("CT", "Chỉ thị"), Usual("KL", "Kết luận"), Usual("QC", "Quy chế"),
        Usual("TB", "Thông báo"), Usual("HD", "Hướng dẫn"), Usual("BC", "Báo cáo"), Usual("KH", "Kế hoạch"), Usual("CTr", "Chương trình"),
        Usual("ĐA", "Đề án"), Usual("PA", "Phương án"), Usual("TTr", "Tờ trình"), Usual("CV", "Công văn"), Usual("BB", "Biên bản"),
        Usual("TT", "Thông tri"),
    ];

    /// <summary>Of the State: the kinds of Decree 30/2020/NĐ-CP, article 7; a letter (công văn) has no code in its sign.</summary>
    public static IReadOnlyList<DocumentKind> State { get; } =
    [
        Usual("NQ", "Nghị quyết"), Usual("QĐ", "Quyết định"), Usual("CT", "Chỉ thị"), Usual("QC", "Quy chế"), Usual("QyĐ", "Quy định"),
        Usual("TC", "Thông cáo"), Usual("TB", "Thông báo"), Usual("HD", "Hướng dẫn"), Usual("CTr", "Chương trình"), Usual("KH", "Kế hoạch"),
        Usual("PA", "Phương án"), Usual("ĐA", "Đề án"), Usual("DA", "Dự án"), Usual("BC", "Báo cáo"), Usual("BB", "Biên bản"),
        Usual("TTr", "Tờ trình"), Usual("HĐ", "Hợp đồng"), new("CV", "", "Công văn"), Usual("CĐ", "Công điện"), Usual("BGN", "Bản ghi nhớ"),
        Usual("BTT", "Bản thỏa thuận"), Usual("GUQ", "Giấy ủy quyền"), Usual("GM", "Giấy mời"), Usual("GGT", "Giấy giới thiệu"),
        Usual("GNP", "Giấy nghỉ phép"), Usual("PG", "Phiếu gửi"), Usual("PC", "Phiếu chuyển"), Usual("PB", "Phiếu báo"), Usual("TCg", "Thư công"),
    ];

    // Kinds that only others issue; they are read in a sign, and no committee numbers them.
    private static readonly string[] OfOthers = ["L", "PL", "NĐ", "TT", "TTLT", "NQLT", "VBHN", "QCh"];

    /// <summary>Every code that is read as a kind in a sign.</summary>
    internal static IReadOnlyList<string> Codes { get; } =
        [.. Party.Concat(State).Select(k => k.Code).Concat(OfOthers).Where(c => c.Length > 0).Distinct()];

    /// <summary>The kinds a committee begins with.</summary>
    public static IReadOnlyList<DocumentKind> For(bool isParty) => isParty ? Party : State;

    private static DocumentKind Usual(string code, string name) => new(code, code, name);
}
