using NghiTrinh.App.Shell.Lists;
using NghiTrinh.Documents.Lists;
using NghiTrinh.Domain;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Imports;

/// <summary>A list as it is to be taken in.</summary>
/// <param name="Reading">What was read.</param>
/// <param name="File">Name and SHA-256 of the file.</param>
/// <param name="Who">Who takes it in.</param>
public sealed record ListToTakeIn(ListReading Reading, (string Name, string Hash) File, Actor Who)
{
    /// <summary>The year asked for; null takes the list's own.</summary>
    public int? Year { get; init; }

    /// <summary>From when the items stand; null takes the date of the list, else 1 January.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Whether the rows that are refused may be left out.</summary>
    public bool WithoutRefused { get; init; }

    /// <summary>Columns mapped by hand that are to be remembered: header → field, null to keep it as it is.</summary>
    public IReadOnlyDictionary<string, string?> Remember { get; init; } = new Dictionary<string, string?>();

    /// <summary>The identifier of the import, where it is known before: two who confirm the same upload then meet.</summary>
    public Guid? Import { get; init; }

    /// <summary>What founds the committee, recorded together with its first list; empty where it is there already.</summary>
    public IReadOnlyList<Draft> Founding { get; init; } = [];

    /// <summary>Whether lines may be added that stand in the programme already.</summary>
    public bool AddAnyway { get; init; }
}

/// <summary>Taking a list in, for the page and for the command line alike: all rows or none.</summary>
public sealed class TakeIn(Ledgers ledgers, Database database, TimeProvider clock)
{
    /// <summary>How many lines one import may have: it names each of them, and a change has a bounded length.</summary>
    public const int Most = 25_000;

    /// <summary>Reads a list as the committee's lists are read.</summary>
    public static ListReading Read(ListWorkbook workbook, Snapshot at, int? year, IReadOnlyDictionary<string, string?>? byHand = null) =>
        ListReader.Read(workbook, ListOptions.For(at, year, byHand));

    /// <summary>The ledger as it stands, whatever date its changes take effect on: nothing lies after the end of time.</summary>
    public static Snapshot Newest(Ledger ledger) => ledger.At(new(DateOnly.MaxValue));

    /// <summary>Plans and records the import.</summary>
    /// <param name="committee">Into whose ledger.</param>
    /// <param name="list">The list.</param>
    /// <param name="stop">Stops it; nothing is recorded then.</param>
    /// <param name="progress">Is told how many changes are written so far.</param>
    public async Task<Result<ImportPlan>> RecordAsync(
        CommitteeId committee, ListToTakeIn list, CancellationToken stop, IProgress<int>? progress = null)
    {
        var ledger = list.Founding.Count > 0
            ? Ledger.Of(committee, list.Founding.Select(d => new Recorded(d.Subject, d.Sequence, d.EffectiveOn, clock.GetUtcNow(), list.Who.Name, d.Why, d.Change)))
            : await ledgers.OfAsync(committee, stop);
        var at = Newest(ledger.VisibleTo(list.Who));
        if (at.Imports.FirstOrDefault(i => !i.IsUndone && i.Confirmed.FileHash == list.File.Hash) is { } earlier)
            return new FileIsAlreadyIn(earlier.Confirmed.FileName, earlier.ConfirmedAt);
        if (list.Reading.Refused.Count > 0 && !list.WithoutRefused)
            return new RowsAreRefused(list.Reading.Refused.Count);
        if (list.Reading.Accepted.Count == 0)
            return new ListHasNoLines();
        if (list.Reading.Accepted.Count > Most)
            return new ListIsTooLong(Most);
        if (ImportPlan.Make(at, list.Reading, list.Year, list.EffectiveOn, list.File, clock, list.Import) is not { } plan)
            return new YearIsUnknown();
        if (at.Find(plan.Programme) is { State: ProgrammeState.Closed })
            return new ProgrammeIsClosed();
        if (!list.AddAnyway && StandingAlready(at, plan, list.Reading) is > 0 and var standing)
            return new LinesStandAlready(standing);
        await using var db = database.Open();
        Draft[] drafts = [.. list.Founding, .. plan.Drafts, .. StayKnown(list.Who, plan.Drafts), .. Remembered(ledger, at, plan, list.Remember)];
        var recorded = list.Founding.Count > 0
            ? await db.FoundAsync(committee, drafts, list.Who.Name, clock, stop)
            : await db.RecordAsync(committee, drafts, list.Who.Name, clock, stop, progress, new(null, ledger.Closings) { Lines = at.Find(plan.Programme) is null ? null : ledger.Lines });
        return recorded.Refusal is { } refusal ? refusal : plan;
    }

