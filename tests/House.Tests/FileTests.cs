using System.Text;
using System.Text.RegularExpressions;

namespace NghiTrinh.House.Tests;

public sealed partial class FileTests
{
    private const int LongestFile = 400;

    // Path and why it may be long.
    private static readonly Dictionary<string, string> LongForAReason = new()
    {
        ["tests/App.Tests/Api/Client/NghiTrinhClient.cs"] = "Generated from the description of the API; a test generates it anew and compares.",
    };

    [Fact]
    public void No_folder_and_no_file_has_a_name_that_says_nothing() =>
        Assert.DoesNotContain(Tree.Texts, SaysNothing);

    [Theory]
    [InlineData("src/App/Utils/Dates.cs")]
    [InlineData("src/App/Shell/common/Dates.cs")]
    [InlineData("src/App/Shell/DateHelper.cs")]
    [InlineData("src/App/Shell/ItemManager.cs")]
    public void A_name_that_says_nothing_is_found(string path) => Assert.True(SaysNothing(new(path, "")));

    [Fact]
    public void No_file_is_long_without_a_reason() => Assert.Empty(Tree.Texts.Where(IsLong).Select(file => file.Path));

    [Fact]
    public void A_long_file_is_found()
    {
        Assert.True(IsLong(new("src/App/Program.cs", new string('\n', LongestFile + 1))));
        Assert.False(IsLong(new("src/App/Program.cs", new string('\n', LongestFile))));
    }

    [Fact]
    public void Nothing_names_a_folder_of_somebodys_machine_or_a_host_of_packages() =>
        Assert.Empty(Tree.Texts.SelectMany(TiesToAMachine));

    [Theory]
    [InlineData("cp /", "root/x .")]
    [InlineData("\"/", "work/main\"")]
    [InlineData("see /", "home/an/x")]
    [InlineData("https://api.nuget", ".org/v3")]
    [InlineData("https://registry.npm", "js.org/x")]
    public void A_tie_to_a_machine_is_found(string first, string second) =>
        Assert.Single(TiesToAMachine(new("x.md", first + second)));

    [Fact]
    public void Lock_files_hold_no_address()
    {
        var locks = Tree.Texts.Where(file => file.Name is "packages.lock.json" or "package-lock.json").ToList();

        Assert.NotEmpty(locks);
        Assert.DoesNotContain(locks, HoldsAnAddress);
        Assert.True(HoldsAnAddress(new("package-lock.json", """{ "resolved": "https://example.org/a.tgz" }""")));
    }

    [Fact]
    public void Text_is_in_composed_form() =>
        Assert.Empty(Tree.Texts.Where(file => !IsComposed(file)).Select(file => file.Path));

    [Fact]
    public void Decomposed_text_is_found()
    {
        Assert.False(IsComposed(new("x.md", "Ti\u0301n nhie\u0302\u0323m")));
        Assert.False(IsComposed(new("x.md", "not UTF-8: \uFFFD")));
        Assert.True(IsComposed(new("x.md", "Tín nhiệm")));
    }

    [Fact]
    public void Lines_end_in_LF() => Assert.Empty(Tree.Texts.Where(file => file.Text.Contains('\r')).Select(file => file.Path));

    private static bool SaysNothing(SourceFile file) =>
        file.Folders.Any(folder => folder.ToLowerInvariant() is "utils" or "util" or "common" or "helpers" or "shared" or "misc")
        || NothingSaid().IsMatch(file.Name);

    private static bool IsLong(SourceFile file) =>
        file.Extension is ".cs" or ".razor" or ".css" or ".js" or ".mjs" or ".ts" or ".sh" or ""
        && file.Lines > LongestFile
        && !file.Folders.Contains("Migrations") // written by the tool
        && file.Name != "LICENSE"
        && !LongForAReason.ContainsKey(file.Path);

    private static IEnumerable<string> TiesToAMachine(SourceFile file) =>
        MachinePath().Matches(file.Text).Concat(PackageHost().Matches(file.Text)).Select(found => $"{file.Path}: {found.Value}");

    private static bool HoldsAnAddress(SourceFile file) => Address().IsMatch(file.Text);

    private static bool IsComposed(SourceFile file) =>
        !file.Text.Contains('\uFFFD') && file.Text.IsNormalized(NormalizationForm.FormC);

    [GeneratedRegex(@"(Helpers?|Utils?|Manager|Dto|Entity)\.(cs|razor)$")]
    private static partial Regex NothingSaid();

    [GeneratedRegex(@"(?<![\w./~<>-])/(?:work|root|home|Users)(?=[/""'`\s]|$)", RegexOptions.Multiline)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(?:nuget\.org|npmjs\.(?:org|com)|pypi\.org|pythonhosted\.org|crates\.io|proxy\.golang\.org)")]
    private static partial Regex PackageHost();

    [GeneratedRegex(@"""resolved""\s*:\s*""(?:https?|file):")]
    private static partial Regex Address();
}
