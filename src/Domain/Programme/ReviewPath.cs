using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Programme;

/// <summary>The way of a draft through the bodies of a committee, as its rule says.</summary>
/// <param name="Reviews">The bodies that review it, in turn.</param>
/// <param name="Adopts">The body that adopts it; null where the committee has none of the kind.</param>
public sealed record ReviewPath(IReadOnlyList<Body> Reviews, Body? Adopts)
{
    /// <summary>The path at a point: as the committee has set it, else as is usual for its kind.</summary>
    /// <remarks>A body that was dissolved, or that the committee does not have, is passed over.</remarks>
    public static ReviewPath Of(Snapshot at)
    {
        if (at.Committee is not { } committee)
            return new([], null);
        if (committee.ReviewRule is { } rule)
            return new([.. rule.Reviews.Select(at.Find).OfType<Body>().Where(b => !b.IsDissolved)], Standing(rule.Adopts is { } id ? at.Find(id) : null));
        var (reviews, adopts) = Usual(committee.Kind);
        return new([.. reviews.Select(Of).OfType<Body>()], Of(adopts));

        Body? Of(BodyKind kind) => at.Bodies.FirstOrDefault(b => b.Kind == kind && !b.IsDissolved);
        static Body? Standing(Body? body) => body is { IsDissolved: false } ? body : null;
    }

    /// <summary>Who comes next for a draft; null when every body has agreed to it.</summary>
    public Body? Next(CirculatedDraft draft) => Reviews.FirstOrDefault(b => draft.LastOf(b.Id) is not { Passes: true });

    // The founding programme went from the standing board to the standing committee to the plenary; a people's council has
    // no standing committee between, a people's committee adopts by itself.
    private static (BodyKind[] Reviews, BodyKind Adopts) Usual(CommitteeKind kind) => kind switch
    {
        CommitteeKind.Party => ([BodyKind.StandingBoard, BodyKind.StandingCommittee], BodyKind.ExecutiveCommittee),
        CommitteeKind.PeoplesCouncil => ([BodyKind.StandingBoard], BodyKind.PeoplesCouncil),
        CommitteeKind.PeoplesCommittee => ([], BodyKind.PeoplesCommittee),
        CommitteeKind.Other => ([], BodyKind.Other),
    };
}

/// <summary>The review path as a committee has set it.</summary>
public sealed record ReviewRule(IReadOnlyList<BodyId> Reviews, BodyId? Adopts);
