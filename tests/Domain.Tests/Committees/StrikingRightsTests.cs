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
        var kinds = typeof(Change).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Change)) && !t.IsAbstract).ToList();

        Assert.True(kinds.Count > 60);
        Assert.All(kinds, kind => Rights.ToStrike((Change)RuntimeHelpers.GetUninitializedObject(kind)));
    }

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
        Assert.False(Role.OfficeClerk.May(Rights.ToStrike((Change)RuntimeHelpers.GetUninitializedObject(kind))));
}
