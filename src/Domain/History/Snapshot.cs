using System.Collections.Concurrent;
using System.Globalization;
using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;
using NghiTrinh.Domain.Registrations;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Domain.History;

/// <summary>The whole ledger of a committee folded at one point in both times.</summary>
public sealed class Snapshot
{
    private readonly Dictionary<ItemId, Item> _items = [];
    private readonly Dictionary<BodyId, Body> _bodies = [];
    private readonly Dictionary<AgencyId, Agency> _agencies = [];
    private readonly Dictionary<MeetingId, Meeting> _meetings = [];
    private readonly Dictionary<ProgrammeId, List<Item>> _itemsOf = [];
    private readonly Dictionary<GoalId, Goal> _goals = [];
    private readonly Dictionary<PersonId, Person> _people = [];
    private readonly Dictionary<CommentId, Comment> _comments = [];
    private readonly Dictionary<CallId, Call> _calls = [];
    private readonly Dictionary<RegistrationId, Registration> _registrations = [];
    private readonly Dictionary<ConfidenceVoteId, ConfidenceVote> _confidenceVotes = [];
    private readonly Dictionary<ConfidenceVoteId, ConfidenceResult> _confidenceResults = [];
    private readonly ConcurrentDictionary<ProgrammeId, IReadOnlyList<Registration>> _registrationsOf = new();
    private readonly Dictionary<int, Subject> _calendarSubjects = [];
    private readonly ConcurrentDictionary<ItemId, string> _searchTexts = new();

    internal Snapshot(Ledger ledger, AsOf point)
    {
        (Ledger, Point) = (ledger, point);
        var (programmes, terms) = (new List<WorkProgramme>(), new List<Term>());
        var (reports, imports, documents) = (new List<FrozenReport>(), new List<Import>(), new List<Document>());
        var calendars = new SortedDictionary<int, DayTables>();
        foreach (var subject in ledger.Subjects)
        {
            var history = ledger.HistoryOf(subject);
            switch (subject.Kind)
            {
                case SubjectKind.Committee:
                    Committee = Committees.Committee.At(new(subject.Id), history, point);
                    break;
                case SubjectKind.Term when Term.At(new(subject.Id), history, point) is { } term:
                    terms.Add(term);
                    break;
                case SubjectKind.Body when Body.At(new(subject.Id), history, point) is { } body:
                    _bodies[body.Id] = body;
                    break;
                case SubjectKind.Agency when Agency.At(new(subject.Id), history, point) is { } agency:
                    _agencies[agency.Id] = agency;
                    break;
                case SubjectKind.Programme when WorkProgramme.At(new(subject.Id), history, point) is { } programme:
                    programmes.Add(programme);
                    break;
                case SubjectKind.Item when Item.At(new(subject.Id), history, point) is { } item:
                    _items[item.Id] = item;
                    break;
                case SubjectKind.Meeting when Meeting.At(new(subject.Id), history, point) is { } meeting:
                    _meetings[meeting.Id] = meeting;
                    break;
                case SubjectKind.Calendar when CalendarHistory.TablesAt(history, point) is { } tables:
                    calendars[tables.Year] = tables;
                    _calendarSubjects[tables.Year] = subject;
                    break;
                case SubjectKind.Report when history.At(point) is [{ Change: ReportChange.Frozen frozen } entry, ..]:
                    reports.Add(new(subject.Id, frozen, entry.RecordedAt, entry.By));
                    break;
                case SubjectKind.Import when Import.At(subject.Id, history, point) is { } import:
                    imports.Add(import);
                    break;
                case SubjectKind.Person when Person.At(new(subject.Id), history, point) is { } person:
                    _people[person.Id] = person;
                    break;
                case SubjectKind.Document when Document.At(new(subject.Id), history, point) is { } document:
                    documents.Add(document);
                    break;
                case SubjectKind.Comment when Comment.At(new(subject.Id), history, point) is { } comment:
                    _comments[comment.Id] = comment;
                    break;
                case SubjectKind.Call when Call.At(new(subject.Id), history, point) is { } call:
                    _calls[call.Id] = call;
                    break;
                case SubjectKind.Registration when Registration.At(new(subject.Id), history, point) is { } registration:
                    _registrations[registration.Id] = registration;
                    break;
                case SubjectKind.ConfidenceVote when ConfidenceVote.At(new(subject.Id), history, point) is { } vote:
                    _confidenceVotes[vote.Id] = vote;
                    break;
                case SubjectKind.ConfidenceResult when ConfidenceResult.At(new(subject.Id), history, point) is { } result:
                    _confidenceResults[result.Vote] = result;
                    break;
            }
        }
        Terms = [.. terms.OrderBy(t => t.FromOn)];
        foreach (var goal in Terms.SelectMany(t => t.Goals))
            _goals[goal.Id] = goal;
        Programmes = [.. programmes.OrderBy(p => p.Year)];
        Bodies = [.. _bodies.Values.OrderBy(b => b.Kind).ThenBy(b => b.Name, StringComparer.Ordinal)];
        People = [.. _people.Values.OrderBy(p => SortKey.Of(p.Name), StringComparer.Ordinal).ThenBy(p => p.Id.Value)];
        Agencies = [.. _agencies.Values.OrderBy(a => SortKey.Of(a.Name), StringComparer.Ordinal)];
        Reports = [.. reports.OrderBy(r => r.FrozenAt).ThenBy(r => r.Id)];
        Imports = [.. imports.OrderBy(i => i.ConfirmedAt).ThenBy(i => i.Id)];
        Calendars = calendars;
        Register = new(this, documents);
        foreach (var group in _items.Values.Select(WithSuccessors).GroupBy(i => i.Content.Programme))
            _itemsOf[group.Key] = InOrder(group);
        foreach (var item in _itemsOf.Values.SelectMany(i => i))
            _items[item.Id] = item;
    }

