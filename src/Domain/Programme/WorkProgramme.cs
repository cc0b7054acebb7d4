using System.Diagnostics;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.Domain.Programme;

/// <summary>A section (mục) of a programme.</summary>
/// <param name="Code">As printed, "I", "II" …</param>
/// <param name="Title">Its heading.</param>
/// <param name="Body">The body whose meetings it lists, if it lists one body's.</param>
/// <param name="Text">Words that stand under the heading, for sections without items.</param>
public sealed record ProgrammeSection(string Code, string Title, BodyId? Body, string? Text = null);

/// <summary>How many meetings of a kind a body plans for the year.</summary>
public sealed record PlannedMeetings(BodyId Body, MeetingKind Kind, int Number);

/// <summary>Up to which date the figures of a body go in a report.</summary>
public sealed record CutOff(BodyId Body, DateOnly On);

/// <summary>Where a programme stands.</summary>
public enum ProgrammeState
{
    /// <summary>Dự thảo.</summary>
    Draft,

    /// <summary>Đã thông qua.</summary>
    Adopted,

    /// <summary>Đã ban hành.</summary>
    Issued,

    /// <summary>Đã tổng kết.</summary>
    Closed,
}

/// <summary>What happens to the programme of a year.</summary>
public abstract record ProgrammeChange : Change
{
    private ProgrammeChange() { }

    /// <summary>The programme of the year is begun.</summary>
    public sealed record Drafted(int Year, string Title, TermId? Term, IReadOnlyList<ProgrammeSection> Sections)
        : ProgrammeChange;

    /// <summary>It has these sections from now on.</summary>
    public sealed record SectionsSet(IReadOnlyList<ProgrammeSection> Sections) : ProgrammeChange;

    /// <summary>So many meetings of a kind are planned; saying it again replaces it.</summary>
    public sealed record MeetingsPlanned(PlannedMeetings Plan) : ProgrammeChange;

    /// <summary>It is sent out as draft n (dự thảo lần n): the bytes are kept, what it says is fixed.</summary>
    /// <param name="Draft">Its number, from 1.</param>
    /// <param name="AsOf">The date it is drawn up as of.</param>
    /// <param name="Known">The moment of knowledge: that of the seal printed in it.</param>
    /// <param name="DocumentHash">SHA-256 of its DOCX, 64 hex digits.</param>
    /// <param name="Head">The head of the ledger printed in it.</param>
    /// <param name="To">The agencies it is sent to.</param>
    /// <param name="CommentsDueOn">The last day for comments; null where none is set.</param>
    /// <param name="Upheld">Bodies whose review of the draft before holds for this one too.</param>
    public sealed record Circulated(
        int Draft, DateOnly AsOf, DateTimeOffset Known, string DocumentHash, string Head, IReadOnlyList<AgencyId> To,
        DateOnly? CommentsDueOn, IReadOnlyList<BodyId> Upheld) : ProgrammeChange;

    /// <summary>A body reviewed the draft that was sent out last.</summary>
    public sealed record Reviewed(BodyId Body, MeetingId? Meeting, ReviewOutcome Outcome, string? Remark = null) : ProgrammeChange;

    /// <summary>It is adopted by a body, at a meeting or not.</summary>
    public sealed record Adopted(BodyId? By, MeetingId? Meeting) : ProgrammeChange;

    /// <summary>It is issued under a number and sign, as in 17-CTr/TU.</summary>
    /// <param name="Number">Number and sign.</param>
    /// <param name="IssuedOn">The date it bears.</param>
    /// <param name="Signing">Who signed it; null where that was not said.</param>
    /// <param name="Document">Its frozen document; null for one that was issued without this program.</param>
    public sealed record Issued(string Number, DateOnly IssuedOn, Signing? Signing = null, FrozenDocument? Document = null) : ProgrammeChange;

    /// <summary>The report of a date takes the figures of some bodies as of an earlier date.</summary>
    public sealed record ReportScheduled(DateOnly On, IReadOnlyList<CutOff> CutOffs) : ProgrammeChange;

    /// <summary>The programme as a whole was checked against a principle of the committee.</summary>
    /// <param name="Principle">The principle, in words.</param>
    /// <param name="Verdict">What was found.</param>
    /// <param name="Remark">What is to be said about it.</param>
    public sealed record Checked(string Principle, CheckVerdict Verdict, string? Remark) : ProgrammeChange;

