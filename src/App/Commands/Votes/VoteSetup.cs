using System.CommandLine;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Records;
using NghiTrinh.Voting.Trustees;

namespace NghiTrinh.App.Commands.Votes;

/// <summary>The steps before a vote: single keys, credentials, the archive.</summary>
internal static class VoteSetup
{
    private static readonly Option<string> KeyName = new("--name") { Description = "Name of the files", DefaultValueFactory = _ => "trustee" };
    private static readonly Option<string> VoteName = new("--name") { Description = "Name of the vote", Required = true };
    private static readonly Option<int> Count = new("--count") { Description = "How many credentials", DefaultValueFactory = _ => 0 };
    private static readonly Option<long[]> Weights = new("--weight") { Description = "Weight of each voter in turn, instead of --count", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> Question = new("--question") { Description = "Text of a question; repeatable", Required = true };
    private static readonly Option<string[]> Answer = new("--answer") { Description = "An answer to every question; repeatable; the three levels of confidence by default" };
    private static readonly Option<int> Min = new("--min") { Description = "The fewest answers to choose", DefaultValueFactory = _ => 0 };
    private static readonly Option<int> Max = new("--max") { Description = "The most answers to choose", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> Blank = new("--blank") { Description = "Allow a blank vote for each question" };
    private static readonly Option<string?> Description = new("--description") { Description = "More about the vote" };

    /// <summary>The group of the vote, the same in every step before it begins.</summary>
    internal static Option<string> GroupName { get; } = Groups();

    public static IEnumerable<Command> Make() =>
    [
        VoteCommands.Step("key", "Make a key that is always needed: NAME.key stays with its holder, NAME.single goes into the folder", Key, GroupName, KeyName),
        VoteCommands.Step("credentials", "Make credentials: private ones for the slips, public ones for the archive", Credentials, GroupName, Count, Weights),
        VoteCommands.Step("begin", "Begin the archive", Begin, GroupName, VoteName, Description, Question, Answer, Min, Max, Blank, VoteThreshold.Needed),
    ];

    /// <summary>The group asked for.</summary>
    internal static Group GroupOf(VoteStep step) => Group.Find(step.Of(GroupName))!; // no other names are taken

    private static int Key(VoteStep step)
    {
        var name = step.Of(KeyName);
        if (name.Length == 0 || name != Path.GetFileName(name))
            return step.Cannot("--name: tên tệp, không có dấu gạch chéo.", "--name: a file's name, without slashes.");
        using var key = TrusteeKey.Draw(GroupOf(step));
        return step.Write((step.At($"{name}.key"), key.Export(), true), (step.At($"{name}.single"), key.Publish(), false)) is > 0 and var code ? code
            : step.Done($"{name}.key: người giữ khóa cất riêng. {name}.single: để trong thư mục.", $"{name}.key: its holder keeps it. {name}.single: stays in the folder.");
    }

    private static int Credentials(VoteStep step)
    {
        var (group, uuid) = (GroupOf(step), Base58.NewUuid());
        long[] weights = step.Of(Weights) is { Length: > 0 } given ? given : [.. Enumerable.Repeat(1L, Math.Max(0, step.Of(Count)))];
        if (weights.Length == 0 || weights.Any(w => w < 1))
            return step.Cannot("Cần --count từ 1, hoặc --weight từ 1 cho từng cử tri.", "Needs --count from 1, or --weight from 1 for each voter.");
        if (weights.Aggregate(System.Numerics.BigInteger.Zero, (sum, w) => sum + w) > CredentialRoll.LargestTotalWeight)
            return step.Cannot($"Tổng trọng số tối đa {CredentialRoll.LargestTotalWeight}.", $"Weights come to at most {CredentialRoll.LargestTotalWeight}.");
        var (slips, entries) = (new SecretLines(), new List<(string, long)>());
        foreach (var weight in weights)
        {
            using var credential = PrivateCredential.Draw();
            slips.Add(credential.Export());
            entries.Add((credential.Publish(group, uuid), weight));
        }
        var roll = CredentialRoll.Make(entries);
        var code = step.Write((step.At("private_credentials.txt"), slips.Taken(), true), (step.At("uuid.txt"), System.Text.Encoding.ASCII.GetBytes(uuid), false),
            (step.At("public_credentials.json"), roll.Published.ToArray(), false));
        return code > 0 ? code : step.Done(
            $"private_credentials.txt: in lên phiếu mã, giữ kín. Dấu vân tay danh sách mã: {roll.Fingerprint}",
            $"private_credentials.txt: for the slips, kept secret. Fingerprint of the credentials: {roll.Fingerprint}");
    }

    private static int Begin(VoteStep step)
    {
        var group = GroupOf(step);
        if (step.Read(step.At("uuid.txt")) is not { } uuidBytes || step.Read(step.At("public_credentials.json")) is not { } list)
            return 2;
        var uuid = System.Text.Encoding.ASCII.GetString(uuidBytes).Trim();
        if (!Base58.IsUuid(uuid) || CredentialRoll.Read(list) is not { } roll)
            return step.Cannot("uuid.txt hoặc public_credentials.json không đúng dạng.", "uuid.txt or public_credentials.json is not well-formed.");
        var singles = step.ReadAll("*.single").Select(s => SingleTrustee.Read(group, s)).ToList();
        if (singles.Contains(null))
            return step.No("Một tệp .single không đúng dạng, khác nhóm hoặc không có chứng minh đúng.", "A file .single is not well-formed, of another group, or not proved.");
        ThresholdTrustees? threshold = null;
        if (step.ReadAll("*.introduction").Count > 0 && (threshold = VoteThreshold.Combine(step, group)) is null)
            return step.No("Thông điệp lập khóa theo ngưỡng còn thiếu hoặc sai.", "A message of the threshold's key generation is missing or wrong.");
        if (singles.Count == 0 && threshold is null)
            return step.Cannot("Chưa có người giữ khóa: xem key, introduce.", "Nobody holds a key yet: see key, introduce.");
        var answers = step.Of(Answer) is { Length: > 0 } given ? given : ["Tín nhiệm cao", "Tín nhiệm", "Tín nhiệm thấp"];
        var questions = step.Of(Question).Select(q => new Question(q, answers, step.Of(Min), step.Of(Max), step.Of(Blank))).ToList();
        if (questions.Any(q => !q.IsSound))
            return step.Cannot($"Cần 0 ≤ --min ≤ --max ≤ {answers.Length}.", $"Needs 0 ≤ --min ≤ --max ≤ {answers.Length}.");
        if (singles.Count + (threshold?.Size ?? 0) > TrusteeList.MostTrustees)
            return step.Cannot($"Nhiều nhất {TrusteeList.MostTrustees} người giữ khóa.", $"At most {TrusteeList.MostTrustees} hold keys.");
        var trustees = TrusteeList.Make([.. singles.OfType<SingleTrustee>()], threshold);
        var election = Election.Make(uuid, step.Of(VoteName), step.Parsed.GetValue(Description) ?? "", questions, trustees);
        using var bytes = new MemoryStream();
        using var archive = VoteArchive.TryBegin(bytes, election, trustees, roll, TimeProvider.System.GetUtcNow(), out var wrong);
        // Before it is published: a name on the list could never be taken back.
        foreach (var finding in wrong.Take(20))
            step.Complain(1, VoteRecord.Line(finding, step.Language));
        if (archive is null)
            return step.No("Chưa bắt đầu cuộc bỏ phiếu: phần thiết lập có điều không đúng, xem trên.", "The vote was not begun: something is wrong with its set-up, see above.");
        return step.Write((step.At(uuid + ".bel"), bytes.ToArray(), false)) is > 0 and var code ? code : step.Done(
            $"Dấu vân tay cuộc bỏ phiếu: {election.Fingerprint}\nSự kiện cuối: {archive.LastEvent}",
            $"Fingerprint of the election: {election.Fingerprint}\nLast event: {archive.LastEvent}");
    }

    private static Option<string> Groups()
    {
        var option = new Option<string>("--group") { Description = "Ed25519 | BELENIOS-2048", DefaultValueFactory = _ => Group.Ed25519.Name };
        option.AcceptOnlyFromAmong([.. Group.All.Where(g => g.CanMake).Select(g => g.Name)]);
        return option;
    }
}
