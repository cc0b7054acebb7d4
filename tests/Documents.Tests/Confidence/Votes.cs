using NghiTrinh.Documents.Confidence;
using NghiTrinh.Documents.Official;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.Documents.Tests.Confidence;

/// <summary>Made-up votes (dữ liệu mẫu): nobody in them is a person.</summary>
internal static class Votes
{
    public static readonly PaperVote Party = Vote(DocumentProfile.Party36, 3);
    public static readonly PaperVote State = Vote(DocumentProfile.State30, 28);

    public static readonly PaperVote Motion = State with
    {
        Form = VoteForm.Motion,
        Title = "Bỏ phiếu tín nhiệm đối với Phó Chủ tịch Ủy ban nhân dân",
        Levels = ["Tín nhiệm", "Không tín nhiệm"],
        Ballots = [new("Phó Chủ tịch Ủy ban nhân dân", "Đại biểu Hội đồng nhân dân", 47, [new("Ủy viên 03", "Phó Chủ tịch Ủy ban nhân dân")])],
    };

    public static IEnumerable<TheoryDataRow<string, PaperVote>> All =>
    [
        new("party-3", Party), new("party-28", Vote(DocumentProfile.Party05, 28)),
        new("state-3", Vote(DocumentProfile.State30, 3)), new("state-28", State), new("motion", Motion),
    ];

    /// <summary>A vote on so many officials in two kinds of ballot.</summary>
    public static PaperVote Vote(DocumentProfile profile, int officials)
    {
        var party = profile.System == DocumentSystem.Party;
        PaperOfficial[] people = [.. Enumerable.Range(1, officials).Select(at => new PaperOfficial($"Ủy viên {at:00}", Position(party, at)))];
        var electorate = party ? "Ủy viên Ban Chấp hành" : "Đại biểu Hội đồng nhân dân";
        return new()
        {
            Profile = profile,
            SuperiorBody = party ? "Đảng bộ tỉnh Mẫu" : null,
            IssuingBody = party ? "Ban Chấp hành" : "Hội đồng nhân dân tỉnh Mẫu",
            Sign = party ? "TU" : "HĐND",
            Place = "Mẫu Sơn",
            Form = VoteForm.Rating,
            Title = party ? "Lấy phiếu tín nhiệm đối với Bí thư, Phó Bí thư, Ủy viên Ban Thường vụ Tỉnh ủy, nhiệm kỳ 2020-2025" : "Lấy phiếu tín nhiệm đối với người giữ chức vụ do Hội đồng nhân dân tỉnh bầu, nhiệm kỳ 2021-2026",
            Sitting = party ? "Hội nghị Ban Chấp hành lần thứ 15" : "Kỳ họp thứ 12",
            SittingOn = new(2023, 12, 6),
            Venue = "Hội trường Tỉnh ủy",
            Act = party ? "Quy định số 96-QĐ/TW, ngày 02/02/2023 của Bộ Chính trị" : "Nghị quyết số 96/2023/QH15 ngày 23/6/2023 của Quốc hội",
            Plan = party ? "Kế hoạch số 186-KH/TU" : null,
            Levels = ["Tín nhiệm cao", "Tín nhiệm", "Tín nhiệm thấp"],
            Base = "tổng số phiếu thu về",
            Ballots =
            [
                new(party ? "Bí thư, Phó Bí thư" : "Chủ tịch, Phó Chủ tịch, Trưởng Ban của Hội đồng nhân dân", electorate, 47, people[..1], "vàng"),
                new(party ? "Ủy viên Ban Thường vụ" : "Chủ tịch, Phó Chủ tịch, Ủy viên Ủy ban nhân dân", electorate, 47, people[1..], "xanh"),
            ],
            Voters = [.. Enumerable.Range(1, 47).Select(at => new PaperVoter($"Người bỏ phiếu {at:00}", "Cơ quan mẫu", electorate))],
            Tellers = [new("Kiểm phiếu viên 01", "Trưởng ban"), new("Kiểm phiếu viên 02", "Thành viên"), new("Kiểm phiếu viên 03", "Thành viên")],
            Exemptions = [new(new("Ủy viên 99", "Ủy viên Ban Thường vụ"), "Được bầu trong năm lấy phiếu", "Điều 2")],
            Validity =
            [
                "Phiếu không do Ban kiểm phiếu phát ra: không hợp lệ cả phiếu (Điều 6);",
                "Không đánh dấu ô nào, hoặc đánh dấu hai, ba ô: không hợp lệ đối với người đó (Điều 6);",
                "Gạch họ và tên in trên phiếu: không hợp lệ đối với người đó (Điều 6).",
            ],
            BallotNote = party ? "Người bỏ phiếu có thể ký hoặc không ký tên vào phiếu." : null,
            Signing = party ? "Người bỏ phiếu có thể ký hoặc không ký tên vào phiếu." : null,
            Quorum = "Chỉ tiến hành khi có ít nhất hai phần ba số người được triệu tập có mặt.",
            Deadlines =
            [
                new("Người được lấy phiếu gửi báo cáo", new(2023, 11, 16), "Điều 9"),
                new("Gửi hồ sơ đến người bỏ phiếu", new(2023, 11, 21), "Điều 9"),
            ],
            Signature = party
                ? new(SigningCapacity.Collective, "Ban Thường vụ", "Bí thư", "Nguyễn Văn Mẫu")
                : new(SigningCapacity.Collective, "Thường trực Hội đồng nhân dân", "Chủ tịch", "Nguyễn Văn Mẫu"),
            FooterNote = "Dữ liệu mẫu",
        };
    }

