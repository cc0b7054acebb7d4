using System.CommandLine;
using System.Text;
using NghiTrinh.App.Features.Reports;
using NghiTrinh.App.Samples;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Reporting;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Commands;

/// <summary><c>./run report --on DATE</c>: the report of a year, as of its dates.</summary>
internal static class ReportCommand
{
    private static readonly Option<string?> On = new("--on") { Description = "As-of date (2023-11-23 or 23/11/2023); by default today, for a sample the day it shows" };
    private static readonly Option<string?> Known = new("--known") { Description = "Only what was recorded up to this moment" };
    private static readonly Option<string[]> Cut = new("--cut") { Description = "BODY=DATE: another as-of date for one body (name, short name or id); repeatable" };
    private static readonly Option<int?> Year = new("--year") { Description = "Year of the programme; by default the year of --on" };
    private static readonly Option<string?> CommitteeSlug = new("--committee") { Description = "Slug of the committee; needed only where there are several" };
    private static readonly Option<string?> Sample = new("--sample") { Description = "founding: the founding sample, without any database" };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "File to write; by default the terminal (text, json) or this folder" };
    private static readonly Option<bool> Freeze = new("--freeze") { Description = "Seal the ledger and keep the document under its hash" };
    private static readonly Option<string> By = new("--by") { Description = "Who freezes it", DefaultValueFactory = _ => "Văn phòng" };
    private static readonly Option<string> Format = Options.Format("text", "json", "docx", "xlsx");

    public static Command Make()
    {
        Sample.AcceptOnlyFromAmong("founding");
        var command = new Command("report", "Report on the results of a year's programme; exit code 1 where its figures do not agree")
        {
            On, Known, Cut, Year, CommitteeSlug, Sample, Format, Out, Freeze, By, Options.Language,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var (words, complain) = (Options.WordsOf(parsed), parsed.InvocationConfiguration.Error);
        if (parsed.GetValue(Sample) is not null)
            return parsed.GetValue(Freeze)
                ? await Options.CannotAsync(complain, words.Say("Mẫu không có cơ sở dữ liệu để chốt; bỏ --sample.", "The sample has no database to freeze in; leave out --sample."))
                : await WithAsync(parsed, FoundingSample.Ledger(), null, words, stop);
        await using var office = await Office.OpenAsync(CommandLine.SettingsOf(parsed), parsed.GetValue(CommitteeSlug), complain, stop, Options.YearOf(parsed, Year, On));
        return office is null ? 2 : await WithAsync(parsed, office.Ledger, office.Database, words, stop);
    }

    private static async Task<int> WithAsync(ParseResult parsed, Ledger ledger, Database? database, Words words, CancellationToken stop)
    {
        var (say, complain) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var (report, wrong) = Derive(parsed, ledger, words);
        if (report is null)
            return await Options.CannotAsync(complain, wrong);
        foreach (var disagreement in report.Disagreements)
            await complain.WriteLineAsync($"✗ {DisagreementText.Of(disagreement, report, words)}");
        var format = parsed.GetValue(Format)!;
        if (parsed.GetValue(Freeze))
            return await FreezeAsync(parsed, report, database!, words, stop);
        var since = ReportFiles.LastFrozen(ledger, report.Programme.Id, report.Dates.Known);
        if (format is "text" && parsed.GetValue(Out) is null)
            await say.WriteLineAsync(ReportText.Of(report, words));
        else if (format is "json" && parsed.GetValue(Out) is null)
            await say.WriteLineAsync(ReportJson.Write(report, words));
        else
            await SaveAsync(parsed, format == "text" ? Encoding.UTF8.GetBytes(ReportText.Of(report, words) + "\n") : ReportFiles.Write(format, report, words, since),
                ReportFiles.NameOf(report, words, format == "text" ? "txt" : format), words, stop);
        return report.Disagreements.Count == 0 ? 0 : 1;
    }

    private static async Task<int> FreezeAsync(ParseResult parsed, ImplementationReport report, Database database, Words words, CancellationToken stop)
    {
        var frozen = await FreezeReport.RunAsync(
            database, () => new Ledgers(database).OfAsync(report.Committee.Id, stop), report, words, report.Dates.On, parsed.GetValue(By)!, TimeProvider.System, stop);
        if (frozen.Value is not { } kept)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(Options.Say(frozen.Refusal!, words));
            return 1;
        }
        await SaveAsync(parsed, kept.Document, ReportFiles.NameOf(report, words, "docx"), words, stop);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(words.Say(
            $"Đã chốt báo cáo {kept.Id:N}\nVăn bản (SHA-256): {kept.Frozen.DocumentHash}\nSố liệu (SHA-256): {kept.Frozen.FiguresHash}\nĐầu sổ: {kept.Frozen.Head}",
            $"Frozen report {kept.Id:N}\nDocument (SHA-256): {kept.Frozen.DocumentHash}\nFigures (SHA-256): {kept.Frozen.FiguresHash}\nHead of the ledger: {kept.Frozen.Head}"));
        return 0;
    }

    private static (ImplementationReport? Report, string Wrong) Derive(ParseResult parsed, Ledger ledger, Words words)
    {
        var newest = ledger.At(new(DateOnly.MaxValue));
        var committee = newest.Committee!;
        var on = committee.SampleShownOn ?? committee.Today(TimeProvider.System);
        if (parsed.GetValue(On) is { } onText && !Reading.TryDate(onText, out on))
            return (null, words.Say($"--on {onText}: không phải ngày; viết 2023-11-23 hoặc 23/11/2023.", $"--on {onText}: no date; write 2023-11-23 or 23/11/2023."));
        DateTimeOffset? known = null;
        if (parsed.GetValue(Known) is { } knownText)
        {
            if (!Reading.TryMoment(knownText, TimeZoneInfo.FindSystemTimeZoneById(committee.TimeZone), out var moment))
                return (null, words.Say($"--known {knownText}: không phải thời điểm.", $"--known {knownText}: no moment."));
            known = moment;
        }
        var year = parsed.GetValue(Year) ?? on.Year;
        if (ledger.At(new(on, known)).ProgrammeOf(year) is not { } programme)
            return (null, words.Say(
                $"Tính đến {words.Date(on)} chưa có Chương trình công tác năm {year}. Có: {string.Join(", ", newest.Programmes.Select(p => p.Year))}.",
                $"As of {words.Date(on)} there is no work programme of {year}. There are: {string.Join(", ", newest.Programmes.Select(p => p.Year))}."));
        var cuts = new List<CutOff>();
        foreach (var text in parsed.GetValue(Cut) ?? [])
        {
            var at = text.LastIndexOf('=');
            if (at < 0 || !Reading.TryDate(text[(at + 1)..], out var date) || BodyOf(newest, text[..at].Trim()) is not { } body)
                return (null, words.Say(
                    $"--cut {text}: viết CẤP=NGÀY. Các cấp: {string.Join(", ", newest.Bodies.Select(b => b.ShortName))}.",
                    $"--cut {text}: write BODY=DATE. Bodies: {string.Join(", ", newest.Bodies.Select(b => b.ShortName))}."));
            cuts.Add(new(body.Id, date));
        }
        var dates = new ReportDates(on, known, cuts.Count > 0 ? cuts : programme.Reports.GetValueOrDefault(on) ?? []);
        return (ImplementationReport.Of(ledger, programme.Id, dates), "");
    }

    private static Body? BodyOf(Snapshot at, string name) => at.Bodies.FirstOrDefault(b =>
        b.Id.ToString() == name || Domain.SortKey.Folded(b.Name) == Domain.SortKey.Folded(name) || Domain.SortKey.Folded(b.ShortName) == Domain.SortKey.Folded(name));

    private static Task SaveAsync(ParseResult parsed, byte[] bytes, string name, Words words, CancellationToken stop) =>
        FileOut.SaveAsync(parsed.GetValue(Out), bytes, name, parsed.InvocationConfiguration.Output, words, stop);
}
