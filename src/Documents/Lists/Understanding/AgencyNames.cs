using System.Text.RegularExpressions;

namespace NghiTrinh.Documents.Lists.Understanding;

/// <summary>
/// Parts the agencies of a cell. "và" and commas also stand inside names (Sở Văn hóa, Thể thao và Du lịch), so they
/// part only
/// where a known name, a name that stands alone elsewhere in the list, or the beginning of an agency's name follows.
/// </summary>
internal sealed partial class AgencyNames
{
    // Folded first word or words; a capital letter is asked for besides.
    private static readonly HashSet<string> Beginnings = [.. ("ban|so|van phong|dang uy|dang doan|uy ban|hoi|lien doan|thanh doan|"
        + "tinh doan|huyen doan|quan doan|doan|mat tran|bo|cong an|huyen uy|quan uy|thanh uy|thi uy|tinh uy|vien|toa an|truong|bao|"
        + "dai|cuc|chi cuc|thanh tra|kho bac|trung tam|ubnd|hdnd|bch|bhxh|bao hiem|phong|hoi dong|thuong truc|chi bo|dang bo|"
        + "tong cong ty|cong ty|tap doan|hoc vien|benh vien|ngan hang|quy|tong cuc|lien hiep|cong doan|co quan|don vi|ubmttq|ubkt|"
        + "lien minh|to|vu|nha|thuong vu|bqp|cac so|cac ban|cac huyen|cac quan|cac co quan|cac don vi|huyen|thi xa|quan|xa|phuong")
        .Split('|')];

    private static readonly HashSet<string> PartyCommittees =
        ["thanh uy", "tinh uy", "huyen uy", "quan uy", "thi uy", "dang uy", "thanh pho", "tinh"];

    // "UBKT/TU" names one agency and whose it is.
    private static readonly HashSet<string> Levels = ["tu", "hu", "qu", "du", "thu", "tw", "db", "dx", "tp"];

    private readonly Dictionary<string, string> _known = [];
    private readonly Dictionary<string, string> _alone = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _parted = [];

    public AgencyNames(IEnumerable<string> known)
    {
        foreach (var name in known)
            _known.TryAdd(Fold.Words(name), name);
    }

    /// <summary>Remembers a cell that holds one name only.</summary>
    public void Learn(string cell)
    {
        if (cell.Length is > 2 and < 90 && cell.IndexOfAny([';', '\n', ':']) < 0 && !Parting().IsMatch(cell)
            && !AsAbove.Says(cell))
            _alone.TryAdd(Fold.Words(cell), Clean(cell));
    }

    public IReadOnlyList<string> Part(string cell)
    {
        if (_parted.TryGetValue(cell, out var parted))
            return parted;
        parted = cell.Length == 0 ? [] : [.. Lines(cell).SelectMany(InLine).Select(Spelt)
            .Where(name => name.Length > 0).DistinctBy(Fold.Words)];
        return _parted[cell] = parted;
    }

    // Line breaks and semicolons part, unless a line only goes on with the name above it.
    private IEnumerable<string> Lines(string cell)
    {
        string? current = null;
        foreach (var segment in cell.Split(';'))
        {
            foreach (var raw in segment.Split('\n'))
            {
                var line = Bullet().Replace(raw.Trim(), "");
                if (line.Length == 0)
                    continue;
                if (current is not null && GoesOn(current, line))
                    current = $"{current} {line}";
                else
                {
                    if (current is not null)
                        yield return current;
                    current = line;
                }
            }
            if (current is not null)
                yield return current;
            current = null;
        }
    }

    private bool GoesOn(string above, string line)
    {
        var folded = Fold.Words(line);
        if (IsKnown($"{above} {line}") || AgencyWholes.Spans($"{above} {line}", above.Length))
            return true;
        return above.EndsWith(',') ? false
            : PartyCommittees.Contains(folded) ? !PartyCommittees.Any(name => Fold.Words(above).EndsWith(name, StringComparison.Ordinal))
            : line.StartsWith("và ", StringComparison.OrdinalIgnoreCase) ? !IsAgency(line[3..])
            : !IsKnown(line) && (char.IsLower(line[0]) || above.EndsWith(" và", StringComparison.Ordinal) && !IsAgency(line));
    }

