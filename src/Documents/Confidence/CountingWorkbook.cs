using NghiTrinh.Documents.Tables;
using static System.FormattableString;
using static NghiTrinh.Documents.Tables.FormulaBook;

namespace NghiTrinh.Documents.Confidence;

/// <summary>
/// Sổ kiểm phiếu: two tellers' sheets and their comparison, for a day without the network. Each figure is checked while it is
/// typed; a percentage shows only where both tellers agree and the sums are right.
/// </summary>
public static class CountingWorkbook
{
    internal const string First = "Kiểm phiếu 1";
    internal const string Second = "Kiểm phiếu 2";
    internal const string Compared = "So sánh";

    /// <summary>The first column of figures, after number, name and position.</summary>
    private const int Figures = 3;

    public static byte[] Write(PaperVote vote) =>
        FormulaBook.Write(vote.Decimals, Guide(vote), Teller(vote, First, 1), Teller(vote, Second, 2), Comparison(vote));

    private static FormulaSheet Guide(PaperVote vote) => new("Hướng dẫn", [110],
    [
        [new FormulaCell.Text($"Sổ kiểm phiếu: {vote.Named()}", FormulaStyle.Title)],
        [new FormulaCell.Text(vote.SittingLine(), FormulaStyle.Note)],
        .. ((string[])
        [
            $"1. Hai người kiểm phiếu nhập độc lập, mỗi người một trang “{First}”, “{Second}”, chỉ vào ô màu vàng. Mỗi người nhập vào tệp của mình trên máy của mình; khi cả hai đã nhập xong mới chép trang thứ hai sang.",
            "2. Với mỗi người: tổng các mức cộng không hợp lệ phải bằng số phiếu thu về; ô Kiểm tra báo Đúng hoặc SAI kèm số lệch.",
            $"3. Trang “{Compared}” chỉ chỗ hai người nhập khác nhau (LỆCH), không ghi số của ai. Chỗ lệch thì cùng đếm lại phiếu.",
            $"4. Tỷ lệ phần trăm tính trên {vote.Base}, chỉ hiện khi hai người khớp và số liệu đúng.",
            "5. Tệp chạy không cần mạng. Công thức được khóa, không có mật khẩu.",
        ]).Select(line => (IReadOnlyList<FormulaCell>)[new FormulaCell.Text(line, FormulaStyle.Plain)]),
    ]);

    private static FormulaSheet Teller(PaperVote vote, string name, int number)
    {
        var rows = Top(vote, $"Người kiểm phiếu thứ {(number == 1 ? "nhất" : "hai")}");
        foreach (var ballot in vote.Ballots)
        {
            var row = rows.Count + 1;
            var (issued, collected) = (At(Figures, row + 1), At(Figures, row + 2));
            rows.Add([new FormulaCell.Across(vote.Named(ballot))]);
            rows.Add(["", "Số phiếu phát ra", "", new FormulaCell.Input(), Check(
                $"IF({issued}=\"\",\"\",IF({issued}>{ballot.Voters},\"SAI: nhiều hơn {ballot.Voters} người\",\"Đúng\"))")]);
            rows.Add(["", "Số phiếu thu về", "", new FormulaCell.Input(), Check(
                $"IF({collected}=\"\",\"\",IF({collected}>{issued},\"SAI: thu về nhiều hơn phát ra\",\"Đúng\"))")]);
            rows.Add(Header(vote, "Cộng", "Kiểm tra"));
            foreach (var (at, official) in ballot.Officials.Index())
            {
                var own = rows.Count + 1;
                var last = Figures + vote.Levels.Count;
                var sum = At(last + 1, own);
                var figures = $"{At(Figures, own)}:{At(last, own)}";
                rows.Add(
                [
                    at + 1, official.Name, official.Position,
                    .. Enumerable.Range(0, vote.Levels.Count + 1).Select(_ => new FormulaCell.Input()),
                    new FormulaCell.Formula($"IF(COUNT({figures})=0,\"\",SUM({figures}))"),
                    Check($"IF(OR({sum}=\"\",{Fixed(collected)}=\"\"),\"\",IF(COUNT({figures})<{vote.Levels.Count + 1},\"SAI: còn ô trống\",IF({sum}={Fixed(collected)},\"Đúng\",\"SAI: lệch \"&({sum}-{Fixed(collected)}))))"),
                ]);
            }
        }
        return new(name, [6, 28, 34, .. Enumerable.Repeat(14.0, vote.Levels.Count + 1), 10, 30], rows);
    }

