using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell;

/// <summary>A field of a step.</summary>
/// <param name="Name">Its name in the form.</param>
/// <param name="Label">Its label.</param>
public sealed record StepField(string Name, string Label)
{
    /// <summary>text, textarea, date, number, due, checkboxes, file, hidden, rows; in rows also words, which are only read.</summary>
    public string Type { get; init; } = "text";

    /// <summary>What stands in it before it is touched; several for a choice of several.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<(string Value, string Text)>? Options { get; init; }

    /// <summary>For rows: the columns; the field of row 2 in column "title" is called title-2, from 0.</summary>
    public IReadOnlyList<StepField> Columns { get; init; } = [];

    /// <summary>For rows: what stands in the cells before they are touched.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>Whether several can be chosen of a list.</summary>
    public bool Multiple { get; init; }

    /// <summary>For due: the period before it is touched.</summary>
    public DuePeriod? Due { get; init; }

    /// <summary>For due: the year that is meant where none is typed.</summary>
    public int Year { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    public bool Required { get; init; }

    /// <summary>What to know about it.</summary>
    public string? Help { get; init; }
}
