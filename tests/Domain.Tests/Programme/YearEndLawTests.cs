using CsCheck;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;
using NghiTrinh.Domain.Tests.History;

namespace NghiTrinh.Domain.Tests.Programme;

/// <summary>Whatever happened in a year: once each unfinished item is settled it closes, adds up, and carries each item over once.</summary>
public sealed class YearEndLawTests
{
    // After everything the ledgers of the generator hold.
    private static readonly DateOnly On = new(2024, 6, 1);

    [Fact]
    public void A_closed_year_adds_up_and_each_item_carried_over_came_in_exactly_once() =>
        Gen.Select(AnyLedger.Entries, Gen.Int[0, 255]).Sample((entries, choices) =>
        {
            var ledger = Closed(Settled(AnyLedger.Of(entries), choices));
            var at = ledger.At(new(On));
            var balance = Balance.Of(at, A.Programme, ItemFilter.All);

            Assert.True(balance.AddsUp);
            Assert.Equal((0, 0), (balance.Standings[Standing.Open].Count, balance.Standings[Standing.WillBeDone].Count));
            var over = at.ItemsOf(A.Programme).Where(i => i.StandingFor(null) == Standing.CarriedOver).Select(i => i.Id).ToList();
            var next = at.Programmes.Where(p => p.Id != A.Programme).SelectMany(p => at.ItemsOf(p.Id)).ToList();
            Assert.All(next, i => Assert.Equal(Entry.CarriedIn, i.Entry));
            Assert.Equal(over.Select(i => i.Value).Order(), next.Select(i => i.From!.Value.Value).Order());
        });

    [Fact]
    public void Reopened_at_once_the_ledger_reads_as_before_it_was_closed() =>
        Gen.Select(AnyLedger.Entries, Gen.Int[0, 255]).Sample((entries, choices) =>
        {
            var before = Settled(AnyLedger.Of(entries), choices);
            var closed = Closed(before);
            var subject = new Subject(SubjectKind.Programme, A.Programme.Value);

            var reopened = With(closed, closed.Reopen(A.Programme, closed.HistoryOf(subject).Count, On, "nhầm").Value!, 500);

            Assert.Equal(ProgrammeState.Issued, reopened.At(new(On)).Find(A.Programme)!.State);
            Assert.All(reopened.At(new(On)).Programmes.Where(p => p.Id != A.Programme), p => Assert.Empty(reopened.At(new(On)).ItemsOf(p.Id)));
            Assert.Equal(
                before.At(new(On)).ItemsOf(A.Programme).Select(i => (i.Id, i.StandingFor(null))),
                reopened.At(new(On)).ItemsOf(A.Programme).Select(i => (i.Id, i.StandingFor(null))));
        });

    private static Ledger Settled(Ledger ledger, int choices)
    {
        var subject = new Subject(SubjectKind.Programme, A.Programme.Value);
        var issued = With(ledger,
        [
            new(subject, ledger.Next(subject), On, null, new ProgrammeChange.Adopted(null, null)),
            new(subject, ledger.Next(subject) + 1, On, null, new ProgrammeChange.Issued("01-CTr/TU", On)),
        ], 400);
        // The generator strikes out numbers that nobody has written yet: a decision that falls on one is taken again.
        while (issued.At(new(On)).Unfinished(A.Programme) is { Count: > 0 } unfinished)
        {
            var present = issued;
            issued = With(issued, unfinished.Select((item, i) => new Draft(
                new(SubjectKind.Item, item.Id.Value), present.Next(new(SubjectKind.Item, item.Id.Value)), On, null,
                (choices >> i & 1) == 1 ? A.CarriedOver() : A.NotReproposed())), 401);
        }
        return issued;
    }

    private static Ledger Closed(Ledger ledger)
    {
        var at = ledger.At(new(On));
        return With(ledger, at.CloseYear(at.Find(A.Programme)!, null).Value!, 402);
    }

    private static Ledger With(Ledger ledger, IEnumerable<Draft> drafts, int days) => ledger.With(drafts.Select(d =>
        new Recorded(d.Subject, d.Sequence, d.EffectiveOn, AnyLedger.Begun.AddDays(days), "Thư ký", d.Why, d.Change)));
}
