using NghiTrinh.Domain.Committees;
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

        Assert.Equal(new VotePartsDoNotFit(VotePart.IsMissing, ""), Vote.SetOfficials([], AVote.Rules, AVote.Day).Refusal);
        Assert.Equal(new VotePartsDoNotFit(VotePart.OfficialIsOnNoBallot, "Ủy viên 03"), Vote.SetOfficials([officials[2] with { Exemption = null }], AVote.Rules, AVote.Day).Refusal);
        Assert.Equal(new VotePartsDoNotFit(VotePart.BallotIsUnknown, "Ủy viên 01"), Vote.SetOfficials([officials[0] with { Ballots = ["Z"] }], AVote.Rules, AVote.Day).Refusal);
        Assert.Equal(new VotePartsDoNotFit(VotePart.GroundIsUnknown, "Ủy viên 03"), Vote.SetOfficials([officials[2] with { Exemption = new("khác", null) }], AVote.Rules, AVote.Day).Refusal);
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

        Assert.Equal([ReadinessPoint.Sitting, ReadinessPoint.Rules, ReadinessPoint.Electorates, ReadinessPoint.BallotKinds, ReadinessPoint.Officials, ReadinessPoint.Tellers], blocking);
        Assert.DoesNotContain(AVote.Readiness(Vote), r => r.Blocks);
        Assert.Equal([ReadinessPoint.Line, ReadinessPoint.Plan], AVote.Readiness(Vote, "2023-12-02").Where(r => !r.IsReady).Select(r => r.Point));
    }

    [Fact]
    public void Fewer_ballots_stamped_than_the_electorate_has_members_is_pointed_out_and_stops_nothing()
    {
        var vote = AVote.In(Prepared, new ConfidenceVoteChange.StockCounted([AVote.Stock[0], new("B", 90, 89, 0)]));

        var finding = AVote.Readiness(vote).Single(r => r.Point == ReadinessPoint.Ballots);
        Assert.Equal(["Chủ tịch"], finding.Names);
        Assert.Equal((false, false), (finding.IsReady, finding.Blocks));
        Assert.Null(vote.EstablishQuorum(AVote.Attendance, AVote.Rules, AVote.Readiness(vote)).Refusal);
    }

    [Fact]
    public void Names_that_differ_by_their_marks_are_two_names()
    {
        var officials = AVote.Rated;

        Assert.Null(Vote.SetOfficials([officials[0] with { Name = "Nguyễn Văn Hùng", Positions = ["Ủy viên"] }, officials[1] with { Name = "Nguyễn Văn Hưng", Positions = ["Ủy viên"] }], AVote.Rules, AVote.Day).Refusal);
        Assert.Null(Vote.SetElectorates([.. AVote.Electorates, new("3", "Hội đống", 5)]).Refusal);
    }

    [Fact]
    public void Two_of_one_name_are_told_apart_by_their_positions()
    {
        var (one, other) = (AVote.Rated[0], AVote.Rated[1] with { Name = AVote.Rated[0].Name });

        Assert.Null(Vote.SetOfficials([one, other], AVote.Rules, AVote.Day).Refusal);
        Assert.Equal(
            new VotePartsDoNotFit(VotePart.NameIsTaken, "Ủy viên 01 – Bí thư"), Vote.SetOfficials([one, other with { Positions = one.Positions }], AVote.Rules, AVote.Day).Refusal);
        Assert.Equal(new VotePartsDoNotFit(VotePart.CodeIsTaken, other.Name), Vote.SetOfficials([one, other with { Id = one.Id }], AVote.Rules, AVote.Day).Refusal);
    }

    [Fact]
    public void One_person_does_not_stand_on_the_list_twice()
    {
        var (one, other) = (AVote.Rated[0] with { Person = new(A.Id("người")) }, AVote.Rated[1] with { Person = new(A.Id("người")) });

        Assert.Equal(new VotePartsDoNotFit(VotePart.NameIsTaken, "Ủy viên 02"), Vote.SetOfficials([one, other], AVote.Rules, AVote.Day).Refusal);
    }

    [Fact]
    public void Whoever_is_voted_on_does_not_count()
    {
        var officials = new[] { AVote.Rated[0] with { Person = AVote.Tellers.First } };
        var open = AVote.In(Prepared, new ConfidenceVoteChange.OfficialsSet(officials)) with { Tellers = null };

        Assert.Equal(new TellerIsVotedOn("Kiểm phiếu t1"), Vote.SetOfficials(officials, AVote.Rules, AVote.Day).Refusal);
        Assert.Equal(new TellerIsVotedOn("Kiểm phiếu t1"), open.SetTellers(AVote.Tellers, AVote.Day).Refusal);
        Assert.False(AVote.Readiness(open with { Tellers = AVote.Tellers }).Single(r => r.Point == ReadinessPoint.Tellers).IsReady);
        Assert.Null(Vote.SetOfficials([officials[0] with { Ballots = [], Exemption = new("retiring", null) }], AVote.Rules, AVote.Day).Refusal);
    }

    [Fact]
    public void A_vote_by_rules_that_are_not_in_force_for_its_body_on_the_day_is_not_ready_and_names_those_that_are()
    {
        var stale = AVote.Rules with { Id = "MAU-2012", ValidFrom = new(A.On("2012-01-01"), "Điều 1"), ValidUntil = new(A.On("2023-02-01"), "Điều 1") };
        var book = AVote.Book with { Known = [.. AVote.Book.Known, new(stale, "", false, new HashSet<string>())] };
        var vote = AVote.In(Prepared, new ConfidenceVoteChange.BasisSet(AVote.Basis with { RuleSet = "MAU-2012" }));

        var finding = Of(vote, book);

        Assert.Equal((false, true), (finding.IsReady, finding.Blocks));
        Assert.Equal(["Quy định số 1-QĐ/MAU (MAU-2023; Điều 9)"], finding.Names);
        // What the office chose, with its reason, stands.
        Assert.True(Of(vote, book with { Chosen = new Dictionary<BodyKind, string> { [BodyKind.ExecutiveCommittee] = "MAU-2012" } }).IsReady);
        Assert.True(Of(Vote, book).IsReady);

        static ReadinessFinding Of(ConfidenceVote vote, RuleBook book) =>
            Readiness.Of(vote, AVote.Day, book, []).Single(r => r.Point == ReadinessPoint.Rules);
    }

    [Fact]
    public void A_motion_has_none_of_a_ratings_deadlines_and_exemptions_but_those_its_act_names()
    {
        var motion = AVote.Rules.Motion! with { Deadlines = [new(new("notice", "Thông báo", 5), "Điều 14")] };

        Assert.Equal([], AVote.Rules.For(ConfidenceVoteKind.Motion).Deadlines);
        Assert.Equal([], AVote.Rules.For(ConfidenceVoteKind.Motion).Exemptions);
        Assert.Equal(["notice"], (AVote.Rules with { Motion = motion }).For(ConfidenceVoteKind.Motion).Deadlines.Select(d => d.Value.Key));
        Assert.Equal(AVote.Rules, AVote.Rules.For(ConfidenceVoteKind.Rating));
        Assert.Equal(new VotePartsDoNotFit(VotePart.GroundIsUnknown, "Ủy viên 03"), Vote.SetOfficials([AVote.Rated[2]], AVote.Rules.For(ConfidenceVoteKind.Motion), AVote.Day).Refusal);
    }

    [Fact]
    public void A_motion_keeps_to_rules_that_have_its_trigger()
    {
        var motion = AVote.BookOf(new ConfidenceVoteChange.MotionPlanned(AVote.Basis, new("low-confidence", AVote.Id))).At(AVote.Sitting).Find(AVote.Id)!;
        var other = AVote.Rules with { Id = "MAU-2024", Motion = AVote.Rules.Motion! with { Triggers = [new(new("delegates", "Kiến nghị"), "Điều 13")] } };
        var book = AVote.Book with { Known = [.. AVote.Book.Known, new(other, "", false, new HashSet<string>())] };

        Assert.Equal(new RuleSetIsUnfit("MAU-2024"), motion.SetBasis(AVote.Basis with { RuleSet = "MAU-2024" }, book).Refusal);
        Assert.Null(motion.SetBasis(AVote.Basis with { Title = "Khác" }, book).Refusal);
        Assert.Null(Vote.SetBasis(AVote.Basis with { RuleSet = "MAU-2024" }, book).Refusal);
    }

    private static ConfidenceVoteChange.PaperRecorded Paper(OfficialId? official, string on) => new(new("report", official, A.On(on), "Báo cáo", null));

    private static (DeadlineState, int, int) State(ConfidenceVote vote)
    {
        var row = AVote.Timeline(vote, "2023-12-20")[0];
        return (row.State, row.DoneFor, row.Of);
    }
}
