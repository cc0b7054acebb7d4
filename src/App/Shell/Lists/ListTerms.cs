using NghiTrinh.Documents.Lists;
using NghiTrinh.Domain;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell.Lists;

/// <summary>Words of the offices' lists as terms of the ledger.</summary>
public static class ListTerms
{
    private static readonly (string Word, ProductKind Product)[] Products =
    [
        ("nghi quyet", ProductKind.Resolution), ("resolution", ProductKind.Resolution),
        ("chi thi", ProductKind.Directive), ("directive", ProductKind.Directive),
        ("ket luan", ProductKind.Conclusion), ("conclusion", ProductKind.Conclusion),
        ("quyet dinh", ProductKind.Decision), ("decision", ProductKind.Decision),
        ("quy che", ProductKind.Regulation), ("quy dinh", ProductKind.Regulation), ("regulation", ProductKind.Regulation),
        ("de an", ProductKind.Scheme), ("scheme", ProductKind.Scheme),
        ("chuong trinh", ProductKind.Programme), ("programme", ProductKind.Programme),
        ("ke hoach", ProductKind.Plan), ("plan", ProductKind.Plan),
        ("bao cao", ProductKind.Report), ("report", ProductKind.Report),
        ("to trinh", ProductKind.Submission), ("submission", ProductKind.Submission),
        ("thong bao", ProductKind.Other), ("cong van", ProductKind.Other), ("huong dan", ProductKind.Other),
    ];

    // What stands before the product without saying what it is: "Dự thảo Nghị quyết", "Xây dựng Kế hoạch".
    private static readonly string[] Before =
        ["du thao", "xay dung", "ban hanh", "trinh", "thong qua", "xem xet", "hoan thien", "cac", "cho y kien ve", "cho y kien vao", "cho y kien doi voi", "draft"];

    // The organisation of a committee by the first two words of its name.
    private static readonly Dictionary<string, string> Organisations = new()
    {
        ["thanh uy"] = "Đảng bộ Thành phố",
        ["tinh uy"] = "Đảng bộ tỉnh",
        ["huyen uy"] = "Đảng bộ huyện",
        ["quan uy"] = "Đảng bộ quận",
        ["thi uy"] = "Đảng bộ thị xã",
        ["dang uy"] = "Đảng bộ",
    };

