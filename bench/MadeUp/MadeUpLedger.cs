using System.Globalization;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Samples;
using NghiTrinh.Storage;

namespace NghiTrinh.Bench.MadeUp;

/// <summary>The ledger of a committee that does not exist, written year by year: the same seed gives the same ledger.</summary>
internal sealed class MadeUpLedger
{
    private const string By = "Văn phòng (dữ liệu mẫu)";

    private static readonly TimeSpan Zone = TimeSpan.FromHours(7);

    private readonly string _name;
    private readonly Random _random;
    private readonly Dictionary<Subject, (int Sequence, byte[] Hash)> _tips = [];
    private readonly List<Event> _events = [];
    private readonly BodyId[] _bodies;
    private readonly AgencyId[] _agencies;
    private byte[]? _witness;

    public MadeUpLedger(int seed, int number)
    {
        _name = $"bench/{seed}/{number}";
        _random = new(seed * 10_007 + number);
        Number = number;
        Committee = new(Id("committee", ""));
        _bodies = [.. Enumerable.Range(0, 3).Select(b => new BodyId(Id("body", $"{b}")))];
        _agencies = [.. Enumerable.Range(0, Texts.Agencies.Length).Select(a => new AgencyId(Id("agency", $"{a}")))];
    }

    public int Number { get; }

    public CommitteeId Committee { get; }

    public string Slug => $"mau-{Number:0000}";

    /// <summary>The changes recorded for the programme of a year, chained, in the order of recording; years must be asked in order.</summary>
    public IReadOnlyList<ChangeRow> RowsOf(int year, int lines)
    {
        _events.Clear();
        if (_tips.Count == 0)
            Found(year);
        var programme = Programme(year);
        var held = Meetings(year);
        for (var line = 1; line <= lines; line++)
            Line(programme, year, line, held);
        ChangeRow[] rows = [.. _events.OrderBy(e => e.At).Select(Chain)];
        // No later year writes to these: a nation's worth of them would fill the memory.
        foreach (var item in _tips.Keys.Where(s => s.Kind is SubjectKind.Item or SubjectKind.Meeting).ToList())
            _tips.Remove(item);
        return rows;
    }

    private void Found(int year)
    {
        var on = new DateOnly(year - 1, 11, 1);
        Write(SubjectKind.Committee, Committee.Value, on, new CommitteeChange.Founded(
            Slug, $"Huyện ủy Mẫu {Number:0000}", CommitteeKind.Party, "HU", "Mẫu", "Asia/Ho_Chi_Minh"));
        foreach (var (b, (name, kind)) in Texts.Bodies.Index())
            Write(SubjectKind.Body, _bodies[b].Value, on, new BodyChange.Formed(name, name, kind, $"hội nghị {name}"));
        foreach (var (a, name) in Texts.Agencies.Index())
            Write(SubjectKind.Agency, _agencies[a].Value, on, new AgencyChange.Established(name));
    }

    private ProgrammeId Programme(int year)
    {
        var id = new ProgrammeId(Id("programme", $"{year}"));
        var on = new DateOnly(year - 1, 12, 20);
        Write(SubjectKind.Programme, id.Value, on, new ProgrammeChange.Drafted(year, $"Chương trình công tác năm {year}", null,
            [.. _bodies.Select((b, i) => new ProgrammeSection(Texts.Sections[i], Texts.Bodies[i].Name, b))]));
        foreach (var (b, planned) in new[] { 4, 12, 12 }.Index())
            Write(SubjectKind.Programme, id.Value, on, new ProgrammeChange.MeetingsPlanned(new(_bodies[b], MeetingKind.Regular, planned)));
        Write(SubjectKind.Programme, id.Value, new(year, 1, 3), new ProgrammeChange.Adopted(_bodies[1], null));
        Write(SubjectKind.Programme, id.Value, new(year, 1, 4), new ProgrammeChange.Issued($"{_random.Next(1, 40)}-CTr/HU", new(year, 1, 4)));
        return id;
    }

