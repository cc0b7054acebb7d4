using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.Domain.Tests.History;

public sealed class StrikingTests
{
    private static readonly Subject Meeting = new(SubjectKind.Meeting, new("11111111-2222-8333-8444-555555555555"));

    [Fact]
    public void Given_a_change_that_holds_When_struck_out_Then_it_is_named()
    {
        var history = History(new MeetingChange.Rescheduled(new(2023, 6, 2)));

        Assert.Equal(new Struck(2), history.Strike(2).Value);
    }

    [Fact]
    public void Given_a_struck_change_When_struck_out_again_Then_it_is_refused()
    {
        var history = History(new MeetingChange.Cancelled(), new Struck(2));

        Assert.Equal(new ChangeCannotBeStruck(2), history.Strike(2).Refusal);
    }

    [Fact]
    public void Given_a_strike_When_struck_out_Then_the_change_holds_again()
    {
        var history = History(new MeetingChange.Cancelled(), new Struck(2));

        Assert.Equal(new Struck(3), history.Strike(3).Value);
        Assert.Null(History(new MeetingChange.Cancelled(), new Struck(2), new Struck(3)).Strike(2).Refusal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-1)]
    public void Given_no_change_of_that_number_Then_striking_it_out_is_refused(int sequence) =>
        Assert.Equal(new ChangeCannotBeStruck(sequence), History(new MeetingChange.Cancelled()).Strike(sequence).Refusal);

    [Fact]
    public void Given_later_changes_that_hold_Then_the_first_one_cannot_be_struck_out() =>
        Assert.Equal(
            new OtherChangesHold(2),
            History(new MeetingChange.Rescheduled(new(2023, 6, 2)), new MeetingChange.Cancelled()).Strike(1).Refusal);

    [Fact]
    public void Given_that_nothing_later_holds_Then_the_first_one_can_be_struck_out() =>
        Assert.Equal(new Struck(1), History(new MeetingChange.Cancelled(), new Struck(2)).Strike(1).Value);

    private static IReadOnlyList<Recorded> History(params Change[] later)
    {
        Change first = new MeetingChange.Planned(new(Meeting.Id), MeetingKind.Regular, 2023, new(2023, 6, 1));
        return [.. later.Prepend(first).Select((change, i) => new Recorded(
            Meeting, i + 1, new(2023, 1, 1), new(2023, 1, 1, 1, i, 0, TimeSpan.Zero), "Văn phòng", null, change))];
    }
}
