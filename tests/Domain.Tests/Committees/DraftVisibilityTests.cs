using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.Committees;

/// <summary>Who sees the lines of a draft, its document and the comments on it, before and after it is sent out.</summary>
public sealed class DraftVisibilityTests
{
    private static readonly Actor Ubnd = Of(Role.AgencyClerk, "ubnd");
    private static readonly Actor Office = Of(Role.OfficeClerk);

    private static Actor Of(Role role, string? agency = null, string name = "Ai đó") =>
        new(null, name, [new(role, agency is null ? null : A.Agency(agency), null, A.On("2020-01-01"), null)]);

    // "Của họ" is the agency's own line; "Của người khác" was there when the draft was sent out, "Sau đó" came later.
    private static Book Drafted(params string[] to)
    {
        var book = new Book().Planned("Của họ", leads: "ubnd").Planned("Của người khác", leads: "vp");
        if (to.Length > 0)
            book.Record(SubjectKind.Programme, "programme", new ProgrammeChange.Circulated(
                1, A.On("2023-01-05"), A.Moment("2023-01-05"), new('a', 64), new('b', 64), [.. to.Select(A.Agency)], null, []), "2023-01-05");
        return book.Item("Của người khác", new ItemChange.Adjusted(new() { Title = "Đổi sau khi gửi" }), "2023-01-06")
            .Item("Sau đó", new ItemChange.Planned(A.Content("Sau đó", leads: "vp", number: 9)), "2023-01-07");
    }

    private static IEnumerable<string> Lines(Book book, Actor actor) =>
        book.Ledger.VisibleTo(actor).At(new(A.On("2023-02-01"))).ItemsOf(A.Programme).Select(i => i.Content.Title);

    [Fact]
    public void Before_a_draft_is_sent_out_an_agency_sees_its_own_lines_only() => Assert.Equal(["Của họ"], Lines(Drafted(), Ubnd));

    [Fact]
    public void An_agency_a_draft_was_sent_to_sees_its_lines_as_they_were_sent_out() =>
        Assert.Equal(["Của họ", "Của người khác"], Lines(Drafted("ubnd"), Ubnd));

    [Fact]
    public void An_agency_it_was_not_sent_to_sees_no_more_than_before() => Assert.Equal(["Của họ"], Lines(Drafted("vp"), Ubnd));

    [Fact]
    public void A_member_sees_the_draft_once_it_was_sent_to_anybody_and_a_teller_never()
    {
        Assert.Empty(Lines(Drafted(), Of(Role.Member)));
        Assert.Equal(["Của họ", "Của người khác"], Lines(Drafted("vp"), Of(Role.Member)));
        Assert.Empty(Lines(Drafted("vp"), Of(Role.Teller)));
    }

    [Fact]
    public void The_office_sees_the_draft_as_it_stands() => Assert.Equal(["Của họ", "Đổi sau khi gửi", "Sau đó"], Lines(Drafted("ubnd"), Office));

    [Fact]
    public void An_agency_that_was_merged_is_heard_through_its_successor()
    {
        var book = Drafted("cong-an").Record(SubjectKind.Agency, "cong-an", new AgencyChange.MergedInto(A.Agency("ubnd")), "2023-01-10");

        Assert.Equal(["Của họ", "Của người khác"], Lines(book, Ubnd));
    }

