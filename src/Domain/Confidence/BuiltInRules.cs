using System.Text.Json;

namespace NghiTrinh.Domain.Confidence;

/// <summary>The files of rules that travel with the program: four acts, from 2012 to 2023.</summary>
public static class BuiltInRules
{
    private static readonly string[] Ids = ["96-QD-TW-2023", "NQ-96-2023", "NQ-85-2014", "NQ-35-2012"];

    /// <summary>The text of each file, in order.</summary>
    public static IReadOnlyList<string> Texts { get; } = [.. Ids.Select(Load)];

    // The files are inside this very assembly, so this is no more input than a constant is.
    private static string Load(string id)
    {
        using var document = JsonDocument.Parse(typeof(BuiltInRules).Assembly.GetManifestResourceStream($"rule-sets/{id}.json")!); // embedded
        return document.RootElement.GetRawText();
    }
}
