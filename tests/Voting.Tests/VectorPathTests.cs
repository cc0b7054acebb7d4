using System.Diagnostics;
using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Tests.Vectors;

namespace NghiTrinh.Voting.Tests;

/// <summary>The path that does four ballots at a time against the one that follows the formulas, and without AVX2 at all.</summary>
public sealed class VectorPathTests
{
    [Fact]
    public void Both_paths_find_the_same_in_every_archive()
    {
        foreach (var name in Vector.Corrupted.Select(c => c.Name).Where(n => n.StartsWith("ed-", StringComparison.Ordinal)))
            Assert.Equal(
                Vector.Verify(Vector.CorruptedArchive(name), new() { Plain = true }).Findings,
                Vector.Verify(Vector.CorruptedArchive(name)).Findings);
        foreach (var form in MadeForms.All.Keys)
        {
            var archive = MadeForms.Make(form, Group.Ed25519);
            Assert.Empty(Vector.Verify(archive, new() { Plain = true }).Findings);
        }
    }

    [Fact]
    public void Without_AVX2_every_verdict_is_the_same()
    {
        Assert.SkipUnless(WideField.IsSupported, "this machine has no AVX2 to switch off");
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["-method", "NghiTrinh.Voting.Tests.VectorPathTests.The_verdicts_on_the_vectors_of_Ed25519_are_right"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_EnableAVX2"] = "0";
        start.Environment["EXPECT_NO_AVX2"] = "1";
        using var child = Process.Start(start)!;
        var said = child.StandardOutput.ReadToEnd();
        child.WaitForExit();

        Assert.True(child.ExitCode == 0 && said.Contains("Failed: 0", StringComparison.Ordinal) && said.Contains("Total: 1", StringComparison.Ordinal), said);
    }

    [Fact]
    public void The_verdicts_on_the_vectors_of_Ed25519_are_right()
    {
        if (Environment.GetEnvironmentVariable("EXPECT_NO_AVX2") is not null)
            Assert.False(WideField.IsSupported);
        Assert.All(Vector.Valid.Where(n => n.StartsWith("ed", StringComparison.Ordinal)), name => Assert.True(Vector.Verify(Vector.ArchiveOf(name)).IsValid));
        Assert.All(Vector.Corrupted.Where(c => c.Name.StartsWith("ed-", StringComparison.Ordinal)),
            c => Assert.Equal(c.IsWanted, Vector.Verify(Vector.CorruptedArchive(c.Name)).IsValid));
    }
}
