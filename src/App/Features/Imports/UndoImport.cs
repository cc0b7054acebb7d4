using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Imports;

/// <summary>One import with its items; taking it back within 24 hours.</summary>
public static class UndoImport
{
    private const int PageOfItems = 100;

    /// <summary>What the page shows.</summary>
    /// <param name="Import">The import.</param>
    /// <param name="Year">The year of its programme.</param>
    /// <param name="Form">The form that undoes it.</param>
    /// <param name="IsNew">Whether it was recorded just now.</param>
    /// <param name="MayUndo">Whether it can still be undone.</param>
    /// <param name="Changed">Items that stand in the way of undoing it.</param>
    /// <param name="Newest">The ledger as it stands.</param>
    /// <param name="Page">The page of its items, from 1.</param>
    /// <param name="Pages">How many pages there are.</param>
    /// <param name="Items">The items of the page as they stand; none once it is undone.</param>
    /// <param name="Count">How many items it has, as far as the reader may see them.</param>
    public sealed record Model(
        Import Import, int Year, Form Form, bool IsNew, bool MayUndo, IReadOnlyList<Item> Changed, Snapshot Newest,
        int Page, int Pages, IReadOnlyList<Item> Items, int Count);

    public static async Task<IResult> GetAsync(
        string committee, Guid import, HttpContext http, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop) =>
        await OpenAsync(committee, import, http, desk, stop) is var (reading, found)
            ? Show(reading, found, Form.Empty(l), desk.Clock) : Problems.NoSuchPage(http);

    public static async Task<IResult> PostAsync(
        string committee, Guid import, HttpContext http, Desk desk, TakeIn takeIn, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        if (await OpenAsync(committee, import, http, desk, stop) is not var (reading, found))
            return Problems.NoSuchPage(http);
        var why = form.Required("why", 4000);
        if (!form.IsValid)
            return Show(reading, found, form, desk.Clock, StatusCodes.Status422UnprocessableEntity);
        var undone = await takeIn.UndoAsync(reading.Id, import, reading.Actor, why, stop);
        if (undone.Refusal is { } refusal)
        {
            form.Wrong("", RefusalText.Of(refusal, reading.Words, form.L));
            return Show(reading, found, form, desk.Clock, refusal is SomebodyWasFaster ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }
        return Results.Redirect(reading.Url($"{YearOf(reading, found)}/imports/{import:N}"));
    }

    private static async Task<(Reading, Import)?> OpenAsync(
        string committee, Guid import, HttpContext http, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading
        && Newest(reading).Imports.FirstOrDefault(i => i.Id == import) is { } found ? (reading, found) : null;

    private static Snapshot Newest(Reading reading) => reading.Ledger.At(new(DateOnly.MaxValue, reading.Point.Known));

    private static int YearOf(Reading reading, Import import) => Newest(reading).Find(import.Confirmed.Programme)?.Year ?? reading.Today.Year;

    private static IResult Show(Reading reading, Import import, Form form, TimeProvider clock, int status = StatusCodes.Status200OK)
    {
        var newest = Newest(reading);
        var items = import.Confirmed.Items.Select(i => newest.Find(i)).OfType<Item>().ToList();
        var pages = Math.Max(1, (items.Count + PageOfItems - 1) / PageOfItems);
        var page = Math.Clamp(int.TryParse(reading.Query["p"], out var asked) ? asked : 1, 1, pages);
        var mayUndo = !import.IsUndone && clock.GetUtcNow() <= import.ConfirmedAt + Import.UndoWindow;
        return Pages.Show<UndoImportPage, Model>(
            reading,
            new(
                import, YearOf(reading, import), form, reading.Query.ContainsKey("recorded"), mayUndo,
                mayUndo ? [.. TakeIn.ChangedSince(reading.Ledger, import).Select(i => newest.Find(i)).OfType<Item>()] : [],
                newest, page, pages, [.. items.Skip((page - 1) * PageOfItems).Take(PageOfItems)],
                TakeIn.SeenBy(reading.Ledger, import).Count),
            status);
    }
}
