using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Tests.Confidence;

/// <summary>What was counted by certain rules stays counted by them.</summary>
public sealed class FrozenRulesTests
{
    private const string Agreed = "2023-12-28";
    private static readonly string Own = BuiltInRules.Texts[0].Replace("96-QD-TW-2023", "MAU-2023", StringComparison.Ordinal);

    // The office adds a set of its own and votes by it.
    private readonly Book _book = new Book().Record(SubjectKind.Committee, "committee", new CommitteeChange.RuleSetAdded(Own), "2023-11-01");

    public FrozenRulesTests()
    {
        _book.Record(SubjectKind.ConfidenceVote, "vote", new ConfidenceVoteChange.RatingPlanned(AVote.Basis), "2023-12-01");
        _book.Record(SubjectKind.ConfidenceVote, "vote", new ConfidenceVoteChange.CountAgreed(_book.At(Agreed).Committee!.ConfidenceRules.FindKnown("MAU-2023")!.Text), Agreed);
    }

    [Theory]
    [InlineData("2023-11-15")]
    [InlineData("2023-12-28")]
    [InlineData("2024-02-01")]
    public void Given_an_agreed_count_When_a_value_is_changed_later_for_whatever_day_Then_the_result_stands(string effectiveOn)
    {
        var before = Rules();

        _book.Record(
            SubjectKind.Committee, "committee", new CommitteeChange.RuleValueSet("MAU-2023", "rating.base", "\"allDelegates\"", "Điều 6", false),
            A.On(effectiveOn), A.Moment("2024-02-02"));

        Assert.Equal(PercentageBase.AllDelegates, _book.At("2024-03-01").Committee!.ConfidenceRules.Find("MAU-2023")!.Rating.Base.Value);
        Assert.Equal((PercentageBase.BallotsCollected, before), (Rules().Rating.Base.Value, before with { }));
        Assert.Equal(before.Rating.Base, Rules().Rating.Base);
    }

    [Fact]
    public void Given_an_agreed_count_When_the_set_is_struck_out_Then_the_result_is_still_there()
    {
        _book.Record(SubjectKind.Committee, "committee", new Struck(2), "2024-02-01");

        Assert.Null(_book.At("2024-03-01").Committee!.ConfidenceRules.Find("MAU-2023"));
        Assert.Equal("MAU-2023", Rules().Id);
    }

    [Fact]
    public void Given_an_agreed_count_When_another_text_takes_the_place_of_the_set_Then_the_result_stands()
    {
        _book.Record(
            SubjectKind.Committee, "committee", new CommitteeChange.RuleSetAdded(Own.Replace("\"> 1/2\"", "\"> 3/5\"", StringComparison.Ordinal)), A.On(Agreed), A.Moment("2023-12-29"));

        Assert.Equal(new Fraction(1, 2, false), Rules().Rating.Bands[0].Value.Threshold);
    }

    [Fact]
    public void Before_the_count_is_agreed_a_vote_follows_what_the_office_knows()
    {
        _book.Record(SubjectKind.Committee, "committee", new CommitteeChange.RuleValueSet("MAU-2023", "rating.decimals", "1", "Điều 6", false), "2023-12-02");

        Assert.Equal(1, Rules("2023-12-20").Rating.Decimals.Value);
        Assert.Equal(2, Rules("2023-12-01").Rating.Decimals.Value);
    }

    private RuleSet Rules(string on = "2024-03-01")
    {
        var at = _book.At(on);
        return at.Find(AVote.Id)!.RulesIn(at)!;
    }
}
