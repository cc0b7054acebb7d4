using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Programme;

/// <summary>What comes out of an item (sản phẩm).</summary>
public enum ProductKind
{
    /// <summary>Not said.</summary>
    Unspecified,

    /// <summary>Nghị quyết.</summary>
    Resolution,

    /// <summary>Chỉ thị.</summary>
    Directive,

    /// <summary>Kết luận.</summary>
    Conclusion,

    /// <summary>Quyết định.</summary>
    Decision,

    /// <summary>Quy chế, quy định.</summary>
    Regulation,

    /// <summary>Đề án.</summary>
    Scheme,

    /// <summary>Chương trình.</summary>
    Programme,

    /// <summary>Kế hoạch.</summary>
    Plan,

    /// <summary>Báo cáo.</summary>
    Report,

    /// <summary>Tờ trình.</summary>
    Submission,

    /// <summary>Thông báo, công văn và văn bản khác.</summary>
    Other,
}

/// <summary>Độ mật.</summary>
public enum SecurityClassification
{
    /// <summary>Thường.</summary>
    Unclassified,

    /// <summary>Mật.</summary>
    Confidential,

    /// <summary>Tối mật.</summary>
    Secret,

    /// <summary>Tuyệt mật.</summary>
    TopSecret,
}

/// <summary>How a body dealt with an item it heard.</summary>
public enum HearingOutcome
{
    /// <summary>Thông qua.</summary>
    Adopted,

    /// <summary>Thông qua, có chỉnh sửa.</summary>
    AdoptedWithChanges,

    /// <summary>Ghi nhận (cho ý kiến).</summary>
    Noted,

    /// <summary>Chưa thông qua, để lại kỳ sau: the item is not counted as reported.</summary>
    Deferred,

    /// <summary>Không thông qua: heard, and so reported.</summary>
    Rejected,
}

/// <summary>What is decided about an item that is not finished (domain glossary: disposition).</summary>
public enum DispositionKind
{
    /// <summary>Sẽ báo cáo: it will still be reported, in the month that is named.</summary>
    WillBeReported,

    /// <summary>Chuyển tiếp sang chương trình năm sau.</summary>
    CarriedOver,

    /// <summary>Không đề xuất đưa lại.</summary>
    NotReproposed,
}

/// <summary>The disposition of an unfinished item.</summary>
/// <param name="Kind">What is decided.</param>
/// <param name="Year">The year it will be reported in or is carried over to; null where it is not proposed again.</param>
/// <param name="Month">The month (1-12) it will be reported in; null otherwise.</param>
/// <param name="Bodies">The bodies it will be reported to, in turn; empty means its own.</param>
public sealed record Disposition(DispositionKind Kind, int? Year, int? Month, IReadOnlyList<BodyId> Bodies)
{
    /// <summary>Whether another disposition says the same.</summary>
    public bool IsSameAs(Disposition? other) =>
        other is not null && (Kind, Year, Month) == (other.Kind, other.Year, other.Month) && Bodies.SequenceEqual(other.Bodies);
}

/// <summary>Everything the programme says about an item when it enters.</summary>
/// <param name="Programme">The programme it stands in.</param>
/// <param name="Section">Code of its section, as in "III".</param>
/// <param name="Number">Its number in the programme, from 1.</param>
/// <param name="Title">The content (nội dung).</param>
/// <param name="Product">The kind of product.</param>
/// <param name="Leads">Lead agencies; several are a joint item, which counts once.</param>
/// <param name="Coordinating">Coordinating agencies.</param>
/// <param name="Bodies">The bodies that hear it, in turn.</param>
/// <param name="Due">When it is due; null where the list does not say.</param>
public sealed record ItemContent(
    ProgrammeId Programme, string Section, int Number, string Title, ProductKind Product,
    IReadOnlyList<AgencyId> Leads, IReadOnlyList<AgencyId> Coordinating, IReadOnlyList<BodyId> Bodies, DuePeriod? Due)
{
    /// <summary>The number as the office's own list prints it, as in "II.3"; null means <see cref="Number"/>.</summary>
    public string? PrintedNumber { get; init; }

    /// <summary>The leader in charge (lãnh đạo chỉ đạo).</summary>
    public string? SupervisingLeader { get; init; }

    /// <summary>The official who follows the file (chuyên viên theo dõi), not its owner.</summary>
    public string? MonitoringOfficer { get; init; }

    /// <summary>Căn cứ.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>The goals of the term programme it serves.</summary>
    public IReadOnlyList<GoalId> Goals { get; init; } = [];

    /// <summary>The goal, as ledgers said it while an item served one at most; read, and never written any more.</summary>
    public GoalId? Goal
    {
        init => Goals = value is { } goal ? [goal] : [];
    }

    /// <summary>Độ mật.</summary>
    public SecurityClassification Classification { get; init; }

    /// <summary>Ghi chú.</summary>
    public string? Note { get; init; }

    /// <summary>Columns of the office's list that mean nothing to us, kept as they were: header → text.</summary>
    public IReadOnlyDictionary<string, string> Kept { get; init; } = new Dictionary<string, string>();
}

/// <summary>What is said anew about an item; null means unchanged, an empty text means there is none any more.</summary>
public sealed record ItemPatch
{
    /// <summary>The content.</summary>
    public string? Title { get; init; }

