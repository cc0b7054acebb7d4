namespace NghiTrinh.Documents.Lists.Understanding;

/// <summary>
/// What offices write above their columns, folded. The longest words found in a header win, so that "chủ trì theo dõi"
/// is an
/// officer although "chủ trì" is an agency. <see cref="ListField.Keep"/> guards columns that only look like another
/// field.
/// </summary>
internal static class HeaderSynonyms
{
    private static readonly (ListField Field, string[] Words)[] Table =
    [
        (ListField.Number, ["stt", "tt", "so tt", "so thu tu", "thu tu", "s tt", "no", "nr", "item no", "order", "serial"]),
        (ListField.Title,
        [
            "noi dung", "noi dung cong viec", "noi dung cong tac", "noi dung trinh", "noi dung nhiem vu",
            "noi dung bao cao",
            "noi dung ket luan", "noi dung ket luan van ban trinh", "noi dung chinh", "noi dung hoi nghi",
            "noi dung yeu cau",
            "cac noi dung", "ten noi dung", "ten noi dung de an", "ten de an", "ten de an bao cao", "ten bao cao",
            "ten van ban",
            "ten nhiem vu", "ten cong viec", "ten nghi quyet", "ten to trinh", "de an", "de an bao cao", "nhiem vu",
            "nhiem vu cong tac", "nhiem vu trong tam", "nhiem vu giai phap", "cong viec", "dau viec", "cong tac",
            "trich yeu",
            "van de", "chuyen de", "noi dung de an", "noi dung duoc giao", "nhiem vu duoc giao", "noi dung dang ky",
            "noi dung thuc hien", "noi dung nhiem vu trong tam", "noi dung giam sat",
            "content", "contents", "title", "task", "tasks", "item", "agenda item", "subject", "topic", "description",
            "work item",
            "matter", "activity",
        ]),
        (ListField.Lead,
        [
            "co quan chu tri", "don vi chu tri", "dv chu tri", "cq chu tri", "chu tri", "co quan don vi chu tri",
            "co quan chu tri chuan bi", "don vi chu tri tham muu", "co quan chuan bi", "don vi chuan bi",
            "chuan bi noi dung",
            "co quan tham muu", "don vi tham muu", "tham muu", "co quan trinh", "don vi trinh", "co quan don vi trinh",
            "dv trinh", "co quan thuc hien", "don vi thuc hien", "co quan don vi thuc hien", "co quan phu trach",
            "don vi phu trach", "co quan soan thao", "don vi soan thao", "chu tri soan thao", "co quan xay dung",
            "co quan bao cao", "don vi bao cao", "co quan dau moi", "don vi dau moi", "don vi dang ky",
            "co quan dang ky",
            "co quan chiu trach nhiem", "don vi chiu trach nhiem", "chu tri thuc hien", "chu tri tham muu",
            "phan cong chu tri",
            "phan cong thuc hien", "co quan", "don vi", "co quan don vi", "phong ban chu tri", "so nganh chu tri",
            "ban nganh chu tri", "co quan duoc giao", "don vi duoc giao",
            "lead", "lead agency", "lead agencies", "lead unit", "leading agency", "leading unit", "responsible agency",
            "responsible unit", "agency", "agencies", "prepared by", "submitting agency", "owner", "in charge",
            "agency in charge", "unit in charge", "presiding agency",
        ]),
        (ListField.Coordinating,
        [
            "co quan phoi hop", "don vi phoi hop", "dv phoi hop", "cq phoi hop", "phoi hop", "co quan don vi phoi hop",
            "phoi hop thuc hien", "phoi hop tham dinh", "co quan phoi hop tham dinh", "co quan tham dinh",
            "co quan phoi hop tham muu", "coordinating", "coordinating agency", "coordinating agencies",
            "coordinating unit",
            "coordinating units", "co ordinating", "co ordinating agencies", "cooperating agencies", "with",
            "supporting agencies", "supporting agency", "support", "collaborating agencies",
        ]),
        (ListField.Due,
        [
            "thoi gian", "thoi gian trinh", "thoi gian hoan thanh", "thoi gian thuc hien", "thoi gian bao cao",
            "thoi gian to chuc", "thoi gian du kien", "thoi han", "thoi han trinh", "thoi han hoan thanh",
            "thoi han thuc hien",
            "thoi diem", "thoi diem trinh", "han trinh", "han xu ly", "han hoan thanh", "han bao cao", "han nop",
            "han chot", "han",
            "ngay", "ngay trinh", "ngay hoan thanh", "ngay den han", "tien do trinh", "tien do hoan thanh",
            "tien do thoi gian",
            "du kien trinh", "thang trinh", "thang hoan thanh", "thoi gian trinh thang", "ngay hop", "thoi gian hop",
            "due", "due date", "deadline", "time", "timing", "date", "when", "time of submission", "submission date",
            "due by",
            "submission time", "target date", "completion date", "timeline", "schedule", "due month",
        ]),
        (ListField.Month, ["thang", "thang hoi nghi", "thang nam", "ky", "month", "month hoi nghi"]),
        (ListField.Quarter, ["quy", "quarter"]),
        (ListField.Body,
        [
            "cap trinh", "noi trinh", "trinh hoi nghi", "hoi nghi", "ky hoi nghi", "phien hop", "ky hop", "trinh",
            "trinh cap",
            "cap quyet dinh", "cap thong qua", "cap xem xet", "cap cho y kien", "cap ban hanh", "cap phe duyet",
            "cap co tham quyen",
            "tham quyen", "tham quyen ban hanh", "tham quyen quyet dinh", "trinh btv", "noi trinh duyet",
            "co quan nhan bao cao",
            "hoi nghi trinh", "cap trinh duyet", "co quan xem xet", "co quan cho y kien", "dien dan",
            "noi nhan bao cao",
            "body", "forum", "submitted to", "submit to", "submission level", "level", "reported to", "report to",
            "meeting",
            "heard by", "to be heard by", "deciding body",
        ]),
        (ListField.SupervisingLeader,
        [
            "lanh dao chi dao", "lanh dao phu trach", "dong chi phu trach", "d c phu trach", "nguoi chi dao",
            "lanh dao",
            "dong chi chi dao", "thuong truc phu trach", "uy vien phu trach", "phu trach chi dao", "chi dao",
            "phu trach",
            "lanh dao theo doi chi dao", "lanh dao theo doi", "lanh dao ubnd phu trach", "dong chi lanh dao phu trach",
            "supervising leader", "leader", "leader in charge", "supervisor", "supervised by",
        ]),
        (ListField.MonitoringOfficer,
        [
            "chuyen vien theo doi", "can bo theo doi", "nguoi theo doi", "chu tri theo doi", "vu theo doi",
            "vu vpcp theo doi",
            "phong theo doi", "bo phan theo doi", "chuyen vien", "don vi theo doi", "van phong theo doi",
            "phong chuyen mon theo doi",
            "theo doi", "can bo phu trach", "chuyen vien phu trach", "officer", "monitoring officer", "monitored by",
            "follow up officer", "desk officer",
        ]),
        (ListField.Product,
        [
            "san pham", "ten san pham", "loai san pham", "ket qua san pham", "san pham ket qua", "san pham dau ra",
            "san pham trinh",
            "san pham hoan thanh", "san pham du kien", "hinh thuc van ban", "the loai van ban", "hinh thuc san pham",
            "product", "output", "deliverable", "kind of document",
        ]),
        (ListField.LegalBasis, ["can cu", "can cu phap ly", "co so phap ly", "can cu thuc hien", "can cu trien khai", "can cu ban hanh",
            "legal basis", "basis"]),
        (ListField.Classification, ["do mat", "muc do mat", "classification", "confidentiality"]),
        (ListField.Note, ["ghi chu", "luu y", "chu thich", "note", "notes", "remark", "remarks", "comment", "comments"]),
        (ListField.Status,
        [
            "tinh trang", "trang thai", "tien do", "ket qua", "ket qua thuc hien", "ket qua thuc hien minh chung",
            "tinh hinh thuc hien", "tien do thuc hien", "muc do hoan thanh", "status", "progress", "result", "results",
        ]),
        (ListField.Keep,
        [
            "nam", "year", "so hoi nghi", "so tb kl", "so van ban", "so ky hieu", "so ngay van ban",
            "so ngay thang van ban", "ngay ban hanh",
            "ngay thang ban hanh", "ngay van ban", "ngay cap nhat", "ngay cap nhat gan nhat", "ngay giao",
            "ngay bat dau",
            "thoi gian bat dau", "loai thoi han", "loai van ban", "loai", "linh vuc", "linh vuc chi tiet",
            "nganh linh vuc",
            "van ban trien khai", "van ban chi dao", "van ban giao nhiem vu", "van ban nguon", "ma nhiem vu", "ma so",
            "ma",
            "lanh dao giao", "co quan giao", "co quan giao nhiem vu", "don vi giao", "cap nhan", "do khan", "nguon",
            "vuong mac",
            "ly do", "ly do chua thuc hien", "de xuat", "de xuat xu ly", "kien nghi", "chat luong", "minh chung",
            "so hieu ket qua", "ngay ket qua", "trich yeu ket qua", "so hieu", "co quan tham tra",
            "nguoi chu tri hoi nghi",
            "chu tri hoi nghi", "chu toa", "dia diem", "thanh phan", "thanh phan du", "kinh phi",
            "noi dung trinh phien hop cp",
            "noi dung trinh phien hop", "noi dung phoi hop", "ket qua phoi hop", "nhom nhiem vu", "thoi gian ban hanh",
            "nguoi nhap", "hinh thuc trinh", "hinh thuc", "muc do", "yeu cau", "muc dich", "so luong", "dien thoai",
            "nguoi phu trach", "nguoi thuc hien", "nguoi chuan bi", "nguoi ky", "don vi tinh", "muc tieu", "chi tieu",
            "reason", "proposal", "budget", "place", "venue", "document number", "document no", "code", "id", "field",
        ]),
    ];

