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

    private static Result<ConfidenceVoteChange> Decide(StepInput<ConfidenceVote> input) => input.Value.SetBallotKinds(
    [
        .. VoteRows.Filled(input.Form, "name").Select(row => new BallotKind(
            input.Value.BallotKinds.ElementAtOrDefault(row)?.Code ?? CodeOf(row), input.Form.Required($"name-{row}", 200),
            input.Form.Text($"electorate-{row}") ?? "", input.Form.Text($"colour-{row}"))),
    ]);

    // A, B, …, Z, A1, B1, …: short enough for the head of a sheet.
    private static string CodeOf(int row) => $"{(char)('A' + (row % 26))}{(row < 26 ? "" : (row / 26).ToString(System.Globalization.CultureInfo.InvariantCulture))}";
}