    /// <summary>The year is closed.</summary>
    public sealed record Closed : ProgrammeChange;
}

/// <summary>The programme does not stand where this step starts from.</summary>
public sealed record ProgrammeIsNot(ProgrammeState Wanted, ProgrammeState Present) : Refusal;

/// <summary>The year cannot be closed while items are neither done nor settled.</summary>
/// <param name="Open">How many have no disposition.</param>
/// <param name="ToBeReported">How many will still be reported, as is decided of them, but are not yet.</param>
public sealed record ItemsAreUnfinished(int Open, int ToBeReported) : Refusal;

/// <summary>A programme needs at least one section.</summary>
public sealed record SectionIsMissing : Refusal;

/// <summary>Two sections have the same code.</summary>
public sealed record SectionCodeIsTaken(string Code) : Refusal;

/// <summary>A section cannot be left out while items stand in it.</summary>
public sealed record SectionHasItems(string Code, int Count) : Refusal;

/// <summary>Figures of a report cannot be cut off after its date.</summary>
public sealed record CutOffIsLater(DateOnly On) : Refusal;

/// <summary>The work programme of one year as one object.</summary>
public sealed record WorkProgramme(
    ProgrammeId Id, int Year, string Title, TermId? Term, IReadOnlyList<ProgrammeSection> Sections)
{
    /// <summary>Where it stands.</summary>
    public ProgrammeState State { get; init; }

    /// <summary>The drafts that were sent out, the last one last.</summary>
    public IReadOnlyList<CirculatedDraft> Drafts { get; init; } = [];

    /// <summary>Its adoption; null while it is a draft.</summary>
    public Adoption? Adoption { get; init; }

    /// <summary>Its number and date, once issued.</summary>
    public IssuedDocument? Issued { get; init; }

    /// <summary>Who signed it, once issued.</summary>
    public Signing? Signing { get; init; }

    /// <summary>The document as issued; null where its bytes are not kept.</summary>
    public FrozenDocument? Document { get; init; }

    /// <summary>The meetings planned, by body and kind.</summary>
    public IReadOnlyList<PlannedMeetings> Meetings { get; init; } = [];

    /// <summary>How the whole was checked, the latest check against each principle.</summary>
    public IReadOnlyList<PrincipleCheck> Checks { get; init; } = [];

    /// <summary>Reports that take some figures as of an earlier date: date of the report → cut-offs.</summary>
    public IReadOnlyDictionary<DateOnly, IReadOnlyList<CutOff>> Reports { get; init; } =
        new Dictionary<DateOnly, IReadOnlyList<CutOff>>();

    /// <summary>The number of changes recorded in all: the writer's lock.</summary>
    public int Sequence { get; init; }

    /// <summary>The programme at a point, or null before it was begun.</summary>
    public static WorkProgramme? At(ProgrammeId id, IReadOnlyList<Recorded> history, AsOf point)
    {
        WorkProgramme? programme = null;
        foreach (var entry in history.At(point))
            programme = (entry.Change, programme) switch
            {
                (ProgrammeChange.Drafted d, null) => new(id, d.Year, d.Title, d.Term, d.Sections),
                (_, null) => null,
                (ProgrammeChange.Drafted d, _) => programme with { Title = d.Title, Term = d.Term, Sections = d.Sections },
                (ProgrammeChange.SectionsSet s, _) => programme with { Sections = s.Sections },
                (ProgrammeChange.MeetingsPlanned m, _) => programme with
                {
                    Meetings = [.. programme.Meetings.Where(x => (x.Body, x.Kind) != (m.Plan.Body, m.Plan.Kind)), m.Plan],
                },
                (ProgrammeChange.Circulated c, _) => programme.Circulated(c),
                (ProgrammeChange.Reviewed r, _) => programme.Reviewed(r, entry.EffectiveOn),
                (ProgrammeChange.Adopted a, _) => programme with
                {
                    State = ProgrammeState.Adopted,
                    Adoption = new(a.By, a.Meeting, entry.EffectiveOn, entry.RecordedAt),
                },
                (ProgrammeChange.Issued i, _) => programme with
                {
                    State = ProgrammeState.Issued,
                    Issued = new(i.Number, i.IssuedOn),
                    Signing = i.Signing,
                    Document = i.Document,
                },
                (ProgrammeChange.ReportScheduled r, _) => programme with
                {
                    Reports = new Dictionary<DateOnly, IReadOnlyList<CutOff>>(programme.Reports) { [r.On] = r.CutOffs },
                },
                (ProgrammeChange.Checked c, _) => programme with { Checks = programme.Checks.With(c.Principle, c.Verdict, c.Remark, entry) },
                (ProgrammeChange.Closed, _) => programme with { State = ProgrammeState.Closed },
                _ => throw new UnreachableException(),
            };
        return programme is null ? null : programme with { Sequence = history.Count };
    }

    /// <summary>How many meetings of a kind a body planned for the year; 0 where nothing was said.</summary>
    public int Planned(BodyId body, MeetingKind kind) =>
        Meetings.FirstOrDefault(m => m.Body == body && m.Kind == kind)?.Number ?? 0;

    /// <summary>Gives it other sections; none that holds items may be left out.</summary>
    /// <param name="sections">The sections in order.</param>
    /// <param name="items">The items of the programme.</param>
    public Result<ProgrammeChange> SetSections(IReadOnlyList<ProgrammeSection> sections, IEnumerable<Item> items) =>
        State == ProgrammeState.Closed ? new ProgrammeIsClosed()
        : Unfit(sections) is { } refusal ? refusal
        : sections.SequenceEqual(Sections) ? new NothingChanges()
        : items.GroupBy(i => i.Content.Section).FirstOrDefault(g => sections.All(s => s.Code != g.Key) && Sections.Any(s => s.Code == g.Key))
            is { } left ? new SectionHasItems(left.Key, left.Count())
        : new ProgrammeChange.SectionsSet(sections);

    /// <summary>Says how many meetings of a kind a body plans.</summary>
    public Result<ProgrammeChange> PlanMeetings(PlannedMeetings plan)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(plan.Number, nameof(plan));
        return State == ProgrammeState.Closed ? new ProgrammeIsClosed()
            : Planned(plan.Body, plan.Kind) == plan.Number ? new NothingChanges()
            : new ProgrammeChange.MeetingsPlanned(plan);
    }

    /// <summary>Has the report of a date take the figures of some bodies as of earlier dates.</summary>
    public Result<ProgrammeChange> ScheduleReport(DateOnly on, IReadOnlyList<CutOff> cutOffs) =>
        State == ProgrammeState.Closed ? new ProgrammeIsClosed()
        : cutOffs.FirstOrDefault(c => c.On > on) is { } late ? new CutOffIsLater(late.On)
        : Reports.TryGetValue(on, out var present) && present.SequenceEqual(cutOffs) ? new NothingChanges()
        : new ProgrammeChange.ReportScheduled(on, cutOffs);

    /// <summary>Why these cannot be the sections of a programme, or null.</summary>
    internal static Refusal? Unfit(IReadOnlyList<ProgrammeSection> sections) =>
        sections.Count == 0 ? new SectionIsMissing()
        : sections.Any(s => string.IsNullOrWhiteSpace(s.Code) || string.IsNullOrWhiteSpace(s.Title)) ? new TitleIsMissing()
        : sections.CountBy(s => s.Code).FirstOrDefault(c => c.Value > 1) is { Key: { } code } ? new SectionCodeIsTaken(code)
        : null;

    /// <summary>Issues the adopted programme.</summary>
    public Result<ProgrammeChange> Issue(string number, DateOnly on, Signing? signing = null) =>
        State != ProgrammeState.Adopted ? new ProgrammeIsNot(ProgrammeState.Adopted, State)
        : string.IsNullOrWhiteSpace(number) ? new DocumentNumberIsMissing()
        : on < Adoption?.On ? new IssueIsBeforeAdoption(Adoption.On)
        : new ProgrammeChange.Issued(number, on, signing);

    /// <summary>Closes the issued programme: each of its items is reported, carried over or not proposed again.</summary>
    /// <param name="unfinished">The items that stand in the way; see <see cref="YearEnd.Unfinished"/>.</param>
    public Result<ProgrammeChange> Close(IReadOnlyCollection<Item> unfinished) =>
        State != ProgrammeState.Issued ? new ProgrammeIsNot(ProgrammeState.Issued, State)
        : unfinished.Count > 0 ? new ItemsAreUnfinished(
            unfinished.Count(i => i.Disposition is null), unfinished.Count(i => i.Disposition is not null))
        : new ProgrammeChange.Closed();
}
