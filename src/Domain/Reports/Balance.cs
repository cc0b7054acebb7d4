using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Reports;

/// <summary>
/// The reconciliation of a year: planned + added + carried in − withdrawn − merged
/// = done + will be done + carried over + not proposed again + without disposition.
/// </summary>
/// <param name="Base">Whose balance: what all its figures have in common.</param>
/// <param name="Entries">How many items entered in each way, exits included.</param>
/// <param name="Standings">How many items have each standing.</param>
public sealed record Balance(
    ItemFilter Base, IReadOnlyDictionary<Entry, Figure> Entries, IReadOnlyDictionary<Standing, Figure> Standings)
{
    /// <summary>What stands in the programme by the entries and exits.</summary>
    public int Entered => Entries.Values.Sum(f => f.Count)
        - Standings[Standing.Withdrawn].Count - Standings[Standing.Merged].Count;

    /// <summary>What stands in the programme by what became of it.</summary>
    public int Accounted => Standings.Where(s => s.Key is not (Standing.Withdrawn or Standing.Merged)).Sum(s => s.Value.Count);

    /// <summary>Whether both sides agree.</summary>
    public bool AddsUp => Entered == Accounted;

    /// <summary>The balance of the items a filter means, at its snapshot.</summary>
    public static Balance Of(Snapshot at, ProgrammeId programme, ItemFilter of)
    {
        var items = at.ItemsOf(programme);
        Figure Count(ItemFilter filter)
        {
            var count = items.Count(i => filter.Matches(i, at));
            return new(count, count, at.Point, filter);
        }
        return new(
            of,
            Enum.GetValues<Entry>().ToDictionary(e => e, e => Count(of with { Entry = e })),
            Enum.GetValues<Standing>().ToDictionary(s => s, s => Count(of with { Standing = s })));
    }
}
