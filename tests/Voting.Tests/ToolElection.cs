namespace NghiTrinh.Voting.Tests;

/// <summary>Has the independent tool make a whole election: two trustees, three voters, one of them votes again, a blank question.</summary>
internal static class ToolElection
{
    private const string Template = """
        {"description":"Thử","name":"Thử","questions":[{"answers":["Cao","Vừa","Thấp"],"min":1,"max":1,"question":"A"},
        {"answers":["Cao","Vừa","Thấp"],"blank":true,"min":1,"max":1,"question":"B"}],"administrator":"a","credential_authority":"b"}
        """;

    public static byte[] Make(Tool tool, string group)
    {
        var folder = Directory.CreateTempSubdirectory("nghi-trinh-tool-").FullName;
        try
        {
            return MakeIn(folder, tool, group);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] MakeIn(string folder, Tool tool, string group)
    {
        string Do(string? input, params string[] arguments) => tool.Do(folder, input, arguments);
        string At(string name) => Path.Combine(folder, name);
        string Only(string pattern) => Directory.GetFiles(folder, pattern).Single();
        var uuid = Do(null, "setup", "generate-token");
        Do(null, "setup", "generate-credentials", "--uuid", uuid, "--group", group, "--count", "3");
        File.Move(Only("*.pubcreds"), At("public_creds.json"));
        var credentials = File.ReadAllText(Only("*.privcreds"));
        string[] privates = [.. System.Text.RegularExpressions.Regex.Matches(credentials, "[1-9A-HJ-NP-Za-km-z]+(?:-[1-9A-HJ-NP-Za-km-z]+){3,4}").Select(m => m.Value)];
        for (var i = 0; i < 2; i++)
            Do(null, "setup", "generate-trustee-key", "--group", group);
        // The shell's glob order is that of the names; the private keys are named alike.
        string[] keys = [.. Directory.GetFiles(folder, "*.pubkey").Order(StringComparer.Ordinal)];
        File.WriteAllText(At("public_keys.jsons"), string.Concat(keys.Select(File.ReadAllText)));
        File.WriteAllText(At("template.json"), Template);
        Do(null, "setup", "make-trustees");
        Do(null, "setup", "make-election", "--uuid", uuid, "--group", group, "--template", "template.json");
        Do(null, "archive", "init");
        foreach (var (voter, choices) in new[] { (0, "[[0,1,0],[1,0,0,0]]"), (1, "[[1,0,0],[0,0,1,0]]"), (2, "[[0,0,1],[1,0,0,0]]"), (0, "[[1,0,0],[0,0,0,1]]"), (2, "[[0,0,1],[0,1,0,0]]") })
        {
            File.WriteAllText(At("cred.txt"), privates[voter] + "\n");
            File.WriteAllText(At("choice.json"), choices);
            Do(Do(null, "election", "generate-ballot", "--privcred", "cred.txt", tool.ChoiceOption, "choice.json"), "archive", "add-event", "--type=Ballot");
        }
        Do(null, "archive", "add-event", "--type=EndBallots");
        Do(Do(null, "election", "compute-encrypted-tally"), "archive", "add-event", "--type=EncryptedTally");
        foreach (var (i, key) in keys.Index())
            Do(
                Do(null, "election", "decrypt", "--privkey", Path.ChangeExtension(key, ".privkey"), "--trustee-id", $"{i + 1}"),
                "archive", "add-event", "--type=PartialDecryption");
        Do(Do(null, "election", "compute-result"), "archive", "add-event", "--type=Result");
        return File.ReadAllBytes(At(uuid + ".bel"));
    }
}
