using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Loại phiếu theo nhóm chức danh, với màu giấy.</summary>
internal static class SetBallotKinds
{
    public static readonly RecordStep<ConfidenceVote> Step = VoteEndpoints.Prepare("ballots", "Kinds of ballot", "Record the kinds of ballot", Fields, Decide) with
    {
        Note = input => input.L["A kind of ballot goes to one electorate. An official whom two electorates vote on stands on two kinds."],
    };

    private static IEnumerable<StepField> Fields(StepInput<ConfidenceVote> input) =>
    [
        VoteRows.Field(
            input, "kinds", input.L["Kinds of ballot; leave a row empty to leave it out"],
            [
                new("name", input.L["Group of positions"]),
                new("electorate", input.L["Electorate"]) { Options = [("", "–"), .. input.Value.Electorates.Select(e => (e.Code, e.Name))] },
                new("colour", input.L["Colour of the paper"]),
            ],
            input.Value.BallotKinds.Select(k => (IReadOnlyList<string>)[k.Name, k.Electorate, k.Colour ?? ""]), 3),
    ];

    private static Result<ConfidenceVoteChange> Decide(StepInput<ConfidenceVote> input)
    {
        var (form, vote, given) = (input.Form, input.Value, new List<string>());
        var kinds = new List<BallotKind>();
        foreach (var row in VoteRows.Filled(form, "name"))
        {
            var code = vote.BallotKinds.ElementAtOrDefault(row)?.Code ?? vote.NextBallot(given);
            given.Add(code);
            kinds.Add(new(code, form.Required($"name-{row}", 200), form.Text($"electorate-{row}") ?? "", form.Text($"colour-{row}")));
        }
        return vote.SetBallotKinds(kinds);
    }
}
