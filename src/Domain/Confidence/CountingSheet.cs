using System.Globalization;

namespace NghiTrinh.Domain.Confidence;

/// <summary>How a teller counts.</summary>
public enum CountingWay
{
    /// <summary>The sums of each official, as on the tally sheet.</summary>
    Sums,

    /// <summary>Ballot by ballot, in the order of the stack.</summary>
    Ballots,
}

/// <summary>What was counted for one official.</summary>
/// <param name="Marks">How many for each level or answer, in the order of the ballot.</param>
/// <param name="Invalid">How many were invalid for this official: no box ticked, several, or the name struck out.</param>
public sealed record Tally(IReadOnlyList<int> Marks, int Invalid)
{
    /// <summary>All ballots counted.</summary>
    public int Sum => Marks.Sum() + Invalid;

    /// <summary>Whether another one says the same.</summary>
    public bool IsSameAs(Tally? other) => other is not null && Invalid == other.Invalid && Marks.SequenceEqual(other.Marks);
}

/// <summary>
/// What one teller counted of one kind of ballot. It never stands in the ledger: it is kept, encrypted, until both agree, and then
/// deleted with every mark of every single ballot (docs/decisions/0051-counts-stay-outside-the-ledger-until-both-agree.md). A ballot has a place in the stack, no serial and no time.
/// </summary>
public sealed record CountingSheet(CountingWay Way)
{
    /// <summary>The mark for an official for whom the ballot is invalid.</summary>
    public const char InvalidMark = '0';

    /// <summary>By official in the order of the ballot; null where nothing was typed.</summary>
    public IReadOnlyList<Tally?> Sums { get; init; } = [];

    /// <summary>One text a ballot, one character an official: 1, 2, 3 for the levels in their order, 0 for invalid.</summary>
    public IReadOnlyList<string> Ballots { get; init; } = [];

    /// <summary>Of the ballots collected so many were not issued by the tellers; these are invalid for every official.</summary>
    public int NotIssued { get; init; }

    /// <summary>What was counted by official, in the order of the ballot.</summary>
    /// <param name="officials">How many officials stand on the ballot.</param>
    /// <param name="levels">How many levels or answers each has.</param>
    public IReadOnlyList<Tally?> Tallies(int officials, int levels) => Way == CountingWay.Sums
        ? [.. Enumerable.Range(0, officials).Select(i => Sums.ElementAtOrDefault(i))]
        : [.. Enumerable.Range(0, officials).Select(i => new Tally(
            [.. Enumerable.Range(1, levels).Select(level => Ballots.Count(b => b.ElementAtOrDefault(i) == MarkOf(level)))],
            Ballots.Count(b => b.ElementAtOrDefault(i) == InvalidMark)))];

    /// <summary>Every figure that cannot be: a sheet with any cannot be closed.</summary>
    public IReadOnlyList<FigureFault> Faults(ConfidenceVote vote, string ballot)
    {
        var (officials, collected) = (vote.OfficialsOn(ballot), vote.CollectedOf(ballot) ?? 0);
        var faults = new List<FigureFault>();
        if (NotIssued < 0)
            faults.Add(new(FigureRule.IsNegative, vote.BallotKind(ballot)?.Name ?? ballot, NotIssued, 0));
        if (NotIssued > collected)
            faults.Add(new(FigureRule.NotIssuedAboveCollected, vote.BallotKind(ballot)?.Name ?? ballot, NotIssued, collected));
        if (Way == CountingWay.Ballots)
        {
            if (Ballots.Count != collected)
                faults.Add(new(FigureRule.BallotsAreNotCollected, vote.BallotKind(ballot)?.Name ?? ballot, Ballots.Count, collected));
            faults.AddRange(Ballots.Index().Where(b => !IsFit(b.Item, officials.Count, vote.Levels))
                .Select(b => new FigureFault(FigureRule.MarksDoNotFit, (b.Index + 1).ToString(CultureInfo.InvariantCulture), b.Item.Length, officials.Count)));
            if (faults.Count > 0)
                return faults;
        }
        foreach (var (official, tally) in officials.Zip(Tallies(officials.Count, vote.Levels)))
            if (Fault(official, tally, collected, vote.Levels) is { } fault)
                faults.Add(fault);
        return faults;
    }

    /// <summary>The mark of a level or answer, counted from 1.</summary>
    public static char MarkOf(int level) => (char)('0' + level);

    /// <summary>Whether a text is the marks of one ballot.</summary>
    public static bool IsFit(string marks, int officials, int levels) =>
        marks.Length == officials && marks.All(m => m >= InvalidMark && m <= MarkOf(levels));

    private FigureFault? Fault(RatedOfficial official, Tally? tally, int collected, int levels) =>
        tally is null || tally.Marks.Count != levels ? new(FigureRule.IsMissing, official.Name, 0, collected)
        : tally.Marks.Append(tally.Invalid).Min() is < 0 and var least ? new(FigureRule.IsNegative, official.Name, least, 0)
        : tally.Sum != collected ? new(FigureRule.SumIsNotCollected, official.Name, tally.Sum, collected)
        : tally.Invalid < NotIssued ? new(FigureRule.InvalidBelowNotIssued, official.Name, tally.Invalid, NotIssued)
        : null;
}
