using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Samples;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Shell;

/// <summary>What a step records about.</summary>
/// <param name="Value">It, as it stands; for something new whatever it is made from.</param>
/// <param name="Subject">Its history.</param>
/// <param name="Caption">Its name above the form; empty for something new.</param>
/// <param name="Back">The address of the page the step starts from, within the committee.</param>
public sealed record StepTarget<T>(T Value, Subject Subject, string Caption, string Back)
{
    /// <summary>The address of the page that shows what was recorded; null for <see cref="Back"/>.</summary>
    public string? Done { get; init; }
}

/// <summary>What a step works with.</summary>
public sealed record StepInput<T>(Reading Reading, StepTarget<T> Target, Form Form, HttpContext Http)
{
    /// <summary>What the step is about.</summary>
    public T Value => Target.Value;

    /// <summary>The ledger as it stands.</summary>
    public Snapshot At => Reading.At;

    /// <summary>The texts of the interface.</summary>
    public IStringLocalizer<Texts> L => Form.L;

    /// <summary>The date from which the change holds.</summary>
    public DateOnly EffectiveOn { get; init; }

    /// <summary>The address of the page that shows what was recorded, where only the decision knows it.</summary>
    public string? Done { get; set; }

    /// <summary>Changes of other subjects that belong to the same step, as the meetings of a series.</summary>
    public List<Draft> Others { get; } = [];

    /// <summary>What others recorded since the form was made, where a decision about several subjects finds that it is so.</summary>
    public List<Recorded> Faster { get; } = [];

    /// <summary>The identifier of what the form makes; see <see cref="StepSearch.NewId"/>.</summary>
    public Guid NewId() => new StepSearch(Reading, Http, Form, Http.RequestServices.GetRequiredService<TimeProvider>()).NewId();
}

