using System.Globalization;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell.Listing;

/// <summary>By what the rows of a list stand together.</summary>
public enum Grouping
{
    /// <summary>By lead agencies; joint ones are a group of their own.</summary>
    Lead,

    /// <summary>By the month they are shown under.</summary>
    Month,

    /// <summary>By the bodies that hear them in turn.</summary>
    Body,

    /// <summary>By section.</summary>
    Section,

    /// <summary>By state.</summary>
    State,

    /// <summary>By supervising leader.</summary>
    Leader,
}

/// <summary>What a list of items shows, as its address says it.</summary>
public sealed record ItemView
{
    /// <summary>What a column of the office's own list is called: this and its header.</summary>
    public const string Kept = "kept:";

    private static readonly string[] Own = ["group", "sort", "col", "size", "since"];

    /// <summary>The columns shown unless others are asked for.</summary>
    public static readonly IReadOnlyList<string> DefaultColumns = ["number", "title", "leads", "bodies", "due", "standing"];

    /// <summary>How many rows a page can have; 0 is all.</summary>
    public static readonly IReadOnlyList<int> Sizes = [25, 50, 100, 0];

    /// <summary>Which items.</summary>
    public ItemFilter Filter { get; init; } = ItemFilter.All;

    /// <summary>In which groups.</summary>
    public Grouping? Group { get; init; }

    /// <summary>The column they are sorted by; null is the order of the programme.</summary>
    public string? Sort { get; init; }

    /// <summary>Whether the last comes first.</summary>
    public bool Descending { get; init; }

    /// <summary>The columns: names of <see cref="ItemField"/> in kebab-case, or "kept:" and a header.</summary>
    public IReadOnlyList<string> Columns { get; init; } = DefaultColumns;

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page; 0 is all.</summary>
    public int Size { get; init; } = 25;

    /// <summary>Marks what changed since this date.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>What an address asks for; what cannot be read is left out.</summary>
    public static ItemView Read(IQueryCollection query)
    {
        var sort = query["sort"].ToString();
        string[] columns = [.. query["col"].OfType<string>().Where(IsColumn).Distinct().Take(60)];
        return new()
        {
            Filter = ItemQuery.Read(query),
            Group = Kebab.Parse<Grouping>(query["group"].ToString()),
            Sort = IsColumn(sort.TrimStart('-')) ? sort.TrimStart('-') : null,
            Descending = sort.StartsWith('-'),
            Columns = columns.Length > 0 ? columns : DefaultColumns,
            Page = Number(query["page"]) is { } page and > 0 ? page : 1,
            Size = query["size"] == "all" ? 0 : Number(query["size"]) is { } size && Sizes.Contains(size) ? size : 25,
            Since = Reading.TryDate(query["since"], out var since) ? since : null,
        };
    }

    /// <summary>The parameters of its address, but for the page and the point in time.</summary>
    public IEnumerable<(string Name, string? Value)> Write() =>
    [
        .. ItemQuery.Write(Filter),
        .. Group is { } group ? [("group", Kebab.Of<Grouping>(group))] : Array.Empty<(string, string?)>(),
        .. Sort is { } sort ? [("sort", Descending ? $"-{sort}" : sort)] : Array.Empty<(string, string?)>(),
        .. Columns.SequenceEqual(DefaultColumns) ? [] : Columns.Select(c => ("col", (string?)c)),
        .. Size == 25 ? [] : new[] { ("size", Size == 0 ? "all" : Size.ToString(CultureInfo.InvariantCulture)) },
        .. Since is { } since ? [("since", Reading.Iso(since))] : Array.Empty<(string, string?)>(),
    ];

    /// <summary>Whether a parameter belongs to the view rather than to its filter.</summary>
    public static bool IsOwn(string name) => Own.Contains(name);

    private static bool IsColumn(string name) =>
        Kebab.Parse<ItemField>(name) is not null || (name.StartsWith(Kept, StringComparison.Ordinal) && name.Length is > 5 and < 300);

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
