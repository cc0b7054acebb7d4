using System.Text.Json.Nodes;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.Domain.Tests.Confidence;

public sealed class RuleSetFileTests
{
    private static readonly string Sample = BuiltInRules.Texts[1];

    public static TheoryData<string> BuiltIn => [.. RuleBook.BuiltIn.Sets.Select(s => s.Id)];

    private static IReadOnlyList<RuleFault> FaultsOf(string from, string to) => RuleSetFile.Read(Changed(from, to)).Faults;

    private static string Changed(string from, string to)
    {
        Assert.Contains(from, Sample, StringComparison.Ordinal);
        var at = Sample.IndexOf(from, StringComparison.Ordinal);
        return Sample[..at] + to + Sample[(at + from.Length)..];
    }

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void Every_value_of_an_act_that_travels_along_names_its_place(string id)
    {
        var text = RuleBook.BuiltIn.FindKnown(id)!.Text;

        Assert.Empty(RuleSetFile.Read(text).Faults);
        var places = RuleText.PlacesOf(text);
        Assert.InRange(places.Count, 20, 80);
        Assert.Equal(places.Count, places.Distinct().Count());
        Assert.All(places, place => Assert.NotEmpty(RuleText.ValueAt(text, place)!.Article));
    }

    [Fact]
    public void What_nobody_has_read_in_the_act_is_to_be_confirmed()
    {
        var party = RuleBook.BuiltIn.Find("96-QD-TW-2023")!;

        Assert.All(party.Exemptions, e => Assert.True(e.ToBeConfirmed));
        Assert.True(party.Ballots.Defects.Single(d => d.Value.Defect == BallotDefect.NameAdded).ToBeConfirmed);
        Assert.False(party.Ballots.Defects.Single(d => d.Value.Defect == BallotDefect.NoBox).ToBeConfirmed);
        Assert.False(party.Rating.Base.ToBeConfirmed);
        Assert.True(RuleBook.BuiltIn.Find("NQ-96-2023")!.ValidUntil.ToBeConfirmed);
    }

    [Fact]
    public void The_four_acts_differ_in_base_bands_and_exemptions()
    {
        Assert.Equal(
            [PercentageBase.BallotsCollected, PercentageBase.BallotsCollected, PercentageBase.AllDelegates, PercentageBase.AllDelegates],
            RuleBook.BuiltIn.Sets.Select(s => s.Rating.Base.Value));
        Assert.Equal(
            ["> 1/2 >= 2/3", "> 1/2 >= 2/3", "> 1/2 >= 2/3", "> 1/2 > 2/3"],
            RuleBook.BuiltIn.Sets.Select(s => string.Join(' ', s.Rating.Bands.Select(b => FractionText.Of(b.Value.Threshold)))));
        Assert.Equal([3, 2, 1, 0], RuleBook.BuiltIn.Sets.Select(s => s.Exemptions.Count));
    }

    [Fact]
    public void One_position_may_be_voted_on_by_two_electorates()
    {
        var rule = RuleBook.BuiltIn.Find("96-QD-TW-2023")!.Electorates.Single(e => e.Value.Key == "chu-tich-nuoc");

        Assert.Equal(["Ủy viên Ban Chấp hành Trung ương", "Đại biểu Quốc hội"], rule.Value.VoterGroups);
    }

    [Theory]
    [InlineData("\"NQ-96-2023\"", "\"NQ 96\"", "id", RuleFaultKind.UnfitKey)]
    [InlineData("\"2023-07-01\"", "\"1/7/2023\"", "validFrom.value", RuleFaultKind.NotADate)]
    [InlineData("\"> 1/2\"", "\"1/2\"", "rating.bands.low.value.threshold", RuleFaultKind.NotAFraction)]
    [InlineData("\"> 1/2\"", "\"> 3/2\"", "rating.bands.low.value.threshold", RuleFaultKind.NotAFraction)]
    [InlineData("\"> 1/2\"", "\"> 4/5\"", "rating.bands", RuleFaultKind.OutOfOrder)]
    [InlineData("\"ballotsCollected\"", "\"ballots\"", "rating.base.value", RuleFaultKind.NotOneOf)]
    [InlineData("\"value\": 2", "\"value\": 9", "rating.decimals.value", RuleFaultKind.OutOfRange)]
    [InlineData("\"value\": 2", "\"value\": \"2\"", "rating.decimals.value", RuleFaultKind.WrongKind)]
    [InlineData("\"level\": \"high\"", "\"level\": \"low\"", "rating.levels.value", RuleFaultKind.Lacking)]
    [InlineData("\"article\": \"Điều 22\"", "\"article\": \" \"", "validFrom.article", RuleFaultKind.Empty)]
    [InlineData("\"article\": \"Điều 22\"", "\"articel\": \"Điều 22\"", "validFrom.articel", RuleFaultKind.Unknown)]
    [InlineData(", \"article\": \"Điều 22\"", "", "validFrom.article", RuleFaultKind.Missing)]
    [InlineData("nghi-trinh/rule-set/1", "nghi-trinh/rule-set/2", "format", RuleFaultKind.NotOneOf)]
    [InlineData("\"key\": \"dismissal\"", "\"key\": \"low\"", "rating.bands", RuleFaultKind.Twice)]
    [InlineData("\"defect\": \"twoBoxes\"", "\"defect\": \"noBox\"", "ballots.defects", RuleFaultKind.Lacking)]
    [InlineData("\"value\": null", "\"value\": \"2023-01-01\"", "validUntil", RuleFaultKind.OutOfOrder)]
    [InlineData("\"leadsToMotion\": true", "\"leadsToMotion\": 1", "rating.bands.low.value.leadsToMotion", RuleFaultKind.WrongKind)]
    public void What_is_wrong_is_said_at_its_place(string from, string to, string place, RuleFaultKind kind) =>
        Assert.Contains(FaultsOf(from, to), f => f.Place == place && f.Kind == kind);

