using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Sổ theo dõi phiếu: in, đóng dấu treo, hỏng; hủy phiếu chưa dùng.</summary>
internal static class BallotSteps
{
    public static readonly RecordStep<ConfidenceVote> Stock = VoteEndpoints.Prepare("stock", "Ballots printed, stamped and spoiled", "Record the ballots", StockFields, CountStock) with
    {
        Note = input => input.L["Spoiled are sheets taken out: misprinted, or given back by a voter for a new one. Printed = issued + spoiled + destroyed in the end."],
    };

    public static readonly RecordStep<ConfidenceVote> Destroy = VoteEndpoints.OfDay(
        "destroy", "Destroy the unused ballots", "Record them as destroyed",
        input =>
        [
            .. VoteRows.Counts(input, "destroyed", name => input.L["{0}: unused, destroyed", name], k => BallotRegister.Of(input.Value).First(b => b.Kind == k).Unused),
            new("difference", input.L["Why more or fewer were found than are left of the printed ones"])
            {
                Values = [input.Value.Difference ?? ""],
                Help = input.L["Left empty, the number must be what is left. What was printed and issued is not changed any more: a sheet that is missing is recorded as missing."],
            },
        ],
        input => input.Value.DestroyUnused(VoteRows.ReadCounts(input, "destroyed"), input.Form.Text("difference")));

    private static IEnumerable<StepField> StockFields(StepInput<ConfidenceVote> input)
    {
        var lines = BallotRegister.Of(input.Value).ToDictionary(b => b.Kind.Code);
        return VoteRows.Counts(input, "printed", name => input.L["{0}: printed", name], k => lines[k.Code].Printed)
            .Concat(VoteRows.Counts(input, "stamped", name => input.L["{0}: with the hanging stamp", name], k => lines[k.Code].Stamped))
            .Concat(VoteRows.Counts(input, "spoiled", name => input.L["{0}: spoiled", name], k => lines[k.Code].Spoiled ?? 0))
            .OrderBy(f => f.Name.Split('-')[1], StringComparer.Ordinal);
    }

    private static Result<ConfidenceVoteChange> CountStock(StepInput<ConfidenceVote> input)
    {
        var (printed, stamped, spoiled) = (Read("printed"), Read("stamped"), Read("spoiled"));
        var missing = BallotRegister.Missing(input.Value, printed).Concat(BallotRegister.Missing(input.Value, stamped)).Concat(BallotRegister.Missing(input.Value, spoiled)).ToList();
        return missing.Count > 0
            ? new FiguresAreWrong(missing)
            : input.Value.CountStock([.. printed.Select((p, i) => new BallotStock(p.Ballot, p.Count, stamped[i].Count, spoiled[i].Count))]);

        IReadOnlyList<BallotCount> Read(string name) => VoteRows.ReadCounts(input, name);
    }
}
