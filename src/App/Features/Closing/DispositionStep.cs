using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Closing;

/// <summary>Choosing dispositions of many items on one page, saved at once: all that is chosen is recorded, or nothing.</summary>
/// <param name="Path">Last part of its address.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Button">What its button will do.</param>
/// <param name="Needs">What whoever records it must be allowed.</param>
/// <param name="Rows">The rows of an item.</param>
/// <param name="Decide">The change of a row, or a refusal.</param>
public sealed record DispositionStep(
    string Path, string Title, string Button, Permission Needs,
    Func<Reading, Item, IEnumerable<DispositionRow>> Rows,
    Func<Reading, DispositionRow, Disposition, DateOnly, Result<ItemChange>> Decide)
{
    /// <summary>What stands above the table.</summary>
    public required string Note { get; init; }

    /// <summary>Whether a row needs a reason of its own.</summary>
    public required Func<DispositionRow, Disposition, bool> NeedsReason { get; init; }

    /// <summary>What its page shows.</summary>
    public sealed record Model(DispositionStep Step, WorkProgramme Programme, Form Form, IReadOnlyList<DispositionRow> Rows, DateOnly On, bool IsClosed);

    internal void Map(CommitteePages committee)
    {
        committee.MapGet($"{{year:int}}/year-end/{Path}", GetAsync).Needs(Needs);
        committee.MapPost($"{{year:int}}/year-end/{Path}", PostAsync).Needs(Needs);
    }

    private async Task<IResult> GetAsync(
        HttpContext http, string committee, int year, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop) =>
        await OpenAsync(http, committee, desk, stop) is { } reading && reading.Programme(year) is { } programme
            ? Show(reading, programme, Form.Empty(l), reading.Point.On)
            : Problems.NoSuchPage(http);

    private async Task<IResult> PostAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        return await RunAsync(http, committee, year, desk, form, stop) switch
        {
            { Input: null } => Problems.NoSuchPage(http),
            { Status: StatusCodes.Status200OK } done => Results.Redirect(done.Input.Reading.Url($"{year}/year-end")),
            { Input: var (reading, programme, on) } no => Show(reading, programme, form, on, no.Status),
        };
    }

    /// <summary>What the rows are of.</summary>
    internal sealed record InYear(Reading Reading, WorkProgramme Programme, DateOnly On);

    /// <summary>Decides and records all rows that a form says something in; see <see cref="RecordStep{T}"/>.</summary>
    internal async Task<StepOutcome<InYear>> RunAsync(HttpContext http, string committee, int year, Desk desk, Form form, CancellationToken stop)
    {
        if (await OpenAsync(http, committee, desk, stop) is not { } reading || reading.Programme(year) is not { } programme)
            return StepOutcome<InYear>.Missing;
        var on = form.Date("effectiveOn");
        var (drafts, isFaster) = form.IsValid ? Decided(reading, programme, form, on) : ([], false);
        Refusal? no = reading.Ledger.IsClosed(programme.Id) ? new ProgrammeIsClosed() : drafts.Count == 0 ? new NothingChanges() : null;
        if (form.IsValid && no is not null)
            form.Wrong("", RefusalText.Of(no, reading.Words, form.L));
        var input = new InYear(reading, programme, on);
        if (!form.IsValid)
            return new(input, isFaster ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity) { Refusal = form.Errors.ContainsKey("") ? no : null };
        var recorded = await desk.RecordAsync(reading, stop, drafts);
        if (recorded.Refusal is { } faster)
        {
            form.Wrong("", RefusalText.Of(faster, reading.Words, form.L));
            return new(input, StatusCodes.Status409Conflict);
        }
        return new(input, StatusCodes.Status200OK) { Recorded = recorded.Value! };
    }

    /// <summary>The rows that the reader may say something in, as things stand.</summary>
    internal async Task<(Reading Reading, IReadOnlyList<DispositionRow> Rows)?> AskAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
        await OpenAsync(http, committee, desk, stop) is { } reading && reading.Programme(year) is { } programme ? (reading, RowsOf(reading, programme)) : null;

    private (List<Draft> Drafts, bool IsFaster) Decided(Reading reading, WorkProgramme programme, Form form, DateOnly on)
    {
        var (drafts, isFaster) = (new List<Draft>(), false);
        var (then, newest) = (reading.Ledger.At(new(on)), reading.Ledger.At(new(DateOnly.MaxValue)));
        foreach (var row in RowsOf(reading, programme))
        {
            if (row.Read(form, programme.Year) is not { } disposition)
                continue;
            var (kind, subject) = ($"kind{row.Suffix}", new Subject(SubjectKind.Item, row.Item.Id.Value));
            if (form.Number($"seen{row.Suffix}", 1, int.MaxValue) is { } seen && seen < reading.Ledger.HistoryOf(subject).Count)
            {
                isFaster = true;
                form.Wrong(kind, form.L["Item {0}: somebody else recorded a change first; look at it and choose again.", reading.Words.ItemNumber(row.Item)]);
            }
            else if (then.Find(row.Item.Id) is not { } item)
                form.Wrong("effectiveOn", form.L["This exists only from {0} on.", reading.Words.Date(row.Item.EnteredOn)]);
            else
            {
                var why = form.Text($"why{row.Suffix}") ?? (disposition == row.Suggested ? row.SuggestedWhy : null);
                if (why is null && NeedsReason(row, disposition))
                    form.Wrong($"why{row.Suffix}", form.L["Item {0}: give a reason.", reading.Words.ItemNumber(row.Item)]);
                var decided = Decide(reading, row with { Item = item }, disposition, on);
                // Also by what is recorded for later days already: nothing is decided of what is reported by then.
                var refusal = decided.Refusal ?? Decide(reading, row with { Item = newest.Find(item.Id)! }, disposition, on).Refusal;
                if (refusal is not null)
                    form.Wrong(kind, $"{reading.Words.ItemNumber(item)}. {RefusalText.Of(refusal, reading.Words, form.L)}");
                else
                    drafts.Add(new(subject, reading.Ledger.Next(subject) + drafts.Count(d => d.Subject == subject), on, why, decided.Value!));
            }
        }
        return (drafts, isFaster);
    }

    private static async Task<Reading?> OpenAsync(HttpContext http, string committee, Desk desk, CancellationToken stop) =>
        // Decided by all that is known now, also when the page was left at what was known earlier.
        await desk.OpenAsync(http, committee, stop) is { } reading ? reading with { At = reading.Ledger.At(new(reading.Point.On)) } : null;

    private List<DispositionRow> RowsOf(Reading reading, WorkProgramme programme)
    {
        var unfinished = ItemQuery.Read(reading.Query) with { Reported = false, State = null, Entry = null };
        return [.. reading.At.ItemsOf(programme.Id).Where(i => i.Exit is null && unfinished.Matches(i, reading.At)).SelectMany(i => Rows(reading, i))];
    }

    private IResult Show(Reading reading, WorkProgramme programme, Form form, DateOnly on, int status = StatusCodes.Status200OK) =>
        Pages.Show<DispositionStepPage, Model>(
            reading, new(this, programme, form, RowsOf(reading, programme), on, reading.Ledger.IsClosed(programme.Id)), status);
}
