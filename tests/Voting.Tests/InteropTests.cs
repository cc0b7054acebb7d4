using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Tests.Vectors;

namespace NghiTrinh.Voting.Tests;

/// <summary>
/// Elections made here are accepted by the independent tool, and its elections here. Before each acceptance counts it must refuse spoilt copies
/// of the same archive, and in every run some known-bad vectors five times each.
/// </summary>
public sealed class InteropTests
{
    private static readonly Lazy<bool> InstalledCanRefuse = new(() => Refuses(Tool.Installed!,
        "ff-15-choices-swapped-resigned", "ff-18-signed-with-other-credential", "ff-60-result-wrong"));

    private static readonly Lazy<bool> LaterCanRefuse = new(() => Refuses(Tool.Later!,
        "ed-14-choices-swapped-no-resign", "ed-26-signature-response-plus-q", "ed-56-decryption-proof-wrong"));

    public static TheoryData<string> Forms => [.. MadeForms.All.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Debians_own_tool_accepts_an_election_made_here_in_BELENIOS_2048(string form)
    {
        Assert.SkipWhen(Tool.Installed is null, "belenios-tool 2.0 is not installed (Debian package belenios-tool)");
        Assert.True(InstalledCanRefuse.Value, "The tool accepted a known-bad archive: it proves nothing.");

        Assert.True(Tool.Installed!.AcceptsAfterRefusing(MadeForms.Make(form, Group.Belenios2048)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_tool_of_release_3_accepts_an_election_made_here_in_Ed25519(string form)
    {
        Assert.SkipWhen(Tool.Later is null, "belenios-tool 3 could not be fetched from the machine's Debian source");
        Assert.True(LaterCanRefuse.Value, "The tool accepted a known-bad archive: it proves nothing.");

        Assert.True(Tool.Later!.AcceptsAfterRefusing(MadeForms.Make(form, Group.Ed25519)));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void An_election_that_Debians_own_tool_makes_now_is_valid_here(int singles, bool hasThreshold)
    {
        Assert.SkipWhen(Tool.Installed is null, "belenios-tool 2.0 is not installed (Debian package belenios-tool)");

        AssertValid(Tool.Installed!, ToolElection.Make(Tool.Installed!, "BELENIOS-2048", singles, hasThreshold));
    }

    [Theory]
    [InlineData("Ed25519", 1, false)]
    [InlineData("Ed25519", 2, false)]
    [InlineData("Ed25519", 0, true)]
    [InlineData("Ed25519", 1, true)]
    [InlineData("RFC-3526-2048", 1, false)]
    public void An_election_that_the_tool_of_release_3_makes_now_is_valid_here(string group, int singles, bool hasThreshold)
    {
        Assert.SkipWhen(Tool.Later is null, "belenios-tool 3 could not be fetched from the machine's Debian source");

        AssertValid(Tool.Later!, ToolElection.Make(Tool.Later!, group, singles, hasThreshold));
    }

    // Both verifiers refuse spoilt copies before they accept.
    private static void AssertValid(Tool tool, byte[] archive)
    {
        Assert.True(tool.AcceptsAfterRefusing(archive));
        Assert.All(Tool.KnownBad(archive), bad => Assert.False(Vector.Verify(bad.Archive).IsValid, bad.Name));
        var verification = Vector.Verify(archive);

        Assert.Empty(verification.Findings);
        Assert.Equal([[2, 0, 1], [0, 1, 1, 1]], verification.Result);
    }

    private static bool Refuses(Tool tool, params string[] knownBad) => Enumerable.Range(0, 5).All(_ => !knownBad.Any(name => tool.Accepts(Vector.CorruptedArchive(name))));
}