    /// <summary>The ledger it was folded from.</summary>
    public Ledger Ledger { get; }

    /// <summary>The point.</summary>
    public AsOf Point { get; }

    /// <summary>The committee, or null before it was founded.</summary>
    public Committee? Committee { get; }

    /// <summary>Terms by first day.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Bodies by kind, then name; dissolved ones included.</summary>
    public IReadOnlyList<Body> Bodies { get; }

    /// <summary>Agencies by Vietnamese order of their names; merged and dissolved ones included.</summary>
    public IReadOnlyList<Agency> Agencies { get; }

    /// <summary>People by Vietnamese order of their names.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>Programmes by year.</summary>
    public IReadOnlyList<WorkProgramme> Programmes { get; }

    /// <summary>All meetings.</summary>
    public IEnumerable<Meeting> Meetings => _meetings.Values;

    /// <summary>Frozen reports, oldest first.</summary>
    public IReadOnlyList<FrozenReport> Reports { get; }

    /// <summary>Imports, oldest first.</summary>
    public IReadOnlyList<Import> Imports { get; }

    /// <summary>The document register.</summary>
    public DocumentRegister Register { get; }

    /// <summary>The tables of the working calendar by year, where the office has begun one.</summary>
    public IReadOnlyDictionary<int, DayTables> Calendars { get; }

    /// <summary>The subject of a year's working calendar, begun or not.</summary>
    public Subject CalendarOf(int year) =>
        _calendarSubjects.TryGetValue(year, out var subject) ? subject : YearSubject.Of(Ledger.Committee, SubjectKind.Calendar, year);

    /// <summary>The items of a programme by section and number; those that have left included.</summary>
    public IReadOnlyList<Item> ItemsOf(ProgrammeId programme) => _itemsOf.GetValueOrDefault(programme) ?? [];

    /// <summary>The programme of a year, or null.</summary>
    public WorkProgramme? ProgrammeOf(int year) => Programmes.FirstOrDefault(p => p.Year == year);

    /// <summary>A programme.</summary>
    public WorkProgramme? Find(ProgrammeId id) => Programmes.FirstOrDefault(p => p.Id == id);

    /// <summary>An item.</summary>
    public Item? Find(ItemId id) => _items.GetValueOrDefault(id);

    /// <summary>A body.</summary>
    public Body? Find(BodyId id) => _bodies.GetValueOrDefault(id);

    /// <summary>An agency.</summary>
    public Agency? Find(AgencyId id) => _agencies.GetValueOrDefault(id);

    /// <summary>A person.</summary>
    public Person? Find(PersonId id) => _people.GetValueOrDefault(id);

    /// <summary>A comment.</summary>
    public Comment? Find(CommentId id) => _comments.GetValueOrDefault(id);

    /// <summary>The comments on the drafts of a programme, oldest first; those taken back included.</summary>
    public IReadOnlyList<Comment> CommentsOn(ProgrammeId programme) =>
        [.. _comments.Values.Where(c => c.Made.Programme == programme).OrderBy(c => c.MadeAt).ThenBy(c => c.Id.Value)];

    /// <summary>A meeting.</summary>
    public Meeting? Find(MeetingId id) => _meetings.GetValueOrDefault(id);

    /// <summary>A goal of any term.</summary>
    public Goal? Find(GoalId id) => _goals.GetValueOrDefault(id);

