using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.Programme;

public sealed class ItemDecisionTests
{
    private static readonly Item Planned = A.Item();
    private static readonly Item Reported = A.Item(A.Heard());
    private static readonly Item Withdrawn = A.Item(new ItemChange.Withdrawn());
    private static readonly Meeting Held = A.HeldMeeting("held");
    private static readonly Meeting Coming = A.Meeting("coming");
    private static readonly IReadOnlyList<DispositionKind> Every = Enum.GetValues<DispositionKind>();

    [Fact]
    public void Given_an_item_that_has_left_When_anything_is_decided_Then_it_is_refused()
    {
        var left = new ItemHasLeft(Exit.Withdrawn);

        Refused(left, Withdrawn.Adjust(new() { Title = "Mới" }));
        Refused(left, Withdrawn.Postpone(A.Due("2023-12")));
        Refused(left, Withdrawn.Reassign(A.Agencies("vp")));
        Refused(left, Withdrawn.MoveTo(A.Bodies("bch")));
        Refused(left, Withdrawn.Withdraw());
        Refused(left, Withdrawn.MergeInto(Planned));
        Refused(left, Withdrawn.SplitInto([A.ItemId("x")]));
        Refused(left, Withdrawn.Table(Coming));
        Refused(left, Withdrawn.Hear(A.Body("btv"), null, HearingOutcome.Adopted));
        Refused(left, Withdrawn.Issue("01-KH/TU", A.On("2023-06-01")));
        Refused(left, Withdrawn.Dispose(A.CarriedOver().Disposition, Every, A.On("2023-11-16")));
    }

    [Fact]
    public void Given_a_reported_item_When_it_would_leave_or_wait_Then_it_is_refused()
    {
        var reported = new ItemIsReported();

        Refused(reported, Reported.Postpone(A.Due("2023-12")));
        Refused(reported, Reported.Withdraw());
        Refused(reported, Reported.MergeInto(Planned));
        Refused(reported, Reported.SplitInto([A.ItemId("x")]));
        Refused(reported, Reported.Dispose(A.CarriedOver().Disposition, Every, A.On("2023-11-16")));
    }

    [Fact]
    public void Given_an_item_When_adjusted_Then_it_says_so() =>
        Assert.IsType<ItemChange.Adjusted>(Planned.Adjust(new() { Title = "Mới" }).Value);

    [Fact]
    public void Given_an_item_When_adjusted_to_what_it_says_Then_nothing_changes() =>
        Refused(new NothingChanges(), Planned.Adjust(new() { Title = "Đề án", LegalBasis = "", Coordinating = [] }));

    [Fact]
    public void Given_an_item_When_its_title_is_emptied_Then_it_is_refused() =>
        Refused(new TitleIsMissing(), Planned.Adjust(new() { Title = " " }));

    [Theory]
    [InlineData("2023-07")]
    [InlineData("2023-Q3")]
    [InlineData("awaiting")]
    [InlineData("recurring")]
    public void Given_a_planned_item_When_postponed_to_a_later_or_open_date_Then_it_is_postponed(string to) =>
        Assert.Equal(new ItemChange.Postponed(A.Due(to)), Planned.Postpone(A.Due(to)).Value);

    [Theory]
    [InlineData("2023-05")]
    [InlineData("2023-Q2")]
    [InlineData("2023-06-30")]
    public void Given_a_planned_item_When_postponed_to_no_later_day_Then_it_is_refused(string to) =>
        Refused(new DueIsNotLater(A.On("2023-06-30")), Planned.Postpone(A.Due(to)));

    [Fact]
    public void Given_an_item_When_given_to_nobody_or_to_the_same_Then_it_is_refused()
    {
        Refused(new LeadIsMissing(), Planned.Reassign([]));
        Refused(new NothingChanges(), Planned.Reassign(A.Agencies("ubnd")));
    }

    [Fact]
    public void Given_an_item_When_no_body_or_the_same_is_to_hear_it_Then_it_is_refused()
    {
        Refused(new BodyIsMissing(), Planned.MoveTo([]));
        Refused(new NothingChanges(), Planned.MoveTo(A.Bodies("btv")));
    }

