using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>
/// Where the two tellers count: the one place that can read their sheets, and it hands them to nobody but the teller whose they are
/// (docs/decisions/0051-counts-stay-outside-the-ledger-until-both-agree.md). Only what both agreed on leaves it, into the ledger.
/// </summary>
public sealed class CountingRoom(Database database, IDataProtectionProvider protection, TimeProvider clock)
{
    private const int Block = 8 * 1024;

    /// <summary>The sheets of a vote as they stand.</summary>
    public async Task<Count> OpenAsync(CommitteeId committee, ConfidenceVote vote, CancellationToken stop)
    {
        await using var db = database.Open();
        return Read(vote, await db.CountingOfAsync(committee, vote.Id, stop));
    }

    /// <summary>Keeps a teller's sheet; what was settled on the one before goes. False where another window was faster.</summary>
    public async Task<bool> KeepAsync(CommitteeId committee, ConfidenceVote vote, string ballot, PersonId teller, CountingSheet sheet, bool isClosed, int version, CancellationToken stop)
    {
        await using var db = database.Open();
        return await db.KeepAsync(
            [Row(committee, vote, ballot, teller.Value, sheet, isClosed, version)], all => all.Where(r => r.Ballot == ballot && r.Teller == CountingRow.OfBoth), stop);
    }

    /// <summary>
    /// Opens a teller's sheet again. Once both were compared, the other's is opened with it and the reason is kept: nobody finds out by
    /// trying, unseen, where the two agree. False where another window was faster.
    /// </summary>
    /// <param name="committee">Whose vote.</param>
    /// <param name="count">The count as the teller saw it.</param>
    /// <param name="vote">The vote.</param>
    /// <param name="ballot">The kind of ballot.</param>
    /// <param name="teller">Who counts again.</param>
    /// <param name="reason">Why; looked at only where both were compared.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<bool> ReopenAsync(CommitteeId committee, Count count, ConfidenceVote vote, string ballot, PersonId teller, string reason, CancellationToken stop)
    {
        var open = new List<CountingRow>();
        foreach (var who in count.Compared(ballot) is null ? [teller] : new[] { teller, vote.Tellers!.OtherOf(teller) })
            if (count.SheetOf(ballot, who) is { } kept)
                open.Add(Row(committee, vote, ballot, who.Value, kept.Sheet, false, kept.Version + 1));
        if (open.Count == 0)
            return true;
        if (open.Count > 1)
        {
            var before = count.RecountsOf(ballot);
            open.Add(Row(committee, vote, ballot, CountingRow.OfRecounts, before.Reasons.Append(reason).ToArray(), false, before.Version + 1));
        }
        await using var db = database.Open();
        return await db.KeepAsync(open, all => all.Where(r => r.Ballot == ballot && r.Teller == CountingRow.OfBoth), stop);
    }

    /// <summary>Keeps what is settled at places where both differed. False where the other teller was faster.</summary>
    public async Task<bool> SettleAsync(CommitteeId committee, ConfidenceVote vote, string ballot, IReadOnlyList<Settlement> settlements, int version, CancellationToken stop)
    {
        await using var db = database.Open();
        return await db.KeepAsync([Row(committee, vote, ballot, CountingRow.OfBoth, settlements, false, version)], null, stop);
    }