    /// <summary>The meetings of a programme year, by date; undated ones last.</summary>
    public IReadOnlyList<Meeting> MeetingsOf(int year, BodyId? body = null) =>
        [.. _meetings.Values.Where(m => m.Year == year && (body is null || m.Body == body))
            .OrderBy(m => m.On ?? DateOnly.MaxValue).ThenBy(m => m.Id.Value)];

    /// <summary>The calls for registrations of a programme, oldest first.</summary>
    public IReadOnlyList<Call> CallsOf(ProgrammeId programme) =>
        [.. _calls.Values.Where(c => c.Programme == programme).OrderBy(c => c.OpenedOn).ThenBy(c => c.Id.Value)];

    /// <summary>The registrations of all calls of a programme, by agency and title.</summary>
    public IReadOnlyList<Registration> RegistrationsOf(ProgrammeId programme) => _registrationsOf.GetOrAdd(programme, id =>
        [.. _registrations.Values.Where(r => Find(r.Call)?.Programme == id).Select(InCall)
            .OrderBy(r => SortKey.Of(Find(r.Agency)?.Name ?? ""), StringComparer.Ordinal)
            .ThenBy(r => SortKey.Of(r.Content.Title), StringComparer.Ordinal).ThenBy(r => r.Id.Value)]);

    /// <summary>A call for registrations.</summary>
    public Call? Find(CallId id) => _calls.GetValueOrDefault(id);

    /// <summary>A registration.</summary>
    public Registration? Find(RegistrationId id) => _registrations.TryGetValue(id, out var registration) ? InCall(registration) : null;

    /// <summary>The registrations that became a line or were merged into it.</summary>
    public IReadOnlyList<Registration> RegistrationsFor(ItemId item) =>
        [.. _registrations.Values.Where(r => r.Item == item).Select(InCall).OrderBy(r => r.State).ThenBy(r => r.Id.Value)];

    /// <summary>All confidence votes.</summary>
    public IEnumerable<ConfidenceVote> ConfidenceVotes => _confidenceVotes.Values;

    /// <summary>A confidence vote.</summary>
    public ConfidenceVote? Find(ConfidenceVoteId id) => _confidenceVotes.GetValueOrDefault(id);

    /// <summary>The figures of a confidence vote; null before both tellers agreed, and for whoever may not see them.</summary>
    public ConfidenceResult? ResultOf(ConfidenceVoteId id) => _confidenceResults.GetValueOrDefault(id);

    /// <summary>What a search looks in: number, title and issued document of an item, without marks.</summary>
    public string SearchText(Item item) => _searchTexts.GetOrAdd(item.Id, static (_, i) => SortKey.Folded(
        $"{i.Content.PrintedNumber ?? i.Content.Number.ToString(CultureInfo.InvariantCulture)} {i.Content.Title} {i.Issued?.Number}"),
        item);

    /// <summary>The agency that stands for another one at this point: itself, or whoever took it over.</summary>
    public AgencyId Current(AgencyId agency)
    {
        // Bounded, because two agencies could be entered as merged into each other.
        for (var step = 0; step < 16 && Find(agency)?.Successor is { } successor; step++)
            agency = successor;
        return agency;
    }

    // Of a closed call nothing is left open, also what was being written while it was closed.
    private Registration InCall(Registration registration) => registration with
    {
        Agency = Current(registration.Agency),
        State = registration.End is null && Find(registration.Call) is not { IsOpen: true } ? RegistrationState.Lapsed : registration.State,
    };

    private Item WithSuccessors(Item item)
    {
        var (leads, coordinating) = (item.Content.Leads, item.Content.Coordinating);
        if (item.Proposals.Any(p => Current(p.Agency) != p.Agency))
            item = item with { Proposals = [.. item.Proposals.Select(p => p with { Agency = Current(p.Agency) }).GroupBy(p => p.Agency).Select(g => g.Last())] };
        // An agency written twice in a list is one lead, not a joint one.
        if (leads.All(a => Current(a) == a) && coordinating.All(a => Current(a) == a)
            && (leads.Count < 2 || leads.Distinct().Count() == leads.Count))
            return item;
        return item with
        {
            Content = item.Content with
            {
                Leads = [.. leads.Select(Current).Distinct()],
                Coordinating = [.. coordinating.Select(Current).Distinct()],
            },
        };
    }

    private List<Item> InOrder(IGrouping<ProgrammeId, Item> items)
    {
        var sections = (Find(items.Key)?.Sections ?? []).Index().ToDictionary(s => s.Item.Code, s => s.Index);
        return [.. items.OrderBy(i => sections.GetValueOrDefault(i.Content.Section, int.MaxValue))
            .ThenBy(i => i.Content.Number).ThenBy(i => i.Id.Value)];
    }
}
