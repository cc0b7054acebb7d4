using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.Committees;

public sealed class AgencyRulesTests
{
    private static readonly AgencyId One = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly AgencyId Two = new(new Guid(2, 0, 0, new byte[8]));

    [Fact]
    public void Given_a_name_that_stands_When_another_agency_takes_it_Then_it_is_refused()
    {
        var at = After((One, new AgencyChange.Established("Sở Y tế")), (Two, new AgencyChange.Established("Sở Nội vụ")));

        Assert.Equal(new NameIsTaken("sở y tế"), at.Establish("sở y tế", null).Refusal);
        Assert.Equal(new NameIsTaken("Sở Y tế"), at.Find(Two)!.Rename("Sở Y tế", null, at).Refusal);
        Assert.Equal(new NothingChanges(), at.Find(One)!.Rename("Sở Y tế", null, at).Refusal);
        Assert.Equal(new NameIsMissing(), at.Establish(" ", null).Refusal);
    }

    [Fact]
    public void Given_a_dissolved_agency_When_its_name_is_taken_Then_it_is_free()
    {
        var at = After((One, new AgencyChange.Established("Sở Y tế")), (One, new AgencyChange.Dissolved()));

        Assert.Equal(new AgencyChange.Established("Sở Y tế"), at.Establish("Sở Y tế", null).Value);
        Assert.Equal(new AgencyHasEnded(), at.Find(One)!.Dissolve().Refusal);
    }

    [Fact]
    public void Given_a_merger_When_the_successor_merges_back_Then_it_is_refused()
    {
        var at = After(
            (One, new AgencyChange.Established("Sở Y tế")), (Two, new AgencyChange.Established("Sở Nội vụ")), (Two, new AgencyChange.MergedInto(One)));

        Assert.Equal(new AgencyCannotMergeIntoItself(), at.Find(One)!.MergeInto(at.Find(Two)!, at).Refusal);
        Assert.Equal(new AgencyCannotMergeIntoItself(), at.Find(One)!.MergeInto(at.Find(One)!, at).Refusal);
        Assert.Equal(new AgencyHasEnded(), at.Find(Two)!.MergeInto(at.Find(One)!, at).Refusal);
    }

    [Theory]
    [InlineData("Thành ủy Hà Nội", "thanh-uy-ha-noi")]
    [InlineData("  HĐND – quận 1 ", "hdnd-quan-1")]
    [InlineData("***", "")]
    public void An_address_is_made_of_a_name(string name, string slug) => Assert.Equal(slug, CommitteeRules.SlugOf(name));

    [Theory]
    [InlineData("huyen-uy-ba-vi", true)]
    [InlineData("start", false)]
    [InlineData("Ba-Vi", false)]
    [InlineData("ba--vi", false)]
    [InlineData("", false)]
    public void Only_a_fit_slug_stands_in_an_address(string slug, bool isFit) => Assert.Equal(isFit, CommitteeRules.IsFitSlug(slug));

    private static Snapshot After(params (AgencyId Id, AgencyChange Change)[] changes)
    {
        var day = new DateOnly(2023, 1, 1);
        var recorded = changes.GroupBy(c => c.Id).SelectMany(g => g.Select((c, i) => new Recorded(
            new(SubjectKind.Agency, c.Id.Value), i + 1, day, DateTimeOffset.UnixEpoch, "An", null, c.Change)));
        return Ledger.Of(new(new Guid(9, 0, 0, new byte[8])), recorded).At(new(day));
    }
}