/// <summary>One thing that can be recorded about a subject. Each use case is one file that makes one of these.</summary>
/// <param name="Route">Its address within the committee.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Button">What its button will do.</param>
/// <param name="Needs">What whoever records it must be allowed.</param>
/// <param name="Find">What it is about; null where there is no such thing.</param>
/// <param name="Fields">The fields it asks for, as the subject stands.</param>
/// <param name="Decide">The changes of the subject, or a refusal; wrong fields are said on the form.</param>
public sealed record RecordStep<T>(
    string Route, string Title, string Button, Permission Needs, Func<StepSearch, StepTarget<T>?> Find,
    Func<StepInput<T>, IEnumerable<StepField>> Fields, Func<StepInput<T>, Result<IReadOnlyList<Change>>> Decide) : IStep
{
    /// <summary>The field that says from when the change holds, where the step has a better word for it.</summary>
    public string EffectiveField { get; init; } = "effectiveOn";

    /// <summary>Whether it holds from the day it is recorded, which nobody dates back: what has a deadline.</summary>
    public bool HoldsFromToday { get; init; }

    /// <summary>Whether a reason is asked for at all.</summary>
    public bool AsksWhy { get; init; } = true;

    /// <summary>Makes the documents that are frozen with the changes, and writes their hashes into these.</summary>
    public Func<StepInput<T>, IReadOnlyList<Change>, Freezing, Task<Result<Frozen>>>? Freeze { get; init; }

    /// <summary>Whether a reason must be given.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>When whoever signed in some time ago says again who they are; unless told otherwise, where people are kept.</summary>
    public Func<HttpContext, bool>? AsksWhoItIs { get; init; }

    /// <summary>What to know before recording.</summary>
    public Func<StepInput<T>, string?>? Note { get; init; }

    /// <summary>Pages to look at before recording, as the items that stand in the way.</summary>
    public Func<StepInput<T>, IEnumerable<StepLink>>? Links { get; init; }

    /// <summary>Maps the page and the form.</summary>
    public void Map(CommitteePages committee)
    {
        committee.Add(this);
        committee.MapGet(Route, GetAsync).Needs(Needs);
        var post = committee.MapPost(Route, PostAsync).Needs(Needs);
        if (AsksWhoItIs is not null || Needs == Permission.KeepPeople)
            post.AsksWhoItIs(when: AsksWhoItIs);
    }

    private async Task<IResult> GetAsync(HttpContext http, string committee, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop) =>
        await InputAsync(http, committee, desk, Form.Empty(l), stop) is { } input
            ? Show(input, input.Reading.Ledger.HistoryOf(input.Target.Subject).Count, [])
            : Problems.NoSuchPage(http);

    private async Task<IResult> PostAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        var seen = form.Number("sequence", 0, int.MaxValue) ?? 0;
        return await RunAsync(http, committee, desk, form, seen, null, stop) switch
        {
            { Input: null } => Problems.NoSuchPage(http),
            { Status: StatusCodes.Status200OK } done => Results.Redirect(done.Input.Reading.Url(done.Input.Done ?? done.Input.Target.Done ?? done.Input.Target.Back)),
            { Status: StatusCodes.Status409Conflict } faster => Show(faster.Input, faster.Sequence, faster.Faster, StatusCodes.Status409Conflict),
            { Input: { } input } => Show(input, seen, [], StatusCodes.Status422UnprocessableEntity),
        };
    }

    /// <inheritdoc />
    public async Task<StepAsked?> AskAsync(HttpContext http, string committee, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop)
    {
        if (await InputAsync(http, committee, desk, Form.Empty(l), stop) is not { } input)
            return null;
        List<StepField> fields = [.. Fields(input)];
        if (AsksDate)
            fields.Add(StepAsked.EffectiveOn(l, "Effective from", input.EffectiveOn));
        if (AsksWhy)
            fields.Add(StepAsked.Why(l, NeedsReason));
        return new(input.Reading, input.Target.Subject, input.Target.Caption, Note?.Invoke(input), fields);
    }

    /// <inheritdoc />
    public async Task<StepOutcome<Reading>> RecordAsync(HttpContext http, string committee, Desk desk, StepBodyForm sent, int? seen, CancellationToken stop)
    {
        var outcome = await RunAsync(
            http, committee, desk, sent.Form, seen, input => sent.Fill(Fields(input), AsksDate ? "effectiveOn" : EffectiveField, AsksDate), stop);
        return outcome.As(input => input.Reading) with { About = outcome.Input?.Target.Subject };
    }

    private bool AsksDate => EffectiveField == "effectiveOn" && !HoldsFromToday;

    /// <summary>Decides and records what a form says.</summary>
    /// <param name="http">The request.</param>
    /// <param name="committee">The committee of its address.</param>
    /// <param name="desk">Where it is recorded.</param>
    /// <param name="form">What was sent; what is wrong is said on it.</param>
    /// <param name="seen">The number of changes that were seen; null where that was not said.</param>
    /// <param name="prepare">Fills in what was not sent, once it is known what the step is about.</param>
    /// <param name="stop">Stops it.</param>
    internal async Task<StepOutcome<StepInput<T>>> RunAsync(
        HttpContext http, string committee, Desk desk, Form form, int? seen, Action<StepInput<T>>? prepare, CancellationToken stop)
    {
        if (await InputAsync(http, committee, desk, form, stop) is not { } input)
            return StepOutcome<StepInput<T>>.Missing;
        prepare?.Invoke(input);
        input = input with { EffectiveOn = HoldsFromToday ? input.Reading.Today : form.Date(EffectiveField) };
        form.Why(NeedsReason);
        var history = input.Reading.Ledger.HistoryOf(input.Target.Subject);
        // Of what is made here nobody has seen anything; made twice under one identifier it meets itself.
        if ((seen ?? (history.Count == 0 || IsNamedBy(form, input.Target.Subject) ? 0 : null)) is not { } sequence)
            return new(input, StatusCodes.Status428PreconditionRequired);
        if (sequence < history.Count)
            return Conflict(input, history, sequence);
        if (form.IsValid && sequence > 0 && history.At(new(DateOnly.MaxValue)) is [{ EffectiveOn: var begun }, ..] && begun > input.EffectiveOn)
            form.Wrong(EffectiveField, form.L["This exists only from {0} on.", input.Reading.Words.Date(begun)]);

        var decided = Decide(input);
        if (decided.Refusal is SomebodyWasFaster)
            return Conflict(input, history, sequence);
        if (form.IsValid && decided.Refusal is { } refusal)
            form.Wrong("", RefusalText.Of(refusal, input.Reading.Words, form.L));
        if (!form.IsValid)
            return new(input, StatusCodes.Status422UnprocessableEntity) { Refusal = decided.Refusal };

        var frozen = Freeze is null ? new Frozen(decided.Value!, []) : await Freeze(input, decided.Value!, new(desk, stop));
        if (frozen.Value is not { } kept)
        {
            form.Wrong("", RefusalText.Of(frozen.Refusal!, input.Reading.Words, form.L));
            return new(input, StatusCodes.Status422UnprocessableEntity) { Refusal = frozen.Refusal };
        }
        Draft[] drafts =
        [
            .. kept.Changes.Select((change, i) => new Draft(input.Target.Subject, sequence + 1 + i, input.EffectiveOn, form.Text("why"), change)),
            .. input.Others,
        ];
        var recorded = await desk.RecordAsync(input.Reading, kept.Files, drafts, stop);
        return recorded.Refusal is SomebodyWasFaster
            ? Conflict(input, (await desk.NewestAsync(input.Reading, stop)).HistoryOf(input.Target.Subject), sequence)
            : new(input, StatusCodes.Status200OK) { Recorded = recorded.Value! };
    }

    private static bool IsNamedBy(Form form, Subject subject) => Guid.TryParse(form.Text("id"), out var id) && id == subject.Id;

    private async Task<StepInput<T>?> InputAsync(HttpContext http, string committee, Desk desk, Form form, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return null;
        // Decided by all that is known now, also when the page was left at what was known earlier.
        reading = reading with { At = reading.Ledger.At(new(HoldsFromToday ? reading.Today : reading.Point.On)) };
        return Find(new(reading, http, form, desk.Clock)) is { } target
            ? new(reading, target, form, http) { EffectiveOn = reading.Point.On }
            : null;
    }

    private static StepOutcome<StepInput<T>> Conflict(StepInput<T> input, IReadOnlyList<Recorded> history, int seen)
    {
        input.Form.Wrong("", RefusalText.Of(new SomebodyWasFaster(default), input.Reading.Words, input.Form.L));
        return new(input, StatusCodes.Status409Conflict) { Sequence = history.Count, Faster = [.. history.Skip(seen), .. input.Faster] };
    }

    private IResult Show(StepInput<T> input, int sequence, IReadOnlyList<Recorded> faster, int status = StatusCodes.Status200OK)
    {
        var fields = Fields(input).ToList();
        var model = new RecordPage.Contents(Title, Button, input.Target.Caption, input.Target.Back, fields, input.Form, sequence, faster)
        {
            // Sent twice, something new would meet itself; the next attempt makes another one.
            Id = status == StatusCodes.Status409Conflict ? null : input.Form.Text("id"),
            EffectiveOn = AsksDate ? input.EffectiveOn : null,
            AsksWhy = AsksWhy,
            Note = Note?.Invoke(input),
            Links = [.. Links?.Invoke(input) ?? []],
            FreshId = StepSearch.Fresh(input.Http.RequestServices.GetRequiredService<TimeProvider>()),
        };
        return Pages.Show<RecordPage, RecordPage.Contents>(input.Reading, model, status);
    }
}

