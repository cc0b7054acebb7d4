using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Items;

/// <summary>One thing that can be recorded about an item. Each use case is one file that makes one of these.</summary>
/// <param name="Path">Last part of its address.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Button">What its button will do.</param>
/// <param name="Fields">The fields it asks for, as the item stands.</param>
/// <param name="Decide">The changes it leads to, or a refusal; wrong fields are said on the form.</param>
public sealed record ItemStep(
    string Path, string Title, string Button,
    Func<ItemStep.Input, IEnumerable<StepField>> Fields, Func<ItemStep.Input, Result<IReadOnlyList<Change>>> Decide) : IStep
{
    /// <inheritdoc />
    public string Route => $"lines/{{item:guid}}/{Path}";

    /// <summary>What whoever records it must be allowed.</summary>
    public Permission Needs { get; init; } = Permission.Record;

    /// <summary>Everything it asks for: once the programme is adopted also who decided an amendment.</summary>
    internal IEnumerable<StepField> AllFields(Input input) =>
        Amends is { } kind ? Fields(input).Concat(Deciding.Fields(input.Reading, kind, input.Programme, input.Form)) : Fields(input);

    /// <summary>How it amends an adopted programme; null for what is no amendment.</summary>
    public AmendmentKind? Amends { get; init; }

    /// <summary>Whether a reason must be given.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>Whether it can be recorded also of an item that is reported.</summary>
    public bool StaysOpenWhenReported { get; init; }

    /// <summary>Whether it can be recorded also once the year is closed.</summary>
    public bool StaysOpenWhenClosed { get; init; }

    /// <summary>What the date from which the change holds is called.</summary>
    public string DateLabel { get; init; } = "Effective from";

    /// <summary>What to know about that date.</summary>
    public string DateHelp { get; init; } = "The day from which this holds; it may lie in the past.";

    /// <summary>What a step works with.</summary>
    public sealed record Input(Reading Reading, Item Item, WorkProgramme Programme, Form Form, DateTimeOffset Now)
    {
        /// <summary>The date from which the change holds; a step may know it better than the form.</summary>
        public DateOnly EffectiveOn { get; set; }

        /// <summary>Changes of other subjects that belong to the same step, as the new items of a split.</summary>
        public List<Draft> Others { get; } = [];
    }

    /// <summary>What the page of a step shows.</summary>
    public sealed record Model(ItemStep Step, Input Input, int Sequence, IReadOnlyList<Recorded> Faster);

    internal void Map(CommitteePages committee)
    {
        committee.Add(this);
        committee.MapGet(Route, GetAsync).Needs(Needs);
        committee.MapPost(Route, PostAsync).Needs(Needs);
    }

    /// <inheritdoc />
    public async Task<StepAsked?> AskAsync(HttpContext http, string committee, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop) =>
        await InputAsync(http, committee, ItemOf(http), desk, Form.Empty(l), stop) is { } input
            ? new(input.Reading, new(SubjectKind.Item, input.Item.Id.Value), input.Item.Content.Title, null,
                [.. AllFields(input), StepAsked.EffectiveOn(l, DateLabel, input.EffectiveOn), StepAsked.Why(l, NeedsReason)])
            : null;

    /// <inheritdoc />
    public async Task<StepOutcome<Reading>> RecordAsync(HttpContext http, string committee, Desk desk, StepBodyForm sent, int? seen, CancellationToken stop)
    {
        var outcome = await RunAsync(
            http, committee, ItemOf(http), desk, sent.Form, seen, input => sent.Fill(AllFields(input), "effectiveOn", isMember: true), stop);
        return outcome.As(input => input.Reading) with { About = outcome.Input is { } known ? new Subject(SubjectKind.Item, known.Item.Id.Value) : null };
    }

    private static Guid ItemOf(HttpContext http) => Guid.TryParse(http.Request.RouteValues["item"] as string, out var id) ? id : default;

    private async Task<IResult> GetAsync(
        HttpContext http, string committee, Guid item, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop)
    {
        if (await InputAsync(http, committee, item, desk, Form.Empty(l), stop) is not { } input)
            return Problems.NoSuchPage(http);
        return Show(input, input.Item.Sequence, []);
    }

    private async Task<IResult> PostAsync(HttpContext http, string committee, Guid item, Desk desk, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        var seen = form.Number("sequence", 1, int.MaxValue) ?? 0;
        return await RunAsync(http, committee, item, desk, form, seen, null, stop) switch
        {
            { Input: null } => Problems.NoSuchPage(http),
            { Status: StatusCodes.Status200OK } done => Results.Redirect(done.Input.Reading.Url($"lines/{done.Input.Item.Id}")),
            { Status: StatusCodes.Status409Conflict } faster => Show(faster.Input, faster.Sequence, faster.Faster, StatusCodes.Status409Conflict),
            { Input: { } input } => Show(input, seen, [], StatusCodes.Status422UnprocessableEntity),
        };
    }

    /// <summary>Decides and records what a form says; see <see cref="RecordStep{T}.RunAsync"/>.</summary>
    internal async Task<StepOutcome<Input>> RunAsync(
        HttpContext http, string committee, Guid item, Desk desk, Form form, int? seen, Action<Input>? prepare, CancellationToken stop)
    {
        if (await InputAsync(http, committee, item, desk, form, stop) is not { } input)
            return StepOutcome<Input>.Missing;
        prepare?.Invoke(input);
        input.EffectiveOn = form.Date("effectiveOn");
        form.Why(NeedsReason);
        var history = input.Reading.Ledger.HistoryOf(input.Item.Id);
        if (seen is not { } sequence)
            return new(input, StatusCodes.Status428PreconditionRequired);
        if (sequence < history.Count)
            return Conflict(input, history, sequence);

        // Asked first for its own date: a hearing takes the day of its meeting.
        Decide(input);
        if (!form.IsValid)
            return new(input, StatusCodes.Status422UnprocessableEntity);
        if (AsOf(input, input.EffectiveOn) is not { } then)
        {
            var entered = history.At(new(DateOnly.MaxValue)).FirstOrDefault()?.EffectiveOn ?? input.Item.EnteredOn;
            form.Wrong("effectiveOn", form.L["This exists only from {0} on.", input.Reading.Words.Date(entered)]);
            return new(input, StatusCodes.Status422UnprocessableEntity);
        }
        var decided = Deciding.Stamp(Decide(then), then);
        if (!StaysOpenWhenClosed && input.Reading.Ledger.IsClosed(then.Item.Content.Programme))
            decided = new ProgrammeIsClosed();
        var no = decided.Refusal ?? RefusedByWhatFollows(input);
        if (no is { } refusal)
            form.Wrong("", RefusalText.Of(refusal, input.Reading.Words, form.L));
        if (!form.IsValid)
            return new(input, StatusCodes.Status422UnprocessableEntity) { Refusal = no };

        var subject = new Subject(SubjectKind.Item, input.Item.Id.Value);
        Draft[] drafts =
        [
            .. decided.Value!.Select((change, i) => new Draft(subject, sequence + 1 + i, input.EffectiveOn, form.Text("why"), change)),
            .. Deciding.Stamp(then).Select(other => other with { EffectiveOn = input.EffectiveOn, Why = form.Text("why") }),
        ];
        var recorded = await desk.RecordAsync(input.Reading, stop, drafts);
        return recorded.Refusal is SomebodyWasFaster
            ? Conflict(input, (await desk.NewestAsync(input.Reading, stop)).HistoryOf(input.Item.Id), sequence)
            : new(input, StatusCodes.Status200OK) { Recorded = recorded.Value! };
    }

    // What is recorded for a later date already must still be possible: nothing is heard after it was withdrawn.
    private Refusal? RefusedByWhatFollows(Input input) =>
        AsOf(input, DateOnly.MaxValue) is { } last && Decide(last).Refusal is { } refusal
        && refusal is ItemHasLeft or ItemIsReported or ItemIsReportedToBody
            ? refusal
            : null;

    private static Input? AsOf(Input input, DateOnly on)
    {
        var at = input.Reading.Ledger.At(new(on));
        return at.Find(input.Item.Id) is { } item && at.Find(item.Content.Programme) is { } programme
            ? new(input.Reading with { At = at }, item, programme, input.Form, input.Now) { EffectiveOn = input.EffectiveOn }
            : null;
    }

    private static async Task<Input?> InputAsync(
        HttpContext http, string committee, Guid item, Desk desk, Form form, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return null;
        // What is recorded builds on all that is known now, also where the page shows what was known earlier.
        var at = reading.Ledger.At(new(reading.Point.On));
        return at.Find(new ItemId(item)) is { } found && at.Find(found.Content.Programme) is { } programme
            ? new(reading with { At = at, Year = programme.Year }, found, programme, form, desk.Clock.GetUtcNow()) { EffectiveOn = reading.Point.On }
            : null;
    }

    private static StepOutcome<Input> Conflict(Input input, IReadOnlyList<Recorded> history, int seen)
    {
        input.Form.Wrong("", RefusalText.Of(new SomebodyWasFaster(default), input.Reading.Words, input.Form.L));
        return new(input, StatusCodes.Status409Conflict) { Sequence = history.Count, Faster = [.. history.Skip(seen)] };
    }

    private IResult Show(Input input, int sequence, IReadOnlyList<Recorded> faster, int status = StatusCodes.Status200OK) =>
        Pages.Show<ItemStepPage, Model>(input.Reading, new(this, input, sequence, faster), status);
}
