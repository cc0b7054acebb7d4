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
        ("ban chap hanh", CommitteeKind.Party, "ĐU"), ("hoi dong nhan dan", CommitteeKind.PeoplesCouncil, "HĐND"),
        ("uy ban nhan dan", CommitteeKind.PeoplesCommittee, "UBND"),
    ];

    /// <summary>By the first line in the title block that names such a committee; "Cơ quan" where none does.</summary>
    public static FirstCommittee Named(ListWorkbook workbook, string? slug, TimeProvider clock)
    {
        var lines = workbook.Sheets.SelectMany(s => s.Above.Concat(s.Rows.Take(8).SelectMany(r => r.Cells).Select(c => c.Text)));
        var (name, kind, sign) = lines.Select(Known).FirstOrDefault(k => k is not null) ?? ("Cơ quan", CommitteeKind.Other, "CQ");
        var id = new CommitteeId(Guid.CreateVersion7(clock.GetUtcNow()));
        slug ??= string.Join('-', SortKey.Folded(name).Split([.. " \t,.()/"], StringSplitOptions.RemoveEmptyEntries));
        var founded = new CommitteeChange.Founded(slug, name, kind, sign, name.Split(' ', 3) is [_, _, var place] ? place : "", "Asia/Ho_Chi_Minh");
        // From the first day the ledger may speak of: an office enters past years too.
        return new(id, [new Draft(new(SubjectKind.Committee, id.Value), 1, new(2000, 1, 1), null, founded)]);
    }

    private static (string Name, CommitteeKind Kind, string Sign)? Known(string line)
    {
        var folded = SortKey.Folded(line).Trim();
        foreach (var (word, kind, sign) in Kinds)
            if (folded.StartsWith(word, StringComparison.Ordinal) && folded.Length is > 4 and < 60 && !line.Contains('\n'))
                return (InSentenceCase(line.Trim()), kind, sign);
        return null;
    }

    // "THÀNH ỦY HÀ NỘI" is how titles are printed, "Thành ủy Hà Nội" is the name: first word, then the place's words.
    private static string InSentenceCase(string line)
    {
        if (line != line.ToUpperInvariant())
            return line;
        var words = line.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select((w, i) => i == 1 ? w : char.ToUpperInvariant(w[0]) + w[1..]));
    }
}
