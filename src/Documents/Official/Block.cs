namespace NghiTrinh.Documents.Official;

/// <summary>What the body of a document is made of.</summary>
public abstract record Block
{
    private Block() { }

    /// <summary>Level 1 to 3; the number ("I-", "1.") is part of the text.</summary>
    public sealed record Heading(int Level, string Text) : Block;

    public sealed record Paragraph(params IReadOnlyList<Inline> Content) : Block;

    /// <summary>Dashes, or numbers from 1 in each list anew.</summary>
    public sealed record List(bool Numbered, IReadOnlyList<IReadOnlyList<Inline>> Items) : Block;

    /// <summary>Column widths are shares of the width of the page; header rows repeat on each page.</summary>
    public sealed record Table(
        IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<HeaderCell>> Header,
        IReadOnlyList<TableRow> Rows, string? Caption = null) : Block
    {
        /// <summary>The least height of its body rows, where they are filled in by hand.</summary>
        public double? RowMm { get; init; }

        /// <summary>Whether the rows under a group stay on one page with it.</summary>
        public bool KeepsGroups { get; init; }
    }

    /// <summary>A line in the middle, bold, such as "QUYẾT NGHỊ:".</summary>
    public sealed record Centred(string Text) : Block;

    /// <summary>Room for several signatures side by side, such as those of a record.</summary>
    public sealed record Signing(params IReadOnlyList<SigningPlace> Places) : Block;
}

/// <summary>Where one signs: as what, with a note such as "(ký, ghi rõ họ tên)", and the name where it is known.</summary>
public sealed record SigningPlace(string Title, string Note = "", string Name = "");

/// <summary>A piece of a line. A line break in a text is written as a break.</summary>
public abstract record Inline
{
    private Inline() { }

    public sealed record Text(string Value, bool Bold = false, bool Italic = false) : Inline;

    /// <summary>A figure or a word that refers to an annex by its bookmark.</summary>
    public sealed record Link(string Value, string Bookmark, bool Bold = false, bool Italic = false) : Inline;

    public sealed record Break : Inline;

    /// <summary>An empty box to tick.</summary>
    public sealed record Box : Inline;

    public static implicit operator Inline(string text) => new Text(text);
}

public enum Alignment { Left, Centre, Right, Justified }

public sealed record TableColumn(double Width, Alignment Alignment = Alignment.Left);

/// <summary>A cell of a header row; a cell that is covered from above or from the left is left out.</summary>
public sealed record HeaderCell(string Text, int Columns = 1, int Rows = 1);

/// <summary>A row of a table; cells are as many as the columns.</summary>
public abstract record TableRow
{
    private TableRow() { }

    public sealed record Body(params IReadOnlyList<Cell> Cells) : TableRow;

    /// <summary>A row across all columns, such as a month.</summary>
    public sealed record Group(string Text) : TableRow;

    public sealed record Total(params IReadOnlyList<Cell> Cells) : TableRow;
}

public sealed record Cell(params IReadOnlyList<Inline> Content)
{
    public static implicit operator Cell(string text) => new(new Inline.Text(text));
}
