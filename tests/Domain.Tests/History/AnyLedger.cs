using CsCheck;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.History;

/// <summary>
/// Ledgers nobody would keep: items with any changes in any order of dates, recorded late, struck out and back,
/// agencies merged, meetings moved and called off. What a law says holds for these too.
/// </summary>
internal static class AnyLedger
{
    internal static readonly DateTimeOffset Begun = new(2022, 12, 1, 1, 0, 0, TimeSpan.Zero);
    internal static readonly string[] BodyNames = ["bch", "btv", "board"];
    private static readonly string[] AgencyNames = ["ubnd", "vp", "cong-an", "dan-van"];
    private static readonly string[] MeetingNames = ["m0", "m1", "m2", "m3"];
    private static readonly string[] ItemNames = ["i0", "i1", "i2", "i3", "i4", "i5", "i6", "i7"];

    internal static readonly Gen<DateOnly> AnyDate =
        Gen.Int[0, 420].Select(days => new DateOnly(2022, 12, 15).AddDays(days));

    internal static readonly Gen<AsOf> AnyPoint = Gen.Select(
        AnyDate, Gen.Int[-1, 400], (on, hours) => new AsOf(on, hours < 0 ? null : Begun.AddHours(hours)));

    private static readonly Gen<IReadOnlyList<AgencyId>> AnyLeads = Some(AgencyNames, A.Agency);
    private static readonly Gen<IReadOnlyList<BodyId>> AnyBodies = Some(BodyNames, A.Body);
    private static readonly Gen<MeetingId> AnyMeeting = Gen.OneOf(MeetingNames).Select(A.MeetingId);
    private static readonly Gen<ItemId> AnyItem = Gen.OneOf(ItemNames).Select(A.ItemId);

    private static readonly Gen<DuePeriod> AnyDue =
        Gen.OneOf("2023-02", "2023-06-15", "2023-Q3", "2023", "2024-01", "recurring", "awaiting").Select(A.Due);

    private static readonly Gen<ItemContent> AnyContent = Gen.Select(
        AnyLeads, AnyBodies, AnyDue.Null(), Gen.Int[1, 9],
        (leads, bodies, due, number) => A.Content($"Nội dung {number}", due: null, number: number) with
        {
            Leads = leads,
            Bodies = bodies,
            Due = due,
        });

    private static readonly Gen<Disposition> AnyDisposition = Gen.Select(
        Gen.Enum<DispositionKind>(), Gen.Int[1, 12], AnyBodies,
        (kind, month, bodies) => kind switch
        {
            DispositionKind.WillBeReported => new Disposition(kind, 2023, month, bodies),
            DispositionKind.CarriedOver => new Disposition(kind, 2024, null, []),
            DispositionKind.NotReproposed => new Disposition(kind, null, null, []),
        });

    private static readonly Gen<Change> AnyItemChange = Gen.Frequency(
        (4, AnyContent.Select(c => (Change)new ItemChange.Planned(c))),
        (2, AnyContent.Select(c => (Change)new ItemChange.Added(c))),
        (1, AnyContent.Select(c => (Change)new ItemChange.CarriedIn(c, null))),
        (2, Gen.Int[1, 9].Select(n => (Change)new ItemChange.Adjusted(new() { Number = n }))),
        (2, AnyDue.Select(d => (Change)new ItemChange.Postponed(d))),
        (2, AnyLeads.Select(l => (Change)new ItemChange.Reassigned(l))),
        (2, AnyBodies.Select(b => (Change)new ItemChange.Moved(b))),
        (1, Gen.Const((Change)new ItemChange.Withdrawn())),
        (1, AnyItem.Select(i => (Change)new ItemChange.Merged(i))),
        (1, AnyItem.Select(i => (Change)new ItemChange.Split([i]))),
        (2, AnyMeeting.Select(m => (Change)new ItemChange.Tabled(m))),
        (5, Gen.Select(Gen.OneOf(BodyNames), AnyMeeting, Gen.Enum<HearingOutcome>(), Gen.Bool,
            (b, m, o, written) => (Change)new ItemChange.Heard(A.Body(b), written ? null : m, o))),
        (2, AnyDate.Select(on => (Change)new ItemChange.Issued("01-KH/TU", on))),
        (3, AnyDisposition.Select(d => (Change)new ItemChange.Disposed(d))),
        (2, Gen.Select(Gen.OneOf(AgencyNames), AnyDisposition, (a, d) => (Change)new ItemChange.DispositionProposed(A.Agency(a), d))),
        (1, Gen.Enum<CheckVerdict>().Select(v => (Change)new ItemChange.Checked(Principles.Usual[0], v, "Nhận xét"))),
        (2, Gen.Int[1, 6].Select(s => (Change)new Struck(s))));

