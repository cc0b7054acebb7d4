using System.Text;
using System.Text.Json;

namespace NghiTrinh.Voting.Tests.Programs;

/// <summary>Whole votes from the command line, in every form of trustees, verified by the auditor's program and by the independent tool.</summary>
public sealed class VoteProgramTests
{
    [Fact]
    public void A_vote_with_two_single_keys_in_BELENIOS_2048()
    {
        using var vote = new OfficeVote("BELENIOS-2048");
        vote.Singles("chair", "clerk");
        vote.Begin(2, ["--weight", "1", "2", "5"], "--question", "Ông A", "--question", "Bà B", "--min", "1", "--max", "2", "--answer", "x", "--answer", "y", "--blank");
        vote.Cast(0, "[[0,1,1],[1,0,0]]");
        vote.Cast(2, "[[1,0,0],[0,0,1]]");
        vote.Cast(0, "[[0,1,0],[0,1,1]]");
        vote.Do("end");
        vote.Do("tally");
        vote.Do("decrypt", "--key", Path.Combine(vote.Folder, "chair.key"));
        vote.Do("decrypt", "--key", Path.Combine(vote.Folder, "clerk.key"), "--trustee", "2");
        vote.Do("result").Is(0, "đã có kết quả");

        Verified(vote, cast: 3, counted: 2, weights: JsonDocument.Parse(File.ReadAllBytes(Path.Combine(vote.Folder, "public_credentials.json"))).RootElement.GetArrayLength());
        Assert.SkipWhen(Tool.Installed is null, "belenios-tool 2.0 is not installed (Debian package belenios-tool)");
        Assert.True(Tool.Installed!.AcceptsAfterRefusing(vote.Bytes));
    }

    [Fact]
    public void A_vote_with_a_threshold_of_two_of_three()
    {
        using var vote = new OfficeVote("Ed25519");
        vote.Threshold(2, 3);
        vote.Begin(2, ["--count", "2"], "--question", "Ông A");
        vote.Cast(0, "[[1,0,0]]");
        vote.Cast(1, "[[0,0,0]]");
        vote.Do("end");
        vote.Do("tally");
        vote.Do("decrypt", "--key", Path.Combine(vote.Folder, "member003.key"), "--trustee", "3");
        vote.Try("result").Is(1, "result.shares");
        vote.Do("decrypt", "--key", Path.Combine(vote.Folder, "member001.key"), "--trustee", "1");
        vote.Do("result");

        Verified(vote, cast: 2, counted: 2, weights: 2);
        Assert.SkipWhen(Tool.Later is null, "belenios-tool 3 could not be fetched from the machine's Debian source");
        Assert.True(Tool.Later!.AcceptsAfterRefusing(vote.Bytes));
    }

    [Fact]
    public void A_vote_with_a_mandatory_key_and_a_threshold()
    {
        using var vote = new OfficeVote("Ed25519");
        vote.Singles("chair");
        vote.Threshold(2, 3);
        vote.Begin(2, ["--count", "2"], "--question", "Ông A", "--question", "Bà B");
        vote.Cast(0, "[[1,0,0],[0,1,0]]");
        var early = vote.At("early.bel");
        File.Copy(vote.Archive, early);
        vote.Cast(1, "[[0,0,1],[0,1,0]]");
        vote.Do("end");
        vote.Do("tally");
        vote.Do("decrypt", "--key", Path.Combine(vote.Folder, "chair.key"), "--trustee", "1");
        vote.Do("decrypt", "--key", Path.Combine(vote.Folder, "member002.key"), "--trustee", "3");
        vote.Do("decrypt", "--key", Path.Combine(vote.Folder, "member003.key"), "--trustee", "4");
        vote.Do("result", "--lang", "en").Is(0, "there is a result");

        Verified(vote, cast: 2, counted: 2, weights: 2);
        BuiltProgram.Verify.Run(vote.Archive, "--earlier", early, "--credentials", Path.Combine(vote.Folder, "public_credentials.json")).Is(0, "Bắt buộc", "2 trong 3 người");
        BuiltProgram.Verify.Run(early, "--earlier", vote.Archive).Is(1, "earlier.prefix");
        Assert.SkipWhen(Tool.Later is null, "belenios-tool 3 could not be fetched from the machine's Debian source");
        Assert.True(Tool.Later!.AcceptsAfterRefusing(vote.Bytes));
    }

