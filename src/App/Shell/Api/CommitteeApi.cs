using System.Text.Json;
using Microsoft.Extensions.Localization;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Shell.Api;

/// <summary>Names the page whose form an operation of the API stands for, by its address within the committee.</summary>
public sealed record StandsFor(string Page);

/// <summary>A committee's addresses of the API. A step that no feature describes in more detail is an operation by itself.</summary>
public sealed class CommitteeApi(IEndpointRouteBuilder routes) : IEndpointRouteBuilder
{
    private const string What =
        "Reading the same address says which members the body has, as things stand; one that is not sent keeps what stands there. The rules, and the words where they say no, are those of the page.";

    private readonly HashSet<IStep> _described = [];

    /// <inheritdoc />
    public IServiceProvider ServiceProvider => routes.ServiceProvider;

    /// <inheritdoc />
    public ICollection<EndpointDataSource> DataSources => routes.DataSources;

    /// <inheritdoc />
    public IApplicationBuilder CreateApplicationBuilder() => routes.CreateApplicationBuilder();

    /// <summary>Says that a feature describes a step by itself.</summary>
    public StandsFor Describes(IStep step)
    {
        _described.Add(step);
        return new(step.Route);
    }

    /// <summary>Maps all steps that no feature describes.</summary>
    public void MapSteps(IEnumerable<IStep> steps)
    {
        foreach (var step in steps.Where(s => !_described.Contains(s)))
            Map(step);
    }

    private void Map(IStep step)
    {
        var address = StepAddress.Of(step.Route);
        this.MapGet(address.Route, async (HttpContext http, string committee, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop) =>
                await step.AskAsync(http, committee, desk, l, stop) is { } asked
                    ? ApiAnswer.Of(http, AnswerOf(asked, l[step.Title]), asked.Reading.Ledger.HistoryOf(asked.About).Count)
                    : Problems.NoSuchPage(http))
            .Needs(step.Needs)
            .Reads<StepAnswer>(address.Name + "Form", address.Tag, $"Ask: {step.Title}", "Which members the body has, what stands in them, what can be chosen.");
        this.MapPost(address.Route, async (HttpContext http, string committee, Desk desk, CancellationToken stop) =>
            {
                var (sent, problem) = await StepBodyForm.ReadAsync(http, stop);
                if (sent is null)
                    return problem!;
                var outcome = await step.RecordAsync(http, committee, desk, sent, ApiAnswer.SeenOf(http), stop);
                var makes = sent.Form.Text("id") is not null;
                return await ApiSteps.AnswerAsync(
                    http, committee, desk, outcome, outcome.Input, sent.Errors, makes, (_, reading, recorded) => Answer(http, reading, outcome.About!.Value, recorded), stop);
            })
            .Needs(step.Needs).WithMetadata(new StandsFor(step.Route)).Takes<StepBody, RecordedAnswer>(address.Name, address.Tag, step.Title, What);
    }

    private static StepAnswer AnswerOf(StepAsked asked, string title) => new(
        title, asked.Caption.Length > 0 ? asked.Caption : null, asked.Note, [.. AskedField.Of(asked.Fields).Select(StepMemberAnswer.Of)]);

    // What holds only from a later day on may name what is there only then.
    private static IResult Answer(HttpContext http, Reading reading, Subject about, IReadOnlyList<Recorded> recorded)
    {
        var words = reading with { At = reading.Ledger.At(new(DateOnly.MaxValue)) };
        // A number of the register is known only once it is given: then what was recorded first is what it is about.
        var (subject, count) = reading.Ledger.HistoryOf(about).Count is > 0 and var known ? (about, known)
            : recorded is [var first, ..] ? (first.Subject, reading.Ledger.HistoryOf(first.Subject).Count)
            : (about, 0);
        var address = SubjectAddress.Of(subject, reading);
        var isNew = recorded.Any(r => r.Subject == subject && r.Sequence == 1);
        return ApiAnswer.Of(
            http, new RecordedAnswer(address, [.. recorded.Select(r => RecordedChangeAnswer.Of(r, words))]), count, isNew ? address : null);
    }
}

/// <summary>Where a step of a page is in the API.</summary>
/// <param name="Route">Its address within the committee's API.</param>
/// <param name="Name">The name of its operation.</param>
/// <param name="Tag">What it belongs to.</param>
internal sealed record StepAddress(string Route, string Name, string Tag)
{
    private const string Year = "{year:int}/";

    private static readonly Dictionary<string, string> Tags = new()
    {
        ["registrations"] = "Registrations",
        ["agencies"] = "Agencies",
        ["bodies"] = "Bodies",
        ["terms"] = "Terms",
        ["meetings"] = "Meetings",
        ["lines"] = "Items",
        ["documents"] = "Documents",
        ["drafts"] = "Drafts",
        ["comments"] = "Drafts",
        ["programme"] = "Programmes",
        ["calendar"] = "Committees",
        ["settings"] = "Committees",
        ["people"] = "Committees",
        ["history"] = "Committees",
    };

    // Where the address of the page would be that of something else here, or could be taken for it.
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["{year:int}/programme/sections"] = "programmes/{year:int}/sections/set",
        ["{year:int}/registrations/carry/{item:guid}"] = "programmes/{year:int}/carried/{item:guid}/carry-in",
        ["documents/of-line/{item:guid}"] = "items/{item:guid}/register-document",
        ["documents/of-programme/{year:int}"] = "programmes/{year:int}/register-document",
    };

    /// <summary>The address of a step: that of its page, under the programme of the year where it is of one.</summary>
    public static StepAddress Of(string page)
    {
        var parts = page.Split('/');
        // "agencies/{agency:guid}/rename" is agencyRename: one of them, unlike "agencies/new".
        var words = parts.Index().Where(p => !p.Item.StartsWith('{'))
            .SelectMany(p => OneOf(p.Item, parts.ElementAtOrDefault(p.Index + 1)).Split('-'));
        var route = page.StartsWith(Year, StringComparison.Ordinal) ? $"programmes/{page}" : page;
        route = route.Replace($"{Year}programme/", Year, StringComparison.Ordinal);
        if (route.StartsWith("lines/", StringComparison.Ordinal))
            route = $"items/{route["lines/".Length..]}";
        var name = string.Concat(words.Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        return new(Elsewhere.GetValueOrDefault(page, route), JsonNamingPolicy.CamelCase.ConvertName(name), Tags[parts.First(p => !p.StartsWith('{'))]);
    }

    private static string OneOf(string plural, string? next) =>
        next?.StartsWith($"{{{plural[..3]}", StringComparison.Ordinal) == true ? next.Trim('{', '}').Split(':')[0] : plural;
}
