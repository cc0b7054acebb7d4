using System.Text.RegularExpressions;

namespace NghiTrinh.House.Tests;

/// <summary>A feature is a folder of src/App/Features; what two of them need lives in the Shell or below the App.</summary>
public sealed partial class FeatureTests
{
    // Which feature may name which other one, and why.
    private static readonly Dictionary<(string From, string To), string> Allowed = [];

    [Fact]
    public void Features_do_not_depend_on_one_another() => Assert.Empty(Tree.Texts.SelectMany(Dependencies));

    [Fact]
    public void A_dependency_between_features_is_found()
    {
        const string text = "using NghiTrinh.App.Features.Meetings;\nnamespace NghiTrinh.App.Features.Programme;\n";

        Assert.Single(Dependencies(new("src/App/Features/Programme/PostponeItem.cs", text)));
        Assert.Empty(Dependencies(new("src/App/Routes.cs", text)));
    }

    [Fact]
    public void A_dependency_within_a_feature_is_none() =>
        Assert.Empty(Dependencies(new("src/App/Features/Meetings/Hold/HoldPage.razor", "@using NghiTrinh.App.Features.Meetings")));

    private static IEnumerable<string> Dependencies(SourceFile file)
    {
        if (file.Path.Split('/') is not ["src", "App", "Features", var from, _, ..])
            return [];
        return Named().Matches(file.Text)
            .Select(found => found.Groups["feature"].Value)
            .Distinct()
            .Where(to => to != from && !Allowed.ContainsKey((from, to)))
            .Select(to => $"{file.Path} names {to}");
    }

    [GeneratedRegex(@"(?:NghiTrinh\.App\.)?(?<!http\.)\bFeatures\.(?<feature>\w+)")]
    private static partial Regex Named();
}
