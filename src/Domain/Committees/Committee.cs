using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.Domain.Committees;

/// <summary>Whose rules of form a committee's documents follow.</summary>
public enum CommitteeKind
{
    /// <summary>A party committee (cấp ủy).</summary>
    Party,

    /// <summary>A people's council (HĐND).</summary>
    PeoplesCouncil,

    /// <summary>A people's committee (UBND).</summary>
    PeoplesCommittee,

    /// <summary>Any other governing body; documents follow the State form.</summary>
    Other,
}

/// <summary>What happens to a committee: its founding, its rules, what its office has saved, its seals.</summary>
public abstract record CommitteeChange : Change
{
    private CommitteeChange() { }

    /// <summary>The committee is entered into the ledger.</summary>
    /// <param name="Slug">Its name in addresses: lower-case letters, digits, hyphens.</param>
    /// <param name="Name">Its official name.</param>
    /// <param name="Kind">Whose form rules its documents follow.</param>
    /// <param name="Sign">Its abbreviation in document signs, as in 17-CTr/TU.</param>
    /// <param name="Place">The place name before the date of a document.</param>
    /// <param name="TimeZone">The IANA zone that decides what "today" is.</param>
    /// <param name="SuperiorName">The body above it, printed over its name; null where there is none.</param>
    /// <param name="SampleShownOn">For sample data: the date the first page is shown as of. Null for real committees.</param>
    public sealed record Founded(
        string Slug, string Name, CommitteeKind Kind, string Sign, string Place, string TimeZone,
        string? SuperiorName = null, DateOnly? SampleShownOn = null) : CommitteeChange;

    /// <summary>The official name is another one from now on.</summary>
    public sealed record Renamed(string Name) : CommitteeChange;

    /// <summary>The rules of this committee that the ledger needs to know.</summary>
    /// <param name="Dispositions">Which dispositions may be set.</param>
    /// <param name="Decimals">Digits after the comma in percentages, 0 to 4.</param>
    /// <param name="DueSoonDays">Calendar days before the last day from which an item counts as due soon.</param>
    public sealed record RulesSet(IReadOnlyList<DispositionKind> Dispositions, int Decimals, int DueSoonDays)
        : CommitteeChange;

    /// <summary>The principles that every line of a programme, and the whole, is checked against, in words.</summary>
    public sealed record PrinciplesSet(IReadOnlyList<string> Principles) : CommitteeChange;

    /// <summary>The way of a draft through the bodies from now on.</summary>
    /// <param name="Reviews">The bodies that review it, in turn; may be none.</param>
    /// <param name="Adopts">The body that adopts it.</param>
    public sealed record ReviewPathSet(IReadOnlyList<BodyId> Reviews, BodyId? Adopts) : CommitteeChange;

    /// <summary>Who may decide amendments of an adopted programme from now on.</summary>
    public sealed record AmendmentRulesSet(IReadOnlyList<AmendmentRule> Rules) : CommitteeChange;

    /// <summary>A header of the office's lists is read as this field from now on.</summary>
    /// <param name="Header">The header, folded (no marks, lower case).</param>
    /// <param name="Field">The name of the field, or null to keep the column as it is.</param>
    public sealed record ColumnMapped(string Header, string? Field) : CommitteeChange;

    /// <summary>A view of the items is saved under a name; saving the name again replaces it.</summary>
    public sealed record ViewSaved(string Name, string Query) : CommitteeChange;

    /// <summary>A saved view is no longer offered.</summary>
    public sealed record ViewRemoved(string Name) : CommitteeChange;

    /// <summary>Whoever numbers documents in the register, and the kinds there are, from now on.</summary>
    public sealed record RegisterRulesSet(IReadOnlyList<DocumentIssuer> Issuers, IReadOnlyList<DocumentKind> Kinds) : CommitteeChange;

    /// <summary>A file of rules for confidence votes is known from now on; the same id again takes its place.</summary>
    /// <param name="Text">The file (docs/spec/rule-sets.md).</param>
    public sealed record RuleSetAdded(string Text) : CommitteeChange;

    /// <summary>A value of a rule set is another one from now on, or is confirmed as it was.</summary>
    /// <param name="RuleSet">Its id.</param>
    /// <param name="Place">The place of the value in the file: "rating.bands.low".</param>
    /// <param name="Value">The value as JSON.</param>
    /// <param name="Article">Where it is written.</param>
    /// <param name="ToBeConfirmed">Whether nobody has read it there yet.</param>
    public sealed record RuleValueSet(string RuleSet, string Place, string Value, string Article, bool ToBeConfirmed) : CommitteeChange;

    /// <summary>Confidence votes of a kind of body follow this rule set from now on.</summary>
    /// <param name="Body">The kind of body.</param>
    /// <param name="RuleSet">Its id; null for the one in force on the day of the vote.</param>
    public sealed record RuleSetChosen(BodyKind Body, string? RuleSet) : CommitteeChange;

