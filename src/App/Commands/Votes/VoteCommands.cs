using System.CommandLine;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.App.Commands.Votes;

/// <summary><c>./run vote STEP FOLDER …</c>: a secret vote from keys to result, step by step, on files of a folder. Each step says what comes next.</summary>
internal static class VoteCommands
{
    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "Folder of the vote" };
    private static readonly Argument<FileInfo> Ballot = new("BALLOT") { Description = "A ballot as the voter sent it" };
    private static readonly Option<string> Choices = new("--choices") { Description = "One list of 0 and 1 for each question: [[1,0,0],[0,0,1]]; a blank choice first", Required = true };
    private static readonly Option<FileInfo> Credential = new("--credential") { Description = "File with the voter's 22 characters; standard input by default" };
    private static readonly Option<int> Owner = new("--trustee") { Description = "The trustee's place, counted from 1", DefaultValueFactory = _ => 1 };
    private static readonly Option<FileInfo> Key = new("--key") { Description = "The trustee's secret key", Required = true };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "File to write" };

    public static Command Make()
    {
        var vote = new Command("vote", "Make a secret vote that anybody can verify, step by step; check a result on paper");
        foreach (var step in VoteSetup.Make(Folder))
            vote.Add(step);
        vote.Add(Step("ballot", "Make a ballot of a private credential", [Folder, Choices, Credential, Out], MakeBallot));
        vote.Add(Step("cast", "Add a ballot to the archive if nothing is wrong with it", [Folder, Ballot], Cast));
        vote.Add(Step("end", "End the voting", [Folder], (parsed, say) => With(parsed, say, archive =>
        {
            archive.EndBallots();
            return [];
        })));
        vote.Add(Step("tally", "Add up the encrypted ballots", [Folder], (parsed, say) => With(parsed, say, archive => archive.AddTally())));
        vote.Add(Step("decrypt", "Decrypt with one trustee's key, after verifying everything", [Folder, Key, Owner], Decrypt));
        vote.Add(Step("result", "Put the decryptions together", [Folder], (parsed, say) => With(parsed, say, archive => archive.AddResult())));
        vote.Add(CheckPublished.Make());
        return vote;
    }

    /// <summary>A step; what a person asked for in vain is said, with exit code 1.</summary>
    internal static Command Step(string name, string what, IEnumerable<Symbol> takes, Func<ParseResult, TextWriter, int> run)
    {
        var command = new Command(name, what);
        foreach (var symbol in takes)
            if (symbol is Argument argument)
                command.Add(argument);
            else
                command.Add((Option)symbol);
        command.SetAction(parsed =>
        {
            try
            {
                return run(parsed, parsed.InvocationConfiguration.Output);
            }
            catch (Exception misuse) when (misuse is InvalidOperationException or ArgumentException or NotSupportedException)
            {
                parsed.InvocationConfiguration.Error.WriteLine(misuse.Message);
                return 1;
            }
        });
        return command;
    }

    private static int With(ParseResult parsed, TextWriter say, Func<VoteArchive, IReadOnlyList<Finding>> act)
    {
        using var archive = VoteFolder.Open(parsed.GetValue(Folder)!); // required
        var findings = act(archive);
        foreach (var finding in findings)
            say.WriteLine(finding);
        if (findings.Count == 0)
            say.WriteLine($"{archive.Reached}: {archive.LastEvent}");
        return findings.Count == 0 ? 0 : 1;
    }

    private static int MakeBallot(ParseResult parsed, TextWriter say)
    {
        using var archive = VoteFolder.Open(parsed.GetValue(Folder)!); // required
        var typed = parsed.GetValue(Credential) is { } file ? File.ReadAllText(file.FullName) : Console.In.ReadLine() ?? "";
        using var credential = PrivateCredential.Parse(typed.Trim());
        var choices = System.Text.Json.JsonSerializer.Deserialize<int[][]>(parsed.GetValue(Choices)!); // required
        if (credential is null || choices is null || new BallotMaker(archive.Election, archive.Credentials).Make(credential, choices) is not { } ballot)
        {
            say.WriteLine("Mã này không có trong danh sách của cuộc bỏ phiếu · This credential is not on the list of the vote");
            return 1;
        }
        if (parsed.GetValue(Out) is { } to)
            File.WriteAllBytes(to.FullName, ballot);
        else
            say.Write(System.Text.Encoding.UTF8.GetString(ballot));
        return 0;
    }

    private static int Cast(ParseResult parsed, TextWriter say) =>
        With(parsed, say, archive => archive.Cast(File.ReadAllBytes(parsed.GetValue(Ballot)!.FullName))); // required

    private static int Decrypt(ParseResult parsed, TextWriter say) => With(parsed, say, archive =>
    {
        using var key = VoteFolder.ReadKey(archive.Election.Group, parsed.GetValue(Key)!); // required
        var owner = parsed.GetValue(Owner);
        return archive.Decrypt(owner, key) is { } decryption
            ? archive.AddDecryption(owner, decryption)
            : throw new InvalidOperationException("Khóa không phải của người giữ khóa này, hoặc tệp không hợp lệ · The key is not this trustee's, or the archive is not valid");
    });
}
