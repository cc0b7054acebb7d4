using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Programme;

/// <summary>How items come into a programme.</summary>
public static class ItemEntry
{
    /// <summary>Enters an item: as planned while the programme is a draft, as added afterwards.</summary>
    public static Result<ItemChange> Enter(this WorkProgramme programme, ItemContent content) =>
        WhyNot(programme, content) is { } refusal ? refusal
        : programme.State == ProgrammeState.Draft ? new ItemChange.Planned(content)
        : new ItemChange.Added(content);

    /// <summary>Carries an item in from last year.</summary>
    /// <param name="programme">The programme it comes into.</param>
    /// <param name="content">What it says.</param>
    /// <param name="from">The item of the earlier programme; null where that year is not in the ledger.</param>
    public static Result<ItemChange> CarryIn(this WorkProgramme programme, ItemContent content, ItemId? from) =>
        WhyNot(programme, content) is { } refusal ? refusal : new ItemChange.CarriedIn(content, from);

    /// <summary>The parts an item is split into, as items of their own: like the item but for title and number.</summary>
    /// <param name="item">The item that is split.</param>
    /// <param name="titles">What the parts are about; blank ones are left out.</param>
    /// <param name="lastNumber">The highest number in the programme; theirs follow it.</param>
    public static IReadOnlyList<ItemChange.Added> PartsOf(Item item, IEnumerable<string> titles, int lastNumber) =>
        [.. titles.Select(t => t.Trim()).Where(t => t.Length > 0).Select((title, i) => new ItemChange.Added(
            item.Content with { Title = title, Number = lastNumber + 1 + i, PrintedNumber = null }, item.Id))];

    /// <summary>Who goes on needing to know of a line that is made from another one or from a registration; null where there is nothing to say.</summary>
    /// <param name="content">What the new line says.</param>
    /// <param name="people">Who needed to know of what it is made from.</param>
    public static ItemChange.NeedToKnowSet? KnownTo(this ItemContent content, IReadOnlyList<PersonId> people) =>
        content.Classification != SecurityClassification.Unclassified && people.Count > 0 ? new(people) : null;

    /// <summary>The highest number in the programme, plus one: by all that is recorded, also what was taken out of this ledger.</summary>
    public static int NextNumber(this Snapshot at, ProgrammeId programme) => at.Ledger.NumbersIn(programme).DefaultIfEmpty().Max() + 1;

    /// <summary>Whether a line of the programme has the number, seen or not.</summary>
    public static bool IsTaken(this Ledger ledger, ProgrammeId programme, int number) => ledger.NumbersIn(programme).Contains(number);

    private static IEnumerable<int> NumbersIn(this Ledger ledger, ProgrammeId programme) =>
        ledger.At(new(DateOnly.MaxValue)).ItemsOf(programme).Select(i => i.Content.Number)
            .Concat(ledger.WithheldLines.Where(l => l.Programme == programme).Select(l => l.Number));

    private static Refusal? WhyNot(WorkProgramme programme, ItemContent content) =>
        programme.State == ProgrammeState.Closed ? new ProgrammeIsClosed()
        : string.IsNullOrWhiteSpace(content.Title) ? new TitleIsMissing()
        : content.Leads.Count == 0 ? new LeadIsMissing()
        : content.Bodies.Count == 0 ? new BodyIsMissing()
        : null;
}
