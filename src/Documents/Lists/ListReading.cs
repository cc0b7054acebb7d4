using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Lists;

/// <summary>What a person would read in a list. Every filled row is in exactly one of the three lists.</summary>
public sealed record ListReading(
    IReadOnlyList<AcceptedRow> Accepted,
    IReadOnlyList<RefusedRow> Refused,
    IReadOnlyList<SkippedRow> Skipped,
    IReadOnlyList<ListColumn> Columns,
    ListTitle Title,
    UnreadableList? Unreadable)
{
    /// <summary>What the reader is told besides the file.</summary>
    public sealed record Options
    {
        public static Options None { get; } = new();

        /// <summary>The programme's year, where neither cell nor group row nor title names one.</summary>
        public int? Year { get; init; }

        /// <summary>Names of agencies; they are told apart from each other by these and printed as here.</summary>
        public IReadOnlyList<string> Agencies { get; init; } = [];

        public IReadOnlyList<KnownBody> Bodies { get; init; } = [];

        /// <summary>Columns mapped by hand or remembered: header text, in any spelling, to its field.</summary>
        public IReadOnlyDictionary<string, ListField> Columns { get; init; } = new Dictionary<string, ListField>();
    }
}

/// <summary>
/// A body by its name; only asked where the usual names of party, council and people's committee do not fit.
/// </summary>
public sealed record KnownBody(string Name, string? ShortName = null);

/// <summary>
/// What stands above the list: year, number and sign ("21-CTr/TU"), date of the document; each if printed.
/// </summary>
public sealed record ListTitle(int? Year, string? NumberAndSign, DateOnly? IssuedOn);

/// <summary>A column as it was understood; the same field never twice in one table.</summary>
public sealed record ListColumn(string Sheet, int HeaderRow, int Column, string Header, ListField Field)
{
    public string Letter => ListCell.Letter(Column);
}

/// <summary>A line of the list. <see cref="Kept"/> holds every text that fits no field, by its header.</summary>
public sealed record AcceptedRow
{
    public required string Sheet { get; init; }
    public required int Row { get; init; }
    public required string Title { get; init; }
    public string? Number { get; init; }
    public IReadOnlyList<string> Leads { get; init; } = [];
    public IReadOnlyList<string> Coordinating { get; init; } = [];
    public IReadOnlyList<string> Bodies { get; init; } = [];
    public DuePeriod? Due { get; init; }
    public IReadOnlyList<string> Sections { get; init; } = [];
    public string? SupervisingLeader { get; init; }
    public string? MonitoringOfficer { get; init; }
    public string? Product { get; init; }
    public string? LegalBasis { get; init; }
    public string? Classification { get; init; }
    public string? Note { get; init; }
    public IReadOnlyDictionary<string, string> Kept { get; init; } = new Dictionary<string, string>();
}

/// <summary>A row that cannot be understood, with the column that stands in the way, if it is one.</summary>
public sealed record RefusedRow(string Sheet, int Row, ListColumn? Column, RowRefusal Reason);

/// <summary>A row that is no line.</summary>
public sealed record SkippedRow(string Sheet, int Row, RowSkip Why);

public abstract record RowRefusal
{
    private RowRefusal() { }

    public sealed record DueNotUnderstood(string Text) : RowRefusal;

    /// <summary>A day that is in no calendar, as 31/2.</summary>
    public sealed record NoSuchDate(string Text) : RowRefusal;

    /// <summary>A due time without a year, and no year anywhere.</summary>
    public sealed record YearUnknown(string Text) : RowRefusal;

    /// <summary>Agencies, a due time or other texts of a line, but no content.</summary>
    public sealed record TitleMissing : RowRefusal;

    /// <summary>A lone text that may be a heading, a line, or the end of the line above.</summary>
    public sealed record LineOrHeading(string Text) : RowRefusal;

    /// <summary>Two lists stand side by side in the sheet; a row belongs to both.</summary>
    public sealed record TablesSideBySide : RowRefusal;
}

public abstract record RowSkip
{
    private RowSkip() { }

    public sealed record TitleBlock : RowSkip;
    public sealed record Header : RowSkip;
    public sealed record ColumnNumbers : RowSkip;

    /// <summary>A month, quarter, body or section the rows below belong to.</summary>
    public sealed record Group(string Text) : RowSkip;

    public sealed record Total : RowSkip;
    public sealed record Signature : RowSkip;
    public sealed record Footnote : RowSkip;

    /// <summary>Part of the line that begins in an earlier row, by merged cells.</summary>
    public sealed record Continuation(int OfRow) : RowSkip;

    /// <summary>Only a number, prepared for a line nobody wrote.</summary>
    public sealed record NumberOnly : RowSkip;

    /// <summary>In a sheet or table without column headers, beside others that have them.</summary>
    public sealed record NoHeader : RowSkip;
}
