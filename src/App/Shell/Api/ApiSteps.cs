using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Shell.Api;

/// <summary>Telling a program what came of a step.</summary>
public static class ApiSteps
{
    /// <summary>Maps a step of a page as an address of the API.</summary>
    /// <param name="api">The committee's addresses of the API.</param>
    /// <param name="route">The address.</param>
    /// <param name="step">The step.</param>
    /// <param name="makes">Whether it makes what is not there yet, so that nothing has been seen of it.</param>
    /// <param name="answer">The answer, from the newest ledger and what was recorded.</param>
    public static RouteHandlerBuilder MapStep<T, TBody>(
        this CommitteeApi api, string route, RecordStep<T> step, bool makes,
        Func<HttpContext, Reading, IReadOnlyList<Recorded>, IResult> answer) =>
        api.MapPost(route, async (HttpContext http, string committee, Desk desk, CancellationToken stop) =>
        {
            var (body, problem) = await ApiForm<TBody>.ReadAsync(http, stop);
            if (body is null)
                return problem!;
            var outcome = await step.RunAsync(http, committee, desk, body.Form, makes ? 0 : ApiAnswer.SeenOf(http), null, stop);
            return await AnswerAsync(http, committee, desk, outcome, outcome.Input?.Reading, body.Errors, makes, answer, stop);
        }).Needs(step.Needs).WithMetadata(api.Describes(step));

    /// <summary>The answer to an outcome.</summary>
    public static async Task<IResult> AnswerAsync<TInput>(
        HttpContext http, string committee, Desk desk, StepOutcome<TInput> outcome, Reading? reading, IReadOnlyDictionary<string, string> errors, bool makes,
        Func<HttpContext, Reading, IReadOnlyList<Recorded>, IResult> answer, CancellationToken stop)
        where TInput : class
    {
        switch (outcome.Status)
        {
            case StatusCodes.Status200OK:
                // A program sees what it recorded even where that holds only from a later day on.
                var newest = (await desk.OpenAsync(http, committee, stop))!;
                return answer(http, newest, outcome.Recorded);
            case StatusCodes.Status409Conflict when !makes:
                var stale = ApiProblem.About(http, StatusCodes.Status412PreconditionFailed);
                return ApiProblem.Of(http, stale with { Changes = [.. outcome.Faster.Select(e => ChangeAnswer.Of(e, reading!))] });
            case StatusCodes.Status422UnprocessableEntity:
                return ApiProblem.Invalid(http, errors, outcome.Refusal);
            default:
                return ApiProblem.Of(http, outcome.Status);
        }
    }
}
