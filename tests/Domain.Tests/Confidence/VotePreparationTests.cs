using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using static NghiTrinh.Domain.Confidence.ConfidenceVoteState;

namespace NghiTrinh.Domain.Tests.Confidence;

public sealed class VotePreparationTests
{
    private static readonly ConfidenceVote Vote = AVote.In(Prepared);

    [Fact]
    public void An_official_of_two_electorates_stands_on_two_ballots_and_one_who_is_exempt_on_none()
    {
        Assert.Equal(["Ủy viên 01", "Ủy viên 02"], Vote.OfficialsOn("A").Select(o => o.Name));
        Assert.Equal(["Ủy viên 02"], Vote.OfficialsOn("B").Select(o => o.Name));
    }

    [Fact]
    public void One_electorate_does_not_vote_twice_on_one_official()
    {
        var kinds = new[] { AVote.Kinds[0], AVote.Kinds[1] with { Electorate = "1" } };

        Assert.Equal(new VotePartsDoNotFit(VotePart.ElectorateVotesTwice, "Ủy viên 02"), Vote.SetBallotKinds(kinds).Refusal);
    }

    [Fact]
    public void Parts_that_do_not_fit_are_refused_by_name()
    {
        var officials = AVote.Rated;

        Assert.Equal(new VotePartsDoNotFit(VotePart.IsMissing, ""), Vote.SetOfficials([]).Refusal);
        Assert.Equal(new VotePartsDoNotFit(VotePart.OfficialIsOnNoBallot, "Ủy viên 03"), Vote.SetOfficials([officials[2] with { Exemption = null }]).Refusal);
        Assert.Equal(new VotePartsDoNotFit(VotePart.BallotIsUnknown, "Ủy viên 01"), Vote.SetOfficials([officials[0] with { Ballots = ["Z"] }]).Refusal);
        Assert.Equal(new VotePartsDoNotFit(VotePart.NameIsTaken, "Ủy viên 01"), Vote.SetOfficials([officials[0], officials[1] with { Name = "ỦY VIÊN 01" }]).Refusal);
        Assert.Equal(new VotePartsDoNotFit(VotePart.ElectorateIsUnknown, "Khác"), Vote.SetBallotKinds([.. AVote.Kinds, new("C", "Khác", "9", null)]).Refusal);
        Assert.Equal(new VotePartsDoNotFit(VotePart.IsStillUsed, "Chủ tịch"), Vote.SetElectorates([AVote.Electorates[0]]).Refusal);
        Assert.Equal(new VotePartsDoNotFit(VotePart.IsStillUsed, "Ủy viên 02"), Vote.SetBallotKinds([AVote.Kinds[0]]).Refusal);
        Assert.Equal(FigureRule.IsMissing, Assert.IsType<FiguresAreWrong>(Vote.SetElectorates([AVote.Electorates[0] with { Members = 0 }]).Refusal).Faults[0].Rule);
    }

    [Fact]
    public void Tellers_are_three_people_who_hold_the_role_on_the_day()
    {
        var at = AVote.BookOf(AVote.UpTo(Prepared)).At(AVote.Sitting);
        var other = AVote.Tellers with { Head = AVote.Tellers.First, First = AVote.Tellers.Head };

        Assert.Null(Vote.SetTellers(other, at).Refusal);
        Assert.Equal(new TellersAreUnfit(), Vote.SetTellers(AVote.Tellers with { Head = AVote.Tellers.First }, at).Refusal);
        Assert.Equal(new TellersAreUnfit(), Vote.SetTellers(AVote.Tellers with { Head = new(A.Id("ai đó")) }, at).Refusal);
    }

    [Fact]
    public void Deadlines_are_counted_back_from_the_sitting_in_calendar_or_working_days()
    {
        var rows = AVote.Timeline(Vote, "2023-12-01");

        Assert.Equal([A.On("2023-12-13"), A.On("2023-12-14")], rows.Select(r => r.LastDay!.Value));
        Assert.All(rows, r => Assert.Equal(DeadlineState.Open, r.State));
    }