    [Fact]
    public void Every_fault_is_said_not_the_first_only()
    {
        var faults = RuleSetFile.Read(Changed("\"> 1/2\"", "\"half\"").Replace("\"Điều 22\"", "\"\"", StringComparison.Ordinal)).Faults;

        Assert.Equal(["validFrom.article", "rating.bands.low.value.threshold"], faults.Select(f => f.Place).Order().Reverse());
    }

    [Fact]
    public void What_is_no_json_or_names_a_field_twice_is_said_with_its_line()
    {
        Assert.Equal(new RuleFault("", RuleFaultKind.NotJson, "2"), Assert.Single(RuleSetFile.Read("{\n x").Faults));
        Assert.Equal(RuleFaultKind.NotJson, Assert.Single(FaultsOf("\"id\":", "\"format\": \"\", \"id\":")).Kind);
        Assert.Equal(RuleFaultKind.WrongKind, RuleSetFile.Read("[]").Faults[0].Kind);
        Assert.Equal(RuleFaultKind.OutOfRange, RuleSetFile.Read(new string(' ', RuleSetFile.Longest + 1)).Faults[0].Kind);
    }

    [Fact]
    public void Leaving_out_any_one_field_of_the_file_is_a_fault_and_never_a_crash()
    {
        foreach (var (name, _) in JsonNode.Parse(Sample)!.AsObject())
        {
            var file = JsonNode.Parse(Sample)!.AsObject();
            file.Remove(name);
            Assert.Equal(name == "motion", RuleSetFile.Read(file.ToJsonString()).Faults.Count == 0);
        }
    }

    [Fact]
    public void A_value_is_changed_in_the_text_and_nothing_else()
    {
        var text = RuleText.With(Sample, "rating.bands.low", new("{\"key\":\"low\",\"name\":\"x\",\"threshold\":\">= 1/2\",\"consequence\":\"y\"}", "Điều 99"))!;
        var rules = RuleSetFile.Read(text).Rules!;

        Assert.Equal(new Fraction(1, 2, true), rules.Rating.Bands[0].Value.Threshold);
        Assert.Equal("Điều 99", rules.Rating.Bands[0].Article);
        Assert.Equal(RuleText.PlacesOf(Sample), RuleText.PlacesOf(text));
        Assert.Null(RuleText.With(Sample, "rating.bands.none", new("1", "Điều 1")));
        Assert.Null(RuleText.With(Sample, "rating.decimals", new("{", "Điều 1")));
    }

    [Theory]
    [InlineData("≥ 2/3", 2, 3, true)]
    [InlineData(">=2/3", 2, 3, true)]
    [InlineData(" > 1 / 2 ", 1, 2, false)]
    public void Thresholds_are_read_as_they_are_written(string text, int numerator, int denominator, bool inclusive)
    {
        Assert.True(FractionText.TryParse(text, out var fraction));
        Assert.Equal(new Fraction(numerator, denominator, inclusive), fraction);
        Assert.True(FractionText.TryParse(FractionText.Of(fraction), out var again) && again == fraction);
    }

    [Fact]
    public void A_motion_may_have_deadlines_and_exemptions_of_its_own()
    {
        var file = JsonNode.Parse(BuiltInRules.Texts[1])!.AsObject();
        file["motion"]!["deadlines"] = JsonNode.Parse("""[{"value": {"key": "notice", "what": "Thông báo", "days": 5, "count": "working"}, "article": "Điều 14"}]""");
        file["motion"]!["exemptions"] = JsonNode.Parse("""[{"value": {"key": "resigned", "text": "Đã xin từ chức"}, "article": "Điều 12"}]""");

        var motion = RuleSetFile.Read(file.ToJsonString()).Rules!.For(ConfidenceVoteKind.Motion);

        Assert.Equal(("notice", "resigned"), (Assert.Single(motion.Deadlines).Value.Key, Assert.Single(motion.Exemptions).Value.Key));
        Assert.Contains("motion.deadlines.notice", RuleText.PlacesOf(file.ToJsonString()));
        Assert.Empty(RuleSetFile.Read(BuiltInRules.Texts[1]).Rules!.For(ConfidenceVoteKind.Motion).Deadlines);
    }

    [Fact]
    public void Bodies_are_known_by_kind() =>
        Assert.Equal([BodyKind.PeoplesCouncil], RuleBook.BuiltIn.Find("nq-96-2023")!.Bodies.Value);
}