    [Fact]
    public void What_is_asked_for_in_vain_is_said_and_changes_nothing()
    {
        using var vote = new OfficeVote("Ed25519");
        vote.Try("begin", "--name", "x", "--question", "A").Is(2, "Không có tệp", "uuid.txt");
        vote.Try("cast", "--ballot", vote.At("none.json")).Is(2, "none.json");
        vote.Try("end", "--lang", "en").Is(2, "must hold exactly one file .bel");
        vote.Try("credentials", "--count", "0").Is(2, "--count");
        vote.Try("credentials", "--weight", "1", "0").Is(2, "--weight");
        vote.Do("credentials", "--count", "2");
        vote.Try("credentials", "--count", "2", "--lang", "en").Is(2, "is there already");
        vote.Try("begin", "--name", "x", "--question", "A").Is(2, "Chưa có người giữ khóa");
        vote.Try("key", "--group", "RFC-3526-2048").Is(2, "RFC-3526-2048");
        vote.Try("key", "--name", "../x").Is(2, "--name");
        vote.Do("key");
        vote.Try("key").Is(2, "không ghi đè");
        vote.Try("introduce", "--index", "4").Is(2, "--index");
        vote.Try("share", "--index", "1").Is(2, "member001.seed");
        vote.Try("begin", "--question", "A").Is(2, "--name");
        vote.Try("begin", "--name", "x", "--question", "A", "--max", "4").Is(2, "--max");
        vote.Try("begin", "--name", "x", "--question", "A", "--group", "BELENIOS-2048").Is(1, ".single");
        Assert.Empty(Directory.GetFiles(vote.Folder, "*.bel"));
        vote.Do("begin", "--name", "x", "--question", "A");
        vote.Try("begin", "--name", "x", "--question", "A").Is(2, "không ghi đè");
        var begun = vote.Bytes;

        File.WriteAllText(vote.At("slip.txt"), vote.Credentials[0]);
        File.WriteAllText(vote.At("stranger.txt"), "11111-111111-11111-111111");
        vote.Try("ballot", "--choices", "[[1,0,0]]", "--credential", vote.At("stranger.txt")).Is(1, "không có trong danh sách");
        vote.TryWith("11111-111111-11111-111112\n", "ballot", "--choices", "[[1,0,0]]", "--lang", "en").Is(1, "not on the list");
        vote.TryWith("0O0O\n", "ballot", "--choices", "[[1,0,0]]").Is(1, "22 ký tự");
        vote.Try("ballot", "--choices", "[[1,0,0]]", "--credential", vote.At("none.txt")).Is(2, "none.txt");
        foreach (var (choices, code) in new[] { ("[[1,1,0]]", 1), ("[[2,0,0]]", 1), ("[[1,0]]", 1), ("[]", 1), ("x", 2), ("[null]", 2), ("[[1.5,0,0]]", 2) })
            vote.Try("ballot", "--choices", choices, "--credential", vote.At("slip.txt")).Is(code);
        var ballot = vote.TryWith(vote.Credentials[0].Replace("-", "", StringComparison.Ordinal) + "\n", "ballot", "--choices", "[[1,0,0]]").Is(0).Said;
        File.WriteAllText(vote.At("spoilt.json"), ballot + " ");
        vote.Try("cast", "--ballot", vote.At("spoilt.json")).Is(1, "ballot.form", "Lá phiếu được viết đúng dạng chuẩn duy nhất.");
        vote.Try("tally").Is(1, "chưa có phiếu");
        vote.Try("decrypt", "--key", Path.Combine(vote.Folder, "trustee.key")).Is(1);
        Assert.Equal(begun, vote.Bytes);

        File.WriteAllText(vote.At("ballot.json"), ballot);
        vote.Do("cast", "--ballot", vote.At("ballot.json"));
        var voted = vote.Bytes;
        vote.Try("cast", "--ballot", vote.At("ballot.json"), "--lang", "en").Is(1, "ballot.once", "No ballot is there twice.");
        Assert.Equal(voted, vote.Bytes);
        vote.Do("end");
        vote.Try("cast", "--ballot", vote.At("ballot.json")).Is(1, "đã kết thúc bỏ phiếu");
        vote.Do("tally");
        var tallied = vote.Bytes;
        File.WriteAllText(vote.At("other.key"), "12345");
        vote.Try("decrypt", "--key", vote.At("other.key")).Is(1, "không phải của người giữ khóa này");
        vote.Try("decrypt", "--key", vote.At("slip.txt")).Is(2, "không chứa khóa");
        vote.Try("decrypt", "--key", vote.At("none.key")).Is(2, "none.key");
        vote.Try("decrypt", "--key", Path.Combine(vote.Folder, "trustee.key"), "--trustee", "2").Is(1);
        vote.Try("result").Is(1, "result.shares");
        Assert.Equal(tallied, vote.Bytes);

        File.WriteAllBytes(vote.Archive, tallied[..^10]);
        vote.Try("result").Is(2, "verify-vote");
        File.Copy(vote.Archive, Path.Combine(vote.Folder, "second.bel"));
        vote.Try("result").Is(2, "đúng một tệp .bel");
        Assert.Empty(Directory.GetFiles(vote.Folder, "*.part"));
        KeepsSecrets(vote);
    }

