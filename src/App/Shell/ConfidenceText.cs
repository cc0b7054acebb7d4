using Microsoft.Extensions.Localization;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Shell;

/// <summary>Confidence votes in words. The terms of the law stay as they are in both languages where no other word is exact.</summary>
public static class ConfidenceText
{
    /// <summary>What happened to a vote.</summary>
    public static string Of(Change change, Reading r)
    {
        var w = r.Words;
        return change switch
        {
            ConfidenceVoteChange.RatingPlanned c => w.Say($"lập cuộc lấy phiếu tín nhiệm “{c.Basis.Title}” theo {c.Basis.RuleSet}", $"planned the confidence rating “{c.Basis.Title}” by {c.Basis.RuleSet}"),
            ConfidenceVoteChange.MotionPlanned c => w.Say($"lập cuộc bỏ phiếu tín nhiệm “{c.Basis.Title}” theo {c.Basis.RuleSet}", $"planned the confidence motion “{c.Basis.Title}” by {c.Basis.RuleSet}"),
            ConfidenceVoteChange.BasisSet c => w.Say($"ghi lại căn cứ: “{c.Basis.Title}”, {c.Basis.RuleSet}", $"set what it belongs to: “{c.Basis.Title}”, {c.Basis.RuleSet}"),
            ConfidenceVoteChange.ElectoratesSet c => w.Say("thành phần bỏ phiếu: ", "electorates: ") + string.Join("; ", c.Electorates.Select(e => $"{e.Name} ({e.Members})")),
            ConfidenceVoteChange.BallotKindsSet c => w.Say("loại phiếu: ", "kinds of ballot: ") + string.Join("; ", c.Kinds.Select(k => k.Name)),
            ConfidenceVoteChange.OfficialsSet c => w.Say($"danh sách {c.Officials.Count} người", $"list of {c.Officials.Count} officials"),
            ConfidenceVoteChange.TellersSet c => w.Say("ban kiểm phiếu: ", "tellers: ") + string.Join(", ", c.Tellers.All.Select(t => r.At.Find(t)?.Name ?? "?")),
            ConfidenceVoteChange.PaperRecorded c => w.Say($"{c.Paper.What}, ngày {w.Date(c.Paper.On)}", $"{c.Paper.What}, on {w.Date(c.Paper.On)}") + (c.Paper.Document is { } d ? $" ({d})" : ""),
            ConfidenceVoteChange.StockCounted c => w.Say($"phiếu in {c.Stock.Sum(s => s.Printed)}, đóng dấu {c.Stock.Sum(s => s.Stamped)}, hỏng {c.Stock.Sum(s => s.Spoiled)}", $"ballots printed {c.Stock.Sum(s => s.Printed)}, stamped {c.Stock.Sum(s => s.Stamped)}, spoiled {c.Stock.Sum(s => s.Spoiled)}"),
            ConfidenceVoteChange.QuorumEstablished c => w.Say("đủ số người dự họp: ", "quorum established: ") + string.Join("; ", c.Attendance.Select(a => $"{a.Present}/{a.Summoned}")),
            ConfidenceVoteChange.BallotsIssued c => w.Say("phát phiếu: ", "issued ballots: ") + Counts(c.Issued),
            ConfidenceVoteChange.BallotsCollected c => w.Say("thu phiếu: ", "collected ballots: ") + Counts(c.Collected),
            ConfidenceVoteChange.CountingBegun => w.Say("bắt đầu kiểm phiếu", "began to count"),
            ConfidenceVoteChange.CountAgreed or ConfidenceResultChange.Agreed => w.Say("hai người kiểm phiếu thống nhất kết quả", "both tellers agreed on the count"),
            ConfidenceVoteChange.ResultAnnounced => w.Say("công bố kết quả", "announced the result"),
            ConfidenceVoteChange.UnusedDestroyed c => w.Say("hủy phiếu chưa dùng: ", "destroyed unused ballots: ") + Counts(c.Destroyed) + (c.Difference is { } d ? $" ({d})" : ""),
            ConfidenceVoteChange.PackagesSealed c => w.Say($"niêm phong {c.Package.Packages} gói, lưu tại {c.Package.Place}", $"sealed {c.Package.Packages} packages, kept at {c.Package.Place}"),
            ConfidenceVoteChange.FiguresCorrected c => w.Say("sửa số liệu: có mặt ", "corrected: present ") + string.Join("; ", c.Attendance.Select(a => $"{a.Present}/{a.Summoned}"))
                + w.Say("; phát ra ", "; issued ") + Counts(c.Issued) + (c.Collected.Count == 0 ? "" : w.Say("; thu về ", "; collected ") + Counts(c.Collected)),
            ConfidenceVoteChange.TellerReplaced c => w.Say($"{NameOf(c.By, r)} thay {NameOf(c.Teller, r)} trong ban kiểm phiếu", $"{NameOf(c.By, r)} takes the place of {NameOf(c.Teller, r)} as a teller"),
            ConfidenceVoteChange.Postponed c => w.Say("lùi sang ", "postponed to ") + (c.Sitting is { } s ? MeetingText.Of(s, r) : w.Say("ngày khác", "another day")),
            ConfidenceVoteChange.CalledOff => w.Say("không tiến hành", "called off"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Lấy phiếu, or bỏ phiếu.</summary>
    public static string Of(ConfidenceVoteKind kind, Words w) => kind switch
    {
        ConfidenceVoteKind.Rating => w.Say("Lấy phiếu tín nhiệm", "Confidence rating (lấy phiếu)"),
        ConfidenceVoteKind.Motion => w.Say("Bỏ phiếu tín nhiệm", "Confidence motion (bỏ phiếu)"),
    };

    /// <summary>What a sitting is called: the Party has conferences, a council sessions.</summary>
    public static string SittingOf(Reading r) => r.Words.Say(r.Committee.IsParty ? "Hội nghị" : "Kỳ họp", "Sitting");

    /// <summary>Where a vote stands.</summary>
    public static string Of(ConfidenceVoteState state, Words w) => state switch
    {
        ConfidenceVoteState.Prepared => w.Say("Đang chuẩn bị", "Being prepared"),
        ConfidenceVoteState.QuorumEstablished => w.Say("Đủ số người dự họp", "Quorum established"),
        ConfidenceVoteState.Issued => w.Say("Đã phát phiếu", "Ballots issued"),
        ConfidenceVoteState.Collected => w.Say("Đã thu phiếu", "Ballots collected"),
        ConfidenceVoteState.Counting => w.Say("Đang kiểm phiếu", "Counting"),
        ConfidenceVoteState.Agreed => w.Say("Đã thống nhất kết quả", "Count agreed"),
        ConfidenceVoteState.Announced => w.Say("Đã công bố", "Announced"),
        ConfidenceVoteState.Sealed => w.Say("Đã niêm phong", "Sealed"),
        ConfidenceVoteState.CalledOff => w.Say("Không tiến hành", "Called off"),
    };

    /// <summary>A point of the check list.</summary>
    public static string Of(ReadinessPoint point, Words w) => point switch
    {
        ReadinessPoint.Sitting => w.Say("Hội nghị đã có ngày", "The sitting has a date"),
        ReadinessPoint.Rules => w.Say("Theo quy định có hiệu lực với cấp họp trong ngày họp", "Held by the rules in force for the body on the day"),
        ReadinessPoint.Line => w.Say("Gắn với nội dung của chương trình công tác", "A line of the programme is named"),
        ReadinessPoint.Plan => w.Say("Gắn với kế hoạch trong sổ văn bản", "The plan document is named"),
        ReadinessPoint.Electorates => w.Say("Đã có thành phần bỏ phiếu", "It is known who votes"),
        ReadinessPoint.BallotKinds => w.Say("Loại phiếu nào cũng có người", "Every kind of ballot has somebody on it"),
        ReadinessPoint.Officials => w.Say("Có danh sách người được lấy phiếu", "There is a list of officials"),
        ReadinessPoint.Tellers => w.Say("Ban kiểm phiếu đủ ba người giữ vai trò trong ngày", "Three tellers hold the role on the day"),
        ReadinessPoint.Papers => w.Say("Hồ sơ, báo cáo không trễ hạn", "No paper is late"),
        ReadinessPoint.Ballots => w.Say("Phiếu đã đóng dấu đủ cho mọi thành viên", "A ballot is stamped for every member"),
    };

    /// <summary>How a deadline stands.</summary>
    public static string Of(DeadlineState state, Words w) => state switch
    {
        DeadlineState.Done => w.Say("Xong", "Done"),
        DeadlineState.DoneLate => w.Say("Xong, trễ hạn", "Done late"),
        DeadlineState.Open => w.Say("Còn hạn", "Open"),
        DeadlineState.Late => w.Say("Trễ hạn", "Late"),
        DeadlineState.Unknown => w.Say("Chưa có ngày họp", "No date of the sitting"),
    };

    /// <summary>Why figures cannot be, naming the figure.</summary>
    public static string Of(FigureFault f, IStringLocalizer<Texts> l) => f.Rule switch
    {
        FigureRule.IsMissing => l["{0}: give the figure; 0 where there is none.", f.Where],
        FigureRule.IsNegative => l["{0}: {1} is below 0.", f.Where, f.Value],
        FigureRule.PresentAboveSummoned => l["{0}: {1} present is more than the {2} summoned.", f.Where, f.Value, f.Limit],
        FigureRule.SummonedAboveMembers => l["{0}: {1} summoned is more than its {2} members.", f.Where, f.Value, f.Limit],
        FigureRule.StampedAbovePrinted => l["{0}: {1} stamped is more than the {2} printed.", f.Where, f.Value, f.Limit],
        FigureRule.SpoiledAbovePrinted => l["{0}: {1} spoiled is more than the {2} printed.", f.Where, f.Value, f.Limit],
        FigureRule.IssuedAbovePresent => l["{0}: {1} issued is more than the {2} present.", f.Where, f.Value, f.Limit],
        FigureRule.IssuedAboveStamped => l["{0}: {1} issued is more than the {2} stamped.", f.Where, f.Value, f.Limit],
        FigureRule.UsedAbovePrinted => l["{0}: {1} issued and spoiled together are more than the {2} printed.", f.Where, f.Value, f.Limit],
        FigureRule.CollectedAboveIssued => l["{0}: {1} collected is more than the {2} issued.", f.Where, f.Value, f.Limit],
        FigureRule.DestroyedIsNotTheRest => l["{0}: {1} destroyed, but {2} are left of the printed ones after those issued and spoiled.", f.Where, f.Value, f.Limit],
        FigureRule.SumIsNotCollected => l["{0}: the figures add up to {1}, but {2} ballots were collected.", f.Where, f.Value, f.Limit],
        FigureRule.InvalidBelowNotIssued => l["{0}: {1} invalid is less than the {2} ballots that are invalid as a whole, and so for everybody.", f.Where, f.Value, f.Limit],
        FigureRule.NotIssuedAboveCollected => l["{0}: {1} ballots that are invalid as a whole are more than the {2} collected.", f.Where, f.Value, f.Limit],
        FigureRule.BallotsAreNotCollected => l["{0}: {1} ballots are entered, but {2} were collected.", f.Where, f.Value, f.Limit],
        FigureRule.MarksDoNotFit when f.Value == f.Limit => l["Ballot {0}: it holds a mark that is none of the keys shown.", f.Where],
        FigureRule.MarksDoNotFit => l["Ballot {0}: it has {1} marks; it needs {2}, one for each official.", f.Where, f.Value, f.Limit],
    };

    /// <summary>Parts that do not fit.</summary>
    public static string Of(VotePartsDoNotFit r, IStringLocalizer<Texts> l) => r.Part switch
    {
        VotePart.IsMissing => l["Give at least one."],
        VotePart.NameIsTaken => l["“{0}” stands there twice; leave one out, or tell them apart.", r.Name],
        VotePart.ElectorateIsUnknown => l["“{0}”: choose an electorate of the vote.", r.Name],
        VotePart.BallotIsUnknown => l["“{0}”: choose a kind of ballot of the vote.", r.Name],
        VotePart.OfficialIsOnNoBallot => l["“{0}”: choose a kind of ballot, or a ground of exemption.", r.Name],
        VotePart.ElectorateVotesTwice => l["“{0}” would stand on two ballots of one electorate, which would vote twice.", r.Name],
        VotePart.CodeIsTaken => l["“{0}” was given already; open the form again.", r.Name],
        VotePart.GroundIsUnknown => l["“{0}”: choose a ground of exemption that the rules have for this kind of vote.", r.Name],
        VotePart.IsStillUsed => l["“{0}” still uses what is left out; change that first.", r.Name],
    };

    /// <summary>What refusals about confidence votes say.</summary>
    public static string Of(Refusal refusal, Words w, IStringLocalizer<Texts> l) => refusal switch
    {
        VoteIsNot r => l["The vote stands at “{0}”; this step comes after “{1}”.", Of(r.Present, w), Of(r.Wanted, w)],
        VoteIsUnderWay r => l["The vote stands at “{0}”; what was prepared does not change any more.", Of(r.State, w)],
        VoteIsNotReady r => l["Not ready: {0}.", string.Join("; ", r.Missing.Select(p => Of(p, w)))],
        QuorumIsMissing r => l["{0}: {1} of {2} are present; at least {3} must be.", r.Electorate, r.Present, r.Of, r.Least],
        FiguresAreWrong r => string.Join(" ", r.Faults.Select(f => Of(f, l))),
        VotePartsDoNotFit r => Of(r, l),
        TellersAreUnfit => l["Choose three different people who hold the role of a teller on the day of the sitting."],
        TellerIsVotedOn r => l["{0} is voted on and does not count the votes; choose somebody else.", r.Name],
        IsNoTellerOfTheVote => l["Choose one of the tellers of the vote."],
        RuleSetIsUnfit => l["Choose a rule set that has this kind of vote, and a ground it names."],
        PaperIsInTheFuture r => l["A paper is recorded once it was sent or came in, not after {0}.", w.Date(r.Today)],
        _ => DocumentRefusalText.Of(refusal, w, l),
    };

    private static string NameOf(PersonId person, Reading r) => r.At.Find(person)?.Name ?? "?";

    private static string Counts(IReadOnlyList<BallotCount> counts) => string.Join("; ", counts.Select(c => $"{c.Ballot}: {c.Count}"));
}
