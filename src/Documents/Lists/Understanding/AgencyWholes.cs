namespace NghiTrinh.Documents.Lists.Understanding;

/// <summary>Names in common use that hold an "và" or a comma although what follows it looks like a name of its own.</summary>
internal static class AgencyWholes
{
    // Folded, "và" left out; after the kind of agency, where several kinds bear the name.
    private static readonly string[] Kinds = ["so", "bo", "phong", "ban", "vu", "cuc"];

    private static readonly string[] OfKinds =
    [
        "van hoa xa hoi", "van hoa the thao du lich", "van hoa the thao", "van hoa thong tin", "lao dong thuong binh xa hoi",
        "ld tb xh", "ldtb xh", "nong nghiep moi truong", "nong nghiep phat trien nong thon", "tai nguyen moi truong",
        "khoa hoc cong nghe", "giao duc dao tao", "ke hoach dau tu", "thong tin truyen thong", "dan toc ton giao",
        "tuyen giao dan van", "vh tt dl", "vh tt", "gd dt", "kh cn", "kh dt", "nn mt", "nn ptnt", "tn mt", "tt tt",
        "quan ly cac khu cong nghiep che xuat", "quan ly khu cong nghiep che xuat", "quan ly cac khu che xuat cong nghiep",
    ];

    private static readonly string[] Names =
    [
        "van phong doan dbqh hdnd", "van phong doan dai bieu quoc hoi hdnd", "van phong doan dai bieu quoc hoi hoi dong nhan dan",
        "vp doan dbqh hdnd", "van phong hdnd ubnd", "vp hdnd ubnd", "van phong hoi dong nhan dan uy ban nhan dan",
        "bao dai phat thanh truyen hinh", "bao dai pt th", "bao dai ptth", "bao phat thanh truyen hinh",
        "dai phat thanh truyen hinh", .. Kinds.SelectMany(_ => OfKinds, (kind, name) => $"{kind} {name}"),
    ];

    /// <summary>Whether the name that begins the text goes on behind the mark at this place.</summary>
    public static bool Spans(string text, int mark)
    {
        var (whole, before) = (Without(text), Without(text[..mark]));
        return Names.Any(name => before.Length < name.Length && whole.StartsWith(name, StringComparison.Ordinal)
            && (whole.Length == name.Length || whole[name.Length] == ' '));
    }

    private static string Without(string text) => $"{Fold.Words(text)} ".Replace(" va ", " ", StringComparison.Ordinal).TrimEnd();
}
