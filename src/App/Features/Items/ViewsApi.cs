using Microsoft.AspNetCore.WebUtilities;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Items;

/// <summary>A view of the list of lines that is saved under a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Query">What it asks the list for, as in an address: its parameters are those of listItems.</param>
public sealed record ViewAnswer(string Name, string Query);

/// <summary>A view to save.</summary>
public sealed record SaveViewBody
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What it asks the list for, as in an address.</summary>
    public required string Query { get; init; }

    /// <summary>The reason.</summary>
    public string? Why { get; init; }
}

/// <summary>A view to remove.</summary>
public sealed record RemoveViewBody
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The reason.</summary>
    public string? Why { get; init; }
}

/// <summary>Saved views in the API.</summary>
internal static class ViewsApi
{
    private const string Tag = "Items";

    public static void MapViewsApi(this CommitteeApi api)
    {
        api.MapGet("views", ListAsync).Needs(Permission.Read).Lists<ViewAnswer>("listViews", Tag, "List the saved views", "By name.");
        api.MapPost("views", (HttpContext http, string committee, Desk desk, CancellationToken stop) =>
                RecordAsync<SaveViewBody>(http, committee, desk, save: true, stop))
            .Needs(Permission.Record).WithMetadata(new StandsFor("{year:int}/views/save")).Takes<SaveViewBody, RecordedAnswer>(
                "saveView", Tag, "Save a view", "A name that is taken is not replaced.", """{ "name": "Nội dung chậm", "query": "state=overdue" }""");
        api.MapPost("views/remove", (HttpContext http, string committee, Desk desk, CancellationToken stop) =>
                RecordAsync<RemoveViewBody>(http, committee, desk, save: false, stop))
            .Needs(Permission.Record).WithMetadata(new StandsFor("{year:int}/views/remove")).Takes<RemoveViewBody, RecordedAnswer>(
                "removeView", Tag, "Remove a view", "What it showed stays as it is.", """{ "name": "Nội dung chậm" }""");
    }

    private static async Task<IResult> ListAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem) is not { } page)
            return problem!;
        return await desk.OpenAsync(http, committee, stop) is { } reading
            ? page.Answer(http, reading, [.. reading.Committee.Views.OrderBy(v => SortKey.Of(v.Key), StringComparer.Ordinal)], v => v.Key, v => new ViewAnswer(v.Key, v.Value))
            : Problems.NoSuchPage(http);
    }

    private static async Task<IResult> RecordAsync<TBody>(HttpContext http, string committee, Desk desk, bool save, CancellationToken stop)
    {
        var (body, problem) = await ApiForm<TBody>.ReadAsync(http, stop);
        if (body is null)
            return problem!;
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        var query = save ? SaveView.QueryOf(new QueryCollection(QueryHelpers.ParseQuery(body.Form.Text("query", 4000)))) : null;
        var outcome = await SaveView.RunAsync(reading, desk, body.Form, query, stop);
        return await ApiSteps.AnswerAsync(
            http, committee, desk, outcome, reading, body.Errors, makes: false,
            (_, newest, recorded) => ApiAnswer.Of(http, new RecordedAnswer(
                $"{ApiAddress.V1}/committees/{committee}/views", [.. recorded.Select(r => RecordedChangeAnswer.Of(r, newest))])), stop);
    }
}
