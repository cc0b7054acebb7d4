namespace NghiTrinh.Documents.Tables;

/// <summary>What a column mostly holds; a cell may still hold something else, such as "Tháng 6" among dates.</summary>
public enum ColumnKind { Text, Number, Date, Percent }

/// <summary>A table as people carry it away: one model for XLSX and CSV.</summary>
public sealed record Sheet
{
    /// <summary>The tab's name; what Excel does not allow in one is replaced.</summary>
    public required string Name { get; init; }

    /// <summary>"vi" or "en": the separators of CSV and the words of its figures.</summary>
    public required SheetLanguage Language { get; init; }

    /// <summary>Lines over the table, the first one large.</summary>
    public IReadOnlyList<string> Title { get; init; } = [];

    public required IReadOnlyList<SheetColumn> Columns { get; init; }
    public required IEnumerable<SheetRow> Rows { get; init; }

    /// <summary>Whether the tab is hidden: a table that choices of another one come from.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Lines under the table, such as the as-of dates and the head of the ledger.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

public enum SheetLanguage { Vietnamese, English }

/// <summary>Width in characters of the sheet's ordinary type.</summary>
public sealed record SheetColumn(string Header, ColumnKind Kind, double Width)
{
    /// <summary>Where the choices of its cells stand, as 'Choices'!$A$2:$A$9; other texts may be typed all the same. Null for none.</summary>
    public string? ChoicesFrom { get; init; }
}

public abstract record SheetRow
{
    private SheetRow() { }

    public sealed record Body(params IReadOnlyList<SheetValue> Values) : SheetRow;

    /// <summary>A row across all columns, such as a month.</summary>
    public sealed record Group(string Text) : SheetRow;

    public sealed record Total(params IReadOnlyList<SheetValue> Values) : SheetRow;
}

/// <summary>The value of a cell: what it is, not how it looks.</summary>
public abstract record SheetValue
{
    private SheetValue() { }

    public sealed record Text(string Value) : SheetValue;

    public sealed record Number(decimal Value) : SheetValue;

    public sealed record Date(DateOnly On) : SheetValue;

    /// <summary>A share of one: 0.256 is shown as 25,6%.</summary>
    public sealed record Percent(decimal Share) : SheetValue;

    public sealed record None : SheetValue;

    public static implicit operator SheetValue(string text) => new Text(text);

    public static implicit operator SheetValue(int number) => new Number(number);

    public static implicit operator SheetValue(DateOnly on) => new Date(on);
}
