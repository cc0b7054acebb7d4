using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Ballots;

// Implements docs/spec/voting.md §2.2, §6.2 and §6.3.
/// <summary>
/// The integers modulo a prime with AVX2: a lane is a question of a ballot, four of the same form go through the same steps. Every element is
/// tested for the group by itself, from the squares that its other powers need anyway. Not for several threads at a time.
/// </summary>
internal sealed unsafe class WidePrimeEngine : BallotEngine, IDisposable
{
    private const int Lanes = 4, Size = WideModulus.Size;

    private readonly PrimeGroup _group;
    private readonly WideModulus _modulus;
    private readonly WideFixedPower _generator, _key;
    private readonly WidePower _power;
    private readonly int _limbs;
    private readonly Vector256<ulong>* _begin;
    private readonly Vector256<ulong>* _squares;
    private readonly Vector256<ulong>* _squaresOfSum;
    private readonly Vector256<ulong>* _x;
    private readonly Vector256<ulong>* _result;
    private bool _isFreed;

    public WidePrimeEngine(BallotShape shape, WideFixedPower generator, WideFixedPower key)
        : base(shape)
    {
        _group = (PrimeGroup)shape.Election.Group;
        (_modulus, _generator, _key) = (_group.Wide, generator, key);
        _power = new(_modulus, _group.OrderLimbs);
        _limbs = _group.Modulus.Limbs;
        _begin = (Vector256<ulong>*)NativeMemory.AlignedAlloc((nuint)((2 * _power.Squares + 4 * Size) * sizeof(Vector256<ulong>)), 64);
        _squares = _begin;
        _squaresOfSum = _squares + _power.Squares;
        _x = _squaresOfSum + _power.Squares;
        _result = _x + Size;
        Room = _result + Size;
    }

    public override int Batch => Lanes;

    private Vector256<ulong>* Room { get; }

    public override void Run(ReadOnlySpan<ParsedBallot> ballots)
    {
        var all = new List<PrimeBallot>();
        foreach (var ballot in ballots)
            if (ballot.IsWhole && Decode(ballot) is { } decoded)
                all.Add(decoded);
        var units = all.SelectMany(ballot => Shape.Questions.Select(question => new Unit(ballot, question)));
        foreach (var alike in units.GroupBy(u => (u.Question.Question.Choices, u.Question.Question.Min, u.Question.Question.Max, u.Question.Question.Blank)))
            foreach (var four in alike.Chunk(Lanes))
                Questions(four);
        foreach (var four in all.Chunk(Lanes))
            Signatures(four);
        foreach (var ballot in all)
            Finish(ballot);
    }