    private static readonly (string Words, ListField Field)[] ByLength =
        [.. Table.SelectMany(row => row.Words, (row, words) => (words, row.Field)).OrderByDescending(row => row.words.Length)];

    private static readonly Dictionary<ListField, string[]> ByField = ByLength.GroupBy(row => row.Field)
        .ToDictionary(same => same.Key, same => same.Select(row => row.Words).ToArray());

    /// <summary>The field a folded header names and the words that say so, or null.</summary>
    public static (ListField Field, string Words)? Find(string header)
    {
        foreach (var (words, field) in ByLength)
            if (Fold.Contains(header, words))
                return (field, words);
        return null;
    }

    // "lãnh đạo … phụ trách": all words for one field count together.
    private static int Covered(string header, ListField field)
    {
        var covered = 0;
        foreach (var words in ByField[field])
            if (Fold.IndexOf(header, words) is >= 0 and var at)
            {
                covered += words.Length + 1;
                header = header.Remove(at, words.Length).Insert(at, new string('.', words.Length));
            }
        return covered;
    }

    /// <summary>
    /// Whether a short text is a header, not a sentence of a line that happens to hold such words: they fill half of
    /// it, or it
    /// is short and begins with them.
    /// </summary>
    public static bool IsHeader(string header) =>
        header.Length is > 0 and <= 90 && Find(header) is { } found
        && (Covered(header, found.Field) * 2 >= header.Length
            || header.Length <= 60 && header.StartsWith(found.Words, StringComparison.Ordinal));
}
