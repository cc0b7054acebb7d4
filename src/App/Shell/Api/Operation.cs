namespace NghiTrinh.App.Shell.Api;

/// <summary>A parameter of an address.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it asks for.</param>
/// <param name="Format">"id", "date", "integer", "flag", or the values it can have, a bar between.</param>
/// <param name="Example">An example.</param>
public sealed record QueryParameter(string Name, string Description, string Format, string Example);

/// <summary>What the description of the API says about an endpoint beside what the endpoint says itself.</summary>
public sealed record Operation
{
    /// <summary>Its parameters beside the point in time.</summary>
    public IReadOnlyList<QueryParameter> Query { get; init; } = [];

    /// <summary>Whether it is asked at a point in time.</summary>
    public bool HasPoint { get; init; } = true;

    /// <summary>Whether it is a list with pages.</summary>
    public bool IsPaged { get; init; }

    /// <summary>What the body says; null where there is none.</summary>
    public Type? Body { get; init; }

    /// <summary>An example of the body, as JSON.</summary>
    public string? Example { get; init; }

    /// <summary>Whether it changes something that is there, so that If-Match is asked.</summary>
    public bool NeedsMatch { get; init; }

    /// <summary>Whether If-Match is asked only where something is there already.</summary>
    public bool MayNeedMatch { get; init; }

    /// <summary>The kinds of file it answers with; empty for JSON.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}

/// <summary>Describing endpoints of the API.</summary>
public static class Operations
{
    /// <summary>An endpoint that reads one thing.</summary>
    public static RouteHandlerBuilder Reads<TAnswer>(
        this RouteHandlerBuilder endpoint, string name, string tag, string summary, string description, Operation? operation = null) =>
        endpoint.Described(name, tag, summary, description, operation ?? new()).Produces<TAnswer>().Produces(StatusCodes.Status304NotModified)
            .Answers(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);

    /// <summary>An endpoint that lists.</summary>
    public static RouteHandlerBuilder Lists<TRow>(
        this RouteHandlerBuilder endpoint, string name, string tag, string summary, string description, Operation? operation = null) =>
        endpoint.Reads<PageAnswer<TRow>>(name, tag, summary, description, (operation ?? new()) with { IsPaged = true });

    /// <summary>An endpoint that records a change of something that is there.</summary>
    public static RouteHandlerBuilder Records<TBody, TAnswer>(
        this RouteHandlerBuilder endpoint, string name, string tag, string summary, string description, string example) =>
        endpoint.Described(name, tag, summary, description, new() { Body = typeof(TBody), Example = example, NeedsMatch = true, HasPoint = false })
            .Produces<TAnswer>()
            .Answers(400, 404, 412, 415, 422, 428);

    /// <summary>An endpoint that records a step as its page does: a change of what is there, or something new.</summary>
    public static RouteHandlerBuilder Takes<TBody, TAnswer>(
        this RouteHandlerBuilder endpoint, string name, string tag, string summary, string description, string? example = null) =>
        endpoint.Described(
            name, tag, summary, description,
            new()
            {
                Body = typeof(TBody),
                Example = example ?? $$"""{ "effectiveOn": "{{Examples.Date}}", "why": "{{Examples.Of("why")}}" }""",
                MayNeedMatch = true,
                HasPoint = false,
            })
            .Produces<TAnswer>().Produces<TAnswer>(StatusCodes.Status201Created)
            .Answers(400, 404, 409, 412, 415, 422, 428);

    /// <summary>An endpoint that answers with a file.</summary>
    public static RouteHandlerBuilder Downloads(
        this RouteHandlerBuilder endpoint, string name, string tag, string summary, string description, string extension, Operation? operation = null) =>
        endpoint.Described(name, tag, summary, description, (operation ?? new()) with { Files = [extension] })
            .Produces(StatusCodes.Status200OK, contentType: FileAnswer.TypeOf($".{extension}").Split(';')[0])
            .Answers(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);

    /// <summary>An endpoint that makes something.</summary>
    public static RouteHandlerBuilder Makes<TBody, TAnswer>(
        this RouteHandlerBuilder endpoint, string name, string tag, string summary, string description, string example) =>
        endpoint.Described(name, tag, summary, description, new() { Body = typeof(TBody), Example = example, HasPoint = false })
            .Produces<TAnswer>(StatusCodes.Status201Created)
            .Answers(400, 404, 409, 415, 422);

    /// <summary>Problems it can answer with.</summary>
    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
            endpoint.Produces<Problem>(status, ApiProblem.Json);
        return endpoint;
    }

    private static RouteHandlerBuilder Described(
        this RouteHandlerBuilder endpoint, string name, string tag, string summary, string description, Operation operation) =>
        endpoint.WithName(name).WithTags(tag).WithSummary(summary).WithDescription(description).WithMetadata(operation)
            .Answers(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests);
}
