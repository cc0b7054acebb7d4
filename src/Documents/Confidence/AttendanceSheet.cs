using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Confidence;

/// <summary>Danh sách điểm danh: who is summoned, for signing at the door. Nothing in it belongs to a ballot.</summary>
public static class AttendanceSheet
{
    private const double SigningRowMm = 10;

    public static Form Of(PaperVote vote)
    {
        var voters = vote.Voters.Count > 0 ? vote.Voters
            : [.. vote.Ballots.DistinctBy(ballot => ballot.Electorate).SelectMany(b => Enumerable.Repeat(new PaperVoter("", null, b.Electorate), b.Voters))];
        var groups = voters.GroupBy(voter => voter.Electorate).ToList();
        var number = 0;
        return vote.Form("Danh sách điểm danh", vote.Named(), vote.SittingLine()) with
        {
            Body =
            [
                new Block.Table(
                    [new(12, Alignment.Centre), new(48), new(58), new(34), new(20)],
                    [[new("STT"), new("Họ và tên"), new("Chức vụ, đơn vị"), new("Chữ ký"), new("Ghi chú")]],
                    [
                        .. groups.SelectMany(group => (TableRow[])
                        [
                            .. groups.Count > 1 ? [new TableRow.Group(group.Key)] : Array.Empty<TableRow>(),
                            .. group.Select(voter => new TableRow.Body($"{++number}", voter.Name, voter.Position ?? "", "", "")),
                        ]),
                    ])
                { RowMm = SigningRowMm },
                VoteWords.Text($"Tổng số triệu tập: {(vote.Summoned is { } summoned ? $"{summoned}" : VoteWords.Dots(8))}. Có mặt: {VoteWords.Dots(8)} Vắng mặt: {VoteWords.Dots(8)}"),
                .. vote.Quorum is { } quorum ? [VoteWords.Italic(quorum)] : Array.Empty<Block>(),
                new Block.Signing(new("Người điểm danh", VoteWords.SignNote), new("Trưởng ban kiểm phiếu", VoteWords.SignNote)),
            ],
        };
    }
}
