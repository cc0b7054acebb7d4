using System.Text.Json;
using System.Xml.Linq;

namespace NghiTrinh.Voting.Tests.Programs;

/// <summary>The auditor's program as a stranger starts it.</summary>
public sealed class VerifyProgramTests
{
    private static readonly byte[] Sound = Corruption.Made.Bytes;

    [Fact]
    public void A_valid_archive_ends_with_0_in_every_format_and_language()
    {
        using var scratch = new Scratch();
        var file = scratch.Put("a.bel", Sound);
        var (made, fingerprint) = (Corruption.Made, Corruption.Made.Election.Fingerprint);

        BuiltProgram.Verify.Run(file).Is(0, "HỢP LỆ: mọi điều kiểm tra đều đúng.", fingerprint, "KHÔNG chứng minh được", "2 trong 3 người", "Tín nhiệm cao");
        BuiltProgram.Verify.Run(file, "--lang", "en", "--exact").Is(0, "VALID: everything", fingerprint, "does NOT prove", "2 of 3", made.Archive.LastEvent);
        foreach (var (language, verdict, limits) in new[] { ("vi", "HỢP LỆ: mọi", "KHÔNG chứng minh được"), ("en", "VALID: everything", "NOT prove") })
        {
            var page = BuiltProgram.Verify.Run("--lang", language, "--format", "html", file).Is(0).Said;
            // The page is XML too, but for its first line and the void tags of its head.
            var body = XDocument.Parse(page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)]).Root!;
            Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
            Assert.All([verdict, limits, fingerprint, made.Trustees.Fingerprint, made.Roll.Fingerprint, made.Archive.LastEvent], text => Assert.Contains(text, body.Value, StringComparison.Ordinal));
            Assert.Equal(7, body.Elements("section").Last().Descendants("li").Count());
        }
        var json = JsonDocument.Parse(BuiltProgram.Verify.Run(file, "--format", "json").Is(0).Said).RootElement;
        Assert.Equal("valid", json.GetProperty("verdict").GetString());
        Assert.Equal("[[1,1,0],[1,0,1,0]]", json.GetProperty("result").ToString().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal((9, 2, 2, 3), (json.GetProperty("events").GetInt32(), json.GetProperty("ballotsCast").GetInt32(),
            json.GetProperty("ballotsCounted").GetInt32(), json.GetProperty("credentials").GetInt32()));
    }

    [Fact]
    public void An_invalid_archive_ends_with_1_and_names_event_question_choice_and_rule()
    {
        using var scratch = new Scratch();
        var file = scratch.Put("b.bel", Corruption.ByRule["ballot.choice"]());

        BuiltProgram.Verify.Run(file).Is(1, "KHÔNG HỢP LỆ", "sự kiện 1, câu hỏi 1, lựa chọn 1, ballot.choice: Mỗi lựa chọn");
        BuiltProgram.Verify.Run(file, "--lang", "en").Is(1, "INVALID", "event 1, question 1, choice 1, ballot.choice: Every choice");
        BuiltProgram.Verify.Run(file, "--format", "html", "--lang", "en").Is(1, "event 1, question 1, choice 1, ballot.choice");
        var json = JsonDocument.Parse(BuiltProgram.Verify.Run(file, "--format", "json").Is(1).Said).RootElement;
        var finding = Assert.Single(json.GetProperty("findings").EnumerateArray());
        Assert.Equal(("ballot.choice", 1, 1, 1, "6.3"), (finding.GetProperty("rule").GetString(), finding.GetProperty("event").GetInt32(),
            finding.GetProperty("question").GetInt32(), finding.GetProperty("choice").GetInt32(), finding.GetProperty("section").GetString()));
        Assert.Equal(("invalid", JsonValueKind.Null), (json.GetProperty("verdict").GetString(), json.GetProperty("result").ValueKind));
        // A wrong result is not printed as a result.
        Assert.DoesNotContain("Tín nhiệm cao", BuiltProgram.Verify.Run(scratch.Put("r.bel", Corruption.ByRule["result.value"]())).Is(1, "result.value").Said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_ends_with_2_and_says_why_in_the_language_asked_for()
    {
        using var scratch = new Scratch();
        var sound = scratch.Put("a.bel", Sound);
        using var gzip = new MemoryStream();
        using (var packed = new System.IO.Compression.GZipStream(gzip, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            packed.Write(Sound);

        Cannot("Không đọc được", "không có tệp này", "there is no such file", scratch.At("none.bel"));
        Cannot("Không đọc được", "không có tệp này", "there is no such file", scratch.At("none/a.bel"));
        Cannot("Không đọc được", "thư mục", "it is a folder", scratch.Path);
        foreach (var (name, content) in new (string, byte[])[]
            { ("empty", []), ("text", "not a vote"u8.ToArray()), ("blocks", new byte[10240]), ("gzip", gzip.ToArray()), ("begun", Sound[..700]), ("json", "{}"u8.ToArray()) })
            Cannot("KHÔNG ĐỌC ĐƯỢC", "không phải tệp lưu", "this is no archive of a vote", scratch.Put(name + ".bel", content));
        Cannot("none.bel", "không có tệp này", "there is no such file", sound, "--earlier", scratch.At("none.bel"));
        Cannot("empty.bel", "không phải bản sao", "it is no copy of a vote", sound, "--earlier", scratch.At("empty.bel"));
        Cannot("text.bel", "không phải bản sao", "it is no copy of a vote", sound, "--earlier", scratch.At("text.bel"));
        Cannot("none.json", "không có tệp này", "there is no such file", sound, "--credentials", scratch.At("none.json"));
        Cannot("text.bel", "không phải danh sách", "it is no list of public credentials", sound, "--credentials", scratch.At("text.bel"));
        Assert.Equal("unreadable", JsonDocument.Parse(BuiltProgram.Verify.Run(scratch.At("text.bel"), "--format", "json").Is(2).Said).RootElement.GetProperty("verdict").GetString());
        BuiltProgram.Verify.Run(scratch.Put("cut.bel", Sound[..^600])).Is(1, "archive.form");

        static void Cannot(string where, string vietnamese, string english, params string[] arguments)
        {
            BuiltProgram.Verify.Run(arguments).Is(2, where, vietnamese);
            BuiltProgram.Verify.Run([.. arguments, "--lang", "en"]).Is(2, english);
        }
    }

    [Theory]
    [InlineData]
    [InlineData("a.bel", "b.bel")]
    [InlineData("a.bel", "--earlier")]
    [InlineData("a.bel", "--format", "xml")]
    [InlineData("a.bel", "--lang", "fr")]
    [InlineData("a.bel", "--quick")]
    public void Wrong_arguments_end_with_2_and_the_usage_in_both_languages(params string[] arguments) =>
        BuiltProgram.Verify.Run(arguments).Is(2, "Mã thoát: 0 hợp lệ", "Exit code: 0 valid");

    [Theory]
    [InlineData("auditor", "Stopped, there is no verdict")]
    [InlineData("office", "đã dừng, chưa có kết luận")]
    public void Who_interrupts_it_gets_an_answer_soon_and_no_verdict(string program, string says)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "signals are sent by kill");
        using var scratch = new Scratch();
        // A hundred members whose coefficients are all there and in the group: ten thousand powers of two thousand bits, each of which must be taken.
        var slow = scratch.Put("slow.bel", Slow());
        using var process = program == "office" ? BuiltProgram.Office.Begin("verify-vote", slow) : BuiltProgram.Verify.Begin(slow);
        Thread.Sleep(TimeSpan.FromSeconds(program == "office" ? 6 : 3));
        Assert.False(process.HasExited, "It was to take longer.");

        System.Diagnostics.Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();

        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(20)), "It does not answer.");
        Assert.Equal(2, process.ExitCode);
        Assert.Contains(says, process.StandardError.ReadToEnd(), StringComparison.Ordinal);
        Assert.Empty(process.StandardOutput.ReadToEnd());
    }

    private static byte[] Slow()
    {
        const string proof = """{"challenge":"0","response":"0"}""";
        string Hundred(string part) => $"[{string.Join(',', Enumerable.Repeat(part, 100))}]";
        var certificate = $$"""{"message":"{\"verification\":\"4\",\"encryption\":\"4\"}","signature":{{proof}}}""";
        var coefficients = $$"""{"message":"{\"coefexps\":{{Hundred("\\\"4\\\"")}}}","signature":{{proof}}}""";
        var key = $$"""{"pok":{{proof}},"public_key":"4"}""";
        var trustees = $$"""[["Pedersen",{"threshold":100,"certs":{{Hundred(certificate)}},"coefexps":{{Hundred(coefficients)}},"verification_keys":{{Hundred(key)}}}]]""";
        return Corruption.Fresh().Until(Archives.EventType.Setup)
            .Change(Archives.EventType.Setup, 0, s => s.Replace("Ed25519", "RFC-3526-2048", StringComparison.Ordinal))
            .Change(Archives.EventType.Setup, 1, _ => trustees).Written();
    }

    [Fact]
    public void Help_is_no_mistake() => BuiltProgram.Verify.Run("--help").Is(0, "--earlier");

    [Fact]
    public void Earlier_copies_and_the_list_handed_over_are_compared()
    {
        using var scratch = new Scratch();
        var (file, made) = (scratch.Put("a.bel", Sound), Corruption.Made);
        var fork = Corruption.Fresh();
        (fork.Parts[1], fork.Parts[2]) = (fork.Parts[2], fork.Parts[1]);

        BuiltProgram.Verify.Run(file, "--earlier", scratch.Put("early.bel", Corruption.Fresh().Until(Archives.EventType.Ballot).Written())).Is(0);
        BuiltProgram.Verify.Run(file, "--earlier", file).Is(0);
        BuiltProgram.Verify.Run(file, "--earlier", scratch.Put("longer.bel", [.. Sound, 0])).Is(1, "earlier.prefix");
        BuiltProgram.Verify.Run(file, "--earlier", scratch.Put("fork.bel", fork.Written()), "--lang", "en").Is(1, "the whole, earlier.prefix");
        BuiltProgram.Verify.Run(file, "--credentials", scratch.Put("list.json", made.Roll.Published.ToArray())).Is(0);
        BuiltProgram.Verify.Run(file, "--credentials", scratch.Put("less.json", Elections.CredentialRoll.Make(made.Roll.Entries.Take(2)).Published.ToArray())).Is(1, "credentials.list");
        BuiltProgram.Verify.Run(file, "--credentials", scratch.Put("twice.json", System.Text.Encoding.UTF8.GetBytes(
            $"[{string.Join(',', made.Roll.Entries.Append(made.Roll.Entries[0]).Select(e => $"\"{e.Public}\""))}]"))).Is(2);
        BuiltProgram.Verify.Run(file, "--credentials", scratch.Put("weight.json", System.Text.Encoding.UTF8.GetBytes(
            $"[{string.Join(',', made.Roll.Entries.Select(e => $"\"{e.Public},0\""))}]"))).Is(2);
    }

    [Fact]
    public void The_office_answers_like_the_auditors_program()
    {
        using var scratch = new Scratch();
        var (good, bad) = (scratch.Put("a.bel", Sound), scratch.Put("b.bel", Corruption.ByRule["tally.sum"]()));

        foreach (var (file, code) in new[] { (good, 0), (bad, 1), (scratch.At("none.bel"), 2) })
        {
            // How far it has come is told on the other stream when the machine is slow.
            var (auditors, office) = (BuiltProgram.Verify.Run(file, "--format", "json").Is(code), BuiltProgram.Office.Run("verify-vote", file, "--format", "json").Is(code));
            Assert.Equal(auditors.Said, office.Said);
        }
        BuiltProgram.Office.Run("verify-vote", good, "--earlier", good, "--exact", "--lang", "en", "--credentials", scratch.Put("c.json", Corruption.Made.Roll.Published.ToArray())).Is(0, "VALID");
        BuiltProgram.Office.Run("verify-vote").Is(2, "Lệnh viết chưa đúng");
        BuiltProgram.Office.Run("verify-vote", good, "--quick").Is(2, "--quick");
        BuiltProgram.Office.Run("verify-vote", good, "--format", "xml").Is(2, "xml");
    }
}
