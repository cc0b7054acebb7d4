using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NghiTrinh.Storage.Tests;

/// <summary>The copy of a SQLite file that is made before its schema is changed.</summary>
public sealed class CopyBeforeMigrationTests() : OnBothDatabases(null)
{
    [Fact]
    public async Task Made_while_ballots_are_counted_the_copy_holds_the_ledger_and_not_a_byte_of_a_sheet()
    {
        await FoundAsync();
        var sheet = Enumerable.Range(0, 300).Select(i => (byte)(i * 7)).ToArray();
        await using (var db = Database.Open())
        {
            Assert.True(await db.KeepAsync([Row(sheet)], null, default));
            // As after an upgrade: one migration is still to be made. It fails, for it was made; the copy is there by then.
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\" WHERE migration_id = (SELECT max(migration_id) FROM \"__EFMigrationsHistory\")", TestContext.Current.CancellationToken);
        }

        await Record.ExceptionAsync(() => Database.MigrateAsync(default));

        var copy = Assert.Single(Directory.GetFiles(Path.GetDirectoryName(Database.File)!, Path.GetFileName(Database.File) + ".before-*"), f => !f.EndsWith("-journal", StringComparison.Ordinal));
        Assert.Equal(-1, (await File.ReadAllBytesAsync(copy, TestContext.Current.CancellationToken)).AsSpan().IndexOf(sheet.AsSpan(0, 64)));
        Assert.Equal(0L, await CountAsync(copy, "counting_sheets"));
        Assert.NotEqual(0L, await CountAsync(copy, "changes"));
        await using var still = Database.Open();
        Assert.Single(await still.CountingOfAsync(Committee, new(Row(sheet).VoteId), default));
    }

    private static CountingRow Row(byte[] sheet) => new()
    {
        CommitteeId = Committee.Value,
        VoteId = new("0190aaaa-0000-7000-8000-0000000000d1"),
        Ballot = "A",
        Teller = new("0190aaaa-0000-7000-8000-0000000000e1"),
        IsClosed = false,
        Version = 1,
        Sheet = sheet,
    };

    private static async Task<long> CountAsync(string file, string table)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