    [Fact]
    public void What_is_not_done_on_its_last_day_is_late_the_day_after()
    {
        Assert.Equal(DeadlineState.Open, AVote.Timeline(Vote, "2023-12-13")[0].State);
        Assert.Equal(DeadlineState.Late, AVote.Timeline(Vote, "2023-12-14")[0].State);
        Assert.Equal(["Gửi báo cáo"], AVote.Readiness(Vote, "2023-12-14").Single(r => r.Point == ReadinessPoint.Papers).Names);
    }

    [Fact]
    public void A_deadline_is_met_when_it_is_met_for_every_official_or_for_all_at_once()
    {
        var one = AVote.In(Prepared, Paper(AVote.Officials[0], "2023-12-01"));
        var both = AVote.In(Prepared, Paper(AVote.Officials[0], "2023-12-01"), Paper(AVote.Officials[1], "2023-12-13"));
        var late = AVote.In(Prepared, Paper(AVote.Officials[0], "2023-12-01"), Paper(AVote.Officials[1], "2023-12-14"));
        var all = AVote.In(Prepared, Paper(null, "2023-12-02"));

        Assert.Equal((DeadlineState.Late, 1, 2), State(one));
        Assert.Equal((DeadlineState.Done, 2, 2), State(both));
        Assert.Equal((DeadlineState.DoneLate, 2, 2), State(late));
        Assert.Equal((DeadlineState.Done, 2, 2), State(all));
    }

    [Fact]
    public void Without_a_day_of_the_sitting_no_deadline_has_a_last_day()
    {
        var rows = Timeline.Of(Vote, AVote.Rules, null, new Domain.Calendar.WorkingDays([]), A.On("2023-12-14"));

        Assert.All(rows, r => Assert.Equal((null, DeadlineState.Unknown), (r.LastDay, r.State)));
    }

    [Fact]
    public void A_paper_is_recorded_once_it_was_sent_and_until_the_box_is_opened()
    {
        var paper = new PaperMoved("report", null, A.On("2023-12-20"), "Báo cáo", "12-BC/TU");

        Assert.Equal(new PaperIsInTheFuture(A.On("2023-12-19")), Vote.RecordPaper(paper, A.On("2023-12-19")).Refusal);
        Assert.Null(AVote.In(Issued).RecordPaper(paper, A.On("2023-12-20")).Refusal);
        Assert.Equal(new VoteIsUnderWay(Collected), AVote.In(Collected).RecordPaper(paper, A.On("2023-12-20")).Refusal);
    }

    [Fact]
    public void The_check_list_says_what_is_not_ready_and_why()
    {
        var bare = AVote.BookOf(new ConfidenceVoteChange.RatingPlanned(AVote.Basis with { Sitting = null })).At(AVote.Sitting).Find(AVote.Id)!;

        var blocking = AVote.Readiness(bare).Where(r => r.Blocks).Select(r => r.Point);

        Assert.Equal([ReadinessPoint.Sitting, ReadinessPoint.Electorates, ReadinessPoint.BallotKinds, ReadinessPoint.Officials, ReadinessPoint.Tellers, ReadinessPoint.Ballots], blocking);
        Assert.DoesNotContain(AVote.Readiness(Vote), r => r.Blocks);
        Assert.Equal([ReadinessPoint.Line, ReadinessPoint.Plan], AVote.Readiness(Vote, "2023-12-02").Where(r => !r.IsReady).Select(r => r.Point));
    }

    [Fact]
    public void Ballots_are_ready_when_as_many_are_stamped_as_the_electorate_has_members()
    {
        var vote = AVote.In(Prepared, new ConfidenceVoteChange.StockCounted([AVote.Stock[0], new("B", 90, 89, 0)]));

        Assert.Equal(["Chủ tịch"], AVote.Readiness(vote).Single(r => r.Point == ReadinessPoint.Ballots).Names);
    }

    private static ConfidenceVoteChange.PaperRecorded Paper(OfficialId? official, string on) => new(new("report", official, A.On(on), "Báo cáo", null));

    private static (DeadlineState, int, int) State(ConfidenceVote vote)
    {
        var row = AVote.Timeline(vote, "2023-12-20")[0];
        return (row.State, row.DoneFor, row.Of);
    }
}
