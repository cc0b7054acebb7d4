using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Programme;

/// <summary>What can differ between two states of an item, in the order in which it is shown.</summary>
public enum ItemField
{
    /// <summary>The number.</summary>
    Number,

    /// <summary>The section.</summary>
    Section,

    /// <summary>The content.</summary>
    Title,

    /// <summary>The kind of product.</summary>
    Product,

    /// <summary>Lead agencies.</summary>
    Leads,

    /// <summary>Coordinating agencies.</summary>
    Coordinating,

    /// <summary>The bodies that hear it.</summary>
    Bodies,

    /// <summary>When it is due.</summary>
    Due,

    /// <summary>The leader in charge.</summary>
    SupervisingLeader,

    /// <summary>The official who follows the file.</summary>
    MonitoringOfficer,

    /// <summary>Căn cứ.</summary>
    LegalBasis,

    /// <summary>The goal it serves.</summary>
    Goal,

    /// <summary>Độ mật.</summary>
    Classification,

    /// <summary>Ghi chú.</summary>
    Note,

    /// <summary>Where it stands.</summary>
    Standing,

    /// <summary>What is decided about it.</summary>
    Disposition,

    /// <summary>The document issued.</summary>
    Issued,
}

/// <summary>How an item differs between two points.</summary>
public enum DiffMark
{
    /// <summary>It stands at the second point only.</summary>
    Added,

    /// <summary>It stands at the first point only.</summary>
    Removed,

    /// <summary>It stands at both and differs.</summary>
    Changed,
}

/// <summary>One item that differs.</summary>
/// <param name="Mark">How.</param>
/// <param name="Before">The item at the first point.</param>
/// <param name="After">The item at the second point.</param>
/// <param name="Fields">What differs, where it is changed.</param>
public sealed record ItemDiff(DiffMark Mark, Item? Before, Item? After, IReadOnlyList<ItemField> Fields);

/// <summary>"What changed between these two": a programme at two points in both times.</summary>
public static class ProgrammeDiff
{
    /// <summary>Every item that differs, in the order of the programme.</summary>
    public static IReadOnlyList<ItemDiff> Between(Snapshot from, Snapshot to, ProgrammeId programme)
    {
        var before = from.ItemsOf(programme).Where(i => i.Exit is null).ToDictionary(i => i.Id);
        var diffs = new List<ItemDiff>();
        foreach (var item in to.ItemsOf(programme))
        {
            var earlier = before.GetValueOrDefault(item.Id);
            before.Remove(item.Id);
            if (earlier is null && item.Exit is null)
                diffs.Add(new(DiffMark.Added, null, item, []));
            else if (earlier is not null && item.Exit is not null)
                diffs.Add(new(DiffMark.Removed, earlier, item, []));
            else if (earlier is not null && Fields(earlier, item) is { Count: > 0 } fields)
                diffs.Add(new(DiffMark.Changed, earlier, item, fields));
        }
        // Struck out since, or not yet entered at an earlier second point.
        diffs.AddRange(before.Values.Select(gone => new ItemDiff(DiffMark.Removed, gone, null, [])));
        return [.. diffs.OrderBy(d => (d.After ?? d.Before)!.Content.Number)];
    }

    /// <summary>What differs between two states of an item.</summary>
    public static IReadOnlyList<ItemField> Fields(Item before, Item after)
    {
        var (a, b) = (before.Content, after.Content);
        (ItemField, bool Same)[] fields =
        [
            (ItemField.Number, (a.Number, a.PrintedNumber) == (b.Number, b.PrintedNumber)),
            (ItemField.Section, a.Section == b.Section),
            (ItemField.Title, a.Title == b.Title),
            (ItemField.Product, a.Product == b.Product),
            (ItemField.Leads, a.Leads.SequenceEqual(b.Leads)),
            (ItemField.Coordinating, a.Coordinating.SequenceEqual(b.Coordinating)),
            (ItemField.Bodies, a.Bodies.SequenceEqual(b.Bodies)),
            (ItemField.Due, a.Due == b.Due),
            (ItemField.SupervisingLeader, a.SupervisingLeader == b.SupervisingLeader),
            (ItemField.MonitoringOfficer, a.MonitoringOfficer == b.MonitoringOfficer),
            (ItemField.LegalBasis, a.LegalBasis == b.LegalBasis),
            (ItemField.Goal, a.Goals.SequenceEqual(b.Goals)),
            (ItemField.Classification, a.Classification == b.Classification),
            (ItemField.Note, a.Note == b.Note),
            (ItemField.Standing, before.Hearings.SequenceEqual(after.Hearings)),
            (ItemField.Disposition, before.Disposition?.IsSameAs(after.Disposition) ?? after.Disposition is null),
            (ItemField.Issued, before.Issued == after.Issued),
        ];
        return [.. fields.Where(f => !f.Same).Select(f => f.Item1)];
    }
}
