using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NghiTrinh.Domain;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell.Listing;

/// <summary>What lists ask of the items of a programme again and again, worked out once for a snapshot.</summary>
/// <remarks>Arrays side by side: a pass over ten thousand items then costs a fraction of a millisecond.</remarks>
public sealed class ItemIndex
{
    private static readonly ConditionalWeakTable<Snapshot, ConcurrentDictionary<(ProgrammeId, BodyId?), ItemIndex>> Known = [];

    private readonly ConcurrentDictionary<(Grouping?, string?, bool), int[]> _orders = new();
    private readonly ConcurrentDictionary<DateOnly, IReadOnlyList<ItemDiff>> _diffs = new();
    private string[]? _texts;

    private ItemIndex(Snapshot at, ProgrammeId programme, BodyId? body)
    {
        (At, Programme) = (at, programme);
        Items = [.. at.ItemsOf(programme)];
        var soon = at.Committee?.DueSoonDays ?? 7;
        States = [.. Items.Select(i => i.StateFor(body, at.Point.On, soon))];
        Standings = [.. Items.Select(i => i.StandingFor(body))];
        HasLeft = [.. Items.Select(i => i.Exit is not null)];
        Standing = HasLeft.Count(left => !left);
        Reported = [.. Items.Select(i => i.IsReportedFor(body))];
        Months = [.. Items.Select(i => i.Content.Due?.MonthShown ?? 0)];
        Leads = Sets.Of(Items, i => i.Content.Leads, ordered: false);
        Bodies = Sets.Of(Items, i => i.Content.Bodies, ordered: true);
        SectionCodes = [.. Items.Select(i => i.Content.Section).Distinct()];
        var sections = SectionCodes.Index().ToDictionary(s => s.Item, s => s.Index);
        Sections = [.. Items.Select(i => sections[i.Content.Section])];
        KeptHeaders = [.. Items.SelectMany(i => i.Content.Kept.Keys).Distinct()];
    }

    /// <summary>The snapshot.</summary>
    public Snapshot At { get; }

    /// <summary>Headers of the office's own columns that were kept.</summary>
    public IReadOnlyList<string> KeptHeaders { get; }

    internal ProgrammeId Programme { get; }

    internal Item[] Items { get; }

    internal ItemState[] States { get; }

    internal Standing[] Standings { get; }

    internal bool[] Reported { get; }

    internal bool[] HasLeft { get; }

    /// <summary>How many items stand in the programme.</summary>
    internal int Standing { get; }

    internal int[] Months { get; }

    internal int[] Sections { get; }

    internal string[] SectionCodes { get; }

    internal Sets<AgencyId> Leads { get; }

    internal Sets<BodyId> Bodies { get; }

    internal string[] Texts => _texts ??= [.. Items.Select(At.SearchText)];

    /// <summary>The index of a programme; states and "reported" are those for the body, if one is named.</summary>
    public static ItemIndex Of(Snapshot at, ProgrammeId programme, BodyId? body) =>
        Known.GetOrCreateValue(at).GetOrAdd((programme, body), static (key, at) => new(at, key.Item1, key.Item2), at);

    /// <summary>What differs from an earlier date, as known at the same moment.</summary>
    public IReadOnlyList<ItemDiff> Since(DateOnly since)
    {
        // Somebody who walks through dates must not make this grow without end.
        if (_diffs.Count > 16)
            _diffs.Clear();
        return _diffs.GetOrAdd(since, on => ProgrammeDiff.Between(At.Ledger.At(At.Point with { On = on }), At, Programme));
    }

    internal int[] Order(Grouping? group, string? sort, bool descending) => _orders.Count > 64 && !_orders.ContainsKey((group, sort, descending))
        ? Sorted(group, sort, descending)
        : _orders.GetOrAdd((group, sort, descending), key => Sorted(key.Item1, key.Item2, key.Item3));

    /// <summary>Of each item, the number of its group.</summary>
    internal int[] GroupsOf(Grouping group) => group switch
    {
        Grouping.Lead => Leads.SetOf,
        Grouping.Month => Months,
        Grouping.Body => Bodies.SetOf,
        Grouping.Section => Sections,
        Grouping.State => StateNumbers,
        Grouping.Leader => Leaders.SetOf,
    };

    private int[] StateNumbers => field ??= [.. States.Select(s => (int)s)];

    internal Sets<string> Leaders => field ??= Sets.Of(
        Items, i => i.Content.SupervisingLeader is { } leader ? [leader] : (IReadOnlyList<string>)[], ordered: true);

