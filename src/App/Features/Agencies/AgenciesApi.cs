using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Agencies;

/// <summary>An agency that leads or helps to prepare lines, at the point that was asked for.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="ShortName">Its name in lists.</param>
/// <param name="Successor">The agency it became part of.</param>
/// <param name="IsDissolved">Whether it ended without a successor.</param>
/// <param name="Sequence">The number of its changes in all.</param>
public sealed record AgencyAnswer(string Id, string Name, string? ShortName, string? Successor, bool IsDissolved, int Sequence)
{
    /// <summary>An agency at a point.</summary>
    public static AgencyAnswer Of(Agency a, Reading reading) => new(
        a.Id.ToString(), a.Name, a.ShortName, a.Successor?.ToString(), a.IsDissolved, reading.Ledger.HistoryOf(AgencyEndpoints.SubjectOf(a.Id)).Count);
}

/// <summary>Agencies in the API.</summary>
internal static class AgenciesApi
{
    private const string Tag = "Agencies";

    public static void MapAgenciesApi(this CommitteeApi api)
    {
        api.MapGet("agencies", ListAsync).Needs(Permission.Read).Lists<AgencyAnswer>(
            "listAgencies", Tag, "List the agencies", "By Vietnamese order of their names; merged and dissolved ones too.");
        api.MapGet("agencies/{agency:guid}", ShowAsync).Needs(Permission.Read).Reads<AgencyAnswer>(
            "getAgency", Tag, "Read an agency", "Its name is the one it bore on the date.");
    }

    private static async Task<IResult> ListAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem) is not { } page)
            return problem!;
        return await desk.OpenAsync(http, committee, stop) is { } reading
            ? page.Answer(http, reading, reading.At.Agencies, a => a.Id.ToString(), a => AgencyAnswer.Of(a, reading))
            : Problems.NoSuchPage(http);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string committee, Guid agency, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.At.Find(new AgencyId(agency)) is { } found
            && AgencyAnswer.Of(found, reading) is var answer
            ? ApiAnswer.Of(http, answer, answer.Sequence)
            : Problems.NoSuchPage(http);
}