/// <summary>A link beside a step.</summary>
public sealed record StepLink(string Text, string Url);

/// <summary>What a step looks for its subject with.</summary>
public sealed record StepSearch(Reading Reading, HttpContext Http, Form Form, TimeProvider Clock)
{
    /// <summary>An identifier of the address.</summary>
    public Guid Id(string name) => Guid.TryParse(Http.Request.RouteValues[name] as string, out var id) ? id : default;

    /// <summary>The number of the address.</summary>
    public int Number(string name) => int.TryParse(Http.Request.RouteValues[name] as string, out var number) ? number : 0;

    /// <summary>The identifier of what the form will make: the form was given it, so that sending it twice makes one.</summary>
    public Guid NewId() => Guid.TryParse(Form.Text("id"), out var id) ? id : Fresh(Clock);

    /// <summary>The identifier of a part of what the form will make.</summary>
    public static Guid PartOf(Guid id, int part) => SampleId.Of($"{id:N}/{part}");

    internal static Guid Fresh(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());
}

/// <summary>What a decision leads to.</summary>
public static class Decisions
{
    /// <summary>One decided change, or the refusal.</summary>
    public static Result<IReadOnlyList<Change>> AsChanges<TChange>(this Result<TChange> decided)
        where TChange : Change =>
        decided.Refusal is { } refusal ? refusal : new Change[] { decided.Value! };
}
