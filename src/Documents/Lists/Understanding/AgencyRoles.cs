using System.Text.RegularExpressions;

namespace NghiTrinh.Documents.Lists.Understanding;

/// <summary>
/// Parts a cell that says who leads and who helps; a cell that only lists names is all leads.
/// </summary>
internal static partial class AgencyRoles
{
    public static (string Lead, string Coordinating) Of(string cell)
    {
        var text = Assigned().Replace(cell, "");
        var (lead, with) = Labelled(text);
        return (Tidy(LeadMark().Replace(Task().Replace(lead, ""), "")), Tidy(Task().Replace(Helping().Replace(with, ""), "")));
    }

    // "Chủ trì: A; phối hợp: B", "A, phối hợp với B".
    private static (string Lead, string Coordinating) Labelled(string cell)
    {
        var marks = RoleMark().Matches(cell);
        if (marks.Count == 0)
            return AfterName(cell);
        var lead = cell[..marks[0].Index];
        var coordinating = "";
        for (var i = 0; i < marks.Count; i++)
        {
            var text = cell[(marks[i].Index + marks[i].Length)..(i + 1 < marks.Count ? marks[i + 1].Index : cell.Length)];
            if (Fold.Contains(Fold.Words(marks[i].Value), "phoi hop"))
                coordinating += "\n" + text;
            else
                lead += "\n" + text;
        }
        return (lead, coordinating);
    }

    // "A (chủ trì), B", "A chủ trì, B và C phối hợp", "A, B (phối hợp)".
    private static (string Lead, string Coordinating) AfterName(string cell)
    {
        var (lead, with) = (cell, "");
        if (LeadMark().Matches(cell) is { Count: > 0 } marks)
            (lead, with) = (cell[..marks[^1].Index], cell[(marks[^1].Index + marks[^1].Length)..]);
        if (!lead.Contains("(phối hợp)", StringComparison.OrdinalIgnoreCase))
            return (lead, And().Replace(with, ""));
        var parts = lead.Split([';', '\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var helping = parts.Where(part => part.EndsWith("(phối hợp)", StringComparison.OrdinalIgnoreCase)).ToList();
        return (string.Join('\n', parts.Except(helping)), string.Join('\n', [.. helping, with]));
    }

    private static string Tidy(string text) => text.Trim(' ', '\n', ';', ',', '.');

    [GeneratedRegex(@"^\s*(?:[Gg]iao|[Pp]hân công)(?:\s+cho)?\s+(?=\p{Lu})")]
    private static partial Regex Assigned();

    // What the agency is to do, in lower case: "Phòng Tham mưu" is a name.
    [GeneratedRegex(@"(?<=\p{L}\)?)\s+(?:tham mưu|thực hiện|chuẩn bị|soạn thảo|xây dựng)"
        + @"(?:\s+(?:thực hiện|trình|báo cáo|nội dung|văn bản))*\s*\.?$")]
    private static partial Regex Task();

    [GeneratedRegex(@"\s*\((?:là\s+)?(?:(?:cơ quan|đơn vị)\s+)?(?:đồng\s+)?(?:chủ trì|thường trực|đầu mối|lead)[^)]*\)"
        + @"|\s+(?:đồng\s+)?chủ trì(?:\s+(?:tham mưu|thực hiện|chuẩn bị|soạn thảo|xây dựng))*(?=\s*(?:[,;\n.]|$|và\s|phối hợp))",
        RegexOptions.IgnoreCase)]
    private static partial Regex LeadMark();

    [GeneratedRegex(@"^[\s,;.]*và\s+", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"^[\s,;.]*phối hợp(?:\s+(?:với|cùng))?\s+(?=\p{L})|\s+(?:cùng\s+)?(?:phối hợp)(?:\s+(?:thực hiện|tham mưu))?\s*\.?$"
        + @"|\s*\(phối hợp\)", RegexOptions.IgnoreCase)]
    private static partial Regex Helping();

    [GeneratedRegex(@"[,;(]?\s*(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì|phối hợp)(?:\s+(?:thực hiện|tham mưu))?\s*:"
        + @"|[,;(]\s*(?:và\s+)?phối hợp(?:\s+(?:với|cùng))?\s+(?!\))|\s+(?:và\s+)?phối hợp\s+(?:với|cùng)\s+(?=\p{L})",
        RegexOptions.IgnoreCase)]
    private static partial Regex RoleMark();
}
