using System.Text.RegularExpressions;

namespace NghiTrinh.House.Tests;

public sealed partial class DocumentTests
{
    private static readonly string[] Groups = ["Added", "Changed", "Fixed", "Removed", "Security"];

    private static readonly string[] PartsOfADecision =
        ["Context", "Decision", "Consequences", "What would change our mind"];

    [Fact]
    public void Links_lead_somewhere() => Assert.Empty(Documents().SelectMany(DeadLinks));

    [Fact]
    public void A_dead_link_is_found()
    {
        Assert.Single(DeadLinks(new("docs/x.md", "[a](nowhere.md)")));
        Assert.Single(DeadLinks(new("CONTRIBUTING.md", "# Title\n[a](#another-title)")));
        Assert.Empty(DeadLinks(new("docs/x.md", "# Một tựa đề\n[a](#một-tựa-đề) [b](../LICENSE) `[c](none)` [d](https://example.org)")));
    }

    [Fact]
    public void Every_decision_has_its_parts()
    {
        var decisions = Documents().Where(file => file.Path.StartsWith("docs/decisions/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(decisions);
        Assert.Empty(decisions.SelectMany(MissingParts));
        Assert.Equal(decisions.Count, decisions.Select(file => file.Name[..4]).Distinct().Count());
    }

    [Fact]
    public void A_decision_without_its_parts_is_found() =>
        Assert.Equal(7, MissingParts(new("docs/decisions/use-xml.md", "# Use XML\n\nBecause.")).Count());

    [Fact]
    public void The_changelog_opens_with_what_is_unreleased() => Assert.Empty(Faults(Read("CHANGELOG.md")));

    [Fact]
    public void A_changelog_in_another_order_is_found()
    {
        Assert.Single(Faults(new("CHANGELOG.md", "# Changelog\n\n## 1.0\n\n### Added\n")));
        Assert.Single(Faults(new("CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n### Improved\n")));
    }

    private static IEnumerable<SourceFile> Documents() => Tree.Texts.Where(file => file.Extension == ".md");

    private static SourceFile Read(string path) => Tree.Texts.Single(file => file.Path == path);

    private static IEnumerable<string> DeadLinks(SourceFile file) => Link().Matches(Code().Replace(file.Text, ""))
        .Select(link => link.Groups["target"].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
        .Where(target => !Leads(file, Uri.UnescapeDataString(target)))
        .Select(target => $"{file.Path} → {target}");

    private static bool Leads(SourceFile file, string target)
    {
        var parts = target.Split('#', 2);
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Tree.At(file.Path))!, parts[0])); // in a folder
        if (parts[0] != "" && !File.Exists(path) && !Directory.Exists(path))
            return false;
        return parts.Length == 1 || Anchors(parts[0] == "" ? file.Text : File.ReadAllText(path)).Contains(parts[1]);
    }

    private static IEnumerable<string> Anchors(string text) => Heading().Matches(text)
        .Select(heading => NotInAnchors().Replace(heading.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static IEnumerable<string> MissingParts(SourceFile file)
    {
        if (!DecisionName().IsMatch(file.Name))
            yield return $"{file.Path}: a name like 0004-the-history-is-the-model.md";
        if (!Status().IsMatch(file.Text))
            yield return $"{file.Path}: Status: proposed, accepted, or superseded by …";
        if (!Date().IsMatch(file.Text))
            yield return $"{file.Path}: Date: YYYY-MM-DD";
        foreach (var part in PartsOfADecision.Where(part => !file.Text.Contains($"\n## {part}\n", StringComparison.Ordinal)))
            yield return $"{file.Path}: ## {part}";
    }

    private static IEnumerable<string> Faults(SourceFile changelog)
    {
        var headings = Heading().Matches(changelog.Text).Select(heading => heading.Value.Trim()).ToList();
        if (headings.FirstOrDefault(heading => heading.StartsWith("## ", StringComparison.Ordinal)) != "## Unreleased")
            yield return "Unreleased is not on top";
        foreach (var heading in headings.Where(heading => heading.StartsWith("### ", StringComparison.Ordinal)))
        {
            if (!Groups.Contains(heading[4..]))
                yield return $"{heading} is no group";
        }
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)(?:\s+""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M} _-]")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex(@"^\d{4}-[a-z0-9-]+\.md$")]
    private static partial Regex DecisionName();

    [GeneratedRegex(@"^\W*Status\W+(proposed|accepted|superseded)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Status();

    [GeneratedRegex(@"^\W*Date\W+\d{4}-\d{2}-\d{2}", RegexOptions.Multiline)]
    private static partial Regex Date();
}
