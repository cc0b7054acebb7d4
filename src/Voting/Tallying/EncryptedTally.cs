using System.Text;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Groups;

namespace NghiTrinh.Voting.Tallying;

// Implements docs/spec/voting.md §7.1.
/// <summary>The product of ballots, choice by choice, each to the power of its weight.</summary>
internal sealed class TallySum(BallotShape shape)
{
    private readonly Group _group = shape.Election.Group;
    private readonly Element[] _product = [.. Enumerable.Repeat(shape.Election.Group.Identity, 2 * shape.Choices)];

    public IReadOnlyList<Element> Product => _product;

    public void Add(IReadOnlyList<Element> ballot, long weight)
    {
        for (var i = 0; i < _product.Length; i++)
            _product[i] = _group.Multiply(_product[i], weight == 1 ? ballot[i] : _group.Power(ballot[i], weight));
    }

    /// <summary>Takes a ballot out again that another one of the same voter replaced.</summary>
    public void Remove(IReadOnlyList<Element> ballot, long weight) => Add([.. ballot.Select(_group.Invert)], weight);

    /// <summary>As published: questions, choices, alpha and beta.</summary>
    public byte[] Written()
    {
        var text = new StringBuilder();
        return text.AppendList(shape.Questions, (to, q) => to.AppendList(Enumerable.Range(q.FirstCipher, q.Question.Choices), (pair, i) =>
            pair.Append("{\"alpha\":").AppendText(_product[2 * i].Text).Append(",\"beta\":").AppendText(_product[2 * i + 1].Text).Append('}'))).ToBytes();
    }

    /// <summary>Reads a published tally of the shape; null unless canonical.</summary>
    public static Element[]? Read(BallotShape shape, byte[] published)
    {
        var reader = new StrictReader(published);
        var elements = new List<Element>();
        foreach (var (i, question) in shape.Questions.Index())
            for (var j = 0; j < question.Question.Choices; j++)
            {
                if (!reader.Take(j > 0 ? ",{\"alpha\":\""u8 : i > 0 ? "],[{\"alpha\":\""u8 : "[[{\"alpha\":\""u8)
                    || !Take(ref reader) || !reader.Take(",\"beta\":\""u8) || !Take(ref reader) || !reader.Take("}"u8))
                    return null;
            }
        return reader.Take("]]"u8) && reader.IsAtEnd ? [.. elements] : null;

        bool Take(ref StrictReader reader)
        {
            var begin = reader.Position;
            if (reader.TakeString() is not (> 0 and var length) || length > shape.Election.Group.LongestText
                || shape.Election.Group.Read(published.AsSpan(begin, length)) is not { } element || !shape.Election.Group.IsInGroup(element))
                return false;
            elements.Add(element);
            return true;
        }
    }
}

/// <summary>The number of ballots, their total weight, and the hash of the product.</summary>
internal sealed record SizedTally(long Ballots, long TotalWeight, string Hash)
{
    public byte[] Written() => new StringBuilder("{\"num_tallied\":").AppendCount(Ballots).Append(",\"total_weight\":").AppendCount(TotalWeight)
        .Append(",\"encrypted_tally\":\"").Append(Hash).Append("\"}").ToBytes();

    public static SizedTally? Read(byte[] published)
    {
        var reader = new StrictReader(published);
        return reader.Take("{\"num_tallied\":"u8) && reader.TakeCount() is >= 0 and var ballots
            && reader.Take(",\"total_weight\":"u8) && reader.TakeCount() is >= 0 and var weight
            && reader.Take(",\"encrypted_tally\":"u8) && reader.TakeHash() is { } hash && reader.Take("}"u8) && reader.IsAtEnd
            ? new(ballots, weight, hash)
            : null;
    }
}
