using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.Domain.Programme;

/// <summary>The year was closed, and a later programme into which items were carried is closed too, or not a draft any more.</summary>
public sealed record NextProgrammeIsUnderWay(int Year, ProgrammeState State) : Refusal;

/// <summary>Items carried over at the closing were changed since in the later programme.</summary>
public sealed record CarriedInItemsWereChanged(int Count) : Refusal;

/// <summary>The item came in when an earlier year was closed; its entry stands as long as that closing.</summary>
public sealed record ItemCameInAtClosing(int Year) : Refusal;

/// <summary>A year is closed and reopened only by somebody who sees every item of it.</summary>
public sealed record NotEveryItemIsSeen : Refusal;

/// <summary>A closing that was struck out does not come back by a strike: what it had carried is gone, so the year is closed anew.</summary>
public sealed record YearIsClosedAnew : Refusal;

/// <summary>Tổng kết năm: what stands in the way of closing, what closing makes, and how it is taken back.</summary>
public static class YearEnd
{
    /// <summary>The items that stand in the programme and are neither reported, carried over nor given up.</summary>
    /// <remarks>
    /// "Will be reported" is a promise within the year: while it is not kept the item is not finished, whether its month
    /// is past or still to come, because a closed programme records no hearing any more.
    /// </remarks>
    public static IReadOnlyList<Item> Unfinished(this Snapshot at, ProgrammeId programme) =>
        [.. at.ItemsOf(programme).Where(i => i.StandingFor(null) is Standing.Open or Standing.WillBeDone)];

    /// <summary>Whether it was promised for a month that is past and is not reported.</summary>
    public static bool IsPromisePast(this Item item, DateOnly on) =>
        item is { IsReported: false, Disposition: { Kind: DispositionKind.WillBeReported, Year: { } year, Month: { } month } }
        && (year, month).CompareTo((on.Year, on.Month)) < 0;

    /// <summary>
    /// The identifier of what an item becomes in a later programme. Named by the item it comes from, so that two who close
    /// at once, or one who enters it by hand meanwhile, meet in the first sequence number: it comes in once.
    /// </summary>
    public static ItemId CarriedInId(CommitteeId committee, ItemId from) => new(SampleId.Of($"{committee}/carried-in/{from}"));

    /// <summary>The item it became in a later programme, or null.</summary>
    public static Item? CarriedInto(this Snapshot at, ItemId from) => at.Programmes.SelectMany(p => at.ItemsOf(p.Id))
        .FirstOrDefault(i => i.Entry == Entry.CarriedIn && i.From == from);

    /// <summary>How many times it was carried from one year's programme into the next; 0 for what is new this year.</summary>
    /// <remarks>A part split from an item has been under way as long as the item.</remarks>
    public static int YearsCarried(this Snapshot at, Item item)
    {
        var (years, present) = (0, item);
        // Bounded, because items could be entered as coming from each other.
        for (var step = 0; step < 64; step++)
        {
            years += present.Entry == Entry.CarriedIn ? 1 : 0;
            if (present.From is not { } from || at.Find(from) is not { } earlier)
                break;
            present = earlier;
        }
        return years;
    }

    extension(Ledger ledger)
    {
        /// <summary>How many lines were ever entered, in all programmes.</summary>
        public int Lines => ledger.Once("lines entered", () => ledger.Subjects.Count(s => s.Kind == SubjectKind.Item));

        /// <summary>How many closings of a year are recorded, struck ones included.</summary>
        public int Closings => ledger.Subjects.Where(s => s.Kind == SubjectKind.Programme)
            .Sum(s => ledger.HistoryOf(s).Count(e => e.Change is ProgrammeChange.Closed));
    }

    /// <summary>Whether the year of a programme is closed, by all that is recorded, whatever date is looked at.</summary>
    public static bool IsClosed(this Ledger ledger, ProgrammeId programme) =>
        ledger.At(new(DateOnly.MaxValue)).Find(programme) is { State: ProgrammeState.Closed };

    /// <summary>Why a change of an item cannot be struck out because of a closed year, or null.</summary>
    public static Refusal? WhyNotStrike(this Ledger ledger, Recorded entry)
    {
        var newest = ledger.At(new(DateOnly.MaxValue));
        if (entry.Subject.Kind != SubjectKind.Item || newest.Find(new ItemId(entry.Subject.Id)) is not { } item)
            return null;
        if (ledger.IsClosed(item.Content.Programme))
            return new ProgrammeIsClosed();
        return entry.Change is ItemChange.CarriedIn { From: { } from } && newest.Find(from) is { } earlier
            && newest.Find(earlier.Content.Programme) is { State: ProgrammeState.Closed } closed
                ? new ItemCameInAtClosing(closed.Year)
                : null;
    }

    /// <summary>What closing the year records: the closing itself, next year's draft where there is none, the items carried in.</summary>
    /// <param name="at">The ledger on the day of the closing.</param>
    /// <param name="programme">The programme that is closed.</param>
    /// <param name="why">The reason given.</param>
    public static Result<IReadOnlyList<Draft>> CloseYear(this Snapshot at, WorkProgramme programme, string? why)
    {
        var newest = at.Ledger.At(new(DateOnly.MaxValue));
        // Also what is recorded for later days already: it would come into a year that is closed.
        var closed = programme.Close([.. at.Unfinished(programme.Id).UnionBy(newest.Unfinished(programme.Id), i => i.Id)]);
        if (closed.Refusal is { } refusal)
            return refusal;
        var subject = new Subject(SubjectKind.Programme, programme.Id.Value);
        var drafts = new List<Draft> { new(subject, at.Ledger.Next(subject), at.Point.On, why, closed.Value!) };
        var over = at.ItemsOf(programme.Id)
            .Where(i => i.StandingFor(null) == Standing.CarriedOver && newest.CarriedInto(i.Id) is null)
            .GroupBy(i => i.Disposition!.Year ?? programme.Year + 1);
        foreach (var year in over.OrderBy(g => g.Key))
        {
            var next = newest.ProgrammeOf(year.Key);
            if (next is { State: ProgrammeState.Closed })
                return new NextProgrammeIsUnderWay(next.Year, next.State);
            if (next is null)
            {
                var begun = Begin(at, year.Key);
                drafts.Add(begun.Draft);
                next = begun.Programme;
            }
            drafts.AddRange(CarryIn(at, newest, next, [.. year]));
        }
        return drafts;
    }

