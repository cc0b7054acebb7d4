using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.App.Features.Imports;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Lists;
using NghiTrinh.Documents.Wording;
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
    private static readonly Option<string?> Effective = new("--effective") { Description = "Date from which the items stand; by default the list's date of issue, else 1 January" };
    private static readonly Option<string> By = new("--by") { Description = "Who records it", DefaultValueFactory = _ => "Văn phòng" };
    private static readonly Option<string> Format = Options.Format("text", "json");

    public static Command Make()
    {
        var command = new Command("import", "Take a year's programme in from a list, all rows or none")
        {
            File, CommitteeSlug, Year, Map, DryRun, LeaveOut, Effective, By, Format, Options.Language,
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

        await using var office = await OfficeAsync(parsed, workbook, stop);
        if (office is null)
            return 2;
        var reading = TakeIn.Read(workbook, office.Ledger.At(new(DateOnly.MaxValue)), parsed.GetValue(Year), map);
        await (json ? say.WriteLineAsync(ListReadingJson.Write(reading, language)) : SayAsync(say, reading, language, words));
        if (reading.Unreadable is { } unreadable)
            return await Options.CannotAsync(complain, $"{file.Name}: {ListReasonText.In(language, unreadable)}");
        if (parsed.GetValue(DryRun))
            return reading.Refused.Count > 0 ? 1 : 0;

        var hash = TakeIn.HashOf(await System.IO.File.ReadAllBytesAsync(file.FullName, stop));
        var takeIn = new TakeIn(new Ledgers(office.Database), office.Database, TimeProvider.System);
        var taken = await takeIn.RecordAsync(
            office.Committee.Id,
            new ListToTakeIn(reading, (file.Name, hash), parsed.GetValue(By)!)
            {
                Year = parsed.GetValue(Year),
                EffectiveOn = effectiveOn,
                WithoutRefused = parsed.GetValue(LeaveOut),
                Remember = map,
            },
            stop);
        if (taken.Refusal is { } refusal)
        {
            await complain.WriteLineAsync(Options.Say(refusal, words));
            return 1;
        }
        if (!json)
            await say.WriteLineAsync(words.Say(
                $"Đã ghi {reading.Accepted.Count} nội dung vào Chương trình công tác năm {taken.Value!.Year} của {office.Committee.Name}.",
                $"Recorded {reading.Accepted.Count} items in the {taken.Value!.Year} programme of {office.Committee.Name}."));
        return 0;
    }

    // A dry run touches nothing, so it needs no data either; a first import founds the committee the list names.
    private static async Task<Office?> OfficeAsync(ParseResult parsed, ListWorkbook workbook, CancellationToken stop)
    {
        var settings = CommandLine.SettingsOf(parsed);
        var complain = parsed.InvocationConfiguration.Error;
        var dry = parsed.GetValue(DryRun);
        if (dry && settings.Postgres is not { Length: > 0 } && !System.IO.File.Exists(settings.SqliteFile))
            return Office.None();
        await using (var database = await Office.OpenDatabaseAsync(settings, stop))
        {
            await using var db = database.Open();
            if (!await db.Committees.AnyAsync(stop))
            {
                if (dry)
                    return Office.None();
                var committee = FirstCommittee.Named(workbook, parsed.GetValue(CommitteeSlug), TimeProvider.System);
                await db.FoundAsync(committee.Id, committee.Drafts, parsed.GetValue(By)!, TimeProvider.System, stop);
            }
        }
        return await Office.OpenAsync(settings, parsed.GetValue(CommitteeSlug), complain, stop);
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
