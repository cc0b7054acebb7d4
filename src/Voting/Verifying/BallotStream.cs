using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Tallying;

namespace NghiTrinh.Voting.Verifying;

// Implements docs/spec/voting.md §6.5 and §8.
/// <summary>
/// Checks ballots as they come, a chunk at a time on all processors. What stays of a ballot is its hash, of a voter the place of the last ballot, of all the sum.
/// </summary>
internal sealed class BallotStream(
    Stream archive, BallotShape shape, Element key, CredentialRoll credentials, VerifyOptions options, Findings findings, CancellationToken stop) : IDisposable
{
    // So many batches a processor and chunk that none waits long for another.
    private const int ChunkBatches = 4;

    // However large the ballots of an election are: what is taken apart at one time.
    private const long ChunkBytes = 1 << 27;

    private BallotEngine[]? _made;
    private readonly List<ParsedBallot> _chunk = [];
    private readonly HashSet<Digest> _seen = [];
    private readonly Dictionary<int, (long Offset, int Length)> _lastOf = [];
    private readonly TallySum _sum = new(shape);
    private IReadOnlyList<Element>? _product;
    private long _chunkBytes;

    /// <summary>How many ballots there are.</summary>
    public int Cast { get; private set; }

    /// <summary>How many voters have a ballot that counts.</summary>
    public int Counted => _lastOf.Count;

    public long Weight { get; private set; }

    /// <summary>What the ballots that count come to. Once asked for it outlives the memory of the arithmetic.</summary>
    public IReadOnlyList<Element> Product => _product ??= _sum.Product;

    // Their tables are made when the first ballot comes.
    private BallotEngine[] Workers => _made ??= Engines.For(shape, key, options);

    public void Add(Entry entry, int height)
    {
        _product = null;
        _chunk.Add(new(shape, entry.Content, height) { Offset = entry.Offset, Hash = entry.Hash });
        _chunkBytes += entry.Content.Length + shape.BytesOfBallot;
        if (_chunk.Count >= ChunkBatches * Workers[0].Batch * Workers.Length || _chunkBytes > ChunkBytes)
            Flush();
    }

    /// <summary>Checks what has gathered.</summary>
    public void Flush()
    {
        if (_chunk.Count == 0)
            return;
        findings.Look(
            Rule.BallotForm, Rule.BallotShape, Rule.BallotElection, Rule.BallotCredential, Rule.BallotElement, Rule.BallotGroup, Rule.BallotScalar,
            Rule.BallotHash, Rule.BallotSignature, Rule.BallotChoice, Rule.BallotSum, Rule.BallotOnce);
        if (shape.Election.Questions.Any(q => q.Blank))
            findings.Look(Rule.BallotBlank);
        var all = _chunk.ToArray();
        // A hall's few ballots are shared among all processors too, whole lanes of them.
        var (lanes, processors) = (Workers[0].Lanes, Workers.Length);
        var batch = Math.Min(Workers[0].Batch, (all.Length + lanes * processors - 1) / (lanes * processors) * lanes);
        var next = 0;
        void Work(int processor)
        {
            var engine = Workers[processor];
            for (int begin; (begin = Interlocked.Add(ref next, batch) - batch) < all.Length;)
            {
                stop.ThrowIfCancellationRequested();
                var part = all.AsSpan(begin, Math.Min(batch, all.Length - begin));
                foreach (var ballot in part)
                {
                    ballot.Digest = Digest.Of(ballot.Text);
                    if (ballot.Digest.Hex != ballot.Hash)
                        ballot.Found(Rule.ArchiveHash, detail: ballot.Hash);
                }
                new BallotCheck(shape, engine).Run(part);
            }
        }
        try
        {
            Parallel.For(0, Workers.Length, new() { MaxDegreeOfParallelism = Workers.Length }, Work);
        }
        catch (AggregateException several) when (several.InnerExceptions.All(e => e is OperationCanceledException))
        {
            stop.ThrowIfCancellationRequested();
            throw;
        }
        foreach (var ballot in all)
            Count(ballot);
        _chunk.Clear();
        _chunkBytes = 0;
    }

    public void Dispose()
    {
        foreach (var engine in _made ?? [])
            (engine as IDisposable)?.Dispose();
        _sum.Dispose();
    }

    private void Count(ParsedBallot ballot)
    {
        Cast++;
        if (ballot.Credential.Length > 0 || ballot.SignatureAt > 0)
            ballot.Voter = credentials.IndexOf(ballot.CredentialText);
        if (ballot.Voter < 0 && ballot.SignatureAt > 0)
            ballot.Found(Rule.BallotCredential, detail: ballot.CredentialText);
        if (!_seen.Add(ballot.Digest))
            ballot.Found(Rule.BallotOnce, detail: ballot.Hash);
        findings.Add(ballot.Findings);
        if (ballot.Voter < 0 || ballot.Decoded.Length == 0)
            return;
        var weight = credentials.Entries[ballot.Voter].Weight;
        if (_lastOf.TryGetValue(ballot.Voter, out var replaced))
            Remove(replaced, weight);
        else
            Weight += weight;
        _lastOf[ballot.Voter] = (ballot.Offset, ballot.Text.Length);
        _sum.Add(ballot.Decoded, weight);
    }

    // The last ballot of a voter counts: the one before is read again and taken out of the sum.
    private void Remove((long Offset, int Length) replaced, long weight)
    {
        var ballot = new ParsedBallot(shape, ArchiveReader.Again(archive, replaced.Offset, replaced.Length), 0);
        BallotReader.Read(ballot);
        var group = shape.Election.Group;
        _sum.Remove([.. ballot.Elements.Select(e => group.Read(ballot.Text.AsSpan(e.Begin, e.Length))!)], weight); // was read once before
    }
}
