using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Ballots;

// Implements docs/spec/voting.md §2.2, §6.2 and §6.3.
/// <summary>
/// The integers modulo a prime: a lane is a question of a ballot, those of the same form go through the same steps. Every element is
/// tested for the group by itself, from the squares that its other powers need anyway. Not for several threads at a time.
/// </summary>
internal sealed unsafe class WidePrimeEngine<V> : BallotEngine, IDisposable
    where V : unmanaged, ILanes<V>
{
    private const int Size = WideLimbs.Size;

    private readonly PrimeGroup _group;
    private readonly WideModulus<V> _modulus;
    private readonly WideNumbers<V> _numbers;
    private readonly WideFixedPower<V> _generator, _key;
    private readonly WidePower<V> _power;
    private readonly int _limbs;
    private readonly LaneMemory<V> _memory;
    private readonly V* _squares;
    private readonly V* _squaresOfSum;
    private readonly V* _x;
    private readonly V* _result;

    public WidePrimeEngine(BallotShape shape, WideNumbers<V> numbers, WideFixedPower<V> key)
        : base(shape)
    {
        _group = (PrimeGroup)shape.Election.Group;
        (_numbers, _modulus, _generator, _key) = (numbers, numbers.Modulus, numbers.Generator, key);
        _power = new(_modulus, _group.OrderLimbs);
        _limbs = _group.Modulus.Limbs;
        _memory = new(2 * _power.Squares + 4 * Size);
        _squares = _memory.Take(_power.Squares);
        _squaresOfSum = _memory.Take(_power.Squares);
        _x = _memory.Take(Size);
        _result = _memory.Take(Size);
        Room = _memory.Take(2 * Size);
    }

    public override int Lanes => V.Count;

    public override int Batch => V.Count;

    private V* Room { get; }

    public override void Run(ReadOnlySpan<ParsedBallot> ballots)
    {
        var all = new List<PrimeBallot>();
        foreach (var ballot in ballots)
            if (ballot.IsWhole && Decode(ballot) is { } decoded)
                all.Add(decoded);
        var units = all.SelectMany(ballot => Shape.Questions.Select(question => new Unit(ballot, question)));
        foreach (var alike in units.GroupBy(u => (u.Question.Question.Choices, u.Question.Question.Min, u.Question.Question.Max, u.Question.Question.Blank)))
            foreach (var some in alike.Chunk(V.Count))
                Questions(some);
        foreach (var some in all.Chunk(V.Count))
            Signatures(some);
        foreach (var ballot in all)
            Finish(ballot);
    }

    public void Dispose()
    {
        _power.Dispose();
        _memory.Dispose();
    }

    private PrimeBallot? Decode(ParsedBallot ballot)
    {
        var elements = new ulong[(2 * Shape.Choices + 1) * _limbs];
        for (var i = 0; i < 2 * Shape.Choices; i++)
            if (!_group.TryRead(ballot.ElementText(i), elements.AsSpan(i * _limbs, _limbs)))
                FoundAt(ballot, Rule.BallotElement, i);
        if (!_group.TryRead(ballot.CredentialBytes, elements.AsSpan(2 * Shape.Choices * _limbs)))
            ballot.IsDecoded = false; // that the list holds no such credential is another finding
        if (!ballot.IsDecoded)
            return null;
        ballot.Decoded = new Element[2 * Shape.Choices];
        return new(ballot, elements, new ulong[ballot.CommitmentEnds.Length * _limbs], new bool[2 * Shape.Choices]);
    }

    // Each lane goes with its own question; branches are counted from the first of the question.
    private void Questions(Unit[] some)
    {
        var form = some[0].Question;
        var proofs = Shape.Proofs.AsSpan(form.FirstProof, form.Proofs);
        var first = proofs[0].FirstBranch;
        var branches = Shape.Branches.AsSpan(first, proofs[^1].FirstBranch + proofs[^1].Branches - first);
        for (var part = 0; part < 2; part++)
        {
            var firstOfSum = form.Question.Blank ? 1 : 0;
            for (var i = 0; i < form.Question.Choices; i++)
            {
                Enter(some, i, part);
                Commit(some, branches, form.FirstCipher + i, part, _squares);
                if (i == firstOfSum)
                    WideField.Copy(_squaresOfSum, _squares, _power.Squares);
                else if (i > firstOfSum)
                    _power.MultiplyInto(_squaresOfSum, _squares);
            }
            // A product of elements of the group is one.
            Commit(some, branches, form.SumCipher, part, _squaresOfSum);
            Leave(_squaresOfSum);
            foreach (var (lane, unit) in some.Index())
                WideLimbs.Leave(_result, lane, unit.Ballot.Result(unit.Ballot.Parsed.SumIndex(unit.Number(Shape)) + part, _limbs));
        }
    }

    private void Enter(Unit[] some, int choice, int part)
    {
        for (var lane = 0; lane < V.Count; lane++)
        {
            var (ballot, question) = some[Math.Min(lane, some.Length - 1)];
            WideLimbs.Enter(_x, lane, ballot.Element(2 * (question.FirstCipher + choice) + part, _limbs));
        }
        _modulus.Multiply(_x, _x, _modulus.Entry, Room);
        var inGroup = _power.Prepare(_squares, _x);
        _modulus.Multiply(_x, _x, _modulus.ToNarrow, Room);
        Leave(_x);
        for (var lane = 0; lane < some.Length; lane++)
        {
            var (ballot, question) = some[lane];
            var element = 2 * (question.FirstCipher + choice) + part;
            ballot.IsOutside[element] = (inGroup >> lane & 1) == 0;
            ballot.Parsed.Decoded[element] = _numbers.Number(_result, lane);
        }
    }

    // For every branch that speaks of the ciphertext: its prepared number to the challenge, base to the response, and for beta less the value.
    private void Commit(Unit[] some, ReadOnlySpan<Branch> branches, int cipher, int part, V* squares)
    {
        Span<ulong> exponents = stackalloc ulong[V.Count * Shape.Election.Group.ScalarLimbs];
        for (var i = 0; i < branches.Length; i++)
        {
            if (branches[i].Cipher != cipher)
                continue;
            Fill(exponents, some, i, (ballot, branch) => ballot.Challenge(branch));
            _power.Power(_result, squares, exponents);
            Fill(exponents, some, i, (ballot, branch) => ballot.Response(branch));
            (part == 0 ? _generator : _key).MultiplyBy(_result, exponents, Room);
            if (part == 1 && branches[i].Value > 0)
            {
                var value = branches[i].Value;
                Fill(exponents, some, i, (ballot, branch) => _group.NegativeMultiple(value, ballot.Challenge(branch)));
                _generator.MultiplyBy(_result, exponents, Room);
            }
            Leave(_result);
            foreach (var (lane, unit) in some.Index())
                WideLimbs.Leave(_result, lane, unit.Ballot.Result(2 * (unit.FirstBranch(Shape) + i) + part, _limbs));
        }
    }

    private void Fill(Span<ulong> exponents, Unit[] some, int branch, Func<ParsedBallot, int, Span<ulong>> exponent)
    {
        var limbs = exponents.Length / V.Count;
        for (var lane = 0; lane < V.Count; lane++)
        {
            var unit = some[Math.Min(lane, some.Length - 1)];
            exponent(unit.Ballot.Parsed, unit.FirstBranch(Shape) + branch).CopyTo(exponents[(lane * limbs)..]);
        }
    }

    private void Signatures(PrimeBallot[] some)
    {
        Span<ulong> challenges = stackalloc ulong[V.Count * Shape.Election.Group.ScalarLimbs], responses = stackalloc ulong[challenges.Length];
        for (var lane = 0; lane < V.Count; lane++)
        {
            var ballot = some[Math.Min(lane, some.Length - 1)];
            WideLimbs.Enter(_x, lane, ballot.Element(2 * Shape.Choices, _limbs));
            ballot.Parsed.Challenge(Shape.Branches.Length).CopyTo(challenges[(lane * Shape.Election.Group.ScalarLimbs)..]);
            ballot.Parsed.Response(Shape.Branches.Length).CopyTo(responses[(lane * Shape.Election.Group.ScalarLimbs)..]);
        }
        _modulus.Multiply(_x, _x, _modulus.Entry, Room);
        _power.Prepare(_squares, _x); // whether it lies in the group is asked of the list of credentials
        _power.Power(_result, _squares, challenges);
        _generator.MultiplyBy(_result, responses, Room);
        Leave(_result);
        foreach (var (lane, ballot) in some.Index())
            WideLimbs.Leave(_result, lane, ballot.Result(ballot.Parsed.SignatureIndex, _limbs));
    }

    // The result in plain numbers.
    private void Leave(V* x) => _modulus.Multiply(_result, x, _modulus.PlainOne, Room);

    private void Finish(PrimeBallot ballot)
    {
        foreach (var (i, isOutside) in ballot.IsOutside.Index())
            if (isOutside)
                FoundAt(ballot.Parsed, Rule.BallotGroup, i);
        var (at, count) = (0, ballot.Parsed.CommitmentEnds.Length);
        ballot.Parsed.Commitments = new byte[count * _group.LongestText];
        for (var i = 0; i < count; i++)
            ballot.Parsed.CommitmentEnds[i] = at += Integers.Write(ballot.Result(i, _limbs), ballot.Parsed.Commitments.AsSpan(at));
    }

    /// <summary>Its elements and the credential, its commitments as they come, all as plain numbers; and which elements are outside.</summary>
    private sealed record PrimeBallot(ParsedBallot Parsed, ulong[] Elements, ulong[] Results, bool[] IsOutside)
    {
        public ReadOnlySpan<ulong> Element(int i, int limbs) => Elements.AsSpan(i * limbs, limbs);

        public Span<ulong> Result(int i, int limbs) => Results.AsSpan(i * limbs, limbs);
    }

    private readonly record struct Unit(PrimeBallot Ballot, QuestionShape Question)
    {
        public int FirstBranch(BallotShape shape) => shape.Proofs[Question.FirstProof].FirstBranch;

        public int Number(BallotShape shape) => shape.Proofs[Question.FirstProof].Question;
    }
}
