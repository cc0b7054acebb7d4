namespace NghiTrinh.House.Tests;

public sealed class TreeTests
{
    [Fact]
    public void The_tree_is_seen() // or every check below would pass on nothing
    {
        Assert.Contains("src/Domain/Domain.csproj", Tree.Paths);
        Assert.Contains(Tree.Texts, file => file.Path == "tests/House.Tests/TreeTests.cs" && file.Lines > 10);
        Assert.DoesNotContain(Tree.Paths, path => path.Split('/').Contains("obj"));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    [InlineData(".ci/run")]
    public void The_commands_can_be_run(string path) =>
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Tree.At(path)).HasFlag(UnixFileMode.UserExecute));
}