    private static readonly Gen<Change> AnyMeetingChange = Gen.OneOf<Change>(
        Gen.Select(Gen.OneOf(BodyNames), Gen.Enum<MeetingKind>(), AnyDate.Nullable(),
            (b, k, on) => (Change)new MeetingChange.Planned(A.Body(b), k, 2023, on, 6)),
        AnyDate.Select(on => (Change)new MeetingChange.Rescheduled(on)),
        AnyDate.Select(on => (Change)new MeetingChange.Held(on)),
        Gen.Const((Change)new MeetingChange.Cancelled()));

    private static readonly Gen<Change> AnyAgencyChange = Gen.OneOf<Change>(
        Gen.OneOf(AgencyNames).Select(a => (Change)new AgencyChange.Established(a)),
        Gen.OneOf("Cơ quan A", "Cơ quan B").Select(n => (Change)new AgencyChange.Renamed(n)),
        Gen.OneOf(AgencyNames).Select(a => (Change)new AgencyChange.MergedInto(A.Agency(a))),
        Gen.Const((Change)new AgencyChange.Dissolved()));

    private static readonly Gen<(SubjectKind Kind, string Name, Change Change, DateOnly On)> AnyLine = Gen.Frequency(
        (8, Line(SubjectKind.Item, ItemNames, AnyItemChange)),
        (1, Line(SubjectKind.Meeting, MeetingNames, AnyMeetingChange)),
        (1, Line(SubjectKind.Agency, AgencyNames, AnyAgencyChange)));

    /// <summary>The entries of a ledger in the order of recording, one an hour.</summary>
    internal static readonly Gen<IReadOnlyList<Recorded>> Entries = Gen.Select(
        AnyContent.Array[ItemNames.Length], AnyLine.Array[0, 80], (contents, lines) =>
        {
            var book = new Book();
            book.Record(SubjectKind.Body, "board", new BodyChange.Formed(
                "Thường trực", "TT", BodyKind.StandingBoard, "hội nghị"), A.On("2023-01-01"), Begun);
            foreach (var (index, content) in contents.Index())
                book.Record(
                    SubjectKind.Item, ItemNames[index], new ItemChange.Planned(content), A.On("2023-01-01"), Begun);
            var frame = book.Entries.Select(e => e with { RecordedAt = Begun }).ToArray();
            foreach (var (index, line) in lines.Index())
                book.Record(line.Kind, line.Name, line.Change, line.On, Begun.AddHours(index * 4));
            return (IReadOnlyList<Recorded>)[.. frame, .. book.Entries.Skip(frame.Length)];
        });

    internal static Ledger Of(IEnumerable<Recorded> entries) => Ledger.Of(A.Committee, entries);

    private static Gen<(SubjectKind, string, Change, DateOnly)> Line(
        SubjectKind kind, string[] names, Gen<Change> change) =>
        Gen.Select(Gen.OneOf(names), change, AnyDate, (name, c, on) => (kind, name, c, on));

    private static Gen<IReadOnlyList<T>> Some<T>(string[] names, Func<string, T> of) =>
        Gen.Int[0, (1 << names.Length) - 1].Select(
            bits => (IReadOnlyList<T>)[.. names.Where((_, i) => (bits >> i & 1) == 1).Select(of)]);
}
