using System.Collections.Concurrent;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.Domain.History;

/// <summary>All that is recorded of one committee. Immutable; adding gives another ledger.</summary>
public sealed class Ledger
{
    private readonly Dictionary<Subject, IReadOnlyList<Recorded>> _histories;
    // A reader who walks through dates must not make the ledger grow without end.
    private const int DerivedKept = 16;

    // As many as agencies and committees of a big office see different parts of a draft; each holds references only.
    private const int CutKept = 128;

    private readonly ConcurrentDictionary<AsOf, Snapshot> _snapshots = new();
    private readonly ConcurrentDictionary<object, object?> _derived = new();
    private readonly ConcurrentDictionary<string, Ledger> _cut = new();

    private Ledger(CommitteeId committee, Dictionary<Subject, IReadOnlyList<Recorded>> histories, int count) =>
        (Committee, _histories, Count) = (committee, histories, count);

    /// <summary>Whose ledger it is.</summary>
    public CommitteeId Committee { get; }

    /// <summary>How many changes it holds.</summary>
    public int Count { get; }

    /// <summary>Numbers of series under which a document stands that was taken out: still taken, whatever stands there.</summary>
    public IReadOnlyList<SeriesNumber> WithheldNumbers { get; private init; } = [];

    /// <summary>Numbers that lines have which were taken out.</summary>
    internal IReadOnlyList<(ProgrammeId Programme, int Number)> WithheldLines { get; private init; } = [];

    /// <summary>The subjects it holds.</summary>
    public IReadOnlyCollection<Subject> Subjects => _histories.Keys;

    /// <summary>The ledger made of these changes, in any order.</summary>
    public static Ledger Of(CommitteeId committee, IEnumerable<Recorded> changes) =>
        new Ledger(committee, [], 0).With(changes);

    /// <summary>The ledger with more changes; one that it already holds is not added twice.</summary>
    public Ledger With(IEnumerable<Recorded> changes)
    {
        var histories = new Dictionary<Subject, IReadOnlyList<Recorded>>(_histories);
        var count = Count;
        foreach (var group in changes.GroupBy(c => c.Subject))
        {
            var history = histories.GetValueOrDefault(group.Key) ?? [];
            var held = history.Select(h => h.Sequence).ToHashSet();
            var added = group.Where(c => held.Add(c.Sequence)).ToArray();
            if (added.Length == 0)
                continue;
            histories[group.Key] = [.. history.Concat(added).OrderBy(c => c.Sequence)];
            count += added.Length;
        }
        return count == Count ? this : new(Committee, histories, count) { WithheldNumbers = WithheldNumbers, WithheldLines = WithheldLines };
    }

    /// <summary>The ledger as somebody may see it; what an import says it made is cut to what is left.</summary>
    /// <param name="hidden">Subjects that are left out.</param>
    /// <param name="until">Subjects of which is left what was recorded up to a moment.</param>
    /// <param name="numbers">The numbers that hidden documents have taken.</param>
    internal Ledger Without(
        IReadOnlySet<Subject> hidden, IReadOnlyDictionary<Subject, DateTimeOffset> until, Func<IReadOnlyList<SeriesNumber>> numbers)
    {
        if (_cut.Count >= CutKept)
            _cut.Clear();
        var key = hidden.Select(s => $"{s.Id:N}").Concat(until.Select(u => $"{u.Key.Id:N}{u.Value.ToUnixTimeMilliseconds()}"));
        return _cut.GetOrAdd(string.Join(',', key.Order(StringComparer.Ordinal)), _ => Cut(hidden, until, numbers()));
    }

    private Ledger Cut(IReadOnlySet<Subject> hidden, IReadOnlyDictionary<Subject, DateTimeOffset> until, IReadOnlyList<SeriesNumber> numbers)
    {
        var histories = new Dictionary<Subject, IReadOnlyList<Recorded>>(_histories.Count);
        foreach (var (subject, history) in _histories)
            if (!hidden.Contains(subject))
                histories[subject] = subject.Kind == SubjectKind.Import ? [.. history.Select(Named)]
                    : until.TryGetValue(subject, out var last) ? [.. history.Where(e => e.RecordedAt <= last)]
                    : history;
        var newest = At(new(DateOnly.MaxValue));
        return new(Committee, histories, histories.Values.Sum(h => h.Count))
        {
            WithheldNumbers = numbers,
            // Of a line that is cut short the newest number is taken as well as the one that is left.
            WithheldLines =
            [
                .. hidden.Concat(until.Keys).Where(s => s.Kind == SubjectKind.Item)
                    .Select(s => newest.Find(new ItemId(s.Id))).OfType<Programme.Item>().Select(i => (i.Content.Programme, i.Content.Number)),
            ],
        };

        Recorded Named(Recorded entry) => entry.Change is ImportChange.Confirmed c
            ? entry with { Change = c with { Items = [.. c.Items.Where(i => !hidden.Contains(new(SubjectKind.Item, i.Value)))] } }
            : entry;
    }

    /// <summary>The history of a subject in order of sequence; empty where there is none.</summary>
    public IReadOnlyList<Recorded> HistoryOf(Subject subject) => _histories.GetValueOrDefault(subject) ?? [];

    /// <summary>The history of an item.</summary>
    public IReadOnlyList<Recorded> HistoryOf(ItemId item) => HistoryOf(new Subject(SubjectKind.Item, item.Value));

    /// <summary>The next sequence number of a subject.</summary>
    public int Next(Subject subject) => HistoryOf(subject).Count + 1;

    /// <summary>Everything as of a point. Folded once for each point that is asked again and again.</summary>
    public Snapshot At(AsOf point)
    {
        if (_snapshots.TryGetValue(point, out var snapshot))
            return snapshot;
        if (_snapshots.Count >= DerivedKept)
            _snapshots.Clear();
        return _snapshots[point] = new Snapshot(this, point);
    }

    /// <summary>What is derived from this ledger and asked for again and again, derived once.</summary>
    internal T Once<T>(object key, Func<T> derive)
    {
        if (_derived.TryGetValue(key, out var known))
            return (T)known!;
        if (_derived.Count >= DerivedKept)
            _derived.Clear();
        var derived = derive();
        _derived[key] = derived;
        return derived;
    }
}
