using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.Programme;

/// <summary>From draft 1 to adoption: the standing board, then the standing committee, then the plenary at a sitting.</summary>
public sealed class DraftTests
{
    private static Book Office() => new Book().Planned("Đề án")
        .Record(SubjectKind.Body, "board", new BodyChange.Formed("Thường trực", "TT", BodyKind.StandingBoard, "hội nghị"), "2023-01-01");

    private static ProgrammeChange.Circulated Draft(int number, params string[] upheld) => new(
        number, A.On("2023-01-05"), A.Moment("2023-01-05"), new('a', 64), new('b', 64), A.Agencies("ubnd+vp"), null, [.. upheld.Select(A.Body)]);

    private static ProgrammeChange.Reviewed By(string body, ReviewOutcome outcome = ReviewOutcome.Agreed) => new(A.Body(body), null, outcome);

    private static (WorkProgramme Programme, ReviewPath Path) After(params ProgrammeChange[] changes)
    {
        var book = Office();
        foreach (var change in changes)
            book.Record(SubjectKind.Programme, "programme", change, "2023-01-05");
        var at = book.At("2023-01-31");
        return (at.Find(A.Programme)!, ReviewPath.Of(at));
    }

    private static Refusal? Review(string body, params ProgrammeChange[] after) =>
        After(after) is var (programme, path) ? programme.Review(A.Body(body), null, ReviewOutcome.Agreed, null, path).Refusal : null;

    private static Result<ProgrammeChange> Adopt(Meeting? meeting, string? why, params ProgrammeChange[] after) =>
        After(after) is var (programme, path) ? programme.Adopt(null, meeting, path, why) : default;

    [Fact]
    public void A_party_committee_has_its_drafts_reviewed_by_the_board_then_the_standing_committee_then_adopted_by_the_plenary()
    {
        var path = After().Path;

        Assert.Equal(["TT", "BTV"], path.Reviews.Select(b => b.ShortName));
        Assert.Equal("BCH", path.Adopts!.ShortName);
    }

    [Fact]
    public void Given_a_path_of_its_own_When_a_body_of_it_has_ended_Then_it_is_passed_over()
    {
        var book = Office()
            .Record(SubjectKind.Committee, "committee", new CommitteeChange.ReviewPathSet([A.Body("board"), A.Body("bch")], A.Body("btv")), "2023-01-02")
            .Record(SubjectKind.Body, "board", new BodyChange.Dissolved(), "2023-03-01");

        Assert.Equal(["TT", "BCH"], ReviewPath.Of(book.At("2023-02-01")).Reviews.Select(b => b.ShortName));
        Assert.Equal(["BCH"], ReviewPath.Of(book.At("2023-03-01")).Reviews.Select(b => b.ShortName));
    }

    [Fact]
    public void Bodies_review_a_draft_in_turn()
    {
        Assert.IsType<DraftIsNotCirculated>(Review("board"));
        Assert.Equal(new ReviewIsOutOfTurn("Thường trực"), Review("btv", Draft(1)));
        Assert.Null(Review("board", Draft(1)));
        Assert.Null(Review("btv", Draft(1), By("board")));
        Assert.IsType<DraftIsReviewed>(Review("btv", Draft(1), By("board"), By("btv")));
    }

    [Fact]
    public void Given_a_returned_draft_When_anybody_goes_on_with_it_Then_a_later_draft_is_wanted()
    {
        ProgrammeChange[] returned = [Draft(1), By("board", ReviewOutcome.Returned)];

        Assert.Equal(new DraftWasReturned("Thường trực"), Review("board", returned));
        Assert.Equal(new DraftWasReturned("Thường trực"), Adopt(A.HeldMeeting("m", "bch"), null, returned).Refusal);
        Assert.Null(Review("board", [.. returned, Draft(2)]));
    }

    [Fact]
    public void A_later_draft_is_reviewed_anew_but_by_the_bodies_whose_review_holds()
    {
        ProgrammeChange[] first = [Draft(1), By("board", ReviewOutcome.AgreedWithChanges)];

        Assert.Equal(new ReviewIsOutOfTurn("Thường trực"), Review("btv", [.. first, Draft(2)]));
        Assert.Null(Review("btv", [.. first, Draft(2, "board")]));
    }