    // Which meeting of a body stands in which month.
    private MeetingId[][] Meetings(int year)
    {
        var all = new MeetingId[_bodies.Length][];
        for (var b = 0; b < _bodies.Length; b++)
        {
            var count = b == 0 ? 4 : 12;
            all[b] = new MeetingId[count];
            for (var m = 0; m < count; m++)
            {
                var on = new DateOnly(year, (m + 1) * 12 / count, 10 + b * 5);
                all[b][m] = new(Id("meeting", $"{year}.{b}.{m}"));
                Write(SubjectKind.Meeting, all[b][m].Value, new(year, 1, 5), new MeetingChange.Planned(_bodies[b], MeetingKind.Regular, year, on));
                Write(SubjectKind.Meeting, all[b][m].Value, on, new MeetingChange.Held(on, m + 1));
            }
        }
        return all;
    }

    private void Line(ProgrammeId programme, int year, int line, MeetingId[][] meetings)
    {
        var id = Id("item", $"{year}.{line}");
        void Says(DateOnly on, ItemChange change, string? why = null) => Write(SubjectKind.Item, id, on, change, why);
        int[] bodies = Chance(35) ? [2, 1] : Chance(15) ? [1, 0] : [_random.Next(3)];
        var month = _random.Next(2, 13);
        var content = new ItemContent(
            programme, Texts.Sections[bodies[^1]], line, Texts.Title(_random), (ProductKind)_random.Next(1, 11),
            Leads(), Chance(40) ? [Agency()] : [], [.. bodies.Select(b => _bodies[b])], new DuePeriod.InMonth(year, month))
        {
            SupervisingLeader = Texts.Leaders[_random.Next(Texts.Leaders.Length)],
        };
        Says(new(year, 1, 4), new ItemChange.Planned(content));
        Says(new(year, 1, 8), new ItemChange.Adjusted(new() { MonitoringOfficer = $"Chuyên viên {_random.Next(1, 9)}" }));
        if (Chance(70))
            Says(Day(year, month, -1), new ItemChange.Adjusted(new() { LegalBasis = $"Kết luận số {_random.Next(1, 300)}-KL/HU" }));
        if (Chance(45))
            Says(Day(year, month, -1), new ItemChange.Adjusted(new() { Note = "Đã gửi dự thảo lấy ý kiến các cơ quan" }));
        if (Chance(5))
            Says(Day(year, month, -1), new ItemChange.Reassigned(Leads()), "Phân công lại");
        for (var times = 0; times < 2 && month < 12 && Chance(40); times++)
        {
            var on = Day(year, month, 0);
            Says(on, new ItemChange.Postponed(new DuePeriod.InMonth(year, month = Math.Min(12, month + _random.Next(1, 4)))), "Chờ ý kiến cấp trên");
        }
        if (Chance(3))
        {
            Says(Day(year, month, 0), new ItemChange.Withdrawn(), "Không còn cần thiết");
            return;
        }
        var isReported = true;
        foreach (var b in bodies)
        {
            var meeting = b == 0 ? (month - 1) / 3 : month - 1;
            var on = new DateOnly(year, (meeting + 1) * 12 / meetings[b].Length, 10 + b * 5);
            Says(on.AddDays(-5), new ItemChange.Tabled(new(meetings[b][meeting].Value)));
            if (!Chance(88))
            {
                isReported = false;
                break;
            }
            Says(on, new ItemChange.Heard(_bodies[b], meetings[b][meeting], Chance(60) ? HearingOutcome.Adopted : HearingOutcome.AdoptedWithChanges));
        }
        if (isReported && Chance(90))
        {
            var on = Day(year, Math.Min(12, month), 0).AddDays(9);
            Says(on, new ItemChange.Issued($"{_random.Next(1, 900)}-QĐ/HU", on));
            if (Chance(50))
                Says(on, new ItemChange.Adjusted(new() { Note = "Đã phát hành, lưu hồ sơ" }));
        }
        else if (!isReported)
        {
            Says(new(year, 12, 28), new ItemChange.Disposed(Chance(70)
                ? new(DispositionKind.CarriedOver, year + 1, null, [])
                : new(DispositionKind.NotReproposed, null, null, [])));
        }
    }