    [Fact]
    public void A_classified_line_keeps_the_document_from_whoever_may_not_know_of_it_but_not_the_other_lines()
    {
        var book = Drafted("ubnd", "vp").Item("Mật", new ItemChange.Planned(
            A.Content("Mật", leads: "ubnd", number: 8) with { Classification = SecurityClassification.Confidential }));
        var draft = book.Ledger.At(new(DateOnly.MaxValue)).Find(A.Programme)!.Drafts[0];

        Assert.Equal(["Của họ", "Của người khác"], Lines(book, Ubnd));
        Assert.False(Ubnd.MayReadDocument(A.Programme, draft, book.Ledger));
        Assert.False(Office.MayReadDocument(A.Programme, draft, book.Ledger));
        Assert.True(Of(Role.ChiefOfOffice).MayReadDocument(A.Programme, draft, book.Ledger));
        Assert.True(Ubnd.MayReadDocument(A.Programme, Drafted("ubnd").Ledger.At(new(DateOnly.MaxValue)).Find(A.Programme)!.Drafts[0], Drafted("ubnd").Ledger));
        Assert.False(Of(Role.AgencyClerk, "cong-an").MayReadDocument(A.Programme, draft, Drafted("ubnd").Ledger));
    }

    [Fact]
    public void A_comment_is_read_by_its_agency_the_office_leaders_and_auditors()
    {
        var book = Drafted("ubnd", "vp").Record(SubjectKind.Comment, "c", new CommentChange.Made(A.Programme, 1, null, A.Agency("ubnd"), "Ý kiến"), "2023-01-08");
        bool Reads(Actor actor) => book.Ledger.VisibleTo(actor).At(new(A.On("2023-02-01"))).CommentsOn(A.Programme).Count == 1;

        Assert.All([Ubnd, Office, Of(Role.Leader), Of(Role.Auditor), Of(Role.ChiefOfOffice)], actor => Assert.True(Reads(actor)));
        Assert.All([Of(Role.AgencyClerk, "vp"), Of(Role.Member), Of(Role.Teller), Of(Role.Administrator)], actor => Assert.False(Reads(actor)));
    }

    [Fact]
    public void A_comment_on_a_line_is_read_only_by_those_who_may_know_of_the_line()
    {
        var book = Drafted("ubnd").Item("Mật", new ItemChange.Planned(
                A.Content("Mật", leads: "ubnd", number: 8) with { Classification = SecurityClassification.Secret }))
            .Record(SubjectKind.Comment, "c", new CommentChange.Made(A.Programme, 1, A.ItemId("Mật"), A.Agency("ubnd"), "Ý kiến"), "2023-01-08");

        Assert.Empty(book.Ledger.VisibleTo(Ubnd).At(new(A.On("2023-02-01"))).CommentsOn(A.Programme));
        Assert.Single(book.Ledger.VisibleTo(Of(Role.ChiefOfOffice)).At(new(A.On("2023-02-01"))).CommentsOn(A.Programme));
    }

    [Fact]
    public void A_comment_is_its_persons_and_not_the_next_ones_of_that_name()
    {
        var (member, next) = (new PersonId(A.Id("an")), new PersonId(A.Id("binh")));
        var book = Drafted("vp")
            .Record(SubjectKind.Comment, "c", new CommentChange.Made(A.Programme, 1, null, null, "Ý kiến") { Person = member }, "2023-01-08");
        var comment = book.At("2023-02-01").CommentsOn(A.Programme).Single();
        bool Reads(Actor actor) => book.Ledger.VisibleTo(actor).At(new(A.On("2023-02-01"))).CommentsOn(A.Programme).Count == 1;
        var (own, other) = (Of(Role.Member, name: "Tên mới") with { Person = member }, Of(Role.Member, name: comment.By) with { Person = next });

        Assert.True(Reads(own) && comment.IsBy(own));
        Assert.False(Reads(other) || comment.IsBy(other));
    }

    [Fact]
    public void A_comment_recorded_before_persons_were_kept_goes_by_the_name()
    {
        var comment = Drafted("vp").Record(SubjectKind.Comment, "c", new CommentChange.Made(A.Programme, 1, null, null, "Ý kiến"), "2023-01-08")
            .At("2023-02-01").CommentsOn(A.Programme).Single();

        Assert.True(comment.IsBy(Of(Role.Member, name: comment.By) with { Person = new(A.Id("an")) }));
        Assert.False(comment.IsBy(Of(Role.Member, name: "Người khác")));
    }
}
