using System.Text.RegularExpressions;

namespace NghiTrinh.Documents.Lists.Understanding;

/// <summary>
/// Finds the bodies a text names, in their order, and says how much of the text names something else.
/// </summary>
internal static partial class BodyText
{
    private const string Committee = "(?:thanh uy|tinh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|cap uy|tu)";

    // Tried in this order at each word: a longer name before the shorter one it holds.
    private static readonly (string Name, Regex Words)[] Known =
    [
        ("Thường trực", Words("(?:hoi nghi )?giao ban (?:cua |giua |thuong ky )?thuong truc(?: " + Committee
            + ")?(?: (?:thanh pho|tinh))?(?: (?:voi |va |tt )*(?:hdnd|ubnd|hoi dong nhan dan|uy ban nhan dan))*")),
        ("Thường trực HĐND", Words("(?:thuong truc|tt) (?:hdnd|hoi dong nhan dan)")),
        ("Chủ tịch UBND", Words("(?:chu tich|ct) (?:ubnd|uy ban nhan dan)|chu tich|ct")),
        ("Ban Thường vụ", Words($"(?:ban )?thuong vu(?: {Committee})?|btv(?: ?{Committee})?")),
        ("Thường trực", Words($"(?:ban )?thuong truc(?: {Committee})?|tttu|tthu|ttqu|ttdu|tt(?: {Committee})?|ttr")),
        ("Ban Chấp hành", Words($"ban chap hanh(?: dang bo| {Committee})?|bch(?: ?(?:dang bo|{Committee}))?|bchdb|"
            + "hoi nghi (?:thanh uy|tinh uy|huyen uy|quan uy|thi uy|dang uy)|thanh uy|tinh uy|huyen uy|quan uy|thi uy|dang uy|cap uy")),
        ("HĐND", Words("hdnd|hoi dong nhan dan")),
        ("UBND", Words("(?:tap the )?(?:lanh dao )?(?:ubnd|uy ban nhan dan)")),
        ("Giao ban", Words("giao ban")),
        ("Ban Thường vụ", Words("standing committee")),
        ("Thường trực", Words("standing board")),
        ("Ban Chấp hành", Words("executive committee|plenary|plenum|party committee")),
    ];

    /// <summary>The bodies of a cell; a cell that says anything else is taken as printed.</summary>
    public static IReadOnlyList<string> OfCell(string text, IReadOnlyList<KnownBody> known)
    {
        if (text.Length == 0)
            return [];
        var (bodies, rest) = Find(text);
        // A semicolon parts names for sure: "Giao ban; Thường trực" is two bodies, "Giao ban Thường trực" one.
        if (bodies.Count > 0 && rest == 0 && !text.Contains(';'))
            return bodies;
        return [.. Separator().Split(text).Select(part => part.Trim(' ', '-', '.', '+')).Where(part => part.Length > 0)
            .SelectMany(part => OfPart(part, known)).Distinct()];
    }

    private static IReadOnlyList<string> OfPart(string part, IReadOnlyList<KnownBody> known)
    {
        var folded = Fold.Words(part);
        if (known.FirstOrDefault(body => Fold.Words(body.Name) == folded
                || body.ShortName is not null && Fold.Words(body.ShortName) == folded) is { } named)
            return [named.Name];
        var (bodies, rest) = Find(part);
        return bodies.Count > 0 && rest == 0 ? bodies : [part];
    }

    /// <summary>The bodies a heading names, or none when it mainly speaks of something else.</summary>
    public static IReadOnlyList<string> OfHeading(string text)
    {
        var (bodies, rest) = Find(text);
        // An abbreviation beside another word may mean anything ("Số TT").
        return rest <= (text.Length > 12 ? 1 : 0) && text.Length <= 160 ? bodies : [];
    }

    private static (List<string> Bodies, int Others) Find(string text)
    {
        var words = Filler().Replace(" " + Fold.Words(text) + " ", " ");
        words = Filler().Replace(words, " ").Trim();
        List<string> bodies = [];
        var rest = 0;
        while (words.Length > 0)
        {
            var at = words;
            var (name, found) = Known.Select(body => (body.Name, Match: body.Words.Match(at)))
                .FirstOrDefault(body => body.Match.Success);
            var length = name is null ? (words.IndexOf(' ') is > 0 and var end ? end : words.Length) : found.Length;
            if (name is null && !Filling().IsMatch(words))
                rest++;
            else if (name is not null && !bodies.Contains(name))
                bodies.Add(name);
            words = words[length..].TrimStart();
        }
        return (bodies, rest);
    }

    private static Regex Words(string pattern) =>
        new($@"^(?:{pattern})(?= |$)", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    // Words around a body's name that do not change which body it is.
    [GeneratedRegex(@"(?<= )(?:noi dung|bieu tong hop|danh muc|phu luc|trinh|bao cao|xin y kien|cho y kien|xem xet|thong qua|thuong ky|dinh ky|chuyen de|"
        + @"phien hop|ky hop|cuoc hop|va|cac|cua|tai|ve|phan|muc|tham quyen|thuoc|du kien|lan thu|khoa|nam 20[0-9]{2}|"
        + @"thang [0-9]{1,2}(?: 20[0-9]{2})?|quy (?:[1-4]|i{1,3}|iv)(?: 20[0-9]{2})?|[0-9]+|[ivx]+|the|of|to|submitted|items|for) ")]
    private static partial Regex Filler();

    [GeneratedRegex("^(?:hoi|nghi|thanh|pho|tp|tinh|huyen|quan|thi|xa|phuong|dang|bo|ha|noi|[a-d]|roi|sau|do)(?= |$)")]
    private static partial Regex Filling();

    [GeneratedRegex(@"[;,\n]")]
    private static partial Regex Separator();
}
