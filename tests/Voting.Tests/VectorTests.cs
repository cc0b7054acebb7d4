using NghiTrinh.Voting.Tests.Vectors;

namespace NghiTrinh.Voting.Tests;

public sealed class VectorTests
{
    public static TheoryData<string> Valid => [.. Vector.Valid];

    public static TheoryData<string, bool> Corrupted => [.. Vector.Corrupted.Select(c => (c.Name, c.IsWanted))];

    [Theory]
    [MemberData(nameof(Valid))]
    public void An_election_of_the_independent_tool_is_valid(string name)
    {
        var verification = Vector.Verify(Vector.ArchiveOf(name));

        Assert.Empty(verification.Findings);
        Assert.True(verification.IsValid);
        Assert.Equal(Expected(name), verification.Result);
    }

    [Theory]
    [MemberData(nameof(Corrupted))]
    public void A_corrupted_election_gets_the_verdict_wanted(string name, bool isWanted)
    {
        var verification = Vector.Verify(Vector.CorruptedArchive(name));

        Assert.Equal(isWanted, verification.IsValid);
        Assert.Equal(isWanted, verification.Findings.Count == 0);
    }

    [Fact]
    public void Findings_name_event_question_choice_and_rule()
    {
        var finding = Assert.Single(Vector.Verify(Vector.CorruptedArchive("ed-70-alpha-plus-torsion8-resigned")).Findings);

        Assert.Equal(("ballot.group", 1, 1, 1), (finding.Rule.Name, finding.Event, finding.Question, finding.Choice));
    }

    [Fact]
    public void All_findings_are_given_not_the_first_only() =>
        Assert.True(Vector.Verify(Vector.CorruptedArchive("ff-15-choices-swapped-resigned")).Findings.Count >= 3);

    [Fact]
    public void Checking_every_element_by_itself_gives_the_same_verdict()
    {
        Assert.True(Vector.Verify(Vector.ArchiveOf("ed25519-3trustees-blank-revotes"), new() { Exact = true }).IsValid);
        Assert.False(Vector.Verify(Vector.CorruptedArchive("ed-70-alpha-plus-torsion8-resigned"), new() { Exact = true }).IsValid);
    }

    // The counts of the votes written down when the election was made; the last vote of a voter counts.
    private static List<List<long>> Expected(string name)
    {
        var weights = Vector.Text($"valid/{name}/voters.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(','))
            .ToDictionary(v => v[1], v => v.Length > 2 ? long.Parse(v[2]) : 1);
        var last = new Dictionary<string, (long Weight, int[][] Choices)>();
        foreach (var line in Vector.Text($"valid/{name}/votes.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('\t');
            var login = cells[0].Split(',') is [_, var second, ..] ? second : cells[0];
            last[login] = (weights[login], System.Text.Json.JsonSerializer.Deserialize<int[][]>(cells[^1])!); // of the vectors
        }
        var any = last.First().Value.Choices;
        return [.. any.Select((q, i) => q.Select((_, j) => last.Values.Sum(v => v.Weight * v.Choices[i][j])).ToList())];
    }
}
