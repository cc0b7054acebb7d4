using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>
/// Where the two tellers count: the one place that can read their sheets, and it hands them to nobody but the teller whose they are
/// (docs/decisions/0051). Only what both agreed on leaves it, into the ledger.
/// </summary>
public sealed class CountingRoom(Database database, IDataProtectionProvider protection, TimeProvider clock)
{
    // Every sheet is as long as the next one, whatever was counted.
    private const int Block = 8 * 1024;

    private static readonly Guid OfBoth = Guid.Empty;

    /// <summary>The sheets of a vote as they stand.</summary>
    public async Task<Count> OpenAsync(CommitteeId committee, ConfidenceVote vote, CancellationToken stop)
    {
        await using var db = database.Open();
        return Read(vote, await db.CountingOfAsync(committee, vote.Id, stop));
    }

    /// <summary>Keeps a teller's sheet; what was settled on the one before goes. False where another window was faster.</summary>
    public async Task<bool> KeepAsync(CommitteeId committee, ConfidenceVoteId vote, string ballot, PersonId teller, CountingSheet sheet, bool isClosed, int version, CancellationToken stop)
    {
        await using var db = database.Open();
        return await db.KeepAsync(
            Row(committee, vote, ballot, teller.Value, sheet, isClosed, version), all => all.Where(r => r.Ballot == ballot && r.Teller == OfBoth), stop);
    }

    /// <summary>Keeps what is settled at places where both differed. False where the other teller was faster.</summary>
    public async Task<bool> SettleAsync(CommitteeId committee, ConfidenceVoteId vote, string ballot, IReadOnlyList<Settlement> settlements, int version, CancellationToken stop)
    {
        await using var db = database.Open();
        return await db.KeepAsync(Row(committee, vote, ballot, OfBoth, settlements, false, version), null, stop);
    }

    /// <summary>Confirms for one teller; with the other's confirmation of the same figures they are recorded.</summary>
    public async Task<Result<IReadOnlyList<Recorded>>> AgreeAsync(
        CommitteeId committee, ConfidenceVote vote, PersonId teller, string name, ConfidenceResultChange.Agreed confirmed, DateOnly today, CancellationToken stop)
    {
        await using var db = database.Open();
        return await db.AgreeAsync(Row(committee, vote.Id, "", teller.Value, confirmed, false, 1), Decide, name, clock, stop);

        // Decided on the rows as they are with the lock held: whatever either window showed.
        Result<IReadOnlyList<Draft>> Decide(IReadOnlyList<CountingRow> rows)
        {
            var count = Read(vote, rows);
            if (count.Agreed() is not { } agreed || !Same(agreed, confirmed))
                return new SomebodyWasFaster(vote.Subject);
            if (count.ConfirmedBy(vote.Tellers!.OtherOf(teller)) is not { } other || !Same(other, agreed))
                return Array.Empty<Draft>();
            var decided = vote.Agree(agreed);
            return decided.Refusal is { } refusal ? refusal : new Draft[]
            {
                new(vote.Subject, vote.Sequence + 1, today, null, new ConfidenceVoteChange.CountAgreed()),
                new(ConfidenceResult.SubjectOf(vote.Id), 1, today, null, decided.Value!),
            };
        }
    }

    private Count Read(ConfidenceVote vote, IReadOnlyList<CountingRow> rows) => new(
        vote,
        rows.Where(r => r.Ballot.Length > 0 && r.Teller != OfBoth).ToDictionary(r => (r.Ballot, new PersonId(r.Teller)), r => new KeptSheet(Open<CountingSheet>(r), r.IsClosed, r.Version)),
        rows.Where(r => r.Ballot.Length > 0 && r.Teller == OfBoth).ToDictionary(r => r.Ballot, r => new KeptSettlements(Open<IReadOnlyList<Settlement>>(r), r.Version)),
        rows.Where(r => r.Ballot.Length == 0).ToDictionary(r => new PersonId(r.Teller), Open<ConfidenceResultChange.Agreed>));

    private CountingRow Row<T>(CommitteeId committee, ConfidenceVoteId vote, string ballot, Guid teller, T value, bool isClosed, int version)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(value, ChangeCodec.Json);
        var padded = new byte[((text.Length / Block) + 1) * Block];
        padded.AsSpan().Fill((byte)' ');
        text.CopyTo(padded, 0);
        var sheet = Protector(committee.Value, vote.Value, ballot, teller).Protect(padded);
        CryptographicOperations.ZeroMemory(padded);
        return new() { CommitteeId = committee.Value, VoteId = vote.Value, Ballot = ballot, Teller = teller, IsClosed = isClosed, Version = version, Sheet = sheet };
    }

    private T Open<T>(CountingRow row) =>
        JsonSerializer.Deserialize<T>(Protector(row.CommitteeId, row.VoteId, row.Ballot, row.Teller).Unprotect(row.Sheet), ChangeCodec.Json)!; // it was written by Row

    // A row that is put in the place of another one cannot be read.
    private IDataProtector Protector(Guid committee, Guid vote, string ballot, Guid teller) =>
        protection.CreateProtector("counting", committee.ToString("N"), vote.ToString("N"), ballot.Length == 0 ? "all" : $"ballot {ballot}", teller.ToString("N"));

    private static bool Same(ConfidenceResultChange.Agreed one, ConfidenceResultChange.Agreed other) => ChangeCodec.Payload(one) == ChangeCodec.Payload(other);
}

/// <summary>A teller's sheet as it is kept.</summary>
public sealed record KeptSheet(CountingSheet Sheet, bool IsClosed, int Version);

/// <summary>What is settled of one kind of ballot.</summary>
public sealed record KeptSettlements(IReadOnlyList<Settlement> Settlements, int Version);
