using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Tallying;
using NghiTrinh.Voting.Trustees;

namespace NghiTrinh.Voting.Verifying;

// Implements docs/spec/voting.md §7.
/// <summary>Checks what comes after the ballots.</summary>
internal sealed class TallyCheck(
    BallotShape shape, TrusteeList trustees, BallotStream ballots, VerifyOptions options, Findings findings, CancellationToken stop)
{
    private readonly Dictionary<int, PartialDecryption> _byOwner = [];
    private readonly HashSet<long> _owners = [];
    private Element[]? _tally;

    public BallotShape Shape => shape;

    public IReadOnlyDictionary<int, PartialDecryption> ByOwner => _byOwner;

    public IReadOnlyList<Element>? Product => _tally;

    public IReadOnlyList<int> Owners => [.. _byOwner.Keys.Order()];

    public IReadOnlyList<IReadOnlyList<long>>? Result { get; private set; }

    public void Take(byte[] content, int height, Payload payload)
    {
        findings.Look(Rule.TallyForm);
        var sized = SizedTally.Read(content);
        if (sized is null)
        {
            findings.Add(Rule.TallyForm, height);
            return;
        }
        var entry = payload.Next(sized.Hash);
        payload.Close();
        findings.Look(Rule.TallyCount, Rule.TallyWeight);
        if (sized.Ballots != ballots.Counted)
            findings.Add(Rule.TallyCount, height, detail: $"{sized.Ballots}, {ballots.Counted}");
        if (sized.TotalWeight != ballots.Weight)
            findings.Add(Rule.TallyWeight, height, detail: $"{sized.TotalWeight}, {ballots.Weight}");
        if (entry is null)
            return;
        _tally = TallySum.Read(shape, entry.Content);
        if (_tally is null)
        {
            findings.Add(Rule.TallyForm, height);
            return;
        }
        findings.Look(Rule.TallySum);
        var product = ballots.Product;
        for (var i = 0; i < _tally.Length; i++)
            if (_tally[i].Text != product[i].Text)
                findings.Add(Rule.TallySum, height, shape.Place(i / 2).Question, shape.Place(i / 2).Choice, i % 2 == 0 ? "alpha" : "beta");
    }

    public void TakeDecryption(byte[] content, int height, Payload payload)
    {
        findings.Look(Rule.DecryptionForm);
        if (OwnedDecryption.Read(content) is not { } owned)
        {
            findings.Add(Rule.DecryptionForm, height);
            return;
        }
        var entry = payload.Next(owned.Hash);
        payload.Close();
        Judge(owned, entry?.Content, height, findings);
    }

    /// <summary>What is wrong with a decryption that is to be added.</summary>
    public IReadOnlyList<Finding> Judge(byte[] owned, byte[] content, int height)
    {
        var wrong = new Findings(null);
        Judge(OwnedDecryption.Read(owned)!, content, height, wrong); // written by ourselves
        return wrong.All;
    }

    private void Judge(OwnedDecryption owned, byte[]? content, int height, Findings wrong)
    {
        wrong.Look(Rule.DecryptionOwner);
        var isKnown = owned.Owner >= 1 && owned.Owner <= trustees.Count;
        if (!isKnown || !_owners.Add(owned.Owner))
            wrong.Add(Rule.DecryptionOwner, height, detail: $"{owned.Owner}");
        if (content is null || _tally is null || !isKnown)
            return;
        if (PartialDecryption.Read(shape, content, options.Parallel(stop)) is not { } decryption)
        {
            wrong.Add(Rule.DecryptionForm, height);
            return;
        }
        var key = trustees.Owners[(int)owned.Owner - 1].Key;
        var holds = new bool[shape.Choices];
        wrong.Look(Rule.DecryptionProof);
        Parallel.For(0, shape.Choices, options.Parallel(stop), i =>
            holds[i] = decryption.Proofs[i].IsDecryption(shape.Election.Group, shape.Election.Fingerprint, key, _tally[2 * i], decryption.Factors[i]));
        foreach (var (i, does) in holds.Index())
            if (!does)
                wrong.Add(Rule.DecryptionProof, height, shape.Place(i).Question, shape.Place(i).Choice, $"trustee {owned.Owner}");
        _byOwner.TryAdd((int)owned.Owner, decryption);
    }

    public void TakeResult(byte[] content, int height)
    {
        findings.Look(Rule.ResultForm);
        var counts = ResultText.Read(shape, content);
        if (counts is null)
            findings.Add(Rule.ResultForm, height);
        if (_tally is null)
            return;
        findings.Look(Rule.ResultShares);
        if (Decryption.Combine(trustees, _byOwner, shape.Choices) is not { } factors)
        {
            findings.Add(Rule.ResultShares, height);
            return;
        }
        if (counts is null)
            return;
        findings.Look(Rule.ResultValue);
        var group = shape.Election.Group;
        for (var i = 0; i < shape.Choices; i++)
        {
            // beta = factor · g^m
            var claimed = group.Multiply(factors[i], group.Power(group.Generator.Element, counts[i]));
            if (claimed.Text != _tally[2 * i + 1].Text || counts[i] > ballots.Weight)
                findings.Add(Rule.ResultValue, height, shape.Place(i).Question, shape.Place(i).Choice, $"{counts[i]}");
        }
        Result = [.. shape.Questions.Select(q => (IReadOnlyList<long>)counts[q.FirstCipher..(q.FirstCipher + q.Question.Choices)])];
    }
}

// Implements docs/spec/voting.md §7.3.
/// <summary>The result as published.</summary>
internal static class ResultText
{
    public static byte[] Of(BallotShape shape, IReadOnlyList<long> counts) => new System.Text.StringBuilder("{\"result\":")
        .AppendList(shape.Questions, (to, q) => to.AppendList(Enumerable.Range(q.FirstCipher, q.Question.Choices), (text, i) => text.AppendCount(counts[i])))
        .Append('}').ToBytes();

    /// <summary>Null unless canonical and of the shape.</summary>
    public static long[]? Read(BallotShape shape, byte[] content)
    {
        var reader = new StrictReader(content);
        var counts = new long[shape.Choices];
        foreach (var (i, question) in shape.Questions.Index())
            for (var j = 0; j < question.Question.Choices; j++)
                if (!reader.Take(j > 0 ? ","u8 : i > 0 ? "],["u8 : "{\"result\":[["u8) || (counts[question.FirstCipher + j] = reader.TakeCount()) < 0)
                    return null;
        return reader.Take("]]}"u8) && reader.IsAtEnd ? counts : null;
    }
}
