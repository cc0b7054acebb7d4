using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Listing;

/// <summary>"Kế hoạch thực hiện Chương trình công tác": an agency's own plan, made from its extract, with columns it fills in itself.</summary>
public static class AgencyPlan
{
    /// <summary>The plan as the agency's document.</summary>
    /// <param name="at">The ledger as the reader sees it.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="agency">Whose plan.</param>
    /// <param name="words">The language.</param>
    public static OfficialDocument Document(Snapshot at, WorkProgramme programme, Agency agency, Words words)
    {
        var committee = at.Committee ?? throw new ArgumentException("There is no committee at this point.", nameof(at));
        var items = ExtractDocument.ItemsOf(agency.Id, at, programme.Id);
        var based = programme.Issued is { } issued
            ? words.Say($"Chương trình công tác năm {programme.Year} của {committee.Name} (số {issued.Number}, ngày {words.Date(issued.On)})", $"the {programme.Year} work programme of {committee.Name} (No. {issued.Number} of {words.Date(issued.On)})")
            : words.Say($"dự thảo Chương trình công tác năm {programme.Year} của {committee.Name}", $"the draft {programme.Year} work programme of {committee.Name}");
        return Letterhead.Of(committee, at.Point.On, words) with
        {
            SuperiorBody = committee.IsParty ? null : committee.Name,
            IssuingBody = agency.Name,
            Number = new(null, "KH", "…"),
            DraftCount = 0,
            Kind = words.Say("Kế hoạch", "Plan"),
            Subject = words.Say(
                $"thực hiện Chương trình công tác năm {programme.Year} của {committee.Name}", $"to carry out the {programme.Year} work programme of {committee.Name}"),
            Security = ProgrammeDocument.SecurityOf(items),
            Body =
            [
                new Block.Paragraph(items.Count == 0
                    ? words.Say($"Theo {based}, {agency.Name} không có nội dung chủ trì, phối hợp.", $"By {based}, {agency.Name} neither leads nor coordinates an item.")
                    : words.Say(
                        $"Thực hiện {based}, {agency.Name} xây dựng kế hoạch thực hiện {items.Count} nội dung chủ trì, phối hợp như sau:",
                        $"To carry out {based}, {agency.Name} plans the {items.Count} items it leads or coordinates as follows:")),
                .. items.Count == 0 ? Array.Empty<Block>() : [TableOf(items, agency, at, words)],
            ],
            Signature = new(SigningCapacity.Own, null, words.Say("Thủ trưởng cơ quan", "Head of the agency"), ""),
            Recipients = new([committee.IsParty ? words.Say($"Văn phòng {committee.Name}", $"Office of {committee.Name}") : committee.Name]),
            FooterNote = ProgrammeDocument.Footer(at, words),
        };
    }

    /// <summary>The plan as a sheet, to be filled in.</summary>
    public static Sheet Sheet(Snapshot at, WorkProgramme programme, Agency agency, Words words) => new()
    {
        Name = words.Say($"Kế hoạch {programme.Year}", $"Plan {programme.Year}"),
        Language = words.Language == "vi" ? SheetLanguage.Vietnamese : SheetLanguage.English,
        Title =
        [
            words.Say($"Kế hoạch thực hiện Chương trình công tác năm {programme.Year}", $"Plan for the {programme.Year} work programme"), agency.Name,
        ],
        Columns = [.. Headers(words).Zip([7.0, 55, 22, 16, 16, 24, 18, 24], (h, w) => new SheetColumn(h, ColumnKind.Text, w))],
        Rows =
        [
            .. Groups(ExtractDocument.ItemsOf(agency.Id, at, programme.Id), at, words).SelectMany(g => (SheetRow[])
            [
                new SheetRow.Group(g.Heading), .. g.Items.Select(i => new SheetRow.Body([.. Cells(i, agency, at, words).Select(c => (SheetValue)c)])),
            ]),
        ],
    };

    private static Block.Table TableOf(IReadOnlyList<Item> items, Agency agency, Snapshot at, Words words) => new(
        [new(8, Alignment.Centre), new(36), new(15), new(14), new(15, Alignment.Centre), new(18), new(15), new(14)],
        [[.. Headers(words).Select(h => new HeaderCell(h))]],
        [
            .. Groups(items, at, words).SelectMany(g => (TableRow[])
            [
                new TableRow.Group(g.Heading), .. g.Items.Select(i => new TableRow.Body([.. Cells(i, agency, at, words).Select(c => (Cell)c)])),
            ]),
        ]);

    private static IEnumerable<(string Heading, IReadOnlyList<Item> Items)> Groups(IReadOnlyList<Item> items, Snapshot at, Words words) =>
        ItemGroups.Of(items, ListGrouping.Month, at, words).Select(g => (g.Heading ?? "", g.Items));

    private static string[] Headers(Words words) =>
    [
        words.Say("Số", "No."), words.Of(ItemField.Title), words.Say("Vai trò", "Part"), words.Of(ItemField.Bodies), words.Of(ItemField.Due),
        words.Say("Người phụ trách", "Person in charge"), words.Say("Hạn nội bộ", "Internal deadline"), words.Of(ItemField.Note),
    ];

    // The last three are the agency's to fill in.
    private static string[] Cells(Item item, Agency agency, Snapshot at, Words words) =>
    [
        words.ItemNumber(item), item.Content.Title, PartOf(item, agency, words), words.Bodies(item.Content.Bodies, at), words.Due(item.Content.Due), "", "", "",
    ];

    private static string PartOf(Item item, Agency agency, Words words) =>
        !item.Content.Leads.Contains(agency.Id) ? words.Say("Phối hợp", "Coordinates")
        : item.IsJoint ? words.Say("Đồng chủ trì", "Leads jointly")
        : words.Say("Chủ trì", "Leads");
}