    private static FormulaSheet Comparison(PaperVote vote)
    {
        var rows = Top(vote, "So sánh hai người kiểm phiếu");
        foreach (var ballot in vote.Ballots)
        {
            var collected = At(Figures, rows.Count + 3);
            rows.Add([new FormulaCell.Across(vote.Named(ballot))]);
            rows.Add(["", "Số phiếu phát ra", "", Same(Figures, rows.Count + 1)]);
            rows.Add(["", "Số phiếu thu về", "", Same(Figures, rows.Count + 1)]);
            rows.Add(Header(vote, ["Kiểm tra", .. vote.Levels.Select(level => $"{level} (%)")]));
            foreach (var (at, official) in ballot.Officials.Index())
            {
                var own = rows.Count + 1;
                var last = Figures + vote.Levels.Count;
                var (figures, check) = ($"{At(Figures, own)}:{At(last, own)}", At(last + 1, own));
                var of = vote.IsOfAllDelegates ? Invariant($"{ballot.Voters}") : Fixed(collected);
                rows.Add(
                [
                    at + 1, official.Name, official.Position,
                    .. Enumerable.Range(Figures, vote.Levels.Count + 1).Select(column => Same(column, own)),
                    Check($"IF(COUNTIF({figures},\"LỆCH*\")>0,\"LỆCH: đếm lại\",IF(COUNT({figures})<{vote.Levels.Count + 1},\"\",IF(SUM({figures})={Fixed(collected)},\"Đúng\",\"SAI: lệch \"&(SUM({figures})-{Fixed(collected)}))))"),
                    .. Enumerable.Range(Figures, vote.Levels.Count).Select(column => new FormulaCell.Formula(
                        Invariant($"IF({check}=\"Đúng\",ROUND({At(column, own)}/{of},{vote.Decimals + 2}),\"\")"), FormulaStyle.Percent)),
                ]);
            }
        }
        return new(Compared, [6, 28, 34, .. Enumerable.Repeat(14.0, vote.Levels.Count + 1), 22, .. Enumerable.Repeat(14.0, vote.Levels.Count)], rows);
    }

    private static List<IReadOnlyList<FormulaCell>> Top(PaperVote vote, string title) =>
    [
        [new FormulaCell.Across($"{title}: {vote.Named()}", FormulaStyle.Title)],
        [new FormulaCell.Across(vote.SittingLine(), FormulaStyle.Note)],
        ["", "Họ và tên người kiểm phiếu", new FormulaCell.Input(IsText: true)],
    ];

    private static FormulaCell[] Header(PaperVote vote, params IReadOnlyList<string> rest) =>
        [.. ((string[])["STT", "Họ và tên", "Chức vụ", .. vote.Levels, "Không hợp lệ", .. rest]).Select(text => new FormulaCell.Text(text, FormulaStyle.Header))];

    /// <summary>The figure where both tellers have the same one; else that they differ, never by what.</summary>
    private static FormulaCell.Formula Same(int column, int row)
    {
        var (first, second) = ($"'{First}'!{At(column, row)}", $"'{Second}'!{At(column, row)}");
        return Check($"IF(AND({first}=\"\",{second}=\"\"),\"\",IF(AND({first}<>\"\",{second}<>\"\",{first}={second}),{first},\"LỆCH\"))");
    }

    private static FormulaCell.Formula Check(string formula) => new(formula, FormulaStyle.Check);

    private static string Fixed(string reference) => $"${reference[0]}${reference[1..]}";
}
