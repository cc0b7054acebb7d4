using System.CommandLine;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.App.Samples;

using NghiTrinh.Storage;

namespace NghiTrinh.App.Commands;

/// <summary>Keeping the data: <c>sample, migrate, backup, restore, verify-ledger</c>.</summary>
internal static class Keeping
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "The backup, a compressed ledger file (.jsonl.gz)" };
    private static readonly Argument<FileInfo?> Export = new("FILE") { Description = "A backup or a ledger export; without it the database is checked", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> Head = new("--head") { Description = "A head printed in a frozen report or issued document, 64 hex digits" };
    private static readonly Option<string?> CommitteeSlug = new("--committee") { Description = "Slug of one committee; by default all" };
    private static readonly Option<string> Format = Options.Format("text", "json");

    public static IEnumerable<Command> Make()
    {
        yield return Command("sample", "Load the founding sample (Hà Nội 2023) into an empty database", SampleAsync);
        yield return Command("migrate", "Bring the database up to date; a SQLite file is copied first", MigrateAsync);
        yield return Command("backup", "Write all ledgers and frozen documents into one file", BackupAsync, File);
        yield return Command("restore", "Take a backup into a database that does not have these committees, after checking it", RestoreAsync, File);
        yield return Command("verify-ledger", "Check the chains of hashes; exit code 1 where something was changed", VerifyAsync, Export, Head, CommitteeSlug, Format);
    }

    private static Command Command(string name, string description, Func<ParseResult, CancellationToken, Task<int>> run, params Symbol[] symbols)
    {
        var command = new Command(name, description) { Options.Language };
        foreach (var symbol in symbols)
            if (symbol is Argument argument)
                command.Add(argument);
            else
                command.Add((Option)symbol);
        command.SetAction(run);
        return command;
    }

    private static async Task<int> SampleAsync(ParseResult parsed, CancellationToken stop)
    {
        var (words, say) = (Options.WordsOf(parsed), parsed.InvocationConfiguration.Output);
        await using var database = await Office.OpenDatabaseAsync(CommandLine.SettingsOf(parsed), stop);
        if (!await FoundingSample.LoadIfEmptyAsync(database, stop))
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(words.Say(
                "Đã có dữ liệu; mẫu chỉ nạp vào dữ liệu trống (dùng --data với thư mục khác).",
                "There is data already; the sample goes into an empty database only (use --data with another folder)."));
            return 1;
        }
        await say.WriteLineAsync(words.Say("Đã nạp dữ liệu mẫu Hà Nội 2023.", "Loaded the founding sample (Hà Nội 2023)."));
        return 0;
    }

    private static async Task<int> MigrateAsync(ParseResult parsed, CancellationToken stop)
    {
        var words = Options.WordsOf(parsed);
        await using var database = CommandLine.SettingsOf(parsed).OpenDatabase();
        var copy = await database.MigrateAsync(stop);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(copy is null
            ? words.Say($"{database.Name}: lược đồ đã mới nhất.", $"{database.Name}: the schema is up to date.")
            : words.Say($"{database.Name}: đã nâng cấp; bản trước đó: {copy}", $"{database.Name}: upgraded; the copy before: {copy}"));
        return 0;
    }

    private static async Task<int> BackupAsync(ParseResult parsed, CancellationToken stop)
    {
        var (words, file) = (Options.WordsOf(parsed), parsed.GetValue(File)!);
        if (file.Exists)
            return await Options.CannotAsync(parsed.InvocationConfiguration.Error, words.Say(
                $"{file.Name} đã có; chọn tên khác, bản sao lưu không ghi đè.", $"{file.Name} exists; choose another name, a backup overwrites nothing."));
        await using var database = await Office.OpenDatabaseAsync(CommandLine.SettingsOf(parsed), stop);
        await using var db = database.Open();
        var partial = file.FullName + ".partial";
        int count;
        await using (var to = new StreamWriter(new GZipStream(Own(partial), CompressionLevel.Optimal), new UTF8Encoding(false)))
            count = await LedgerFile.WriteAsync(db, null, to, stop);
        System.IO.File.Move(partial, file.FullName);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(words.Say(
            $"Đã sao lưu {count} thay đổi vào {file.Name}.", $"Backed up {count} changes into {file.Name}."));
        return 0;
    }

    // Everything an office wrote is in it: nobody else on the machine reads it.
    private static FileStream Own(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }

    private static async Task<int> RestoreAsync(ParseResult parsed, CancellationToken stop)
    {
        var (words, file, complain) = (Options.WordsOf(parsed), parsed.GetValue(File)!, parsed.InvocationConfiguration.Error);
        if (!file.Exists)
            return await Options.CannotAsync(complain, words.Say($"Không có tệp {file.Name}.", $"There is no file {file.Name}."));
        try
        {
            var broken = (await VerdictsOfAsync(file, null, stop)).FirstOrDefault(v => !v.IsSound);
            if (broken is not null)
                return await Options.CannotAsync(complain, words.Say("Không phục hồi: ", "Not restored: ") + VerdictText.Of(broken, words));
            await using var database = await Office.OpenDatabaseAsync(CommandLine.SettingsOf(parsed), stop);
            using var from = LedgerText.Open(file);
            var restored = await LedgerFile.RestoreAsync(database, LedgerFile.ReadAsync(from, stop), stop);
            if (restored.Refusal is { } refusal)
            {
                await complain.WriteLineAsync(Options.Say(refusal, words));
                return 1;
            }
            await parsed.InvocationConfiguration.Output.WriteLineAsync(words.Say(
                $"Đã phục hồi {restored.Value} thay đổi.", $"Restored {restored.Value} changes."));
            return 0;
        }
        catch (Exception wrong) when (wrong is LedgerFileException or InvalidDataException or IOException)
        {
            return await Options.CannotAsync(complain, words.Say($"{file.Name} không phải bản sao lưu đọc được: {wrong.Message}", $"{file.Name} is no readable backup: {wrong.Message}"));
        }
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, CancellationToken stop)
    {
        var (words, complain) = (Options.WordsOf(parsed), parsed.InvocationConfiguration.Error);
        var head = parsed.GetValue(Head)?.Trim().ToLowerInvariant();
        if (head is not null && (head.Length != 64 || !head.All(char.IsAsciiHexDigit)))
            return await Options.CannotAsync(complain, words.Say("--head: cần 64 chữ số hex như in ở chân văn bản.", "--head: give the 64 hex digits printed at the foot of the document."));
        IReadOnlyList<LedgerVerdict> verdicts;
        try
        {
            verdicts = parsed.GetValue(Export) is { } file
                ? await VerdictsOfAsync(file, head, stop)
                : await VerdictsOfAsync(parsed, head, complain, stop);
        }
        catch (Exception wrong) when (wrong is LedgerFileException or InvalidDataException or IOException)
        {
            return await Options.CannotAsync(complain, words.Say($"Không đọc được: {wrong.Message}", $"Cannot be read: {wrong.Message}"));
        }
        var found = head is null || verdicts.Any(v => v.HasHead == true);
        var sound = found && verdicts.Count > 0 && verdicts.All(v => v.IsSound);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(Format) == "json"
            ? JsonSerializer.Serialize(new { sound, head, headFound = head is null ? (bool?)null : found, ledgers = verdicts.Select(VerdictText.Json) }, VerdictText.Indented)
            : string.Join("\n", verdicts.Select(v => VerdictText.Of(v, words)).Append(VerdictText.OfHead(head, found, words)).Where(t => t.Length > 0)));
        return sound ? 0 : 1;
    }

    private static async Task<IReadOnlyList<LedgerVerdict>> VerdictsOfAsync(ParseResult parsed, string? head, TextWriter complain, CancellationToken stop)
    {
        await using var database = await Office.OpenDatabaseAsync(CommandLine.SettingsOf(parsed), stop);
        await using var db = database.Open();
        var slug = parsed.GetValue(CommitteeSlug);
        var verdicts = new List<LedgerVerdict>();
        // Also a ledger whose committee was taken out of the directory is checked.
        var known = await db.Committees.Where(c => slug == null || c.Slug == slug).Select(c => c.Id).ToListAsync(stop);
        var ids = slug is null ? known.Union(await db.Changes.Select(c => c.CommitteeId).Distinct().ToListAsync(stop)) : known;
        foreach (var id in ids.Order())
        {
            // The changes first: a report that is frozen meanwhile then has its file.
            var rows = await db.Changes.AsNoTracking().Where(c => c.CommitteeId == id).ToListAsync(stop);
            var files = new List<(string, bool)>();
            await foreach (var file in db.FrozenFiles.AsNoTracking().Where(f => f.CommitteeId == id).AsAsyncEnumerable().WithCancellation(stop))
                files.Add(Checked(file));
            verdicts.Add(Verdict(id, rows, files, head));
        }
        if (verdicts.Count == 0)
            await complain.WriteLineAsync("Chưa có sổ nào · There is no ledger");
        return verdicts;
    }

    private static async Task<IReadOnlyList<LedgerVerdict>> VerdictsOfAsync(FileInfo file, string? head, CancellationToken stop)
    {
        using var from = LedgerText.Open(file);
        var ledgers = new Dictionary<System.Guid, (List<ChangeRow> Rows, List<(string, bool)> Files)>();
        await foreach (var line in LedgerFile.ReadAsync(from, stop))
            if ((line.Change?.CommitteeId ?? line.File?.CommitteeId) is { } id)
            {
                if (!ledgers.TryGetValue(id, out var ledger))
                    ledger = ledgers[id] = ([], []);
                if (line.Change is { } change)
                    ledger.Rows.Add(change);
                if (line.File is { } frozen)
                    ledger.Files.Add(Checked(frozen));
            }
        return [.. ledgers.Select(l => Verdict(l.Key, l.Value.Rows, l.Value.Files, head))];
    }

    private static (string Hash, bool IsSound) Checked(FrozenFileRow file) =>
        (Convert.ToHexStringLower(file.Hash), FrozenCheck.IsSound(file.Hash, file.Bytes));

    private static LedgerVerdict Verdict(System.Guid committee, List<ChangeRow> rows, List<(string, bool)> files, string? head)
    {
        var verdict = LedgerCheck.Check(new(committee), rows, head);
        return verdict.Tampering is null ? verdict with { Frozen = FrozenCheck.Check(rows, files) } : verdict;
    }
}