    /// <summary>A seal over the whole ledger of the committee: the hashes that no other change follows yet.</summary>
    /// <param name="Tips">Hashes as 64 lower-case hex digits, sorted.</param>
    public sealed record Sealed(IReadOnlyList<string> Tips) : CommitteeChange;
}

/// <summary>A committee: one office with its own ledger (tenant).</summary>
public sealed record Committee(
    CommitteeId Id, string Slug, string Name, CommitteeKind Kind, string Sign, string Place, string TimeZone,
    string? SuperiorName, DateOnly? SampleShownOn)
{
    /// <summary>Which dispositions this committee admits.</summary>
    public IReadOnlyList<DispositionKind> Dispositions { get; init; } = Enum.GetValues<DispositionKind>();

    /// <summary>Digits after the comma in percentages.</summary>
    public int Decimals { get; init; } = 1;

    /// <summary>Calendar days before the last day from which an item counts as due soon.</summary>
    public int DueSoonDays { get; init; } = 7;

    /// <summary>What every line of a programme, and the whole, is checked against.</summary>
    public IReadOnlyList<string> Principles { get; init; } = Programme.Principles.Usual;

    /// <summary>The review path as it was set; null for what is usual.</summary>
    public ReviewRule? ReviewRule { get; init; }

    /// <summary>Who may decide amendments: as it was set, else what is usual for its kind.</summary>
    public IReadOnlyList<AmendmentRule> AmendmentRules { get => field ?? Programme.AmendmentRules.UsualFor(Kind); init; }

    /// <summary>Folded header → field name; null keeps the column as it is.</summary>
    public IReadOnlyDictionary<string, string?> Columns { get; init; } = new Dictionary<string, string?>();

    /// <summary>Saved views of the items: name → query.</summary>
    public IReadOnlyDictionary<string, string> Views { get; init; } = new Dictionary<string, string>();

    /// <summary>Whoever numbers documents of its own in the register: the committee first.</summary>
    public IReadOnlyList<DocumentIssuer> DocumentIssuers { get => field ?? [new(Sign, Name)]; init; }

    /// <summary>The kinds of document there are.</summary>
    public IReadOnlyList<DocumentKind> DocumentKinds { get => field ?? Registers.DocumentKinds.For(IsParty); init; }

    /// <summary>The rules of confidence votes it knows: those built in, those it added, with what it changed.</summary>
    public RuleBook ConfidenceRules { get; init; } = RuleBook.BuiltIn;

    /// <summary>Whether its documents follow the rules of the Party rather than of the State.</summary>
    public bool IsParty => Kind == CommitteeKind.Party;

    /// <summary>The date where the committee sits.</summary>
    public DateOnly Today(TimeProvider clock) => DateOf(clock.GetUtcNow());

    /// <summary>The committee's date at a moment.</summary>
    public DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    /// <summary>A moment as the clock of the committee shows it.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));

    /// <summary>The committee at a point, or null before it was founded.</summary>
    public static Committee? At(CommitteeId id, IReadOnlyList<Recorded> history, AsOf point)
    {
        Committee? committee = null;
        foreach (var entry in history.At(point))
            committee = committee is null
                ? entry.Change is CommitteeChange.Founded f
                    ? new(id, f.Slug, f.Name, f.Kind, f.Sign, f.Place, f.TimeZone, f.SuperiorName, f.SampleShownOn)
                    : null
                : committee.After((CommitteeChange)entry.Change);
        return committee;
    }

    private Committee After(CommitteeChange change) => change switch
    {
        CommitteeChange.Founded f => this with { Name = f.Name, Sign = f.Sign, Place = f.Place },
        CommitteeChange.Renamed r => this with { Name = r.Name },
        CommitteeChange.RulesSet r => this with
        {
            Dispositions = r.Dispositions,
            Decimals = r.Decimals,
            DueSoonDays = r.DueSoonDays,
        },
        CommitteeChange.PrinciplesSet p => this with { Principles = p.Principles },
        CommitteeChange.AmendmentRulesSet a => this with { AmendmentRules = a.Rules },
        CommitteeChange.ReviewPathSet p => this with { ReviewRule = new(p.Reviews, p.Adopts) },
        CommitteeChange.ColumnMapped m => this with { Columns = new Dictionary<string, string?>(Columns) { [m.Header] = m.Field } },
        CommitteeChange.ViewSaved v => this with { Views = new SortedDictionary<string, string>(ToMutable(), StringComparer.Ordinal) { [v.Name] = v.Query } },
        CommitteeChange.ViewRemoved v => this with
        {
            Views = Views.Where(x => x.Key != v.Name).ToDictionary(x => x.Key, x => x.Value),
        },
        CommitteeChange.RegisterRulesSet r => this with { DocumentIssuers = r.Issuers, DocumentKinds = r.Kinds },
        CommitteeChange.RuleSetAdded or CommitteeChange.RuleValueSet or CommitteeChange.RuleSetChosen =>
            this with { ConfidenceRules = ConfidenceRules.After(change) },
        CommitteeChange.Sealed => this,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Dictionary<string, string> ToMutable() => new(Views);
}
