using System.Globalization;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Samples;

/// <summary>Items of a sample and what happens to them.</summary>
internal sealed class SampleItems(SampleBook book, ProgrammeId programme, DateTimeOffset begunAt)
{
    /// <summary>Enters an item as its line says.</summary>
    internal void Enter(SampleTable.Row row)
    {
        var content = new ItemContent(
            programme, row["section"], row.Number("number"), row["title"], Enum.Parse<ProductKind>(row["product"]),
            Agencies(row["leads"]), Agencies(row["coordinating"]), Bodies(row["bodies"]),
            SampleTable.ParseDue(row["due"]))
        {
            SupervisingLeader = row.Maybe("leader"),
            MonitoringOfficer = row.Maybe("officer"),
            LegalBasis = row.Maybe("basis"),
            Goals = book.Ids("goal", row["goal"], id => new GoalId(id)),
            Classification = row.Maybe("classification") is { } c ? Enum.Parse<SecurityClassification>(c) : default,
            Note = row.Maybe("note"),
        };
        ItemId? from = row.Maybe("from") is { } number ? ItemOf(number) : null;
        ItemChange change = Enum.Parse<Entry>(row["entry"]) switch
        {
            Entry.Planned => new ItemChange.Planned(content),
            Entry.Added => new ItemChange.Added(content, from),
            Entry.CarriedIn => new ItemChange.CarriedIn(content, from),
        };
        var on = row.Date("entered");
        var dayAfter = new DateTimeOffset(on.AddDays(1), new(1, 0), TimeSpan.Zero);
        book.Write(SubjectOf(row["number"]), on, dayAfter > begunAt ? dayAfter : begunAt, null, change);
    }

    /// <summary>Records what its line says happened to an item.</summary>
    internal void Happen(SampleTable.Row row) =>
        book.Write(SubjectOf(row["item"]), row.Date("on"), row.Moment("recorded"), row.Maybe("why"), ChangeOf(row));

    private Change ChangeOf(SampleTable.Row row)
    {
        var what = row["what"];
        return (row["change"], what.Split(' ', row["change"] == "DispositionProposed" ? 2 : 3)) switch
        {
            ("Adjusted", _) => new ItemChange.Adjusted(Patch(what)),
            ("Postponed", _) => new ItemChange.Postponed(SampleTable.ParseDue(what)),
            ("Reassigned", _) => new ItemChange.Reassigned(Agencies(what)),
            ("Moved", _) => new ItemChange.Moved(Bodies(what)),
            ("Withdrawn", _) => new ItemChange.Withdrawn(),
            ("Merged", _) => new ItemChange.Merged(ItemOf(what)),
            ("Split", _) => new ItemChange.Split([.. what.Split(';').Select(ItemOf)]),
            ("Tabled", _) => new ItemChange.Tabled(MeetingOf(what)),
            ("Heard", [var body, "-", var outcome]) =>
                new ItemChange.Heard(BodyOf(body), null, Enum.Parse<HearingOutcome>(outcome)),
            ("Heard", [var body, var meeting, var outcome]) =>
                new ItemChange.Heard(BodyOf(body), MeetingOf(meeting), Enum.Parse<HearingOutcome>(outcome)),
            ("Issued", [var on, .. var number]) =>
                new ItemChange.Issued(string.Join(' ', number), SampleTable.ParseDate(on)),
            ("Disposed", [var kind, .. var rest]) => new ItemChange.Disposed(Disposition(kind, rest)),
            ("DispositionProposed", [var agency, var proposed]) => new ItemChange.DispositionProposed(
                new(book.Id("agency", agency)), Disposition(proposed.Split(' ')[0], proposed.Split(' ')[1..])),
            ("Struck", _) => new Struck(int.Parse(what, CultureInfo.InvariantCulture)),
            var (change, _) => throw new FormatException($"Line {row.Line}: “{change} {what}” is no change."),
        };
    }

    // "WillBeReported 2023-12 board;btv", "CarriedOver 2024" or "NotReproposed".
    private Disposition Disposition(string kind, string[] rest) => new(
        Enum.Parse<DispositionKind>(kind),
        rest is [{ } when, ..] ? SampleTable.ParseDue(when).LastDay?.Year : null,
        rest is [{ } month, ..] && SampleTable.ParseDue(month) is DuePeriod.InMonth due ? due.Month : null,
        rest is [_, { } bodies] ? Bodies(bodies) : []);

    private ItemPatch Patch(string what) => what.Split('=', 2) switch
    {
        ["Title", var title] => new() { Title = title },
        ["Coordinating", var agencies] => new() { Coordinating = Agencies(agencies) },
        ["Due", var due] => new() { Due = SampleTable.ParseDue(due) },
        ["MonitoringOfficer", var officer] => new() { MonitoringOfficer = officer },
        ["LegalBasis", var basis] => new() { LegalBasis = basis },
        _ => throw new FormatException($"“{what}” says nothing new about an item."),
    };

    private static string Key(string number) =>
        int.Parse(number, CultureInfo.InvariantCulture).ToString("D2", CultureInfo.InvariantCulture);

    private Subject SubjectOf(string number) => book.Subject(SubjectKind.Item, Key(number));

    private ItemId ItemOf(string number) => new(book.Id("item", Key(number)));

    private BodyId BodyOf(string key) => new(book.Id("body", key));

    private MeetingId MeetingOf(string key) => new(book.Id("meeting", key));

    private IReadOnlyList<BodyId> Bodies(string keys) => book.Ids("body", keys, id => new BodyId(id));

    private IReadOnlyList<AgencyId> Agencies(string keys) => book.Ids("agency", keys, id => new AgencyId(id));
}
