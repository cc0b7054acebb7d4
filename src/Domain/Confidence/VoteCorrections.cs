using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Confidence;

/// <summary>
/// What can go wrong on the day and is put right before the count is agreed, each with its reason in the ledger. Steps are not struck
/// out: what was recorded and what it should have been both stand there.
/// </summary>
public static class VoteCorrections
{
    /// <summary>Corrects attendance and ballots together, for each is measured by the others. The quorum must still be there.</summary>
    /// <param name="vote">The vote.</param>
    /// <param name="attendance">Who came, in numbers.</param>
    /// <param name="issued">Ballots issued.</param>
    /// <param name="collected">Ballots collected; not looked at before the box is opened.</param>
    /// <param name="rules">Its rules.</param>
    public static Result<ConfidenceVoteChange> CorrectFigures(
        this ConfidenceVote vote, IReadOnlyList<Attendance> attendance, IReadOnlyList<BallotCount> issued, IReadOnlyList<BallotCount> collected, RuleSet rules)
    {
        if (vote.State is not (ConfidenceVoteState.Issued or ConfidenceVoteState.Collected or ConfidenceVoteState.Counting))
            return new VoteIsNot(ConfidenceVoteState.Issued, vote.State);
        if (vote.State == ConfidenceVoteState.Issued)
            collected = [];
        if (VoteRules.WhyNoQuorum(vote, attendance, rules) is { } refusal)
            return refusal;
        var after = vote with { Attendance = attendance, Issued = issued, Collected = collected };
        var missing = BallotRegister.Missing(vote, issued).Concat(vote.State == ConfidenceVoteState.Issued ? [] : BallotRegister.Missing(vote, collected));
        return missing.Concat(BallotRegister.Faults(after)).ToList() is { Count: > 0 } faults ? new FiguresAreWrong(faults)
            : attendance.SequenceEqual(vote.Attendance) && issued.SequenceEqual(vote.Issued) && collected.SequenceEqual(vote.Collected) ? new NothingChanges()
            : new ConfidenceVoteChange.FiguresCorrected(attendance, issued, collected);
    }

    /// <summary>Puts somebody else in the place of a teller who cannot go on; before the day tellers are simply named anew.</summary>
    public static Result<ConfidenceVoteChange> ReplaceTeller(this ConfidenceVote vote, PersonId teller, PersonId by, Snapshot at) =>
        vote.State is not (>= ConfidenceVoteState.QuorumEstablished and <= ConfidenceVoteState.Counting) ? new VoteIsNot(ConfidenceVoteState.QuorumEstablished, vote.State)
        : vote.Tellers is not { } tellers || !tellers.All.Contains(teller) ? new IsNoTellerOfTheVote()
        : at.Find(by) is not { } person || tellers.All.Contains(by) || person.Roles.All(r => r.Role != Committees.Role.Teller || !r.IsHeldOn(at.Point.On)) ? new TellersAreUnfit()
        : VoteRules.VotedOn(tellers.With(teller, by), vote.Officials, at) is { } both ? new TellerIsVotedOn(both)
        : new ConfidenceVoteChange.TellerReplaced(teller, by);

    /// <summary>Holds the vote another day.</summary>
    public static Result<ConfidenceVoteChange> Postpone(this ConfidenceVote vote, MeetingId? sitting) =>
        vote.State >= ConfidenceVoteState.Agreed ? new VoteIsUnderWay(vote.State)
        : vote.State == ConfidenceVoteState.Prepared && sitting == vote.Basis.Sitting ? new NothingChanges()
        : new ConfidenceVoteChange.Postponed(sitting);

    /// <summary>Calls the vote off. What both agreed on is not undone.</summary>
    public static Result<ConfidenceVoteChange> CallOff(this ConfidenceVote vote) =>
        vote.State >= ConfidenceVoteState.Agreed ? new VoteIsUnderWay(vote.State) : new ConfidenceVoteChange.CalledOff();
}
