using System.Globalization;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Items;

/// <summary>A programme far larger than any office's, made up, the same every time.</summary>
public static class LargeProgramme
{
    private const int Agencies = 30;
    private static readonly DateTimeOffset RecordedAt = new(2023, 1, 5, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Begun = new(2022, 12, 30);
    private static readonly string[] Subjects = ["phát triển đô thị", "Đại hội Đảng bộ", "cải cách hành chính", "chuyển đổi số", "an sinh xã hội"];

    /// <summary>Whose it is.</summary>
    public static CommitteeId Committee { get; } = new(SampleId.Of("large/committee"));

    /// <summary>Its programme of 2023.</summary>
    public static ProgrammeId Programme { get; } = new(SampleId.Of("large/programme"));

    /// <summary>An item by its place.</summary>
    public static ItemId Item(int place) => new(SampleId.Of($"large/item/{place}"));

    /// <summary>All its changes.</summary>
    public static IReadOnlyList<Recorded> Changes(int items)
    {
        var book = new List<Recorded>();
        void Write(SubjectKind kind, Guid id, int sequence, DateOnly on, Change change) =>
            book.Add(new(new(kind, id), sequence, on, RecordedAt.AddDays(sequence), "Dữ liệu mẫu", null, change));

        Write(SubjectKind.Committee, Committee.Value, 1, Begun, new CommitteeChange.Founded(
            "lon", "Cơ quan mẫu", CommitteeKind.Party, "TU", "Hà Nội", "Asia/Ho_Chi_Minh"));
        foreach (var kind in new[] { BodyKind.ExecutiveCommittee, BodyKind.StandingCommittee, BodyKind.StandingBoard, BodyKind.Briefing })
            Write(SubjectKind.Body, Body((int)kind).Value, 1, Begun, new BodyChange.Formed($"Cấp {kind}", $"{kind}", kind, $"hội nghị {kind}"));
        for (var a = 0; a < Agencies; a++)
            Write(SubjectKind.Agency, Agency(a).Value, 1, Begun, new AgencyChange.Established($"Cơ quan số {a:D2}", null));
        Write(SubjectKind.Programme, Programme.Value, 1, Begun, new ProgrammeChange.Drafted(
            2023, "Chương trình mẫu", null, [new("I", "Mục một", null), new("II", "Mục hai", null), new("III", "Mục ba", null)]));
        for (var i = 0; i < items; i++)
        {
            var id = Item(i).Value;
            Write(SubjectKind.Item, id, 1, Begun, new ItemChange.Planned(Content(i)));
            if (i % 3 != 0)
                Write(SubjectKind.Item, id, 2, new(2023, 1 + i % 11, 10), new ItemChange.Heard(Body(1 + i % 2), null, HearingOutcome.Adopted));
            if (i % 50 == 0)
                Write(SubjectKind.Item, id, 2, new(2023, 6, 1), new ItemChange.Withdrawn());
            else if (i % 9 == 0)
                Write(SubjectKind.Item, id, 2, new(2023, 10, 1), new ItemChange.Disposed(new(DispositionKind.CarriedOver, 2024, null, [])));
        }
        return [.. book.DistinctBy(b => (b.Subject, b.Sequence))];
    }

    private static BodyId Body(int number) => new(SampleId.Of($"large/body/{number}"));

    private static AgencyId Agency(int number) => new(SampleId.Of($"large/agency/{number}"));

    private static ItemContent Content(int i) => new(
        Programme, (i % 3) switch { 0 => "I", 1 => "II", _ => "III" }, i + 1,
        string.Create(CultureInfo.InvariantCulture, $"Báo cáo về {Subjects[i % 5]} trên địa bàn (nội dung mẫu {i + 1:D5})"),
        (ProductKind)(i % 12), i % 10 == 0 ? [Agency(i % Agencies), Agency((i + 7) % Agencies)] : [Agency(i % Agencies)],
        [], i % 7 == 0 ? [Body(2), Body(1)] : [Body(1 + i % 2)], i % 13 == 0 ? new DuePeriod.Recurring() : new DuePeriod.InMonth(2023, 1 + i % 12))
    {
        SupervisingLeader = $"Ủy viên {i % 8:D2}",
    };
}
