using Microsoft.EntityFrameworkCore;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Commands;

/// <summary>The office a command works for: an open database and one committee's ledger in it.</summary>
/// <param name="Database">Migrated and open; disposed with the office.</param>
/// <param name="Committee">The committee as it is now.</param>
/// <param name="Ledger">Everything recorded.</param>
internal sealed record Office(Database Database, Committee Committee, Ledger Ledger) : IAsyncDisposable
{
    /// <summary>Opens the committee of a slug, or the only one there is beside sample data; null when it cannot be told, which is then said.</summary>
    /// <param name="settings">Where the data is.</param>
    /// <param name="slug">The slug asked for, or null.</param>
    /// <param name="complain">Where it is said which committee was chosen among several, or that none was.</param>
    /// <param name="stop">Stops it.</param>
    /// <param name="year">The year asked for: where the only real committee has no programme of it, the one that has is meant.</param>
    public static async Task<Office?> OpenAsync(Settings settings, string? slug, TextWriter complain, CancellationToken stop, int? year = null)
    {
        var database = await OpenDatabaseAsync(settings, stop);
        if (await FindAsync(database, slug, year, complain, stop) is { } row)
        {
            var ledger = await new Ledgers(database).OfAsync(new(row.Id), stop);
            if (ledger.At(new(DateOnly.MaxValue)).Committee is { } committee)
                return new(database, committee, ledger);
            await complain.WriteLineAsync($"Sổ của '{row.Slug}' chưa ghi việc lập cơ quan · The ledger of '{row.Slug}' does not say that it was founded");
        }
        await database.DisposeAsync();
        return null;
    }

    /// <summary>The office of a committee that is founded only when its first list is recorded.</summary>
    public static Office Unfounded(Database database, FirstCommittee first)
    {
        var ledger = Ledger.Of(first.Id, first.Drafts.Select(d => new Recorded(d.Subject, d.Sequence, d.EffectiveOn, DateTimeOffset.UnixEpoch, "", d.Why, d.Change)));
        return new(database, ledger.At(new(DateOnly.MaxValue)).Committee!, ledger);
    }

    /// <summary>The slugs there are, each with whether it is sample data.</summary>
    public static async Task<IReadOnlyList<(CommitteeRow Row, bool IsSample)>> CommitteesAsync(Database database, CancellationToken stop)
    {
        await using var db = database.Open();
        var rows = await db.Committees.AsNoTracking().OrderBy(c => c.Slug).ToListAsync(stop);
        var founding = await db.Changes.AsNoTracking().Where(c => c.SubjectKind == SubjectKind.Committee && c.Sequence == 1).ToListAsync(stop);
        var samples = founding.Where(f => f.Recorded().Change is CommitteeChange.Founded { SampleShownOn: not null }).Select(f => f.CommitteeId).ToHashSet();
        return [.. rows.Select(r => (r, samples.Contains(r.Id)))];
    }

    /// <summary>An office nobody has entered yet, for commands that only read a file.</summary>
    public static Office None()
    {
        var id = new CommitteeId(Guid.Empty);
        var none = new Committee(id, "", "", CommitteeKind.Other, "", "", "Asia/Ho_Chi_Minh", null, null);
        return new(Database.Sqlite(":memory:"), none, Ledger.Of(id, []));
    }

    /// <summary>The database of the settings, brought up to date.</summary>
    public static async Task<Database> OpenDatabaseAsync(Settings settings, CancellationToken stop)
    {
        if (settings.Postgres is not { Length: > 0 })
            Database.MakeFolder(settings.Data);
        var database = settings.OpenDatabase();
        await database.MigrateAsync(stop);
        return database;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static async Task<CommitteeRow?> FindAsync(Database database, string? slug, int? year, TextWriter complain, CancellationToken stop)
    {
        var all = await CommitteesAsync(database, stop);
        if (slug is not null && all.FirstOrDefault(c => c.Row.Slug == slug).Row is { } found)
            return found;
        if (slug is null && await ByDefaultAsync(database, all, year, stop) is { } chosen)
        {
            if (all.Count > 1)
                await complain.WriteLineAsync($"Cơ quan: {chosen.Slug} (chọn cơ quan khác bằng --committee) · Committee: {chosen.Slug} (choose another one with --committee)");
            return chosen;
        }
        // Ten are enough to show what a slug looks like.
        var some = all.Take(10).Select(c => c.Row).ToList();
        await complain.WriteLineAsync((slug, some) switch
        {
            (_, []) => "Chưa có cơ quan nào trong dữ liệu: chạy './run sample', hoặc './run import' với --committee · "
                + "There is no committee in the data: run './run sample', or './run import' with --committee",
            (null, _) => $"Có nhiều cơ quan, hãy chọn bằng --committee: {Slugs(some)} · There are several committees, choose one with --committee: {Slugs(some)}",
            _ => $"Không có cơ quan '{slug}'. Đang có: {Slugs(some)} · There is no committee '{slug}'. There are: {Slugs(some)}",
        });
        return null;
    }

    private static async Task<CommitteeRow?> ByDefaultAsync(
        Database database, IReadOnlyList<(CommitteeRow Row, bool IsSample)> all, int? year, CancellationToken stop)
    {
        var only = all.Where(c => !c.IsSample).ToList() is [var real] ? real.Row : all.Count == 1 ? all[0].Row : null;
        if (only is null || year is null || all.Count is 1 or > 10)
            return only;
        var ledgers = new Ledgers(database);
        var having = new List<CommitteeRow>();
        foreach (var (row, _) in all)
            if ((await ledgers.OfAsync(new(row.Id), stop)).At(new(DateOnly.MaxValue)).ProgrammeOf(year.Value) is not null)
                having.Add(row);
        return having is [var one] ? one : only;
    }

    private static string Slugs(IReadOnlyList<CommitteeRow> some) =>
        string.Join(", ", some.Select(c => c.Slug)) + (some.Count == 10 ? ", …" : "");
}
