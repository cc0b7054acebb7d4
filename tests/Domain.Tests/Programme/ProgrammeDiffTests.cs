using CsCheck;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Tests.History;

namespace NghiTrinh.Domain.Tests.Programme;

public sealed class ProgrammeDiffTests
{
    [Fact]
    public void What_was_added_removed_and_changed_between_two_dates_is_marked()
    {
        var book = new Book().Planned("kept").Planned("moved").Planned("gone")
            .Item("moved", new ItemChange.Postponed(A.Due("2023-09")), "2023-03-01")
            .Item("gone", new ItemChange.Withdrawn(), "2023-03-01")
            .Item("new", new ItemChange.Added(A.Content(number: 99)), "2023-03-01");

        var diff = ProgrammeDiff.Between(book.At("2023-02-28"), book.At("2023-03-01"), A.Programme);

        Assert.Equal(
            [
                (DiffMark.Changed, A.ItemId("moved")), (DiffMark.Removed, A.ItemId("gone")),
                (DiffMark.Added, A.ItemId("new")),
            ],
            diff.Select(d => (d.Mark, (d.After ?? d.Before)!.Id)));
        Assert.Equal([ItemField.Due], diff[0].Fields);
    }

    [Fact]
    public void An_entry_struck_out_since_is_removed()
    {
        var book = new Book().Planned("a");
        book.Record(SubjectKind.Item, "a", new Struck(1), A.On("2023-03-01"), A.Moment("2023-03-01"));
        var on = A.On("2023-04-01");

        var diff = ProgrammeDiff.Between(
            book.Ledger.At(new(on, A.Moment("2023-02-01"))), book.Ledger.At(new(on)), A.Programme);

        Assert.Equal((DiffMark.Removed, null), (Assert.Single(diff).Mark, diff[0].After));
    }

    [Fact]
    public void A_hearing_a_disposition_and_a_document_are_differences()
    {
        var book = new Book().Planned("a").Item("a", A.CarriedOver(), "2023-03-01")
            .Item("a", A.Heard(), "2023-03-01")
            .Item("a", new ItemChange.Issued("01-KH/TU", A.On("2023-03-01")), "2023-03-01");

        var diff = ProgrammeDiff.Between(book.At("2023-02-01"), book.At("2023-03-01"), A.Programme);

        Assert.Equal([ItemField.Standing, ItemField.Disposition, ItemField.Issued], Assert.Single(diff).Fields);
    }

    [Fact]
    public void A_programme_does_not_differ_from_itself_and_forth_and_back_differ_alike() =>
        Gen.Select(AnyLedger.Entries, AnyLedger.AnyPoint, AnyLedger.AnyPoint).Sample((entries, a, b) =>
        {
            var ledger = AnyLedger.Of(entries);
            var forth = ProgrammeDiff.Between(ledger.At(a), ledger.At(b), A.Programme);
            var back = ProgrammeDiff.Between(ledger.At(b), ledger.At(a), A.Programme);

            return ProgrammeDiff.Between(ledger.At(a), ledger.At(a), A.Programme).Count == 0
                && forth.Count(d => d.Mark == DiffMark.Added) == back.Count(d => d.Mark == DiffMark.Removed)
                && forth.Count(d => d.Mark == DiffMark.Changed) == back.Count(d => d.Mark == DiffMark.Changed);
        });
}