    /// <summary>The kind of product.</summary>
    public ProductKind? Product { get; init; }

    /// <summary>Code of the section.</summary>
    public string? Section { get; init; }

    /// <summary>Number in the programme.</summary>
    public int? Number { get; init; }

    /// <summary>Coordinating agencies.</summary>
    public IReadOnlyList<AgencyId>? Coordinating { get; init; }

    /// <summary>The due period, where it was wrong or brought forward; a later one is <see cref="ItemChange.Postponed"/>.</summary>
    public DuePeriod? Due { get; init; }

    /// <summary>The leader in charge.</summary>
    public string? SupervisingLeader { get; init; }

    /// <summary>The official who follows the file.</summary>
    public string? MonitoringOfficer { get; init; }

    /// <summary>Căn cứ.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>The goals; an empty list means none any more.</summary>
    public IReadOnlyList<GoalId>? Goals { get; init; }

    /// <summary>The goal, as earlier ledgers said it; an all-zero id means none. Read, and never written any more.</summary>
    public GoalId? Goal
    {
        init => Goals = value is not { } goal ? null : goal.Value == Guid.Empty ? [] : [goal];
    }

    /// <summary>Độ mật.</summary>
    public SecurityClassification? Classification { get; init; }

    /// <summary>Ghi chú.</summary>
    public string? Note { get; init; }
}

/// <summary>What happens to an item of the programme.</summary>
public abstract record ItemChange : Change
{
    private ItemChange() { }

    /// <summary>Who decided it, where it amends an adopted programme; null for everything else, and for what was recorded before that was asked.</summary>
    public Decider? DecidedBy { get; init; }

    /// <summary>It stands in the programme as adopted.</summary>
    public sealed record Planned(ItemContent Content) : ItemChange;

    /// <summary>Bổ sung: it enters during the year.</summary>
    /// <param name="Content">What it says.</param>
    /// <param name="SplitFrom">The item it was split from, if any.</param>
    public sealed record Added(ItemContent Content, ItemId? SplitFrom = null) : ItemChange;

    /// <summary>It comes from last year's programme.</summary>
    /// <param name="Content">What it says.</param>
    /// <param name="From">The item of the earlier programme; null where that year is not in the ledger.</param>
    public sealed record CarriedIn(ItemContent Content, ItemId? From) : ItemChange;

    /// <summary>Điều chỉnh: some of what it says is different from now on.</summary>
    public sealed record Adjusted(ItemPatch Patch) : ItemChange;

    /// <summary>Lùi thời hạn.</summary>
    public sealed record Postponed(DuePeriod To) : ItemChange;

    /// <summary>Other agencies lead it from now on.</summary>
    public sealed record Reassigned(IReadOnlyList<AgencyId> Leads) : ItemChange;

    /// <summary>Chuyển cấp trình: other bodies hear it from now on.</summary>
    public sealed record Moved(IReadOnlyList<BodyId> Bodies) : ItemChange;

    /// <summary>Rút: it leaves the programme.</summary>
    public sealed record Withdrawn : ItemChange;

    /// <summary>Gộp: it becomes part of another item.</summary>
    public sealed record Merged(ItemId Into) : ItemChange;

    /// <summary>Tách: parts of it are items of their own from now on.</summary>
    public sealed record Split(IReadOnlyList<ItemId> Parts) : ItemChange;

    /// <summary>It is on the agenda of a meeting.</summary>
    public sealed record Tabled(MeetingId Meeting) : ItemChange;

    /// <summary>A body heard it.</summary>
    /// <param name="Body">Which body.</param>
    /// <param name="Meeting">At which meeting; null where it was heard in writing or the meeting is not known.</param>
    /// <param name="Outcome">With which outcome.</param>
    public sealed record Heard(BodyId Body, MeetingId? Meeting, HearingOutcome Outcome) : ItemChange;

    /// <summary>The document it was to lead to is issued.</summary>
    public sealed record Issued(string Number, DateOnly IssuedOn) : ItemChange;

    /// <summary>It is decided what becomes of it.</summary>
    public sealed record Disposed(Disposition Disposition) : ItemChange;

    /// <summary>A lead agency proposes what becomes of it; the reason of the change says why.</summary>
    /// <param name="Agency">The agency that proposes.</param>
    /// <param name="Disposition">What it proposes.</param>
    public sealed record DispositionProposed(AgencyId Agency, Disposition Disposition) : ItemChange;

    /// <summary>It needs so many minutes of a sitting; null as many as an item of the body usually takes.</summary>
    public sealed record TimeSet(int? Minutes) : ItemChange;

    /// <summary>It was checked against a principle of the committee.</summary>
    /// <param name="Principle">The principle, in words.</param>
    /// <param name="Verdict">What was found.</param>
    /// <param name="Remark">What is to be said about it.</param>
    public sealed record Checked(string Principle, CheckVerdict Verdict, string? Remark) : ItemChange;

    /// <summary>These people need to know of it while it is classified; nobody else sees it without a right to all of it.</summary>
    public sealed record NeedToKnowSet(IReadOnlyList<PersonId> People) : ItemChange;

    /// <summary>The result of a confidence vote that belongs to it was announced; the figures stand with the vote.</summary>
    public sealed record VoteAnnounced(ConfidenceVoteId Vote) : ItemChange;
}
