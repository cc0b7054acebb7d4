using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Shell;

/// <summary>Changes with the documents they freeze; both are saved together.</summary>
public sealed record Frozen(IReadOnlyList<Change> Changes, IReadOnlyList<byte[]> Files);

/// <summary>What a step that freezes documents works with.</summary>
public sealed record Freezing(Desk Desk, CancellationToken Stop)
{
    /// <summary>Seals the ledger and gives it with the head that fixes everything recorded so far: what the document prints.</summary>
    /// <returns>The whole ledger, its head, and the moment up to which it is known.</returns>
    public async Task<(Ledger Whole, string Head, DateTimeOffset Known)> SealAsync(Reading reading)
    {
        var head = await Desk.Database.SealAsync(reading.Id, reading.Today, reading.Actor.Name, Desk.Clock, Stop);
        var whole = await Desk.WholeAsync(reading.Id, Stop);
        var seal = whole.HistoryOf(new Subject(SubjectKind.Committee, reading.Id.Value)).Last(e => e.Change is CommitteeChange.Sealed);
        return (whole, head, seal.RecordedAt);
    }
}
