using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>A counting sheet as a form: sums by official, or one line a ballot.</summary>
internal static class CountingForm
{
    private const int Most = 100_000;

    /// <summary>The field of a figure: the official's place on the ballot, then the level's; the last is invalid.</summary>
    public static string Field(int official, int figure) => string.Create(CultureInfo.InvariantCulture, $"f-{official}-{figure}");

    /// <summary>What was typed; a number that is none is said on the form.</summary>
    public static CountingSheet Read(Form form, ConfidenceVote vote, string ballot)
    {
        var officials = vote.OfficialsOn(ballot);
        var notIssued = form.Number("notIssued", 0, Most) ?? 0;
        if (form.Text("way") == nameof(CountingWay.Ballots))
            return new(CountingWay.Ballots) { Ballots = Lines(form.Text("ballots", 200_000)), NotIssued = notIssued };
        return new(CountingWay.Sums) { Sums = [.. officials.Index().Select(o => Tally(form, o.Index, vote.Levels))], NotIssued = notIssued };
    }

    /// <summary>The field at which a fault is said.</summary>
    public static string FieldOf(FigureFault fault, ConfidenceVote vote, string ballot) => fault.Rule switch
    {
        FigureRule.BallotsAreNotCollected or FigureRule.MarksDoNotFit => "ballots",
        _ when vote.OfficialsOn(ballot).Index().FirstOrDefault(o => o.Item.Name == fault.Where) is { Item: not null } official => Field(official.Index, 0),
        _ => "",
    };

    /// <summary>The figures typed for one official; null where none was.</summary>
    public static Tally? Tally(Form form, int official, int levels)
    {
        var figures = Enumerable.Range(0, levels + 1).Select(f => form.Number(Field(official, f), 0, Most)).ToList();
        // An empty cell beside filled ones is a 0; a row without any was not counted yet.
        return figures.All(f => f is null) ? null : new([.. figures.Take(levels).Select(f => f ?? 0)], figures[levels] ?? 0);
    }

    private static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n').Select(l => string.Concat(l.Where(c => !char.IsWhiteSpace(c)))).Where(l => l.Length > 0).Take(Most)];
}
