using System.CommandLine;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Trustees;

namespace NghiTrinh.App.Commands.Votes;

/// <summary>The steps before a vote: keys, credentials, the archive.</summary>
internal static class VoteSetup
{
    private static readonly Option<string> GroupName = new("--group") { Description = "Ed25519 | BELENIOS-2048", DefaultValueFactory = _ => Group.Ed25519.Name };
    private static readonly Option<string> Name = new("--name") { Description = "Name of the file, or of the vote", DefaultValueFactory = _ => "trustee" };
    private static readonly Option<int> Count = new("--count") { Description = "How many credentials", DefaultValueFactory = _ => 0 };
    private static readonly Option<long[]> Weights = new("--weight") { Description = "Weight of each voter in turn, instead of --count", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<int> Index = new("--index") { Description = "The member's place, counted from 1", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Threshold = new("--threshold") { Description = "How many members are needed", DefaultValueFactory = _ => 2 };
    private static readonly Option<int> Size = new("--size") { Description = "How many members there are", DefaultValueFactory = _ => 3 };
    private static readonly Option<string[]> Question = new("--question") { Description = "Text of a question; repeatable", Required = true };
    private static readonly Option<string[]> Answer = new("--answer") { Description = "An answer to every question; repeatable; the three levels of confidence by default" };
    private static readonly Option<int> Min = new("--min") { Description = "The fewest answers to choose", DefaultValueFactory = _ => 0 };
    private static readonly Option<int> Max = new("--max") { Description = "The most answers to choose", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> Blank = new("--blank") { Description = "Allow a blank vote for each question" };
    private static readonly Option<string?> Description = new("--description") { Description = "More about the vote" };

    public static IEnumerable<Command> Make(Argument<DirectoryInfo> folder) =>
    [
        VoteCommands.Step("key", "Make a key that is always needed: NAME.key stays with its holder, NAME.single goes into the folder", [folder, GroupName, Name], (p, say) => Key(p.GetValue(folder)!, p)),
        VoteCommands.Step("introduce", "Threshold, step 1: a member's seed (stays with its holder) and introduction", [folder, GroupName, Index, Threshold, Size], (p, say) => Introduce(p.GetValue(folder)!, p)),
        VoteCommands.Step("share", "Threshold, step 2: sealed shares for all members", [folder, GroupName, Index, Threshold, Size], (p, say) => Share(p.GetValue(folder)!, p)),
        VoteCommands.Step("finish", "Threshold, step 3: the member's key (stays with its holder) and its confirmation", [folder, GroupName, Index, Threshold, Size], (p, say) => Finish(p.GetValue(folder)!, p)),
        VoteCommands.Step("credentials", "Make credentials: private ones for the slips, public ones for the archive", [folder, GroupName, Count, Weights], (p, say) => Credentials(p.GetValue(folder)!, p, say)),
        VoteCommands.Step("begin", "Begin the archive", [folder, GroupName, Name, Description, Question, Answer, Min, Max, Blank, Threshold], (p, say) => Begin(p.GetValue(folder)!, p, say)),
    ];

    private static Group GroupOf(ParseResult parsed) =>
        Group.Find(parsed.GetValue(GroupName)!) is { CanMake: true } group ? group : throw new ArgumentException("--group: Ed25519, BELENIOS-2048.");

    private static int Key(DirectoryInfo folder, ParseResult parsed)
    {
        folder.Create();
        using var key = TrusteeKey.Draw(GroupOf(parsed));
        VoteFolder.WriteSecret(At(folder, $"{parsed.GetValue(Name)}.key"), key.Export());
        File.WriteAllBytes(At(folder, $"{parsed.GetValue(Name)}.single"), key.Publish());
        return 0;
    }

    private static int Introduce(DirectoryInfo folder, ParseResult parsed)
    {
        folder.Create();
        var index = parsed.GetValue(Index);
        using var member = ThresholdMember.Draw(GroupOf(parsed), index, parsed.GetValue(Threshold), parsed.GetValue(Size));
        VoteFolder.WriteSecret(At(folder, $"member{index:000}.seed"), member.ExportSeed());
        File.WriteAllBytes(At(folder, $"member{index:000}.introduction"), member.Introduce());
        return 0;
    }

    private static int Share(DirectoryInfo folder, ParseResult parsed)
    {
        using var member = MemberOf(folder, parsed);
        var shares = member.Share(VoteFolder.ReadAll(folder, "*.introduction")) ?? throw new InvalidOperationException("An introduction is missing or wrong.");
        File.WriteAllBytes(At(folder, $"member{member.Index:000}.shares"), shares);
        return 0;
    }

    private static int Finish(DirectoryInfo folder, ParseResult parsed)
    {
        using var member = MemberOf(folder, parsed);
        using var key = member.Finish(VoteFolder.ReadAll(folder, "*.introduction"), VoteFolder.ReadAll(folder, "*.shares"))
            ?? throw new InvalidOperationException("A share is missing or wrong: settle whose before anybody votes.");
        VoteFolder.WriteSecret(At(folder, $"member{member.Index:000}.key"), key.Export());
        File.WriteAllBytes(At(folder, $"member{member.Index:000}.confirmation"), member.Confirm(key));
        return 0;
    }

    private static ThresholdMember MemberOf(DirectoryInfo folder, ParseResult parsed)
    {
        var index = parsed.GetValue(Index);
        return ThresholdMember.Import(
            GroupOf(parsed), index, parsed.GetValue(Threshold), parsed.GetValue(Size), File.ReadAllBytes(At(folder, $"member{index:000}.seed")))
            ?? throw new InvalidOperationException("The seed is not 22 characters of base 58.");
    }

    private static int Credentials(DirectoryInfo folder, ParseResult parsed, TextWriter say)
    {
        folder.Create();
        var (group, uuid) = (GroupOf(parsed), Base58.NewUuid());
        long[] weights = parsed.GetValue(Weights) is { Length: > 0 } given ? given : [.. Enumerable.Repeat(1L, parsed.GetValue(Count))];
        var (slips, entries) = (new MemoryStream(), new List<(string, long)>());
        foreach (var weight in weights)
        {
            using var credential = PrivateCredential.Draw();
            slips.Write(credential.Export());
            slips.WriteByte((byte)'\n');
            entries.Add((credential.Publish(group, uuid), weight));
        }
        var roll = CredentialRoll.Make(entries);
        VoteFolder.WriteSecret(At(folder, "private_credentials.txt"), slips.ToArray());
        File.WriteAllText(At(folder, "uuid.txt"), uuid);
        File.WriteAllBytes(At(folder, "public_credentials.json"), roll.Published.ToArray());
        say.WriteLine(roll.Fingerprint);
        return 0;
    }

    private static int Begin(DirectoryInfo folder, ParseResult parsed, TextWriter say)
    {
        var (group, uuid) = (GroupOf(parsed), File.ReadAllText(At(folder, "uuid.txt")));
        var singles = VoteFolder.ReadAll(folder, "*.single").Select(s => SingleTrustee.Read(group, s) ?? throw new InvalidOperationException("A key is not proved.")).ToList();
        var introductions = VoteFolder.ReadAll(folder, "*.introduction");
        var threshold = introductions.Count == 0 ? null : ThresholdKeys.Combine(
            group, parsed.GetValue(Threshold), introductions, VoteFolder.ReadAll(folder, "*.shares"), VoteFolder.ReadAll(folder, "*.confirmation"))
            ?? throw new InvalidOperationException("The threshold is not complete or a message is wrong.");
        var roll = CredentialRoll.Read(File.ReadAllBytes(At(folder, "public_credentials.json"))) ?? throw new InvalidOperationException("The list of credentials cannot be read.");
        var answers = parsed.GetValue(Answer) is { Length: > 0 } given ? given : ["Tín nhiệm cao", "Tín nhiệm", "Tín nhiệm thấp"];
        var questions = parsed.GetValue(Question)!.Select(q => new Question(q, answers, parsed.GetValue(Min), parsed.GetValue(Max), parsed.GetValue(Blank))).ToList(); // required
        var trustees = TrusteeList.Make(singles, threshold);
        var election = Election.Make(uuid, parsed.GetValue(Name)!, parsed.GetValue(Description) ?? "", questions, trustees);
        using var archive = VoteArchive.Begin(
            new FileStream(At(folder, uuid + ".bel"), FileMode.CreateNew, FileAccess.ReadWrite), election, trustees, roll, TimeProvider.System.GetUtcNow());
        say.WriteLine($"{election.Fingerprint}\n{archive.LastEvent}");
        return 0;
    }

    private static string At(DirectoryInfo folder, string name) => Path.Combine(folder.FullName, name);
}
