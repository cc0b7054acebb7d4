using NghiTrinh.Domain;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell.Listing;

/// <summary>One pass over the items: which match, and how many would with another value of one filter.</summary>
internal sealed class Tally
{
    private const int OfState = 1, OfLead = 2, OfMonth = 4, OfBody = 8, OfSection = 16;

    private readonly ItemIndex _index;
    private readonly int[] _states = new int[Enum.GetValues<ItemState>().Length];
    private readonly int[] _months = new int[13];
    private readonly int[] _leads, _bodies, _sections;

    private Tally(ItemIndex index)
    {
        _index = index;
        (_leads, _bodies) = (new int[index.Leads.All.Count], new int[index.Bodies.All.Count]);
        _sections = new int[index.SectionCodes.Length];
        Matches = new bool[index.Items.Length];
    }

    public bool[] Matches { get; }

    public int Total { get; private set; }

    public int Reported { get; private set; }

    public static Tally Of(ItemIndex index, ItemFilter filter)
    {
        var tally = new Tally(index);
        tally.Count(filter);
        return tally;
    }

    public FacetCounts Facets(ItemFilter filter) => new()
    {
        States = [.. Enum.GetValues<ItemState>().Select(s => (s, _states[(int)s]))],
        Leads = Spread(_index.Leads, _leads),
        Months = [.. Enumerable.Range(1, 12).Append(0).Select(m => (m, _months[m]))],
        // A body changes what "reported" means, so with such a filter each body is counted by its own index.
        Bodies = filter is { State: null, Standing: null, Reported: null }
            ? Spread(_index.Bodies, _bodies)
            : [.. _index.Bodies.All.SelectMany(b => b).Distinct().Select(b =>
                (b, Of(ItemIndex.Of(_index.At, _index.Programme, b), filter with { Body = b }).Total))],
        Sections = [.. _index.SectionCodes.Select((code, s) => (code, _sections[s]))],
    };

    private void Count(ItemFilter filter)
    {
        var index = _index;
        var exitsToo = filter.Standing is not null || filter.State is not null || filter.Entry is not null;
        var leadFails = Fails(index.Leads, filter.Lead is { } lead ? s => s.Contains(lead) : null);
        var leadsFail = Fails(index.Leads, filter.Leads is { } leads ? s => ItemFilter.SameLeads(leads, s) : null);
        var bodyFails = Fails(index.Bodies, filter.Body is { } body ? s => s.Contains(body) : null);
        var section = filter.Section is null ? -1 : Array.IndexOf(index.SectionCodes, filter.Section);
        var rest = Rest(filter);
        string[]? words = filter.Text is { } text ? SortKey.Folded(text).Split(' ', StringSplitOptions.RemoveEmptyEntries) : null;
        var texts = words is null ? null : index.Texts;
        for (var i = 0; i < Matches.Length; i++)
        {
            if (filter.Reported is { } reported && index.Reported[i] != reported
                || filter.Standing is { } standing && index.Standings[i] != standing
                || leadsFail is not null && leadsFail[index.Leads.SetOf[i]])
                continue;
            var failed = 0;
            if (filter.State is { } state ? index.States[i] != state : !exitsToo && index.HasLeft[i])
                failed |= OfState;
            if (leadFails is not null && leadFails[index.Leads.SetOf[i]])
                failed |= OfLead;
            if (filter.Month is { } month && index.Months[i] != month)
                failed |= OfMonth;
            if (bodyFails is not null && bodyFails[index.Bodies.SetOf[i]])
                failed |= OfBody;
            if (filter.Section is not null && index.Sections[i] != section)
                failed |= OfSection;
            // Failing two filters at once, it counts nowhere.
            if ((failed & (failed - 1)) != 0 || rest is not null && !rest(index.Items[i]) || words is not null && !Contains(texts![i], words))
                continue;
            if (failed == 0)
                Hit(i);
            else
                NearMiss(i, failed);
        }
    }

    private void Hit(int i)
    {
        var index = _index;
        Matches[i] = true;
        Total++;
        if (index.Reported[i])
            Reported++;
        _states[(int)index.States[i]]++;
        _leads[index.Leads.SetOf[i]]++;
        _months[index.Months[i]]++;
        _bodies[index.Bodies.SetOf[i]]++;
        _sections[index.Sections[i]]++;
    }

    // It fails one filter only: it counts where that filter would have another value.
    private void NearMiss(int i, int failed)
    {
        switch (failed)
        {
            case OfState:
                _states[(int)_index.States[i]]++;
                break;
            case OfLead:
                _leads[_index.Leads.SetOf[i]]++;
                break;
            case OfMonth:
                _months[_index.Months[i]]++;
                break;
            case OfBody:
                _bodies[_index.Bodies.SetOf[i]]++;
                break;
            case OfSection:
                _sections[_index.Sections[i]]++;
                break;
        }
    }

    // The filters that are seldom used and have no counts of their own.
    private Func<Item, bool>? Rest(ItemFilter filter)
    {
        var rest = filter with
        {
            Text = null,
            Body = null,
            Lead = null,
            Leads = null,
            Reported = null,
            Standing = null,
            State = null,
            Month = null,
            Section = null,
        };
        // An entry is named so that items that have left pass: whether they do was asked above.
        return rest == ItemFilter.All ? null : item => (rest with { Entry = filter.Entry ?? item.Entry }).Matches(item, _index.At);
    }

    private static bool[]? Fails<TValue>(Sets<TValue> sets, Func<IReadOnlyList<TValue>, bool>? passes) =>
        passes is null ? null : [.. sets.All.Select(s => !passes(s))];

    private static bool Contains(string text, string[] words)
    {
        foreach (var word in words)
            if (!text.Contains(word, StringComparison.Ordinal))
                return false;
        return true;
    }

    private static IReadOnlyList<(TValue, int)> Spread<TValue>(Sets<TValue> sets, int[] counts)
        where TValue : notnull
    {
        var spread = new Dictionary<TValue, int>();
        for (var s = 0; s < counts.Length; s++)
            foreach (var value in sets.All[s])
                spread[value] = spread.GetValueOrDefault(value) + counts[s];
        return [.. spread.Select(p => (p.Key, p.Value))];
    }
}
