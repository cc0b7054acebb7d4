namespace NghiTrinh.Domain.Confidence;

/// <summary>A place where the two counts differ. It says where, not what either teller counted.</summary>
/// <param name="Official">The place of the official on the ballot, from 0; null for the number of ballots not issued by the tellers.</param>
/// <param name="Ballot">The place of the ballot in the stack, from 1, where both counted ballot by ballot.</param>
public sealed record DifferingPlace(int? Official, int? Ballot)
{
    /// <summary>The figures that differ, by place: levels from 0, then invalid.</summary>
    public IReadOnlyList<int> Figures { get; init; } = [];
}

/// <summary>What both tellers settle at a place where they differed, after looking again together.</summary>
/// <param name="Official">The place of the official; null for the number of ballots not issued by the tellers.</param>
/// <param name="Ballot">The place of the ballot in the stack, where both counted ballot by ballot.</param>
/// <param name="Marks">The figures of the official, or for one ballot a single 1 at its level; empty for ballots not issued.</param>
/// <param name="Invalid">How many invalid, or of ballots not issued.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who of the two wrote it down: the other one must confirm.</param>
/// <param name="IsConfirmed">Whether the other one has.</param>
public sealed record Settlement(int? Official, int? Ballot, IReadOnlyList<int> Marks, int Invalid, string Reason, Guid By, bool IsConfirmed)
{
    /// <summary>Whether it is about a place.</summary>
    public bool IsAt(DifferingPlace place) => Official == place.Official && Ballot == place.Ballot;
}

/// <summary>Two counts of one kind of ballot beside each other.</summary>
/// <param name="First">One.</param>
/// <param name="Second">The other.</param>
/// <param name="Settlements">What was settled.</param>
public sealed record CountComparison(CountingSheet First, CountingSheet Second, IReadOnlyList<Settlement> Settlements)
{
    /// <summary>Whether both counted ballot by ballot, so that a difference has a place in the stack.</summary>
    public bool IsByBallot => First.Way == CountingWay.Ballots && Second.Way == CountingWay.Ballots;

    /// <summary>The places where the counts differ.</summary>
    /// <param name="officials">How many officials stand on the ballot.</param>
    /// <param name="levels">How many levels or answers each has.</param>
    public IReadOnlyList<DifferingPlace> Places(int officials, int levels)
    {
        var places = new List<DifferingPlace>();
        if (First.NotIssued != Second.NotIssued)
            places.Add(new(null, null));
        if (IsByBallot)
            foreach (var (number, (one, other)) in First.Ballots.Zip(Second.Ballots).Index())
                places.AddRange(Enumerable.Range(0, officials).Where(i => one.ElementAtOrDefault(i) != other.ElementAtOrDefault(i)).Select(i => new DifferingPlace(i, number + 1)));
        else
            foreach (var (official, (one, other)) in First.Tallies(officials, levels).Zip(Second.Tallies(officials, levels)).Index())
                if (one is null ? other is not null : !one.IsSameAs(other))
                    places.Add(new(official, null) { Figures = Differing(one, other, levels) });
        return places;
    }

    /// <summary>Whether nothing is left to settle.</summary>
    public bool IsSettled(int officials, int levels) =>
        Places(officials, levels).All(p => Settlements.Any(s => s.IsConfirmed && s.IsAt(p)));

    /// <summary>What both stand for: what is the same in both, and what was settled where it was not. Null while something is not.</summary>
    public CountingSheet? Settled(int officials, int levels)
    {
        if (!IsSettled(officials, levels))
            return null;
        var places = Places(officials, levels);
        var settled = Settlements.Where(s => places.Any(s.IsAt)).ToList();
        var sheet = IsByBallot
            ? First with { Ballots = [.. First.Ballots.Select((b, i) => WithSettled(b, [.. settled.Where(s => s.Ballot == i + 1)]))] }
            : new CountingSheet(CountingWay.Sums)
            {
                Sums = [.. First.Tallies(officials, levels).Select((t, i) => settled.FirstOrDefault(s => s.Official == i) is { } s ? new Tally(s.Marks, s.Invalid) : t)],
                NotIssued = First.NotIssued,
            };
        return settled.FirstOrDefault(s => s.Official is null) is { } notIssued ? sheet with { NotIssued = notIssued.Invalid } : sheet;
    }

    /// <summary>
    /// What cannot be in what was written down so far, confirmed or not. The figures of one place are measured by those of the others, so
    /// most of it is known only once every place is written down.
    /// </summary>
    public IReadOnlyList<FigureFault> Faults(ConfidenceVote vote, string ballot)
    {
        var (officials, collected) = (vote.OfficialsOn(ballot), vote.CollectedOf(ballot) ?? 0);
        var written = this with { Settlements = [.. Settlements.Select(s => s with { IsConfirmed = true })] };
        return written.Settled(officials.Count, vote.Levels) is { } sheet ? sheet.Faults(vote, ballot)
            : Settlements.FirstOrDefault(s => s.Official is null && s.Invalid > collected) is { } above
                ? [new(FigureRule.NotIssuedAboveCollected, vote.BallotKind(ballot)?.Name ?? ballot, above.Invalid, collected)]
            : [];
    }

    private static string WithSettled(string ballot, IReadOnlyList<Settlement> settled)
    {
        var marks = ballot.ToCharArray();
        foreach (var s in settled)
            if (s.Official is { } official)
                marks[official] = s.Invalid > 0 ? CountingSheet.InvalidMark : CountingSheet.MarkOf(s.Marks.Index().First(m => m.Item > 0).Index + 1);
        return new(marks);
    }

    private static IReadOnlyList<int> Differing(Tally? one, Tally? other, int levels) =>
        one is null || other is null ? [.. Enumerable.Range(0, levels + 1)]
        : [.. one.Marks.Append(one.Invalid).Zip(other.Marks.Append(other.Invalid)).Index().Where(f => f.Item.First != f.Item.Second).Select(f => f.Index)];
}
