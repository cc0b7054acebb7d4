using NghiTrinh.Documents.Wording;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>What a browser calls itself, in the few words that tell one's own browsers apart.</summary>
internal static class BrowserText
{
    // The more particular name first: Edge and Chrome also say Safari.
    private static readonly (string Sign, string Name)[] Browsers = [("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];
    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string Of(string agent, Words words)
    {
        var parts = new[] { Find(Browsers, agent), Find(Systems, agent) }.OfType<string>().ToList();
        return parts.Count > 0 ? string.Join(", ", parts) : words.Say("Trình duyệt không rõ", "Unknown browser");
    }

    private static string? Find((string Sign, string Name)[] known, string agent) =>
        known.FirstOrDefault(k => agent.Contains(k.Sign, StringComparison.OrdinalIgnoreCase)).Name;
}
