using NghiTrinh.Voting.Elections;
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
