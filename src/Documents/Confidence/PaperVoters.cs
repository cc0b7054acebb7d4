using NghiTrinh.Domain;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Documents.Confidence;

/// <summary>Who is summoned, as far as the ledger knows: numbers always, names only where it knows every one of them.</summary>
internal static class PaperVoters
{
    /// <summary>How many are summoned: as recorded on the day, before that all members; null without an electorate.</summary>
    public static int? SummonedOf(ConfidenceVote vote) =>
        vote.Electorates.Count == 0 ? null
        : vote.Attendance.Count > 0 ? vote.Attendance.Sum(came => came.Summoned)
        : vote.Electorates.Sum(electorate => electorate.Members);

    /// <summary>The names, where every electorate is a body of the committee with as many members in the ledger as it has; else none.</summary>
    public static IReadOnlyList<PaperVoter> Of(ConfidenceVote vote, Snapshot at)
    {
        var voters = vote.Electorates.Select(electorate => MembersOf(electorate, at)).ToList();
        return voters.All(members => members.Count > 0) ? [.. voters.SelectMany(members => members)] : [];
    }

    private static IReadOnlyList<PaperVoter> MembersOf(Electorate electorate, Snapshot at)
    {
        if (at.Bodies.FirstOrDefault(body => string.Equals(body.Name, electorate.Name.Trim(), StringComparison.OrdinalIgnoreCase)) is not { } body)
            return [];
        var members = at.People.Where(person => person.Roles.Any(held => held.Role == Role.Member && held.Body == body.Id && held.IsHeldOn(at.Point.On))).ToList();
        return members.Count == electorate.Members
            ? [.. members.OrderBy(person => SortKey.Of(person.Name), StringComparer.Ordinal).Select(person => new PaperVoter(person.Name, null, electorate.Name))]
            : [];
    }
}
