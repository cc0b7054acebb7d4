using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Samples;

/// <summary>Writes down a sample: ids from names, sequence numbers from 1 for each subject.</summary>
/// <param name="prefix">What the names of all its ids begin with.</param>
/// <param name="by">Who is said to have recorded it.</param>
internal sealed class SampleBook(string prefix, string by)
{
    private readonly List<Recorded> _entries = [];
    private readonly Dictionary<Subject, int> _sequences = [];

    /// <summary>All that is written, in the order in which it is said to have been recorded.</summary>
    internal IReadOnlyList<Recorded> Entries => [.. _entries.OrderBy(e => e.RecordedAt)];

    internal Guid Id(string kind, string key) => SampleId.Of($"{prefix}/{kind}/{key}");

    internal Subject Subject(SubjectKind kind, string key) => new(kind, Id(kind.ToString().ToLowerInvariant(), key));

    internal IReadOnlyList<TId> Ids<TId>(string kind, string keys, Func<Guid, TId> of) =>
        [.. keys.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(key => of(Id(kind, key)))];

    internal void Write(Subject subject, DateOnly on, DateTimeOffset recordedAt, string? why, Change change)
    {
        var sequence = _sequences[subject] = _sequences.GetValueOrDefault(subject) + 1;
        _entries.Add(new(subject, sequence, on, recordedAt, by, why, change));
    }
}