    private IEnumerable<string> InLine(string line)
    {
        var listed = Listed().Match(line);
        if (listed.Success)
            return Comma().Split(listed.Groups["names"].Value).Where(name => name.Trim().Length > 0)
                .Select(name => $"{char.ToUpperInvariant(listed.Groups["kind"].Value[0])}{listed.Groups["kind"].Value[1..]} {name.Trim()}");
        var atoms = Parting().Matches(line);
        List<string> names = [];
        var start = 0;
        for (var i = 0; i < atoms.Count; i++)
        {
            // A known name that spans the mark is one name.
            var spans = Enumerable.Range(i + 1, atoms.Count - i)
                .Any(to => IsKnown(line[start..(to < atoms.Count ? atoms[to].Index : line.Length)]));
            var next = line[(atoms[i].Index + atoms[i].Length)..(i + 1 < atoms.Count ? atoms[i + 1].Index : line.Length)];
            var after = line[(atoms[i].Index + atoms[i].Length)..];
            var stays = spans || AgencyWholes.Spans(line[start..], atoms[i].Index - start)
                || atoms[i].Value.IndexOfAny(['/', '+', '-', '–']) >= 0
                    && (!IsAgency(line[start..atoms[i].Index]) || Levels.Contains(Fold.Words(next)));
            if (stays || next.Trim().Length > 0 && !IsAgency(next) && !IsKnown(after) && !Others().IsMatch(next))
                continue;
            names.Add(line[start..atoms[i].Index]);
            start = atoms[i].Index + atoms[i].Length;
        }
        names.Add(line[start..]);
        return Completed(names);
    }

    // "Ban Tổ chức và Ban Dân vận Thành ủy": the last name's ending belongs to the first too, when the list knows that
    // name.
    private IEnumerable<string> Completed(List<string> names)
    {
        var last = Fold.Words(names[^1]);
        foreach (var name in names)
        {
            var ending = PartyCommittees.FirstOrDefault(end => last.EndsWith($" {end}", StringComparison.Ordinal));
            var whole = $"{Fold.Words(name)} {ending}";
            yield return ending is not null && !IsKnown(name) && (_known.GetValueOrDefault(whole)
                ?? _alone.GetValueOrDefault(whole)) is { } complete ? complete : name;
        }
    }

    private bool IsKnown(string name) => Fold.Words(name) is var folded
        && (_known.ContainsKey(folded) || _alone.ContainsKey(folded));

    private bool IsAgency(string text)
    {
        text = text.Trim();
        if (IsKnown(text))
            return true;
        if (text.Length == 0 || !char.IsUpper(text[0]))
            return false;
        var words = Fold.Words(text).Split(' ');
        // "Văn hóa và Xã hội" names no commune.
        if (words is ["xa", "hoi", ..])
            return false;
        var first = text.Split(' ')[0];
        return Beginnings.Contains(words[0]) && (words.Length > 1 || first.Length > 3)
            || words.Length > 1 && Beginnings.Contains($"{words[0]} {words[1]}")
            || first.Length is >= 2 and <= 9 && first.All(c => char.IsUpper(c) || char.IsDigit(c));
    }

    private string Spelt(string name)
    {
        name = Clean(name);
        var folded = Fold.Words(name);
        return _known.GetValueOrDefault(folded) ?? _alone.GetValueOrDefault(folded) ?? name;
    }

    private static string Clean(string name) =>
        Role().Replace(name.Replace('\n', ' '), "").Trim(' ', ',', '.', ':', '-', '+', '•', '*');

    [GeneratedRegex(@"\s*,\s*(?:và\s+)?|\s+(?:và|and|&)\s+|\s*[/+]\s*|\s+[-–]\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Parting();

    // Agencies of a kind, not named one by one.
    [GeneratedRegex(@"^\s*các\s+(?:sở|ban|đơn vị|cơ quan|ngành|phòng|huyện|xã|phường|địa phương|đảng ủy|chi bộ|cấp ủy|bộ)(?!\p{L})",
        RegexOptions.IgnoreCase)]
    private static partial Regex Others();

    [GeneratedRegex(@"\s*[,]\s*")]
    private static partial Regex Comma();

    [GeneratedRegex(@"^(?:[-–•+*]\s*|\(?[0-9]{1,2}[.)]\s*|[a-z]\)\s+)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:[Cc]ác )?(?<kind>[Ss]ở|[Bb]an)\s*:\s*(?<names>.+)$")]
    private static partial Regex Listed();

    [GeneratedRegex(@"\((?:cơ quan |đơn vị )?(?:đồng )?(?:chủ trì|phối hợp|thường trực|lead)[^)]*\)", RegexOptions.IgnoreCase)]
    private static partial Regex Role();
}
