using CsCheck;
using NghiTrinh.Domain.Confidence;
using static NghiTrinh.Domain.Confidence.ConfidenceVoteState;

namespace NghiTrinh.Domain.Tests.Confidence;

public sealed class VoteCodesTests
{
    [Fact]
    public void A_code_that_was_left_out_is_not_given_again()
    {
        var vote = AVote.In(Prepared, new ConfidenceVoteChange.OfficialsSet([]), new ConfidenceVoteChange.BallotKindsSet([AVote.Kinds[1]]), new ConfidenceVoteChange.ElectoratesSet([AVote.Electorates[1]]));

        Assert.Equal(("C", "3"), (vote.NextBallot([]), vote.NextElectorate([])));
        Assert.Equal(("D", "4"), (vote.NextBallot(["C"]), vote.NextElectorate(["3"])));
        Assert.Equal(new VotePartsDoNotFit(VotePart.CodeIsTaken, "A"), vote.SetBallotKinds([AVote.Kinds[1], new("A", "Khác", "2", null)]).Refusal);
        Assert.Equal(new VotePartsDoNotFit(VotePart.CodeIsTaken, "1"), vote.SetElectorates([AVote.Electorates[1], new("1", "Khác", 5)]).Refusal);
    }

    [Fact]
    public void Two_of_one_code_are_refused()
    {
        var vote = AVote.In(Prepared);

        Assert.Equal(new VotePartsDoNotFit(VotePart.CodeIsTaken, "B"), vote.SetBallotKinds([.. AVote.Kinds, new("B", "Khác", "1", null)]).Refusal);
        Assert.Equal(new VotePartsDoNotFit(VotePart.CodeIsTaken, "2"), vote.SetElectorates([.. AVote.Electorates, new("2", "Khác", 5)]).Refusal);
    }

    [Fact]
    public void Law_over_any_additions_and_removals_every_code_stands_for_one_kind_of_ballot_for_ever() =>
        Gen.Int[-1, 3].Array[1, 25].Sample(steps =>
        {
            var vote = AVote.In(Prepared, new ConfidenceVoteChange.OfficialsSet([]));
            var named = vote.BallotKinds.ToDictionary(k => k.Code, k => k.Name);
            foreach (var (at, step) in steps.Index())
            {
                List<BallotKind> kinds = [.. vote.BallotKinds];
                if (step < 0 || step >= kinds.Count)
                    kinds.Add(new(vote.NextBallot([]), $"Loại {at}", "1", null));
                else if (kinds.Count > 1)
                    kinds.RemoveAt(step);
                if (vote.SetBallotKinds(kinds).Value is not ConfidenceVoteChange.BallotKindsSet change)
                    continue;
                vote = vote with { BallotKinds = change.Kinds, BallotCodes = vote.BallotCodes.Concat(change.Kinds.Select(k => k.Code)).ToHashSet() };
                foreach (var kind in vote.BallotKinds)
                    Assert.Equal(kind.Name, named.TryAdd(kind.Code, kind.Name) ? kind.Name : named[kind.Code]);
            }
            Assert.Equal(vote.BallotKinds.Count, vote.BallotKinds.Select(k => k.Code).Distinct().Count());
        });
}
