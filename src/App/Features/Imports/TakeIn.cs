using System.Security.Cryptography;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Lists;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Imports;

/// <summary>Taking a list in, for the page and for the command line alike: all rows or none.</summary>
public sealed class TakeIn(Ledgers ledgers, Database database, TimeProvider clock)
{
    /// <summary>Reads a list as the committee's lists are read.</summary>
    public static ListReading Read(ListWorkbook workbook, Snapshot at, int? year, IReadOnlyDictionary<string, string?>? byHand = null) =>
        ListReader.Read(workbook, ImportPlan.OptionsFor(at, year, byHand));

    /// <summary>SHA-256 of a file, 64 hex digits.</summary>
    public static string HashOf(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    /// <summary>Plans and records the import.</summary>
    /// <param name="committee">Into whose ledger.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="file">Name and hash of the file.</param>
    /// <param name="year">The year asked for, or null.</param>
    /// <param name="effectiveOn">From when the items stand, or null.</param>
    /// <param name="withoutRefused">Whether the rows that are refused may be left out.</param>
    /// <param name="remember">Columns mapped by hand, to be remembered: folded header → field.</param>
    /// <param name="by">Who takes it in.</param>
    /// <param name="stop">Stops it; nothing is recorded then.</param>
    public async Task<Result<ImportPlan>> RecordAsync(
        CommitteeId committee, ListReading reading, (string Name, string Hash) file, int? year, DateOnly? effectiveOn,
        bool withoutRefused, IReadOnlyDictionary<string, string?> remember, string by, CancellationToken stop)
    {
        var ledger = await ledgers.OfAsync(committee, stop);
        // Nothing lies after the end of time: the ledger as it stands, whatever date its changes take effect on.
        var at = ledger.At(new(DateOnly.MaxValue));
        if (at.Imports.FirstOrDefault(i => !i.IsUndone && i.Confirmed.FileHash == file.Hash) is { } earlier)
            return new FileIsAlreadyIn(earlier.Confirmed.FileName, earlier.ConfirmedAt);
        if (reading.Refused.Count > 0 && !withoutRefused)
            return new RowsAreRefused(reading.Refused.Count);
        if (reading.Accepted.Count == 0)
            return new ListHasNoLines();
        if (ImportPlan.Make(at, reading, year, effectiveOn, file, clock) is not { } plan)
            return new YearIsUnknown();
        var next = ledger.Next(new(SubjectKind.Committee, committee.Value));
        var remembered = remember.Select((column, i) => new Draft(
            new(SubjectKind.Committee, committee.Value), next + i, plan.Drafts[^1].EffectiveOn, null,
            new CommitteeChange.ColumnMapped(column.Key, column.Value)));
        await using var db = database.Open();
        var recorded = await db.RecordAsync(committee, [.. plan.Drafts, .. remembered], by, clock, stop);
        return recorded.Refusal is { } refusal ? refusal : plan;
    }

    /// <summary>Takes an import back: strikes out the entry of each of its items.</summary>
    public async Task<Result<Import>> UndoAsync(CommitteeId committee, Guid id, string by, string? why, CancellationToken stop)
    {
        var ledger = await ledgers.OfAsync(committee, stop);
        var at = ledger.At(new(DateOnly.MaxValue));
        if (at.Imports.FirstOrDefault(i => i.Id == id) is not { } import)
            return new ImportIsUndone();
        var changed = import.Confirmed.Items.Count(i => ledger.HistoryOf(i).Count > 1);
        var undo = import.Undo(changed, clock.GetUtcNow());
        if (undo.Refusal is { } no)
            return no;
        var subject = new Subject(SubjectKind.Import, id);
        var on = ledger.HistoryOf(subject)[0].EffectiveOn;
        Draft[] drafts =
        [
            .. import.Confirmed.Items.Select(i => new Draft(new(SubjectKind.Item, i.Value), 2, on, why, new Struck(1))),
            new(subject, ledger.Next(subject), on, why, undo.Value!),
        ];
        await using var db = database.Open();
        var recorded = await db.RecordAsync(committee, drafts, by, clock, stop);
        return recorded.Refusal is { } refusal ? refusal : import with { IsUndone = true };
    }
}
