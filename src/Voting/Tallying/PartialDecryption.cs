using System.Text;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Protocols;

namespace NghiTrinh.Voting.Tallying;

// Implements docs/spec/voting.md §7.2.
/// <summary>What one trustee decrypted: a factor and a proof for each choice.</summary>
internal sealed record PartialDecryption(BallotShape Shape, IReadOnlyList<Element> Factors, IReadOnlyList<Proof> Proofs)
{
    public static PartialDecryption Make(BallotShape shape, SecretNumber secret, Element key, IReadOnlyList<Element> tally)
    {
        var (group, factors, proofs) = (shape.Election.Group, new List<Element>(), new List<Proof>());
        for (var i = 0; i < shape.Choices; i++)
        {
            factors.Add(group.PowerSecret(tally[2 * i], secret.Limbs));
            proofs.Add(Proof.MakeDecryption(group, shape.Election.Fingerprint, secret, key, tally[2 * i]));
        }
        return new(shape, factors, proofs);
    }

    public byte[] Written() => new StringBuilder("{\"decryption_factors\":").AppendList(Shape.Questions, (to, q) =>
            to.AppendList(Enumerable.Range(q.FirstCipher, q.Question.Choices), (text, i) => text.AppendText(Factors[i].Text)))
        .Append(",\"decryption_proofs\":").AppendList(Shape.Questions, (to, q) =>
            to.AppendList(Enumerable.Range(q.FirstCipher, q.Question.Choices), (text, i) => Proofs[i].AppendTo(text)))
        .Append('}').ToBytes();

    /// <summary>Null unless canonical and of the shape: what the text is like comes before anything is computed.</summary>
    public static PartialDecryption? Read(BallotShape shape, byte[] published, ParallelOptions work)
    {
        var group = shape.Election.Group;
        var reader = new StrictReader(published);
        var (places, proofs) = (new (int Begin, int Length)[shape.Choices], new Proof[shape.Choices]);
        foreach (var (question, j, i) in Places(shape))
        {
            if (!reader.Take(j > 0 ? ",\""u8 : question > 0 ? "],[\""u8 : "{\"decryption_factors\":[[\""u8))
                return null;
            places[i] = (reader.Position, reader.TakeString());
            if (places[i].Length < 1 || places[i].Length > group.LongestText)
                return null;
        }
        foreach (var (question, j, i) in Places(shape))
            if (!reader.Take(j > 0 ? ","u8 : question > 0 ? "],["u8 : "]],\"decryption_proofs\":[["u8) || Proof.Take(group, ref reader) is not { } proof)
                return null;
            else
                proofs[i] = proof;
        if (!reader.Take("]]}"u8) || !reader.IsAtEnd)
            return null;
        var factors = new Element?[shape.Choices];
        Parallel.For(0, factors.Length, work, i =>
            factors[i] = group.Read(published.AsSpan(places[i].Begin, places[i].Length)) is { } x && group.IsInGroup(x) ? x : null);
        return factors.Contains(null) ? null : new(shape, [.. factors.OfType<Element>()], proofs);
    }

    // Each choice: its question, its place there, its place among all.
    private static IEnumerable<(int Question, int Choice, int Index)> Places(BallotShape shape) => shape.Questions.Index()
        .SelectMany(q => Enumerable.Range(0, q.Item.Question.Choices).Select(j => (q.Index, j, q.Item.FirstCipher + j)));
}

/// <summary>Whose partial decryption it is.</summary>
internal sealed record OwnedDecryption(long Owner, string Hash)
{
    public byte[] Written() => new StringBuilder("{\"owner\":").Append(Owner).Append(",\"payload\":\"").Append(Hash).Append("\"}").ToBytes();

    public static OwnedDecryption? Read(byte[] published)
    {
        var reader = new StrictReader(published);
        return reader.Take("{\"owner\":"u8) && reader.TakeNumber() is >= 0 and var owner
            && reader.Take(",\"payload\":"u8) && reader.TakeHash() is { } hash && reader.Take("}"u8) && reader.IsAtEnd
            ? new(owner, hash)
            : null;
    }
}
