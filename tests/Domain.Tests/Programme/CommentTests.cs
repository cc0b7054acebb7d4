using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.Programme;

public sealed class CommentTests
{
    private static readonly ProgrammeChange.Circulated Draft = new(
        1, A.On("2023-01-05"), A.Moment("2023-01-05"), new('a', 64), new('b', 64), A.Agencies("ubnd"), A.On("2023-01-12"), []);

    private static Snapshot Office(params ProgrammeChange[] changes)
    {
        var book = new Book().Planned("Đề án");
        foreach (var change in changes)
            book.Record(SubjectKind.Programme, "programme", change, "2023-01-05");
        return book.At("2023-01-31");
    }

    private static Result<CommentChange> Make(Snapshot at, string? agency = "ubnd", string? item = null, string text = "Chuyển sang tháng 9") =>
        at.Find(A.Programme)!.Comment(item is null ? null : A.ItemId(item), agency is null ? null : A.Agency(agency), text, at);

    private static Comment After(params CommentChange[] then)
    {
        var book = new Book().Record(SubjectKind.Comment, "c", new CommentChange.Made(A.Programme, 1, null, A.Agency("ubnd"), "Chuyển"), "2023-01-06");
        foreach (var change in then)
            book.Record(SubjectKind.Comment, "c", change, "2023-01-07");
        return Assert.Single(book.At("2023-01-31").CommentsOn(A.Programme));
    }

    [Fact]
    public void A_comment_is_made_on_the_present_draft_for_an_agency_it_was_sent_to()
    {
        Assert.IsType<DraftIsNotCirculated>(Make(Office()).Refusal);
        Assert.Equal(new DraftWasNotSentTo("vp"), Make(Office(Draft), "vp").Refusal);
        Assert.Equal(new ProgrammeIsNot(ProgrammeState.Draft, ProgrammeState.Adopted), Make(Office(Draft, new ProgrammeChange.Adopted(null, null))).Refusal);
        Assert.IsType<LineIsNotInDraft>(Make(Office(Draft), item: "Không có").Refusal);
        Assert.IsType<CommentIsMissing>(Make(Office(Draft), text: " ").Refusal);
        Assert.Equal(
            new CommentChange.Made(A.Programme, 1, A.ItemId("Đề án"), A.Agency("ubnd"), "Chuyển sang tháng 9"), Make(Office(Draft), item: "Đề án").Value);
    }

    [Fact]
    public void Whoever_does_not_take_a_comment_in_full_says_why()
    {
        Assert.Null(After().AnswerWith(AnswerKind.Accepted, null).Refusal);
        Assert.IsType<AnswerIsMissing>(After().AnswerWith(AnswerKind.Explained, "").Refusal);
        Assert.IsType<AnswerIsMissing>(After().AnswerWith(AnswerKind.PartlyAccepted, null).Refusal);
    }

    [Fact]
    public void An_answer_is_replaced_by_the_next_one_and_the_same_one_changes_nothing()
    {
        var answered = After(new CommentChange.Answered(AnswerKind.Explained, "Giữ tháng 6"), new CommentChange.Answered(AnswerKind.Accepted, null));

        Assert.Equal(AnswerKind.Accepted, answered.Answer!.Kind);
        Assert.IsType<NothingChanges>(answered.AnswerWith(AnswerKind.Accepted, null).Refusal);
    }

    [Fact]
    public void A_comment_is_taken_back_until_it_is_answered()
    {
        Assert.Null(After().Withdraw().Refusal);
        Assert.IsType<CommentIsAnswered>(After(new CommentChange.Answered(AnswerKind.Accepted, null)).Withdraw().Refusal);
        Assert.IsType<CommentIsWithdrawn>(After(new CommentChange.Withdrawn()).Withdraw().Refusal);
        Assert.False(After(new CommentChange.Withdrawn()).IsOpen);
    }
}
