using System.Text;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Committees;

/// <summary>What may happen to a committee itself.</summary>
public static class CommitteeRules
{
    // First parts of addresses that belong to the program, not to a committee.
    private static readonly string[] Reserved =
    [
        "start", "help", "api", "health", "committees", "sign-in", "sign-out", "account", "accounts", "invitation", "reset", "forgotten",
        "first-administrator",
    ];

    /// <summary>Enters a committee into the ledger.</summary>
    public static Result<CommitteeChange> Found(CommitteeChange.Founded founded) =>
        string.IsNullOrWhiteSpace(founded.Name) ? new NameIsMissing()
        : !IsFitSlug(founded.Slug) ? new SlugIsUnfit(founded.Slug)
        : founded;

    /// <summary>Gives it another official name.</summary>
    public static Result<CommitteeChange> Rename(this Committee committee, string name) =>
        string.IsNullOrWhiteSpace(name) ? new NameIsMissing()
        : name == committee.Name ? new NothingChanges()
        : new CommitteeChange.Renamed(name);

    /// <summary>Sets its rules.</summary>
    public static Result<CommitteeChange> SetRules(
        this Committee committee, IReadOnlyList<DispositionKind> dispositions, int decimals, int dueSoonDays)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)decimals, 4u, nameof(decimals));
        ArgumentOutOfRangeException.ThrowIfNegative(dueSoonDays);
        return dispositions.Count == 0 ? new DispositionIsMissing()
            : dispositions.SequenceEqual(committee.Dispositions) && (decimals, dueSoonDays) == (committee.Decimals, committee.DueSoonDays)
                ? new NothingChanges()
            : new CommitteeChange.RulesSet(dispositions, decimals, dueSoonDays);
    }

    /// <summary>Sets the way of a draft through the bodies; no body stands in it twice.</summary>
    public static Result<CommitteeChange> SetReviewPath(this Committee committee, IReadOnlyList<BodyId> reviews, BodyId adopts) =>
        reviews.Append(adopts).Distinct().Count() <= reviews.Count ? new BodyReviewsTwice()
        : committee.ReviewRule is { } rule && rule.Adopts == adopts && rule.Reviews.SequenceEqual(reviews) ? new NothingChanges()
        : new CommitteeChange.ReviewPathSet(reviews, adopts);

    /// <summary>An address made of a name: "Thành ủy Hà Nội" gives "thanh-uy-ha-noi".</summary>
    public static string SlugOf(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in SortKey.Folded(name))
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        return slug.ToString(0, Math.Min(slug.Length, 60)).Trim('-');
    }

    /// <summary>Whether a slug can stand in an address: lower-case letters, digits, single hyphens, at most 60.</summary>
    public static bool IsFitSlug(string slug) =>
        slug.Length is > 0 and <= 60 && SlugOf(slug) == slug && !Reserved.Contains(slug);
}
