using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Committees;

/// <summary>A committee: one office with a ledger of its own.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Name">Its official name.</param>
/// <param name="Kind">Whose form rules its documents follow.</param>
/// <param name="Sign">Its abbreviation in document signs.</param>
/// <param name="Place">The place name of its documents.</param>
/// <param name="TimeZone">The zone that decides what today is.</param>
/// <param name="Today">Its date now.</param>
/// <param name="Dispositions">The dispositions its rules admit.</param>
/// <param name="Years">The years it has programmes of.</param>
/// <param name="Sequence">The number of its changes in all.</param>
public sealed record CommitteeAnswer(
    string Slug, string Name, CommitteeKind Kind, string Sign, string Place, string TimeZone, DateOnly Today,
    IReadOnlyList<DispositionKind> Dispositions, IReadOnlyList<int> Years, int Sequence)
{
    /// <summary>A committee at a point.</summary>
    public static CommitteeAnswer Of(Committee c, Snapshot at, DateOnly today) => new(
        c.Slug, c.Name, c.Kind, c.Sign, c.Place, c.TimeZone, today, c.Dispositions, [.. at.Programmes.Select(p => p.Year)],
        at.Ledger.HistoryOf(CommitteeEndpoints.SubjectOf(c.Id)).Count);
}

/// <summary>Committees in the API.</summary>
internal static class CommitteesApi
{
    private const string Tag = "Committees";

    public static void MapCommitteesApi(this IEndpointRouteBuilder root, CommitteeApi api)
    {
        root.MapGet("committees", ListAsync).ForSignedIn().Reads<PageAnswer<CommitteeAnswer>>(
            "listCommittees", Tag, "List the committees of the token", "A token opens one committee, so there is one row; begin here.", new() { HasPoint = false });
        api.MapGet("", ShowAsync).Needs(Permission.Read).Reads<CommitteeAnswer>(
            "getCommittee", Tag, "Read the committee", "Its name, the rules it keeps and the years it has programmes of.");
    }

    private static async Task<IResult> ListAsync(HttpContext http, Desk desk, CancellationToken stop)
    {
        var rows = new List<CommitteeAnswer>();
        if (Caller.Of(http) is { Only: { } only } caller)
        {
            var ledger = await desk.WholeAsync(only, stop);
            if (ledger.At(new(DateOnly.MaxValue)).Committee is { } committee
                && ledger.At(new(committee.Today(desk.Clock))) is var newest && caller.In(newest) is { Roles.Count: > 0 } actor)
            {
                var at = ledger.VisibleTo(actor).At(newest.Point);
                rows.Add(CommitteeAnswer.Of(committee, at, newest.Point.On));
            }
        }
        return ApiAnswer.Of(http, new PageAnswer<CommitteeAnswer>(rows, rows.Count, null));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string committee, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && CommitteeAnswer.Of(reading.Committee, reading.At, reading.Today) is var answer
            ? ApiAnswer.Of(http, answer, answer.Sequence)
            : Problems.NoSuchPage(http);
}
