using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Confidence;

/// <summary>What may be decided about a vote: each step at its turn, on figures that can be.</summary>
public static class VoteRules
{
    /// <summary>Plans a rating.</summary>
    public static Result<ConfidenceVoteChange> PlanRating(VoteBasis basis, RuleBook rules) =>
        Unfit(basis) is { } refusal ? refusal
        : rules.Find(basis.RuleSet) is null ? new RuleSetIsUnfit(basis.RuleSet)
        : new ConfidenceVoteChange.RatingPlanned(basis);

    /// <summary>Plans a motion, on a ground that the rule set has.</summary>
    public static Result<ConfidenceVoteChange> PlanMotion(VoteBasis basis, MotionOrigin origin, RuleBook rules) =>
        Unfit(basis) is { } refusal ? refusal
        : rules.Find(basis.RuleSet)?.Motion is not { } motion || motion.Triggers.All(t => t.Value.Key != origin.Trigger) ? new RuleSetIsUnfit(basis.RuleSet)
        : new ConfidenceVoteChange.MotionPlanned(basis, origin);

    /// <summary>Says what it belongs to.</summary>
    public static Result<ConfidenceVoteChange> SetBasis(this ConfidenceVote vote, VoteBasis basis, RuleBook rules) =>
        (vote.WhyNotPrepared() ?? Unfit(basis)) is { } refusal ? refusal
        : rules.Find(basis.RuleSet) is not { } set || (vote.Kind == ConfidenceVoteKind.Motion && set.Motion is null) ? new RuleSetIsUnfit(basis.RuleSet)
        : basis == vote.Basis ? new NothingChanges()
        : new ConfidenceVoteChange.BasisSet(basis);

    /// <summary>Says who votes.</summary>
    public static Result<ConfidenceVoteChange> SetElectorates(this ConfidenceVote vote, IReadOnlyList<Electorate> electorates) =>
        vote.WhyNotPrepared() is { } refusal ? refusal
        : electorates.Count == 0 ? new VotePartsDoNotFit(VotePart.IsMissing, "")
        : Twice(electorates.Select(e => e.Name)) is { } name ? new VotePartsDoNotFit(VotePart.NameIsTaken, name)
        : electorates.FirstOrDefault(e => e.Members < 1) is { } empty ? new FiguresAreWrong([new(FigureRule.IsMissing, empty.Name, empty.Members, 1)])
        : vote.BallotKinds.FirstOrDefault(k => electorates.All(e => e.Code != k.Electorate)) is { } used ? new VotePartsDoNotFit(VotePart.IsStillUsed, used.Name)
        : electorates.SequenceEqual(vote.Electorates) ? new NothingChanges()
        : new ConfidenceVoteChange.ElectoratesSet(electorates);

    /// <summary>Says which kinds of ballot there are.</summary>
    public static Result<ConfidenceVoteChange> SetBallotKinds(this ConfidenceVote vote, IReadOnlyList<BallotKind> kinds) =>
        vote.WhyNotPrepared() is { } refusal ? refusal
        : kinds.Count == 0 ? new VotePartsDoNotFit(VotePart.IsMissing, "")
        : Twice(kinds.Select(k => k.Name)) is { } name ? new VotePartsDoNotFit(VotePart.NameIsTaken, name)
        : kinds.FirstOrDefault(k => vote.ElectorateOf(k) is null) is { } lost ? new VotePartsDoNotFit(VotePart.ElectorateIsUnknown, lost.Name)
        : vote.Officials.FirstOrDefault(o => o.Ballots.Any(b => kinds.All(k => k.Code != b))) is { } used ? new VotePartsDoNotFit(VotePart.IsStillUsed, used.Name)
        : OnTwoOfOne(vote.Officials, kinds) is { } twice ? new VotePartsDoNotFit(VotePart.ElectorateVotesTwice, twice.Name)
        : kinds.SequenceEqual(vote.BallotKinds) ? new NothingChanges()
        : new ConfidenceVoteChange.BallotKindsSet(kinds);

    /// <summary>Says who is voted on.</summary>
    public static Result<ConfidenceVoteChange> SetOfficials(this ConfidenceVote vote, IReadOnlyList<RatedOfficial> officials) =>
        vote.WhyNotPrepared() is { } refusal ? refusal
        : officials.Count == 0 ? new VotePartsDoNotFit(VotePart.IsMissing, "")
        : Twice(officials.Select(o => o.Name)) is { } name ? new VotePartsDoNotFit(VotePart.NameIsTaken, name)
        : officials.FirstOrDefault(o => o.Ballots.Any(b => vote.BallotKind(b) is null)) is { } lost ? new VotePartsDoNotFit(VotePart.BallotIsUnknown, lost.Name)
        : officials.FirstOrDefault(o => o.Exemption is null && o.Ballots.Count == 0) is { } none ? new VotePartsDoNotFit(VotePart.OfficialIsOnNoBallot, none.Name)
        : OnTwoOfOne(officials, vote.BallotKinds) is { } twice ? new VotePartsDoNotFit(VotePart.ElectorateVotesTwice, twice.Name)
        : new ConfidenceVoteChange.OfficialsSet(officials);

