using System.Text.RegularExpressions;

namespace NghiTrinh.House.Tests;

/// <summary>The interface says everything in Vietnamese too.</summary>
public sealed partial class TextTests
{
    private static readonly IReadOnlyList<string> Vietnamese =
        [.. Entry().Matches(Tree.Texts.Single(f => f.Name == "Texts.vi.resx").Text).Select(m => Decoded(m.Groups[1].Value))];

    [Fact]
    public void No_English_text_lacks_its_Vietnamese()
    {
        var said = Tree.Texts.Where(f => f.Path.StartsWith("src/App/", StringComparison.Ordinal)).SelectMany(f => Said(f.Text)).Distinct().ToList();

        Assert.True(said.Count > 200, "The search found hardly any text.");
        Assert.Empty(said.Except(Vietnamese));
    }

    // The resource compiler drops a key that differs from another one only in case.
    [Fact]
    public void No_text_is_there_twice() =>
        Assert.Empty(Vietnamese.GroupBy(t => t, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void A_text_is_found_however_it_is_said() =>
        Assert.Equal(
            ["One", "Two “{0}”", "Three", "Four"],
            Said("""@L["One"] form.L["Two “{0}”", x] Step = new("hold", "Three", "Four", Fields"""));

    private static IEnumerable<string> Said(string source) =>
        Localized().Matches(source).Select(m => Regex.Unescape(m.Groups[1].Value))
            .Concat(StepWords().Matches(source).SelectMany(m => new[] { m.Groups[1].Value, m.Groups[2].Value }));

    private static string Decoded(string xml) => System.Net.WebUtility.HtmlDecode(xml);

    [GeneratedRegex("<data name=\"([^\"]*)\"")]
    private static partial Regex Entry();

    [GeneratedRegex("""\b[Ll]\["((?:[^"\\]|\\.)*)"[\],]""")]
    private static partial Regex Localized();

    [GeneratedRegex("""Step = new\(\s*"[^"]*", "([^"]+)", "([^"]+)",""")]
    private static partial Regex StepWords();
}
