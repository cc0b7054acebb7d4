using NghiTrinh.Documents.Lists;
using NghiTrinh.Domain;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Commands;

/// <summary>The committee that a first list is taken in for, named by what stands over the list.</summary>
internal sealed record FirstCommittee(CommitteeId Id, IReadOnlyList<Draft> Drafts)
{
    private static readonly (string Word, CommitteeKind Kind, string Sign)[] Kinds =
    [
        ("thanh uy", CommitteeKind.Party, "TU"), ("tinh uy", CommitteeKind.Party, "TU"), ("quan uy", CommitteeKind.Party, "QU"),
        ("huyen uy", CommitteeKind.Party, "HU"), ("thi uy", CommitteeKind.Party, "ThU"), ("dang uy", CommitteeKind.Party, "ĐU"),
        ("hoi dong nhan dan", CommitteeKind.PeoplesCouncil, "HĐND"), ("hdnd", CommitteeKind.PeoplesCouncil, "HĐND"),
        ("uy ban nhan dan", CommitteeKind.PeoplesCommittee, "UBND"), ("ubnd", CommitteeKind.PeoplesCommittee, "UBND"),
    ];

    private static readonly string[] Levels =
        ["thanh pho", "thi xa", "thi tran", "dac khu", "tinh", "xa", "phuong", "huyen", "quan"];

    /// <summary>By the first line over the headers that names such a committee; "Cơ quan" where none does.</summary>
    /// <param name="workbook">The list.</param>
    /// <param name="columns">Its columns as they were understood: what stands under the headers is no title.</param>
    /// <param name="slug">The slug asked for, or null.</param>
    /// <param name="taken">Slugs of other committees.</param>
    /// <param name="clock">Makes the identifier.</param>
    public static FirstCommittee Named(
        ListWorkbook workbook, IReadOnlyList<ListColumn> columns, string? slug, IReadOnlyCollection<string> taken, TimeProvider clock)
    {
        var (name, kind, sign, place) = Find([.. workbook.Sheets.SelectMany(s => TitleOf(s, columns))]) ?? ("Cơ quan", CommitteeKind.Other, "CQ", "");
        var id = new CommitteeId(Guid.CreateVersion7(clock.GetUtcNow()));
        var founded = new CommitteeChange.Founded(slug ?? Free(CommitteeRules.SlugOf(name), taken), name, kind, sign, place, "Asia/Ho_Chi_Minh");
        // From the first day the ledger may speak of: an office enters past years too.
        return new(id, [new Draft(new(SubjectKind.Committee, id.Value), 1, new(2000, 1, 1), null, founded)]);
    }

    private static IEnumerable<string> TitleOf(ListSheet sheet, IReadOnlyList<ListColumn> columns)
    {
        var header = columns.Where(c => c.Sheet == sheet.Name).Select(c => c.HeaderRow).DefaultIfEmpty(0).Min();
        return sheet.Above.Concat(sheet.Rows.Where(r => r.Number < header).SelectMany(r => r.Cells).Select(c => c.Text))
            .SelectMany(t => t.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private static (string Name, CommitteeKind Kind, string Sign, string Place)? Find(IReadOnlyList<string> lines)
    {
        var known = lines.Select((line, at) => Known(line, at + 1 < lines.Count ? lines[at + 1] : "")).OfType<(string Name, CommitteeKind Kind, string Sign, string Place)>().ToList();
        // Over "ĐẢNG ỦY" alone stands whose it is: "ĐẢNG BỘ XÃ …".
        return known.Select(k => ((string, CommitteeKind, string, string)?)k).FirstOrDefault(k => k!.Value.Item4.Length > 0)
            ?? (known.Count > 0 ? known[0] : null);
    }

    private static (string Name, CommitteeKind Kind, string Sign, string Place)? Known(string line, string next)
    {
        var words = Words(line);
        if (StartsWith(words, "ban chap hanh"))
            words = words[3..];
        if (words.Length is 0 or > 14)
            return null;
        if (StartsWith(words, "dang bo"))
            words = Committee(words[2..]);
        foreach (var (word, kind, sign) in Kinds)
            if (StartsWith(words, word))
            {
                var length = Words(word).Length;
                var rest = words[length..];
                if (rest.Length == 0 && Words(next) is { } below && Levels.Any(l => StartsWith(below, l)))
                    rest = below;
                return Named(words[..length], rest, kind, sign);
            }
        return null;
    }

    // The committee of an organisation: "ĐẢNG BỘ TỈNH HÀ NAM" has a "Tỉnh ủy Hà Nam", "ĐẢNG BỘ XÃ PHÚ MINH" a "Đảng ủy xã Phú Minh".
    private static string[] Committee(string[] whose) =>
        StartsWith(whose, "thanh pho") ? ["Thành", "ủy", .. whose[2..]]
        : StartsWith(whose, "tinh") ? ["Tỉnh", "ủy", .. whose[1..]]
        : ["Đảng", "ủy", .. whose];

    // "ĐẢNG ỦY XÃ PHÚ MINH" is how titles are printed, "Đảng ủy xã Phú Minh" is the name.
    private static (string Name, CommitteeKind Kind, string Sign, string Place) Named(string[] what, string[] where, CommitteeKind kind, string sign)
    {
        var isShort = what.Length == 1;
        what = [.. what.Select((w, i) => isShort ? w.ToUpperInvariant() : i == 0 ? Capital(w) : w.ToLowerInvariant())];
        var level = Levels.FirstOrDefault(l => StartsWith(where, l)) is { } found ? Words(found).Length : 0;
        var place = where[level..];
        if (place.All(w => w == w.ToUpperInvariant()))
            place = [.. place.Select(Capital)];
        return (string.Join(' ', [.. what, .. where[..level].Select(w => w.ToLowerInvariant()), .. place]), kind, sign, string.Join(' ', place));
    }

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();

    private static bool StartsWith(string[] words, string start)
    {
        var wanted = Words(start);
        return words.Length >= wanted.Length && wanted.SequenceEqual(words.Take(wanted.Length).Select(SortKey.Folded));
    }

    private static string[] Words(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Free(string slug, IReadOnlyCollection<string> taken)
    {
        if (!CommitteeRules.IsFitSlug(slug))
            slug = "co-quan";
        for (var at = 1; ; at++)
            if ((at == 1 ? slug : $"{slug[..Math.Min(slug.Length, 55)].TrimEnd('-')}-{at}") is var free && !taken.Contains(free))
                return free;
    }
}
