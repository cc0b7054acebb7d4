using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Agencies;

/// <summary>Sáp nhập cơ quan vào cơ quan khác.</summary>
internal static class MergeAgency
{
    public static readonly RecordStep<Agency> Step = new(
        "agencies/{agency:guid}/merge", "Merge the agency into another one", "Record the merger", Permission.KeepOffice, AgencyEndpoints.Find, Fields, Decide)
    {
        Note = input => input.L["From that day its items stand under the other agency; earlier reports keep it."],
    };

    private static IEnumerable<StepField> Fields(StepInput<Agency> input) =>
    [
        new("into", input.L["Successor agency"])
        {
            Options = [("", "–"), .. input.At.Agencies.Where(a => a.IsActive).Select(a => (a.Id.ToString(), a.Name))],
        },
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Agency> input)
    {
        if (input.Form.Ids("into", id => new AgencyId(id)) is [var into] && input.At.Find(into) is { } successor)
            return input.Value.MergeInto(successor, input.At).AsChanges();
        input.Form.Wrong("into", input.L["Choose one."]);
        return Array.Empty<Change>();
    }
}
