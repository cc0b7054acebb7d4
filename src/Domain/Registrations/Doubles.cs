using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Registrations;

/// <summary>Where something similar stands.</summary>
public enum DoubleOf
{
    /// <summary>A line of this draft.</summary>
    Line,

    /// <summary>Another registration that still waits.</summary>
    Registration,

    /// <summary>A line of last year.</summary>
    LastYear,
}

/// <summary>Something that looks like a registration.</summary>
/// <param name="Kind">Where it stands.</param>
/// <param name="Item">The line, where it is one.</param>
/// <param name="Registration">The registration, where it is one.</param>
/// <param name="Likeness">From <see cref="TitleLikeness.Threshold"/> to 1.</param>
public sealed record Similar(DoubleOf Kind, Item? Item, Registration? Registration, double Likeness)
{
    /// <summary>What it is about.</summary>
    public string Title => Item?.Content.Title ?? Registration?.Content.Title ?? "";
}

/// <summary>Pointing similar lines out.</summary>
public static class Doubles
{
    /// <summary>What looks like a registration: in this draft, among the other registrations, in last year's programme; most alike first.</summary>
    public static IReadOnlyList<Similar> SimilarTo(this Snapshot at, Registration registration, WorkProgramme programme)
    {
        var last = at.ProgrammeOf(programme.Year - 1);
        var carried = at.ItemsOf(programme.Id).Select(i => i.From).OfType<ItemId>().ToHashSet();
        IEnumerable<Similar> all =
        [
            .. at.ItemsOf(programme.Id).Where(i => i.Exit is null && i.Id != registration.Item).Select(i => Of(DoubleOf.Line, i, null)),
            .. at.RegistrationsOf(programme.Id).Where(r => r.Id != registration.Id && r.End is null).Select(r => Of(DoubleOf.Registration, null, r)),
            // A line that stands in the draft already is not shown a second time.
            .. last is null ? [] : at.ItemsOf(last.Id).Where(i => i.Exit is null && !carried.Contains(i.Id)).Select(i => Of(DoubleOf.LastYear, i, null)),
        ];
        return [.. all.Where(s => s.Likeness >= TitleLikeness.Threshold).OrderByDescending(s => s.Likeness).ThenBy(s => s.Kind).ThenBy(s => s.Title, StringComparer.Ordinal)];

        Similar Of(DoubleOf kind, Item? item, Registration? other) =>
            new(kind, item, other, TitleLikeness.Of(registration.Content.Title, item?.Content.Title ?? other!.Content.Title));
    }
}
