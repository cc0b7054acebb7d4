using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Tests.Vectors;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Tests;

/// <summary>The mutation run: each rule has an archive that only this rule refuses, so a verifier without the rule would accept it.</summary>
public sealed class MutationTests
{
    public static TheoryData<string> Rules => [.. Rule.All.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_verifier_without_a_rule_accepts_what_only_this_rule_refuses(string name)
    {
        var rule = Rule.All.Single(r => r.Name == name);
        var archive = Corruption.ByRule[name]();

        Assert.Equal([name], Vector.Verify(archive, Options(name)).Findings.Select(f => f.Rule.Name).Distinct());
        Assert.True(Vector.Verify(archive, Options(name) with { LeftOut = rule }).IsValid);
    }

    public static TheoryData<string> Conditions => [.. ConditionArchives.All.Keys];

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Of_a_rule_with_several_conditions_each_has_an_archive_that_only_it_refuses(string name)
    {
        var (rule, archive) = (Rule.All.Single(r => r.Name == name.Split(':')[0]), ConditionArchives.All[name]());

        Assert.Equal([rule], Vector.Verify(archive).Findings.Select(f => f.Rule).Distinct());
        Assert.True(Vector.Verify(archive, new() { LeftOut = rule }).IsValid);
    }

    [Fact]
    public void A_count_above_the_total_weight_is_refused_even_where_the_tally_was_not_compared()
    {
        // Five votes of nobody, in the tally and in the result: the equation of the result holds.
        var beta = new System.Text.RegularExpressions.Regex("\"beta\":\"([0-9a-f]{64})\"");
        var five = Group.Ed25519.Power(Group.Ed25519.Generator.Element, 5);
        var fresh = Corruption.Fresh().Change(Archives.EventType.EncryptedTally, 0, s => beta.Replace(s, m =>
            $"\"beta\":\"{Group.Ed25519.Multiply(Group.Ed25519.ReadChecked(m.Groups[1].Value)!, five).Text}\"", 1));
        var archive = fresh.Change(Archives.EventType.Result, 0, s => new System.Text.RegularExpressions.Regex("[0-9]+").Replace(s, m => $"{int.Parse(m.Value) + 5}", 1)).Written();

        Assert.Equal(["tally.sum", "result.value"], Vector.Verify(archive).Findings.Select(f => f.Rule.Name));
        Assert.Equal(["result.value"], Vector.Verify(archive, new() { LeftOut = Rule.TallySum }).Findings.Select(f => f.Rule.Name));
    }

    [Fact]
    public void The_thresholds_made_by_hand_are_valid()
    {
        Assert.Empty(Vector.Verify(new HandMadeThreshold().Archive()).Findings);
        Assert.Empty(Vector.Verify(new HandMadeThreshold(isOld: true).Archive()).Findings);
        Assert.Empty(Vector.Verify(new HandMadeThreshold(1, 3).Archive(besides: ConditionArchives.Single)).Findings);
    }

    [Fact]
    public void The_election_the_mutations_start_from_is_valid() => Assert.Empty(Vector.Verify(Corruption.Made.Bytes).Findings);

    [Fact]
    public void Every_rule_is_told_in_both_languages_and_has_its_section()
    {
        Assert.All(Rule.All, rule => Assert.All([rule.English, rule.Vietnamese, rule.Section], Assert.NotEmpty));
        Assert.Equal(Rule.All.Count, Rule.All.Select(r => r.Name).Distinct().Count());
    }

    private static VerifyOptions Options(string rule) => rule switch
    {
        "earlier.prefix" => new() { Earlier = new MemoryStream([.. Corruption.Made.Bytes, 0]) },
        "credentials.list" => new() { Credentials = CredentialRoll.Make([.. Corruption.Made.Roll.Entries.Take(2)]) },
        _ => new(),
    };
}
