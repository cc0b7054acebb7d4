using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.Programme;

public sealed class ItemFoldTests
{
    [Fact]
    public void A_planned_item_stands_open()
    {
        var item = A.Item();

        Assert.Equal((Entry.Planned, A.On("2023-01-01"), null), (item.Entry, item.EnteredOn, item.Exit));
        Assert.Equal(Standing.Open, item.StandingFor(null));
    }

    [Fact]
    public void An_added_item_remembers_what_it_was_split_from()
    {
        var item = new Book().Item("b", new ItemChange.Added(A.Content(), A.ItemId("a"))).At("2023-02-01")
            .Find(A.ItemId("b"))!;

        Assert.Equal((Entry.Added, A.ItemId("a")), (item.Entry, item.From));
    }

    [Fact]
    public void A_carried_in_item_remembers_last_years_item()
    {
        var item = new Book().Item("b", new ItemChange.CarriedIn(A.Content(), A.ItemId("a"))).At("2023-02-01")
            .Find(A.ItemId("b"))!;

        Assert.Equal((Entry.CarriedIn, A.ItemId("a")), (item.Entry, item.From));
    }

    [Fact]
    public void It_does_not_exist_before_it_enters()
    {
        var book = new Book().Item("a", new ItemChange.Planned(A.Content()), "2023-03-01");

        Assert.Null(book.At("2023-02-28").Find(A.ItemId("a")));
        Assert.NotNull(book.At("2023-03-01").Find(A.ItemId("a")));
    }

    [Fact]
    public void A_second_entry_changes_nothing() =>
        Assert.Equal("Một", A.Item(A.Content("Một"), new ItemChange.Added(A.Content("Hai"))).Content.Title);

    [Fact]
    public void What_comes_before_the_entry_changes_nothing()
    {
        var book = new Book()
            .Item("a", new ItemChange.Withdrawn(), "2023-01-01")
            .Item("a", new ItemChange.Planned(A.Content()), "2023-02-01");

        Assert.Null(book.At("2023-03-01").Find(A.ItemId("a"))!.Exit);
    }

    [Fact]
    public void An_adjustment_says_only_what_is_new()
    {
        var item = A.Item(
            A.Content("Cũ") with { LegalBasis = "Nghị quyết", Note = "Ghi chú", PrintedNumber = "III.1" },
            new ItemChange.Adjusted(new() { Title = "Mới", Note = "" }));

        Assert.Equal(("Mới", "Nghị quyết", null, "III.1"),
            (item.Content.Title, item.Content.LegalBasis, item.Content.Note, item.Content.PrintedNumber));
    }

    [Fact]
    public void A_new_number_replaces_the_printed_one()
    {
        var item = A.Item(A.Content() with { PrintedNumber = "III.1" }, new ItemChange.Adjusted(new() { Number = 9 }));

        Assert.Equal((9, null), (item.Content.Number, item.Content.PrintedNumber));
    }

    [Fact]
    public void An_empty_list_of_goals_means_none_any_more()
    {
        var served = A.Content() with { Goals = [new(A.Id("goal")), new(A.Id("second"))] };

        Assert.Empty(A.Item(served, new ItemChange.Adjusted(new() { Goals = [] })).Content.Goals);
        Assert.Equal(served.Goals, A.Item(served, new ItemChange.Adjusted(new() { Title = "Mới" })).Content.Goals);
    }

    [Fact]
    public void Postponed_twice_it_keeps_its_first_due_period()
    {
        var item = A.Item(new ItemChange.Postponed(A.Due("2023-08")), new ItemChange.Postponed(A.Due("2023-11")));

        Assert.Equal((A.Due("2023-11"), A.Due("2023-06"), 2), (item.Content.Due, item.FirstDue, item.Postponements));
    }

    [Fact]
    public void Reassigned_it_is_led_by_the_others() =>
        Assert.Equal(
            A.Agencies("vp + cong-an"), A.Item(new ItemChange.Reassigned(A.Agencies("vp + cong-an"))).Content.Leads);

    [Fact]
    public void Moved_it_is_heard_by_the_others() =>
        Assert.Equal(A.Bodies("bch"), A.Item(new ItemChange.Moved(A.Bodies("bch"))).Content.Bodies);

    [Fact]
    public void Withdrawn_it_has_left() =>
        Assert.Equal(Standing.Withdrawn, A.Item(new ItemChange.Withdrawn()).StandingFor(null));

    [Fact]
    public void Merged_it_has_left_into_another()
    {
        var item = A.Item(new ItemChange.Merged(A.ItemId("other")));

        Assert.Equal((Standing.Merged, A.ItemId("other")), (item.StandingFor(null), item.MergedInto));
    }

    [Fact]
    public void Split_it_still_stands_and_names_its_parts()
    {
        var item = A.Item(new ItemChange.Split([A.ItemId("x")]), new ItemChange.Split([A.ItemId("y")]));

        Assert.Null(item.Exit);
        Assert.Equal([A.ItemId("x"), A.ItemId("y")], item.Parts);
    }

    [Fact]
    public void Tabled_again_the_latest_meeting_is_last()
    {
        var item = A.Item(new ItemChange.Tabled(A.MeetingId("m1")), new ItemChange.Tabled(A.MeetingId("m2")));

        Assert.Equal([A.MeetingId("m1"), A.MeetingId("m2")], item.TabledFor);
    }

    [Fact]
    public void Heard_by_one_of_two_bodies_it_is_reported_to_that_one_only()
    {
        var item = A.Item(A.Content(bodies: "btv + bch"), A.Heard("btv"));

        Assert.True(item.IsReportedTo(A.Body("btv")));
        Assert.False(item.IsReportedTo(A.Body("bch")));
        Assert.False(item.IsReported);
        Assert.Null(item.ReportedOn);
    }

    [Fact]
    public void Heard_by_both_it_is_reported_on_the_later_day()
    {
        var item = A.Item(A.Content(bodies: "btv + bch"), A.Heard("btv"), A.Heard("bch"));

        Assert.True(item.IsReported);
        Assert.Equal(A.On("2023-01-03"), item.ReportedOn);
    }

    [Theory]
    [InlineData(HearingOutcome.Adopted, true)]
    [InlineData(HearingOutcome.AdoptedWithChanges, true)]
    [InlineData(HearingOutcome.Noted, true)]
    [InlineData(HearingOutcome.Rejected, true)]
    [InlineData(HearingOutcome.Deferred, false)]
    public void Only_a_deferral_is_not_a_report(HearingOutcome outcome, bool reported) =>
        Assert.Equal(reported, A.Item(A.Heard(outcome: outcome)).IsReported);

    [Fact]
    public void Deferred_and_then_adopted_it_is_reported() =>
        Assert.True(A.Item(A.Heard(outcome: HearingOutcome.Deferred), A.Heard()).IsReported);

    [Fact]
    public void Issued_is_not_reported()
    {
        var item = A.Item(new ItemChange.Issued("01-KH/TU", A.On("2023-05-04")));

        Assert.Equal(new("01-KH/TU", A.On("2023-05-04")), item.Issued);
        Assert.False(item.IsReported);
    }

    [Fact]
    public void The_latest_disposition_holds() =>
        Assert.Equal(Standing.CarriedOver, A.Item(A.WillBeReported(12), A.CarriedOver()).StandingFor(null));

    [Fact]
    public void The_lock_counts_changes_that_do_not_hold_yet()
    {
        var book = new Book().Planned("a").Item("a", new ItemChange.Withdrawn(), "2023-09-01");

        Assert.Equal(2, book.At("2023-02-01").Find(A.ItemId("a"))!.Sequence);
    }
}
