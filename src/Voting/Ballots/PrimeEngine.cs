using System.Security.Cryptography;
using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Ballots;

// Implements docs/spec/voting.md §2.4, §6.2 and §6.3.
/// <summary>The integers modulo a prime where there is no AVX2, one ballot at a time: tables of generator and election key, doublings shared among the challenges of one ciphertext.</summary>
internal sealed class PrimeEngine(BallotShape shape, FixedPower generator, FixedPower key, bool exact) : BallotEngine(shape)
{
    // A sum of 64 test products serves so many ballots.
    private const int Ballots = 32, Tests = 64;

    private readonly Modulus _modulus = ((PrimeGroup)shape.Election.Group).Modulus;
    private readonly SharedPower _power = new(((PrimeGroup)shape.Election.Group).Modulus, shape.Election.Group.ScalarLimbs);

    public override int Batch => Ballots;

    public override void Run(ReadOnlySpan<ParsedBallot> ballots)
    {
        var whole = new List<ParsedBallot>();
        foreach (var ballot in ballots)
            if (ballot.IsWhole)
            {
                Decode(ballot);
                whole.Add(ballot);
            }
        whole.RemoveAll(b => !b.IsDecoded);
        // Few elements are cheaper to test one by one.
        if (exact || whole.Count * 2 * Shape.Choices < 4 * Tests || !AllInGroup(whole))
            foreach (var ballot in whole)
                FindOutside(ballot);
        foreach (var ballot in whole)
            if (ballot.IsDecoded)
                Commit(ballot);
    }

    private void Decode(ParsedBallot ballot)
    {
        ballot.Decoded = new Element[2 * Shape.Choices];
        for (var i = 0; i < ballot.Decoded.Length; i++)
            if (Shape.Election.Group.Read(ballot.ElementText(i)) is { } element)
                ballot.Decoded[i] = element;
            else
                FoundAt(ballot, Rule.BallotElement, i);
        if (Shape.Election.Group.Read(ballot.CredentialBytes) is null)
            ballot.IsDecoded = false; // that the list holds no such credential is another finding
        if (!ballot.IsDecoded)
            ballot.Decoded = [];
    }

    private void FindOutside(ParsedBallot ballot)
    {
        foreach (var (i, element) in ballot.Decoded.Index())
            if (!Shape.Election.Group.IsInGroup(element))
                FoundAt(ballot, Rule.BallotGroup, i);
    }

    // Of 64 products over random halves each must lie in the group. Eight at a time: an element is multiplied into one of 256
    // buckets, from which eight products follow.
    private bool AllInGroup(List<ParsedBallot> ballots)
    {
        var (n, elements) = (_modulus.Limbs, ballots.SelectMany(b => b.Decoded).Select(PrimeGroup.Of).ToList());
        var buckets = new ulong[256 * n];
        for (var test = 0; test < Tests; test += 8)
        {
            for (var i = 0; i < 256; i++)
                _modulus.One.CopyTo(buckets.AsSpan(i * n));
            var random = RandomNumberGenerator.GetBytes(elements.Count);
            foreach (var (i, element) in elements.Index())
                _modulus.Multiply(buckets.AsSpan(random[i] * n, n), element, buckets.AsSpan(random[i] * n, n));
            for (var bit = 7; bit >= 0; bit--)
            {
                var product = (ulong[])_modulus.One.Clone();
                for (var i = 1 << bit; i < 2 << bit; i++)
                {
                    _modulus.Multiply(product, buckets.AsSpan(i * n, n), product);
                    _modulus.Multiply(buckets.AsSpan((i - (1 << bit)) * n, n), buckets.AsSpan(i * n, n), buckets.AsSpan((i - (1 << bit)) * n, n));
                }
                if (!_modulus.Power(product, Shape.Election.Group.OrderLimbs).AsSpan().SequenceEqual(_modulus.One))
                    return false;
            }
        }
        return true;
    }

    private void Commit(ParsedBallot ballot)
    {
        var ciphers = new ulong[2 * Shape.Ciphers][];
        for (var i = 0; i < 2 * Shape.Choices; i++)
            ciphers[i] = PrimeGroup.Of(ballot.Decoded[i]);
        foreach (var question in Shape.Questions)
            for (var part = 0; part < 2; part++)
            {
                var sum = (ulong[])_modulus.One.Clone();
                for (var i = question.Question.Blank ? 1 : 0; i < question.Question.Choices; i++)
                    _modulus.Multiply(sum, ciphers[2 * (question.FirstCipher + i) + part], sum);
                ciphers[2 * question.SumCipher + part] = sum;
            }
        var results = new ulong[ballot.CommitmentEnds.Length][];
        foreach (var branches in Shape.Branches.Index().GroupBy(b => b.Item.Cipher))
            for (var part = 0; part < 2; part++)
            {
                _power.Prepare(ciphers[2 * branches.Key + part]);
                foreach (var (index, branch) in branches)
                {
                    var result = _power.Power(ballot.Challenge(index));
                    (part == 0 ? generator : key).MultiplyBy(ballot.Response(index), result);
                    if (part == 1 && branch.Value > 0)
                        generator.MultiplyBy(((PrimeGroup)Shape.Election.Group).NegativeMultiple(branch.Value, ballot.Challenge(index)), result);
                    results[2 * index + part] = result;
                }
            }
        _power.Prepare(PrimeGroup.Of(Shape.Election.Group.Read(ballot.CredentialBytes)!)); // was read before
        results[ballot.SignatureIndex] = _power.Power(ballot.Challenge(Shape.Branches.Length));
        generator.MultiplyBy(ballot.Response(Shape.Branches.Length), results[ballot.SignatureIndex]);
        for (var i = 0; i < Shape.Questions.Length; i++)
            (results[ballot.SumIndex(i)], results[ballot.SumIndex(i) + 1]) = (ciphers[2 * Shape.Questions[i].SumCipher], ciphers[2 * Shape.Questions[i].SumCipher + 1]);
        Write(ballot, results);
    }

    private void Write(ParsedBallot ballot, ulong[][] results)
    {
        var text = new byte[results.Length * Shape.Election.Group.LongestText];
        var at = 0;
        foreach (var (i, result) in results.Index())
            ballot.CommitmentEnds[i] = at += _modulus.WriteDecimal(result, text.AsSpan(at));
        ballot.Commitments = text;
    }
}
