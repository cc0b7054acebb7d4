using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Closing;

/// <summary>A row of a table in which dispositions are chosen for many items at once.</summary>
/// <param name="Item">The item.</param>
/// <param name="Agency">The agency that proposes; null where it is decided.</param>
/// <param name="Present">What it proposes, or what is decided, already.</param>
/// <param name="Suggested">What the row is filled in with before it is touched.</param>
/// <param name="SuggestedWhy">The reason that goes with the suggestion.</param>
public sealed record DispositionRow(Item Item, AgencyId? Agency, Disposition? Present, Disposition? Suggested, string? SuggestedWhy)
{
    /// <summary>What the names of its fields end in.</summary>
    public string Suffix => Agency is { } agency ? $"-{Item.Id}-{agency}" : $"-{Item.Id}";

    /// <summary>What stands in it before it is touched.</summary>
    public Disposition? Shown => Present ?? Suggested;

    /// <summary>What the form says; null where the row is left as it is.</summary>
    internal Disposition? Read(Form form, int year)
    {
        if (form.Text($"kind{Suffix}") is null)
            return null;
        var said = DispositionInput.Read(form, Suffix, year, []);
        bool Says(Disposition? other) => other is not null && (other.Kind, other.Month) == (said.Kind, said.Month);
        // The table asks for kind and month only; year and bodies stay as they were said.
        return Says(Present) ? null : Says(Suggested) ? Suggested : said;
    }
}
