using System.Globalization;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.Domain.Tests;

/// <summary>What tests are about: an item, a meeting, a ledger, by the names that are read in the test.</summary>
internal static class A
{
    internal static readonly CommitteeId Committee = new(Id("committee"));
    internal static readonly ProgrammeId Programme = new(Id("programme"));

    internal static DateOnly On(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DateTimeOffset Moment(string date) => new(On(date), new(1, 0), TimeSpan.Zero);

    internal static BodyId Body(string name) => new(Id(name));

    internal static AgencyId Agency(string name) => new(Id(name));

    internal static MeetingId MeetingId(string name) => new(Id(name));

    internal static ItemId ItemId(string name) => new(Id(name));

    internal static DuePeriod Due(string code) =>
        DueCode.TryParse(code, out var due) ? due : throw new FormatException(code);

    /// <summary>An item led by "ubnd", heard by "btv", due in June 2023, unless said otherwise.</summary>
    internal static ItemContent Content(
        string title = "Đề án", string leads = "ubnd", string bodies = "btv", string? due = "2023-06",
        int number = 1) =>
        new(Programme, "III", number, title, ProductKind.Scheme, Agencies(leads), [], Bodies(bodies),
            due is null ? null : Due(due));

    /// <summary>That item as planned on 1 January 2023, after what happened on the days that follow.</summary>
    internal static Item Item(params ItemChange[] then) => Item(Content(), then);

    internal static Item Item(ItemContent content, params ItemChange[] then)
    {
        var book = new Book();
        book.Item("item", new ItemChange.Planned(content), "2023-01-01");
        foreach (var (index, change) in then.Index())
            book.Record(SubjectKind.Item, "item", change, On("2023-01-02").AddDays(index));
        return book.Ledger.At(new(DateOnly.MaxValue)).Find(ItemId("item"))!;
    }

    internal static Meeting Meeting(
        string name, string body = "btv", string on = "2023-06-15", params MeetingChange[] then)
    {
        var book = new Book();
        book.Record(SubjectKind.Meeting, name,
            new MeetingChange.Planned(Body(body), MeetingKind.Regular, 2023, On(on)), On("2023-01-01"));
        foreach (var change in then)
            book.Record(SubjectKind.Meeting, name, change, On(on));
        return book.Ledger.At(new(DateOnly.MaxValue)).Find(MeetingId(name))!;
    }

    internal static Meeting HeldMeeting(string name, string body = "btv", string on = "2023-06-15") =>
        Meeting(name, body, on, new MeetingChange.Held(On(on)));

    internal static ItemChange.Heard Heard(
        string body = "btv", HearingOutcome outcome = HearingOutcome.Adopted, string? meeting = null) =>
        new(Body(body), meeting is null ? null : MeetingId(meeting), outcome);

    internal static ItemChange.Disposed CarriedOver() => new(new(DispositionKind.CarriedOver, 2024, null, []));

    internal static ItemChange.Disposed NotReproposed() => new(new(DispositionKind.NotReproposed, null, null, []));

    internal static ItemChange.Disposed WillBeReported(int month) =>
        new(new(DispositionKind.WillBeReported, 2023, month, []));

    internal static IReadOnlyList<AgencyId> Agencies(string names) => [.. Names(names).Select(Agency)];

    internal static IReadOnlyList<BodyId> Bodies(string names) => [.. Names(names).Select(Body)];

    private static IEnumerable<string> Names(string names) =>
        names.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    internal static Guid Id(string name) => SampleId.Of($"nghi-trinh/test/{name}");
}

/// <summary>A ledger in the making: a committee with a programme of 2023, "btv" and "bch", "ubnd" and "vp".</summary>
internal sealed class Book
{
    private readonly List<Recorded> _entries = [];

