using System.CommandLine;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using NghiTrinh.App.Features.Exports;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Calendars;
using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Commands;

/// <summary><c>./run export</c>: items, programme, an agency's extract, the calendar or the whole ledger as a file.</summary>
internal static class ExportCommand
{
    private static readonly Option<string> What = Among("--what", "lines", "programme", "extract", "calendar", "ledger");
    private static readonly Option<string?> Format = new("--format") { Description = "lines: xlsx csv docx ics · extract: docx xlsx · programme: docx · calendar: ics · ledger: jsonl" };
    private static readonly Option<string?> CommitteeSlug = new("--committee") { Description = "Slug of the committee; needed only where there are several" };
    private static readonly Option<int?> Year = new("--year") { Description = "Year of the programme; by default the year of --on, else the newest" };
    private static readonly Option<string?> On = new("--on") { Description = "As-of date; today by default" };
    private static readonly Option<string?> Known = new("--known") { Description = "Only what was recorded up to this moment" };
    private static readonly Option<string?> Lead = new("--lead") { Description = "Only items led by this agency (name or short name); for an extract, whose" };
    private static readonly Option<string?> Body = new("--body") { Description = "Only items heard by this body" };
    private static readonly Option<bool?> Reported = new("--reported") { Description = "Only items reported (true) or not reported (false)" };
    private static readonly Option<string?> Query = new("--query") { Description = "Any other filter, as in the address of a list: 'month=12&state=overdue'" };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "File to write; by default this folder" };

    public static Command Make()
    {
        var command = new Command("export", "Write items, programme, extract, calendar or ledger into a file")
        {
            What, Format, CommitteeSlug, Year, On, Known, Lead, Body, Reported, Query, Out, Options.Language,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var (words, complain) = (Options.WordsOf(parsed), parsed.InvocationConfiguration.Error);
        await using var office = await Office.OpenAsync(CommandLine.SettingsOf(parsed), parsed.GetValue(CommitteeSlug), complain, stop, Options.YearOf(parsed, Year, On));
        if (office is null)
            return 2;
        if (parsed.GetValue(What) == "ledger")
            return await LedgerAsync(parsed, office, words, stop);
        var on = office.Committee.SampleShownOn ?? office.Committee.Today(TimeProvider.System);
        if (parsed.GetValue(On) is { } text && !Reading.TryDate(text, out on))
            return await Options.CannotAsync(complain, words.Say($"--on {text}: không phải ngày.", $"--on {text}: no date."));
        DateTimeOffset? known = null;
        if (parsed.GetValue(Known) is { } knownText)
            if (Reading.TryMoment(knownText, TimeZoneInfo.FindSystemTimeZoneById(office.Committee.TimeZone), out var moment))
                known = moment;
            else
                return await Options.CannotAsync(complain, words.Say($"--known {knownText}: không phải thời điểm.", $"--known {knownText}: no moment."));
        var at = office.Ledger.At(new(on, known));
        if ((parsed.GetValue(Year) is { } year ? at.ProgrammeOf(year) : at.ProgrammeOf(on.Year) ?? at.Programmes.LastOrDefault()) is not { } programme)
            return await Options.CannotAsync(complain, words.Say($"Tính đến {words.Date(on)} chưa có chương trình ấy.", $"As of {words.Date(on)} there is no such programme."));
        var (bytes, name, wrong) = Make(parsed, at, programme, words);
        if (bytes is null)
            return await Options.CannotAsync(complain, wrong);
        await FileOut.SaveAsync(parsed.GetValue(Out), bytes, name, parsed.InvocationConfiguration.Output, words, stop);
        return 0;
    }

    private static (byte[]? Bytes, string Name, string Wrong) Make(ParseResult parsed, Snapshot at, WorkProgramme programme, Words words)
    {
        var what = parsed.GetValue(What)!;
        string[] known = what switch { "lines" => ["xlsx", "csv", "docx", "ics"], "extract" => ["docx", "xlsx"], "calendar" => ["ics"], _ => ["docx"] };
        var format = parsed.GetValue(Format) ?? known[0];
        if (!known.Contains(format))
            return (null, "", words.Say($"--format {format}: {what} có {string.Join(", ", known)}.", $"--format {format}: {what} has {string.Join(", ", known)}."));
        var lead = parsed.GetValue(Lead) is { } named ? AgencyOf(at, named) : null;
        if (parsed.GetValue(Lead) is { } asked && lead is null)
            return (null, "", words.Say($"--lead {asked}: không có cơ quan này.", $"--lead {asked}: there is no such agency."));
        var body = parsed.GetValue(Body) is { } heard ? BodyOf(at, heard) : null;
        if (parsed.GetValue(Body) is { } askedBody && body is null)
            return (null, "", words.Say($"--body {askedBody}: không có cấp này.", $"--body {askedBody}: there is no such body."));
        if (what == "extract" && lead is null)
            return (null, "", words.Say("Trích cần --lead CƠ QUAN.", "An extract needs --lead AGENCY."));
        var filter = ItemQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(parsed.GetValue(Query) ?? "")));
        filter = filter with { Lead = lead?.Id ?? filter.Lead, Body = body?.Id ?? filter.Body, Reported = parsed.GetValue(Reported) ?? filter.Reported };
        Item[] items = [.. at.ItemsOf(programme.Id).Where(i => filter.Matches(i, at))];
        byte[] bytes = what switch
        {
            "lines" => ExportItems.Write(format, at, programme, items, filter == ItemFilter.All, words),
            "extract" when format == "docx" => OfficialDocx.Write(ExtractDocument.Of(at, programme, lead!, words)),
            "extract" => XlsxFile.Write(ProgrammeSheet.Of(ExtractDocument.ItemsOf(lead!.Id, at, programme.Id), at, words, ProgrammeSheet.WithState)),
            "calendar" => IcsFile.Write(ProgrammeCalendar.Of($"{at.Committee!.Name} {programme.Year}", at, at.MeetingsOf(programme.Year, body?.Id), items, words)),
            _ => OfficialDocx.Write(ProgrammeDocument.Of(at, programme, words)),
        };
        return (bytes, $"{what}-{programme.Year}-{Reading.Iso(at.Point.On)}.{format}", "");
    }

    private static async Task<int> LedgerAsync(ParseResult parsed, Office office, Words words, CancellationToken stop)
    {
        var path = parsed.GetValue(Out)?.FullName ?? Path.GetFullPath($"ledger-{office.Committee.Slug}.jsonl");
        await using var db = office.Database.Open();
        int count;
        await using (var to = new StreamWriter(path, append: false, new UTF8Encoding(false)))
            count = await LedgerFile.WriteAsync(db, office.Committee.Id, to, stop);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(words.Say($"Đã ghi {count} thay đổi vào {path}", $"Wrote {count} changes to {path}"));
        return 0;
    }

    private static Agency? AgencyOf(Snapshot at, string name) => at.Agencies.FirstOrDefault(a =>
        Same(a.Name, name) || (a.ShortName is { } brief && Same(brief, name)) || a.Id.ToString() == name);

    private static Domain.Committees.Body? BodyOf(Snapshot at, string name) =>
        at.Bodies.FirstOrDefault(b => Same(b.Name, name) || Same(b.ShortName, name) || b.Id.ToString() == name);

    private static bool Same(string a, string b) => SortKey.Folded(a) == SortKey.Folded(b);

    private static Option<string> Among(string name, params string[] values)
    {
        var option = new Option<string>(name) { Description = string.Join(" | ", values), DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
