using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Confidence;

/// <summary>Phiếu kiểm: strokes by fives for each person and level. A bundle holds a hundred ballots at most.</summary>
public static class TallySheet
{
    private const int Five = 5;
    private const int BundleOf = 100;

    /// <summary>How many sheets a teller needs for a kind.</summary>
    public static int Bundles(PaperBallot ballot) => Math.Max(1, (ballot.Voters + BundleOf - 1) / BundleOf);

    public static Form Of(PaperVote vote, PaperBallot ballot)
    {
        var fives = (Math.Clamp(ballot.Voters, Five, BundleOf) + Five - 1) / Five;
        string[] lines = [.. vote.Levels, "Không hợp lệ"];
        return vote.Form("Phiếu kiểm", $"{VoteWords.Upper(VoteWords.Of(vote.Form))} – {vote.Named(ballot)}", vote.SittingLine()) with
        {
            Landscape = true,
            Body =
            [
                VoteWords.Text($"Người kiểm phiếu: {VoteWords.Dots(50)}    Tập phiếu thứ: {VoteWords.Dots(8)} / {Bundles(ballot)}    Số phiếu trong tập: {VoteWords.Dots(10)}"),
                VoteWords.Italic("Mỗi phiếu một gạch, năm gạch một nhóm. Với mỗi người: tổng các mức cộng số không hợp lệ phải bằng số phiếu trong tập."),
                new Block.Table(
                    [new(34), .. Enumerable.Repeat(new TableColumn(190.0 / fives), fives), new(16)],
                    [[new("Mức"), .. Enumerable.Range(1, fives).Select(at => new HeaderCell($"{at * Five}")), new("Cộng")]],
                    [
                        .. ballot.Officials.SelectMany((official, at) => (TableRow[])
                        [
                            new TableRow.Group($"{at + 1}. {official.Full()}"),
                            .. lines.Select(line => new TableRow.Body([line, .. Enumerable.Repeat<Cell>("", fives + 1)])),
                        ]),
                    ])
                { RowMm = 7, KeepsGroups = true },
                VoteWords.Text($"Đã kiểm đủ {VoteWords.Dots(10)} phiếu trong tập."),
                new Block.Signing(new("Người kiểm phiếu", VoteWords.SignNote), new("Trưởng ban kiểm phiếu", VoteWords.SignNote)),
            ],
        };
    }
}
