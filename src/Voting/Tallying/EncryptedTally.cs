using System.Text;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Groups;

namespace NghiTrinh.Voting.Tallying;

// Implements docs/spec/voting.md §7.1.
/// <summary>The product of ballots, choice by choice, each to the power of its weight.</summary>
internal sealed class TallySum(BallotShape shape) : IDisposable
{
    private readonly Group _group = shape.Election.Group;
    private readonly ElementProducts _added = shape.Election.Group.Products(2 * shape.Choices);
    private ElementProducts? _removed;

    public IReadOnlyList<Element> Product => _removed is null
        ? _added.Read()
        : [.. _added.Read().Zip(_removed.Read(), (added, removed) => _group.Multiply(added, _group.Invert(removed)))];

    public void Add(IReadOnlyList<Element> ballot, long weight) => _added.Multiply(Weighed(ballot, weight));

    /// <summary>Takes a ballot out again that another one of the same voter replaced.</summary>
    public void Remove(IReadOnlyList<Element> ballot, long weight) =>
        (_removed ??= _group.Products(2 * shape.Choices)).Multiply(Weighed(ballot, weight));

    public void Dispose()
    {
        _added.Dispose();
        _removed?.Dispose();
    }

    /// <summary>As published: questions, choices, alpha and beta.</summary>
    public static byte[] Written(BallotShape shape, IReadOnlyList<Element> product) => new StringBuilder()
        .AppendList(shape.Questions, (to, q) => to.AppendList(Enumerable.Range(q.FirstCipher, q.Question.Choices), (pair, i) =>
            pair.Append("{\"alpha\":").AppendText(product[2 * i].Text).Append(",\"beta\":").AppendText(product[2 * i + 1].Text).Append('}')))
        .ToBytes();

    private IReadOnlyList<Element> Weighed(IReadOnlyList<Element> ballot, long weight) =>
        weight == 1 ? ballot : [.. ballot.Select(x => _group.Power(x, weight))];

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
