using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.Domain.Committees;

/// <summary>What somebody may see of a ledger: the rest is taken out before anything is folded, counted, searched or printed.</summary>
public static class Visibility
{
    // What somebody without the right to read still needs, to say who is who.
    private static readonly SubjectKind[] Frame =
        [SubjectKind.Committee, SubjectKind.Person, SubjectKind.Body, SubjectKind.Agency, SubjectKind.Term];

    /// <summary>The ledger as the actor may see it, the same object where that is all of it.</summary>
    /// <remarks>Decided by the newest state: what is classified today is not shown by asking for yesterday.</remarks>
    public static Ledger VisibleTo(this Ledger ledger, Actor actor)
    {
        var newest = ledger.At(new(DateOnly.MaxValue));
        var hidden = ledger.Subjects.Where(s => !Sees(actor, s, newest)).Order().ToList();
        if (hidden.Count == 0)
            return ledger;
        return ledger.Once(("visible", string.Join(',', hidden.Select(h => h.Id.ToString("N")))), () => ledger.Without(hidden.ToHashSet()));
    }

    /// <summary>Whether the actor may see a line, as far as its classification goes.</summary>
    public static bool MayKnow(this Actor actor, SecurityClassification classification, IReadOnlyList<PersonId> needToKnow) =>
        classification == SecurityClassification.Unclassified
        || actor.May(Permission.SeeClassified)
        || (actor.Person is { } person && needToKnow.Contains(person));

    private static bool Sees(Actor actor, Subject subject, Snapshot newest) =>
        !actor.May(Permission.Read) ? Frame.Contains(subject.Kind)
        : subject.Kind switch
        {
            SubjectKind.Item => newest.Find(new ItemId(subject.Id)) is not { } item || Sees(actor, item, newest),
            // Its bytes cannot be cut: it is shown only to those who may see every line of its programme.
            SubjectKind.Report => newest.Reports.FirstOrDefault(r => r.Id == subject.Id) is not { } report
                || newest.ItemsOf(report.Frozen.Programme).All(i => Sees(actor, i, newest)),
            SubjectKind.Registration => newest.Find(new RegistrationId(subject.Id)) is not { } registration || Sees(actor, registration),
            _ => true,
        };

    // What an agency prepares is its own until it is submitted; then the office sees it, and whoever sees drafts.
    private static bool Sees(Actor actor, Registration registration) =>
        actor.MayKnow(registration.Content.Classification, registration.Content.NeedToKnow)
        && (actor.Agencies.Contains(registration.Agency) || (registration.WasSubmitted && actor.May(Permission.SeeDrafts)));

    private static bool Sees(Actor actor, Item item, Snapshot newest) =>
        actor.MayKnow(item.Content.Classification, item.NeedToKnow)
        && (newest.Find(item.Content.Programme) is not { State: ProgrammeState.Draft } || actor.May(Permission.SeeDrafts)
            || item.Content.Leads.Concat(item.Content.Coordinating).Any(actor.Agencies.Contains));
}
