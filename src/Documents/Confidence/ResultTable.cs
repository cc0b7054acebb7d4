using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Confidence;

/// <summary>Bảng kết quả: STT, họ tên, chức vụ, phiếu phát ra, thu về, hợp lệ, không hợp lệ, each level with its percentage.</summary>
public static class ResultTable
{
    /// <summary>The table as a document of its own, on a landscape page.</summary>
    public static byte[] Docx(PaperResult result) => FormDocx.Write(
        result.Vote.Form($"Bảng kết quả {VoteWords.Of(result.Vote.Form)}", VoteWords.Upper(result.Vote.Named()), result.Vote.SittingLine()) with
        {
            Landscape = true,
            Body =
            [
                .. Blocks(result.Vote, result),
                new Block.Signing(new SigningPlace("Thành viên ban kiểm phiếu", VoteWords.SignNote), new SigningPlace("Trưởng ban kiểm phiếu", VoteWords.SignNote)),
            ],
        });

    /// <summary>A table for each kind of ballot; without figures it is a form.</summary>
    internal static IEnumerable<Block> Blocks(PaperVote vote, PaperResult? result)
    {
        for (var at = 0; at < vote.Ballots.Count; at++)
            yield return Table(vote, vote.Ballots[at], result, result?.Kinds[at]);
        yield return VoteWords.Italic($"Tỷ lệ phần trăm tính trên {vote.Base}, làm tròn đến {vote.Decimals} chữ số thập phân; tổng tỷ lệ của một người có thể khác 100% khi có phiếu không hợp lệ đối với người đó.");
    }

    private static Block.Table Table(PaperVote vote, PaperBallot ballot, PaperResult? result, PaperKindCount? count) => new(
        [
            new(11, Alignment.Centre), new(36), new(58), .. Enumerable.Repeat(new TableColumn(15, Alignment.Right), 4),
            .. vote.Levels.SelectMany(_ => (TableColumn[])[new(13, Alignment.Right), new(17, Alignment.Right)]),
        ],
        [
            [
                new("STT", Rows: 2), new("Họ và tên", Rows: 2), new("Chức vụ", Rows: 2), new("Phát ra", Rows: 2), new("Thu về", Rows: 2),
                new("Hợp lệ", Rows: 2), new("Không hợp lệ", Rows: 2), .. vote.Levels.Select(level => new HeaderCell(level, Columns: 2)),
            ],
            [.. vote.Levels.SelectMany(_ => (HeaderCell[])[new("Số phiếu"), new("Tỷ lệ")])],
        ],
        [
            .. ballot.Officials.Select((official, at) => count is null
                ? new TableRow.Body([$"{at + 1}", official.Name, official.Position, .. Enumerable.Repeat<Cell>("", 4 + 2 * vote.Levels.Count)])
                : Row(at, count.Officials[at], count)),
        ],
        vote.Named(ballot))
    { RowMm = count is null ? 9 : null };

    private static TableRow.Body Row(int at, PaperOfficialCount one, PaperKindCount kind) => new(
        [
            $"{at + 1}", one.Official.Name, one.Official.Position, $"{kind.Issued}", $"{kind.Collected}", $"{one.Valid}", $"{one.Invalid}",
            .. one.Counts.SelectMany((count, level) => (Cell[])[$"{count}", one.Percent(level)]),
        ]);

    /// <summary>The kind of ballot in a line: the group, with the voters where there are several groups of them.</summary>
    internal static string Named(this PaperVote vote, PaperBallot ballot) =>
        vote.Ballots.Any(other => other.Electorate != ballot.Electorate) ? $"{ballot.Title} ({ballot.Electorate} bỏ phiếu)" : ballot.Title;
}
