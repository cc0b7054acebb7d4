using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Sửa hoặc xác nhận một giá trị của bộ quy tắc.</summary>
internal static class SetRuleValue
{
    /// <summary>A value of a rule set.</summary>
    internal sealed record Target(Committee Committee, KnownRules Known, string Place, Sourced<string> Value);

    public static readonly RecordStep<Target> Step = new(
        "confidence/rules/{ruleSet}/values/{place}", "Confirm or change a rule", "Record the rule", Permission.SetRules, Find, Fields, Decide)
    {
        NeedsReason = true,
    };

    private static StepTarget<Target>? Find(StepSearch search)
    {
        var place = search.Http.Request.RouteValues["place"] as string ?? "";
        if (ConfidenceRuleEndpoints.RulesOf(search.Reading, search.Http) is not { } known || RuleText.ValueAt(known.Text, place) is not { } value)
            return null;
        var label = RuleValues.Of(known.Rules, search.Reading.Words).SelectMany(g => g.Values).FirstOrDefault(v => v.Place == place)?.Label ?? place;
        return new(
            new(search.Reading.Committee, known, place, value), new(SubjectKind.Committee, search.Reading.Id.Value),
            $"{known.Rules.Act.Named}: {label}", $"confidence/rules/{known.Rules.Id}");
    }

    private static IEnumerable<StepField> Fields(StepInput<Target> input) =>
    [
        .. RuleValueForm.Fields(input.Value.Place, input.Value.Value.Value, input.Reading.Words),
        new("article", input.L["Where it is written"]) { Required = true, Values = [input.Value.Value.Article], Help = input.L["Article and clause, as “Điều 12 khoản 1”."] },
        new("confirmed", input.L["State"])
        {
            Values = [input.Value.Value.ToBeConfirmed ? "no" : "yes"],
            Options = [("yes", input.L["confirmed: read in the act"]), ("no", input.L["to be confirmed"])],
        },
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Target> input)
    {
        var (target, form) = (input.Value, input.Form);
        var value = RuleValueForm.Read(target.Place, target.Value.Value, form);
        var sourced = new Sourced<string>(value, form.Required("article", 300), form.Text("confirmed") == "no");
        return !form.IsValid ? Array.Empty<Change>() : target.Committee.SetRuleValue(target.Known.Rules.Id, target.Place, sourced).AsChanges();
    }
}
