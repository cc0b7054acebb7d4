using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Domain.Tests.Reports;

public sealed class CoverageTests
{
    [Fact]
    public void An_item_that_serves_two_goals_counts_under_each_and_once_in_the_sum()
    {
        var coverage = Of(Book().Item("a", Serving("g1", "g2")).Item("b", Serving("g1")).Item("c", Serving()));

        Assert.Equal([2, 1], coverage.Rows.Take(2).Select(r => r.Cells.Single(c => c.Year == 2023).Items!.Count));
        var year = coverage.Years.Single(y => y.Year == 2023);
        Assert.Equal((3, 2, 1), (year.All!.Count, year.Serving!.Count, year.WithoutGoal!.Count));
    }

    [Fact]
    public void A_goal_meant_for_a_year_without_an_item_is_a_gap_and_one_meant_for_another_year_is_none()
    {
        var coverage = Of(Book().Item("a", Serving("g1")));

        Assert.Equal([new GoalId(A.Id("g2"))], coverage.GapsOf(2023).Select(g => g.Id));
        Assert.Equal((2, 1), coverage.OfKind(GoalKind.KeyTask, 2023));
        Assert.Equal((0, 0), coverage.OfKind(GoalKind.Breakthrough, 2023));
    }

    [Fact]
    public void A_year_without_a_programme_has_neither_figures_nor_gaps()
    {
        var coverage = Of(Book());

        Assert.Null(coverage.Years.Single(y => y.Year == 2024).All);
        Assert.Empty(coverage.GapsOf(2024));
        Assert.Null(coverage.OfKind(GoalKind.KeyTask, 2024));
    }

    [Fact]
    public void A_withdrawn_item_serves_nothing() =>
        Assert.Equal(2, Of(Book().Item("a", Serving("g1")).Item("a", new ItemChange.Withdrawn(), "2023-02-01")).GapsOf(2023).Count());

    private static ItemChange.Planned Serving(params string[] goals) =>
        new(A.Content() with { Goals = [.. goals.Select(g => new GoalId(A.Id(g)))] });

    private static Book Book()
    {
        var book = new Book().Record(SubjectKind.Term, "term", new TermChange.Opened("khóa mẫu", A.On("2022-01-01"), A.On("2024-12-31")), "2022-01-01");
        Goal("g1", GoalKind.KeyTask, 1);
        Goal("g2", GoalKind.KeyTask, 2);
        Goal("g3", GoalKind.Breakthrough, 1, 2024);
        return book;

        void Goal(string name, GoalKind kind, int number, params int[] years) =>
            book.Record(SubjectKind.Term, "term", new TermChange.GoalSet(new(A.Id(name)), kind, number, name, years), "2022-01-01");
    }

    private static Coverage Of(Book book)
    {
        var at = book.At("2023-12-31");
        return Coverage.Of(at, at.Terms.Single());
    }
}
