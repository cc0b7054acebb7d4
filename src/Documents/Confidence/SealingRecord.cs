using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Confidence;

/// <summary>Biên bản niêm phong: packages and counts, never what is written on a ballot. Before the seal it is a form to fill in.</summary>
public static class SealingRecord
{
    public static OfficialDocument Of(PaperResult result)
    {
        var (vote, package) = (result.Vote, result.Package);
        return vote.Document("Biên bản", "BB", $"niêm phong phiếu {VoteWords.Of(vote.Form)}") with
        {
            Date = result.SealedOn,
            Body =
            [
                VoteWords.Text($"Hôm nay, {VoteWords.DateInWords(result.SealedOn)}, tại {vote.Venue ?? VoteWords.Dots(40)}, sau khi kiểm phiếu {vote.Named()}, Ban kiểm phiếu niêm phong và bàn giao phiếu như sau:"),
                Sheets(result),
                VoteWords.Dashes(
                [
                    $"Số gói niêm phong: {(package is null ? VoteWords.Dots(10) : VoteWords.Number(package.Packages))};",
                    $"Trong gói có: {Said(package?.Contents, 70)};",
                    $"Nơi bảo quản: {Said(package?.Place, 60)};",
                    $"Bên nhận bảo quản: {Said(package?.Keeper, 60)};",
                    $"Người ký niêm phong: {(package is null ? VoteWords.Dots(60) : string.Join(", ", package.SignedBy))}.",
                ]),
                new Block.Signing(
                    new SigningPlace("Trưởng ban kiểm phiếu", VoteWords.SignNote, vote.Tellers is [var head, ..] ? head.Name : ""),
                    new SigningPlace("Người chứng kiến", VoteWords.SignNote), new SigningPlace("Bên nhận bảo quản", VoteWords.SignNote)),
            ],
        };
    }

    private static Block.Table Sheets(PaperResult result) => new(
        [new(12, Alignment.Centre), new(92), new(36, Alignment.Right), new(40, Alignment.Right)],
        [[new("STT"), new("Loại phiếu"), new("Phiếu đã kiểm, niêm phong"), new("Phiếu không sử dụng, đã tiêu hủy")]],
        [
            .. result.Kinds.Select((kind, at) => new TableRow.Body($"{at + 1}", result.Vote.Named(kind.Ballot), $"{kind.Collected}", $"{kind.Destroyed}")),
            new TableRow.Total(
                "", "Cộng", $"{result.Kinds.Sum(kind => kind.Collected)}", result.Kinds.All(kind => kind.Destroyed is not null) ? $"{result.Kinds.Sum(kind => kind.Destroyed)}" : ""),
        ])
    { RowMm = 9 };

    private static string Said(string? text, int dots) => text is null ? VoteWords.Dots(dots) : text.Trim().TrimEnd('.', ';').ReplaceLineEndings(", ");
}