    [Fact]
    public void A_list_that_names_voters_is_said_and_published_nowhere()
    {
        using var vote = new OfficeVote("Ed25519");
        vote.Do("key");
        vote.Do("credentials", "--count", "2");
        var list = Path.Combine(vote.Folder, "public_credentials.json");
        var sound = File.ReadAllText(list);
        foreach (var (changed, rule) in new[]
        {
            (sound.Replace("\"]", ",1,alice@x.vn\"]", StringComparison.Ordinal), "credential.names"), (sound.Replace("\"]", ",0\"]", StringComparison.Ordinal), "credential.form"),
            ("[\"2\"]", "credential.element"), ($"[{sound[1..^1]},{sound[1..^1]}]", "credential.distinct"),
        })
        {
            File.WriteAllText(list, changed);
            vote.Try("begin", "--name", "x", "--question", "A").Is(1, rule, "Chưa bắt đầu");
            Assert.Empty(Directory.GetFiles(vote.Folder, "*.bel*"));
        }
        File.WriteAllText(list, sound);
        vote.Do("begin", "--name", "x", "--question", "A");
        vote.Try("credentials", "--weight", "1099511627776", "1").Is(2, "1099511627776");
    }

    [Fact]
    public void An_event_that_broke_off_is_taken_off_and_the_vote_goes_on()
    {
        using var vote = new OfficeVote("Ed25519");
        vote.Singles("chair");
        vote.Begin(2, ["--count", "1"], "--question", "Ông A");
        vote.Cast(0, "[[1,0,0]]");
        var voted = vote.Bytes;
        vote.Do("end");
        var ended = vote.Bytes;
        vote.Do("mend").Is(0, "0 byte");
        Assert.Equal(ended, vote.Bytes);

        File.WriteAllBytes(vote.Archive, ended[..^700]);
        vote.Try("tally").Is(2, "vote mend");
        vote.Do("mend", "--lang", "en").Is(0, $"{ended.Length - 700 - voted.Length} bytes");
        Assert.Equal(voted, vote.Bytes);
        vote.Do("end");
        Assert.Equal(ended, vote.Bytes);
        vote.Do("tally");

        var spoilt = vote.Bytes;
        spoilt[^2000] ^= 1;
        File.WriteAllBytes(vote.Archive, spoilt);
        vote.Try("mend").Is(1, "verify-vote");
        Assert.Equal(spoilt, vote.Bytes);
    }

    [Fact]
    public void A_ballot_is_made_of_an_archive_that_others_read_and_files_of_others_are_left_alone()
    {
        using var vote = new OfficeVote("Ed25519");
        vote.Singles("chair");
        vote.Begin(2, ["--count", "1"], "--question", "Ông A");
        using (new FileStream(vote.Archive, FileMode.Open, FileAccess.Read, FileShare.Read))
            vote.TryWith(vote.Credentials[0] + "\r\n", "ballot", "--choices", "[[1,0,0]]").Is(0, "\"signature\"");
        vote.TryWith(vote.Credentials[0], "ballot", "--choices", "[[1,0,0]]").Is(0, "\"signature\"");
        vote.TryWith(new string('1', 5000), "ballot", "--choices", "[[1,0,0]]").Is(1, "22 ký tự");

        var part = Path.Combine(vote.Folder, "clerk.key.part");
        File.WriteAllText(part, "another call's");
        vote.Try("key", "--name", "clerk").Is(2);

        Assert.Equal("another call's", File.ReadAllText(part));
        Assert.Empty(Directory.GetFiles(vote.Folder, "clerk.single*"));
        File.Delete(part);
        vote.Try("introduce", "--size", "101").Is(2, "100");
    }

    // Both programs find it valid; so do the figures; what is secret shows nowhere.
    private static void Verified(OfficeVote vote, int cast, int counted, int weights)
    {
        var json = JsonDocument.Parse(BuiltProgram.Office.Run("verify-vote", vote.Archive, "--format", "json").Is(0).Said).RootElement;
        Assert.Equal((cast, counted, weights), (json.GetProperty("ballotsCast").GetInt32(), json.GetProperty("ballotsCounted").GetInt32(), json.GetProperty("credentials").GetInt32()));
        BuiltProgram.Verify.Run(vote.Archive, "--exact").Is(0, "HỢP LỆ: ", json.GetProperty("electionFingerprint").GetString()!);
        var spoilt = vote.Bytes;
        spoilt[^600] ^= 1;
        File.WriteAllBytes(vote.At("spoilt.bel"), spoilt);
        BuiltProgram.Verify.Run(vote.At("spoilt.bel")).Is(1);
        KeepsSecrets(vote);
    }

    private static void KeepsSecrets(OfficeVote vote)
    {
        var secrets = vote.Secrets.Select(s => s.Trim()).Where(s => s.Length > 5).ToList();
        var published = Directory.GetFiles(vote.Folder).Where(f => !OfficeVote.IsSecret(f)).Select(File.ReadAllBytes).Select(Encoding.UTF8.GetString);
        Assert.NotEmpty(secrets);
        Assert.All(published.Append(vote.Said), text => Assert.DoesNotContain(secrets, s =>
            text.Contains(s, StringComparison.Ordinal) || text.Contains(s.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal)));
        if (OperatingSystem.IsWindows())
            return;
        foreach (var file in Directory.GetFiles(vote.Folder).Where(OfficeVote.IsSecret))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }
}
