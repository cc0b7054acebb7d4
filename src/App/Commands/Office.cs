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
    /// <summary>Opens the committee of a slug, or the only one there is; null when it cannot be told, which is then said.</summary>
    public static async Task<Office?> OpenAsync(Settings settings, string? slug, TextWriter complain, CancellationToken stop)
    {
        var database = await OpenDatabaseAsync(settings, stop);
        if (await FindAsync(database, slug, complain, stop) is { } row)
        {
            var ledger = await new Ledgers(database).OfAsync(new(row.Id), stop);
            if (ledger.At(new(DateOnly.MaxValue)).Committee is { } committee)
                return new(database, committee, ledger);
            await complain.WriteLineAsync($"Sổ của '{row.Slug}' chưa ghi việc lập cơ quan · The ledger of '{row.Slug}' does not say that it was founded");
        }
        await database.DisposeAsync();
        return null;
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
            Directory.CreateDirectory(settings.Data);
        var database = settings.OpenDatabase();
        await database.MigrateAsync(stop);
        return database;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static async Task<CommitteeRow?> FindAsync(Database database, string? slug, TextWriter complain, CancellationToken stop)
    {
        await using var db = database.Open();
        if (slug is not null && await db.Committees.AsNoTracking().FirstOrDefaultAsync(c => c.Slug == slug, stop) is { } found)
            return found;
        // Two are enough to know that a choice is needed; ten are enough to show what a slug looks like.
        var some = await db.Committees.AsNoTracking().OrderBy(c => c.Slug).Take(10).ToListAsync(stop);
        if (slug is null && some is [var only])
            return only;
        await complain.WriteLineAsync((slug, some) switch
        {
            (_, []) => "Chưa có cơ quan nào trong dữ liệu: chạy './run sample', hoặc './run import' với --committee · "
                + "There is no committee in the data: run './run sample', or './run import' with --committee",
            (null, _) => $"Có nhiều cơ quan, hãy chọn bằng --committee: {Slugs(some)} · There are several committees, choose one with --committee: {Slugs(some)}",
            _ => $"Không có cơ quan '{slug}'. Đang có: {Slugs(some)} · There is no committee '{slug}'. There are: {Slugs(some)}",
        });
        return null;
    }

    private static string Slugs(IReadOnlyList<CommitteeRow> some) =>
        string.Join(", ", some.Select(c => c.Slug)) + (some.Count == 10 ? ", …" : "");
}