    /// <summary>A column header as it is remembered: without marks, in lower case, blanks made single.</summary>
    public static string Header(string header) =>
        string.Join(' ', SortKey.Folded(header).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The product a text begins with; unspecified where it begins with none.</summary>
    public static ProductKind Product(string text)
    {
        var folded = Header(text).TrimStart('-', '–', '+', '•', '*', '“', '"', ' ');
        while (Before.FirstOrDefault(b => folded.StartsWith(b + " ", StringComparison.Ordinal)) is { } before)
            folded = folded[(before.Length + 1)..];
        return Products.FirstOrDefault(p => folded.StartsWith(p.Word, StringComparison.Ordinal)
            && (folded.Length == p.Word.Length || !char.IsLetterOrDigit(folded[p.Word.Length]))).Product;
    }

    /// <summary>Độ mật by its words, the highest that is named.</summary>
    public static SecurityClassification Classification(string? text) =>
        $" {Header(text ?? "").Replace(":", " ").Replace("do mat", "")} " switch
        {
            var t when t.Contains("khong mat", StringComparison.Ordinal) => SecurityClassification.Unclassified,
            var t when t.Contains("tuyet mat", StringComparison.Ordinal) => SecurityClassification.TopSecret,
            var t when t.Contains("toi mat", StringComparison.Ordinal) => SecurityClassification.Secret,
            var t when t.Contains(" mat ", StringComparison.Ordinal) => SecurityClassification.Confidential,
            _ => SecurityClassification.Unclassified,
        };

    /// <summary>The body a name in a list means, with its official name in this committee where that can be told.</summary>
    public static BodyChange.Formed Body(string name, Committee? committee)
    {
        var party = committee is null or { Kind: CommitteeKind.Party };
        var head = committee is null ? "" : string.Join(' ', committee.Name.Split(' ').Take(2));
        var organisation = Organisations.GetValueOrDefault(SortKey.Folded(head));
        var of = organisation is null ? "" : " " + head;
        BodyChange.Formed Formed(BodyKind kind, string full, string meeting) => new(full, name, kind, meeting);
        return SortKey.Folded(name) switch
        {
            "ban chap hanh" => Formed(BodyKind.ExecutiveCommittee, organisation is null ? name : $"{name} {organisation}", $"hội nghị{(of.Length > 0 ? of : " Ban Chấp hành")}"),
            "ban thuong vu" => Formed(BodyKind.StandingCommittee, name + of, $"hội nghị {name}{of}"),
            "thuong truc" => Formed(BodyKind.StandingBoard, name + of, $"hội nghị {name}{of}"),
            "thuong truc hdnd" => Formed(party ? BodyKind.Other : BodyKind.StandingBoard, "Thường trực Hội đồng nhân dân", "phiên họp Thường trực HĐND"),
            "hdnd" => Formed(BodyKind.PeoplesCouncil, "Hội đồng nhân dân", "kỳ họp HĐND"),
            "ubnd" => Formed(BodyKind.PeoplesCommittee, "Ủy ban nhân dân", "phiên họp UBND"),
            "chu tich ubnd" => Formed(BodyKind.Other, "Chủ tịch Ủy ban nhân dân", "cuộc họp của Chủ tịch UBND"),
            "giao ban" => Formed(BodyKind.Briefing, name, "cuộc giao ban"),
            var folded when folded.StartsWith("tieu ban ", StringComparison.Ordinal) => Formed(BodyKind.Subcommittee, name, $"phiên họp {name}"),
            _ => Formed(BodyKind.Other, name, $"cuộc họp {name}"),
        };
    }

    /// <summary>The body of a committee that a name in a list means; null where it has none such.</summary>
    public static BodyId? Known(Snapshot at, string name)
    {
        var kind = Body(name, at.Committee).Kind;
        var living = at.Bodies.Where(b => !b.IsDissolved).ToList();
        // By its own name first: a committee may have several bodies of a kind.
        return (living.FirstOrDefault(b => SortKey.Folded(b.Name) == SortKey.Folded(name) || SortKey.Folded(b.ShortName) == SortKey.Folded(name))
            ?? living.FirstOrDefault(b => IsOneOfItsKind(kind) && b.Kind == kind))?.Id;
    }

    /// <summary>Whether a committee has at most one body of a kind, so that the kind alone tells which is meant.</summary>
    public static bool IsOneOfItsKind(BodyKind kind) => kind is not (BodyKind.Subcommittee or BodyKind.Other);

    /// <summary>The section an item stands in: the one its list names, else that of the body that hears it last.</summary>
    public static string Section(AcceptedRow row, IReadOnlyList<BodyId> bodies, IReadOnlyList<ProgrammeSection> sections)
    {
        var named = row.Sections.Select(SortKey.Folded).LastOrDefault(h => sections.Any(s => h.Contains(SortKey.Folded(s.Title), StringComparison.Ordinal)));
        var section = named is not null
            ? sections.First(s => named.Contains(SortKey.Folded(s.Title), StringComparison.Ordinal))
            : sections.FirstOrDefault(s => bodies.Count > 0 && s.Body == bodies[^1])
              ?? sections.LastOrDefault(s => s.Body is { } body && bodies.Contains(body));
        return (section ?? sections.FirstOrDefault(s => s.Body is null))?.Code ?? "I";
    }

    /// <summary>The four sections of the founding programme, with the bodies there are.</summary>
    public static IReadOnlyList<ProgrammeSection> Template(CommitteeKind kind, Func<BodyKind, BodyId?> body) => kind == CommitteeKind.Party
        ?
        [
            new("I", "Các nhiệm vụ trọng tâm", null),
            new("II", "Nội dung các hội nghị Ban Chấp hành", body(BodyKind.ExecutiveCommittee)),
            new("III", "Nội dung các hội nghị Ban Thường vụ", body(BodyKind.StandingCommittee)),
            new("IV", "Nội dung các cuộc giao ban", body(BodyKind.Briefing)),
        ]
        :
        [
            new("I", "Các nhiệm vụ trọng tâm", null),
            new("II", "Nội dung trình Hội đồng nhân dân", body(BodyKind.PeoplesCouncil)),
            new("III", "Nội dung trình Ủy ban nhân dân", body(BodyKind.PeoplesCommittee)),
            new("IV", "Nội dung các cuộc giao ban", body(BodyKind.Briefing)),
        ];
}