    /// <summary>Names the tellers: three people who hold the role on the day of the sitting.</summary>
    public static Result<ConfidenceVoteChange> SetTellers(this ConfidenceVote vote, Tellers tellers, Snapshot at) =>
        vote.WhyNotPrepared() is { } refusal ? refusal
        : !AreFit(tellers, vote, at) ? new TellersAreUnfit()
        : tellers == vote.Tellers ? new NothingChanges()
        : new ConfidenceVoteChange.TellersSet(tellers);

    /// <summary>Records that a paper was sent or came in, until the box is opened.</summary>
    public static Result<ConfidenceVoteChange> RecordPaper(this ConfidenceVote vote, PaperMoved paper, DateOnly today) =>
        vote.State >= ConfidenceVoteState.Collected ? new VoteIsUnderWay(vote.State)
        : paper.On > today ? new PaperIsInTheFuture(today)
        : new ConfidenceVoteChange.PaperRecorded(paper);

    /// <summary>Says how many ballots were printed, stamped and spoiled; while counting nothing moves any more.</summary>
    public static Result<ConfidenceVoteChange> CountStock(this ConfidenceVote vote, IReadOnlyList<BallotStock> stock) =>
        vote.State is not (<= ConfidenceVoteState.Collected or ConfidenceVoteState.Agreed or ConfidenceVoteState.Announced) ? new VoteIsUnderWay(vote.State)
        : BallotRegister.Faults(vote with { Stock = stock }) is { Count: > 0 } faults ? new FiguresAreWrong(faults)
        : stock.SequenceEqual(vote.Stock) ? new NothingChanges()
        : new ConfidenceVoteChange.StockCounted(stock);

    /// <summary>Establishes the quorum: of each electorate so many of those summoned as the rules ask for.</summary>
    public static Result<ConfidenceVoteChange> EstablishQuorum(this ConfidenceVote vote, IReadOnlyList<Attendance> attendance, RuleSet rules, IReadOnlyList<ReadinessFinding> readiness)
    {
        if (vote.State is not (ConfidenceVoteState.Prepared or ConfidenceVoteState.QuorumEstablished))
            return new VoteIsNot(ConfidenceVoteState.Prepared, vote.State);
        if (readiness.Where(r => r.Blocks).Select(r => r.Point).ToList() is { Count: > 0 } missing)
            return new VoteIsNotReady(missing);
        var faults = vote.Electorates.SelectMany(e => Faults(e, attendance.FirstOrDefault(a => a.Electorate == e.Code))).ToList();
        if (faults.Count > 0)
            return new FiguresAreWrong(faults);
        foreach (var electorate in vote.Electorates)
        {
            var came = attendance.First(a => a.Electorate == electorate.Code);
            var of = rules.Quorum.Value.Of == QuorumBase.Summoned ? came.Summoned : electorate.Members;
            if (!rules.Quorum.Value.Share.IsReachedBy(came.Present, of))
                return new QuorumIsMissing(electorate.Name, came.Present, of, rules.Quorum.Value.Share.LeastOf(of));
        }
        return new ConfidenceVoteChange.QuorumEstablished(attendance);
    }

    /// <summary>Issues the ballots: of each kind no more than voters are there and sheets are stamped.</summary>
    public static Result<ConfidenceVoteChange> Issue(this ConfidenceVote vote, IReadOnlyList<BallotCount> issued) =>
        vote.State is not (ConfidenceVoteState.QuorumEstablished or ConfidenceVoteState.Issued) ? new VoteIsNot(ConfidenceVoteState.QuorumEstablished, vote.State)
        : BallotRegister.Missing(vote, issued).Concat(BallotRegister.Faults(vote with { Issued = issued })).ToList() is { Count: > 0 } faults ? new FiguresAreWrong(faults)
        : new ConfidenceVoteChange.BallotsIssued(issued);

    /// <summary>Opens the box: of each kind no more came back than were issued. Said again with other figures, counting begins anew.</summary>
    public static Result<ConfidenceVoteChange> Collect(this ConfidenceVote vote, IReadOnlyList<BallotCount> collected) =>
        vote.State is not (ConfidenceVoteState.Issued or ConfidenceVoteState.Collected or ConfidenceVoteState.Counting) ? new VoteIsNot(ConfidenceVoteState.Issued, vote.State)
        : BallotRegister.Missing(vote, collected).Concat(BallotRegister.Faults(vote with { Collected = collected })).ToList() is { Count: > 0 } faults ? new FiguresAreWrong(faults)
        : collected.SequenceEqual(vote.Collected) ? new NothingChanges()
        : new ConfidenceVoteChange.BallotsCollected(collected);

    /// <summary>The two tellers begin.</summary>
    public static Result<ConfidenceVoteChange> BeginCounting(this ConfidenceVote vote) =>
        vote.State != ConfidenceVoteState.Collected ? new VoteIsNot(ConfidenceVoteState.Collected, vote.State) : new ConfidenceVoteChange.CountingBegun();