    /// <summary>47 issued, 46 collected, one of them with a name struck out; the last person has most low ballots.</summary>
    public static PaperResult Counted(PaperVote vote) => new(vote, [new(vote.Ballots[0].Electorate, 47, 47)],
        [.. vote.Ballots.Select(ballot => new PaperKindCount(ballot, 47, 46, 0, [.. ballot.Officials.Select((official, at) => Count(vote, ballot, official, at))]))]);

    /// <summary>The same, announced and put under seal a day later.</summary>
    public static PaperResult Sealed(PaperVote vote)
    {
        var counted = Counted(vote);
        return counted with
        {
            Kinds = [.. counted.Kinds.Select(kind => kind with { Destroyed = 3 })],
            Package = new(3, "Phiếu đã kiểm\nBiên bản kiểm phiếu", "Tủ số 3, phòng Cơ yếu", "Ban Tổ chức Tỉnh ủy", ["Kiểm phiếu viên 01", "Kiểm phiếu viên 02"]),
            SealedOn = new(2023, 12, 7),
        };
    }

    private static PaperOfficialCount Count(PaperVote vote, PaperBallot ballot, PaperOfficial official, int at)
    {
        var (low, invalid) = (at == ballot.Officials.Count - 1 ? 25 : at % 4, at == 0 ? 1 : 0);
        var high = (46 - low - invalid) * 2 / 3;
        int[] counts = vote.Levels.Count == 2 ? [46 - low - invalid, low] : [high, 46 - low - invalid - high, low];
        return new(official, counts, invalid, [.. counts.Select(count => new Percentage(count, 46, vote.Decimals))], 2 * low > 46 ? new("Quá nửa tín nhiệm thấp", "có thể xin từ chức", "Điều 12") : null);
    }

    private static string Position(bool party, int at) => (party, at) switch
    {
        (true, 1) => "Bí thư Tỉnh ủy",
        (true, _) => "Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy",
        (false, 1) => "Chủ tịch Hội đồng nhân dân tỉnh",
        (false, _) => "Ủy viên Ủy ban nhân dân, Giám đốc Sở Kế hoạch và Đầu tư",
    };
}
