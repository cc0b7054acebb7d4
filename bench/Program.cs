using System.Globalization;
using NghiTrinh.Bench;
using NghiTrinh.Bench.MadeUp;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var options = args.Skip(1).Chunk(2).ToDictionary(o => o[0], o => o[^1]);
int Number(string name, int otherwise) => options.TryGetValue(name, out var text) ? int.Parse(text) : otherwise;
var folder = options.GetValueOrDefault("--folder") ?? Path.Combine(Path.GetTempPath(), "nghi-trinh-nation");
var nation = new Nation(
    Number("--committees", Nation.Whole.Committees), Number("--years", Nation.Whole.Years), Number("--lines", Nation.Whole.Lines));

Figures.PrintMachine(args.FirstOrDefault() ?? "bench");
switch (args.FirstOrDefault())
{
    case "generate":
        await NationBench.GenerateAsync(nation, folder);
        return 0;
    case "pages":
        await PagesBench.RunAsync(options.GetValueOrDefault("--only") ?? "", Number("--seconds", 5));
        return 0;
    case "record":
        await RecordBench.RunAsync();
        return 0;
    case "files":
        await FilesBench.RunAsync();
        return 0;
    case "start":
        await StartBench.RunAsync(options.GetValueOrDefault("--app"));
        return 0;
    case "load":
        await LoadBench.RunAsync();
        return 0;
    case "voting":
        await VotingBench.RunAsync(Number("--ballots", 1000), Number("--officials", 12), options.GetValueOrDefault("--group") ?? "Ed25519", options.GetValueOrDefault("--tool"), options.GetValueOrDefault("--archive"));
        return 0;
    case "nation":
        await NationBench.RunAsync(nation, folder);
        return 0;
    default:
        Console.WriteLine("""
            dotnet run -c Release --project bench -- WHAT
              pages      the pages of a year of 10,000 lines and of one of 82
              record     one change recorded durably
              files      import and export of 10,000 rows, the report as DOCX
              start      start to the first page, memory at rest
              load       reading a ledger cold
              nation     a report among ten million changes (keeps its databases: delete --folder afterwards)
              voting     a secret vote verified, beside belenios-tool on the same archive
              generate   makes the databases of `nation` alone
            Options: nation and generate --committees N --years Y --lines L --folder DIR
                     voting --ballots N --officials N --group NAME --tool COMMAND --archive FILE (made if missing)
                     pages --only TEXT --seconds N · start --app PUBLISHED
            """);
        return 64;
}