    [Fact]
    public void Given_an_item_When_merged_into_itself_or_into_one_that_left_or_into_another_year_Then_it_is_refused()
    {
        var other = Planned with { Id = A.ItemId("other") };
        var left = other with { Exit = Exit.Withdrawn };
        var foreign = other with { Content = other.Content with { Programme = new(A.Id("2024")) } };

        Refused(new MergeTargetIsUnfit(), Planned.MergeInto(Planned));
        Refused(new MergeTargetIsUnfit(), Planned.MergeInto(left));
        Refused(new MergeTargetIsUnfit(), Planned.MergeInto(foreign));
        Assert.Equal(new ItemChange.Merged(other.Id), Planned.MergeInto(other).Value);
    }

    [Fact]
    public void Given_an_item_When_split_into_nothing_Then_it_is_refused() =>
        Refused(new PartIsMissing(), Planned.SplitInto([]));

    [Fact]
    public void Given_an_item_When_tabled_Then_only_for_a_coming_meeting_of_a_body_that_has_yet_to_hear_it()
    {
        Refused(new BodyDoesNotHearItem(A.Body("bch")), Planned.Table(A.Meeting("m", "bch")));
        Refused(new ItemIsReportedToBody(A.Body("btv")), Reported.Table(Coming));
        Refused(new MeetingIsOver(), Planned.Table(Held));
        Refused(new MeetingIsOver(), Planned.Table(A.Meeting("off", then: new MeetingChange.Cancelled())));
        Refused(new NothingChanges(), A.Item(new ItemChange.Tabled(Coming.Id)).Table(Coming));
        Assert.Equal(new ItemChange.Tabled(Coming.Id), Planned.Table(Coming).Value);
    }

    [Fact]
    public void Given_an_item_When_heard_Then_only_by_its_body_once_at_a_held_meeting_of_that_body_or_in_writing()
    {
        Refused(new BodyDoesNotHearItem(A.Body("bch")), Planned.Hear(A.Body("bch"), null, HearingOutcome.Noted));
        Refused(new ItemIsReportedToBody(A.Body("btv")), Reported.Hear(A.Body("btv"), Held, HearingOutcome.Noted));
        Refused(new MeetingIsNotHeld(), Planned.Hear(A.Body("btv"), Coming, HearingOutcome.Noted));
        Refused(new MeetingIsNotHeld(), Planned.Hear(A.Body("btv"), A.HeldMeeting("m", "bch"), HearingOutcome.Noted));
        Assert.Equal(A.Heard(meeting: "held"), Planned.Hear(A.Body("btv"), Held, HearingOutcome.Adopted).Value);
        Assert.Equal(A.Heard(), Planned.Hear(A.Body("btv"), null, HearingOutcome.Adopted).Value);
    }

    [Fact]
    public void Given_an_issued_document_When_it_has_no_number_or_is_the_same_Then_it_is_refused()
    {
        var on = A.On("2023-06-20");

        Refused(new DocumentNumberIsMissing(), Planned.Issue(" ", on));
        Refused(new NothingChanges(), A.Item(new ItemChange.Issued("01-KH/TU", on)).Issue("01-KH/TU", on));
        Assert.Equal(new ItemChange.Issued("01-KH/TU", on), Reported.Issue("01-KH/TU", on).Value);
    }

    [Fact]
    public void Given_rules_without_it_When_an_item_is_not_proposed_again_Then_it_is_refused() =>
        Refused(
            new DispositionIsNotAdmissible(DispositionKind.NotReproposed),
            Planned.Dispose(A.NotReproposed().Disposition, [DispositionKind.CarriedOver], A.On("2023-11-16")));

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    [InlineData(12, false)]
    public void Given_November_When_an_item_is_to_be_reported_in_a_month_Then_a_past_one_is_refused(
        int month, bool refused)
    {
        var result = Planned.Dispose(A.WillBeReported(month).Disposition, Every, A.On("2023-11-16"));

        Assert.Equal(refused ? new DispositionIsInThePast(2023, month) : null, result.Refusal);
    }

    private static void Refused(Refusal expected, Result<ItemChange> result) => Assert.Equal(expected, result.Refusal);
}
