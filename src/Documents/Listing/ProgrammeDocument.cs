using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Listing;

/// <summary>The programme of a year in the official layout: sections, then its items month by month.</summary>
public static class ProgrammeDocument
{
    /// <summary>The programme, or those of its items that are chosen.</summary>
    /// <param name="at">The ledger at the point asked for.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="words">The language.</param>
    /// <param name="items">The items chosen; null for all that stand.</param>
    public static OfficialDocument Of(Snapshot at, WorkProgramme programme, Words words, IReadOnlyList<Item>? items = null)
    {
        var committee = at.Committee ?? throw new ArgumentException("There is no committee at this point.", nameof(at));
        var (chosen, isExtract) = (items ?? [.. at.ItemsOf(programme.Id).Where(i => i.Exit is null)], items is not null);
        var issuedOn = programme.Issued?.On;
        return Letterhead.Of(committee, issuedOn ?? at.Point.On, words) with
        {
            Number = Letterhead.Number(programme.Issued?.Number, "CTr", committee),
            Date = issuedOn,
            DraftCount = programme.State is ProgrammeState.Draft or ProgrammeState.Adopted ? 0 : null,
            Kind = isExtract ? words.Say("Danh mục", "List") : words.Say("Chương trình", "Programme"),
            Subject = isExtract
                ? words.Say(
                    $"nội dung Chương trình công tác năm {programme.Year} của {committee.Name}\n({chosen.Count} nội dung, tính đến ngày {words.Date(at.Point.On)})",
                    $"items of the {programme.Year} work programme of {committee.Name}\n({chosen.Count} items, as of {words.Date(at.Point.On)})")
                : words.Say($"công tác năm {programme.Year} của {committee.Name}", $"of work for {programme.Year} of {committee.Name}"),
            Security = SecurityOf(chosen),
            Body = [.. Body(at, programme, words, chosen, isExtract)],
            Signature = isExtract ? null : Letterhead.Signature(committee, at),
            Recipients = isExtract ? null : Letterhead.Recipients(
                committee,
                at.Bodies.Where(b => !b.IsDissolved && b.Kind <= BodyKind.PeoplesCommittee).Select(b => b.Name)
                    .Append(words.Say("Các cơ quan chủ trì, phối hợp", "Lead and coordinating agencies")), words),
            FooterNote = Footer(at, words),
        };
    }

    /// <summary>A document that prints classified titles is classified as the highest of them.</summary>
    internal static SecurityClassification SecurityOf(IEnumerable<Item> items) =>
        items.Select(i => i.Content.Classification).DefaultIfEmpty().Max();

    /// <summary>The document with the head of the ledger it was made from in the foot of every page (docs/spec/history.md §4.3).</summary>
    /// <param name="document">The document.</param>
    /// <param name="head">Hashes of the changes that nothing follows yet: they fix all that is recorded.</param>
    /// <param name="words">The language.</param>
    public static OfficialDocument Under(this OfficialDocument document, string head, Words words) => document with
    {
        FooterNote = $"{document.FooterNote} · {words.Say("Mã đầu sổ", "Head of the ledger")}: {head}",
    };

    internal static string Footer(Snapshot at, Words words) =>
        (at.Committee is { } of ? Letterhead.SampleMark(of, words) : "")
        + words.Say($"Theo sổ tính đến ngày {words.Date(at.Point.On)}", $"By the ledger as of {words.Date(at.Point.On)}")
        + (at.Point.Known is { } known && at.Committee is { } committee
            ? words.Say($", đã biết lúc {words.Moment(known, committee)}", $", as known at {words.Moment(known, committee)}")
            : "");

    private static IEnumerable<Block> Body(Snapshot at, WorkProgramme programme, Words words, IReadOnlyList<Item> items, bool isExtract)
    {
        var known = programme.Sections.Select(s => s.Code).ToHashSet();
        foreach (var section in programme.Sections)
        {
            Item[] of = [.. items.Where(i => i.Content.Section == section.Code)];
            if (isExtract && of.Length == 0)
                continue;
            yield return new Block.Heading(1, $"{section.Code}- {section.Title}");
            if (!isExtract && MeetingsOf(section, at, programme, words) is { } meetings)
                yield return new Block.Paragraph(meetings);
            if (!isExtract && section.Text is { } text)
                yield return new Block.Paragraph(text);
            if (of.Length > 0)
                yield return ItemTable.Of(of, at, words, ListGrouping.Month);
        }
        Item[] others = [.. items.Where(i => !known.Contains(i.Content.Section))];
        if (others.Length > 0)
            yield return ItemTable.Of(others, at, words, ListGrouping.Month);
    }

    private static string? MeetingsOf(ProgrammeSection section, Snapshot at, WorkProgramme programme, Words words)
    {
        if (section.Body is not { } id || at.Find(id) is not { } body)
            return null;
        string[] plans = [.. programme.Meetings.Where(m => m.Body == id && m.Number > 0).OrderBy(m => m.Kind).Select(m => words.Say(
            $"{m.Number} {body.MeetingName} {words.Of(m.Kind).ToLower(words.Culture)}", $"{m.Number} {words.Of(m.Kind).ToLower(words.Culture)} meetings of {body.Name}"))];
        return plans.Length == 0 ? null
            : words.Say("Dự kiến tổ chức ", "Planned: ") + string.Join(", ", plans) + words.Say($" trong năm {programme.Year}.", $" in {programme.Year}.");
    }
}
