using System.Globalization;
using System.IO.Compression;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Packages;

namespace NghiTrinh.Documents.Confidence;

/// <summary>One file of the kit.</summary>
/// <param name="Name">Its name, numbered in the order of printing.</param>
/// <param name="Title">What it is.</param>
/// <param name="Copies">How many copies to print; null where it is not printed.</param>
/// <param name="Note">For the printer, such as the colour of the paper.</param>
/// <param name="Content">The bytes.</param>
public sealed record KitPaper(string Name, string Title, int? Copies, string Note, byte[] Content);

/// <summary>The paper kit of the day: everything to print, sign and count with, in one ZIP that needs no network.</summary>
public static class PaperKit
{
    private const int Tellers = 2;

    /// <summary>The ZIP; the same vote always gives the same bytes.</summary>
    public static byte[] Zip(PaperVote vote) => Zip(Papers(vote).Select(paper => (paper.Name, paper.Content)));

    /// <summary>Several papers in one ZIP, such as a letter to each.</summary>
    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> papers)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in papers)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        return StablePackage.Of(file);
    }

    /// <summary>All files of the kit, the contents page first.</summary>
    public static IReadOnlyList<KitPaper> Papers(PaperVote vote)
    {
        List<KitPaper> papers = [.. Ballots(vote), .. Forms(vote)];
        papers = [.. papers.Select((paper, at) => paper with { Name = $"{Number(at + 1)}-{paper.Name}" })];
        return [new("00-muc-luc.docx", "Mục lục bộ tài liệu", 1, "", FormDocx.Write(Contents(vote, papers))), .. papers];
    }

    private static IEnumerable<KitPaper> Ballots(PaperVote vote) => vote.Ballots.SelectMany((ballot, at) =>
    {
        var colour = ballot.Colour is { } paper ? $"Giấy màu {VoteWords.Lower(paper)}; " : "";
        return (KitPaper[])
        [
            new($"phieu-loai-{at + 1}.pdf", $"{VoteWords.BallotTitle(vote.Form)}: {vote.Named(ballot)}", ballot.Voters,
                $"{colour}đóng dấu treo", BallotPdf.Write(vote, ballot)),
            new($"phieu-loai-{at + 1}.docx", $"Bản Word của phiếu: {vote.Named(ballot)}", null, "Không in nếu đã in từ tệp PDF", BallotDocx.Write(vote, ballot)),
        ];
    });

    private static IEnumerable<KitPaper> Forms(PaperVote vote)
    {
        yield return new("danh-sach-diem-danh.docx", "Danh sách điểm danh", 1, "", FormDocx.Write(AttendanceSheet.Of(vote)));
        yield return new("bien-ban-giao-nhan-phieu.docx", "Biên bản giao nhận phiếu", 2, "", OfficialDocx.Write(HandoverRecord.Of(vote)));
        yield return new("huong-dan-ban-kiem-phieu.docx", "Hướng dẫn Ban kiểm phiếu", Math.Max(3, vote.Tellers.Count), "", FormDocx.Write(TellerGuide.Of(vote)));
        foreach (var (at, ballot) in vote.Ballots.Index())
            yield return new($"phieu-kiem-loai-{at + 1}.docx", $"Phiếu kiểm: {vote.Named(ballot)}", Tellers * TallySheet.Bundles(ballot),
                "Khổ ngang; mỗi người một bản mỗi tập", FormDocx.Write(TallySheet.Of(vote, ballot)));
        yield return new("bien-ban-kiem-phieu-mau.docx", "Biên bản kiểm phiếu (mẫu điền tay)", 2, "", OfficialDocx.Write(CountingMinutes.Blank(vote)));
        yield return new("so-kiem-phieu.xlsx", "Sổ kiểm phiếu (bảng tính)", null, "Mở trên máy, không cần mạng", CountingWorkbook.Write(vote));
    }

    private static Form Contents(PaperVote vote, IReadOnlyList<KitPaper> papers) => vote.Form("Mục lục bộ tài liệu", vote.Named(), vote.SittingLine()) with
    {
        Body =
        [
            VoteWords.Text("In theo thứ tự trong bảng; phiếu in thêm ghi vào biên bản giao nhận. Các bản của một loại phiếu in liền một lượt từ một tệp, trên cùng loại giấy, để không phiếu nào khác phiếu nào; không đánh số phiếu."),
            new Block.Table(
                [new(12, Alignment.Centre), new(58), new(60), new(16, Alignment.Centre), new(42)],
                [[new("STT"), new("Tài liệu"), new("Tệp"), new("Số bản in"), new("Ghi chú")]],
                [.. papers.Select((paper, at) => new TableRow.Body($"{at + 1}", paper.Title, paper.Name, paper.Copies?.ToString(CultureInfo.InvariantCulture) ?? "–", paper.Note))]),
        ],
    };

    private static string Number(int at) => at.ToString("00", CultureInfo.InvariantCulture);
}