    [Fact]
    public void A_review_that_was_not_passed_cannot_hold_for_the_next_draft()
    {
        var (programme, path) = After(Draft(1), By("board", ReviewOutcome.Returned));

        var refused = programme.Circulate(A.On("2023-01-06"), 1, [], null, [A.Body("board")], path).Refusal;

        Assert.Equal(new ReviewDoesNotHold("Thường trực"), refused);
    }

    [Fact]
    public void Whoever_asks_for_changes_says_which()
    {
        var (programme, path) = After(Draft(1));

        Assert.IsType<RemarkIsMissing>(programme.Review(A.Body("board"), null, ReviewOutcome.AgreedWithChanges, " ", path).Refusal);
        Assert.Null(programme.Review(A.Body("board"), null, ReviewOutcome.AgreedWithChanges, "Bỏ nội dung 3", path).Refusal);
    }

    [Fact]
    public void Drafts_are_numbered_in_turn_and_one_without_lines_is_not_sent_out()
    {
        var (programme, path) = After(Draft(1));

        Assert.Equal(2, ((ProgrammeChange.Circulated)programme.Circulate(A.On("2023-01-06"), 1, [], null, [], path).Value!).Draft);
        Assert.IsType<DraftHasNoLines>(programme.Circulate(A.On("2023-01-06"), 0, [], null, [], path).Refusal);
        Assert.Equal(
            new PeriodIsBackToFront(A.On("2023-01-06"), A.On("2023-01-05")),
            programme.Circulate(A.On("2023-01-06"), 1, [], A.On("2023-01-05"), [], path).Refusal);
    }

    [Fact]
    public void A_draft_is_adopted_at_a_held_sitting_of_the_plenary_after_every_review()
    {
        ProgrammeChange[] reviewed = [Draft(1), By("board"), By("btv")];

        Assert.Equal(new ReviewIsMissing("Ban Thường vụ"), Adopt(A.HeldMeeting("m", "bch"), null, Draft(1), By("board")).Refusal);
        Assert.Equal(new AdoptionNeedsSitting("Ban Chấp hành"), Adopt(null, "vì", reviewed).Refusal);
        Assert.Equal(new AdoptionNeedsSitting("Ban Chấp hành"), Adopt(A.HeldMeeting("m", "btv"), null, reviewed).Refusal);
        Assert.Equal(new AdoptionNeedsSitting("Ban Chấp hành"), Adopt(A.Meeting("m", "bch"), null, reviewed).Refusal);
        Assert.Equal(
            new ProgrammeChange.Adopted(A.Body("bch"), A.MeetingId("m")), Adopt(A.HeldMeeting("m", "bch"), null, reviewed).Value);
    }

    [Fact]
    public void A_programme_that_was_made_before_the_ledger_is_adopted_with_a_reason()
    {
        Assert.IsType<AdoptionNeedsReason>(Adopt(null, null).Refusal);
        Assert.Equal(new ProgrammeChange.Adopted(null, null), Adopt(null, "Đã thông qua năm trước").Value);
    }

    [Fact]
    public void What_was_recorded_after_the_adoption_is_no_part_of_the_programme_as_adopted()
    {
        var book = Office().Record(SubjectKind.Programme, "programme", new ProgrammeChange.Adopted(null, null), A.On("2023-01-01"), A.Moment("2023-01-10"))
            .Record(SubjectKind.Item, "Đề án", new ItemChange.Postponed(A.Due("2023-09")), A.On("2023-01-11"), A.Moment("2023-01-11"));
        var now = book.At("2023-02-01");

        var adopted = NamedPoint.AsAdopted(now.Find(A.Programme)!, book.Ledger)!.Value;

        Assert.Equal(A.Due("2023-06"), book.Ledger.At(adopted).ItemsOf(A.Programme).Single().Content.Due);
        Assert.Equal([ItemField.Due], ProgrammeDiff.Between(book.Ledger.At(adopted), now, A.Programme).Single().Fields);
    }
}
