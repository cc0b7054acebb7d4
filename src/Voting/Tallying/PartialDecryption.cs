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

    /// <summary>Null unless canonical and of the shape.</summary>
    public static PartialDecryption? Read(BallotShape shape, byte[] published)
    {
        var group = shape.Election.Group;
        var decryption = Json.Read(published, json => new PartialDecryption(
            shape,
            [.. json.GetProperty("decryption_factors").EnumerateArray().SelectMany(q => q.EnumerateArray())
                .Select(f => Trustees.TrusteeItem.ReadElement(group, f))],
            [.. json.GetProperty("decryption_proofs").EnumerateArray().SelectMany(q => q.EnumerateArray()).Select(p => Proof.Read(group, p))]));
        return decryption is not null && decryption.Factors.Count == shape.Choices && decryption.Proofs.Count == shape.Choices
            && decryption.Written().AsSpan().SequenceEqual(published)
            ? decryption
            : null;
    }
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
