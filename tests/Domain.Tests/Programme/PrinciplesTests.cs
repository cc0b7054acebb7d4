using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.Programme;

public sealed class PrinciplesTests
{
    private static readonly string Law = Principles.Usual[1];

    [Fact]
    public void A_committee_begins_with_the_four_principles_of_the_founding_text()
    {
        var committee = new Book().At("2023-01-01").Committee!;

        Assert.Equal(4, committee.Principles.Count);
        Assert.Contains("pháp luật của Nhà nước", committee.Principles[1]);
    }

    [Fact]
    public void A_check_says_who_found_what_and_when_and_the_latest_one_stands()
    {
        var book = new Book().Planned("a")
            .Item("a", new ItemChange.Checked(Law, CheckVerdict.NeedsChange, "Thiếu căn cứ"), "2023-02-01")
            .Item("a", new ItemChange.Checked(Law, CheckVerdict.Satisfied, null), "2023-02-05");

        var (check, outdated) = book.At("2023-03-01").Find(A.ItemId("a"))!.CheckOf(Law)!.Value;

        Assert.Equal((CheckVerdict.Satisfied, A.On("2023-02-05"), "Thư ký"), (check.Verdict, check.On, check.By));
        Assert.False(outdated);
        Assert.Equal("Thiếu căn cứ", book.At("2023-02-02").Find(A.ItemId("a"))!.CheckOf(Law)!.Value.Check.Remark);
    }

    [Fact]
    public void A_check_before_the_last_change_of_content_is_pointed_out_and_a_hearing_is_none()
    {
        var book = new Book().Planned("a").Item("a", new ItemChange.Checked(Law, CheckVerdict.Satisfied, null), "2023-02-01")
            .Item("a", A.Heard(outcome: HearingOutcome.Deferred), "2023-02-02");
        Assert.False(book.At("2023-03-01").Find(A.ItemId("a"))!.CheckOf(Law)!.Value.IsOutdated);

        book.Item("a", new ItemChange.Adjusted(new() { Title = "Khác" }), "2023-02-03");

        Assert.True(book.At("2023-03-01").Find(A.ItemId("a"))!.CheckOf(Law)!.Value.IsOutdated);
    }

    [Fact]
    public void A_check_of_the_whole_is_outdated_once_a_line_changes_or_comes_in()
    {
        var book = new Book().Planned("a")
            .Record(SubjectKind.Programme, "programme", new ProgrammeChange.Checked(Law, CheckVerdict.Satisfied, null), "2023-02-01");
        var at = book.At("2023-02-01");
        Assert.False(at.Find(A.Programme)!.CheckOf(Law, at.SaidAt(A.Programme))!.Value.IsOutdated);

        at = book.Item("b", new ItemChange.Added(A.Content("Mới")), "2023-02-03").At("2023-02-03");

        Assert.True(at.Find(A.Programme)!.CheckOf(Law, at.SaidAt(A.Programme))!.Value.IsOutdated);
    }

    [Fact]
    public void Something_wrong_is_said_and_only_principles_of_the_committee_are_checked()
    {
        var item = A.Item();

        Assert.Equal(new RemarkIsMissing(), item.Check(Law, CheckVerdict.NotSatisfied, " ", Principles.Usual).Refusal);
        Assert.Equal(new PrincipleIsUnknown("Khác"), item.Check("Khác", CheckVerdict.Satisfied, null, Principles.Usual).Refusal);
        Assert.Equal(
            new NothingChanges(),
            A.Item(new ItemChange.Checked(Law, CheckVerdict.Satisfied, null)).Check(Law, CheckVerdict.Satisfied, null, Principles.Usual).Refusal);
        Assert.Equal(
            new ItemHasLeft(Exit.Withdrawn), A.Item(new ItemChange.Withdrawn()).Check(Law, CheckVerdict.Satisfied, null, Principles.Usual).Refusal);
    }

    [Fact]
    public void Principles_are_a_rule_of_the_committee_and_one_in_other_words_is_another_one()
    {
        var book = new Book().Planned("a").Item("a", new ItemChange.Checked(Law, CheckVerdict.Satisfied, null), "2023-02-01")
            .Record(SubjectKind.Committee, "committee", new CommitteeChange.PrinciplesSet(["Đúng luật"]), "2023-02-02");

        Assert.Null(book.At("2023-03-01").Find(A.ItemId("a"))!.CheckOf("Đúng luật"));
        Assert.Equal(["Đúng luật"], book.At("2023-03-01").Committee!.Principles);
        Assert.Equal(new PrinciplesAreUnfit(), book.At("2023-03-01").Committee!.SetPrinciples(["A", "A"]).Refusal);
        Assert.Equal(new PrinciplesAreUnfit(), book.At("2023-03-01").Committee!.SetPrinciples([]).Refusal);
    }
}
