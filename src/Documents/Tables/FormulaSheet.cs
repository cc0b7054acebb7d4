namespace NghiTrinh.Documents.Tables;

/// <summary>A sheet that calculates; its first row is row 1.</summary>
internal sealed record FormulaSheet(string Name, IReadOnlyList<double> Widths, IReadOnlyList<IReadOnlyList<FormulaCell>> Rows, bool IsLocked = true);

/// <summary>A cell of a sheet that calculates.</summary>
internal abstract record FormulaCell
{
    private FormulaCell() { }

    public sealed record None : FormulaCell;

    public sealed record Text(string Value, FormulaStyle Style = FormulaStyle.Body) : FormulaCell;

    /// <summary>From here to the last column.</summary>
    public sealed record Across(string Value, FormulaStyle Style = FormulaStyle.Group) : FormulaCell;

    public sealed record Number(decimal Value, FormulaStyle Style = FormulaStyle.Figure) : FormulaCell;

    /// <summary>Without the sign of equality.</summary>
    public sealed record Formula(string Value, FormulaStyle Style = FormulaStyle.Figure) : FormulaCell;

    /// <summary>To be typed into.</summary>
    public sealed record Input(bool IsText = false) : FormulaCell;

    public static implicit operator FormulaCell(string text) => new Text(text);

    public static implicit operator FormulaCell(int number) => new Number(number);
}

/// <summary>Looks of cells, in the order of the formats.</summary>
internal enum FormulaStyle { Plain, Title, Header, Group, Note, Body, Figure, Percent, Check, Input, InputText }
