using System.Text;

namespace NghiTrinh.Domain.Registrations;

/// <summary>The language titles are written in: abbreviations, words every title has, and words of time.</summary>
internal static class OfficeLanguage
{
    // Folded, as SortKey.Folded gives them; what stands on the right is what is compared.
    private static readonly Dictionary<string, string> Abbreviations = new()
    {
        ["ubnd"] = "uy ban nhan dan",
        ["hdnd"] = "hoi dong nhan dan",
        ["mttq"] = "mat tran to quoc",
        ["btv"] = "ban thuong vu",
        ["bch"] = "ban chap hanh",
        ["ktxh"] = "kinh te xa hoi",
        ["cchc"] = "cai cach hanh chinh",
        ["tthc"] = "thu tuc hanh chinh",
        ["cds"] = "chuyen doi so",
        ["ntm"] = "nong thon moi",
        ["antt"] = "an ninh trat tu",
        ["qpan"] = "quoc phong an ninh",
        ["pctn"] = "phong chong tham nhung",
        ["gpmb"] = "giai phong mat bang",
        ["dtc"] = "dau tu cong",
        ["cbccvc"] = "can bo cong chuc vien chuc",
        ["tp"] = "thanh pho",
        ["kh"] = "ke hoach",
        ["nq"] = "nghi quyet",
        ["ct"] = "chi thi",
    };

    // What titles are made of without saying what they are about; longest first, so that "de an" goes before "an".
    private static readonly string[][] OfficePhrases =
    [
        .. new[]
        {
            "sau thang dau nam", "phuong huong nhiem vu", "nhiem vu trong tam", "tinh hinh thuc hien", "ket qua thuc hien", "tren dia ban",
            "dinh huong den", "tam nhin den", "nghi quyet so", "chi thi so", "ket luan so", "quyet dinh so", "can ban", "toan dien", "so ket", "tong ket", "bao cao", "de an", "nghi quyet", "chi thi", "ket luan", "quyet dinh",
            "ke hoach", "chuong trinh", "to trinh", "thong bao", "quy che", "quy dinh", "du thao", "xay dung", "ban hanh", "trien khai",
            "thuc hien", "to chuc", "tang cuong", "day manh", "nang cao", "phat trien", "chat luong", "hieu qua", "cong tac", "tinh hinh", "ket qua",
            "nhiem vu", "giai phap", "phuong huong", "mot so", "noi dung", "cho y kien", "xem xet", "thong qua", "giai doan", "dia ban",
            "thanh pho", "tinh uy", "thanh uy", "trung uong", "su lanh dao", "doi voi", "lien quan", "chu truong", "viec", "ve", "cua",
            "va", "cac", "nhung", "trong", "tren", "tai", "cho", "theo", "den", "tu", "nam", "duoc", "voi", "de", "la", "mot", "the", "of",
            "and", "on", "in", "for", "to", "report", "plan", "scheme", "programme", "resolution", "thang", "ky", "nhiem",
        }.Select(p => p.Split(' ')).OrderByDescending(p => p.Length),
    ];

    private static readonly Dictionary<string, string> Numerals = new()
    {
        ["i"] = "1",
        ["ii"] = "2",
        ["iii"] = "3",
        ["iv"] = "4",
        ["mot"] = "1",
        ["hai"] = "2",
        ["ba"] = "3",
        ["tu"] = "4",
        ["sau"] = "6",
        ["chin"] = "9",
    };

    /// <summary>The syllables of a text without marks; "KT-XH" is one.</summary>
    public static IReadOnlyList<string> Syllables(string text)
    {
        var words = new List<string>();
        foreach (var chunk in SortKey.Folded(text).Split([' ', '\t', '\n', '\r', '/', ',', ';', ':', '.', '(', ')', '"', '“', '”', '\'', '–', '+', '&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var joined = Letters(chunk);
            if (Abbreviations.ContainsKey(joined))
                words.Add(joined);
            else
                words.AddRange(chunk.Split('-').Select(Letters).Where(w => w.Length > 0));
        }
        return words;
    }

    /// <summary>With abbreviations written out.</summary>
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> words) =>
        [.. words.SelectMany(w => Abbreviations.TryGetValue(w, out var full) ? full.Split(' ') : [w])];

    /// <summary>Takes out which part of a year or which turn a title is about; years themselves tell no two titles apart.</summary>
    public static (IReadOnlyList<string> Others, IReadOnlySet<string> Period) TakePeriod(IReadOnlyList<string> words)
    {
        var (rest, period) = (new List<string>(), new HashSet<string>());
        for (var at = 0; at < words.Count; at++)
        {
            // "lần thứ ba" as "lần 3".
            var skipped = at + 2 < words.Count && words[at + 1] == "thu" ? 2 : 1;
            var next = at + skipped < words.Count ? Numerals.GetValueOrDefault(words[at + skipped], words[at + skipped]) : "";
            if (words[at] is "quy" or "thang" or "lan" or "ky" or "dot" && IsSmall(next))
            {
                period.Add($"{words[at]} {next}");
                at += skipped;
            }
            else if (IsSmall(Numerals.GetValueOrDefault(words[at], words[at])) && skipped == 1 && next == "thang")
            {
                period.Add($"{Numerals.GetValueOrDefault(words[at], words[at])} thang");
                at++;
            }
            else if (words[at] is "ca" && skipped == 1 && next == "nam")
            {
                period.Add("ca nam");
                at++;
            }
            else if (!IsYear(words[at]))
            {
                rest.Add(words[at]);
            }
        }
        return (rest, period);
    }

    /// <summary>Each syllable with its weight: 1, or little where it belongs to a phrase of the office.</summary>
    public static IReadOnlyList<(string Syllable, double Weight)> Weigh(IReadOnlyList<string> words, double office)
    {
        var weighed = new List<(string, double)>(words.Count);
        for (var at = 0; at < words.Count;)
        {
            var phrase = OfficePhrases.FirstOrDefault(p => at + p.Length <= words.Count && p.Index().All(s => words[at + s.Index] == s.Item));
            var length = phrase?.Length ?? 1;
            for (var i = 0; i < length; i++)
                weighed.Add((words[at + i], phrase is null ? 1 : office));
            at += length;
        }
        return weighed;
    }

    private static bool IsSmall(string word) => word is [>= '0' and <= '9'] or [>= '0' and <= '9', >= '0' and <= '9'];

    private static bool IsYear(string word) => word.Length == 4 && word.All(char.IsAsciiDigit);

    private static string Letters(string chunk)
    {
        var letters = new StringBuilder(chunk.Length);
        foreach (var c in chunk)
            if (char.IsLetterOrDigit(c))
                letters.Append(c);
        return letters.ToString();
    }
}
