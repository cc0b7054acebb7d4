using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Confidence;

/// <summary>Danh sách người được lấy phiếu, with the voters of each.</summary>
public static class PersonList
{
    public static OfficialDocument Of(PaperVote vote) => vote.Document("Danh sách", "DS", $"{VoteWords.Person(vote.Form)}\ntại {vote.SittingLine()}") with
    {
        Body =
        [
            VoteWords.Text($"Theo {vote.Plan ?? vote.Act}, {vote.Officials.Count} người sau đây được đưa vào danh sách:"),
            Table(vote),
            .. vote.Exemptions.Count == 0 ? [] : (Block[])
            [
                new Block.Table(
                    [new(12, Alignment.Centre), new(45), new(50), new(45), new(28)],
                    [[new("STT"), new("Họ và tên"), new("Chức vụ"), new("Lý do"), new("Căn cứ")]],
                    [.. vote.Exemptions.Select((one, at) => new TableRow.Body($"{at + 1}", one.Official.Name, one.Official.Position, one.Note is { } note ? $"{one.Ground}\n{note}" : one.Ground, one.Article))],
                    "Không đưa vào danh sách"),
            ],
        ],
        Signature = vote.Signature,
        Recipients = new([$"{VoteWords.Upper(vote.Comrades())} được triệu tập"], vote.IsParty ? "Văn phòng" : "TH"),
    };

    internal static Block.Table Table(PaperVote vote) => new(
        [new(12, Alignment.Centre), new(42), new(74), new(52)],
        [[new("STT"), new("Họ và tên"), new("Chức vụ"), new("Thành phần bỏ phiếu")]],
        [
            .. vote.Officials.Select((official, at) => new TableRow.Body($"{at + 1}", official.Name, official.Position,
                string.Join("\n", vote.Ballots.Where(ballot => ballot.Officials.Contains(official)).Select(ballot => $"{ballot.Electorate} ({ballot.Voters} người)")))),
        ]);
}
