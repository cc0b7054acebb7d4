using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Programme;

/// <summary>What a check against a principle found.</summary>
public enum CheckVerdict
{
    /// <summary>Bảo đảm.</summary>
    Satisfied,

    /// <summary>Cần chỉnh sửa: it does once what the remark says is changed.</summary>
    NeedsChange,

    /// <summary>Không bảo đảm.</summary>
    NotSatisfied,
}

/// <summary>That a line, or the programme as a whole, was checked against a principle.</summary>
/// <param name="Principle">The principle in the words in which it was checked.</param>
/// <param name="Verdict">What was found.</param>
/// <param name="Remark">What is to be said about it, or null.</param>
/// <param name="On">The date of the check.</param>
/// <param name="At">The moment it was recorded.</param>
/// <param name="By">Who checked.</param>
public sealed record PrincipleCheck(string Principle, CheckVerdict Verdict, string? Remark, DateOnly On, DateTimeOffset At, string By);

/// <summary>The principle is none of the committee's.</summary>
public sealed record PrincipleIsUnknown(string Principle) : Refusal;

/// <summary>A committee has at least one principle, and each stands once.</summary>
public sealed record PrinciplesAreUnfit : Refusal;

/// <summary>Nguyên tắc xây dựng chương trình: what every line, and the whole, is checked against.</summary>
public static class Principles
{
    /// <summary>Those of the founding text, which a committee begins with.</summary>
    public static readonly IReadOnlyList<string> Usual =
    [
        "Đúng chủ trương, đường lối của Đảng", "Đúng pháp luật của Nhà nước", "Đúng Quy chế làm việc",
        "Bảo đảm vai trò lãnh đạo toàn diện của Ban Chấp hành",
    ];

    /// <summary>Sets the principles; one in other words is another one, and has to be checked anew.</summary>
    public static Result<CommitteeChange> SetPrinciples(this Committee committee, IReadOnlyList<string> principles) =>
        principles.Count == 0 || principles.Any(string.IsNullOrWhiteSpace) || principles.Distinct().Count() < principles.Count
            ? new PrinciplesAreUnfit()
        : principles.SequenceEqual(committee.Principles) ? new NothingChanges()
        : new CommitteeChange.PrinciplesSet(principles);

    /// <summary>Checks an item against a principle.</summary>
    public static Result<ItemChange> Check(
        this Item item, string principle, CheckVerdict verdict, string? remark, IReadOnlyList<string> principles) =>
        item.Exit is { } exit ? new ItemHasLeft(exit)
        : WhyNot(item.CheckOf(principle), principle, verdict, remark, principles) is { } refusal ? refusal
        : new ItemChange.Checked(principle, verdict, remark);

    /// <summary>Checks the programme as a whole against a principle.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="principle">The principle.</param>
    /// <param name="verdict">What was found.</param>
    /// <param name="remark">What is to be said about it.</param>
    /// <param name="principles">The principles of the committee.</param>
    /// <param name="saidAt">When the content of its lines last changed; see <see cref="SaidAt"/>.</param>
    public static Result<ProgrammeChange> Check(
        this WorkProgramme programme, string principle, CheckVerdict verdict, string? remark, IReadOnlyList<string> principles,
        DateTimeOffset saidAt) =>
        programme.State == ProgrammeState.Closed ? new ProgrammeIsClosed()
        : WhyNot(programme.CheckOf(principle, saidAt), principle, verdict, remark, principles) is { } refusal ? refusal
        : new ProgrammeChange.Checked(principle, verdict, remark);

    private static Refusal? WhyNot(
        (PrincipleCheck Check, bool IsOutdated)? present, string principle, CheckVerdict verdict, string? remark, IReadOnlyList<string> principles) =>
        !principles.Contains(principle) ? new PrincipleIsUnknown(principle)
        : verdict != CheckVerdict.Satisfied && string.IsNullOrWhiteSpace(remark) ? new RemarkIsMissing()
        : present is (var check, false) && (check.Verdict, check.Remark) == (verdict, remark) ? new NothingChanges()
        : null;

    /// <summary>The latest check of an item against a principle, and whether its content changed since; null where there is none.</summary>
    public static (PrincipleCheck Check, bool IsOutdated)? CheckOf(this Item item, string principle) =>
        item.Checks.FirstOrDefault(c => c.Principle == principle) is { } check ? (check, check.At < item.SaidAt) : null;

    /// <summary>The latest check of the whole against a principle, and whether a line changed since; null where there is none.</summary>
    public static (PrincipleCheck Check, bool IsOutdated)? CheckOf(this WorkProgramme programme, string principle, DateTimeOffset saidAt) =>
        programme.Checks.FirstOrDefault(c => c.Principle == principle) is { } check ? (check, check.At < saidAt) : null;

    /// <summary>When a line of the programme was last entered, or changed in what it says.</summary>
    public static DateTimeOffset SaidAt(this Snapshot at, ProgrammeId programme) =>
        at.ItemsOf(programme).Select(i => i.SaidAt).DefaultIfEmpty().Max();

    /// <summary>The checks with one more, the latest of each principle.</summary>
    internal static IReadOnlyList<PrincipleCheck> With(
        this IReadOnlyList<PrincipleCheck> checks, string principle, CheckVerdict verdict, string? remark, Recorded entry) =>
        [.. checks.Where(c => c.Principle != principle), new(principle, verdict, remark, entry.EffectiveOn, entry.RecordedAt, entry.By)];
}
