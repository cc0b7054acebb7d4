using System.IO.Compression;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace NghiTrinh.App.Tests.Commands;

public sealed class KeepingTests : CommandTest
{
    [Fact]
    public async Task A_backup_restored_elsewhere_is_the_same_ledger()
    {
        await RunAsync("sample");
        var backup = FileName("backup.jsonl.gz");
        await RunAsync("backup", backup);
        var before = (await RunAsync("verify-ledger")).Said;

        Directory.Delete(Folder, recursive: true);
        SqliteConnection.ClearAllPools();
        var (code, _, complained) = await RunAsync("restore", backup);

        Assert.True(code == 0, complained);
        Assert.Equal(before, (await RunAsync("verify-ledger")).Said);
        Assert.Equal(before, (await RunAsync("verify-ledger", backup)).Said);
    }

    [Fact]
    public async Task A_backup_overwrites_nothing_and_a_restore_adds_to_nothing()
    {
        await RunAsync("sample");
        var backup = FileName("backup.jsonl.gz");
        await RunAsync("backup", backup);

        var again = await RunAsync("backup", backup);
        var restored = await RunAsync("restore", backup);
        var sample = await RunAsync("sample");

        Assert.Equal((2, 1, 1), (again.Code, restored.Code, sample.Code));
        Assert.Contains("thanh-uy-ha-noi", restored.Complained);
    }

    [Fact]
    public async Task An_edited_backup_is_not_restored_and_the_change_is_named()
    {
        await RunAsync("sample");
        var backup = FileName("backup.jsonl.gz");
        await RunAsync("backup", backup);
        Edit(backup, "Thành ủy Hà Nội\\\"", "Thành ủy Khác\\\"");

        var restored = await RunAsync("restore", backup);
        var verified = await RunAsync("verify-ledger", backup, "--format", "json");

        Assert.Equal((2, 1), (restored.Code, verified.Code));
        var ledger = JsonDocument.Parse(verified.Said).RootElement.GetProperty("ledgers")[0];
        Assert.Equal("edited", ledger.GetProperty("tampering").GetProperty("kind").GetString());
        Assert.Equal("committee", ledger.GetProperty("tampering").GetProperty("subjectKind").GetString());
    }

    [Fact]
    public async Task A_head_that_is_not_in_the_ledger_is_found_out()
    {
        await RunAsync("sample");
        var tip = JsonDocument.Parse((await RunAsync("verify-ledger", "--format", "json")).Said)
            .RootElement.GetProperty("ledgers")[0].GetProperty("tips")[0].GetString()!;

        var known = await RunAsync("verify-ledger", "--head", tip);
        var strange = await RunAsync("verify-ledger", "--head", new string('0', 64));
        var misspelt = await RunAsync("verify-ledger", "--head", "abc");

        Assert.Equal((0, 1, 2), (known.Code, strange.Code, misspelt.Code));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("\u001f\u008b damaged")]
    public async Task What_is_no_backup_is_refused(string content)
    {
        var file = Write(content);

        var restored = await RunAsync("restore", file);
        var verified = await RunAsync("verify-ledger", file);

        Assert.Equal((2, 2), (restored.Code, verified.Code));
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.0.2.1")]
    [InlineData("example.org")]
    public async Task An_address_beyond_this_machine_is_not_served(string address)
    {
        var (code, _, complained) = await RunAsync("serve", "--address", address);

        Assert.Equal(2, code);
        Assert.Contains(address, complained);
    }

    [Fact]
    public async Task A_frozen_document_that_was_edited_or_taken_away_is_named()
    {
        await RunAsync("sample");
        await RunAsync("report", "--on", "2023-11-23", "--freeze", "--out", FileName("report.docx"));
        var (edited, missing) = (FileName("edited.jsonl.gz"), FileName("missing.jsonl.gz"));
        await RunAsync("backup", edited);
        File.Copy(edited, missing);
        Edit(edited, "\"bytes\":\"UEsD", "\"bytes\":\"UEsE");
        Edit(missing, "\"bytes\":\"UEsD", "", line => !line.Contains("\"bytes\":\"UEsD", StringComparison.Ordinal));
        await using (var db = Storage.Database.Sqlite(Path.Combine(Folder, "nghi-trinh.db")).Open())
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "DELETE FROM frozen_files");

        var verified = new[] { await RunAsync("verify-ledger", edited), await RunAsync("verify-ledger", missing), await RunAsync("verify-ledger") };
        var restored = new[] { await RunAsync("restore", edited), await RunAsync("restore", missing) };

        Assert.All(verified, v => Assert.Equal(1, v.Code));
        Assert.All(restored, r => Assert.Equal(2, r.Code));
        Assert.Contains("bị SỬA", verified[0].Said);
        Assert.Contains("KHÔNG CÒN", verified[1].Said);
        Assert.Contains("KHÔNG CÒN", verified[2].Said);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_said()
    {
        await RunAsync("sample");
        var backup = await RunAsync("backup", "/nonexistent/backup.jsonl.gz");
        var postgres = await RunAsync("verify-ledger", "--postgres", "Host=127.0.0.1;Port=1;Username=a;Password=secret-word;Timeout=2");

        Assert.Equal((2, 2), (backup.Code, postgres.Code));
        Assert.DoesNotContain("   at ", backup.Complained + postgres.Complained);
        Assert.DoesNotContain("secret-word", postgres.Complained);
    }

    [Fact]
    public async Task Nobody_else_reads_the_data_or_a_backup()
    {
        if (OperatingSystem.IsWindows())
            return;
        await RunAsync("sample");
        var backup = FileName("backup.jsonl.gz");
        await RunAsync("backup", backup);

        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        Assert.Equal(UnixFileMode.None, (File.GetUnixFileMode(Folder) | File.GetUnixFileMode(backup)) & others);
    }

    private static void Edit(string file, string was, string made, Func<string, bool>? keep = null)
    {
        string text;
        using (var from = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress)))
            text = from.ReadToEnd();
        Assert.Contains(was, text);
        using var to = new StreamWriter(new GZipStream(File.Create(file), CompressionLevel.Fastest));
        to.Write(keep is null ? text.Replace(was, made) : string.Join('\n', text.Split('\n').Where(keep)));
    }
}