    internal Book()
    {
        var on = A.On("2023-01-01");
        Record(SubjectKind.Committee, "committee", new CommitteeChange.Founded(
            "mau", "Ủy ban mẫu", CommitteeKind.Party, "TU", "Hà Nội", "Asia/Ho_Chi_Minh"), on);
        Record(SubjectKind.Programme, "programme", new ProgrammeChange.Drafted(
            2023, "Chương trình mẫu", null, [new("III", "Nội dung", null)]), on);
        Record(SubjectKind.Body, "bch",
            new BodyChange.Formed("Ban Chấp hành", "BCH", BodyKind.ExecutiveCommittee, "hội nghị"), on);
        Record(SubjectKind.Body, "btv",
            new BodyChange.Formed("Ban Thường vụ", "BTV", BodyKind.StandingCommittee, "hội nghị"), on);
        foreach (var agency in new[] { "ubnd", "vp", "cong-an" })
            Record(SubjectKind.Agency, agency, new AgencyChange.Established(agency), on);
    }

    internal Ledger Ledger => Ledger.Of(A.Committee, _entries);

    internal IReadOnlyList<Recorded> Entries => _entries;

    internal Book Record(SubjectKind kind, string name, Change change, DateOnly on, DateTimeOffset? at = null)
    {
        var subject = new Subject(kind, A.Id(name));
        _entries.Add(new(
            subject, _entries.Count(e => e.Subject == subject) + 1, on, at ?? new(on, new(1, 0), TimeSpan.Zero),
            "Thư ký", null, change));
        return this;
    }

    internal Book Record(SubjectKind kind, string name, Change change, string on) =>
        Record(kind, name, change, A.On(on));

    internal Book Item(string name, Change change, string on = "2023-01-01") =>
        Record(SubjectKind.Item, name, change, on);

    internal Book Planned(string name, string leads = "ubnd", string bodies = "btv", string? due = "2023-06") =>
        Item(name, new ItemChange.Planned(A.Content(name, leads, bodies, due, number: _entries.Count)));

    internal Book Meeting(string name, string body, string plannedOn, string? heldOn = null)
    {
        Record(SubjectKind.Meeting, name, new MeetingChange.Planned(
            A.Body(body), MeetingKind.Regular, 2023, A.On(plannedOn)), "2023-01-01");
        return heldOn is null ? this : Record(SubjectKind.Meeting, name, new MeetingChange.Held(A.On(heldOn)), heldOn);
    }

    internal Book MeetingsPlanned(string body, int number) => Record(
        SubjectKind.Programme, "programme",
        new ProgrammeChange.MeetingsPlanned(new(A.Body(body), MeetingKind.Regular, number)), "2023-01-01");

    /// <summary>Records what was decided, as one save does: all at one moment.</summary>
    internal Book Take(IReadOnlyList<Draft> drafts)
    {
        var moment = new DateTimeOffset(drafts[0].EffectiveOn, new(3, 0), TimeSpan.Zero);
        foreach (var d in drafts)
        {
            Assert.Equal(_entries.Count(e => e.Subject == d.Subject) + 1, d.Sequence);
            _entries.Add(new(d.Subject, d.Sequence, d.EffectiveOn, moment, "Thư ký", d.Why, d.Change));
        }
        return this;
    }

    /// <summary>Records a change of an item that has no name in the test.</summary>
    internal Book Add(ItemId item, ItemChange change, string on) => Add(new Subject(SubjectKind.Item, item.Value), change, on);

    /// <summary>Records a change of the programme of a year.</summary>
    internal Book Programme(int year, ProgrammeChange change, string on) =>
        Add(new Subject(SubjectKind.Programme, Ledger.At(new(DateOnly.MaxValue)).ProgrammeOf(year)!.Id.Value), change, on);

    private Book Add(Subject subject, Change change, string on)
    {
        _entries.Add(new(
            subject, _entries.Count(e => e.Subject == subject) + 1, A.On(on), new(A.On(on), new(1, 0), TimeSpan.Zero), "Thư ký", null, change));
        return this;
    }

    internal Snapshot At(string on) => Ledger.At(new(A.On(on)));

    internal ImplementationReport Report(string on, params CutOff[] cutOffs) =>
        ImplementationReport.Of(Ledger, A.Programme, new(A.On(on), null, cutOffs))!;
}
