using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Items;

/// <summary>Striking out a change of an item that was recorded by mistake.</summary>
public static class StrikeChange
{
    /// <summary>What its page shows.</summary>
    /// <param name="Form">The form.</param>
    /// <param name="Item">Whose change.</param>
    /// <param name="Title">What the item is about.</param>
    /// <param name="Mistake">The change.</param>
    /// <param name="Sequence">How many changes the writer has seen.</param>
    /// <param name="Faster">What somebody else recorded meanwhile.</param>
    public sealed record Model(Form Form, ItemId Item, string Title, Recorded Mistake, int Sequence, IReadOnlyList<Recorded> Faster);

    public static async Task<IResult> GetAsync(
        HttpContext http, string committee, Guid item, int sequence, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop) =>
        await FindAsync(http, committee, item, sequence, desk, Form.Empty(l), stop) is { } found
            ? Pages.Show<StrikeChangePage, Model>(found.Reading, found.Model)
            : Problems.NoSuchPage(http);

    public static async Task<IResult> PostAsync(
        HttpContext http, string committee, Guid item, int sequence, Desk desk, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        if (await FindAsync(http, committee, item, sequence, desk, form, stop) is not var (reading, model))
            return Problems.NoSuchPage(http);
        form.Required("why");
        var by = form.Required("by", 200);
        var seen = form.Number("sequence", 1, int.MaxValue) ?? 0;
        var subject = new Subject(SubjectKind.Item, item);
        var history = reading.Ledger.HistoryOf(subject);
        if (seen < history.Count)
            return Conflict(reading, model, history, seen);

        var struck = history.Strike(sequence);
        if (struck.Refusal is { } refusal)
            form.Wrong("", RefusalText.Of(refusal, reading.Words, form.L));
        if (!form.IsValid)
            return Pages.Show<StrikeChangePage, Model>(reading, model with { Sequence = seen }, StatusCodes.Status422UnprocessableEntity);
        var draft = new Draft(subject, seen + 1, reading.Today, form.Text("why"), struck.Value!);
        var recorded = await desk.RecordAsync(reading.Id, by, stop, draft);
        if (recorded.Refusal is SomebodyWasFaster)
            return Conflict(reading, model, (await desk.LedgerAsync(reading.Id, stop)).HistoryOf(subject), seen);
        ItemStep.Remember(http, by);
        return Results.Redirect(reading.Url($"lines/{model.Item}"));
    }

    private static async Task<(Reading Reading, Model Model)?> FindAsync(
        HttpContext http, string committee, Guid item, int sequence, Desk desk, Form form, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return null;
        var id = new ItemId(item);
        var history = reading.Ledger.HistoryOf(id);
        if (history.FirstOrDefault(e => e.Sequence == sequence) is not { } mistake || ShowItem.ContentOf(reading, id) is not { } content)
            return null;
        var year = reading.At.Find(content.Programme)?.Year;
        return (reading with { Year = year ?? reading.Year }, new(form, id, content.Title, mistake, history.Count, []));
    }

    private static IResult Conflict(Reading reading, Model model, IReadOnlyList<Recorded> history, int seen)
    {
        model.Form.Wrong("", RefusalText.Of(new SomebodyWasFaster(default), reading.Words, model.Form.L));
        return Pages.Show<StrikeChangePage, Model>(
            reading, model with { Sequence = history.Count, Faster = [.. history.Skip(seen)] }, StatusCodes.Status409Conflict);
    }
}