    /// <summary>Confirms for one teller; with the other's confirmation of the same figures they are recorded.</summary>
    /// <param name="committee">Whose vote.</param>
    /// <param name="vote">The vote.</param>
    /// <param name="rules">The text of the rules it is counted by, which are recorded with the agreement.</param>
    /// <param name="teller">Who confirms.</param>
    /// <param name="name">Under which name.</param>
    /// <param name="confirmed">The figures the teller saw.</param>
    /// <param name="today">The day.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Result<IReadOnlyList<Recorded>>> AgreeAsync(
        CommitteeId committee, ConfidenceVote vote, string rules, PersonId teller, string name, ConfidenceResultChange.Agreed confirmed, DateOnly today, CancellationToken stop)
    {
        await using var db = database.Open();
        return await db.AgreeAsync(Row(committee, vote, "", teller.Value, confirmed, false, 1), Decide, name, clock, stop);

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
                new(vote.Subject, vote.Sequence + 1, today, null, new ConfidenceVoteChange.CountAgreed(rules)),
                new(ConfidenceResult.SubjectOf(vote.Id), 1, today, null, decided.Value!),
            };
        }
    }

    private Count Read(ConfidenceVote vote, IReadOnlyList<CountingRow> rows) => new(
        vote,
        rows.Where(r => r.Ballot.Length > 0 && r.Teller != CountingRow.OfBoth && r.Teller != CountingRow.OfRecounts).ToDictionary(
            r => (r.Ballot, new PersonId(r.Teller)),
            r => Open<CountingSheet>(r) is { } sheet ? new KeptSheet(sheet, r.IsClosed, r.Version) : new(new(CountingWay.Sums), false, r.Version) { IsUnreadable = true }),
        rows.Where(r => r.Ballot.Length > 0 && r.Teller == CountingRow.OfBoth).ToDictionary(r => r.Ballot, r => new KeptSettlements(Open<IReadOnlyList<Settlement>>(r) ?? [], r.Version)),
        rows.Where(r => r.Ballot.Length > 0 && r.Teller == CountingRow.OfRecounts).ToDictionary(r => r.Ballot, r => new KeptRecounts(Open<IReadOnlyList<string>>(r) ?? [], r.Version)),
        rows.Where(r => r.Ballot.Length == 0).Select(r => (r.Teller, Confirmed: Open<ConfidenceResultChange.Agreed>(r))).Where(r => r.Confirmed is not null)
            .ToDictionary(r => new PersonId(r.Teller), r => r.Confirmed!));

    // Whatever was counted and however far: the sheets of one kind of ballot are as long as one full of ballots and of sums.
    private static int RoomFor(ConfidenceVote vote, string ballot)
    {
        var officials = vote.OfficialsOn(ballot).Count;
        return 1024 + ((vote.CollectedOf(ballot) ?? 0) * (officials + 3)) + (officials * 80);
    }

    private CountingRow Row<T>(CommitteeId committee, ConfidenceVote vote, string ballot, Guid teller, T value, bool isClosed, int version)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(value, ChangeCodec.Json);
        var padded = new byte[((Math.Max(text.Length, RoomFor(vote, ballot)) / Block) + 1) * Block];
        padded.AsSpan().Fill((byte)' ');
        text.CopyTo(padded, 0);
        var sheet = Protector(committee.Value, vote.Id.Value, ballot, teller).Protect(padded);
        CryptographicOperations.ZeroMemory(padded);
        return new() { CommitteeId = committee.Value, VoteId = vote.Id.Value, Ballot = ballot, Teller = teller, IsClosed = isClosed, Version = version, Sheet = sheet };
    }

    // Null where it cannot be read any more: its keys are lost, or it came from another machine. Then it is counted again.
    private T? Open<T>(CountingRow row)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Protector(row.CommitteeId, row.VoteId, row.Ballot, row.Teller).Unprotect(row.Sheet), ChangeCodec.Json);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            return null;
        }
    }

    // A row that is put in the place of another one cannot be read.
    private IDataProtector Protector(Guid committee, Guid vote, string ballot, Guid teller) =>
        protection.CreateProtector("counting", committee.ToString("N"), vote.ToString("N"), ballot.Length == 0 ? "all" : $"ballot {ballot}", teller.ToString("N"));

    private static bool Same(ConfidenceResultChange.Agreed one, ConfidenceResultChange.Agreed other) => ChangeCodec.Payload(one) == ChangeCodec.Payload(other);
}

/// <summary>A teller's sheet as it is kept.</summary>
public sealed record KeptSheet(CountingSheet Sheet, bool IsClosed, int Version)
{
    /// <summary>Whether there is one that cannot be read any more.</summary>
    public bool IsUnreadable { get; init; }
}

/// <summary>What is settled of one kind of ballot.</summary>
public sealed record KeptSettlements(IReadOnlyList<Settlement> Settlements, int Version);

/// <summary>Why a kind of ballot was counted again after both counts had been compared, each time.</summary>
public sealed record KeptRecounts(IReadOnlyList<string> Reasons, int Version);
