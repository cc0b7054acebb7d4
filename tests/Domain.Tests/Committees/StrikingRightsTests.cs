using System.Runtime.CompilerServices;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.Domain.Tests.Committees;

public sealed class StrikingRightsTests
{
    [Fact]
    public void Every_change_says_what_one_must_be_allowed_to_strike_it_out()
    {
        var kinds = Kinds;

        Assert.True(kinds.Count > 60);
        Assert.All(kinds, kind => ToStrike(kind));
    }

    [Fact]
    public void To_strike_a_strike_takes_what_it_takes_to_make_what_comes_back() =>
        Assert.All(Kinds, kind => Assert.Equal((ToStrike(kind), ToStrike(kind)), (ToStrike(kind, strikes: 1), ToStrike(kind, strikes: 2))));

    [Theory]
    [InlineData(typeof(PersonChange.RoleGiven))]
    [InlineData(typeof(CommitteeChange.RulesSet))]
    [InlineData(typeof(ProgrammeChange.Adopted))]
    [InlineData(typeof(ProgrammeChange.Reviewed))]
    [InlineData(typeof(ItemChange.Disposed))]
    [InlineData(typeof(ItemChange.NeedToKnowSet))]
    [InlineData(typeof(DocumentChange.NeedToKnowSet))]
    [InlineData(typeof(CallChange.Closed))]
    [InlineData(typeof(RegistrationChange.Submitted))]
    public void A_clerk_strikes_out_nothing_that_only_others_may_record(Type kind) =>
        Assert.All([0, 1, 2], strikes => Assert.False(Role.OfficeClerk.May(ToStrike(kind, strikes))));

    private static IReadOnlyList<Type> Kinds { get; } =
        [.. typeof(Change).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Change)) && !t.IsAbstract && t != typeof(Struck))];

    // What the last of a change and the strikes upon it takes to be struck out.
    private static Permission ToStrike(Type kind, int strikes = 0)
    {
        var subject = new Subject(SubjectKind.Item, Guid.Empty);
        var changes = Enumerable.Range(1, strikes).Select(Change (n) => new Struck(n)).Prepend((Change)RuntimeHelpers.GetUninitializedObject(kind));
        Recorded[] history = [.. changes.Select((c, i) => new Recorded(subject, i + 1, new(2023, 1, 1), DateTimeOffset.UnixEpoch, "Ai đó", null, c))];
        return Rights.ToStrike(history, history[^1]);
    }
}
