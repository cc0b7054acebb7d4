using System.Text;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Thêm bộ quy tắc của một văn bản mới, từ tệp JSON.</summary>
internal static class AddRuleSet
{
    public static readonly RecordStep<Committee> Step = new(
        "confidence/rules/add", "Add a rule set", "Record the rule set", Permission.SetRules, ConfidenceRuleEndpoints.Find, Fields, Decide)
    {
        NeedsReason = true,
        Note = input => input.L["Begin with the file of an act that is already here, change what the new act says otherwise, and give it an id of its own. A file of an id that was added before takes its place."],
        Links = input => input.Value.ConfidenceRules.Sets.Select(s =>
            new StepLink($"{s.Act.Named} (JSON)", input.Reading.Url($"confidence/rules/{s.Id}/file"))),
    };

    private static IEnumerable<StepField> Fields(StepInput<Committee> input) =>
    [
        new("file", input.L["File of the rule set"]) { Type = "file", Help = input.L["A JSON file; the guide describes its fields."] },
        new("text", input.L["Or its text"]) { Type = "textarea", Help = input.L["Looked at where no file is chosen."] },
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Committee> input)
    {
        var text = TextOf(input);
        if (text is null)
            input.Form.Wrong("file", input.L["Choose the file, or paste its text."]);
        return text is null ? Array.Empty<Change>() : input.Value.AddRuleSet(text).AsChanges();
    }

    private static string? TextOf(StepInput<Committee> input)
    {
        var file = input.Http.Request.HasFormContentType ? input.Http.Request.Form.Files["file"] : null;
        if (file is not { Length: > 0 })
            return input.Form.Typed("text");
        // No more than is read at most; what is cut off is no JSON any more.
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        var buffer = new char[RuleSetFile.Longest + 1];
        return new(buffer, 0, reader.ReadBlock(buffer));
    }
}
