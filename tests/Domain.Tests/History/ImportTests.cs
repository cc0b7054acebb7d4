using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Tests.History;

public sealed class ImportTests
{
    private static readonly DateTimeOffset Confirmed = A.Moment("2023-01-05");

    private static Import After(params ImportChange[] then)
    {
        var book = new Book();
        foreach (var change in then.Prepend(new ImportChange.Confirmed("danh-muc.xlsx", new('a', 64), A.Programme, [])))
            book.Record(SubjectKind.Import, "import", change, "2023-01-05");
        return book.At("2023-01-05").Imports.Single();
    }

    [Fact]
    public void Within_24_hours_an_import_nobody_touched_can_be_undone() =>
        Assert.Equal(new ImportChange.Undone(), After().Undo(0, Confirmed.AddHours(24)).Value);

    [Fact]
    public void After_24_hours_it_is_too_late() =>
        Assert.Equal(new UndoIsTooLate(Confirmed.AddHours(24)),
            After().Undo(0, Confirmed.AddHours(24).AddMilliseconds(1)).Refusal);

    [Fact]
    public void Once_items_were_changed_it_is_refused() =>
        Assert.Equal(new ImportedItemsWereChanged(2), After().Undo(2, Confirmed).Refusal);

    [Fact]
    public void It_is_undone_only_once() =>
        Assert.Equal(new ImportIsUndone(), After(new ImportChange.Undone()).Undo(0, Confirmed).Refusal);
}
