using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Terms;

/// <summary>A goal of the term programme.</summary>
/// <param name="Id">Which.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number among its kind.</param>
/// <param name="Title">What it says.</param>
/// <param name="Years">The years it is planned for; none means every year of the term.</param>
public sealed record GoalAnswer(string Id, GoalKind Kind, int Number, string Title, IReadOnlyList<int> Years);

/// <summary>A term of office with its goals, at the point that was asked for.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="FromOn">Its first day.</param>
/// <param name="ToOn">Its last day, included.</param>
/// <param name="Goals">Its goals by kind and number.</param>
/// <param name="Sequence">The number of its changes in all.</param>
public sealed record TermAnswer(string Id, string Name, DateOnly FromOn, DateOnly ToOn, IReadOnlyList<GoalAnswer> Goals, int Sequence)
{
    /// <summary>A term at a point.</summary>
    public static TermAnswer Of(Term t, Reading reading) => new(
        t.Id.ToString(), t.Name, t.FromOn, t.ToOn, [.. t.Goals.Select(g => new GoalAnswer(g.Id.ToString(), g.Kind, g.Number, g.Title, g.Years))],
        reading.Ledger.HistoryOf(TermEndpoints.SubjectOf(t.Id)).Count);
}

/// <summary>Terms and goals in the API.</summary>
internal static class TermsApi
{
    private const string Tag = "Terms";

    public static void MapTermsApi(this CommitteeApi api)
    {
        api.MapGet("terms", ListAsync).Needs(Permission.Read).Lists<TermAnswer>("listTerms", Tag, "List the terms", "By first day, each with its goals.");
        api.MapGet("terms/{term:guid}", ShowAsync).Needs(Permission.Read).Reads<TermAnswer>(
            "getTerm", Tag, "Read a term", "With its goals. The lines that serve a goal are those of the list of lines with the parameter goal.");
    }

    private static async Task<IResult> ListAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem) is not { } page)
            return problem!;
        return await desk.OpenAsync(http, committee, stop) is { } reading
            ? page.Answer(http, reading, reading.At.Terms, t => t.Id.ToString(), t => TermAnswer.Of(t, reading))
            : Problems.NoSuchPage(http);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string committee, Guid term, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.At.Terms.FirstOrDefault(t => t.Id.Value == term) is { } found
            && TermAnswer.Of(found, reading) is var answer
            ? ApiAnswer.Of(http, answer, answer.Sequence)
            : Problems.NoSuchPage(http);
}
