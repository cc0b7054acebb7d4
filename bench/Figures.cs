using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NghiTrinh.Bench;

/// <summary>What was measured: a row a figure, with its target and how near it came.</summary>
internal sealed class Figures
{
    private readonly List<string[]> _rows = [];

    /// <summary>Where and when: the head of every table.</summary>
    public static void PrintMachine(string name)
    {
        var cpu = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";
        Console.WriteLine($"{name}: {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC · {cpu ?? RuntimeInformation.ProcessArchitecture.ToString()}, "
            + $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB · {RuntimeInformation.FrameworkDescription} · load before: {load}");
    }

    /// <summary>Runs in milliseconds; the target is a median unless the name says otherwise.</summary>
    public void Add(string what, string database, IReadOnlyList<double> runs, double? target = null)
    {
        var sorted = runs.Order().ToArray();
        Row(what, database, runs.Count, [Ms(sorted[0]), Ms(Median(sorted)), Ms(sorted[^1])], target is { } t ? $"≤ {Ms(t)}" : "",
            target is { } limit ? Ratio(Median(sorted) / limit) : "");
    }

    /// <summary>One number that is not a time.</summary>
    public void Add(string what, string database, int runs, IReadOnlyList<double> values, string format, string target, double? ratio)
    {
        var sorted = values.Order().ToArray();
        Row(what, database, runs, [.. new[] { sorted[0], Median(sorted), sorted[^1] }.Select(v => v.ToString(format))], target, ratio is { } r ? Ratio(r) : "");
    }

    /// <summary>The table, ready for docs/performance.md.</summary>
    public void Print()
    {
        string[][] all = [["what", "database", "runs", "min", "median", "max", "target", "of target"], .. _rows];
        var widths = Enumerable.Range(0, 8).Select(c => all.Max(r => r[c].Length)).ToArray();
        foreach (var (i, row) in all.Index())
        {
            Console.WriteLine("| " + string.Join(" | ", row.Select((cell, c) => cell.PadRight(widths[c]))) + " |");
            if (i == 0)
                Console.WriteLine("|" + string.Join("|", widths.Select((w, c) => new string('-', w + 1) + (c is > 1 and not 6 ? ":" : "-"))) + "|");
        }
    }

    public static double Median(IReadOnlyList<double> sorted) =>
        sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;

    public static double At(IReadOnlyList<double> runs, double share) => runs.Order().ElementAt((int)Math.Ceiling(runs.Count * share) - 1);

    /// <summary>How long something takes, in milliseconds.</summary>
    public static async Task<double> TimeAsync(Func<Task> act)
    {
        var clock = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
    }

    /// <summary>The same several times after a warm-up that is not counted.</summary>
    public static async Task<List<double>> TimesAsync(int warm, int runs, Func<Task> act)
    {
        var times = new List<double>(runs);
        for (var run = -warm; run < runs; run++)
        {
            var time = await TimeAsync(act);
            if (run >= 0)
                times.Add(time);
        }
        return times;
    }

    private void Row(string what, string database, int runs, string[] values, string target, string ratio) =>
        _rows.Add([what, database, $"{runs}", .. values, target, ratio]);

    private static string Ms(double ms) => ms >= 1000 ? $"{ms / 1000:0.00} s" : ms >= 10 ? $"{ms:0.0} ms" : $"{ms:0.00} ms";

    private static string Ratio(double ratio) => $"{ratio:0.00} {(ratio <= 1 ? "✓" : "✗")}";
}
