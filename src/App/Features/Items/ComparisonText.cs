using System.Globalization;
using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Listing;
using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>A comparison in words, alike on its page and in its files.</summary>
internal sealed class ComparisonText(CompareProgramme.Model model, Reading reading, IStringLocalizer l)
{
    private Words Words => reading.Words;

    /// <summary>The first point: its name in the office, else its date.</summary>
    public string From => NameOf("from", model.From);

    /// <summary>The second point likewise.</summary>
    public string To => NameOf("to", model.To);

    /// <summary>A point that the office has a name for.</summary>
    public string TextOf(string name) => name switch
    {
        NamedPoint.Now => l["as it stands"],
        NamedPoint.Adopted => l["as adopted"],
        _ => Words.Draft(int.Parse(name.Split('-')[1], CultureInfo.InvariantCulture)),
    };

    /// <summary>Whether a line was added, removed or changed.</summary>
    public string MarkOf(DiffMark mark) => mark switch
    {
        DiffMark.Added => l["added"],
        DiffMark.Removed => l["removed"],
        DiffMark.Changed => l["changed"],
    };

    /// <summary>What a field was and is.</summary>
    public (string Before, string After) Of(ItemField field, ItemDiff diff) =>
        (Said(FieldText.Of(field, diff.Before!, model.From)), Said(FieldText.Of(field, diff.After!, model.To)));

    /// <summary>How a line that was added came in, or one that was removed went out.</summary>
    public string CameOrWent(ItemDiff diff) => diff.Mark == DiffMark.Added
        ? $"{Words.Of(diff.After!.Entry)}, {Words.Date(diff.After.EnteredOn)}"
        : diff.After?.Exit switch
        {
            Exit.Withdrawn => Words.Of(ItemState.Withdrawn),
            Exit.Merged => $"{Words.Of(ItemState.Merged)}: {(diff.After.MergedInto is { } into ? model.To.At.Find(into)?.Content.Title : null)}",
            null => l["not in the programme at the second point"],
        };

    /// <summary>The rows of its files.</summary>
    public IReadOnlyList<DifferenceRow> Rows() =>
    [
        .. model.Diffs.Select(d => new DifferenceRow((d.After ?? d.Before)!, MarkOf(d.Mark), d.Mark == DiffMark.Changed
            ? [.. d.Fields.Select(f => (Field: f, Said: Of(f, d))).Select(x => $"{Words.Of(x.Field)}: {x.Said.Before} → {x.Said.After}")]
            : [CameOrWent(d)])),
    ];

    private string NameOf(string end, Reading r) =>
        reading.Query[$"{end}-point"] is [{ Length: > 0 } named] && named != NamedPoint.Now ? TextOf(named) : Words.Date(r.Point.On);

    private static string Said(string text) => text.Length == 0 ? "–" : text;
}