    public void Dispose()
    {
        _power.Dispose();
        if (!_isFreed)
            NativeMemory.AlignedFree(_begin);
        _isFreed = true;
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
    private void Questions(Unit[] four)
    {
        var form = four[0].Question;
        var proofs = Shape.Proofs.AsSpan(form.FirstProof, form.Proofs);
        var first = proofs[0].FirstBranch;
        var branches = Shape.Branches.AsSpan(first, proofs[^1].FirstBranch + proofs[^1].Branches - first);
        for (var part = 0; part < 2; part++)
        {
            var firstOfSum = form.Question.Blank ? 1 : 0;
            for (var i = 0; i < form.Question.Choices; i++)
            {
                Enter(four, i, part);
                Commit(four, branches, form.FirstCipher + i, part, _squares);
                if (i == firstOfSum)
                    WideField.Copy(_squaresOfSum, _squares, _power.Squares);
                else if (i > firstOfSum)
                    _power.MultiplyInto(_squaresOfSum, _squares);
            }
            // A product of elements of the group is one.
            Commit(four, branches, form.SumCipher, part, _squaresOfSum);
            Leave(_squaresOfSum);
            foreach (var (lane, unit) in four.Index())
                WideLimbs.Leave(_result, lane, unit.Ballot.Result(unit.Ballot.Parsed.SumIndex(unit.Number(Shape)) + part, _limbs));
        }
    }

    private void Enter(Unit[] four, int choice, int part)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            var (ballot, question) = four[Math.Min(lane, four.Length - 1)];
            WideLimbs.Enter(_x, lane, ballot.Element(2 * (question.FirstCipher + choice) + part, _limbs));
        }
        _modulus.Multiply(_x, _x, _modulus.Entry, Room);
        var inGroup = _power.Prepare(_squares, _x);
        _modulus.Multiply(_x, _x, _modulus.ToNarrow, Room);
        Leave(_x);
        for (var lane = 0; lane < four.Length; lane++)
        {
            var (ballot, question) = four[lane];
            var element = 2 * (question.FirstCipher + choice) + part;
            ballot.IsOutside[element] = (inGroup >> lane & 1) == 0;
            ballot.Parsed.Decoded[element] = WideNumbers.Number(_group, _result, lane);
        }
    }

    // For every branch that speaks of the ciphertext: its prepared number to the challenge, base to the response, and for beta less the value.
    private void Commit(Unit[] four, ReadOnlySpan<Branch> branches, int cipher, int part, Vector256<ulong>* squares)
    {
        Span<ulong> exponents = stackalloc ulong[Lanes * Shape.Election.Group.ScalarLimbs];
        for (var i = 0; i < branches.Length; i++)
        {
            if (branches[i].Cipher != cipher)
                continue;
            Fill(exponents, four, i, (ballot, branch) => ballot.Challenge(branch));
            _power.Power(_result, squares, exponents);
            Fill(exponents, four, i, (ballot, branch) => ballot.Response(branch));
            (part == 0 ? _generator : _key).MultiplyBy(_result, exponents, Room);
            if (part == 1 && branches[i].Value > 0)
            {
                var value = branches[i].Value;
                Fill(exponents, four, i, (ballot, branch) => _group.NegativeMultiple(value, ballot.Challenge(branch)));
                _generator.MultiplyBy(_result, exponents, Room);
            }
            Leave(_result);
            foreach (var (lane, unit) in four.Index())
                WideLimbs.Leave(_result, lane, unit.Ballot.Result(2 * (unit.FirstBranch(Shape) + i) + part, _limbs));
        }
    }

    private void Fill(Span<ulong> exponents, Unit[] four, int branch, Func<ParsedBallot, int, Span<ulong>> exponent)
    {
        var limbs = exponents.Length / Lanes;
        for (var lane = 0; lane < Lanes; lane++)
        {
            var unit = four[Math.Min(lane, four.Length - 1)];
            exponent(unit.Ballot.Parsed, unit.FirstBranch(Shape) + branch).CopyTo(exponents[(lane * limbs)..]);
        }
    }

    private void Signatures(PrimeBallot[] four)
    {
        Span<ulong> challenges = stackalloc ulong[Lanes * Shape.Election.Group.ScalarLimbs], responses = stackalloc ulong[challenges.Length];
        for (var lane = 0; lane < Lanes; lane++)
        {
            var ballot = four[Math.Min(lane, four.Length - 1)];
            WideLimbs.Enter(_x, lane, ballot.Element(2 * Shape.Choices, _limbs));
            ballot.Parsed.Challenge(Shape.Branches.Length).CopyTo(challenges[(lane * Shape.Election.Group.ScalarLimbs)..]);
            ballot.Parsed.Response(Shape.Branches.Length).CopyTo(responses[(lane * Shape.Election.Group.ScalarLimbs)..]);
        }
        _modulus.Multiply(_x, _x, _modulus.Entry, Room);
        _power.Prepare(_squares, _x); // whether it lies in the group is asked of the list of credentials
        _power.Power(_result, _squares, challenges);
        _generator.MultiplyBy(_result, responses, Room);
        Leave(_result);
        foreach (var (lane, ballot) in four.Index())
            WideLimbs.Leave(_result, lane, ballot.Result(ballot.Parsed.SignatureIndex, _limbs));
    }

    // The result in plain numbers.
    private void Leave(Vector256<ulong>* x) => _modulus.Multiply(_result, x, _modulus.PlainOne, Room);

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
