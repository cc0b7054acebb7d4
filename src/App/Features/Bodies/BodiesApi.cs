using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Bodies;

/// <summary>A body that meets, at the point that was asked for.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Its official name.</param>
/// <param name="ShortName">Its name in tables.</param>
/// <param name="Kind">What it is.</param>
/// <param name="MeetingName">What its meetings are called.</param>
/// <param name="Until">The last day a body of limited life is meant to exist.</param>
/// <param name="Members">Whom a circle of several organisations brings together.</param>
/// <param name="IsDissolved">Whether it has ended.</param>
/// <param name="Sequence">The number of its changes in all.</param>
public sealed record BodyAnswer(
    string Id, string Name, string ShortName, BodyKind Kind, string MeetingName, DateOnly? Until, string? Members, bool IsDissolved, int Sequence)
{
    /// <summary>A body at a point.</summary>
    public static BodyAnswer Of(Body b, Reading reading) => new(
        b.Id.ToString(), b.Name, b.ShortName, b.Kind, b.MeetingName, b.Until, b.Members, b.IsDissolved,
        reading.Ledger.HistoryOf(new Subject(SubjectKind.Body, b.Id.Value)).Count);
}

/// <summary>Bodies in the API.</summary>
internal static class BodiesApi
{
    private const string Tag = "Bodies";

    public static void MapBodiesApi(this CommitteeApi api)
    {
        api.MapGet("bodies", ListAsync).Needs(Permission.Read).Lists<BodyAnswer>(
            "listBodies", Tag, "List the bodies", "By kind, then name; dissolved ones too.");
        api.MapGet("bodies/{body:guid}", ShowAsync).Needs(Permission.Read).Reads<BodyAnswer>("getBody", Tag, "Read a body", "As it was on the date.");
    }

    private static async Task<IResult> ListAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem) is not { } page)
            return problem!;
        return await desk.OpenAsync(http, committee, stop) is { } reading
            ? page.Answer(http, reading, reading.At.Bodies, b => b.Id.ToString(), b => BodyAnswer.Of(b, reading))
            : Problems.NoSuchPage(http);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string committee, Guid body, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.At.Find(new BodyId(body)) is { } found
            && BodyAnswer.Of(found, reading) is var answer
            ? ApiAnswer.Of(http, answer, answer.Sequence)
            : Problems.NoSuchPage(http);
}
