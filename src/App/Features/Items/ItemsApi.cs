using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.App.Shell.Listing;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Items;

/// <summary>The lines of programmes in the API.</summary>
internal static class ItemsApi
{
    private const string Tag = "Items";
    private const string Why = "\"effectiveOn\": \"2023-11-23\", \"why\": \"Theo đề nghị của cơ quan chủ trì\"";

    public static void MapItemsApi(this CommitteeApi api)
    {
        api.MapGet("programmes/{year:int}/items", ListAsync).Needs(Permission.Read).Lists<ItemAnswer>(
            "listItems", Tag, "List the lines of a year",
            "By section and number, filtered as on the page. A joint line is one row. What one may not see is not there and not counted.",
            new() { Query = ItemParameters.All });
        api.MapGet("items/{item:guid}", ShowAsync).Needs(Permission.Read).Reads<ItemAnswer>(
            "getItem", Tag, "Read a line", "As it stood on a date, as that was known at a moment. Its ETag is what a write has to name.");
        api.MapGet("items/{item:guid}/history", HistoryAsync).Needs(Permission.Read).Lists<ChangeAnswer>(
            "listItemHistory", Tag, "Read what was recorded of a line", "Oldest first, with what takes effect later and with what is struck out.");
        api.MapPost("programmes/{year:int}/items", AddAsync).Needs(Permission.Record).Makes<AddItemBody, ItemAnswer>(
            "addItem", Tag, "Enter a line", "It is planned while the programme is a draft, added afterwards, or carried in from last year.",
            $$"""{ "title": "Báo cáo kết quả thực hiện Chương trình số 06", "leads": ["{{Examples.Id}}"], "bodies": ["{{Examples.Id}}"], "due": "2023-12", {{Why}} }""")
            .WithMetadata(new StandsFor("{year:int}/lines/add"));
        Step<TableItemBody>(api, TableItem.Step, "tableItem", "Put a line on the agenda of a meeting", $$"""{ "meeting": "{{Examples.Id}}", {{Why}} }""");
        Step<HearItemBody>(api, HearItem.Step, "hearItem", "Record that a body heard a line", $$"""{ "at": "{{Examples.Id}}", "outcome": "adopted", {{Why}} }""");
        Step<IssueItemBody>(api, IssueItem.Step, "issueItem", "Record the document that was issued", $$"""{ "number": "17-CTr/TU", {{Why}} }""");
        Step<PostponeItemBody>(api, PostponeItem.Step, "postponeItem", "Postpone a line", $$"""{ "due": "2024-02", {{Why}} }""");
        Step<DisposeItemBody>(api, DisposeItem.Step, "disposeItem", "Decide what becomes of a line", $$"""{ "kind": "carriedOver", "year": 2024, {{Why}} }""");
        Step<AdjustItemBody>(api, AdjustItem.Step, "adjustItem", "Adjust a line", $$"""{ "note": "Chờ số liệu", {{Why}} }""", keeps: true);
        Step<ReassignItemBody>(api, ReassignItem.Step, "reassignItem", "Give a line to other lead agencies", $$"""{ "leads": ["{{Examples.Id}}"], {{Why}} }""");
        Step<MoveItemBody>(api, MoveItem.Step, "moveItem", "Have other bodies hear a line", $$"""{ "bodies": ["{{Examples.Id}}"], {{Why}} }""");
        Step<MergeItemBody>(api, MergeItem.Step, "mergeItem", "Merge a line into another one", $$"""{ "into": "{{Examples.Id}}", {{Why}} }""");
        Step<SplitItemBody>(api, SplitItem.Step, "splitItem", "Split parts off a line", $$"""{ "parts": ["Phần một", "Phần hai"], {{Why}} }""");
        Step<WithdrawItemBody>(api, WithdrawItem.Step, "withdrawItem", "Withdraw a line from the programme", $$"""{ {{Why}} }""");
        Step<NeedToKnowBody>(api, SetNeedToKnow.Step, "setNeedToKnow", "Say who needs to know of a line", $$"""{ "people": ["{{Examples.Id}}"], {{Why}} }""");
    }

    private static async Task<IResult> ListAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem, ItemQuery.Names) is not { } page)
            return problem!;
        var filter = ItemQuery.Read(http.Request.Query);
        if (ItemParameters.Wrong(http, filter) is { Count: > 0 } errors)
            return ApiProblem.Invalid(http, errors);
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme)
            return Problems.NoSuchPage(http);
        var rows = ItemListing.Of(reading.At, programme.Id, new() { Filter = filter }).AllRows();
        return page.Answer(http, reading, rows, r => r.Item.Id.ToString(), r => ItemAnswer.Of(r.Item, reading.At));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string committee, Guid item, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.At.Find(new ItemId(item)) is { } found
            ? ApiAnswer.Of(http, ItemAnswer.Of(found, reading.At), found.Sequence)
            : Problems.NoSuchPage(http);

    private static async Task<IResult> HistoryAsync(HttpContext http, string committee, Guid item, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem) is not { } page)
            return problem!;
        var subject = new Subject(SubjectKind.Item, item);
        return await desk.OpenAsync(http, committee, stop) is { } reading && reading.Ledger.HistoryOf(subject).Count > 0
            ? page.Answer(http, reading, ChangeAnswer.HistoryOf(subject, reading), c => $"{c.Sequence}", c => c)
            : Problems.NoSuchPage(http);
    }

    private static async Task<IResult> AddAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        var (body, problem) = await ApiForm<AddItemBody>.ReadAsync(http, stop);
        if (body is null)
            return problem!;
        var outcome = await AddItem.RunAsync(http, committee, year, desk, body.Form, fields => Keep(body, fields), stop);
        return await ApiSteps.AnswerAsync(
            http, committee, desk, outcome, outcome.Input?.Reading, body.Errors, makes: true,
            (_, reading, _) => Answer(http, reading, outcome.Input!.Item, $"{ApiAddress.V1}/committees/{committee}/items/{outcome.Input.Item}"), stop);
    }

    private static void Step<TBody>(CommitteeApi api, ItemStep step, string name, string summary, string example, bool keeps = false) =>
        api.MapPost($"items/{{item:guid}}/{step.Path}", async (HttpContext http, string committee, Guid item, Desk desk, CancellationToken stop) =>
        {
            var (body, problem) = await ApiForm<TBody>.ReadAsync(http, stop);
            if (body is null)
                return problem!;
            var outcome = await step.RunAsync(
                http, committee, item, desk, body.Form, ApiAnswer.SeenOf(http), keeps ? input => Keep(body, step.Fields(input)) : null, stop);
            return await ApiSteps.AnswerAsync(
                http, committee, desk, outcome, outcome.Input?.Reading, body.Errors, makes: false,
                (_, reading, _) => Answer(http, reading, new(item)), stop);
        }).Needs(step.Needs).WithMetadata(api.Describes(step)).Records<TBody, ItemAnswer>(name, Tag, summary, "The rules, and the words where they say no, are those of the page.", example);

    private static void Keep<TBody>(ApiForm<TBody> body, IEnumerable<StepField> fields)
    {
        foreach (var field in fields)
            body.Keep(field.Name, field.Values, field.Due);
    }

    // What holds only from a later day on is answered as it then stands.
    private static IResult Answer(HttpContext http, Reading reading, ItemId id, string? location = null)
    {
        var at = reading.At.Find(id) is null ? reading.Ledger.At(new(DateOnly.MaxValue)) : reading.At;
        return at.Find(id) is { } item ? ApiAnswer.Of(http, ItemAnswer.Of(item, at), item.Sequence, location) : Problems.NoSuchPage(http);
    }
}
