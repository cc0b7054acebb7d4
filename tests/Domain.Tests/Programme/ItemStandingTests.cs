using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.Programme;

public sealed class ItemStandingTests
{
    [Theory]
    [InlineData("2023-06-22", ItemState.InTime)]
    [InlineData("2023-06-23", ItemState.DueSoon)]
    [InlineData("2023-06-30", ItemState.DueSoon)]
    [InlineData("2023-07-01", ItemState.Overdue)]
    public void An_item_due_in_June_with_seven_days_of_warning(string on, ItemState state) =>
        Assert.Equal(state, A.Item().StateFor(null, A.On(on), dueSoonDays: 7));

    [Theory]
    [InlineData("2023-06-29", ItemState.InTime)]
    [InlineData("2023-06-30", ItemState.DueSoon)]
    public void Without_days_of_warning_only_the_last_day_is_soon(string on, ItemState state) =>
        Assert.Equal(state, A.Item().StateFor(null, A.On(on), dueSoonDays: 0));

    [Theory]
    [InlineData("recurring", ItemState.Recurring)]
    [InlineData("awaiting", ItemState.AwaitingDecision)]
    [InlineData(null, ItemState.DateMissing)]
    public void Without_a_date_it_is_never_late(string? due, ItemState state) =>
        Assert.Equal(state, A.Item(A.Content(due: due)).StateFor(null, A.On("2099-01-01"), 7));

    [Fact]
    public void The_month_of_the_disposition_goes_before_the_due_period()
    {
        var item = A.Item(A.WillBeReported(12));

        Assert.Equal(A.Due("2023-12"), item.ExpectedDue);
        Assert.Equal(ItemState.InTime, item.StateFor(null, A.On("2023-11-17"), 7));
        Assert.Equal(ItemState.Overdue, item.StateFor(null, A.On("2024-01-01"), 7));
    }

    [Fact]
    public void What_is_carried_over_or_not_proposed_again_is_not_overdue()
    {
        Assert.Equal(ItemState.CarriedOver, A.Item(A.CarriedOver()).StateFor(null, A.On("2023-12-31"), 7));
        Assert.Equal(ItemState.NotReproposed, A.Item(A.NotReproposed()).StateFor(null, A.On("2023-12-31"), 7));
    }

    [Fact]
    public void A_report_goes_before_a_disposition_and_an_exit_before_a_report()
    {
        Assert.Equal(Standing.Done, A.Item(A.CarriedOver(), A.Heard()).StandingFor(null));
        Assert.Equal(Standing.Withdrawn, A.Item(A.Heard(), new ItemChange.Withdrawn()).StandingFor(null));
    }

    [Fact]
    public void Reported_to_the_first_of_two_bodies_it_is_done_for_that_one_and_open_as_a_whole()
    {
        var item = A.Item(A.Content(bodies: "btv + bch"), A.Heard("btv"));

        Assert.Equal(
            (Standing.Done, Standing.Open, Standing.Open),
            (item.StandingFor(A.Body("btv")), item.StandingFor(A.Body("bch")), item.StandingFor(null)));
    }
}
