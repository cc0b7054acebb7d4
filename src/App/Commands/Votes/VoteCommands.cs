using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Records;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.App.Commands.Votes;

/// <summary><c>./run vote STEP FOLDER …</c>: a secret vote from keys to result, step by step, on files of a folder.</summary>
internal static class VoteCommands
{
    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "Folder of the vote" };
    private static readonly Option<FileInfo> Ballot = new("--ballot") { Description = "A ballot as the voter sent it", Required = true };
    private static readonly Option<string> Choices = new("--choices") { Description = "One list of 0 and 1 for each question: [[1,0,0],[0,0,1]]; a blank choice first", Required = true };
    private static readonly Option<FileInfo?> Credential = new("--credential") { Description = "File with the voter's 22 characters; standard input by default" };
    private static readonly Option<int> Owner = new("--trustee") { Description = "The trustee's place, counted from 1: single keys by their files' names, then the members", DefaultValueFactory = _ => 1 };
    private static readonly Option<FileInfo> Key = new("--key") { Description = "The trustee's secret key", Required = true };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "File to write; standard output by default" };

    public static Command Make()
    {
        var vote = new Command("vote", "Make a secret vote that anybody can verify, step by step; check a result on paper");
        foreach (var step in (IEnumerable<Command>)[.. VoteSetup.Make(), .. VoteThreshold.Make()])
            vote.Add(step);
        vote.Add(Step("ballot", "Make a ballot of a private credential", MakeBallot, Choices, Credential, Out));
        vote.Add(Step("cast", "Add a ballot to the archive if nothing is wrong with it", Cast, Ballot));
        vote.Add(Step("end", "End the voting", step => With(step, EventType.EndBallots, archive =>
        {
            archive.EndBallots();
            return [];
        })));
        vote.Add(Step("tally", "Verify everything and add up the encrypted ballots", step => With(step, EventType.EncryptedTally, archive => archive.AddTally())));
        vote.Add(Step("decrypt", "Decrypt with one trustee's key, after verifying everything", Decrypt, Key, Owner));
        vote.Add(Step("result", "Put the decryptions together", step => With(step, EventType.Result, archive => archive.AddResult())));
        vote.Add(Step("mend", "Take off an event whose writing was interrupted: its hash was never shown", Mend));
        vote.Add(CheckPublished.Make());
        return vote;
    }

    /// <summary>A step of a vote.</summary>
    internal static Command Step(string name, string what, Func<VoteStep, int> run, params Option[] options)
    {
        var command = new Command(name, what) { Folder };
        foreach (var option in options.Append(Options.Language))
            command.Add(option);
        command.SetAction(parsed => run(new(parsed, parsed.GetValue(Folder)!))); // required
        return command;
    }

    // Adds an event if its turn has come and nothing is wrong.
    private static int With(VoteStep step, EventType next, Func<VoteArchive, IReadOnlyList<Finding>?> act)
    {
        using var archive = step.Open();
        if (archive is null)
            return 2;
        if (!archive.Takes(next))
            return step.No($"Chưa đến hoặc đã qua bước này; cuộc bỏ phiếu: {Stage(step, archive)}.", $"It is not the turn of this step; the vote: {Stage(step, archive)}.");
        if (act(archive) is not { } findings)
            return step.Code;
        foreach (var finding in findings)
            step.Complain(1, VoteRecord.Line(finding, step.Language));
        return findings.Count > 0 ? 1 : step.Done(
            $"Cuộc bỏ phiếu: {Stage(step, archive)}. Sự kiện cuối: {archive.LastEvent}", $"The vote: {Stage(step, archive)}. Last event: {archive.LastEvent}");
    }

    private static string Stage(VoteStep step, VoteArchive archive) => VoteRecord.Stage(archive.Reached, step.Language);

    private static int MakeBallot(VoteStep step)
    {
        using var archive = step.Open(toAdd: false);
        if (archive is null)
            return 2;
        if (ChoicesOf(step.Of(Choices)) is not { } choices)
            return step.Cannot("--choices phải có dạng [[1,0,0],[0,0,1]].", "--choices must look like [[1,0,0],[0,0,1]].");
        var questions = archive.Election.Questions;
        if (choices.Length != questions.Count)
            return step.No($"Có {questions.Count} câu hỏi, --choices trả lời {choices.Length}.", $"There are {questions.Count} questions, --choices answers {choices.Length}.");
        if (questions.Index().Where(q => !q.Item.Allows(choices[q.Index])).Select(q => q.Index + 1).FirstOrDefault() is > 0 and var wrong)
            return step.No($"Câu hỏi {wrong} không cho phép lựa chọn này.", $"Question {wrong} does not allow this choice.");
        using var credential = CredentialOf(step);
        if (credential is null)
            return step.Code > 0 ? step.Code : step.No("Mã bỏ phiếu gồm 22 ký tự, không có 0, O, I, l.", "A credential has 22 characters, none of 0, O, I, l.");
        if (new BallotMaker(archive.Election, archive.Credentials).Make(credential, choices) is not { } ballot)
            return step.No("Mã này không có trong danh sách của cuộc bỏ phiếu.", "This credential is not on the list of the vote.");
        if (step.Parsed.GetValue(Out) is { } to)
            return step.Write((to.FullName, ballot, false));
        step.Parsed.InvocationConfiguration.Output.Write(Encoding.UTF8.GetString(ballot));
        return 0;
    }

    private static int[][]? ChoicesOf(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<int[][]>(text) is { } choices && !choices.Contains(null!) ? choices : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PrivateCredential? CredentialOf(VoteStep step)
    {
        if (step.Parsed.GetValue(Credential) is not { } file)
            return CredentialIn(TypedLine());
        return step.Read(file.FullName) is { } bytes ? CredentialIn(bytes) : null;
    }

    // As bytes: a text could not be wiped. What is longer than any credential is none.
    private static byte[] TypedLine()
    {
        using var input = Console.OpenStandardInput();
        var line = GC.AllocateArray<byte>(256, pinned: true);
        for (var at = 0; at < line.Length; at++)
            if (input.Read(line, at, 1) == 0 || line[at] == '\n')
            {
                line.AsSpan(at).Fill((byte)' ');
                break;
            }
        return line;
    }

    private static PrivateCredential? CredentialIn(byte[] bytes)
    {
        var typed = GC.AllocateArray<char>(Encoding.UTF8.GetMaxCharCount(bytes.Length), pinned: true);
        var credential = PrivateCredential.Parse(typed.AsSpan(0, Encoding.UTF8.GetChars(bytes, typed)).Trim());
        CryptographicOperations.ZeroMemory(bytes);
        Array.Clear(typed);
        return credential;
    }

    private static int Mend(VoteStep step)
    {
        using var file = step.Archive(toAdd: true);
        if (file is null)
            return 2;
        if (VoteArchive.Mend(file) is not { } torn)
            return step.No($"{file.Name} không đúng dạng; hãy kiểm tra bằng verify-vote. Tệp còn nguyên.", $"{file.Name} is not sound; see verify-vote. Nothing was changed.");
        using var archive = VoteArchive.Open(file)!; // it was sound up to there
        return step.Done(
            $"Đã bỏ {torn} byte của một sự kiện ghi dở. Sự kiện cuối: {archive.LastEvent} (phải là giá trị đã công bố sau cùng).",
            $"Took off {torn} bytes of an event that broke off. Last event: {archive.LastEvent} (must be the one shown last).");
    }

    private static int Cast(VoteStep step) =>
        step.Read(step.Of(Ballot).FullName) is { } ballot ? With(step, EventType.Ballot, archive => archive.Cast(ballot)) : 2;

    private static int Decrypt(VoteStep step) => With(step, EventType.PartialDecryption, archive =>
    {
        using var key = step.ReadKey(archive.Election.Group, step.Of(Key));
        if (key is null)
            return null;
        if (archive.AddDecryption(step.Of(Owner), key) is { } findings)
            return findings;
        step.No("Khóa không phải của người giữ khóa này.", "The key is not this trustee's.");
        return null;
    });
}