    private IReadOnlyList<AgencyId> Leads()
    {
        var first = Agency();
        return Chance(6) && Agency() is var second && second != first ? [first, second] : [first];
    }

    private AgencyId Agency() => _agencies[_random.Next(_agencies.Length)];

    private DateOnly Day(int year, int month, int earlier) => new(year, Math.Max(1, month + earlier), _random.Next(1, 28));

    private bool Chance(int percent) => _random.Next(100) < percent;

    private Guid Id(string kind, string key) => SampleId.Of($"{_name}/{kind}/{key}");

    private void Write(SubjectKind kind, Guid id, DateOnly on, Change change, string? why = null)
    {
        // Recorded on the day in office hours; what was written first about a day comes first.
        var at = new DateTimeOffset(on.ToDateTime(new(8, 0)), Zone).AddMilliseconds(_events.Count * 500L + Number % 500);
        _events.Add(new(new(kind, id), on, at.ToUniversalTime(), why, change));
    }

    private ChangeRow Chain(Event entry)
    {
        var tip = _tips.GetValueOrDefault(entry.Subject);
        var row = ChangeRow.Of(
            Committee, new(entry.Subject, tip.Sequence + 1, entry.On, entry.At, By, entry.Why, entry.Change), tip.Hash, _witness);
        _tips[entry.Subject] = (row.Sequence, row.Hash);
        _witness = row.Hash;
        return row;
    }

    private sealed record Event(Subject Subject, DateOnly On, DateTimeOffset At, string? Why, Change Change);

    private static class Texts
    {
        public static readonly string[] Sections = ["I", "II", "III"];

        public static readonly (string Name, BodyKind Kind)[] Bodies =
        [
            ("Ban Chấp hành", BodyKind.ExecutiveCommittee), ("Ban Thường vụ", BodyKind.StandingCommittee), ("Thường trực", BodyKind.StandingBoard),
        ];

        public static readonly string[] Agencies =
        [
            "Văn phòng", "Ban Tổ chức", "Ủy ban Kiểm tra", "Ban Tuyên giáo", "Ban Dân vận", "Ban Nội chính", "Đảng ủy Quân sự",
            "Đảng ủy Công an", "Ủy ban nhân dân", "Hội đồng nhân dân", "Mặt trận Tổ quốc", "Trung tâm Chính trị",
        ];

        public static readonly string[] Leaders = ["Bí thư", "Phó Bí thư Thường trực", "Phó Bí thư", "Trưởng ban Tổ chức"];

        private static readonly string[] Kinds =
            ["Báo cáo", "Đề án", "Chương trình", "Kế hoạch", "Nghị quyết", "Chỉ thị", "Sơ kết việc thực hiện chủ trương", "Tổng kết công tác"];

        private static readonly string[] Matters =
        [
            "phát triển kinh tế – xã hội", "công tác xây dựng Đảng", "cải cách hành chính", "quốc phòng, an ninh", "quy hoạch và đô thị",
            "giáo dục và đào tạo", "y tế cơ sở", "xây dựng nông thôn mới", "chuyển đổi số", "phòng, chống tham nhũng", "thu, chi ngân sách",
            "đại hội các tổ chức cơ sở", "giải phóng mặt bằng", "văn hóa và con người", "giảm nghèo bền vững", "công tác dân vận",
        ];

        private static readonly string[] Times = ["6 tháng đầu năm", "cả năm", "giai đoạn 2021 – 2025", "trong tình hình mới", "trên địa bàn huyện", "quý IV"];

        public static string Title(Random random) => string.Create(
            CultureInfo.InvariantCulture,
            $"{Kinds[random.Next(Kinds.Length)]} {Matters[random.Next(Matters.Length)]} {Times[random.Next(Times.Length)]} (mẫu {random.Next(1000, 9999)})");
    }
}
