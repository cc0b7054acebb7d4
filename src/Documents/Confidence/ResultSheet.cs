using NghiTrinh.Documents.Tables;

namespace NghiTrinh.Documents.Confidence;

/// <summary>Bảng kết quả as XLSX: the figures as numbers, each percentage as the rounded number that is printed.</summary>
public static class ResultSheet
{
    public static byte[] Write(PaperResult result)
    {
        var vote = result.Vote;
        return FormulaBook.Write(vote.Decimals, new FormulaSheet(
            "Kết quả", [6, 28, 36, 10, 10, 10, 10, .. vote.Levels.SelectMany(_ => (double[])[12, 12])],
            [
                [new FormulaCell.Across($"Kết quả {vote.Named()}", FormulaStyle.Title)],
                [new FormulaCell.Across(vote.SittingLine(), FormulaStyle.Note)],
                [
                    .. ((string[])
                    [
                        "STT", "Họ và tên", "Chức vụ", "Phát ra", "Thu về", "Hợp lệ", "Không hợp lệ", .. vote.Levels.SelectMany(level => (string[])[level, $"{level} (%)"]),
                    ]).Select(text => new FormulaCell.Text(text, FormulaStyle.Header)),
                ],
                .. result.Kinds.SelectMany(kind => (IReadOnlyList<FormulaCell>[])
                [
                    [new FormulaCell.Across(vote.Named(kind.Ballot))],
                    .. kind.Officials.Select((one, at) => Row(at, one, kind)),
                ]),
                [new FormulaCell.Across($"Tỷ lệ phần trăm tính trên {vote.Base}.", FormulaStyle.Note)],
            ],
            IsLocked: false));
    }

    private static IReadOnlyList<FormulaCell> Row(int at, PaperOfficialCount one, PaperKindCount kind) =>
    [
        at + 1, one.Official.Name, one.Official.Position, kind.Issued, kind.Collected, one.Valid, one.Invalid,
        .. one.Counts.SelectMany((count, level) => (FormulaCell[])[count, Share(one, level)]),
    ];

    private static FormulaCell Share(PaperOfficialCount one, int level) =>
        one.Shares.Count > level ? new FormulaCell.Number(one.Shares[level].Value / 100, FormulaStyle.Percent) : "–";
}
