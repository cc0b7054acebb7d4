using CsCheck;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.History;

public sealed class LedgerLawTests
{
    [Fact]
    public void What_was_known_then_never_changes() =>
        Gen.Select(AnyLedger.Entries, AnyLedger.AnyDate, Gen.Int[0, 320]).Sample((entries, on, hours) =>
        {
            var point = new AsOf(on, AnyLedger.Begun.AddHours(hours));
            var knownThen = AnyLedger.Of(entries.Where(e => e.RecordedAt <= point.Known));

            return State(knownThen.At(point)) == State(AnyLedger.Of(entries).At(point))
                && State(knownThen.With(entries).At(point)) == State(knownThen.At(point));
        });

    [Fact]
    public void Folds_do_not_depend_on_the_order_of_storage() =>
        Gen.Select(AnyLedger.Entries, AnyLedger.AnyPoint, Gen.Int).Sample((entries, point, seed) =>
        {
            var shuffled = entries.OrderBy(e => HashCode.Combine(e.Subject.Id, e.Sequence, seed)).ToArray();

            var ledger = AnyLedger.Of(shuffled);
            return State(ledger.At(point)) == State(AnyLedger.Of(entries).At(point))
                && ledger.Subjects.All(s => ledger.HistoryOf(s).Select(e => e.Sequence)
                    .SequenceEqual(Enumerable.Range(1, ledger.Next(s) - 1)));
        });

    [Fact]
    public void Adding_what_is_held_already_adds_nothing() =>
        AnyLedger.Entries.Sample(entries =>
        {
            var ledger = AnyLedger.Of(entries);

            return ReferenceEquals(ledger.With(entries), ledger) && ledger.Count == entries.Count;
        });

    [Fact]
    public void Adding_leaves_the_ledger_it_is_added_to_as_it_was() =>
        Gen.Select(AnyLedger.Entries, AnyLedger.AnyPoint).Sample((entries, point) =>
        {
            var half = AnyLedger.Of(entries.Take(entries.Count / 2));
            var before = State(half.At(point));

            var whole = half.With(entries);

            return State(half.At(point)) == before && whole.Count == entries.Count;
        });

    [Fact]
    public void A_strike_removes_exactly_the_change_it_names_and_striking_the_strike_restores_it() =>
        Gen.Select(AnyLedger.Entries, AnyLedger.AnyPoint, Gen.Int[0, 1000]).Sample((entries, point, pick) =>
        {
            point = point with { Known = null };
            var plain = entries.Where(e => e.Change is not Struck).ToArray();
            var mistake = plain[pick % plain.Length];
            var next = AnyLedger.Of(plain).HistoryOf(mistake.Subject).Max(e => e.Sequence) + 1;
            var strike = mistake with { Sequence = next, Change = new Struck(mistake.Sequence) };
            var restored = mistake with { Sequence = next + 1, Change = new Struck(next) };

            return State(AnyLedger.Of([.. plain, strike]).At(point))
                    == State(AnyLedger.Of(plain.Where(e => e != mistake)).At(point))
                && State(AnyLedger.Of([.. plain, strike, restored]).At(point)) == State(AnyLedger.Of(plain).At(point));
        });

    [Fact]
    public void A_strike_counts_from_the_moment_it_is_known()
    {
        var book = new Book().Planned("a");
        book.Record(SubjectKind.Item, "a", new ItemChange.Withdrawn(), A.On("2023-02-01"), A.Moment("2023-02-01"));
        book.Record(SubjectKind.Item, "a", new Struck(2), A.On("2023-03-01"), A.Moment("2023-03-01"));
        var on = A.On("2023-02-15");

        Assert.Equal(Exit.Withdrawn, book.Ledger.At(new(on, A.Moment("2023-02-28"))).Find(A.ItemId("a"))?.Exit);
        Assert.Null(book.Ledger.At(new(on)).Find(A.ItemId("a"))?.Exit);
    }

    [Fact]
    public void A_change_holds_from_its_date_on_and_is_known_from_its_moment_on()
    {
        var book = new Book().Planned("a");
        book.Record(SubjectKind.Item, "a", new ItemChange.Withdrawn(), A.On("2023-02-10"), A.Moment("2023-02-20"));

        Exit? At(string on, string known) => book.Ledger.At(new(A.On(on), A.Moment(known))).Find(A.ItemId("a"))?.Exit;
        Assert.Equal((null, null), (At("2023-02-09", "2023-02-20"), At("2023-02-10", "2023-02-19")));
        Assert.Equal(Exit.Withdrawn, At("2023-02-10", "2023-02-20"));
    }

    [Fact]
    public void Of_two_changes_of_one_day_the_later_recorded_one_wins() =>
        Assert.Equal(A.Agencies("cong-an"), new Book().Planned("a")
            .Item("a", new ItemChange.Reassigned(A.Agencies("vp")), "2023-02-01")
            .Item("a", new ItemChange.Reassigned(A.Agencies("cong-an")), "2023-02-01")
            .At("2023-02-01").Find(A.ItemId("a"))!.Content.Leads);

    // The lock of the writer counts all that is recorded, so it alone may differ.
    private static string State(Snapshot at) =>
        Described.Of(at.ItemsOf(A.Programme).OrderBy(i => i.Id.ToString()), nameof(Item.Sequence))
        + Described.Of(at.Agencies.OrderBy(a => a.Id.ToString()))
        + Described.Of(at.Meetings.OrderBy(m => m.Id.ToString()), nameof(Item.Sequence))
        + Described.Of(at.Bodies) + Described.Of(at.Programmes, nameof(Item.Sequence));
}
