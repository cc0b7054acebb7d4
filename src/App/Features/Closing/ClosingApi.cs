using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Closing;

/// <summary>What becomes of an unfinished line, as somebody says or proposes.</summary>
/// <param name="Kind">What.</param>
/// <param name="Year">The year it will be reported in or is carried over to.</param>
/// <param name="Month">The month it will be reported in.</param>
public sealed record DispositionOf(DispositionKind Kind, int? Year, int? Month)
{
    internal static DispositionOf? Of(Disposition? d) => d is null ? null : new(d.Kind, d.Year, d.Month);
}

/// <summary>An unfinished line about which one may say something.</summary>
/// <param name="Item">The line.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Agency">The agency that proposes; null where it is decided.</param>
/// <param name="Present">What is proposed, or decided, already.</param>
/// <param name="Suggested">What the lead agencies propose alike.</param>
/// <param name="SuggestedWhy">The reason that goes with it.</param>
/// <param name="Seen">The number of the line's changes: to be sent back with the row.</param>
public sealed record DispositionRowAnswer(
    string Item, int Number, string Title, string? Agency, DispositionOf? Present, DispositionOf? Suggested, string? SuggestedWhy, int Seen);

/// <summary>Dispositions of many lines, recorded all together or not at all.</summary>
public sealed record DispositionsBody
{
    /// <summary>The date from which they hold.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<DispositionRowBody> Rows { get; init; }
}

/// <summary>The disposition of a line.</summary>
public sealed record DispositionRowBody
{
    /// <summary>The line.</summary>
    public required string Item { get; init; }

    /// <summary>The agency that proposes; none where it is decided.</summary>
    public string? Agency { get; init; }

    /// <summary>What becomes of it.</summary>
    public required DispositionKind Kind { get; init; }

    /// <summary>The year, where that is not the usual one.</summary>
    public int? Year { get; init; }

    /// <summary>The month it will be reported in.</summary>
    public int? Month { get; init; }

    /// <summary>The reason.</summary>
    public string? Why { get; init; }

    /// <summary>The number of the line's changes that was seen.</summary>
    public required int Seen { get; init; }

    internal string Suffix => Agency is null ? $"-{Item}" : $"-{Item}-{Agency}";
}

/// <summary>The end of the year in the API: what is unfinished, what is proposed, what is decided.</summary>
internal static class ClosingApi
{
    private const string Tag = "Programmes";

    public static void MapClosingApi(this CommitteeApi api)
    {
        Map(api, ProposeDispositions.Step, "Proposals", "Propose what becomes of unfinished lines");
        Map(api, DecideDispositions.Step, "Dispositions", "Decide what becomes of unfinished lines");
    }

    private static void Map(CommitteeApi api, DispositionStep step, string name, string summary)
    {
        var route = $"programmes/{{year:int}}/year-end/{step.Path}";
        api.MapGet(route, (HttpContext http, string committee, int year, Desk desk, CancellationToken stop) => ListAsync(step, http, committee, year, desk, stop))
            .Needs(step.Needs).Lists<DispositionRowAnswer>(
                $"list{name}", Tag, $"Ask: {summary}", "The lines that are not reported and that one may say something about, with what is proposed and decided.");
        api.MapPost(route, (HttpContext http, string committee, int year, Desk desk, CancellationToken stop) => RecordAsync(step, http, committee, year, desk, stop))
            .Needs(step.Needs).WithMetadata(new StandsFor($"{{year:int}}/year-end/{step.Path}")).Takes<DispositionsBody, RecordedAnswer>(
                $"record{name}", Tag, summary, "All rows or none. Each row says what was seen of its line, so If-Match is not asked.",
                $$"""{ "effectiveOn": "2023-12-20", "rows": [{ "item": "{{Examples.Id}}", "kind": "carriedOver", "why": "Chờ văn bản của Trung ương", "seen": 5 }] }""");
    }

    private static async Task<IResult> ListAsync(DispositionStep step, HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem) is not { } page)
            return problem!;
        return await step.AskAsync(http, committee, year, desk, stop) is var (reading, rows)
            ? page.Answer(http, reading, rows, r => r.Suffix, r => new DispositionRowAnswer(
                r.Item.Id.ToString(), r.Item.Content.Number, r.Item.Content.Title, r.Agency?.ToString(), DispositionOf.Of(r.Present), DispositionOf.Of(r.Suggested),
                r.SuggestedWhy, reading.Ledger.HistoryOf(r.Item.Id).Count))
            : Problems.NoSuchPage(http);
    }

    private static async Task<IResult> RecordAsync(DispositionStep step, HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        var (body, problem) = await ApiBody.ReadAsync<DispositionsBody>(http, stop);
        if (body is null)
            return problem!;
        var l = http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        if (await step.AskAsync(http, committee, year, desk, stop) is not var (_, rows))
            return Problems.NoSuchPage(http);
        var known = rows.Select(r => r.Suffix).ToHashSet();
        var wrong = body.Rows.Index().Where(r => !known.Contains(r.Item.Suffix))
            .ToDictionary(r => $"rows[{r.Index}].item", _ => l["There is nothing to say about this line here: it is reported, or not yours."].Value);
        foreach (var row in body.Rows.Index().GroupBy(r => r.Item.Suffix).SelectMany(same => same.Skip(1)))
            wrong.TryAdd($"rows[{row.Index}].item", l["This line is there twice."].Value);
        if (wrong.Count > 0)
            return ApiProblem.Invalid(http, wrong);
        var values = new Dictionary<string, StringValues> { ["effectiveOn"] = Reading.Iso(body.EffectiveOn) };
        foreach (var row in body.Rows)
            foreach (var (name, value) in new (string, object?)[] { ("kind", row.Kind), ("year", row.Year), ("month", row.Month), ("why", row.Why), ("seen", row.Seen) })
                values[name + row.Suffix] = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
        var form = new Form(values, l);
        var outcome = await step.RunAsync(http, committee, year, desk, form, stop);
        return await ApiSteps.AnswerAsync(
            http, committee, desk, outcome, outcome.Input?.Reading, form.Errors.ToDictionary(e => MemberOf(e.Key, body.Rows), e => e.Value), makes: false,
            (_, reading, recorded) => ApiAnswer.Of(http, new RecordedAnswer(
                $"{ApiAddress.V1}/committees/{committee}/programmes/{year}", [.. recorded.Select(r => RecordedChangeAnswer.Of(r, reading))])), stop);
    }

    private static string MemberOf(string field, IReadOnlyList<DispositionRowBody> rows) =>
        rows.Index().Where(r => field.EndsWith(r.Item.Suffix, StringComparison.Ordinal)).Select(r => $"rows[{r.Index}].{field[..^r.Item.Suffix.Length]}").FirstOrDefault(field);
}
