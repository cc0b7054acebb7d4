using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Terms;

/// <summary>Mở một nhiệm kỳ.</summary>
internal static class OpenTerm
{
    public static readonly RecordStep<TermId> Step = new(
        "terms/new", "Open a term", "Record the term", Permission.KeepOffice, Find, Fields, Decide)
    {
        EffectiveField = "fromOn",
    };

    private static StepTarget<TermId>? Find(StepSearch search)
    {
        var id = new TermId(search.NewId());
        return new(id, TermEndpoints.SubjectOf(id), "", "terms");
    }

    private static IEnumerable<StepField> Fields(StepInput<TermId> input) =>
    [
        new("name", input.L["Name"]) { Required = true, Help = input.L["As in “khóa XVII, nhiệm kỳ 2020-2025”."] },
        new("fromOn", input.L["First day"]) { Type = "date", Required = true },
        new("toOn", input.L["Last day"]) { Type = "date", Required = true },
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<TermId> input)
    {
        var (name, to) = (input.Form.Required("name", 200), input.Form.Date("toOn"));
        return input.Form.IsValid ? input.At.OpenTerm(name, input.EffectiveOn, to).AsChanges() : Array.Empty<Change>();
    }
}