    private int[] Sorted(Grouping? group, string? sort, bool descending)
    {
        var places = Enumerable.Range(0, Items.Length);
        if (sort is null && group is null)
            return [.. descending ? places.Reverse() : places];
        var keys = sort is null ? null : Items.Select((_, i) => SortKeyOf(sort, i)).ToArray();
        var byGroup = group is { } g ? GroupKeys(g) : null;
        var ordered = places.OrderBy(i => byGroup is null ? "" : byGroup[GroupsOf(group!.Value)[i]], StringComparer.Ordinal);
        if (keys is not null)
            ordered = descending
                ? ordered.ThenByDescending(i => keys[i], StringComparer.Ordinal)
                : ordered.ThenBy(i => keys[i], StringComparer.Ordinal);
        return [.. ordered];
    }

    // Ordinal keys of the groups by their number: "~" puts what has none last.
    private string[] GroupKeys(Grouping group) => group switch
    {
        Grouping.Lead => [.. Leads.All.Select(s => s.Count == 0 ? "~" : SortKey.Of(string.Join(' ', s.Select(a => At.Find(a)?.Name))))],
        Grouping.Body => [.. Bodies.All.Select(s => s.Count == 0 ? "~" : string.Concat(s.Select(b => $"{At.Bodies.Index().FirstOrDefault(x => x.Item.Id == b).Index:D4}")))],
        Grouping.Leader => [.. Leaders.All.Select(s => s.Count == 0 ? "~" : SortKey.Of(s[0]))],
        Grouping.Month => [.. Enumerable.Range(0, 13).Select(m => m == 0 ? "99" : $"{m:D2}")],
        Grouping.Section => [.. Enumerable.Range(0, SectionCodes.Length).Select(s => $"{s:D4}")],
        Grouping.State => [.. Enum.GetValues<ItemState>().Select(s => $"{(int)s:D2}")],
    };

    private string SortKeyOf(string column, int i)
    {
        var content = Items[i].Content;
        if (column.StartsWith(ItemView.Kept, StringComparison.Ordinal))
            return Text(content.Kept.GetValueOrDefault(column[ItemView.Kept.Length..]));
        return Kebab.Parse<ItemField>(column) switch
        {
            ItemField.Number => $"{content.Number:D6}",
            ItemField.Section => $"{Sections[i]:D4}",
            ItemField.Title => Text(content.Title),
            ItemField.Product => $"{(int)content.Product:D2}",
            ItemField.Leads => Text(string.Join(' ', content.Leads.Select(a => At.Find(a)?.Name))),
            ItemField.Coordinating => Text(string.Join(' ', content.Coordinating.Select(a => At.Find(a)?.Name))),
            ItemField.Bodies => string.Concat(content.Bodies.Select(b => $"{At.Bodies.Index().FirstOrDefault(x => x.Item.Id == b).Index:D4}")),
            ItemField.Due => content.Due?.LastDay is { } last ? Reading.Iso(last) : content.Due is null ? "~~" : "~",
            ItemField.SupervisingLeader => Text(content.SupervisingLeader),
            ItemField.MonitoringOfficer => Text(content.MonitoringOfficer),
            ItemField.LegalBasis => Text(content.LegalBasis),
            ItemField.Goal => content.Goals is [var id, ..] && At.Find(id) is { } goal ? $"{(int)goal.Kind}{goal.Number:D4}" : "~",
            ItemField.Classification => $"{3 - (int)content.Classification}",
            ItemField.Note => Text(content.Note),
            ItemField.Standing => $"{(int)States[i]:D2}",
            ItemField.Disposition => Items[i].Disposition is { } d ? $"{(int)d.Kind}{d.Year:D4}{d.Month:D2}" : "~",
            ItemField.Issued => Items[i].Issued is { } issued ? Reading.Iso(issued.On) : "~",
            _ => "",
        };
    }

    private static string Text(string? text) => string.IsNullOrEmpty(text) ? "\uFFFF" : SortKey.Of(text);
}

/// <summary>Which of the sets of values that occur an item has.</summary>
/// <param name="All">The sets.</param>
/// <param name="SetOf">Of each item, the place of its set.</param>
internal sealed record Sets<TValue>(IReadOnlyList<IReadOnlyList<TValue>> All, int[] SetOf);

/// <summary>Finds the sets that occur.</summary>
internal static class Sets
{
    public static Sets<TValue> Of<TValue>(Item[] items, Func<Item, IReadOnlyList<TValue>> values, bool ordered)
    {
        var (all, known) = (new List<IReadOnlyList<TValue>>(), new Dictionary<string, int>());
        var setOf = new int[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var set = values(items[i]);
            var names = set.Select(v => v!.ToString()!);
            var key = string.Join('\n', ordered ? names : names.Order(StringComparer.Ordinal));
            if (!known.TryGetValue(key, out var place))
            {
                known[key] = place = all.Count;
                all.Add(set);
            }
            setOf[i] = place;
        }
        return new(all, setOf);
    }
}
