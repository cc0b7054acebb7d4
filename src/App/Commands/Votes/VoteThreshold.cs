using System.CommandLine;
using System.Security.Cryptography;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Trustees;

namespace NghiTrinh.App.Commands.Votes;

/// <summary>The three steps by which members make the key of a threshold together, each on an own machine; files with all messages go round.</summary>
internal static class VoteThreshold
{
    private static readonly Option<int> Index = new("--index") { Description = "The member's place, counted from 1", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Size = new("--size") { Description = "How many members there are", DefaultValueFactory = _ => 3 };

    /// <summary>How many members are needed.</summary>
    internal static Option<int> Needed { get; } = new("--threshold") { Description = "How many members are needed", DefaultValueFactory = _ => 2 };

    public static IEnumerable<Command> Make() =>
    [
        VoteCommands.Step("introduce", "Threshold, step 1: a member's seed (stays with its holder) and introduction", Introduce, VoteSetup.GroupName, Index, Needed, Size),
        VoteCommands.Step("share", "Threshold, step 2, when all introductions are there: sealed shares for all members", Share, VoteSetup.GroupName, Index, Needed, Size),
        VoteCommands.Step("finish", "Threshold, step 3, when all shares are there: the member's key (stays with its holder) and its confirmation", Finish, VoteSetup.GroupName, Index, Needed, Size),
    ];

    /// <summary>The published part; null where a message is missing or wrong.</summary>
    internal static ThresholdTrustees? Combine(VoteStep step, Group group) => ThresholdKeys.Combine(
        group, step.Of(Needed), step.ReadAll("*.introduction"), step.ReadAll("*.shares"), step.ReadAll("*.confirmation"));

    private static int Introduce(VoteStep step)
    {
        if (!Fits(step))
            return 2;
        using var member = ThresholdMember.Draw(VoteSetup.GroupOf(step), step.Of(Index), step.Of(Needed), step.Of(Size));
        return step.Write((At(step, "seed"), member.ExportSeed(), true), (At(step, "introduction"), member.Introduce(), false)) is > 0 and var code ? code
            : step.Done($"{Name(step)}.seed: thành viên cất riêng. {Name(step)}.introduction: gửi mọi thành viên.",
                $"{Name(step)}.seed: the member keeps it. {Name(step)}.introduction: for all members.");
    }

    private static int Share(VoteStep step)
    {
        using var member = MemberOf(step);
        if (member is null)
            return 2;
        if (member.Share(step.ReadAll("*.introduction")) is not { } shares)
            return step.No("Lời giới thiệu của một thành viên còn thiếu hoặc sai.", "An introduction is missing or wrong.");
        return step.Write((At(step, "shares"), shares, false)) is > 0 and var code ? code
            : step.Done($"{Name(step)}.shares: gửi mọi thành viên.", $"{Name(step)}.shares: for all members.");
    }

    private static int Finish(VoteStep step)
    {
        using var member = MemberOf(step);
        if (member is null)
            return 2;
        using var key = member.Finish(step.ReadAll("*.introduction"), step.ReadAll("*.shares"));
        if (key is null)
            return step.No("Một phần khóa còn thiếu hoặc sai: phải rõ của ai trước khi bỏ phiếu.", "A share is missing or wrong: settle whose before anybody votes.");
        return step.Write((At(step, "key"), key.Export(), true), (At(step, "confirmation"), member.Confirm(key), false)) is > 0 and var code ? code
            : step.Done($"{Name(step)}.key: thành viên cất riêng. {Name(step)}.confirmation: gửi mọi thành viên.",
                $"{Name(step)}.key: the member keeps it. {Name(step)}.confirmation: for all members.");
    }

    private static bool Fits(VoteStep step)
    {
        var (index, needed, size) = (step.Of(Index), step.Of(Needed), step.Of(Size));
        if (index >= 1 && index <= size && needed >= 1 && needed <= size && size <= TrusteeList.MostTrustees)
            return true;
        step.Cannot(
            $"Cần 1 ≤ --index ≤ --size và 1 ≤ --threshold ≤ --size ≤ {TrusteeList.MostTrustees}.",
            $"Needs 1 ≤ --index ≤ --size and 1 ≤ --threshold ≤ --size ≤ {TrusteeList.MostTrustees}.");
        return false;
    }

    private static ThresholdMember? MemberOf(VoteStep step)
    {
        if (!Fits(step) || step.Read(At(step, "seed")) is not { } seed)
            return null;
        var member = ThresholdMember.Import(VoteSetup.GroupOf(step), step.Of(Index), step.Of(Needed), step.Of(Size), seed);
        CryptographicOperations.ZeroMemory(seed);
        if (member is null)
            step.Cannot($"{Name(step)}.seed không phải 22 ký tự như đã tạo.", $"{Name(step)}.seed is not the 22 characters that were made.");
        return member;
    }

    private static string Name(VoteStep step) => $"member{step.Of(Index):000}";

    private static string At(VoteStep step, string end) => step.At($"{Name(step)}.{end}");
}