    /// <summary>How many lines stand in the programme already: the same content and the same leads.</summary>
    public static int StandingAlready(Snapshot at, ImportPlan plan, ListReading reading)
    {
        var names = at.Agencies.ToDictionary(a => a.Id, a => a.Name);
        var known = at.Agencies.SelectMany(a => new[] { (Called: a.ShortName ?? a.Name, a.Name), (Called: a.Name, a.Name) })
            .DistinctBy(a => SortKey.Folded(a.Called)).ToDictionary(a => SortKey.Folded(a.Called), a => a.Name);
        var standing = at.ItemsOf(plan.Programme).Where(i => i.Exit is null)
            .Select(i => Key(i.Content.Title, i.Content.Leads.Select(l => names.GetValueOrDefault(l, "")))).ToHashSet();
        return reading.Accepted.Count(r => standing.Contains(Key(r.Title, r.Leads.Select(l => known.GetValueOrDefault(SortKey.Folded(l), l)))));

        static string Key(string title, IEnumerable<string> leads) =>
            $"{ListTerms.Header(title)}\n{string.Join('\n', leads.Select(ListTerms.Header).Distinct().Order(StringComparer.Ordinal))}";
    }

    /// <summary>The items of an import that were changed since, so that it cannot be undone as one. Struck changes do not count.</summary>
    public static IReadOnlyList<ItemId> ChangedSince(Ledger ledger, Import import) =>
        [.. import.Confirmed.Items.Where(i => ledger.HistoryOf(i).At(new(DateOnly.MaxValue)).Count(e => e.Change is not ItemChange.NeedToKnowSet) > 1)];

    /// <summary>The items of an import that somebody may see.</summary>
    /// <param name="seen">The ledger as they see it.</param>
    /// <param name="import">The import.</param>
    public static IReadOnlyList<ItemId> SeenBy(Ledger seen, Import import) => [.. import.Confirmed.Items.Where(i => seen.HistoryOf(i).Count > 0)];

    /// <summary>Takes an import back: strikes out the entry of each of its items.</summary>
    public async Task<Result<Import>> UndoAsync(CommitteeId committee, Guid id, Actor who, string? why, CancellationToken stop)
    {
        var ledger = await ledgers.OfAsync(committee, stop);
        if (Newest(ledger).Imports.FirstOrDefault(i => i.Id == id) is not { } import)
            return new ImportIsUndone();
        if (ledger.IsClosed(import.Confirmed.Programme))
            return new ProgrammeIsClosed();
        if (SeenBy(ledger.VisibleTo(who), import).Count < import.Confirmed.Items.Count)
            return new ImportHoldsHiddenItems();
        var undo = import.Undo(ChangedSince(ledger, import).Count, clock.GetUtcNow());
        if (undo.Refusal is { } no)
            return no;
        var subject = new Subject(SubjectKind.Import, id);
        var on = ledger.HistoryOf(subject)[0].EffectiveOn;
        Draft[] drafts =
        [
            .. import.Confirmed.Items.Select(i => new Subject(SubjectKind.Item, i.Value))
                .Select(i => new Draft(i, ledger.Next(i), on, why, new Struck(1))),
            new(subject, ledger.Next(subject), on, why, undo.Value!),
        ];
        await using var db = database.Open();
        var recorded = await db.RecordAsync(committee, drafts, who.Name, clock, stop);
        return recorded.Refusal is { } refusal ? refusal : import with { IsUndone = true };
    }

    // Whoever takes classified lines in goes on seeing them.
    private static IEnumerable<Draft> StayKnown(Actor who, IEnumerable<Draft> drafts) =>
        from draft in drafts
        let content = draft.Change switch { ItemChange.Planned c => c.Content, ItemChange.Added c => c.Content, ItemChange.CarriedIn c => c.Content, _ => null }
        where content is not null
        let known = who.StaysKnowing(content.Classification, [])
        where known is not null
        select draft with { Sequence = draft.Sequence + 1, Change = known };

    private static IEnumerable<Draft> Remembered(Ledger ledger, Snapshot at, ImportPlan plan, IReadOnlyDictionary<string, string?> remember)
    {
        var subject = new Subject(SubjectKind.Committee, ledger.Committee.Value);
        var known = at.Committee?.Columns ?? new Dictionary<string, string?>();
        return remember.Select(c => (Header: ListTerms.Header(c.Key), Field: c.Value))
            .Where(c => !known.TryGetValue(c.Header, out var field) || field != c.Field)
            .Select((c, i) => new Draft(
                subject, ledger.Next(subject) + i, plan.EffectiveOn, null, new CommitteeChange.ColumnMapped(c.Header, c.Field)));
    }
}
