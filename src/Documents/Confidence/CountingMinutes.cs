using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Confidence;

/// <summary>Biên bản kiểm phiếu: with the figures the tellers agreed on, or as a form to be filled in by hand.</summary>
public static class CountingMinutes
{
    /// <summary>The minutes with their figures.</summary>
    public static OfficialDocument Of(PaperResult result) => Of(result.Vote, result);

    /// <summary>The form.</summary>
    public static OfficialDocument Blank(PaperVote vote) => Of(vote, null);

    private static OfficialDocument Of(PaperVote vote, PaperResult? result) =>
        vote.Document("Biên bản kiểm phiếu", "BB", vote.Named()) with
        {
            Date = result is null ? null : vote.HeldOn,
            Body =
            [
                VoteWords.Text($"Hôm nay, {VoteWords.DateInWords(vote.HeldOn)}, tại {vote.Venue ?? VoteWords.Dots(40)}, {vote.Sitting} tiến hành {vote.Named()} theo {vote.Act}."),
                vote.Part(1, "Ban kiểm phiếu"),
                VoteWords.Text($"{VoteWords.Upper(vote.SittingWord())} đã thông qua Ban kiểm phiếu gồm:"),
                new Block.List(true, [.. Tellers(vote).Select(line => (IReadOnlyList<Inline>)[line])]),
                vote.Part(2, "Phát, thu và kiểm phiếu"),
                .. result is null
                    ? [VoteWords.Text($"Tổng số triệu tập: {Figure}; có mặt: {Figure}.")]
                    : result.Attendance.Select(came => (Block)VoteWords.Text($"{came.Electorate}: triệu tập {came.Summoned}, có mặt {came.Present}.")),
                VoteWords.Text("Hòm phiếu được kiểm tra và niêm phong trước khi bỏ phiếu. Việc bỏ phiếu theo nguyên tắc bỏ phiếu kín. Ban kiểm phiếu phát phiếu, thu phiếu và kiểm phiếu như sau:"),
                Sheets(vote, result),
                .. result is { Settled.Count: > 0 } ? Settled(result) : [],
                vote.Part(3, "Kết quả"),
                VoteWords.Text($"Kết quả đối với từng người theo bảng tại Phụ lục; tỷ lệ phần trăm tính trên {vote.Base}."),
                VoteWords.Text($"Biên bản lập thành {VoteWords.Number(2)} bản, đã thông qua Ban kiểm phiếu; kiểm phiếu xong hồi {VoteWords.Dots(6)} giờ {VoteWords.Dots(6)} cùng ngày."),
                new Block.Signing(Signers(vote)),
            ],
            Annexes = [new("PhuLuc_KetQua", $"Kết quả {VoteWords.Of(vote.Form)}", Landscape: true, [.. ResultTable.Blocks(vote, result)])],
        };

    private const string Figure = "..........";

    private static IEnumerable<string> Tellers(PaperVote vote) => vote.Tellers.Count > 0
        ? vote.Tellers.Select(teller => $"{VoteWords.Upper(vote.Comrade())} {teller.Name}, {VoteWords.Lower(teller.Role)};")
        : Enumerable.Range(0, 3).Select(_ => VoteWords.Dots(70));

    private static IEnumerable<Block> Settled(PaperResult result) =>
    [
        VoteWords.Text("Chỗ hai người kiểm phiếu ghi khác nhau đã được cùng xem lại phiếu và thống nhất:"),
        VoteWords.Dashes(result.Settled.Select((one, at) =>
            $"{one.Official?.Full() ?? "Số phiếu không hợp lệ cả phiếu"} ({one.Ballot}): {VoteWords.Lower(one.Reason.TrimEnd('.', ';'))}{(at == result.Settled.Count - 1 ? "." : ";")}")),
    ];

    private static Block.Table Sheets(PaperVote vote, PaperResult? result) => new(
        [new(12, Alignment.Centre), new(66), new(20, Alignment.Right), new(20, Alignment.Right), new(20, Alignment.Right), new(22, Alignment.Right), new(22, Alignment.Right)],
        [[new("STT"), new("Loại phiếu"), new("Phát ra"), new("Thu về"), new("Không thu về"), new("Hợp lệ"), new("Không hợp lệ cả phiếu")]],
        [
            .. vote.Ballots.Select((ballot, at) => result?.Kinds[at] is { } count
                ? new TableRow.Body($"{at + 1}", vote.Named(ballot), $"{count.Issued}", $"{count.Collected}", $"{count.Issued - count.Collected}", $"{count.Collected - count.InvalidSheets}", $"{count.InvalidSheets}")
                : new TableRow.Body($"{at + 1}", vote.Named(ballot), "", "", "", "", "")),
        ])
    { RowMm = result is null ? 9 : null };

    private static SigningPlace[] Signers(PaperVote vote) =>
    [
        .. vote.Tellers.Count > 0
            ? vote.Tellers.Skip(1).Select(teller => new SigningPlace(teller.Role, VoteWords.SignNote, teller.Name))
            : [new SigningPlace("Người kiểm phiếu", VoteWords.SignNote), new SigningPlace("Người kiểm phiếu", VoteWords.SignNote)],
        new("Trưởng ban kiểm phiếu", VoteWords.SignNote, vote.Tellers is [var head, ..] ? head.Name : ""),
    ];
}
