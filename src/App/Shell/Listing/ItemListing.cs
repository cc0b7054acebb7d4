using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell.Listing;

/// <summary>How many items there would be with another value of one filter, all other filters kept.</summary>
public sealed class FacetCounts
{
    /// <summary>By state.</summary>
    public required IReadOnlyList<(ItemState State, int Count)> States { get; init; }

    /// <summary>By lead agency; joint items count under each.</summary>
    public required IReadOnlyList<(AgencyId Lead, int Count)> Leads { get; init; }

    /// <summary>By month; 0 is without one.</summary>
    public required IReadOnlyList<(int Month, int Count)> Months { get; init; }

    /// <summary>By body; items heard by several count under each.</summary>
    public required IReadOnlyList<(BodyId Body, int Count)> Bodies { get; init; }

    /// <summary>By section.</summary>
    public required IReadOnlyList<(string Section, int Count)> Sections { get; init; }
}

/// <summary>A group of rows.</summary>
/// <param name="Key">Its number among the groups.</param>
/// <param name="Sample">One of its items, which tells what they have in common.</param>
/// <param name="State">The state of its items, where they are grouped by it.</param>
/// <param name="Count">How many rows it has on all pages together.</param>
public sealed record ListGroup(int Key, Item Sample, ItemState State, int Count);

/// <summary>A row of a list.</summary>
public readonly record struct ListRow(Item Item, ItemState State, ListGroup? Group);

/// <summary>The items a view means, counted in one pass.</summary>
public sealed class ItemListing
{
    private readonly ItemIndex _index;
    private readonly ItemView _view;
    private readonly bool[] _matches;

    private ItemListing(ItemIndex index, ItemView view, Tally tally)
    {
        (_index, _view, _matches) = (index, view, tally.Matches);
        (Total, Reported, All) = (tally.Total, tally.Reported, index.Standing);
        Facets = tally.Facets(view.Filter);
    }

    /// <summary>How many items are meant.</summary>
    public int Total { get; }

    /// <summary>Of these, reported (to the body of the filter, if it names one).</summary>
    public int Reported { get; }

    /// <summary>How many items stand in the programme in all.</summary>
    public int All { get; }

    /// <summary>How many pages there are.</summary>
    public int Pages => _view.Size == 0 ? 1 : Math.Max(1, (Total + _view.Size - 1) / _view.Size);

    /// <summary>The page shown: the last one where a later one is asked for.</summary>
    public int Page => Math.Min(_view.Page, Pages);

    /// <summary>Counts of other choices.</summary>
    public FacetCounts Facets { get; }

    /// <summary>Headers of the office's own columns that were kept.</summary>
    public IReadOnlyList<string> KeptHeaders => _index.KeptHeaders;

    /// <summary>Counts what a view means.</summary>
    public static ItemListing Of(Snapshot at, ProgrammeId programme, ItemView view)
    {
        var index = ItemIndex.Of(at, programme, view.Filter.Body);
        return new(index, view, Tally.Of(index, view.Filter));
    }

    /// <summary>The rows of the page, in order.</summary>
    public IReadOnlyList<ListRow> Rows() => _view.Size == 0 ? Take(0, Total) : Take((Page - 1) * _view.Size, _view.Size);

    /// <summary>All rows, in order: what is exported.</summary>
    public IReadOnlyList<ListRow> AllRows() => Take(0, Total);

    private List<ListRow> Take(int skip, int take)
    {
        var order = _index.Order(_view.Group, _view.Sort, _view.Descending);
        var groups = _view.Group is { } grouping ? _index.GroupsOf(grouping) : null;
        var counted = groups is null ? null : CountGroups(groups);
        var rows = new List<ListRow>(Math.Min(take, Total));
        foreach (var i in order)
        {
            if (!_matches[i] || skip-- > 0)
                continue;
            if (take-- == 0)
                break;
            rows.Add(new(_index.Items[i], _index.States[i], counted?[groups![i]]));
        }
        return rows;
    }

    private ListGroup?[] CountGroups(int[] groups)
    {
        var most = groups.Length == 0 ? 0 : groups.Max() + 1;
        var (counts, first) = (new int[most], new int[most]);
        for (var i = 0; i < groups.Length; i++)
            if (_matches[i] && counts[groups[i]]++ == 0)
                first[groups[i]] = i;
        return [.. counts.Select((count, key) => count == 0 ? null : new ListGroup(key, _index.Items[first[key]], _index.States[first[key]], count))];
    }
}
