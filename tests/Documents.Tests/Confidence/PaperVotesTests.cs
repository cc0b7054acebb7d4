using NghiTrinh.Documents.Confidence;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Tests.Reporting;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.Documents.Tests.Confidence;

/// <summary>From the ledger to the papers: each act says what it says, and nothing else.</summary>
public sealed class PaperVotesTests
{
    private static readonly Snapshot At = FoundingReport.Ledger.At(new(new(2023, 12, 28)));
    private static readonly OfficialId Somebody = new(Guid.Parse("11111111-1111-1111-1111-111111111111"));

    public static TheoryData<string> RuleSets => [.. RuleBook.BuiltIn.Sets.Select(set => set.Id)];

    [Theory, MemberData(nameof(RuleSets))]
    public void What_nobody_has_read_in_the_act_is_never_laid_at_its_door(string id)
    {
        var rules = RuleBook.BuiltIn.Find(id)!;

        var paper = PaperVotes.Of(Vote(id), At, rules);

        Assert.All(rules.Deadlines.Zip(paper.Deadlines), pair => Assert.Equal(pair.First.ToBeConfirmed, pair.Second.Article == "cần xác nhận"));
        Assert.All(rules.Ballots.Defects.Zip(paper.Validity), pair => Assert.Equal(pair.First.ToBeConfirmed, pair.Second.Contains("(cần xác nhận)", StringComparison.Ordinal)));
        Assert.Equal(rules.Quorum.ToBeConfirmed, paper.Quorum!.EndsWith("(cần xác nhận).", StringComparison.Ordinal));
        Assert.Equal(rules.Ballots.Signature.ToBeConfirmed, paper.BallotNote is null);
    }

    [Theory]
    [InlineData("96-QD-TW-2023", "clarifications", "2023-12-28")]
    [InlineData("NQ-96-2023", "questions", null)]
    [InlineData("NQ-85-2014", "verification", null)]
    public void What_an_official_was_asked_stands_in_the_letter_whatever_its_act_calls_the_deadline(string id, string deadline, string? answerBy)
    {
        var rules = RuleBook.BuiltIn.Find(id)!;
        var vote = Vote(id) with { Papers = [new(deadline, Somebody, new(2023, 12, 10), "Việc kê khai nhà đất năm 2022", "3-CV/HĐND")] };
        var paper = PaperVotes.Of(vote, At, rules);

        Assert.Equal("Việc kê khai nhà đất năm 2022", PaperVotes.AskedOf(vote, rules, paper.Officials[0]));
        Assert.Equal(answerBy, PaperVotes.LastDay(vote, At, rules, DeadlinePurpose.Answer)?.ToString("O"));
        Assert.NotNull(PaperVotes.LastDay(vote, At, rules, DeadlinePurpose.Report));
    }

    [Fact]
    public void A_paper_without_words_of_its_own_leaves_room_to_write()
    {
        var rules = RuleBook.BuiltIn.Find("NQ-96-2023")!;
        var questions = rules.Deadlines.First(d => d.Value.Key == "questions").Value;
        var vote = Vote(rules.Id) with { Papers = [new("questions", Somebody, new(2023, 12, 10), questions.What, null)] };

        Assert.StartsWith("....", PaperVotes.AskedOf(vote, rules, PaperVotes.Of(vote, At, rules).Officials[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Venue_day_and_how_many_are_summoned_come_from_the_vote()
    {
        var vote = Vote("96-QD-TW-2023");
        vote = vote with
        {
            Basis = vote.Basis with { Venue = "Hội trường tầng 2" },
            Attendance = [new("1", 58, 50)],
            ReachedOn = new Dictionary<ConfidenceVoteState, DateOnly> { [ConfidenceVoteState.Issued] = new(2023, 12, 28), [ConfidenceVoteState.Counting] = new(2023, 12, 29) },
        };

        var paper = PaperVotes.Of(vote, At, RuleBook.BuiltIn.Find("96-QD-TW-2023")!);

        Assert.Equal(("Hội trường tầng 2", 58, new DateOnly(2023, 12, 29)), (paper.Venue, paper.Summoned, paper.HeldOn));
        Assert.Equal((60, null), (PaperVotes.Of(Vote("96-QD-TW-2023"), At, RuleBook.BuiltIn.Find("96-QD-TW-2023")!) is var before ? (before.Summoned, before.HeldOn) : default)); // its month is known, its day is not
        Assert.Contains("Tổng số triệu tập: 58.", string.Join('\n', PaperTests.Lines(FormDocx.Write(AttendanceSheet.Of(paper)))), StringComparison.Ordinal);
    }

    private static ConfidenceVote Vote(string rules) =>
        new(new(Guid.Parse("22222222-2222-2222-2222-222222222222")), ConfidenceVoteKind.Rating, new("Lấy phiếu tín nhiệm", rules, FoundingCase.Meeting("bch-vote"), null, null))
        {
            Electorates = [new("1", "Ban Chấp hành", 60)],
            BallotKinds = [new("A", "Ban Thường vụ", "1", null)],
            Officials = [new(Somebody, "Ủy viên 01", ["Ủy viên Ban Thường vụ"], ["A"])],
        };
}
