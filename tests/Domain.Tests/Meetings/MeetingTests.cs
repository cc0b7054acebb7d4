using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.Domain.Tests.Meetings;

public sealed class MeetingTests
{
    private static readonly Meeting Planned = A.Meeting("m");
    private static readonly Meeting Held = A.HeldMeeting("m");
    private static readonly Meeting Cancelled = A.Meeting("m", then: new MeetingChange.Cancelled());

    [Fact]
    public void It_stands_under_the_day_it_was_held_else_planned_else_the_last_of_its_month()
    {
        Assert.Equal(A.On("2023-06-15"), Planned.On);
        Assert.Equal(A.On("2023-06-16"), A.Meeting("m", then: new MeetingChange.Held(A.On("2023-06-16"))).On);
        Assert.Equal(A.On("2023-02-28"), (Planned with { PlannedOn = null, Month = 2 }).On);
        Assert.Null((Planned with { PlannedOn = null }).On);
    }

    [Fact]
    public void Given_a_planned_meeting_When_it_is_moved_Then_it_stands_under_the_new_day() =>
        Assert.Equal(A.On("2023-06-22"), A.Meeting("m", then: new MeetingChange.Rescheduled(A.On("2023-06-22"))).On);

    [Fact]
    public void Given_a_planned_meeting_When_held_on_its_day_Then_it_is_held() =>
        Assert.Equal(new MeetingChange.Held(A.On("2023-06-15"), 14),
            Planned.Hold(A.On("2023-06-15"), 14, A.On("2023-06-15")).Value);

    [Fact]
    public void Given_a_planned_meeting_When_held_tomorrow_Then_it_is_refused() =>
        Assert.Equal(
            new MeetingIsInTheFuture(A.On("2023-06-15"), A.On("2023-06-14")),
            Planned.Hold(A.On("2023-06-15"), null, A.On("2023-06-14")).Refusal);

    [Fact]
    public void Given_a_meeting_held_or_called_off_When_anything_is_decided_Then_it_is_refused()
    {
        var day = A.On("2023-06-15");

        Assert.Equal(new MeetingIsNotPlanned(MeetingState.Held), Held.Hold(day, null, day).Refusal);
        Assert.Equal(new MeetingIsNotPlanned(MeetingState.Held), Held.Reschedule(day).Refusal);
        Assert.Equal(new MeetingIsNotPlanned(MeetingState.Held), Held.Cancel().Refusal);
        Assert.Equal(new MeetingIsNotPlanned(MeetingState.Cancelled), Cancelled.Hold(day, null, day).Refusal);
    }
}
