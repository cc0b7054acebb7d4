using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.Domain.Tests.Confidence;

/// <summary>A rating of three officials: two on ballot A of the committee, one of them also on ballot B of the council.</summary>
internal static class AVote
{
    internal const string Sitting = "2023-12-28";
    internal static readonly ConfidenceVoteId Id = new(A.Id("vote"));
    internal static readonly OfficialId[] Officials = [new(A.Id("o1")), new(A.Id("o2")), new(A.Id("o3"))];

    internal static readonly RuleSet Rules = new()
    {
        Id = "MAU-2023",
        Source = new(new("1-QĐ/MAU", "Quy định", "mẫu", new(2023, 2, 2), "Cơ quan mẫu"), "phần đầu"),
        Bodies = new([BodyKind.ExecutiveCommittee], "Điều 1"),
        ValidFrom = new(new DateOnly(2023, 2, 2), "Điều 9"),
        ValidUntil = new(null, "Điều 9"),
        Rating = new(
            new([new(ConfidenceLevel.High, "Tín nhiệm cao"), new(ConfidenceLevel.Medium, "Tín nhiệm"), new(ConfidenceLevel.Low, "Tín nhiệm thấp")], "Điều 6"),
            new(PercentageBase.BallotsCollected, "Điều 6"), new(2, "Điều 6"), [new(new("low", "Quá nửa", new(1, 2, false), "xem xét"), "Điều 12")]),
        Motion = new(
            new([new(MotionChoice.Confidence, "Tín nhiệm"), new(MotionChoice.NoConfidence, "Không tín nhiệm")], "Điều 17"),
            new(PercentageBase.BallotsCollected, "Điều 17"), new(2, "Điều 17"), [], [new(new("low-confidence", "Tín nhiệm thấp"), "Điều 13")]),
        Quorum = new(new(new(2, 3, true), QuorumBase.Summoned), "Điều 5"),
        Exemptions = [new(new("retiring", "Chờ nghỉ hưu"), "Điều 4")],
        Deadlines = [new(new("report", "Gửi báo cáo", 15), "Điều 9"), new(new("clarification", "Làm rõ", 10, DayKind.Working), "Điều 9")],
        Ballots = new([], new("được ký hoặc không", "Điều 6")),
        Publication = new("nội bộ", "Điều 10"),
    };

    internal static readonly RuleBook Book = new([new(Rules, "", IsBuiltIn: false, new HashSet<string>())], new Dictionary<BodyKind, string>());

    internal static VoteBasis Basis => new("Lấy phiếu tín nhiệm", Rules.Id, A.MeetingId("hội nghị"), null, null);

    internal static IReadOnlyList<Electorate> Electorates => [new("1", "Ban Chấp hành", 60), new("2", "Hội đồng", 90)];

    internal static IReadOnlyList<BallotKind> Kinds => [new("A", "Thường trực", "1", "hồng"), new("B", "Chủ tịch", "2", "xanh")];

    internal static IReadOnlyList<RatedOfficial> Rated =>
    [
        new(Officials[0], "Ủy viên 01", ["Bí thư"], ["A"]),
        new(Officials[1], "Ủy viên 02", ["Phó Bí thư", "Chủ tịch"], ["A", "B"]),
        new(Officials[2], "Ủy viên 03", ["Ủy viên Ban Thường vụ"], []) { Exemption = new("retiring", "Thông báo 12-TB/TU") },
    ];

    internal static Tellers Tellers => new(new(A.Id("t0")), new(A.Id("t1")), new(A.Id("t2")));

    internal static IReadOnlyList<BallotStock> Stock => [new("A", 62, 61, 1), new("B", 90, 90, 0)];

    internal static IReadOnlyList<Attendance> Attendance => [new("1", 60, 48), new("2", 90, 61)];

    internal static IReadOnlyList<BallotCount> Both(int a, int b) => [new("A", a), new("B", b)];

    internal static Tally Tally(int high, int medium, int low, int invalid = 0) => new([high, medium, low], invalid);

    /// <summary>The changes of a whole vote up to a state.</summary>
    internal static IEnumerable<ConfidenceVoteChange> UpTo(ConfidenceVoteState state)
    {
        ConfidenceVoteChange[] prepared =
        [
            new ConfidenceVoteChange.RatingPlanned(Basis), new ConfidenceVoteChange.ElectoratesSet(Electorates), new ConfidenceVoteChange.BallotKindsSet(Kinds),
            new ConfidenceVoteChange.OfficialsSet(Rated), new ConfidenceVoteChange.TellersSet(Tellers), new ConfidenceVoteChange.StockCounted(Stock),
        ];
        ConfidenceVoteChange[] steps =
        [
            new ConfidenceVoteChange.QuorumEstablished(Attendance), new ConfidenceVoteChange.BallotsIssued(Both(48, 61)),
            new ConfidenceVoteChange.BallotsCollected(Both(47, 60)), new ConfidenceVoteChange.CountingBegun(), new ConfidenceVoteChange.CountAgreed(""),
            new ConfidenceVoteChange.ResultAnnounced(), new ConfidenceVoteChange.PackagesSealed(new(1, "Phiếu", "Tủ", "Ban Tổ chức", ["Ủy viên 09"])),
        ];
        return state == ConfidenceVoteState.CalledOff
            ? [.. prepared, .. steps.Take((int)ConfidenceVoteState.Counting), new ConfidenceVoteChange.CalledOff()]
            : [.. prepared, .. steps.Take((int)state)];
    }

    internal static ConfidenceVote In(ConfidenceVoteState state, params ConfidenceVoteChange[] then) =>
        BookOf([.. UpTo(state), .. then]).At(Sitting).Find(Id)!;

    internal static Book BookOf(params IEnumerable<ConfidenceVoteChange> changes)
    {
        var book = new Book().Record(SubjectKind.Meeting, "hội nghị", new MeetingChange.Planned(A.Body("bch"), MeetingKind.Thematic, 2023, A.On(Sitting)), "2023-11-01");
        foreach (var teller in new[] { "t0", "t1", "t2", "t3" })
        {
            book.Record(SubjectKind.Person, teller, new PersonChange.Entered($"Kiểm phiếu {teller}"), "2023-01-01");
            book.Record(SubjectKind.Person, teller, new PersonChange.RoleGiven(Role.Teller, null, null, null), "2023-01-01");
        }
        foreach (var change in changes)
            book.Record(SubjectKind.ConfidenceVote, "vote", change, "2023-12-01");
        return book;
    }

    /// <summary>The ledger on the day, with the sitting and the tellers.</summary>
    internal static Snapshot Day => BookOf(UpTo(ConfidenceVoteState.Prepared)).At(Sitting);

    internal static IReadOnlyList<TimelineRow> Timeline(ConfidenceVote vote, string today) =>
        Domain.Confidence.Timeline.Of(vote, Rules, A.On(Sitting), new WorkingDays([]), A.On(today));

    internal static IReadOnlyList<ReadinessFinding> Readiness(ConfidenceVote vote, string today = "2023-12-28") =>
        Domain.Confidence.Readiness.Of(vote, BookOf(UpTo(ConfidenceVoteState.Prepared)).At(today), Book, Timeline(vote, today));
}
