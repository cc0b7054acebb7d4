using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.Domain.Committees;

/// <summary>What somebody may see of a ledger: the rest is taken out before anything is folded, counted, searched or printed.</summary>
public static class Visibility
{
    // A history of which nothing is cut off.
    private static readonly DateTimeOffset Whole = DateTimeOffset.MaxValue;

    // What somebody without the right to read still needs, to say who is who.
    private static readonly SubjectKind[] Frame =
        [SubjectKind.Committee, SubjectKind.Person, SubjectKind.Body, SubjectKind.Agency, SubjectKind.Term];

    // Whoever may read and no more: what is open to them is open to every reader.
    private static readonly Actor AnyReader = new(null, "", [new(Role.Teller, null, null, DateOnly.MinValue, null)]) { Scope = new HashSet<Permission> { Permission.Read } };

    /// <summary>The ledger as the actor may see it, the same object where that is all of it.</summary>
    /// <remarks>Decided by the newest state: what is classified today is not shown by asking for yesterday.</remarks>
    public static Ledger VisibleTo(this Ledger ledger, Actor actor)
    {
        var newest = ledger.At(new(DateOnly.MaxValue));
        // What every reader sees whole needs no look at each request: on an ordinary day that is all of a long programme.
        var asked = actor.May(Permission.Read)
            ? ledger.Once<IReadOnlyList<Subject>>(nameof(Visibility), () => [.. ledger.Subjects.Where(s => !Sees(AnyReader, s, newest)).Order()])
            : ledger.Subjects;
        var hidden = asked.Where(s => !Sees(actor, s, newest)).ToHashSet();
        var until = asked.Where(s => s.Kind == SubjectKind.Item && !hidden.Contains(s)).Select(s => (Subject: s, Until: ShownUntil(actor, s, newest)))
            .Where(s => s.Until is { } last && last != Whole).ToDictionary(s => s.Subject, s => s.Until!.Value);
        return hidden.Count == 0 && until.Count == 0 ? ledger : ledger.Without(hidden, until, () => NumbersOf(hidden, newest));
    }

    /// <summary>Whether the actor may see a line, as far as its classification goes.</summary>
    public static bool MayKnow(this Actor actor, SecurityClassification classification, IReadOnlyList<PersonId> needToKnow) =>
        classification == SecurityClassification.Unclassified
        || actor.May(Permission.SeeClassified)
        || (actor.Person is { } person && needToKnow.Contains(person));

    /// <summary>What keeps a line before the eyes of whoever has just classified it; null where nothing is needed.</summary>
    public static ItemChange.NeedToKnowSet? StaysKnowing(this Actor actor, SecurityClassification classification, IReadOnlyList<PersonId> needToKnow) =>
        actor.MayKnow(classification, needToKnow) || actor.Person is not { } person ? null : new([.. needToKnow, person]);

    private static bool Sees(Actor actor, Subject subject, Snapshot newest) =>
        !actor.May(Permission.Read) ? Frame.Contains(subject.Kind)
        : subject.Kind switch
        {
            SubjectKind.Item => LineOf(new(subject.Id), newest) is not { } item || Sees(actor, item, newest),
            SubjectKind.Comment => newest.Find(new CommentId(subject.Id)) is not { } comment || Sees(actor, comment, newest),
            // Its bytes cannot be cut: it is shown only to those who may see every line of its programme.
            SubjectKind.Report => newest.Reports.FirstOrDefault(r => r.Id == subject.Id) is not { } report
                || newest.ItemsOf(report.Frozen.Programme).Concat(StruckOut(newest)).All(i => i.Content.Programme != report.Frozen.Programme || Sees(actor, i, newest)),
            SubjectKind.Registration => newest.Find(new RegistrationId(subject.Id)) is not { } registration || Sees(actor, registration, newest),
            SubjectKind.ConfidenceVote => Sees(actor, new ConfidenceVoteId(subject.Id), newest, Permission.SeeConfidenceVotes),
            SubjectKind.ConfidenceResult => SeesResult(actor, new(subject.Id), newest),
            SubjectKind.Document => newest.Register.Find(new DocumentId(subject.Id)) is not { } document || Sees(actor, document, newest),
            _ => true,
        };

    // Struck out altogether, a line says nothing any more; its history and what was frozen with it still do, as it was last.
    private static Item? LineOf(ItemId id, Snapshot newest) => newest.Find(id)
        ?? Item.At(id, [.. newest.Ledger.HistoryOf(id).Where(e => e.Change is not Struck)], new(DateOnly.MaxValue));

    private static IReadOnlyList<Item> StruckOut(Snapshot newest) => newest.Ledger.Once<IReadOnlyList<Item>>(
        nameof(StruckOut),
        () => [.. newest.Ledger.Subjects.Where(s => s.Kind == SubjectKind.Item && newest.Find(new ItemId(s.Id)) is null).Select(s => LineOf(new(s.Id), newest)).OfType<Item>()]);

    // What is said about a line may be known by whoever may know the line, as it is classified today.
    private static bool MayKnow(Actor actor, ItemId? line, Snapshot newest) =>
        line is not { } id || LineOf(id, newest) is not { } item || actor.MayKnow(item.Content.Classification, item.NeedToKnow);

