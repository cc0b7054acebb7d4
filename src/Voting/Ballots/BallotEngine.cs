using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Ballots;

// Implements docs/spec/voting.md §6.2 and §6.3.
/// <summary>Does the arithmetic of ballots: reads elements, tests that they lie in the group, recomputes commitments.</summary>
internal abstract class BallotEngine
{
    private readonly ulong[] _order;

    protected BallotEngine(BallotShape shape)
    {
        Shape = shape;
        _order = shape.Election.Group.OrderLimbs;
    }

    protected BallotShape Shape { get; }

    /// <summary>How many ballots take the same time as one.</summary>
    public virtual int Lanes => 1;

    /// <summary>How many ballots it likes to be given at once.</summary>
    public virtual int Batch => 1;

    /// <summary>Fills in elements and commitments of the ballots that are whole; notes elements that are none.</summary>
    public abstract void Run(ReadOnlySpan<ParsedBallot> ballots);

    /// <summary>sum + scalar modulo the order; public numbers.</summary>
    public void AddScalar(Span<ulong> sum, ReadOnlySpan<ulong> scalar)
    {
        ulong carry = 0, borrow = 0;
        for (var i = 0; i < sum.Length; i++)
        {
            var first = sum[i] + carry;
            carry = first < carry ? 1UL : 0UL;
            sum[i] = first + scalar[i];
            carry += sum[i] < first ? 1UL : 0UL;
        }
        if (carry == 0 && Shape.Election.Group.IsScalar(sum))
            return;
        for (var i = 0; i < sum.Length; i++)
        {
            var first = sum[i] - borrow;
            borrow = sum[i] < borrow ? 1UL : 0UL;
            sum[i] = first - _order[i];
            borrow += first < _order[i] ? 1UL : 0UL;
        }
    }

    /// <summary>Where a part of a ballot is no element, engines leave it: what could be read is tested here, the same for all of them.</summary>
    public void FindOutsideOfUnread(ParsedBallot ballot)
    {
        var group = Shape.Election.Group;
        if (group.Read(ballot.CredentialBytes) is not null && !ballot.Findings.All.Any(f => f.Rule == Rule.BallotElement))
            return;
        for (var i = 0; i < 2 * Shape.Choices; i++)
            if (group.Read(ballot.ElementText(i)) is { } element && !group.IsInGroup(element))
                FoundAt(ballot, Rule.BallotGroup, i);
    }

    protected void FoundAt(ParsedBallot ballot, Rule rule, int element)
    {
        var (question, choice) = Shape.Place(element / 2);
        ballot.Found(rule, question, choice, element % 2 == 0 ? "alpha" : "beta");
        ballot.IsDecoded = false;
    }
}

/// <summary>The engine that works in every group and on every processor, one ballot at a time, straight from the formulas.</summary>
internal sealed class PlainEngine(BallotShape shape, Element electionKey) : BallotEngine(shape)
{
    private readonly Group _group = shape.Election.Group;
    private readonly FixedBase _key = shape.Election.Group.Fix(electionKey);

    public override void Run(ReadOnlySpan<ParsedBallot> ballots)
    {
        foreach (var ballot in ballots)
            if (ballot.IsWhole)
                Run(ballot);
    }

    private void Run(ParsedBallot ballot)
    {
        var ciphers = new Element[2 * Shape.Ciphers];
        for (var i = 0; i < 2 * Shape.Choices; i++)
        {
            if (_group.Read(ballot.ElementText(i)) is { } element)
                ciphers[i] = element;
            else
                FoundAt(ballot, Rule.BallotElement, i);
        }
        if (!ballot.IsDecoded || _group.Read(ballot.CredentialBytes) is not { } credential)
        {
            ballot.IsDecoded = false;
            return;
        }
        for (var i = 0; i < 2 * Shape.Choices; i++)
            if (!_group.IsInGroup(ciphers[i]))
                FoundAt(ballot, Rule.BallotGroup, i);
        if (!ballot.IsDecoded)
            return;
        ballot.Decoded = ciphers[..(2 * Shape.Choices)];
        foreach (var question in Shape.Questions)
            for (var part = 0; part < 2; part++)
                ciphers[2 * question.SumCipher + part] = Enumerable.Range(question.Question.Blank ? 1 : 0, question.Question.Answers.Count)
                    .Aggregate(_group.Identity, (sum, i) => _group.Multiply(sum, ciphers[2 * (question.FirstCipher + i) + part]));
        Commit(ballot, ciphers, credential);
    }

    private void Commit(ParsedBallot ballot, Element[] ciphers, Element credential)
    {
        using var text = new MemoryStream();
        void Add(int index, Element commitment)
        {
            text.Write(System.Text.Encoding.ASCII.GetBytes(commitment.Text));
            ballot.CommitmentEnds[index] = (int)text.Length;
        }
        foreach (var (i, branch) in Shape.Branches.Index())
        {
            var (alpha, beta) = (ciphers[2 * branch.Cipher], ciphers[2 * branch.Cipher + 1]);
            var claimed = _group.Multiply(beta, _group.Invert(_group.Power(_group.Generator.Element, branch.Value)));
            Add(2 * i, _group.Multiply(_group.Generator.Power(ballot.Response(i)), _group.Power(alpha, ballot.Challenge(i))));
            Add(2 * i + 1, _group.Multiply(_key.Power(ballot.Response(i)), _group.Power(claimed, ballot.Challenge(i))));
        }
        var signature = Shape.Branches.Length;
        Add(ballot.SignatureIndex, _group.Multiply(
            _group.Generator.Power(ballot.Response(signature)), _group.Power(credential, ballot.Challenge(signature))));
        foreach (var (i, question) in Shape.Questions.Index())
        {
            Add(ballot.SumIndex(i), ciphers[2 * question.SumCipher]);
            Add(ballot.SumIndex(i) + 1, ciphers[2 * question.SumCipher + 1]);
        }
        ballot.Commitments = text.ToArray();
    }
}
