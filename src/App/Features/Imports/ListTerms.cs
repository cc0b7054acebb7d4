using NghiTrinh.Documents.Lists;
using NghiTrinh.Domain;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Imports;

/// <summary>Words of the offices' lists as terms of the ledger.</summary>
internal static class ListTerms
{
    private static readonly (string Word, ProductKind Product)[] Products =
    [
        ("nghi quyet", ProductKind.Resolution), ("chi thi", ProductKind.Directive), ("ket luan", ProductKind.Conclusion),
        ("quyet dinh", ProductKind.Decision), ("quy che", ProductKind.Regulation), ("quy dinh", ProductKind.Regulation),
        ("de an", ProductKind.Scheme), ("chuong trinh", ProductKind.Programme), ("ke hoach", ProductKind.Plan),
        ("bao cao", ProductKind.Report), ("to trinh", ProductKind.Submission), ("thong bao", ProductKind.Other),
        ("cong van", ProductKind.Other),
    ];

    /// <summary>The product a text begins with; unspecified where it begins with none.</summary>
    public static ProductKind Product(string text)
    {
        var folded = SortKey.Folded(text).TrimStart();
        return Products.FirstOrDefault(p => folded.StartsWith(p.Word, StringComparison.Ordinal)).Product;
    }

    /// <summary>Độ mật by its words, the highest that is named.</summary>
    public static SecurityClassification Classification(string? text) => SortKey.Folded(text ?? "") switch
    {
        var t when t.Contains("tuyet mat", StringComparison.Ordinal) => SecurityClassification.TopSecret,
        var t when t.Contains("toi mat", StringComparison.Ordinal) => SecurityClassification.Secret,
        var t when t.Contains("mat", StringComparison.Ordinal) => SecurityClassification.Confidential,
        _ => SecurityClassification.Unclassified,
    };

    /// <summary>What a body's name in a list says it is.</summary>
    public static BodyKind BodyKindOf(string name) => SortKey.Folded(name) switch
    {
        "ban chap hanh" => BodyKind.ExecutiveCommittee,
        "ban thuong vu" => BodyKind.StandingCommittee,
        "thuong truc" => BodyKind.StandingBoard,
        "hdnd" => BodyKind.PeoplesCouncil,
        "ubnd" => BodyKind.PeoplesCommittee,
        "giao ban" => BodyKind.Briefing,
        _ => BodyKind.Other,
    };

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
