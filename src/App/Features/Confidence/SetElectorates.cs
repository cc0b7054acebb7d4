using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Thành phần bỏ phiếu. Voted on by two electorates, an official has two results.</summary>
internal static class SetElectorates
{
    public static readonly RecordStep<ConfidenceVote> Step = VoteEndpoints.Prepare("electorates", "Who votes", "Record who votes", Fields, Decide) with
    {
        Note = input => input.Value.RulesIn(input.At) is { Electorates.Count: > 0 } rules
            ? input.L["By {0}: {1}", rules.Act.Sign, string.Join("; ", rules.Electorates.Select(e => $"{e.Value.Position}: {string.Join(" + ", e.Value.VoterGroups)} ({e.Article})"))].Value
            : null,
    };

    private static IEnumerable<StepField> Fields(StepInput<ConfidenceVote> input) =>
    [
        VoteRows.Field(
            input, "electorates", input.L["Electorates; leave a row empty to leave it out"],
            [new("name", input.L["Name of the group"]), new("members", input.L["All members"]) { Type = "number" }],
            input.Value.Electorates.Select(e => (IReadOnlyList<string>)[e.Name, e.Members.ToString(CultureInfo.InvariantCulture)]), 2),
    ];

    private static Result<ConfidenceVoteChange> Decide(StepInput<ConfidenceVote> input)
    {
        var (form, vote, given) = (input.Form, input.Value, new List<string>());
        var electorates = new List<Electorate>();
        foreach (var row in VoteRows.Filled(form, "name"))
        {
            var code = vote.Electorates.ElementAtOrDefault(row)?.Code ?? vote.NextElectorate(given);
            given.Add(code);
            electorates.Add(new(code, form.Required($"name-{row}", 200), form.Number($"members-{row}", 1, 100_000) ?? 0));
        }
        return vote.SetElectorates(electorates);
    }
}