    // Whoever gives the next number of a series must know that these are taken, and no more than that.
    private static IReadOnlyList<SeriesNumber> NumbersOf(IReadOnlySet<Subject> hidden, Snapshot newest) =>
    [
        .. hidden.Where(s => s.Kind == SubjectKind.Document).Select(s => newest.Register.Find(new DocumentId(s.Id))?.Place).OfType<SeriesNumber>(),
        .. newest.Register.Issued.SelectMany(i => i).Where(i => i.Document.Item is { } item && hidden.Contains(new(SubjectKind.Item, item.Id.Value))).Select(i => i.Place),
    ];

    // What a line of the programme may not say to somebody, its document does not say either.
    private static bool Sees(Actor actor, Document document, Snapshot newest) =>
        actor.MayKnow(document.Classification, document.NeedToKnow)
        && (document.Entry?.Item is not { } id || LineOf(id, newest) is not { } item || Sees(actor, item, newest));

    private static bool Sees(Actor actor, Item item, Snapshot newest) => ShownUntil(actor, item, newest) is not null;

    private static DateTimeOffset? ShownUntil(Actor actor, Subject subject, Snapshot newest) =>
        LineOf(new(subject.Id), newest) is { } item ? ShownUntil(actor, item, newest) : Whole;

    // Lines of a draft are seen by the office and by the agencies whose they are; by others as they were sent out to them.
    private static DateTimeOffset? ShownUntil(Actor actor, Item item, Snapshot newest) =>
        !actor.MayKnow(item.Content.Classification, item.NeedToKnow) ? null
        : newest.Find(item.Content.Programme) is not { State: ProgrammeState.Draft } programme || actor.May(Permission.SeeDrafts)
            || item.Content.Leads.Concat(item.Content.Coordinating).Any(actor.Agencies.Contains) ? Whole
        : programme.Drafts.LastOrDefault(d => actor.WasSent(d, newest)) is { } draft && newest.Ledger.HistoryOf(item.Id).Any(e => e.RecordedAt <= draft.Point.Known)
            ? draft.Point.Known
        : null;

    /// <summary>Whether a draft was sent to the actor; members and leaders were sent each one that was sent to anybody.</summary>
    public static bool WasSent(this Actor actor, CirculatedDraft draft, Snapshot newest) =>
        actor.May(Permission.Comment) && (actor.Roles.Any(r => r.Role.May(Permission.Comment) && !r.Role.IsOfAgency())
            || draft.To.Any(a => actor.Agencies.Contains(newest.Current(a))));

    /// <summary>Whether the actor may read the document of a draft: it was sent to the actor, who may know of each line in it.</summary>
    /// <remarks>The bytes cannot be cut; whoever may not know of a line reads the rest on screen.</remarks>
    /// <param name="actor">Who asks.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="whole">The whole ledger, not only what the actor sees.</param>
    public static bool MayReadDocument(this Actor actor, ProgrammeId programme, CirculatedDraft draft, Ledger whole) =>
        actor.May(Permission.Read)
        && (actor.May(Permission.SeeDrafts) || actor.WasSent(draft, whole.At(new(DateOnly.MaxValue))))
        && actor.MayKnowAll(programme, draft.Point, whole);

    /// <summary>Whether the actor may know of each line a programme had at a point, by what is classified today.</summary>
    public static bool MayKnowAll(this Actor actor, ProgrammeId programme, AsOf point, Ledger whole)
    {
        var newest = whole.At(new(DateOnly.MaxValue));
        return whole.At(point).ItemsOf(programme).Where(i => i.Exit is null).All(i =>
            actor.MayKnow(i.Content.Classification, i.NeedToKnow)
            && MayKnow(actor, i.Id, newest));
    }

    // A comment is read by whoever made it, the agency it was made for, the office, leaders and auditors.
    private static bool Sees(Actor actor, Comment comment, Snapshot newest) =>
        MayKnow(actor, comment.Made.Item, newest)
        && (actor.May(Permission.SeeDrafts)
            || (comment.Made.Agency is { } agency ? actor.Agencies.Contains(newest.Current(agency)) : comment.IsBy(actor)));

    // Being a teller is not enough: a teller sees the votes that name the teller, and no stand-in does instead.
    private static bool Sees(Actor actor, ConfidenceVoteId vote, Snapshot newest, Permission permission) =>
        actor.MayBeside(Role.Teller, permission)
        || (actor.Person is { } person && actor.May(Permission.SeeConfidenceVotes) && newest.Find(vote)?.Tellers?.All.Contains(person) == true);

    // Before it is announced the figures are for those who prepare its papers: the tellers, and whoever conducts the vote, unless voted on.
    private static bool SeesResult(Actor actor, ConfidenceVoteId vote, Snapshot newest) =>
        Sees(actor, vote, newest, Permission.SeeConfidenceResults)
        && newest.Find(vote) is { } found
        && (found.State >= Confidence.ConfidenceVoteState.Announced
            || (actor.Person is { } person && found.Tellers?.All.Contains(person) == true)
            || (actor.MayBeside(Role.Teller, Permission.ConductConfidenceVotes) && found.Officials.All(o => o.Exemption is not null || o.Person is null || o.Person != actor.Person)));

    // What an agency prepares is its own until it is submitted; then the office sees it, and whoever sees drafts.
    private static bool Sees(Actor actor, Registration registration, Snapshot newest) =>
        actor.MayKnow(registration.Content.Classification, registration.Content.NeedToKnow) && MayKnow(actor, registration.Item, newest)
        && (actor.Agencies.Contains(registration.Agency) || (registration.WasSubmitted && actor.May(Permission.SeeDrafts)));
}
