using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.Committees;

public sealed class CommitteeTests
{
    private static Committee After(params CommitteeChange[] changes)
    {
        var book = new Book();
        foreach (var change in changes)
            book.Record(SubjectKind.Committee, "committee", change, "2023-02-01");
        return book.At("2023-02-01").Committee!;
    }

    [Fact]
    public void A_committee_is_there_from_its_founding_on()
    {
        Assert.Null(new Book().At("2022-12-31").Committee);
        Assert.Equal("Ủy ban mẫu", new Book().At("2023-01-01").Committee?.Name);
    }

    [Fact]
    public void Without_rules_every_disposition_is_admitted_and_percentages_have_one_decimal()
    {
        var committee = After();

        Assert.Equal(Enum.GetValues<DispositionKind>(), committee.Dispositions);
        Assert.Equal((1, 7), (committee.Decimals, committee.DueSoonDays));
    }

    [Fact]
    public void Its_rules_are_the_latest_that_were_set()
    {
        var committee = After(new CommitteeChange.RulesSet([DispositionKind.CarriedOver], 2, 10));

        Assert.Equal([DispositionKind.CarriedOver], committee.Dispositions);
        Assert.Equal((2, 10), (committee.Decimals, committee.DueSoonDays));
    }

    [Fact]
    public void A_new_name_leaves_the_rest() =>
        Assert.Equal(("Tên mới", "TU"), (After(new CommitteeChange.Renamed("Tên mới")).Name, After().Sign));

    [Fact]
    public void A_view_saved_again_is_replaced_and_a_removed_one_is_gone()
    {
        var committee = After(
            new CommitteeChange.ViewSaved("Một", "?a=1"), new CommitteeChange.ViewSaved("Một", "?a=2"),
            new CommitteeChange.ViewSaved("Hai", "?b=1"), new CommitteeChange.ViewRemoved("Hai"));

        Assert.Equal(new Dictionary<string, string> { ["Một"] = "?a=2" }, committee.Views);
    }

    [Fact]
    public void A_column_is_read_as_it_was_last_mapped() =>
        Assert.Equal("Leads", After(
            new CommitteeChange.ColumnMapped("don vi", null),
            new CommitteeChange.ColumnMapped("don vi", "Leads")).Columns["don vi"]);

    [Fact]
    public void Today_is_the_date_where_it_sits()
    {
        var committee = After();

        Assert.Equal(A.On("2023-11-23"), committee.DateOf(new(2023, 11, 22, 17, 0, 0, TimeSpan.Zero)));
        Assert.Equal(A.On("2023-11-22"), committee.DateOf(new(2023, 11, 22, 16, 59, 59, TimeSpan.Zero)));
    }

    [Fact]
    public void A_body_of_limited_life_ends_after_its_last_day()
    {
        var book = new Book().Record(SubjectKind.Body, "tieu-ban", new BodyChange.Formed(
            "Tiểu ban", "TB", BodyKind.Subcommittee, "phiên họp", Until: A.On("2025-12-31")), "2023-11-23");

        Assert.Null(book.At("2023-11-22").Find(A.Body("tieu-ban")));
        Assert.False(book.At("2025-12-31").Find(A.Body("tieu-ban"))!.IsDissolved);
        Assert.True(book.At("2026-01-01").Find(A.Body("tieu-ban"))!.IsDissolved);
    }

    [Fact]
    public void A_dissolved_body_is_gone_from_the_date_on()
    {
        var book = new Book().Record(SubjectKind.Body, "btv", new BodyChange.Dissolved(), "2023-07-01");

        Assert.False(book.At("2023-06-30").Find(A.Body("btv"))!.IsDissolved);
        Assert.True(book.At("2023-07-01").Find(A.Body("btv"))!.IsDissolved);
    }

    [Fact]
    public void Goals_stand_by_kind_and_number_and_may_be_set_anew_and_dropped()
    {
        GoalId Goal(string name) => new(A.Id(name));
        var book = new Book();
        void Say(TermChange change, string on) => book.Record(SubjectKind.Term, "term", change, on);
        Say(new TermChange.Opened("khóa mẫu", A.On("2020-10-01"), A.On("2025-09-30")), "2023-01-01");
        Say(new TermChange.GoalSet(Goal("k1"), GoalKind.KeyTask, 1, "Cũ", []), "2023-01-01");
        Say(new TermChange.GoalSet(Goal("p2"), GoalKind.Programme, 2, "Hai", [2024]), "2023-01-01");
        Say(new TermChange.GoalSet(Goal("p1"), GoalKind.Programme, 1, "Một", []), "2023-01-01");
        Say(new TermChange.GoalSet(Goal("k1"), GoalKind.KeyTask, 1, "Mới", []), "2023-02-01");
        Say(new TermChange.GoalDropped(Goal("p1")), "2023-03-01");

        Assert.Equal(["Một", "Hai", "Mới"], book.At("2023-02-01").Terms.Single().Goals.Select(g => g.Title));
        Assert.Equal(["Hai", "Mới"], book.At("2023-03-01").Terms.Single().Goals.Select(g => g.Title));
        Assert.Equal((false, true),
            (book.At("2023-02-01").Find(Goal("p2"))!.IsFor(2023), book.At("2023-02-01").Find(Goal("k1"))!.IsFor(2023)));
    }
}
