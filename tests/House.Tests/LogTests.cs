using System.Text.RegularExpressions;

namespace NghiTrinh.House.Tests;

/// <summary>What the program logs is found by its number.</summary>
public sealed partial class LogTests
{
    [Fact]
    public void Every_event_has_a_number_of_its_own()
    {
        var numbers = Tree.Texts.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) && f.Name.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(f => Event().Matches(f.Text).Select(m => m.Groups[1].Value)).ToList();

        Assert.True(numbers.Count > 5, $"The search found {numbers.Count} events.");
        Assert.Empty(numbers.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [GeneratedRegex(@"\[LoggerMessage\((\d+),")]
    private static partial Regex Event();
}
