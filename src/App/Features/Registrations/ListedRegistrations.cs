using NghiTrinh.App.Shell.Lists;
using NghiTrinh.Documents.Lists;
using NghiTrinh.Domain;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>A row of an agency's list as a registration.</summary>
/// <param name="Row">The row as read.</param>
/// <param name="Content">What it would register.</param>
/// <param name="UnknownBodies">Bodies that are not in the ledger: the row is refused for these.</param>
/// <param name="UnknownAgencies">Agencies that are not in the ledger: kept as written.</param>
/// <param name="Twin">A registration of the agency that says the same already.</param>
public sealed record ListedRegistration(
    AcceptedRow Row, RegistrationContent Content, IReadOnlyList<string> UnknownBodies, IReadOnlyList<string> UnknownAgencies, Registration? Twin)
{
    /// <summary>Whether it can be kept.</summary>
    public bool IsFit => UnknownBodies.Count == 0;
}

/// <summary>An agency's list as registrations. Nothing of it is recorded yet.</summary>
internal static class ListedRegistrations
{
    private static readonly string[] Needs = ["su can thiet", "ly do", "ly do de xuat", "muc dich", "need", "justification", "why it is needed"];
    private static readonly string[] Goals = ["muc tieu", "muc tieu phuc vu", "phuc vu muc tieu", "goal", "goal served"];

    /// <summary>The rows, in the order of the list.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="at">The ledger as it stands.</param>
    /// <param name="agency">Whose list it is; a row's own lead is not asked.</param>
    /// <param name="own">What the agency has registered in this call.</param>
    /// <param name="self">Who uploads it, and so knows of its classified rows.</param>
    public static IReadOnlyList<ListedRegistration> Of(ListReading reading, Snapshot at, AgencyId agency, IEnumerable<Registration> own, PersonId? self)
    {
        var agencies = at.Agencies.Where(a => a.IsActive).SelectMany(a => new[] { (a.Name, a.Id), (Name: a.ShortName ?? a.Name, a.Id) })
            .DistinctBy(a => SortKey.Folded(a.Name)).ToDictionary(a => SortKey.Folded(a.Name), a => a.Id);
        var goals = at.Terms.SelectMany(t => t.Goals).ToList();
        var twins = own.Where(r => r.End is null).GroupBy(r => ListTerms.Header(r.Content.Title)).ToDictionary(g => g.Key, g => g.First());
        return [.. reading.Accepted.Select(Row)];

        ListedRegistration Row(AcceptedRow row)
        {
            var bodies = row.Bodies.Select(name => (Name: name, Body: ListTerms.Known(at, name))).ToList();
            // Its own agency leads, whatever the row says; whoever else is named helps.
            var others = row.Leads.Concat(row.Coordinating).Distinct().Select(name => (Name: name, Id: agencies.TryGetValue(SortKey.Folded(name), out var id) ? id : (AgencyId?)null)).ToList();
            var unknown = others.Where(o => o.Id is null).Select(o => o.Name).ToList();
            var kept = row.Kept.Where(k => !Is(k.Key, Needs) && !(Is(k.Key, Goals) && Goal(k.Value) is not null)).ToDictionary();
            if (unknown.Count > 0)
                kept.TryAdd("Cơ quan phối hợp (như trong danh mục)", string.Join("; ", unknown));
            var classification = ListTerms.Classification(row.Classification);
            var content = new RegistrationContent(
                row.Title, ListTerms.Product(row.Product ?? row.Title), [.. others.Select(o => o.Id).OfType<AgencyId>().Where(a => a != agency).Distinct()],
                [.. bodies.Select(b => b.Body).OfType<BodyId>().Distinct()], row.Due)
            {
                LegalBasis = row.LegalBasis,
                Justification = row.Kept.FirstOrDefault(k => Is(k.Key, Needs)).Value,
                Goal = row.Kept.Where(k => Is(k.Key, Goals)).Select(k => Goal(k.Value)).FirstOrDefault(g => g is not null),
                SupervisingLeader = row.SupervisingLeader,
                Classification = classification,
                NeedToKnow = classification != SecurityClassification.Unclassified && self is { } person ? [person] : [],
                Note = row.Note,
                Kept = kept,
            };
            return new(row, content, [.. bodies.Where(b => b.Body is null).Select(b => b.Name)], unknown, twins.GetValueOrDefault(ListTerms.Header(row.Title)));
        }

        GoalId? Goal(string text) => goals.FirstOrDefault(g => ListTerms.Header(text).EndsWith(ListTerms.Header(g.Title), StringComparison.Ordinal))?.Id;
    }

    private static bool Is(string header, string[] names) => names.Contains(ListTerms.Header(header));
}
