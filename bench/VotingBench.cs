using System.Diagnostics;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Tallying;
using NghiTrinh.Voting.Trustees;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Bench;

/// <summary>Verification of one archive by us and by belenios-tool in the same run: officials with three levels, processor and wall time a ballot.</summary>
internal static class VotingBench
{
    private const int Runs = 3;

    // Beyond so many ballots an archive is verified once as a whole, with voting ended and no tally, and the tool left out.
    private const int Many = 20_000;

    public static async Task RunAsync(int ballots, int officials, string group, string? tool, string? archive)
    {
        var folder = Directory.CreateTempSubdirectory("nghi-trinh-vote-").FullName;
        try
        {
            // An archive that was made before is verified as it is, without the tool.
            var file = archive is not null && File.Exists(archive)
                ? archive
                : Make(folder, ballots, officials, Group.Find(group) ?? throw new ArgumentException($"There is no group {group}."));
            var ours = new List<Cost>();
            for (var run = 0; run < (ballots > Many ? 1 : Runs); run++)
                ours.Add(Verify(file));
            Print($"ours, {Environment.ProcessorCount} processors", ballots, ours);
            if (ballots <= Many)
                AddUp(file);
            Console.WriteLine($"  peak of memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
            if (tool is not null && file != archive)
                await CompareAsync(tool, folder, ballots, ours, file);
            if (archive is not null && file != archive)
                File.Move(file, archive);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The tool alone, then two of it at a time as two processors would be used, each on the archive; ours once more after both.
    private static async Task CompareAsync(string tool, string folder, int ballots, List<Cost> ours, string file)
    {
        var once = await ToolAsync(tool, folder);
        Print(tool, ballots, [once]);
        var clock = Stopwatch.GetTimestamp();
        var both = await Task.WhenAll(ToolAsync(tool, folder), ToolAsync(tool, folder));
        var twice = Stopwatch.GetElapsedTime(clock).TotalMilliseconds / 2;
        Console.WriteLine($"  twice in parallel: {twice / ballots:0.00} ms wall a ballot, {both.Average(b => b.Processor) / ballots:0.00} ms processor");
        for (var run = 0; run < Runs; run++)
            ours.Add(Verify(file));
        Print("ours again", ballots, [.. ours.Skip(Runs)]);
        var (wall, processor) = (ours.Min(o => o.Wall), ours.Min(o => o.Processor));
        var least = both.Append(once).Min(t => t.Processor);
        Console.WriteLine($"  ratio, best against best: wall {once.Wall / wall:0.0}, wall against two in parallel {twice / wall:0.0}, processor {least / processor:0.0}");
    }

    private static string Make(string folder, int ballots, int officials, Group group)
    {
        using var key = TrusteeKey.Draw(group);
        var (trustees, uuid) = (TrusteeList.Make([key.ToSingle()]), Base58.NewUuid());
        var questions = Enumerable.Range(1, officials).Select(i => new Question($"Đại biểu {i}", ["Tín nhiệm cao", "Tín nhiệm", "Tín nhiệm thấp"], 1, 1)).ToList();
        var election = Election.Make(uuid, "Lấy phiếu tín nhiệm", "", questions, trustees);
        var credentials = Enumerable.Range(0, ballots).AsParallel().Select(_ => PrivateCredential.Draw()).ToArray();
        var roll = CredentialRoll.Make(credentials.AsParallel().Select(c => (c.Publish(group, uuid), 1L)).ToList());
        var file = Path.Combine(folder, uuid + ".bel");
        using var archive = VoteArchive.Begin(new FileStream(file, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read), election, trustees, roll, DateTimeOffset.UnixEpoch);
        var maker = new BallotMaker(election, roll);
        int[][] levels = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];
        byte[] Ballot(int i) => maker.Make(credentials[i], [.. Enumerable.Range(0, officials).Select(q => levels[(i + q) % 3])])!; // listed
        for (var i = 0; i < Math.Min(ballots, 100); i++)
            Ballot(i);
        var before = Cost.Now();
        foreach (var chunk in Enumerable.Range(0, ballots).Chunk(1000))
            foreach (var ballot in chunk.AsParallel().AsOrdered().Select(Ballot))
                archive.Append(EventType.Ballot, ballot);
        Print("making", ballots, [before.Since()]);
        archive.EndBallots();
        if (ballots > Many)
            return file;
        var verified = Verify(file);
        var tally = Cost.Now();
        archive.AddTally();
        Console.WriteLine($"  tally beyond verification: {Math.Max(0, tally.Since().Wall - verified.Wall):0} ms wall");
        archive.AddDecryption(1, archive.Decrypt(1, key)!); // of a sound archive
        archive.AddResult();
        return file;
    }

    // What adding up costs, which is part of every verification: the elements of one ballot ten thousand times, and the product read.
    private static void AddUp(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var election = Verifier.Verify(stream).Election!; // a valid archive has one
        using var sum = new TallySum(new(election));
        Element[] elements = [.. Enumerable.Repeat(election.Group.Generator.Element, 2 * election.Questions.Sum(q => q.Choices))];
        for (var round = 0; round < 2; round++)
        {
            var before = Cost.Now();
            for (var i = 0; i < 10_000; i++)
                sum.Add(elements, 1);
            _ = sum.Product;
            if (round == 1)
                Console.WriteLine($"  adding up 10000 ballots: {before.Since().Wall:0} ms wall");
        }
    }

    private static Cost Verify(string file)
    {
        var before = Cost.Now();
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var verification = Verifier.Verify(stream);
        return verification.IsValid ? before.Since() : throw new InvalidOperationException($"{verification.Findings[0]}");
    }

    private static async Task<Cost> ToolAsync(string tool, string folder)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"TIMEFORMAT='%U %S'; export LWT_ASYNC_METHOD=none; time {tool} election verify --dir {folder}"]) { RedirectStandardError = true };
        var clock = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? new(Stopwatch.GetElapsedTime(clock).TotalMilliseconds, said.Trim().Split('\n')[^1].Split(' ').Sum(double.Parse) * 1000)
            : throw new InvalidOperationException("The tool refused the archive.");
    }

    private static void Print(string who, int ballots, IReadOnlyList<Cost> costs) => Console.WriteLine(
        $"{who}: {ballots} ballots, a ballot "
        + string.Join("; ", costs.Select(c => $"{c.Wall / ballots:0.00} ms wall, {c.Processor / ballots:0.00} ms processor")));

    private sealed record Cost(double Wall, double Processor)
    {
        public static Cost Now() => new(TimeProvider.System.GetTimestamp() * 1000.0 / Stopwatch.Frequency, Environment.CpuUsage.TotalTime.TotalMilliseconds);

        public Cost Since() => Now() is var now ? new(now.Wall - Wall, now.Processor - Processor) : this;
    }
}