    private static (Draft Draft, WorkProgramme Programme) Begin(Snapshot at, int year)
    {
        var subject = YearSubject.Of(at.Ledger.Committee, SubjectKind.Programme, year);
        var drafted = new ProgrammeChange.Drafted(
            year, ProgrammeStart.TitleFor(at.Committee!, year), at.TermOn(new(year, 1, 1))?.Id, at.SectionsFor(year));
        return (
            new(subject, at.Ledger.Next(subject), at.Point.On, null, drafted),
            new(new(subject.Id), year, drafted.Title, drafted.Term, drafted.Sections));
    }

    private static IEnumerable<Draft> CarryIn(Snapshot at, Snapshot newest, WorkProgramme next, IReadOnlyList<Item> items)
    {
        var begunOn = at.Ledger.HistoryOf(new Subject(SubjectKind.Programme, next.Id.Value)).At(new(DateOnly.MaxValue)) is [var first, ..]
            ? first.EffectiveOn
            : at.Point.On;
        var on = begunOn > at.Point.On ? begunOn : at.Point.On;
        var number = newest.NextNumber(next.Id) - 1;
        foreach (var item in items)
        {
            var subject = new Subject(SubjectKind.Item, CarriedInId(at.Ledger.Committee, item.Id).Value);
            var sequence = at.Ledger.Next(subject);
            var content = ContentIn(next, item, ++number);
            yield return new(subject, sequence, on, null, new ItemChange.CarriedIn(content, item.Id));
            if (content.KnownTo(item.NeedToKnow) is { } known)
                yield return new(subject, sequence + 1, on, null, known);
        }
    }

    // As it stands, but for its place; it is due some time in the new year until the office gives it a month.
    private static ItemContent ContentIn(WorkProgramme next, Item item, int number)
    {
        var content = item.Content;
        IReadOnlyList<BodyId> bodies = item.Disposition is { Bodies: { Count: > 0 } decided }
            ? decided
            : [.. content.Bodies.Where(b => !item.IsReportedTo(b))];
        var section = next.Sections.FirstOrDefault(s => s.Code == content.Section)
            ?? next.Sections.FirstOrDefault(s => s.Body is { } body && bodies.Contains(body))
            ?? next.Sections[0];
        return content with
        {
            Programme = next.Id,
            Section = section.Code,
            Number = number,
            PrintedNumber = null,
            Bodies = bodies.Count > 0 ? bodies : content.Bodies,
            Due = content.Due is DuePeriod.Recurring or DuePeriod.AwaitingDecision ? content.Due : new DuePeriod.InYear(next.Year),
        };
    }

    /// <summary>
    /// Takes a closing back: it is struck out together with what it carried into later programmes, so that nothing hangs in
    /// the air. Refused once that was worked on, or its programme is adopted.
    /// </summary>
    /// <param name="ledger">All that is recorded.</param>
    /// <param name="programme">The closed programme.</param>
    /// <param name="sequence">The number of the closing in its history.</param>
    /// <param name="on">The date of the strikes.</param>
    /// <param name="why">The reason.</param>
    public static Result<IReadOnlyList<Draft>> Reopen(this Ledger ledger, ProgrammeId programme, int sequence, DateOnly on, string? why)
    {
        var subject = new Subject(SubjectKind.Programme, programme.Value);
        var history = ledger.HistoryOf(subject);
        var struck = history.Strike(sequence);
        if (struck.Refusal is { } refusal)
            return refusal;
        var closing = history.First(e => e.Sequence == sequence);
        var newest = ledger.At(new(DateOnly.MaxValue));
        var carried = newest.ItemsOf(programme).Select(i => newest.CarriedInto(i.Id)).OfType<Item>()
            // Carried in by this closing; what the office had entered by hand before stays.
            .Where(i => ledger.HistoryOf(i.Id).At(new(DateOnly.MaxValue))[0].RecordedAt == closing.RecordedAt).ToList();
        if (carried.Select(i => newest.Find(i.Content.Programme)!).FirstOrDefault(p => p.State != ProgrammeState.Draft) is { } underWay)
            return new NextProgrammeIsUnderWay(underWay.Year, underWay.State);
        var changed = carried.Count(i => Holding(ledger, i).Any(
            e => e.RecordedAt != closing.RecordedAt || e.Change is not (ItemChange.CarriedIn or ItemChange.NeedToKnowSet)));
        if (changed > 0)
            return new CarriedInItemsWereChanged(changed);
        Draft[] strikes =
        [
            new(subject, history.Count + 1, on, why, struck.Value!),
            .. carried.SelectMany(i => Holding(ledger, i).Reverse().Select((e, n) =>
                new Draft(e.Subject, ledger.Next(e.Subject) + n, on, why, new Struck(e.Sequence)))),
        ];
        return strikes;
    }

    private static IReadOnlyList<Recorded> Holding(Ledger ledger, Item item) => ledger.HistoryOf(item.Id).At(new(DateOnly.MaxValue));
}
