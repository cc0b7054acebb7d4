using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>
/// A value of a rule set as fields, whatever it is made of: one for each text, number, date or list in it. What names the
/// value (its key) is not offered; the reader of the file judges what comes back.
/// </summary>
internal static class RuleValueForm
{
    private const string Root = "value";

    private static readonly string[] Naming = ["key", "defect", "level", "choice", "purpose"];

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<StepField> Fields(string place, string value, Words words) => Fields(Complete(place, value), Root, place, words);

    /// <summary>The value the form says, as JSON.</summary>
    public static string Read(string place, string value, Form form) => Read(Complete(place, value), Root, place, form)?.ToJsonString(Json) ?? "null";

    // What may be left out in the file has a field all the same.
    private static JsonNode? Complete(string place, string value)
    {
        var node = JsonNode.Parse(value);
        if (node is JsonObject band && band.ContainsKey("threshold"))
            band.TryAdd("leadsToMotion", false);
        if (node is JsonObject trigger && place.Contains(".triggers.", StringComparison.Ordinal))
            trigger.TryAdd("share", "");
        return node;
    }

    private static IEnumerable<StepField> Fields(JsonNode? node, string name, string place, Words w) => node switch
    {
        JsonObject fields => fields.Where(f => !Naming.Contains(f.Key)).SelectMany(f => Fields(f.Value, $"{name}-{f.Key}", place, w)),
        JsonArray list when place == "bodies" =>
        [
            new(name, LabelOf(name, place, w))
            {
                Type = "checkboxes", Values = [.. list.Select(TextOf)],
                Options = [.. Enum.GetValues<BodyKind>().Select(k => (RuleSetFile.NameOf(k), w.Of(k)))],
            },
        ],
        JsonArray list when list.All(entry => entry is JsonValue) =>
            [new(name, LabelOf(name, place, w)) { Type = "textarea", Required = true, Values = [string.Join('\n', list.Select(TextOf))] }],
        JsonArray list => list.SelectMany((entry, at) => Fields(entry, $"{name}-{at.ToString(CultureInfo.InvariantCulture)}", place, w)),
        _ => [Leaf(node, name, place, w)],
    };

    private static StepField Leaf(JsonNode? node, string name, string place, Words w) => new(name, LabelOf(name, place, w))
    {
        Values = [TextOf(node)],
        Options = OptionsOf(node, name, place, w),
        Required = node is not null && LastOf(name) is not ("share" or "leadsToMotion"),
        Type = IsDate(name, place) ? "date" : LastOf(name) is "consequence" or "text" or "what" or "title" || place is "publication" ? "textarea" : "text",
        Help = LastOf(name) is "threshold" or "share" ? w.Say("Như > 1/2 (quá nửa) hoặc >= 2/3 (từ hai phần ba trở lên).", "Such as > 1/2 (more than half) or >= 2/3 (two thirds and more).") : null,
    };

    private static JsonNode? Read(JsonNode? node, string name, string place, Form form) => node switch
    {
        JsonObject fields => new JsonObject(fields
            .Select(f => KeyValuePair.Create(f.Key, Naming.Contains(f.Key) ? f.Value?.DeepClone() : Read(f.Value, $"{name}-{f.Key}", place, form)))
            .Where(f => f.Value is not null)),
        JsonArray when place == "bodies" => new JsonArray([.. form.Texts(name).Select(t => JsonValue.Create(t))]),
        JsonArray list when list.All(entry => entry is JsonValue) =>
            new JsonArray([.. (form.Text(name, 20_000) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => JsonValue.Create(t))]),
        JsonArray list => new JsonArray([.. list.Select((entry, at) => Read(entry, $"{name}-{at.ToString(CultureInfo.InvariantCulture)}", place, form))]),
        _ => Leaf(node, name, place, form),
    };

    private static JsonValue? Leaf(JsonNode? node, string name, string place, Form form) => (form.Text(name), node?.GetValueKind()) switch
    {
        // A program may send true itself.
        ("true" or "set", JsonValueKind.True or JsonValueKind.False) => JsonValue.Create(true),
        (_, JsonValueKind.True or JsonValueKind.False) => null,
        (null, null) => null,
        (null, _) when LastOf(name) == "share" => null,
        ({ } text, JsonValueKind.Number) when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        ({ } text, _) when IsDate(name, place) && Reading.TryDate(text, out var date) => JsonValue.Create(Reading.Iso(date)),
        var (text, _) => JsonValue.Create(text ?? ""),
    };

    private static IReadOnlyList<(string, string)>? OptionsOf(JsonNode? node, string name, string place, Words w) => LastOf(name) switch
    {
        _ when node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False => [("false", w.Say("Không", "No")), ("true", w.Say("Có", "Yes"))],
        "count" => All<DayKind>(d => RuleValueText.Of(d, w)),
        "effect" => All<BallotEffect>(e => RuleWords.Of(e, w)),
        "of" => All<QuorumBase>(q => RuleWords.Of(q, w)),
        Root when place.EndsWith(".base", StringComparison.Ordinal) => All<PercentageBase>(b => RuleWords.Of(b, w)),
        _ => null,
    };

    private static IReadOnlyList<(string, string)> All<T>(Func<T, string> say)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => (RuleSetFile.NameOf(v), say(v)))];

    private static string LabelOf(string name, string place, Words w) => LastOf(name) switch
    {
        "name" => w.Say("Tên gọi", "Name"),
        "threshold" => w.Say("Ngưỡng", "Threshold"),
        "share" => w.Say("Tỷ lệ", "Share"),
        "consequence" => w.Say("Hệ quả, theo lời văn bản", "Consequence, in the words of the act"),
        "leadsToMotion" => w.Say("Có thể dẫn đến bỏ phiếu tín nhiệm", "May lead to a confidence motion"),
        "position" => w.Say("Chức danh, chức vụ", "Position"),
        "voterGroups" => w.Say("Thành phần bỏ phiếu, mỗi dòng một nhóm; mỗi nhóm có kết quả riêng", "Groups of voters, one a line; each has a result of its own"),
        "text" => w.Say("Nội dung", "Text"),
        "title" => w.Say("Tiêu đề, trích yếu", "Title"),
        "what" => w.Say("Việc phải làm", "What is to be done"),
        "days" => w.Say("Số ngày trước ngày họp", "Days before the sitting"),
        "count" => w.Say("Tính theo", "Counted in"),
        "effect" => w.Say("Xử lý", "Effect"),
        "of" => w.Say("Tính trên", "Share of"),
        "sign" => w.Say("Số, ký hiệu", "Number and sign"),
        "kind" => w.Say("Thể loại", "Kind of document"),
        "on" => w.Say("Ngày ban hành", "Date"),
        "author" => w.Say("Cơ quan ban hành", "Issued by"),
        "label" => w.Say("Nhãn in trên phiếu", "Label on the ballot") + " " + (int.Parse(name.Split('-')[^2], CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture),
        _ when place == "bodies" => w.Say("Áp dụng cho", "Applies to"),
        _ => w.Say("Giá trị", "Value"),
    };

    private static bool IsDate(string name, string place) => LastOf(name) == "on" || place is "validFrom" or "validUntil";

    private static string TextOf(JsonNode? node) => node?.GetValueKind() switch
    {
        null => "",
        JsonValueKind.String => node.GetValue<string>(),
        _ => node.ToJsonString(),
    };

    private static string LastOf(string name) => name[(name.LastIndexOf('-') + 1)..];
}
