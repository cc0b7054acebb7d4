using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>The page of one item: what holds at the point, where it comes from and leads to, all that was recorded.</summary>
public static class ShowItem
{
    /// <summary>What its page shows.</summary>
    /// <param name="Id">Which item.</param>
    /// <param name="Item">The item at the point; null where it is not in the programme then.</param>
    /// <param name="Content">What it says, at the point or when it entered.</param>
    /// <param name="Programme">Its programme; null before it was begun.</param>
    /// <param name="History">All that was recorded, newest first.</param>
    public sealed record Model(ItemId Id, Item? Item, ItemContent Content, WorkProgramme? Programme, IReadOnlyList<HistoryLine> History);

    /// <summary>One change of the history.</summary>
    /// <param name="Entry">The change.</param>
    /// <param name="IsStruck">Whether it is struck out, as known at the point.</param>
    /// <param name="IsLater">Whether it takes effect only after the date shown.</param>
    /// <param name="IsUnknown">Whether it was recorded only after the moment shown.</param>
    /// <param name="CanBeStruck">Whether it can be struck out.</param>
    /// <param name="Words">What its words are read from: names that came later are not known at the point.</param>
    public sealed record HistoryLine(Recorded Entry, bool IsStruck, bool IsLater, bool IsUnknown, bool CanBeStruck, Reading Words);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Guid item, Desk desk, CancellationToken stop)
    {
        var id = new ItemId(item);
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || ContentOf(reading, id) is not { } content)
            return Problems.NoSuchPage(http);
        var programme = reading.At.Find(content.Programme);
        var model = new Model(id, reading.At.Find(id), content, programme, [.. HistoryOf(reading, id)]);
        return Pages.Show<ItemPage, Model>(reading with { Year = programme?.Year ?? reading.Year }, model);
    }

    /// <summary>What an item says at the point, or said when it entered; null where nothing was ever recorded of it.</summary>
    internal static ItemContent? ContentOf(Reading reading, ItemId id) =>
        reading.At.Find(id)?.Content ?? (reading.Ledger.HistoryOf(id) is [var entry, ..] ? EntryContent(entry.Change) : null);

    private static ItemContent? EntryContent(Change change) => change switch
    {
        ItemChange.Planned c => c.Content,
        ItemChange.Added c => c.Content,
        ItemChange.CarriedIn c => c.Content,
        _ => null,
    };

    private static IEnumerable<HistoryLine> HistoryOf(Reading reading, ItemId id)
    {
        var (history, point) = (reading.Ledger.HistoryOf(id), reading.Point);
        var struck = Fold.StruckBy(history, point.Known);
        var newest = reading with { At = reading.Ledger.At(new(DateOnly.MaxValue)) };
        foreach (var entry in history.Reverse())
        {
            var (later, unknown) = (entry.Change is not Struck && entry.EffectiveOn > point.On, entry.RecordedAt > point.Known);
            yield return new(
                entry, struck?.Contains(entry.Sequence) == true, later, unknown, reading.MayStrike(entry) && history.Strike(entry.Sequence).Refusal is null,
                later || unknown ? newest : reading);
        }
    }
}
