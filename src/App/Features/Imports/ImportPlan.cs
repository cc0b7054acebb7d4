using NghiTrinh.App.Shell.Lists;
using NghiTrinh.Documents.Lists;
using NghiTrinh.Domain;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Imports;

/// <summary>What taking a list in will record: everything, or, where a row is refused, nothing.</summary>
/// <param name="Year">The programme's year.</param>
/// <param name="Programme">The programme the items go into.</param>
/// <param name="IsNewProgramme">Whether it is begun by this import.</param>
/// <param name="NewAgencies">Names of agencies that are not in the ledger yet.</param>
/// <param name="NewBodies">Names of bodies that are not in the ledger yet.</param>
/// <param name="Drafts">The changes, the import itself last.</param>
public sealed record ImportPlan(
    int Year, ProgrammeId Programme, bool IsNewProgramme, IReadOnlyList<string> NewAgencies,
    IReadOnlyList<string> NewBodies, IReadOnlyList<Draft> Drafts)
{
    /// <summary>The identifier of the import.</summary>
    public Guid Import => Drafts[^1].Subject.Id;

    /// <summary>From when the items stand.</summary>
    public DateOnly EffectiveOn => Drafts[^1].EffectiveOn;

    /// <summary>Plans the import of what was read.</summary>
    /// <param name="at">The ledger as it stands; the newest point of it.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="year">The year asked for; null takes the list's own.</param>
    /// <param name="effectiveOn">From when the items stand; null takes the date of issue in the list, else 1 January, but no later than today.</param>
    /// <param name="file">Name and SHA-256 of the file.</param>
    /// <param name="clock">Makes the identifiers.</param>
    /// <param name="import">The identifier of the import, where it is known before; null makes one.</param>
    public static ImportPlan? Make(
        Snapshot at, ListReading reading, int? year, DateOnly? effectiveOn, (string Name, string Hash) file, TimeProvider clock, Guid? import = null)
    {
        if ((year ?? reading.Title.Year ?? MostCommonYear(reading)) is not { } chosen)
            return null;
        return new Planner(at, clock, chosen, effectiveOn ?? DefaultDate(at, reading, chosen, clock)).Plan(reading, file, import);
    }

    private static int? MostCommonYear(ListReading reading) =>
        reading.Accepted.Select(r => r.Due?.LastDay?.Year).OfType<int>().GroupBy(y => y).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;

    // Not after today: the office that enters next year's programme in December wants to see it.
    private static DateOnly DefaultDate(Snapshot at, ListReading reading, int year, TimeProvider clock)
    {
        var stated = reading.Title.IssuedOn is { } issued && issued.Year >= year - 1 && issued.Year <= year ? issued : new DateOnly(year, 1, 1);
        return at.Committee?.Today(clock) is { } today && today < stated ? today : stated;
    }

    private sealed class Planner(Snapshot at, TimeProvider clock, int year, DateOnly on)
    {
        private readonly List<Draft> _drafts = [];
        private readonly Dictionary<string, AgencyId> _agencies = at.Agencies.Where(a => a.IsActive)
            .SelectMany(a => new[] { (a.Name, a.Id), (Name: a.ShortName ?? a.Name, a.Id) })
            .DistinctBy(a => SortKey.Folded(a.Name)).ToDictionary(a => SortKey.Folded(a.Name), a => a.Id);
        private readonly Dictionary<string, BodyId> _bodies = [];
        private readonly List<string> _newAgencies = [];
        private readonly List<string> _newBodies = [];

        public ImportPlan Plan(ListReading reading, (string Name, string Hash) file, Guid? import)
        {
            var bodies = reading.Accepted.SelectMany(r => r.Bodies).Distinct().ToDictionary(b => b, Body);
            var present = at.ProgrammeOf(year);
            var programme = present?.Id ?? new ProgrammeId(NewId());
            var sections = present?.Sections ?? Template();
            if (present is null)
                Begin(programme, reading.Title, sections);
            var isDraft = present is null || present.State == ProgrammeState.Draft;
            var number = present is null ? 0 : at.NextNumber(programme) - 1;
            var items = new List<ItemId>(reading.Accepted.Count);
            foreach (var row in reading.Accepted)
            {
                var content = Content(row, programme, ++number, [.. row.Bodies.Select(b => bodies[b]).Distinct()], sections);
                var item = new ItemId(NewId());
                items.Add(item);
                Add(new(SubjectKind.Item, item.Value), isDraft ? new ItemChange.Planned(content) : new ItemChange.Added(content));
            }
            Add(new(SubjectKind.Import, import ?? NewId()), new ImportChange.Confirmed(file.Name, file.Hash, programme, items));
            return new(year, programme, present is null, _newAgencies, _newBodies, _drafts);
        }

        private ItemContent Content(
            AcceptedRow row, ProgrammeId programme, int number, IReadOnlyList<BodyId> bodies, IReadOnlyList<ProgrammeSection> sections) =>
            new(programme, ListTerms.Section(row, bodies, sections), number, row.Title, ListTerms.Product(row.Product ?? row.Title),
                [.. row.Leads.Select(Agency).Distinct()], [.. row.Coordinating.Select(Agency).Distinct()], bodies, row.Due)
            {
                PrintedNumber = row.Number is { } printed && printed != $"{number}" ? printed : null,
                SupervisingLeader = row.SupervisingLeader,
                MonitoringOfficer = row.MonitoringOfficer,
                LegalBasis = row.LegalBasis,
                Classification = ListTerms.Classification(row.Classification),
                Note = row.Note,
                Kept = row.Kept,
            };

        private void Begin(ProgrammeId programme, ListTitle title, IReadOnlyList<ProgrammeSection> sections)
        {
            var subject = new Subject(SubjectKind.Programme, programme.Value);
            var term = at.Terms.FirstOrDefault(t => t.FromOn.Year <= year && year <= t.ToOn.Year)?.Id;
            Add(subject, new ProgrammeChange.Drafted(year, $"Chương trình công tác năm {year}", term, sections));
            if (title.NumberAndSign is not { } number)
                return;
            Add(subject, new ProgrammeChange.Adopted(null, null), 2);
            Add(subject, new ProgrammeChange.Issued(number, title.IssuedOn ?? on), 3);
        }

        private IReadOnlyList<ProgrammeSection> Template()
        {
            BodyId? Of(BodyKind kind) => at.Bodies.FirstOrDefault(b => b.Kind == kind && !b.IsDissolved)?.Id
                ?? (_bodies.TryGetValue($"{kind}", out var made) ? made : null);
            return ListTerms.Template(at.Committee?.Kind ?? CommitteeKind.Other, Of);
        }

        private AgencyId Agency(string name)
        {
            if (_agencies.TryGetValue(SortKey.Folded(name), out var known))
                return known;
            var id = new AgencyId(NewId());
            _newAgencies.Add(name);
            Add(new(SubjectKind.Agency, id.Value), new AgencyChange.Established(name));
            return _agencies[SortKey.Folded(name)] = id;
        }

        private BodyId Body(string name)
        {
            if (ListTerms.Known(at, name) is { } known)
                return known;
            var made = ListTerms.Body(name, at.Committee);
            var key = ListTerms.IsOneOfItsKind(made.Kind) ? $"{made.Kind}" : SortKey.Folded(name);
            if (_bodies.TryGetValue(key, out var id))
                return id;
            id = new(NewId());
            _newBodies.Add(name);
            Add(new(SubjectKind.Body, id.Value), made);
            return _bodies[key] = id;
        }

        private void Add(Subject subject, Change change, int sequence = 1) => _drafts.Add(new(subject, sequence, on, null, change));

        private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
    }
}
