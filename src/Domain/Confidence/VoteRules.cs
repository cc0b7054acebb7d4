using System.Text;
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
        : !HasTrigger(rules.Find(basis.RuleSet), origin) ? new RuleSetIsUnfit(basis.RuleSet)
        : new ConfidenceVoteChange.MotionPlanned(basis, origin);

    /// <summary>Says what it belongs to.</summary>
    public static Result<ConfidenceVoteChange> SetBasis(this ConfidenceVote vote, VoteBasis basis, RuleBook rules) =>
        (vote.WhyNotPrepared() ?? Unfit(basis)) is { } refusal ? refusal
        : rules.Find(basis.RuleSet) is not { } set || (vote.Origin is { } origin && !HasTrigger(set, origin)) ? new RuleSetIsUnfit(basis.RuleSet)
        : basis == vote.Basis ? new NothingChanges()
        : new ConfidenceVoteChange.BasisSet(basis);

    /// <summary>Says who votes.</summary>
    public static Result<ConfidenceVoteChange> SetElectorates(this ConfidenceVote vote, IReadOnlyList<Electorate> electorates) =>
        vote.WhyNotPrepared() is { } refusal ? refusal
        : electorates.Count == 0 ? new VotePartsDoNotFit(VotePart.IsMissing, "")
        : Twice(electorates.Select(e => e.Name)) is { } name ? new VotePartsDoNotFit(VotePart.NameIsTaken, name)
        : VoteCodes.Taken(electorates.Select(e => e.Code), vote.Electorates.Select(e => e.Code), vote.ElectorateCodes) is { } code ? new VotePartsDoNotFit(VotePart.CodeIsTaken, code)
        : electorates.FirstOrDefault(e => e.Members < 1) is { } empty ? new FiguresAreWrong([new(FigureRule.IsMissing, empty.Name, empty.Members, 1)])
        : vote.BallotKinds.FirstOrDefault(k => electorates.All(e => e.Code != k.Electorate)) is { } used ? new VotePartsDoNotFit(VotePart.IsStillUsed, used.Name)
        : electorates.SequenceEqual(vote.Electorates) ? new NothingChanges()
        : new ConfidenceVoteChange.ElectoratesSet(electorates);

    /// <summary>Says which kinds of ballot there are.</summary>
    public static Result<ConfidenceVoteChange> SetBallotKinds(this ConfidenceVote vote, IReadOnlyList<BallotKind> kinds) =>
        vote.WhyNotPrepared() is { } refusal ? refusal
        : kinds.Count == 0 ? new VotePartsDoNotFit(VotePart.IsMissing, "")
        : Twice(kinds.Select(k => k.Name)) is { } name ? new VotePartsDoNotFit(VotePart.NameIsTaken, name)
        : VoteCodes.Taken(kinds.Select(k => k.Code), vote.BallotKinds.Select(k => k.Code), vote.BallotCodes) is { } code ? new VotePartsDoNotFit(VotePart.CodeIsTaken, code)
        : kinds.FirstOrDefault(k => vote.ElectorateOf(k) is null) is { } lost ? new VotePartsDoNotFit(VotePart.ElectorateIsUnknown, lost.Name)
        : vote.Officials.FirstOrDefault(o => o.Ballots.Any(b => kinds.All(k => k.Code != b))) is { } used ? new VotePartsDoNotFit(VotePart.IsStillUsed, used.Name)
        : OnTwoOfOne(vote.Officials, kinds) is { } twice ? new VotePartsDoNotFit(VotePart.ElectorateVotesTwice, twice.Name)
        : kinds.SequenceEqual(vote.BallotKinds) ? new NothingChanges()
        : new ConfidenceVoteChange.BallotKindsSet(kinds);

    /// <summary>Says who is voted on. Two may have one name, as people do, and are told apart by their positions.</summary>
    public static Result<ConfidenceVoteChange> SetOfficials(this ConfidenceVote vote, IReadOnlyList<RatedOfficial> officials, RuleSet? rules, Snapshot at) =>
        vote.WhyNotPrepared() is { } refusal ? refusal
        : officials.Count == 0 ? new VotePartsDoNotFit(VotePart.IsMissing, "")
        : Twice(officials.Select(o => $"{o.Name} – {string.Join("; ", o.Positions)}")) is { } name ? new VotePartsDoNotFit(VotePart.NameIsTaken, name)
        : officials.GroupBy(o => o.Id).FirstOrDefault(g => g.Count() > 1) is { } same ? new VotePartsDoNotFit(VotePart.CodeIsTaken, same.Last().Name)
        : officials.Where(o => o.Person is not null).GroupBy(o => o.Person).FirstOrDefault(g => g.Count() > 1) is { } one ? new VotePartsDoNotFit(VotePart.NameIsTaken, one.Last().Name)
        : officials.FirstOrDefault(o => o.Exemption is { } e && rules?.Exemptions.Any(g => g.Value.Key == e.Ground) != true) is { } unfounded ? new VotePartsDoNotFit(VotePart.GroundIsUnknown, unfounded.Name)
        : vote.Tellers is { } tellers && VotedOn(tellers, officials, at) is { } both ? new TellerIsVotedOn(both)
        : officials.FirstOrDefault(o => o.Ballots.Any(b => vote.BallotKind(b) is null)) is { } lost ? new VotePartsDoNotFit(VotePart.BallotIsUnknown, lost.Name)
        : officials.FirstOrDefault(o => o.Exemption is null && o.Ballots.Count == 0) is { } none ? new VotePartsDoNotFit(VotePart.OfficialIsOnNoBallot, none.Name)
        : OnTwoOfOne(officials, vote.BallotKinds) is { } twice ? new VotePartsDoNotFit(VotePart.ElectorateVotesTwice, twice.Name)
        : new ConfidenceVoteChange.OfficialsSet(officials);

    /// <summary>Names the tellers: three people who hold the role on the day of the sitting.</summary>
    public static Result<ConfidenceVoteChange> SetTellers(this ConfidenceVote vote, Tellers tellers, Snapshot at) =>
        vote.WhyNotPrepared() is { } refusal ? refusal
        : !AreFit(tellers, vote, at) ? new TellersAreUnfit()
        : VotedOn(tellers, vote.Officials, at) is { } both ? new TellerIsVotedOn(both)
        : tellers == vote.Tellers ? new NothingChanges()
        : new ConfidenceVoteChange.TellersSet(tellers);

    /// <summary>Records that a paper was sent or came in, until the box is opened.</summary>
    public static Result<ConfidenceVoteChange> RecordPaper(this ConfidenceVote vote, PaperMoved paper, DateOnly today) =>
        vote.State >= ConfidenceVoteState.Collected ? new VoteIsUnderWay(vote.State)
        : paper.On > today ? new PaperIsInTheFuture(today)
        : new ConfidenceVoteChange.PaperRecorded(paper);

    /// <summary>Says how many ballots were printed, stamped and spoiled, until the box is opened: afterwards nothing is made to fit.</summary>
    public static Result<ConfidenceVoteChange> CountStock(this ConfidenceVote vote, IReadOnlyList<BallotStock> stock) =>
        vote.State >= ConfidenceVoteState.Collected ? new VoteIsUnderWay(vote.State)
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
        if (WhyNoQuorum(vote, attendance, rules) is { } refusal)
            return refusal;
        return new ConfidenceVoteChange.QuorumEstablished(attendance);
    }

    /// <summary>Why the attendance cannot be, or is too small.</summary>
    internal static Refusal? WhyNoQuorum(ConfidenceVote vote, IReadOnlyList<Attendance> attendance, RuleSet rules)
    {
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
        return null;
    }

    /// <summary>Issues the ballots: of each kind no more than voters are there and sheets are stamped.</summary>
    public static Result<ConfidenceVoteChange> Issue(this ConfidenceVote vote, IReadOnlyList<BallotCount> issued) =>
        vote.State is not (ConfidenceVoteState.QuorumEstablished or ConfidenceVoteState.Issued) ? new VoteIsNot(ConfidenceVoteState.QuorumEstablished, vote.State)
        : BallotRegister.Missing(vote, issued).Concat(BallotRegister.NotStamped(vote, issued)).Concat(BallotRegister.Faults(vote with { Issued = issued })).ToList() is { Count: > 0 } faults ? new FiguresAreWrong(faults)
        : new ConfidenceVoteChange.BallotsIssued(issued);

    /// <summary>
    /// Opens the box: of each kind no more came back than were issued. Said again with other figures, the two begin once more: what they
    /// closed of a kind whose figure is another one is open again, the rest stands.
    /// </summary>
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

    /// <summary>The unused ballots are destroyed: what is left of each kind, or with the reason what was found of them.</summary>
    public static Result<ConfidenceVoteChange> DestroyUnused(this ConfidenceVote vote, IReadOnlyList<BallotCount> destroyed, string? difference = null)
    {
        if (vote.State is not (ConfidenceVoteState.Agreed or ConfidenceVoteState.Announced))
            return new VoteIsNot(ConfidenceVoteState.Agreed, vote.State);
        var after = vote with { Destroyed = destroyed, Difference = difference };
        if (BallotRegister.Missing(vote, destroyed).Concat(BallotRegister.Faults(after)).ToList() is { Count: > 0 } faults)
            return new FiguresAreWrong(faults);
        var why = BallotRegister.Of(after).All(l => l.IsBalanced) ? null : difference;
        return destroyed.SequenceEqual(vote.Destroyed) && why == vote.Difference ? new NothingChanges() : new ConfidenceVoteChange.UnusedDestroyed(destroyed, why);
    }

    /// <summary>Puts everything under seal, once the register of ballots balances or says why it does not.</summary>
    public static Result<ConfidenceVoteChange> Seal(this ConfidenceVote vote, SealedPackage package) =>
        vote.State != ConfidenceVoteState.Announced ? new VoteIsNot(ConfidenceVoteState.Announced, vote.State)
        : BallotRegister.Missing(vote, vote.Destroyed).Concat(BallotRegister.Faults(vote)).ToList() is { Count: > 0 } faults ? new FiguresAreWrong(faults)
        : package.SignedBy.Count == 0 || package.Packages < 1 ? new VotePartsDoNotFit(VotePart.IsMissing, "")
        : new ConfidenceVoteChange.PackagesSealed(package);

    /// <summary>Whether three people hold the role of a teller on the day of the sitting, or today while it has none.</summary>
    internal static bool AreFit(Tellers tellers, ConfidenceVote vote, Snapshot at) => AreFit(tellers, vote.SittingIn(at)?.On ?? at.Point.On, at);

    /// <summary>Whether three people hold the role of a teller on a day.</summary>
    internal static bool AreFit(Tellers tellers, DateOnly day, Snapshot at) =>
        tellers.All.Distinct().Count() == 3 && tellers.All.All(t => at.Find(t) is { } person && person.Roles.Any(r => r.Role == Role.Teller && r.IsHeldOn(day)));

    /// <summary>The name of a teller who is voted on; null where none is.</summary>
    internal static string? VotedOn(Tellers tellers, IEnumerable<RatedOfficial> officials, Snapshot at) =>
        officials.FirstOrDefault(o => o.Exemption is null && o.Person is { } person && tellers.All.Contains(person)) is { Person: { } both } official
            ? at.Find(both)?.Name ?? official.Name
            : null;

    /// <summary>The sitting it is held at.</summary>
    public static Meetings.Meeting? SittingIn(this ConfidenceVote vote, Snapshot at) => vote.Basis.Sitting is { } sitting ? at.Find(sitting) : null;

    private static IEnumerable<FigureFault> Faults(Electorate electorate, Attendance? came) =>
        came is null ? [new(FigureRule.IsMissing, electorate.Name, 0, 0)]
        : came.Present < 0 || came.Summoned < 1 ? [new(FigureRule.IsNegative, electorate.Name, Math.Min(came.Present, came.Summoned), 0)]
        : came.Summoned > electorate.Members ? [new(FigureRule.SummonedAboveMembers, electorate.Name, came.Summoned, electorate.Members)]
        : came.Present > came.Summoned ? [new(FigureRule.PresentAboveSummoned, electorate.Name, came.Present, came.Summoned)]
        : [];

    private static bool HasTrigger(RuleSet? rules, MotionOrigin origin) => rules?.Motion?.Triggers.Any(t => t.Value.Key == origin.Trigger) == true;

    private static Refusal? WhyNotPrepared(this ConfidenceVote vote) => vote.State == ConfidenceVoteState.Prepared ? null : new VoteIsUnderWay(vote.State);

    private static Refusal? Unfit(VoteBasis basis) => string.IsNullOrWhiteSpace(basis.Title) ? new TitleIsMissing() : null;

    // By the marks too: Hùng is not Hưng.
    private static string? Twice(IEnumerable<string> names) =>
        names.GroupBy(n => n.Normalize(NormalizationForm.FormC).Trim(), StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1)?.First();

    private static RatedOfficial? OnTwoOfOne(IEnumerable<RatedOfficial> officials, IReadOnlyList<BallotKind> kinds) =>
        officials.FirstOrDefault(o => kinds.Where(k => o.Ballots.Contains(k.Code)).GroupBy(k => k.Electorate).Any(g => g.Count() > 1));
}
