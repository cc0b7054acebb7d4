using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Trustees;

namespace NghiTrinh.Voting.Tests;

/// <summary>An election made with this library, with everything secret at hand.</summary>
internal sealed class MadeElection
{
    private static readonly string[] Levels = ["Tín nhiệm cao", "Tín nhiệm", "Tín nhiệm thấp"];
    private static readonly DateTimeOffset Began = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream _stream = new();

    public MadeElection(Group group, int singles, (int Threshold, int Size)? threshold, IReadOnlyList<Question> questions, params long[] weights)
    {
        Singles = [.. Enumerable.Range(0, singles).Select(_ => TrusteeKey.Draw(group))];
        var (published, shares) = threshold is { } t ? Threshold(group, t.Threshold, t.Size) : (null, []);
        Shares = shares;
        Trustees = TrusteeList.Make([.. Singles.Select(s => s.ToSingle())], published);
        var uuid = Base58.NewUuid();
        Election = Election.Make(uuid, "Lấy phiếu tín nhiệm", "Kỳ họp thứ 5 — \"thử\"", questions, Trustees, "Ban tổ chức", "Ban kiểm phiếu");
        Credentials = [.. weights.Select(_ => PrivateCredential.Draw())];
        Roll = CredentialRoll.Make(Credentials.Zip(weights, (c, w) => (c.Publish(group, uuid), w)));
        Archive = VoteArchive.Begin(_stream, Election, Trustees, Roll, Began);
        Maker = new(Election, Roll);
    }

    public IReadOnlyList<TrusteeKey> Singles { get; }

    public IReadOnlyList<TrusteeKey> Shares { get; }

    public TrusteeList Trustees { get; }

    public Election Election { get; }

    public IReadOnlyList<PrivateCredential> Credentials { get; }

    public CredentialRoll Roll { get; }

    public VoteArchive Archive { get; }

    public BallotMaker Maker { get; }

    public byte[] Bytes => _stream.ToArray();

    public static Question Rating(string official, int min = 1, bool blank = false) => new(official, Levels, min, 1, blank);

    public byte[] Ballot(int voter, params int[][] choices) => Maker.Make(Credentials[voter], choices)!; // of a listed voter

    public void Cast(int voter, params int[][] choices) => Assert.Empty(Archive.Cast(Ballot(voter, choices)));

    /// <summary>Ends the voting and goes on to the result; the shares of a threshold by their places from 1.</summary>
    public void Finish(params int[] shares)
    {
        Archive.EndBallots();
        Assert.Empty(Archive.AddTally());
        for (var owner = 1; owner <= Singles.Count; owner++)
            Decrypt(owner, Singles[owner - 1]);
        foreach (var share in shares)
            Decrypt(Singles.Count + share, Shares[share - 1]);
        Assert.Empty(Archive.AddResult());
    }

    public void Decrypt(int owner, TrusteeKey key) =>
        Assert.Empty(Archive.AddDecryption(owner, Archive.Decrypt(owner, key)!)); // of a sound archive

    private static (ThresholdTrustees, TrusteeKey[]) Threshold(Group group, int threshold, int size)
    {
        var members = Enumerable.Range(1, size).Select(i => ThresholdMember.Draw(group, i, threshold, size)).ToArray();
        ReadOnlyMemory<byte>[] introductions = [.. members.Select(m => (ReadOnlyMemory<byte>)m.Introduce())];
        ReadOnlyMemory<byte>[] shares = [.. members.Select(m => (ReadOnlyMemory<byte>)m.Share(introductions)!)]; // all are honest here
        TrusteeKey[] keys = [.. members.Select(m => m.Finish(introductions, shares)!)];
        ReadOnlyMemory<byte>[] confirmations = [.. members.Select((m, i) => (ReadOnlyMemory<byte>)m.Confirm(keys[i]))];
        return (ThresholdKeys.Combine(group, threshold, introductions, shares, confirmations)!, keys);
    }
}
