namespace NghiTrinh.Voting.Tests;

/// <summary>Has the independent tool make a whole election: some single trustees, a threshold of two of three or none, three voters, two of them vote again, a blank question.</summary>
internal static class ToolElection
{
    private const string Template = """
        {"description":"Thử","name":"Thử","questions":[{"answers":["Cao","Vừa","Thấp"],"min":1,"max":1,"question":"A"},
        {"answers":["Cao","Vừa","Thấp"],"blank":true,"min":1,"max":1,"question":"B"}],"administrator":"a","credential_authority":"b"}
        """;

    public static byte[] Make(Tool tool, string group, int singles, bool hasThreshold)
    {
        var folder = Directory.CreateTempSubdirectory("nghi-trinh-tool-").FullName;
        try
        {
            return MakeIn(folder, tool, group, singles, hasThreshold);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] MakeIn(string folder, Tool tool, string group, int singles, bool hasThreshold)
    {
        string Do(string? input, params string[] arguments) => tool.Do(folder, input, arguments);
        string At(string name) => Path.Combine(folder, name);
        string Only(string pattern) => Directory.GetFiles(folder, pattern).Single();
        var uuid = Do(null, "setup", "generate-token");
        Do(null, "setup", "generate-credentials", "--uuid", uuid, "--group", group, "--count", "3");
        File.Move(Only("*.pubcreds"), At("public_creds.json"));
        var credentials = File.ReadAllText(Only("*.privcreds"));
        string[] privates = [.. System.Text.RegularExpressions.Regex.Matches(credentials, "[1-9A-HJ-NP-Za-km-z]+(?:-[1-9A-HJ-NP-Za-km-z]+){3,4}").Select(m => m.Value)];
        for (var i = 0; i < singles; i++)
            Do(null, "setup", "generate-trustee-key", "--group", group);
        // The shell's glob order is that of the names; the private keys are named alike.
        string[] keys = [.. Directory.GetFiles(folder, "*.pubkey").Order(StringComparer.Ordinal)];
        File.WriteAllText(At("public_keys.jsons"), string.Concat(keys.Select(File.ReadAllText)));
        var members = hasThreshold ? Threshold(folder, tool, group) : [];
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
        // The first and the last of three.
        foreach (var i in hasThreshold ? new[] { 0, 2 } : [])
            Do(
                Do(null, "election", "decrypt-threshold", "--key", members[i] + ".key", "--decryption-key", members[i] + ".dkey", "--trustee-id", $"{singles + i + 1}"),
                "archive", "add-event", "--type=PartialDecryption");
        Do(Do(null, "election", "compute-result"), "archive", "add-event", "--type=Result");
        return File.ReadAllBytes(At(uuid + ".bel"));
    }

    // Pedersen's key generation, two of three; gives the files of the members without their ends. Release 2 states the threshold at step 3 only.
    private static string[] Threshold(string folder, Tool tool, string group)
    {
        string At(string name) => Path.Combine(folder, name);
        string Step(int step, string? input, params string[] more) =>
            tool.Do(folder, input, ["setup", "generate-trustee-key-threshold", "--group", group, "--step", $"{step}", .. more]);
        string[] Context(int i) => tool.KnowsEd25519 ? ["--threshold-context", $"{i}/2/3"] : [];
        string[] members = [.. Enumerable.Range(1, 3).Select(i =>
        {
            var before = Directory.GetFiles(folder, "*.cert");
            Step(1, null, Context(i));
            return Path.ChangeExtension(Directory.GetFiles(folder, "*.cert").Except(before).Single(), null);
        })];
        File.WriteAllText(At("certs.jsons"), string.Concat(members.Select(m => File.ReadAllText(m + ".cert"))));
        Step(2, null, "--certs", "certs.jsons");
        foreach (var (i, member) in members.Index())
            File.AppendAllText(At("polynomials.jsons"), Step(
                3, null, [.. tool.KnowsEd25519 ? Context(i + 1) : ["--threshold", "2"], "--certs", "certs.jsons", "--key", member + ".key"]) + "\n");
        Step(4, null, "--certs", "certs.jsons", "--polynomials", "polynomials.jsons");
        var outputs = string.Concat(members.Select(m => Step(5, File.ReadAllText(m + ".vinput"), "--certs", "certs.jsons", "--key", m + ".key") + "\n"));
        File.WriteAllText(At("threshold.json"), Step(6, outputs, "--certs", "certs.jsons", "--polynomials", "polynomials.jsons"));
        return members;
    }
}
