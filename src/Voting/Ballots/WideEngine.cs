using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Verifying;
using static NghiTrinh.Voting.Arithmetic.WideField;

namespace NghiTrinh.Voting.Ballots;

// Implements docs/spec/voting.md §2.4, §6.2 and §6.3.
/// <summary>
/// Ed25519, a ballot a lane: all take the same steps without a branch. Not for several threads at a time; each has its own, the tables of
/// generator and election key are common.
/// </summary>
internal sealed unsafe class WideEngine<V> : BallotEngine, IDisposable
    where V : unmanaged, ILanes<V>
{
    private const int Rounds = 16;

    private readonly WideFixedPoint _key;
    private readonly WideMemory<V> _memory;
    private readonly WideGroupTest<V> _test;
    private readonly bool _exact;

    public WideEngine(BallotShape shape, WideFixedPoint key, bool exact)
        : base(shape)
    {
        (_key, _exact) = (key, exact);
        _memory = new(shape);
        _test = new(_memory);
    }

    public override int Lanes => V.Count;

    /// <summary>The test for the group costs least when it serves many ballots.</summary>
    public override int Batch => V.Count * Rounds;

    public override void Run(ReadOnlySpan<ParsedBallot> ballots)
    {
        var whole = new List<ParsedBallot>();
        foreach (var ballot in ballots)
            if (ballot.IsWhole)
                whole.Add(ballot);
        _test.Begin();
        foreach (var some in whole.Chunk(V.Count))
            RunLanes(some);
        if (!_exact && !_test.Passes())
            foreach (var ballot in whole)
                FindOutside(ballot);
    }

    public void Dispose()
    {
        _memory.Dispose();
        _test.Dispose();
    }

    private void RunLanes(ParsedBallot[] some)
    {
        Decode(some);
        if (_exact)
            foreach (var ballot in some)
                FindOutside(ballot);
        else
            _test.Add(2 * Shape.Choices);
        Sum();
        Commit(some);
        Write(some);
    }

    // After the common test failed, or where every element is to be tested by itself.
    private void FindOutside(ParsedBallot ballot)
    {
        if (!ballot.IsDecoded)
            return;
        foreach (var (i, element) in ballot.Decoded.Index())
            if (!Shape.Election.Group.IsInGroup(element))
                FoundAt(ballot, Rule.BallotGroup, i);
    }

    private void Decode(ParsedBallot[] some)
    {
        Span<byte> bytes = stackalloc byte[V.Count * 32];
        foreach (var ballot in some)
            ballot.Decoded = new Element[2 * Shape.Choices];
        for (var i = 0; i < 2 * Shape.Choices; i++)
        {
            for (var lane = 0; lane < V.Count; lane++)
            {
                var ballot = some[Math.Min(lane, some.Length - 1)];
                Read(ballot.ElementText(i), bytes.Slice(32 * lane, 32));
            }
            var point = _memory.Element(i);
            var valid = WideDecoding.Decode(point, bytes, _memory);
            for (var lane = 0; lane < some.Length; lane++)
            {
                if ((valid & (1 << lane)) == 0)
                    FoundAt(some[lane], Rule.BallotElement, i);
                some[lane].Decoded[i] = new EdwardsGroup.PointElement(WidePoint.Leave(point, lane));
            }
        }
        for (var lane = 0; lane < V.Count; lane++)
            Read(some[Math.Min(lane, some.Length - 1)].CredentialBytes, bytes.Slice(32 * lane, 32));
        var known = WideDecoding.Decode(_memory.Credential, bytes, _memory);
        for (var lane = 0; lane < some.Length; lane++)
            if ((known & (1 << lane)) == 0)
                some[lane].IsDecoded = false; // that the list holds no such credential is another finding
        foreach (var ballot in some)
            if (!ballot.IsDecoded)
                ballot.Decoded = [];
    }

    // What is no element gets bytes that are none either.
    private static void Read(ReadOnlySpan<byte> text, Span<byte> bytes)
    {
        if (!EdwardsGroup.TryReadHex(text, bytes))
            bytes.Fill(0xFF);
    }

    private void Sum()
    {
        foreach (var question in Shape.Questions)
            for (var part = 0; part < 2; part++)
            {
                var first = question.FirstCipher + (question.Question.Blank ? 1 : 0);
                var sum = _memory.Element(2 * question.SumCipher + part);
                Copy(sum, _memory.Element(2 * first + part), WidePoint.Vectors);
                for (var i = 1; i < question.Question.Answers.Count; i++)
                {
                    WidePoint.Prepare(_memory.More, _memory.Element(2 * (first + i) + part), _memory.TwiceD, _memory.Room);
                    WidePoint.AddPrepared(sum, sum, _memory.More, _memory.Room, withT: true);
                }
            }
    }

    private void Commit(ParsedBallot[] some)
    {
        // Branches that speak of one ciphertext share its tables.
        foreach (var branches in Shape.Branches.Index().GroupBy(b => b.Item.Cipher))
        {
            var all = branches.ToList();
            for (var part = 0; part < 2; part++)
            {
                var point = _memory.Element(2 * branches.Key + part);
                _memory.Prepare(point, isUsedTwice: all.Count > 1);
                foreach (var (index, branch) in all)
                    Branch(some, index, branch.Value, part, _memory.Result(2 * index + part), all.Count > 1);
            }
        }
        _memory.Prepare(_memory.Credential, isUsedTwice: false);
        Branch(some, Shape.Branches.Length, 0, 0, _memory.Result(2 * Shape.Branches.Length), false);
        foreach (var (i, question) in Shape.Questions.Index())
            for (var part = 0; part < 2; part++)
                Copy(_memory.Result(2 * Shape.Branches.Length + 1 + 2 * i + part), _memory.Element(2 * question.SumCipher + part), 3 * Size);
    }

    // challenge · point + response · base, and for beta less value · challenge · generator.
    private void Branch(ParsedBallot[] some, int index, int value, int part, V* result, bool isSplit)
    {
        var digits = _memory.Digits;
        for (var lane = 0; lane < V.Count; lane++)
            WideTable.Recode(some[Math.Min(lane, some.Length - 1)].Challenge(index), digits, lane, V.Count);
        var sum = _memory.Sum;
        _memory.Multiply(sum, digits, isSplit);
        for (var lane = 0; lane < V.Count; lane++)
            WideFixedPoint.Recode(some[Math.Min(lane, some.Length - 1)].Response(index), digits, lane, V.Count);
        var needsMore = part == 1 && value > 0;
        (part == 0 ? WideFixedPoint.Base : _key).AddMultiple(sum, digits, false, _memory.More, _memory.Room, needsMore);
        if (needsMore)
        {
            Span<ulong> product = stackalloc ulong[ScalarField.Limbs];
            for (var lane = 0; lane < V.Count; lane++)
            {
                var challenge = some[Math.Min(lane, some.Length - 1)].Challenge(index);
                Shape.Election.Group.SecretScalars.Multiply([(ulong)value, 0, 0, 0], challenge, product);
                WideFixedPoint.Recode(product, digits, lane, V.Count);
            }
            WideFixedPoint.Base.AddMultiple(sum, digits, true, _memory.More, _memory.Room, withT: false);
        }
        Copy(result, sum, 3 * Size);
    }

    private void Write(ParsedBallot[] some)
    {
        var count = 2 * (Shape.Branches.Length + Shape.Questions.Length) + 1;
        _memory.ToAffine(count);
        Span<byte> bytes = stackalloc byte[32];
        foreach (var ballot in some)
            ballot.Commitments = new byte[count * EdwardsGroup.TextLength];
        for (var i = 0; i < count; i++)
            for (var lane = 0; lane < some.Length; lane++)
            {
                var result = _memory.Result(i);
                EdwardsPoint.Encode(WideField.Leave(result, lane), WideField.Leave(result + Size, lane), bytes);
                EdwardsGroup.WriteHex(bytes, some[lane].Commitments.AsSpan(i * EdwardsGroup.TextLength));
                some[lane].CommitmentEnds[i] = (i + 1) * EdwardsGroup.TextLength;
            }
    }
}
