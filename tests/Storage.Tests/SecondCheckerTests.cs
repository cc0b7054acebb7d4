using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace NghiTrinh.Storage.Tests;

/// <summary>The specification is enough: a checker in another language, written from it alone, agrees with ours.</summary>
public sealed class SecondCheckerTests() : OnBothDatabases(null)
{
    [Fact]
    public async Task A_checker_written_from_the_specification_agrees_on_a_sound_ledger()
    {
        var export = await ExportAsync();

        var said = await RunAsync(export);

        await using var db = Database.Open();
        var verdict = LedgerCheck.Check(Committee, await db.Changes.AsNoTracking().ToListAsync());
        Assert.Equal($"OK {string.Join(' ', verdict.Tips)}", said);
    }

    [Theory]
    [InlineData("chờ ý kiến", "chờ kết luận", "hash")]
    [InlineData("\"sequence\":2", "\"sequence\":3", "hash")]
    public async Task A_checker_written_from_the_specification_finds_what_was_tampered_with(string was, string made, string fault)
    {
        var export = await ExportAsync();
        var at = export.IndexOf(was, StringComparison.Ordinal);

        var said = await RunAsync(export[..at] + made + export[(at + was.Length)..]);

        Assert.StartsWith(fault, said);
    }

    private async Task<string> ExportAsync()
    {
        await FoundAsync();
        await RecordAsync(Planned(1), Planned(2));
        await RecordAsync(Postponed(1, 2, 9));
        await RecordAsync(Postponed(2, 2, 10));
        await using var db = Database.Open();
        var text = new StringWriter();
        await LedgerFile.WriteAsync(db, null, text, default);
        return text.ToString();
    }

    private static async Task<string> RunAsync(string export)
    {
        const string Python = "/usr/bin/python3";
        Assert.SkipUnless(File.Exists(Python), "python3 is not installed.");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, export);
            using var process = Process.Start(new ProcessStartInfo(Python, [Script(), file]) { RedirectStandardOutput = true })!;
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return said.Trim();
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Script([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Checker", "check.py");
}
