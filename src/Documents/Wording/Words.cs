using System.Globalization;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Documents.Wording;

/// <summary>The field's words, dates and numbers in one language: what screens, files and documents all say alike.</summary>
/// <remarks>Terms of law are Vietnamese in both languages where they have no settled translation (docs/guide/glossary.md).</remarks>
public sealed class Words
{
    /// <summary>Vietnamese.</summary>
    public static readonly Words Vietnamese = new("vi", CultureInfo.GetCultureInfo("vi-VN"));

    /// <summary>English.</summary>
    public static readonly Words English = new("en", CultureInfo.GetCultureInfo("en-GB"));

    private Words(string language, CultureInfo culture) => (Language, Culture) = (language, culture);

    /// <summary>"vi" or "en".</summary>
    public string Language { get; }

    /// <summary>How numbers are written.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The words of a language; anything but English is Vietnamese, the users' first language.</summary>
    public static Words Of(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Vietnamese;

    /// <summary>One of two texts.</summary>
    public string Say(string vietnamese, string english) => Language == "vi" ? vietnamese : english;

    /// <summary>17/11/2023.</summary>
    public string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>17/11/2023 09:12, by the committee's clock.</summary>
    public string Moment(DateTimeOffset moment, Committee committee) =>
        committee.Local(moment).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>1.234 or 1,234.</summary>
    public string Number(int number) => number.ToString("N0", Culture);

    /// <summary>25,6% or 25.6%; a dash over an empty base.</summary>
    public string Percent(Share share, int decimals) =>
        share.Percent(decimals) is { } percent ? percent.ToString($"F{decimals}", Culture) + "%" : "–";

    /// <summary>A due period: "Tháng 6/2023", "Quý II/2023", "15/11/2023", "Thường xuyên".</summary>
    public string Due(DuePeriod? due) => due switch
    {
        null => Say("Chưa có thời hạn", "No date"),
        DuePeriod.OnDate d => Date(d.On),
        DuePeriod.InMonth d => Say($"Tháng {d.Month}/{d.Year}", $"{English.Culture.DateTimeFormat.GetMonthName(d.Month)} {d.Year}"),
        DuePeriod.InQuarter d => Say($"Quý {Roman(d.Quarter)}/{d.Year}", $"Quarter {Roman(d.Quarter)} of {d.Year}"),
        DuePeriod.InYear d => Say($"Năm {d.Year}", $"Year {d.Year}"),
        DuePeriod.Recurring => Say("Thường xuyên", "Recurring"),
        DuePeriod.AwaitingDecision => Say("Chờ quyết định", "Awaiting decision"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The name of a month of the year; 0 is "no month".</summary>
    public string Month(int month) => month == 0
        ? Say("Không ghi tháng", "No month")
        : Say($"Tháng {month}", English.Culture.DateTimeFormat.GetMonthName(month));

    /// <summary>Agencies by name, joined: "A; B".</summary>
    public string Agencies(IEnumerable<AgencyId> agencies, Snapshot at) => string.Join("; ", agencies.Select(a => at.Find(a)?.Name ?? "?"));

    /// <summary>Bodies by short name, joined: "Ban Thường vụ; Ban Chấp hành".</summary>
    public string Bodies(IEnumerable<BodyId> bodies, Snapshot at) => string.Join("; ", bodies.Select(b => at.Find(b)?.ShortName ?? "?"));

    /// <summary>Goals by what they say, joined: "A; B".</summary>
    public string Goals(IEnumerable<GoalId> goals, Snapshot at) => string.Join("; ", goals.Select(g => at.Find(g)?.Title ?? "?"));

    /// <summary>The number an item is printed with.</summary>
    public string ItemNumber(Item item) => item.Content.PrintedNumber ?? item.Content.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A state.</summary>
    public string Of(ItemState state) => state switch
    {
        ItemState.Reported => Say("Đã báo cáo", "Reported"),
        ItemState.Overdue => Say("Quá hạn", "Overdue"),
        ItemState.DueSoon => Say("Sắp đến hạn", "Due soon"),
        ItemState.InTime => Say("Trong hạn", "In time"),
        ItemState.AwaitingDecision => Say("Chờ quyết định", "Awaiting decision"),
        ItemState.Recurring => Say("Thường xuyên", "Recurring"),
        ItemState.DateMissing => Say("Chưa có thời hạn", "No date"),
        ItemState.CarriedOver => Say("Chuyển tiếp", "Carried over"),
        ItemState.NotReproposed => Say("Không đề xuất lại", "Not proposed again"),
        ItemState.Withdrawn => Say("Đã rút", "Withdrawn"),
        ItemState.Merged => Say("Đã gộp", "Merged"),
    };

    /// <summary>A standing.</summary>
    public string Of(Standing standing) => standing switch
    {
        Standing.Done => Say("Đã báo cáo", "Reported"),
        Standing.WillBeDone => Say("Sẽ báo cáo", "Will be reported"),
        Standing.CarriedOver => Say("Chuyển tiếp", "Carried over"),
        Standing.NotReproposed => Say("Không đề xuất lại", "Not proposed again"),
        Standing.Open => Say("Chưa có hướng xử lý", "Without disposition"),
        Standing.Withdrawn => Say("Đã rút", "Withdrawn"),
        Standing.Merged => Say("Đã gộp", "Merged"),
    };

    /// <summary>A way of entry.</summary>
    public string Of(Entry entry) => entry switch
    {
        Entry.Planned => Say("Theo chương trình", "As adopted"),
        Entry.Added => Say("Bổ sung", "Added"),
        Entry.CarriedIn => Say("Chuyển từ năm trước", "Carried in"),
    };

    /// <summary>A disposition in words.</summary>
    public string Of(Disposition disposition, Snapshot at) => disposition.Kind switch
    {
        DispositionKind.WillBeReported =>
            (disposition.Bodies.Count > 0, disposition.Month is not null) switch
            {
                (true, true) => Say(
                    $"Sẽ báo cáo {Bodies(disposition.Bodies, at)} trong tháng {disposition.Month}/{disposition.Year}",
                    $"Will be reported to {Bodies(disposition.Bodies, at)} in {Month(disposition.Month!.Value)} {disposition.Year}"),
                (false, true) => Say(
                    $"Sẽ báo cáo trong tháng {disposition.Month}/{disposition.Year}",
                    $"Will be reported in {Month(disposition.Month!.Value)} {disposition.Year}"),
                _ => Say("Sẽ báo cáo", "Will be reported"),
            },
        DispositionKind.CarriedOver => disposition.Year is { } year
            ? Say($"Chuyển tiếp sang Chương trình công tác năm {year}", $"Carried over to the {year} programme")
            : Say("Chuyển tiếp", "Carried over"),
        DispositionKind.NotReproposed => Say("Không đề xuất lại", "Not proposed again"),
    };

    /// <summary>A kind of disposition.</summary>
    public string Of(DispositionKind kind) => kind switch
    {
        DispositionKind.WillBeReported => Say("Sẽ báo cáo", "Will be reported"),
        DispositionKind.CarriedOver => Say("Chuyển tiếp", "Carried over"),
        DispositionKind.NotReproposed => Say("Không đề xuất lại", "Not proposed again"),
    };

    /// <summary>A kind of product.</summary>
    public string Of(ProductKind product) => product switch
    {
        ProductKind.Unspecified => Say("Chưa ghi", "Not said"),
        ProductKind.Resolution => Say("Nghị quyết", "Resolution"),
        ProductKind.Directive => Say("Chỉ thị", "Directive"),
        ProductKind.Conclusion => Say("Kết luận", "Conclusion"),
        ProductKind.Decision => Say("Quyết định", "Decision"),
        ProductKind.Regulation => Say("Quy chế, quy định", "Regulation"),
        ProductKind.Scheme => Say("Đề án", "Scheme"),
        ProductKind.Programme => Say("Chương trình", "Programme"),
        ProductKind.Plan => Say("Kế hoạch", "Plan"),
        ProductKind.Report => Say("Báo cáo", "Report"),
        ProductKind.Submission => Say("Tờ trình", "Submission"),
        ProductKind.Other => Say("Văn bản khác", "Other document"),
    };

    /// <summary>A security classification; in Vietnamese in both languages, it is a term of law.</summary>
    public string Of(SecurityClassification classification) => classification switch
    {
        SecurityClassification.Unclassified => Say("Thường", "Thường (unclassified)"),
        SecurityClassification.Confidential => "Mật",
        SecurityClassification.Secret => "Tối mật",
        SecurityClassification.TopSecret => "Tuyệt mật",
    };

    /// <summary>An outcome of a hearing.</summary>
    public string Of(HearingOutcome outcome) => outcome switch
    {
        HearingOutcome.Adopted => Say("Thông qua", "Adopted"),
        HearingOutcome.AdoptedWithChanges => Say("Thông qua, có chỉnh sửa", "Adopted with changes"),
        HearingOutcome.Noted => Say("Ghi nhận, cho ý kiến", "Noted"),
        HearingOutcome.Deferred => Say("Để lại kỳ sau", "Deferred"),
        HearingOutcome.Rejected => Say("Không thông qua", "Rejected"),
    };

    /// <summary>A kind of meeting.</summary>
    public string Of(MeetingKind kind) => kind switch
    {
        MeetingKind.Regular => Say("Định kỳ", "Regular"),
        MeetingKind.Thematic => Say("Chuyên đề", "Thematic"),
        MeetingKind.Extraordinary => Say("Bất thường", "Extraordinary"),
    };

    /// <summary>A state of a meeting.</summary>
    public string Of(MeetingState state) => state switch
    {
        MeetingState.Planned => Say("Dự kiến", "Planned"),
        MeetingState.Held => Say("Đã tổ chức", "Held"),
        MeetingState.Cancelled => Say("Không tổ chức", "Cancelled"),
    };

    /// <summary>A state of a programme.</summary>
    public string Of(ProgrammeState state) => state switch
    {
        ProgrammeState.Draft => Say("Dự thảo", "Draft"),
        ProgrammeState.Adopted => Say("Đã thông qua", "Adopted"),
        ProgrammeState.Issued => Say("Đã ban hành", "Issued"),
        ProgrammeState.Closed => Say("Đã tổng kết", "Closed"),
    };

    /// <summary>A kind of goal.</summary>
    public string Of(GoalKind kind) => kind switch
    {
        GoalKind.Resolution => Say("Nghị quyết", "Resolution"),
        GoalKind.Programme => Say("Chương trình", "Programme"),
        GoalKind.KeyTask => Say("Nhiệm vụ trọng tâm", "Key task"),
        GoalKind.Breakthrough => Say("Khâu đột phá", "Breakthrough"),
    };

    /// <summary>A field of an item.</summary>
    public string Of(ItemField field) => field switch
    {
        ItemField.Number => Say("STT", "No."),
        ItemField.Section => Say("Mục", "Section"),
        ItemField.Title => Say("Nội dung", "Content"),
        ItemField.Product => Say("Sản phẩm", "Product"),
        ItemField.Leads => Say("Cơ quan chủ trì", "Lead agency"),
        ItemField.Coordinating => Say("Cơ quan phối hợp", "Coordinating agency"),
        ItemField.Bodies => Say("Cấp trình", "Heard by"),
        ItemField.Due => Say("Thời gian trình", "Due"),
        ItemField.SupervisingLeader => Say("Lãnh đạo chỉ đạo", "Supervising leader"),
        ItemField.MonitoringOfficer => Say("Chuyên viên theo dõi", "Monitoring officer"),
        ItemField.LegalBasis => Say("Căn cứ", "Legal basis"),
        ItemField.Goal => Say("Mục tiêu toàn khóa", "Term goal"),
        ItemField.Classification => Say("Độ mật", "Classification"),
        ItemField.Note => Say("Ghi chú", "Note"),
        ItemField.Standing => Say("Tình trạng", "Standing"),
        ItemField.Disposition => Say("Hướng xử lý", "Disposition"),
        ItemField.Issued => Say("Văn bản ban hành", "Issued document"),
    };

    /// <summary>A quarter in Roman numerals.</summary>
    public static string Roman(int quarter) => quarter switch { 1 => "I", 2 => "II", 3 => "III", _ => "IV" };
}
