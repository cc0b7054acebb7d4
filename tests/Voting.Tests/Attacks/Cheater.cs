using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using NghiTrinh.Voting.Groups;

namespace NghiTrinh.Voting.Tests.Attacks;

/// <summary>A voter with a program of their own, straight from the formulas: any whole numbers are encrypted, and every proof is as good as it can be.</summary>
internal sealed class Cheater(MadeElection made, int voter = 0)
{
    private readonly Group _group = made.Election.Group;
    private readonly Element _key = made.Election.ReadKey()!; // of a sound election

    private sealed record Cipher(Element Alpha, Element Beta, BigInteger Randomness, int Vote)
    {
        public string Text => $"{Alpha.Text},{Beta.Text}";
    }

    /// <summary>A signed ballot; one list for each question, a blank choice first where there is one.</summary>
    public string Ballot(params int[][] votes)
    {
        using var secret = made.Credentials[voter].Derive(_group, made.Election.Uuid);
        var (s, signer) = (Arithmetic.Integers.ToBig(secret.Limbs), _group.Generator.Power(secret.Limbs).Text);
        var start = $"{made.Election.Fingerprint}|{signer}";
        var answers = string.Join(',', made.Election.Questions.Zip(votes, (question, vote) => Answer(start, question, vote)));
        var bare = $$"""{"election_uuid":"{{made.Election.Uuid}}","election_hash":"{{made.Election.Fingerprint}}","credential":"{{signer}}","answers":[{{answers}}]""";
        var hash = Archives.Digests.Base64(Encoding.UTF8.GetBytes(bare + "}"));
        var w = Random();
        var challenge = Hash($"sig|{hash}|{Generated(w).Text}");
        return $$$"""{{{bare}}},"signature":{"hash":"{{{hash}}}","proof":{{{Pair(challenge, w - s * challenge)}}}}}""";
    }

    private string Answer(string start, Elections.Question question, int[] vote)
    {
        var ciphers = vote.Select(Encrypt).ToArray();
        var sum = ciphers[(question.Blank ? 1 : 0)..].Aggregate(new Cipher(_group.Identity, _group.Identity, 0, 0), (x, y) =>
            new(_group.Multiply(x.Alpha, y.Alpha), _group.Multiply(x.Beta, y.Beta), x.Randomness + y.Randomness, x.Vote + y.Vote));
        var all = $"{start}|{string.Join(',', ciphers.Select(c => c.Text))}";
        var limits = Enumerable.Range(question.Min, question.Max - question.Min + 1).Select(claim => (sum, claim));
        var single = string.Join(',', ciphers.Select(c => Prove($"prove|{start}|{c.Text}", [(c, 0), (c, 1)])));
        var overall = question.Blank ? Prove($"bproof1|{all}", [(ciphers[0], 1), .. limits]) : Prove($"prove|{all}|{sum.Text}", [.. limits]);
        var blank = question.Blank ? $",\"blank_proof\":{Prove($"bproof0|{all}", [(ciphers[0], 0), (sum, 0)])}" : "";
        var choices = string.Join(',', ciphers.Select(c => $$"""{"alpha":"{{c.Alpha.Text}}","beta":"{{c.Beta.Text}}"}"""));
        return $$"""{"choices":[{{choices}}],"individual_proofs":[{{single}}],"overall_proof":{{overall}}{{blank}}}""";
    }

    private Cipher Encrypt(int vote)
    {
        var r = Random();
        return new(Generated(r), _group.Multiply(_group.Power(_key, r), Generated(vote)), r, vote);
    }

    // Where no branch is true, the first is treated as if it were.
    private string Prove(string start, (Cipher Cipher, int Claim)[] branches)
    {
        var isTrue = Math.Max(0, Array.FindIndex(branches, b => b.Cipher.Vote == b.Claim));
        var numbers = branches.Select(_ => (Challenge: Random(), Response: Random())).ToArray();
        var w = Random();
        var commitments = branches.Select((b, i) => i == isTrue
            ? (First: Generated(w), Second: _group.Power(_key, w))
            : (First: _group.Multiply(Generated(numbers[i].Response), _group.Power(b.Cipher.Alpha, numbers[i].Challenge)),
                Second: _group.Multiply(_group.Power(_key, numbers[i].Response), _group.Power(_group.Multiply(b.Cipher.Beta, Generated(-b.Claim)), numbers[i].Challenge)))).ToArray();
        var hash = Hash($"{start}|{string.Join(',', commitments.Select(c => $"{c.First.Text},{c.Second.Text}"))}");
        var challenge = Positive(hash - numbers.Where((_, i) => i != isTrue).Aggregate(BigInteger.Zero, (sum, n) => sum + n.Challenge));
        numbers[isTrue] = (challenge, w - branches[isTrue].Cipher.Randomness * challenge);
        return "[" + string.Join(',', numbers.Select(n => Pair(n.Challenge, n.Response))) + "]";
    }

    private string Pair(BigInteger challenge, BigInteger response) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"challenge":"{{Positive(challenge)}}","response":"{{Positive(response)}}"}""");

    private Element Generated(BigInteger exponent) => _group.Power(_group.Generator.Element, Positive(exponent));

    private BigInteger Hash(string text) => _group.HashToScalar(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private BigInteger Random() => new BigInteger(RandomNumberGenerator.GetBytes(40), isUnsigned: true) % _group.Order;

    private BigInteger Positive(BigInteger x) => (x % _group.Order + _group.Order) % _group.Order;
}
