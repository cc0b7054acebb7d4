using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Listing;

/// <summary>"Trích Chương trình công tác": what of the programme is one agency's work, or one item alone.</summary>
public static class ExtractDocument
{
    /// <summary>The items an agency has a part in: leads alone, leads with others, coordinates.</summary>
    public static IReadOnlyList<Item> ItemsOf(AgencyId agency, Snapshot at, ProgrammeId programme) =>
        [.. at.ItemsOf(programme).Where(i => i.Exit is null && (i.Content.Leads.Contains(agency) || i.Content.Coordinating.Contains(agency)))];

    /// <summary>The extract for an agency, addressed to it.</summary>
    public static OfficialDocument Of(Snapshot at, WorkProgramme programme, Agency agency, Words words)
    {
        var items = ItemsOf(agency.Id, at, programme.Id);
        Item[] led = [.. items.Where(i => i.Content.Leads.Contains(agency.Id))];
        (string Title, Item[] Items)[] parts =
        [
            (words.Say("Nội dung chủ trì", "Items it leads"), [.. led.Where(i => !i.IsJoint)]),
            (words.Say("Nội dung đồng chủ trì", "Items it leads with others"), [.. led.Where(i => i.IsJoint)]),
            (words.Say("Nội dung phối hợp", "Items it coordinates"), [.. items.Except(led)]),
        ];
        var filled = parts.Where(p => p.Items.Length > 0).ToList();
        var summary = string.Join("; ", filled.Select(p => $"{p.Items.Length} {p.Title.ToLower(words.Culture)}"));
        return Form(at, programme, words, items) with
        {
            Subject = words.Say(
                $"Chương trình công tác năm {programme.Year} của {at.Committee!.Name}\n(phần giao {agency.Name})",
                $"of the {programme.Year} work programme of {at.Committee!.Name}\n(the part of {agency.Name})"),
            AddressedTo = [agency.Name],
            Body =
            [
                new Block.Paragraph(filled.Count == 0
                    ? words.Say(
                        $"Tính đến ngày {words.Date(at.Point.On)}, Chương trình không giao nội dung nào cho {agency.Name}.",
                        $"As of {words.Date(at.Point.On)} the programme holds no item of {agency.Name}.")
                    : words.Say(
                        $"Tính đến ngày {words.Date(at.Point.On)}, {agency.Name} có {items.Count} nội dung trong {Named(programme, words)}: {summary}.",
                        $"As of {words.Date(at.Point.On)}, {agency.Name} has {items.Count} items in {Named(programme, words)}: {summary}.")),
                .. filled.SelectMany((p, i) => (Block[])
                [
                    new Block.Heading(1, $"{Roman(i)}- {p.Title}"), ItemTable.Of(p.Items, at, words, ListGrouping.Month),
                ]),
            ],
        };
    }

    /// <summary>One item with all the ledger says of it.</summary>
    public static OfficialDocument Of(Snapshot at, WorkProgramme programme, Item item, Words words)
    {
        ItemField[] fields =
        [
            ItemField.Title, ItemField.Product, ItemField.Leads, ItemField.Coordinating, ItemField.Bodies, ItemField.Due,
            ItemField.SupervisingLeader, ItemField.MonitoringOfficer, ItemField.LegalBasis, ItemField.Goal, ItemField.Classification,
            ItemField.Note, ItemField.Standing, ItemField.Issued, ItemField.Disposition,
        ];
        var hearings = item.Hearings.Select(h => (words.Say("Đã trình", "Heard"), $"{at.Find(h.Body)?.Name}, {words.Date(h.On)}: {words.Of(h.Outcome)}"));
        var kept = item.Content.Kept.Select(k => (k.Key, k.Value));
        return Form(at, programme, words, [item]) with
        {
            Subject = words.Say(
                $"Chương trình công tác năm {programme.Year} của {at.Committee!.Name}\n(nội dung số {words.ItemNumber(item)})",
                $"of the {programme.Year} work programme of {at.Committee!.Name}\n(item {words.ItemNumber(item)})"),
            Body =
            [
                new Block.Paragraph(words.Say(
                    $"Nội dung số {words.ItemNumber(item)} trong {Named(programme, words)}, tính đến ngày {words.Date(at.Point.On)}:",
                    $"Item {words.ItemNumber(item)} of {Named(programme, words)}, as of {words.Date(at.Point.On)}:")),
                new Block.Table(
                    [new(26), new(74)], [[new(words.Say("Mục", "Field")), new(words.Say("Ghi trong sổ", "As recorded"))]],
                    [
                        .. fields.Select(f => (words.Of(f), Text: TextOf(ItemCell.Of(item, f, at, words), words))).Where(f => f.Text.Length > 0)
                            .Concat(hearings).Concat(kept)
                            .Select(f => new TableRow.Body(new Cell(new Inline.Text(f.Item1, Bold: true)), f.Item2)),
                    ]),
            ],
        };
    }

    private static OfficialDocument Form(Snapshot at, WorkProgramme programme, Words words, IReadOnlyList<Item> items)
    {
        var committee = at.Committee ?? throw new ArgumentException("There is no committee at this point.", nameof(at));
        return Letterhead.Of(committee, at.Point.On, words) with
        {
            Number = Letterhead.Number(programme.Issued?.Number, "CTr", committee),
            Date = programme.Issued?.On,
            Kind = words.Say("Trích", "Extract"),
            Security = ProgrammeDocument.SecurityOf(items),
            FooterNote = ProgrammeDocument.Footer(at, words),
        };
    }

    private static string Named(WorkProgramme programme, Words words) => programme.Issued is { } issued
        ? words.Say(
            $"Chương trình công tác năm {programme.Year} (số {issued.Number}, ngày {words.Date(issued.On)})",
            $"the {programme.Year} work programme (No. {issued.Number} of {words.Date(issued.On)})")
        : words.Say($"dự thảo Chương trình công tác năm {programme.Year}", $"the draft {programme.Year} work programme");

    private static string TextOf(Tables.SheetValue value, Words words) => value switch
    {
        Tables.SheetValue.Text text => text.Value,
        Tables.SheetValue.Date date => words.Date(date.On),
        Tables.SheetValue.Number number => number.Value.ToString(words.Culture),
        _ => "",
    };

    private static string Roman(int at) => Words.Roman(at + 1);
}
