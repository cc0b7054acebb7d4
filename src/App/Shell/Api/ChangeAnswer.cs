using System.Text.Json.Nodes;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Shell.Api;

/// <summary>Something with its name at the point.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Its name.</param>
public sealed record NamedAnswer(string Id, string Name);

/// <summary>A change of a history.</summary>
/// <param name="Sequence">Its place in the history, from 1.</param>
/// <param name="Kind">What kind of change, as item.tabled.</param>
/// <param name="EffectiveOn">The day from which it holds.</param>
/// <param name="RecordedAt">When it was written down.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Why">The reason given.</param>
/// <param name="Text">It in words, in the language asked for.</param>
/// <param name="IsStruck">Whether it is struck out, as known at the point.</param>
/// <param name="Change">What it says; its members are those of docs/spec/history.md.</param>
public sealed record ChangeAnswer(
    int Sequence, string Kind, DateOnly EffectiveOn, DateTimeOffset RecordedAt, string By, string? Why, string Text, bool IsStruck, JsonNode? Change)
{
    /// <summary>A history at what was known at the point, oldest first; what takes effect later is included.</summary>
    public static IReadOnlyList<ChangeAnswer> HistoryOf(Subject subject, Reading reading)
    {
        var history = reading.Ledger.HistoryOf(subject);
        var struck = Fold.StruckBy(history, reading.Point.Known);
        // What holds only later may name what is there only later.
        var words = reading with { At = reading.Ledger.At(new(DateOnly.MaxValue, reading.Point.Known)) };
        return [.. history.Where(e => !(e.RecordedAt > reading.Point.Known)).Select(e => Of(e, words, struck?.Contains(e.Sequence) == true))];
    }

    /// <summary>One change.</summary>
    public static ChangeAnswer Of(Recorded entry, Reading reading, bool isStruck = false) => new(
        entry.Sequence, ChangeCodec.Kind(entry.Change), entry.EffectiveOn, entry.RecordedAt, entry.By, entry.Why,
        ChangeText.Of(entry.Change, reading), isStruck, JsonNode.Parse(ChangeCodec.Payload(entry.Change)));
}
