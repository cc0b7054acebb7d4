using System.Text.Json;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Records;
using NghiTrinh.Voting.Tests.Vectors;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Tests;

/// <summary>The record says of no rule that it was applied when it was not.</summary>
public sealed class CheckedTests
{
    private static readonly string[] Comparisons = ["earlier.prefix", "credentials.list"];

    [Fact]
    public void Without_copy_and_list_everything_but_the_two_comparisons_was_checked()
    {
        var verification = Vector.Verify(Corruption.Made.Bytes);

        Assert.Equal(Rule.All.Select(r => r.Name).Except(Comparisons), Names(verification));
        foreach (var language in new[] { "vi", "en" })
            foreach (var record in new[] { VoteRecord.Text(verification, language), VoteRecord.Html(verification, language) })
            {
                Assert.All(Rule.All.Where(r => Comparisons.Contains(r.Name)), rule => Assert.DoesNotContain(Sentence(rule, language), record, StringComparison.Ordinal));
                Assert.Contains("(--earlier)", record, StringComparison.Ordinal);
                Assert.Contains("(--credentials)", record, StringComparison.Ordinal);
            }
    }

    [Fact]
    public void With_copy_and_list_the_comparisons_are_among_what_was_checked()
    {
        var verification = Vector.Verify(Corruption.Made.Bytes, new() { Earlier = new MemoryStream(Corruption.Made.Bytes), Credentials = Corruption.Made.Roll });

        Assert.Equal(Rule.All, verification.Checked);
        Assert.Contains(Rule.EarlierCopy.English, VoteRecord.Text(verification, "en"), StringComparison.Ordinal);
        Assert.DoesNotContain("--", VoteRecord.Text(verification, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_vote_that_was_only_set_up_no_ballot_tally_decryption_or_result_was_checked()
    {
        var verification = Vector.Verify(Corruption.Fresh().Until(EventType.Setup).Written());

        Assert.True(verification.IsValid);
        Assert.DoesNotContain(Names(verification), n => n.Split('.')[0] is "ballot" or "tally" or "decryption" or "result");
        Assert.Contains("election.key", Names(verification));
        var (first, second) = Parts(VoteRecord.Text(verification, "en"));
        Assert.DoesNotContain(Rule.ResultValue.English, first, StringComparison.Ordinal);
        Assert.Contains(Rule.ResultValue.English, second, StringComparison.Ordinal);
        Assert.Contains(Rule.ElectionKey.English, first, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_election_cannot_be_read_no_ballot_was_checked()
    {
        var fresh = Corruption.Fresh().Until(EventType.Ballot).Change(EventType.Setup, 0, _ => "{}");

        var verification = Vector.Verify(fresh.Written());

        Assert.DoesNotContain(Names(verification), n => n.StartsWith("ballot.", StringComparison.Ordinal) || n == "trustee.proof");
        Assert.Contains("could not be checked", VoteRecord.Text(verification, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_election_does_not_have_was_not_checked()
    {
        var made = new MadeElection(Group.Ed25519, 1, null, [new("?", ["a"], 0, 1)], 1);
        made.Cast(0, [1]);

        var names = Names(Vector.Verify(made.Bytes));

        Assert.DoesNotContain(names, n => n.StartsWith("threshold.", StringComparison.Ordinal) || n == "ballot.blank");
        Assert.Contains("ballot.sum", names);
    }

    [Fact]
    public void Programs_are_told_the_same()
    {
        var verification = Vector.Verify(Corruption.Made.Bytes);

        var json = JsonDocument.Parse(FindingsJson.Of(verification)).RootElement.GetProperty("checked");

        Assert.Equal(Names(verification), json.EnumerateArray().Select(n => n.GetString()));
    }

    [Fact]
    public void Credentials_are_counted_as_what_they_are_and_a_vote_without_name_is_no_line()
    {
        var made = Corruption.Made;
        var election = Election.Make(made.Election.Uuid, "", "", made.Election.Questions, made.Trustees);
        var stream = new MemoryStream();
        VoteArchive.Begin(stream, election, made.Trustees, made.Roll, DateTimeOffset.UnixEpoch);

        var (vietnamese, english) = (VoteRecord.Text(Vector.Verify(stream.ToArray()), "vi"), VoteRecord.Text(Vector.Verify(stream.ToArray()), "en"));

        Assert.Matches(@"Số mã trong danh sách, kể cả mã dự phòng +3\r?\n", vietnamese);
        Assert.Matches(@"Credentials listed, spares included +3\r?\n", english);
        Assert.DoesNotMatch(@"• Tên\r?\n", vietnamese);
        Assert.DoesNotContain("<li>Name</li>", VoteRecord.Html(Vector.Verify(stream.ToArray()), "en"), StringComparison.Ordinal);
    }

    private static (string Checked, string NotChecked) Parts(string record)
    {
        var (begin, middle, end) = (record.IndexOf("What was checked", StringComparison.Ordinal), record.IndexOf("What was NOT checked", StringComparison.Ordinal),
            record.IndexOf("What this does NOT prove", StringComparison.Ordinal));
        return (record[begin..middle], record[middle..end]);
    }

    private static string Sentence(Rule rule, string language) => language == "vi" ? rule.Vietnamese : rule.English;

    private static IEnumerable<string> Names(Verification verification) => verification.Checked.Select(r => r.Name);
}
