using System.Globalization;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Samples;

/// <summary>The founding sample, Hà Nội 2023 (samples/founding): published figures, the rest made up.</summary>
public static class FoundingCase
{
    private const string Prefix = "nghi-trinh/founding";

    /// <summary>The committee of the sample.</summary>
    public static CommitteeId Committee { get; } = new(Id("committee", "thanh-uy-ha-noi"));

    /// <summary>The programme of a year of the sample, 2023 or 2024.</summary>
    public static ProgrammeId Programme(int year) => new(Id("programme", year.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A body by its key in the file: bch, btv, board, briefing …</summary>
    public static BodyId Body(string key) => new(Id("body", key));

    /// <summary>An agency by its key in the file: ubnd, to-chuc, van-phong …</summary>
    public static AgencyId Agency(string key) => new(Id("agency", key));

    /// <summary>A meeting by its key in the file: bch-14, btv-21, bch-vote …</summary>
    public static MeetingId Meeting(string key) => new(Id("meeting", key));

    /// <summary>An item of 2023 by its number when it entered.</summary>
    public static ItemId Item(int number) => new(Id("item", number.ToString("D2", CultureInfo.InvariantCulture)));

    /// <summary>The whole ledger of the sample, in the order of recording.</summary>
    /// <param name="frame">The text of founding.json.</param>
    /// <param name="items">The text of items.tsv.</param>
    /// <param name="changes">The text of changes.tsv.</param>
    /// <exception cref="FormatException">A line cannot be read.</exception>
    /// <exception cref="System.Text.Json.JsonException">The frame cannot be read.</exception>
    public static IReadOnlyList<Recorded> Changes(string frame, string items, string changes)
    {
        var sample = SampleFrame.Parse(frame);
        var book = new SampleBook(Prefix, sample.By);
        var writer = new FrameWriter(sample, book);
        writer.Write();
        var lines = new SampleItems(book, Programme(2023), sample.BegunAt);
        foreach (var row in SampleTable.Read(items))
            lines.Enter(row);
        foreach (var row in SampleTable.Read(changes))
            lines.Happen(row);
        return book.Entries;
    }

    private static Guid Id(string kind, string key) => SampleId.Of($"{Prefix}/{kind}/{key}");

    private sealed class FrameWriter(SampleFrame sample, SampleBook book)
    {
        internal void Write()
        {
            var c = sample.Committee;
            book.Write(
                book.Subject(SubjectKind.Committee, c.Slug), c.FoundedOn, RecordedAt(c.FoundedOn), c.Why,
                new CommitteeChange.Founded(
                    c.Slug, c.Name, c.Kind, c.Sign, c.Place, c.TimeZone, SampleShownOn: c.ShownOn));
            WriteTerm(sample.Term);
            foreach (var body in sample.Bodies)
                book.Write(
                    book.Subject(SubjectKind.Body, body.Key), body.FormedOn, RecordedAt(body.FormedOn), body.Why,
                    new BodyChange.Formed(
                        body.Name, body.ShortName, body.Kind, body.MeetingName, body.Until, body.Members));
            foreach (var agency in sample.Agencies)
                WriteAgency(agency);
            foreach (var programme in sample.Programmes)
                WriteProgramme(programme);
            foreach (var meeting in sample.Meetings)
                WriteMeeting(meeting, sample.Programmes[0]);
        }

        private void WriteTerm(SampleFrame.TermLine term)
        {
            var (subject, on, at) = (book.Subject(SubjectKind.Term, term.Key), term.FromOn, RecordedAt(term.FromOn));
            book.Write(subject, on, at, term.Why, new TermChange.Opened(term.Name, term.FromOn, term.ToOn));
            foreach (var g in term.Goals)
                book.Write(subject, on, at, null, new TermChange.GoalSet(
                    new(book.Id("goal", g.Key)), g.Kind, g.Number, g.Title, g.Years ?? []));
        }

        private void WriteAgency(SampleFrame.AgencyLine agency)
        {
            var subject = book.Subject(SubjectKind.Agency, agency.Key);
            var on = sample.Committee.FoundedOn;
            book.Write(subject, on, RecordedAt(on), null, new AgencyChange.Established(agency.Name, agency.ShortName));
            if (agency.Renamed is { } renamed)
                book.Write(
                    subject, renamed.On, renamed.RecordedAt, renamed.Why,
                    new AgencyChange.Renamed(renamed.Name, renamed.ShortName));
        }

        private void WriteProgramme(SampleFrame.ProgrammeLine p)
        {
            var subject = book.Subject(SubjectKind.Programme, p.Year.ToString(CultureInfo.InvariantCulture));
            book.Write(subject, p.DraftedOn, p.RecordedAt, p.Why, new ProgrammeChange.Drafted(
                p.Year, p.Title, new(book.Id("term", sample.Term.Key)),
                [.. p.Sections.Select(s => new ProgrammeSection(s.Code, s.Title, BodyOf(s.Body), s.Text))]));
            if (p.AdoptedOn is { } adoptedOn)
                book.Write(
                    subject, adoptedOn, p.RecordedAt, p.Why, new ProgrammeChange.Adopted(BodyOf(p.AdoptedBy), null));
            if (p is { Number: { } number, IssuedOn: { } issuedOn })
                book.Write(subject, issuedOn, p.RecordedAt, p.Why, new ProgrammeChange.Issued(number, issuedOn));
            foreach (var m in p.MeetingsPlanned)
                book.Write(subject, m.On, RecordedAt(m.On), m.Why,
                    new ProgrammeChange.MeetingsPlanned(new(Body(m.Body), m.Kind, m.Number)));
            foreach (var r in p.Reports ?? [])
                book.Write(
                    subject, r.ScheduledOn, RecordedAt(r.ScheduledOn), r.Why, new ProgrammeChange.ReportScheduled(
                    r.On, [.. r.CutOffs.Select(c => new CutOff(Body(c.Body), c.On))]));
        }

        private void WriteMeeting(SampleFrame.MeetingLine m, SampleFrame.ProgrammeLine programme)
        {
            var subject = book.Subject(SubjectKind.Meeting, m.Key);
            var decidedOn = m.DecidedOn ?? programme.IssuedOn ?? programme.DraftedOn;
            book.Write(subject, decidedOn, RecordedAt(decidedOn), m.Why, new MeetingChange.Planned(
                Body(m.Body), m.Kind, programme.Year, m.PlannedOn, m.Month, m.Title));
            if (m is { MovedOn: { } movedOn, MovedTo: { } movedTo })
                book.Write(subject, movedOn, RecordedAt(movedOn), m.Why, new MeetingChange.Rescheduled(movedTo));
            if (m.HeldOn is { } heldOn)
                book.Write(subject, heldOn, RecordedAt(heldOn), m.Why, new MeetingChange.Held(heldOn, m.Ordinal));
        }

        private static BodyId? BodyOf(string? key) => key is null ? null : Body(key);

        // The next morning; on the day the sample is shown as of, the same evening, so that it is all known by then.
        private DateTimeOffset RecordedAt(DateOnly on)
        {
            var at = on == sample.Committee.ShownOn
                ? new DateTimeOffset(on, new(10, 0), TimeSpan.Zero)
                : new DateTimeOffset(on.AddDays(1), new(1, 0), TimeSpan.Zero);
            return at > sample.BegunAt ? at : sample.BegunAt;
        }
    }
}
