using System.Diagnostics;

namespace NghiTrinh.Domain.History;

/// <summary>What happens to an import.</summary>
public abstract record ImportChange : Change
{
    private ImportChange() { }

    /// <summary>A list was taken in.</summary>
    /// <param name="FileName">The name of the file.</param>
    /// <param name="FileHash">SHA-256 of the file, 64 hex digits.</param>
    /// <param name="Programme">The programme it went into.</param>
    /// <param name="Items">The items it made.</param>
    public sealed record Confirmed(string FileName, string FileHash, ProgrammeId Programme, IReadOnlyList<ItemId> Items)
        : ImportChange;

    /// <summary>It was taken back: the entry of every one of its items is struck out.</summary>
    public sealed record Undone : ImportChange;
}

/// <summary>The import was already undone.</summary>
public sealed record ImportIsUndone : Refusal;

/// <summary>An import can be undone for 24 hours only.</summary>
public sealed record UndoIsTooLate(DateTimeOffset Until) : Refusal;

/// <summary>Some of its items were changed since, so they cannot be taken back as one.</summary>
public sealed record ImportedItemsWereChanged(int Count) : Refusal;

/// <summary>Some of its items are not for whoever asks to see; nobody strikes out what they do not see.</summary>
public sealed record ImportHoldsHiddenItems : Refusal;

/// <summary>The same file was taken in before, and not undone.</summary>
public sealed record FileIsAlreadyIn(string FileName, DateTimeOffset At) : Refusal;

/// <summary>Neither the list nor the request says of which year it is.</summary>
public sealed record YearIsUnknown : Refusal;

/// <summary>The list has rows that cannot be understood, so nothing is taken in.</summary>
public sealed record RowsAreRefused(int Count) : Refusal;

/// <summary>Lines of the list stand in the programme already, with the same content and leads.</summary>
public sealed record LinesStandAlready(int Count) : Refusal;

/// <summary>A list has more lines than one import names; it is taken in by parts.</summary>
/// <param name="Most">How many one import may have.</param>
public sealed record ListIsTooLong(int Most) : Refusal;

/// <summary>The list has no line to take in.</summary>
public sealed record ListHasNoLines : Refusal;

/// <summary>One import of a list.</summary>
public sealed record Import(Guid Id, ImportChange.Confirmed Confirmed, DateTimeOffset ConfirmedAt, string By, bool IsUndone)
{
    /// <summary>How long an import can be undone.</summary>
    public static readonly TimeSpan UndoWindow = TimeSpan.FromHours(24);

    /// <summary>The import at a point, or null before it was confirmed.</summary>
    public static Import? At(Guid id, IReadOnlyList<Recorded> history, AsOf point)
    {
        Import? import = null;
        foreach (var entry in history.At(point))
            import = (entry.Change, import) switch
            {
                (ImportChange.Confirmed c, _) => new(id, c, entry.RecordedAt, entry.By, false),
                (_, null) => null,
                (ImportChange.Undone, _) => import with { IsUndone = true },
                _ => throw new UnreachableException(),
            };
        return import;
    }

    /// <summary>Takes it back within 24 hours, while nobody has changed its items.</summary>
    /// <param name="changedItems">How many of its items have a change after their entry.</param>
    /// <param name="now">The moment.</param>
    public Result<ImportChange> Undo(int changedItems, DateTimeOffset now) =>
        IsUndone ? new ImportIsUndone()
        : now > ConfirmedAt + UndoWindow ? new UndoIsTooLate(ConfirmedAt + UndoWindow)
        : changedItems > 0 ? new ImportedItemsWereChanged(changedItems)
        : new ImportChange.Undone();
}
