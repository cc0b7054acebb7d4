using NghiTrinh.Documents.Confidence;
using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Tests.Confidence;

/// <summary>Every paper of a vote, by the name of its file.</summary>
internal static class EveryPaper
{
    public static IEnumerable<(string Name, byte[] Content)> Of(PaperVote vote)
    {
        var (result, first) = (Votes.Counted(vote), vote.Officials[0]);
        foreach (var paper in PaperKit.Papers(vote)) yield return (paper.Name, paper.Content);
        foreach (var (name, document) in Documents()) yield return ($"{name}.docx", OfficialDocx.Write(document));
        yield return ("bang-ket-qua.docx", ResultTable.Docx(result));
        yield return ("bang-ket-qua.xlsx", ResultSheet.Write(result));

        IEnumerable<(string, OfficialDocument)> Documents() =>
        [
            ("ke-hoach", VotePlan.Of(vote)), ("danh-sach", PersonList.Of(vote)),
            ("cong-van-bao-cao", DossierPapers.Request(vote, first, new(2023, 11, 16))),
            ("cong-van-lam-ro", DossierPapers.Clarification(vote, new(first, "Việc kê khai tài sản năm 2023.", new(2023, 11, 26)))),
            ("muc-luc-ho-so", DossierPapers.Index(vote,
            [
                new(null, "Gửi hồ sơ đến người bỏ phiếu", new(2023, 11, 21), new(2023, 11, 20), "12-CV/BTC"), new(first, "Báo cáo tự đánh giá", new(2023, 11, 16), null),
            ])),
            ("bien-ban-kiem-phieu", CountingMinutes.Of(result)), ("nghi-quyet", OutcomePapers.Resolution(result)),
            ("bao-cao", OutcomePapers.Report(result)), ("thong-bao", OutcomePapers.Notice(result, vote.Officials[^1])),
            ("niem-phong", SealingRecord.Of(result)), ("niem-phong-da-ghi", SealingRecord.Of(Votes.Sealed(vote))),
        ];
    }
}
