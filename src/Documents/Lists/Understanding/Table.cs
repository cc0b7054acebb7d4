using System.Text.RegularExpressions;

namespace NghiTrinh.Documents.Lists.Understanding;

/// <summary>A header found in a sheet: which rows it takes and what each column says.</summary>
internal sealed record Table(string Sheet, int FirstRow, int LastRow, IReadOnlyList<Column> Columns, bool IsSideBySide)
{
    /// <summary>The headers as one text: the same header further down is the same table going on.</summary>
    public string Fingerprint { get; } = string.Join('|', Columns.Select(column => column.Folded));

    public int Width { get; } = Columns.Max(column => column.At);

    public Column? Of(ListField field) => Columns.FirstOrDefault(column => column.Field == field);
}

/// <summary>One column; a column of a matrix of months, quarters or bodies has the meaning of its mark.</summary>
internal sealed record Column(int At, string Header, ListField? Field)
{
    public string Folded { get; } = Fold.Words(Header);

    public DueMention? MarkedDue { get; init; }

    public string? MarkedBody { get; init; }

    /// <summary>What a bare number in the column counts.</summary>
    public DueKind? Unit =>
        // "Quý I" is above its months.
        Regex.IsMatch(Folded, @"\bquy (?:[1-4]|i{1,3}|iv)\b") ? DueKind.Month :
        Field == ListField.Quarter ? DueKind.Quarter
        : Field == ListField.Month || Fold.Contains(Folded, "thang") || Fold.Contains(Folded, "month") ? DueKind.Month
        : Fold.Contains(Folded, "quy") || Fold.Contains(Folded, "quarter") ? DueKind.Quarter
        : Fold.Contains(Folded, "ngay") || Fold.Contains(Folded, "date") ? DueKind.Day
        : null;

    public ListColumn ToPublic(string sheet, int row) => new(sheet, row, At, Header, Field ?? ListField.Keep);
}