    /// <summary>Takes over what both tellers confirmed; figures that cannot be are never recorded, whoever confirmed them.</summary>
    public static Result<ConfidenceResultChange> Agree(this ConfidenceVote vote, ConfidenceResultChange.Agreed agreed)
    {
        if (vote.State != ConfidenceVoteState.Counting)
            return new VoteIsNot(ConfidenceVoteState.Counting, vote.State);
        var faults = new List<FigureFault>();
        foreach (var kind in vote.BallotKinds)
        {
            var counts = agreed.Counts.Where(c => c.Ballot == kind.Code).ToDictionary(c => c.Official);
            var sheet = new CountingSheet(CountingWay.Sums)
            {
                Sums = [.. vote.OfficialsOn(kind.Code).Select(o => counts.GetValueOrDefault(o.Id) is { } c ? new Tally(c.Marks, c.Invalid) : null)],
                NotIssued = agreed.NotIssued.FirstOrDefault(n => n.Ballot == kind.Code)?.Count ?? 0,
            };
            faults.AddRange(sheet.Faults(vote, kind.Code));
        }
        return faults.Count > 0 ? new FiguresAreWrong(faults) : agreed;
    }

    /// <summary>The result is announced.</summary>
    public static Result<ConfidenceVoteChange> Announce(this ConfidenceVote vote) =>
        vote.State != ConfidenceVoteState.Agreed ? new VoteIsNot(ConfidenceVoteState.Agreed, vote.State) : new ConfidenceVoteChange.ResultAnnounced();

    /// <summary>The unused ballots are destroyed: what is left of each kind.</summary>
    public static Result<ConfidenceVoteChange> DestroyUnused(this ConfidenceVote vote, IReadOnlyList<BallotCount> destroyed) =>
        vote.State is not (ConfidenceVoteState.Agreed or ConfidenceVoteState.Announced) ? new VoteIsNot(ConfidenceVoteState.Agreed, vote.State)
        : BallotRegister.Missing(vote, destroyed).Concat(BallotRegister.Faults(vote with { Destroyed = destroyed })).ToList() is { Count: > 0 } faults ? new FiguresAreWrong(faults)
        : destroyed.SequenceEqual(vote.Destroyed) ? new NothingChanges()
        : new ConfidenceVoteChange.UnusedDestroyed(destroyed);

    /// <summary>Puts everything under seal, once the register of ballots balances.</summary>
    public static Result<ConfidenceVoteChange> Seal(this ConfidenceVote vote, SealedPackage package) =>
        vote.State != ConfidenceVoteState.Announced ? new VoteIsNot(ConfidenceVoteState.Announced, vote.State)
        : BallotRegister.Missing(vote, vote.Destroyed).Concat(BallotRegister.Faults(vote)).ToList() is { Count: > 0 } faults ? new FiguresAreWrong(faults)
        : package.SignedBy.Count == 0 || package.Packages < 1 ? new VotePartsDoNotFit(VotePart.IsMissing, "")
        : new ConfidenceVoteChange.PackagesSealed(package);

    /// <summary>Whether three people hold the role of a teller on the day of the sitting, or today while it has none.</summary>
    internal static bool AreFit(Tellers tellers, ConfidenceVote vote, Snapshot at)
    {
        var day = vote.SittingIn(at)?.On ?? at.Point.On;
        return tellers.All.Distinct().Count() == 3 && tellers.All.All(t => at.Find(t) is { } person && person.Roles.Any(r => r.Role == Role.Teller && r.IsHeldOn(day)));
    }

    /// <summary>The sitting it is held at.</summary>
    public static Meetings.Meeting? SittingIn(this ConfidenceVote vote, Snapshot at) => vote.Basis.Sitting is { } sitting ? at.Find(sitting) : null;

    private static IEnumerable<FigureFault> Faults(Electorate electorate, Attendance? came) =>
        came is null ? [new(FigureRule.IsMissing, electorate.Name, 0, 0)]
        : came.Present < 0 || came.Summoned < 1 ? [new(FigureRule.IsNegative, electorate.Name, Math.Min(came.Present, came.Summoned), 0)]
        : came.Summoned > electorate.Members ? [new(FigureRule.SummonedAboveMembers, electorate.Name, came.Summoned, electorate.Members)]
        : came.Present > came.Summoned ? [new(FigureRule.PresentAboveSummoned, electorate.Name, came.Present, came.Summoned)]
        : [];

    private static Refusal? WhyNotPrepared(this ConfidenceVote vote) => vote.State == ConfidenceVoteState.Prepared ? null : new VoteIsUnderWay(vote.State);

    private static Refusal? Unfit(VoteBasis basis) => string.IsNullOrWhiteSpace(basis.Title) ? new TitleIsMissing() : null;

    private static string? Twice(IEnumerable<string> names) => names.GroupBy(SortKey.Folded).FirstOrDefault(g => g.Count() > 1)?.First();

    private static RatedOfficial? OnTwoOfOne(IEnumerable<RatedOfficial> officials, IReadOnlyList<BallotKind> kinds) =>
        officials.FirstOrDefault(o => kinds.Where(k => o.Ballots.Contains(k.Code)).GroupBy(k => k.Electorate).Any(g => g.Count() > 1));
}
