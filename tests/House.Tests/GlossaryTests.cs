using System.Text.RegularExpressions;

namespace NghiTrinh.House.Tests;

public sealed partial class GlossaryTests
{
    [Fact]
    public void Every_word_of_the_glossary_stands_in_the_code()
    {
        var glossary = Tree.Texts.Single(file => file.Path == "docs/guide/glossary.md").Text;
        var code = Tree.Texts
            .Where(file => file.Extension == ".cs" && file.Path.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(file => Identifier().Matches(file.Text).Select(found => found.Value))
            .ToHashSet();

        Assert.NotEmpty(Words(glossary));
        Assert.Empty(Words(glossary).Except(code));
    }

    [Fact]
    public void The_words_of_a_row_are_read() =>
        Assert.Equal(
            ["Draft", "Adopted"],
            Words("| Tiếng Việt | In code |\n| --- | --- |\n| Dự thảo / thông qua | `Draft` / `Adopted` | Draft | a `note` |\n"));

    private static IEnumerable<string> Words(string glossary) => glossary.Split('\n')
        .Select(line => line.Split('|'))
        .Where(cells => cells.Length > 3)
        .SelectMany(cells => Word().Matches(cells[2]).Select(found => found.Groups["word"].Value));

    [GeneratedRegex("`(?<word>[^`]+)`")]
    private static partial Regex Word();

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Identifier();
}
