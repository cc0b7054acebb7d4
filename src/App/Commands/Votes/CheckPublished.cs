using System.CommandLine;
using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Confidence;
using NghiTrinh.Documents.Lists;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.App.Commands.Votes;

/// <summary><c>./run vote check FILE.csv --rules ID --base N</c>: checks a published result of a confidence vote on paper.</summary>
internal static class CheckPublished
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "Table of the result (.csv, .xlsx): name, position, high, confidence, low, and printed percentages high_pct, confidence_pct, low_pct" };
    private static readonly Option<string?> Rules = new("--rules") { Description = $"{string.Join(" | ", RuleBook.BuiltIn.Sets.Select(s => s.Id))}, or a file of rules (.json)" };
    private static readonly Option<string?> Base = new("--base") { Description = "What percentages are taken of: ballots collected, or all delegates, as the rules say" };
    private static readonly Option<string?> Decimals = new("--decimals") { Description = "Digits after the comma of computed percentages, 0 to 4; by default as the rules say" };
    private static readonly Option<string> Format = Options.Format("text", "json");

    public static Command Make()
    {
        var command = new Command("check", "Check a published result of a confidence vote; exit code 1 where a figure is wrong, 2 where the input cannot be read")
        {
            File, Rules, Base, Decimals, Format, Options.Language,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var (say, complain) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var (words, file) = (Options.WordsOf(parsed), parsed.GetValue(File)!); // required
        if (!TryCount(parsed.GetValue(Base), 1, PublishedCheck.LargestBase, out var of))
            return await Options.CannotAsync(complain, words.Say(
                $"--base {parsed.GetValue(Base)}: cần một số nguyên từ 1 đến {PublishedCheck.LargestBase}, là số phiếu thu về hoặc tổng số đại biểu.",
                $"--base {parsed.GetValue(Base)}: a whole number from 1 to {PublishedCheck.LargestBase} is needed: the ballots collected, or all delegates."));
        int? decimals = null;
        if (parsed.GetValue(Decimals) is { } typed)
            if (TryCount(typed, 0, 4, out var digits))
                decimals = digits;
            else
                return await Options.CannotAsync(complain, words.Say($"--decimals {typed}: từ 0 đến 4.", $"--decimals {typed}: from 0 to 4."));
        if (await RulesAsync(parsed.GetValue(Rules) ?? "", words, complain, stop) is not { } rules)
            return 2;
        if (!file.Exists)
            return await Options.CannotAsync(complain, words.Say($"Không có tệp {file.Name}; kiểm tra lại đường dẫn.", $"There is no file {file.Name}; check the path."));

        await using var stream = file.OpenRead();
        var opened = ListFile.Open(stream, file.Name);
        if (opened.Workbook is not { } workbook)
            return await Options.CannotAsync(complain, $"{file.Name}: {ListReasonText.In(words.Language == "en" ? ListLanguage.English : ListLanguage.Vietnamese, opened.Unreadable!)}");
        var reading = PublishedList.Read(workbook);
        foreach (var fault in reading.Faults)
            await complain.WriteLineAsync($"{file.Name}: {PublishedFaultText.Of(fault, words)}");
        if (reading.Faults.Count > 0)
            return 2;
        if (reading.Unused.Count > 0)
            await complain.WriteLineAsync(words.Say($"Không dùng các cột: {string.Join(", ", reading.Unused)}", $"Columns not looked at: {string.Join(", ", reading.Unused)}"));

        var check = PublishedCheck.Of(rules, of, reading.Rows, decimals).Value!; // the base is not empty
        if (parsed.GetValue(Format) == "json")
            await say.WriteLineAsync(PublishedText.ToJson(check));
        else
            await SayAsync(say, check, words);
        return check.Flagged > 0 ? 1 : 0;
    }

    private static async Task SayAsync(TextWriter say, PublishedCheck check, Words w)
    {
        await say.WriteLineAsync($"{check.Rules.Act.Named} ({check.Rules.Id}) · {w.Say("tỷ lệ tính trên", "percentages of")} {check.Base}");
        foreach (var row in check.Rows)
        {
            var shares = Enum.GetValues<ConfidenceLevel>().Select(l =>
                $"{check.Rules.Rating.LabelOf(l)} {row.Row.Of(l).Count?.ToString(CultureInfo.InvariantCulture) ?? "?"} = {row.Of(l)?.Printed ?? "?"}");
            await say.WriteLineAsync($"{(row.Findings.Count == 0 ? " " : "!")} {row.Row.Name}: {string.Join("; ", shares)}");
            foreach (var finding in row.Findings)
                await say.WriteLineAsync($"    {w.Say("sai", "wrong")}: {PublishedText.Of(finding, check.Rules, w)}");
            if (row.Band is { } band)
                await say.WriteLineAsync($"    {band.Value.Name}: {PublishedText.Consequence(band, check.Rules)}{(band.ToBeConfirmed ? w.Say(" [cần xác nhận]", " [to be confirmed]") : "")}");
        }
        await say.WriteLineAsync(w.Say(
            $"{check.Rows.Count} người; {check.PercentagesPrinted} tỷ lệ đã công bố, {check.Reproduced} đúng; {check.Flagged} chỗ sai.",
            $"{check.Rows.Count} officials; {check.PercentagesPrinted} percentages printed, {check.Reproduced} reproduced; {check.Flagged} figures flagged."));
    }

    private static async Task<RuleSet?> RulesAsync(string asked, Words words, TextWriter complain, CancellationToken stop)
    {
        if (RuleBook.BuiltIn.Find(asked) is { } known)
            return known;
        if (!System.IO.File.Exists(asked))
        {
            var ids = string.Join(", ", RuleBook.BuiltIn.Sets.Select(s => s.Id));
            await complain.WriteLineAsync(words.Say(
                $"--rules {asked}: không có bộ quy tắc hay tệp này. Các bộ quy tắc: {ids}.", $"--rules {asked}: there is no such rule set or file. Rule sets: {ids}."));
            return null;
        }
        var reading = RuleSetFile.Read(await System.IO.File.ReadAllTextAsync(asked, stop));
        foreach (var fault in reading.Faults)
            await complain.WriteLineAsync($"{asked}: {RuleSetText.Of(fault, words)}");
        return reading.Rules;
    }

    private static bool TryCount(string? text, int least, int most, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count >= least && count <= most;
}
