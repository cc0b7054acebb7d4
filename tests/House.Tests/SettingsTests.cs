using System.Text.RegularExpressions;

namespace NghiTrinh.House.Tests;

/// <summary>Every setting the program reads stands in docs/operate/settings.md, and none besides.</summary>
public sealed partial class SettingsTests
{
    [Fact]
    public void The_page_names_every_setting_and_no_other()
    {
        var read = Tree.Texts.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) && f.Extension == ".cs")
            .SelectMany(f => Variable().Matches(f.Text).Select(m => m.Value)).ToHashSet();
        var page = Tree.Texts.Single(f => f.Path == "docs/operate/settings.md").Text;
        var documented = Variable().Matches(page).Select(m => m.Value).ToHashSet();

        Assert.Contains("NGHI_TRINH_PORT", read);
        Assert.Equal(read.Order(), documented.Order());
    }

    [Fact]
    public void The_page_names_every_option_of_the_server()
    {
        var options = Option().Matches(Tree.Texts.Single(f => f.Path == "src/App/Commands/CommandLine.cs").Text).Select(m => m.Groups[1].Value).ToList();
        var page = Tree.Texts.Single(f => f.Path == "docs/operate/settings.md").Text;

        Assert.NotEmpty(options);
        Assert.DoesNotContain(options, option => !page.Contains($"`{option}`", StringComparison.Ordinal));
    }

    // A name that ends in an underscore stands for several, in a message.
    [GeneratedRegex(@"NGHI_TRINH_(?:[A-Z]+_)*[A-Z]+(?![A-Z_])")]
    private static partial Regex Variable();

    [GeneratedRegex(@"new\(""(--[a-z-]+)""\)")]
    private static partial Regex Option();
}
