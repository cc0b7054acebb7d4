using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>Entering an item: planned while the programme is a draft, added afterwards, or carried in from last year.</summary>
public static class AddItem
{
    private const string CarriedIn = "carried-in";

    /// <summary>What its page shows.</summary>
    /// <param name="Form">The form.</param>
    /// <param name="Programme">Where it enters.</param>
    /// <param name="Fields">What is asked for.</param>
    /// <param name="Item">Its identifier travels in the form: sending the form twice enters it once.</param>
    public sealed record Model(Form Form, WorkProgramme Programme, IReadOnlyList<StepField> Fields, ItemId Item);

    public static async Task<IResult> GetAsync(
        HttpContext http, string committee, int year, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
            ? Show(reading, programme, Form.Empty(l), NewId(desk), StatusCodes.Status200OK)
            : Problems.NoSuchPage(http);

    /// <summary>What is entered, and where.</summary>
    public sealed record Entering(Reading Reading, WorkProgramme Programme, ItemId Item);

    public static async Task<IResult> PostAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        return await RunAsync(http, committee, year, desk, form, null, stop) switch
        {
            { Input: null } => Problems.NoSuchPage(http),
            { Status: StatusCodes.Status200OK } done => Results.Redirect(done.Input.Reading.Url($"lines/{done.Input.Item}")),
            { Input: { } input, Status: var status } => Show(input.Reading, input.Programme, form, input.Item, status),
        };
    }

    /// <summary>Decides and records what a form says; what was not sent is filled in by <paramref name="prepare"/>.</summary>
    internal static async Task<StepOutcome<Entering>> RunAsync(
        HttpContext http, string committee, int year, Desk desk, Form form, Action<IEnumerable<StepField>>? prepare, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme)
            return StepOutcome<Entering>.Missing;
        var blank = Blank(reading, programme);
        prepare?.Invoke(ItemFields.Of(reading, programme, form, blank));
        var effectiveOn = form.Date("effectiveOn");
        var content = ItemFields.Read(form, programme, blank) with
        {
            Leads = form.Ids("leads", id => new AgencyId(id)),
            Bodies = Choices.Bodies(form),
        };
        ItemId? from = form.Ids("from", id => new ItemId(id)) is [var id, ..] ? id : null;
        var (carriedIn, why) = (form.Text("entry") == CarriedIn, form.Why());
        var decided = WhyNot(reading, programme, carriedIn ? from : null) is { } whyNot ? whyNot
            : carriedIn ? programme.CarryIn(content, from) : programme.Enter(content);
        if (form.IsValid && decided.Refusal is { } refusal)
            form.Wrong("", RefusalText.Of(refusal, reading.Words, form.L));
        var stamped = Deciding.Stamp(decided, reading, form, programme.Id, effectiveOn);
        if (form.IsValid && stamped.Refusal is { } undecided)
            form.Wrong("", RefusalText.Of(undecided, reading.Words, form.L));
        var begun = reading.Ledger.HistoryOf(new Subject(SubjectKind.Programme, programme.Id.Value)).At(new(DateOnly.MaxValue))[0].EffectiveOn;
        if (form.IsValid && effectiveOn < begun)
            form.Wrong("effectiveOn", form.L["This exists only from {0} on.", reading.Words.Date(begun)]);
        var item = form.Ids("id", id => new ItemId(id)) is [var given, ..] ? given : NewId(desk);
        // Sent twice, it meets itself below; a form that lay open for a while meets the lines that came in meanwhile here.
        if (form.IsValid && reading.Ledger.HistoryOf(item).Count == 0 && reading.Ledger.IsTaken(programme.Id, content.Number))
            form.Wrong("number", form.L["Another line has this number; the next one is {0}.", reading.At.NextNumber(programme.Id)]);
        if (!form.IsValid)
            return new(new(reading, programme, item), StatusCodes.Status422UnprocessableEntity) { Refusal = stamped.Refusal };
        var (entered, next) = (item, 1);
        if (carriedIn && from is { } source)
        {
            // Named by where it comes from, as at the closing of the year: both at once bring it in once.
            entered = YearEnd.CarriedInId(reading.Id, source);
            next = reading.Ledger.HistoryOf(entered).Count + 1;
        }

        var draft = new Draft(new(SubjectKind.Item, entered.Value), next, effectiveOn, why, stamped.Value!);
        var recorded = await desk.RecordAsync(
            reading, stop,
            reading.Actor.StaysKnowing(content.Classification, []) is { } known ? [draft, draft with { Sequence = next + 1, Change = known }] : [draft]);
        if (recorded.Refusal is not { } faster)
            return new(new(reading, programme, entered), StatusCodes.Status200OK) { Recorded = recorded.Value! };
        form.Wrong("", RefusalText.Of(faster, reading.Words, form.L));
        return new(new(reading, programme, item), StatusCodes.Status409Conflict);
    }

    // By all that is recorded, also where the page shows an earlier date.
    private static Refusal? WhyNot(Reading reading, WorkProgramme programme, ItemId? from) =>
        reading.Ledger.IsClosed(programme.Id) ? new ProgrammeIsClosed()
        : from is { } source && reading.Ledger.At(new(DateOnly.MaxValue)).CarriedInto(source) is { } there ? new ItemIsCarriedInAlready(there.Id)
        : null;

    private static ItemId NewId(Desk desk) => new(Guid.CreateVersion7(desk.Clock.GetUtcNow()));

    private static IResult Show(Reading reading, WorkProgramme programme, Form form, ItemId item, int status) =>
        Pages.Show<AddItemPage, Model>(reading, new(form, programme, [.. Fields(reading, programme, form)], item), status);

    private static IEnumerable<StepField> Fields(Reading r, WorkProgramme programme, Form form)
    {
        var w = r.Words;
        var entry = programme.State == ProgrammeState.Draft ? Entry.Planned : Entry.Added;
        yield return new("entry", form.L["How it comes in"])
        {
            Options = [("", w.Of(entry)), (CarriedIn, w.Of(Entry.CarriedIn))],
            Help = form.L["While the programme is a draft an item is planned; afterwards it is added."],
        };
        yield return new("from", form.L["Item of last year"])
        {
            Options = [("", "–"), .. CarriedOver(r, programme.Year - 1).Select(i => (i.Id.ToString(), $"{w.ItemNumber(i)}. {i.Content.Title}"))],
            Help = form.L["Only for what is carried in: the item that was carried over, where that year is in the ledger."],
        };
        var blank = Blank(r, programme);
        foreach (var field in ItemFields.Of(r, programme, form, blank))
        {
            yield return field;
            if (field.Name != "product")
                continue;
            yield return new("leads", w.Of(ItemField.Leads))
            {
                Options = Choices.Agencies(r, []),
                Multiple = true,
                Help = form.L["Several lead it jointly: it counts once in totals and stands under each."],
            };
            foreach (var body in Choices.Bodies(r, form, []))
                yield return body;
        }
        foreach (var field in Deciding.Fields(r, AmendmentKind.Addition, programme, form))
            yield return field;
    }

    private static IEnumerable<Item> CarriedOver(Reading r, int year) => r.Programme(year) is { } last
        ? r.At.ItemsOf(last.Id).Where(i => i.StandingFor(null) == Standing.CarriedOver)
        : [];

    private static ItemContent Blank(Reading r, WorkProgramme programme) => new(
        programme.Id, programme.Sections.FirstOrDefault()?.Code ?? "",
        r.At.NextNumber(programme.Id),
        "", ProductKind.Unspecified, [], [], [], null);
}
