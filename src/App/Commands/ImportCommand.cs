using System.CommandLine;
using System.Text.Json;
using NghiTrinh.App.Features.Imports;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Lists;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Commands;

/// <summary><c>./run import LIST</c>: takes the year's programme in from the list the office has.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "The list: .xlsx, .csv or .docx" };
    private static readonly Option<string?> CommitteeSlug = new("--committee") { Description = "Slug of the committee; needed only where there are several" };
    private static readonly Option<int?> Year = new("--year") { Description = "Year of the programme; by default the year the list names" };
    private static readonly Option<FileInfo?> Map = new("--map") { Description = "JSON file { \"header\": \"field\" } for headers that are not understood by themselves" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Read and show only; record nothing" };
    private static readonly Option<bool> LeaveOut = new("--leave-out-refused") { Description = "Take the other rows in although some are refused" };
    private static readonly Option<bool> AddAnyway = new("--add-anyway") { Description = "Add lines although they stand in the programme already" };
    private static readonly Option<string?> Effective = new("--effective") { Description = "Date from which the items stand; by default the list's date of issue, else 1 January, but no later than today" };
    private static readonly Option<string> By = new("--by") { Description = "Who records it", DefaultValueFactory = _ => "Văn phòng" };
    private static readonly Option<string> Format = Options.Format("text", "json");

    public static Command Make()
    {
        var command = new Command("import", "Take a year's programme in from a list, all rows or none")
        {
            File, CommitteeSlug, Year, Map, DryRun, LeaveOut, AddAnyway, Effective, By, Format, Options.Language,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var (say, complain) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var (words, file) = (Options.WordsOf(parsed), parsed.GetValue(File)!);
        var language = words.Language == "en" ? ListLanguage.English : ListLanguage.Vietnamese;
        var json = parsed.GetValue(Format) == "json";
        if (!file.Exists)
            return await Options.CannotAsync(complain, words.Say($"Không có tệp {file.Name}; kiểm tra lại đường dẫn.", $"There is no file {file.Name}; check the path."));
        if (parsed.GetValue(Year) is < 1900 or > 2200)
            return await Options.CannotAsync(complain, words.Say($"--year {parsed.GetValue(Year)}: năm từ 1900 đến 2200.", $"--year {parsed.GetValue(Year)}: a year from 1900 to 2200."));
        DateOnly? effectiveOn = null;
        if (parsed.GetValue(Effective) is { } typed)
            if (Reading.TryDate(typed, out var date))
                effectiveOn = date;
            else
                return await Options.CannotAsync(complain, words.Say($"--effective: '{typed}' không phải là ngày; viết như 2023-11-15.", $"--effective: '{typed}' is no date; write it as 2023-11-15."));
        if (await MapAsync(parsed.GetValue(Map), words, complain, stop) is not { } map)
            return 2;

        await using var stream = file.OpenRead();
        var opened = ListFile.Open(stream, file.Name);
        if (opened.Workbook is not { } workbook)
        {
            if (json)
                await say.WriteLineAsync(ListReadingJson.Write(opened.Unreadable!, language));
            return await Options.CannotAsync(complain, $"{file.Name}: {ListReasonText.In(language, opened.Unreadable!)}");
        }

        var (opening, founding) = await OfficeAsync(parsed, workbook, map, words, stop);
        await using var office = opening;
        if (office is null)
            return 2;
        var reading = TakeIn.Read(workbook, office.Ledger.At(new(DateOnly.MaxValue)), parsed.GetValue(Year), map);
        await (json ? say.WriteLineAsync(ListReadingJson.Write(reading, language)) : SayAsync(say, reading, language, words));
        if (reading.Unreadable is { } unreadable)
            return await Options.CannotAsync(complain, $"{file.Name}: {ListReasonText.In(language, unreadable)}");
        if (parsed.GetValue(DryRun))
            return reading.Refused.Count > 0 ? 1 : 0;

        var hash = FrozenFiles.HashOf(await System.IO.File.ReadAllBytesAsync(file.FullName, stop));
        var takeIn = new TakeIn(new Ledgers(office.Database), office.Database, TimeProvider.System);
        var taken = await takeIn.RecordAsync(
            office.Committee.Id,
            new ListToTakeIn(reading, (file.Name, hash), Actor.Operator(parsed.GetValue(By)!))
            {
                Year = parsed.GetValue(Year),
                EffectiveOn = effectiveOn,
                WithoutRefused = parsed.GetValue(LeaveOut),
                AddAnyway = parsed.GetValue(AddAnyway),
                Remember = map,
                Founding = founding,
            },
            stop);
        if (taken.Refusal is { } refusal)
        {
            await complain.WriteLineAsync(Options.Say(refusal, words) + (refusal is Domain.History.LinesStandAlready ? " (--add-anyway)" : ""));
            return 1;
        }
        if (!json)
            await say.WriteLineAsync(words.Say(
                $"Đã ghi {reading.Accepted.Count} nội dung vào Chương trình công tác năm {taken.Value!.Year} của {office.Committee.Name}.",
                $"Recorded {reading.Accepted.Count} items in the {taken.Value!.Year} programme of {office.Committee.Name}."));
        return 0;
    }

    // A dry run touches nothing, so it needs no data either; a first import founds the committee the list names.
    private static async Task<(Office? Office, IReadOnlyList<Domain.History.Draft> Founding)> OfficeAsync(
        ParseResult parsed, ListWorkbook workbook, IReadOnlyDictionary<string, string?> map, Words words, CancellationToken stop)
    {
        var settings = CommandLine.SettingsOf(parsed);
        var complain = parsed.InvocationConfiguration.Error;
        if (parsed.GetValue(DryRun) && settings.Postgres is not { Length: > 0 } && !System.IO.File.Exists(settings.SqliteFile))
            return (Office.None(), []);
        var slug = parsed.GetValue(CommitteeSlug);
        var database = await Office.OpenDatabaseAsync(settings, stop);
        var all = await Office.CommitteesAsync(database, stop);
        // Real data never goes into the sample by itself.
        if (all.Any(c => !c.IsSample || c.Row.Slug == slug))
        {
            await database.DisposeAsync();
            return (await Office.OpenAsync(settings, slug, complain, stop), []);
        }
        if (slug is not null && !CommitteeRules.IsFitSlug(slug))
        {
            await database.DisposeAsync();
            await complain.WriteLineAsync(words.Say(
                $"--committee {slug}: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.", $"--committee {slug}: only lower-case letters without marks, digits and hyphens."));
            return (null, []);
        }
        await using var none = Office.None();
        var reading = TakeIn.Read(workbook, TakeIn.Newest(none.Ledger), parsed.GetValue(Year), map);
        var first = FirstCommittee.Named(workbook, reading.Columns, slug, [.. all.Select(c => c.Row.Slug)], TimeProvider.System);
        return (Office.Unfounded(database, first), first.Drafts);
    }

    private static async Task SayAsync(TextWriter say, ListReading reading, ListLanguage language, Words words)
    {
        await say.WriteLineAsync(words.Say(
            $"Đọc {reading.Accepted.Count + reading.Refused.Count} dòng nội dung: nhận {reading.Accepted.Count}, không nhận {reading.Refused.Count}; bỏ qua {reading.Skipped.Count} dòng khác (tiêu đề, dòng nhóm, dòng cộng, chữ ký).",
            $"Read {reading.Accepted.Count + reading.Refused.Count} lines: {reading.Accepted.Count} accepted, {reading.Refused.Count} refused; {reading.Skipped.Count} other rows skipped (titles, groups, totals, signatures)."));
        foreach (var row in reading.Refused)
            await say.WriteLineAsync($"  {row.Sheet} {row.Column?.Letter}{row.Row}: {ListReasonText.In(language, row)}");
    }

    private static async Task<Dictionary<string, string?>?> MapAsync(FileInfo? file, Words words, TextWriter complain, CancellationToken stop)
    {
        if (file is null)
            return [];
        try
        {
            var map = JsonSerializer.Deserialize<Dictionary<string, string?>>(await System.IO.File.ReadAllTextAsync(file.FullName, stop)) ?? [];
            if (map.FirstOrDefault(m => m.Value is { } field && !Enum.TryParse<ListField>(field, ignoreCase: true, out _)) is { Key: { } header, Value: { } wrong })
            {
                await complain.WriteLineAsync(words.Say(
                    $"{file.Name}: cột “{header}” gán cho '{wrong}', không có trường này. Các trường: {string.Join(", ", Enum.GetNames<ListField>())}.",
                    $"{file.Name}: column “{header}” is mapped to '{wrong}', which is no field. Fields: {string.Join(", ", Enum.GetNames<ListField>())}."));
                return null;
            }
            return map.ToDictionary(m => m.Key, m => m.Value is { } field ? $"{Enum.Parse<ListField>(field, ignoreCase: true)}" : null);
        }
        catch (Exception wrong) when (wrong is JsonException or IOException)
        {
            await complain.WriteLineAsync(words.Say(
                $"{file.Name}: không đọc được; cần một tệp JSON như {{ \"Tên cột\": \"Lead\" }}.",
                $"{file.Name}: cannot be read; it must be JSON such as {{ \"Header\": \"Lead\" }}."));
            return null;
        }
    }
}
