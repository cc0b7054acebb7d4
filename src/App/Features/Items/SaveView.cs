using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Listing;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Items;

/// <summary>Saving a view of the list under a name, and removing it again.</summary>
public static class SaveView
{
    /// <summary>What its page shows.</summary>
    /// <param name="Form">The form.</param>
    /// <param name="Programme">The programme whose list it came from.</param>
    /// <param name="Query">The view to be saved; null where one is to be removed.</param>
    public sealed record Model(Form Form, WorkProgramme Programme, string? Query);

    public static Task<IResult> GetSaveAsync(HttpContext http, string committee, int year, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop) =>
        ShowAsync(http, committee, year, desk, Form.Empty(l), save: true, StatusCodes.Status200OK, stop);

    public static Task<IResult> GetRemoveAsync(HttpContext http, string committee, int year, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop) =>
        ShowAsync(http, committee, year, desk, Form.Empty(l), save: false, StatusCodes.Status200OK, stop);

    public static Task<IResult> PostSaveAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
        PostAsync(http, committee, year, desk, save: true, stop);

    public static Task<IResult> PostRemoveAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
        PostAsync(http, committee, year, desk, save: false, stop);

    /// <summary>The address of a saved view, in a year and at the point of the page.</summary>
    public static string Address(string query, int year, Reading r) => r.Url(
        $"{year}/lines", [.. QueryHelpers.ParseQuery(query).SelectMany(p => p.Value, (p, value) => (p.Key, value))]);

    private static async Task<IResult> PostAsync(HttpContext http, string committee, int year, Desk desk, bool save, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is null)
            return Problems.NoSuchPage(http);
        var query = QueryOf(http.Request.Query);
        return (await RunAsync(reading, desk, form, save ? query : null, stop)).Status is StatusCodes.Status200OK
            ? Results.Redirect(save ? Address(query, year, reading) : reading.Url($"{year}/lines"))
            : await ShowAsync(http, committee, year, desk, form, save, form.Errors.ContainsKey("") ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity, stop);
    }

    /// <summary>Saves a view, or removes the one that the form names where there is no query.</summary>
    internal static async Task<StepOutcome<Reading>> RunAsync(Reading reading, Desk desk, Form form, string? query, CancellationToken stop)
    {
        var (name, why, save) = (form.Required("name", 100), form.Why(), query is not null);
        var views = reading.Ledger.At(new(DateOnly.MaxValue)).Committee!.Views;
        // A name that is not offered any more was removed by somebody faster; one that is taken is not replaced unasked.
        if (form.IsValid && !save && !views.ContainsKey(name))
            form.Wrong("name", form.L["There is no view of this name any more."]);
        if (form.IsValid && save && views.ContainsKey(name))
            form.Wrong("name", form.L["There is a view of this name already; choose another name or remove it first."]);
        if (!form.IsValid)
            return new(reading, StatusCodes.Status422UnprocessableEntity);

        var subject = new Subject(SubjectKind.Committee, reading.Id.Value);
        CommitteeChange change = query is not null ? new CommitteeChange.ViewSaved(name, query) : new CommitteeChange.ViewRemoved(name);
        var draft = new Draft(subject, reading.Ledger.Next(subject), reading.Today, why, change);
        var recorded = await desk.RecordAsync(reading, stop, draft);
        if (recorded.Refusal is SomebodyWasFaster faster)
        {
            form.Wrong("", RefusalText.Of(faster, reading.Words, form.L));
            return new(reading, StatusCodes.Status409Conflict);
        }
        return new(reading, StatusCodes.Status200OK) { Recorded = recorded.Value!, About = subject };
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, string committee, int year, Desk desk, Form form, bool save, int status, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
            ? Pages.Show<SaveViewPage, Model>(reading, new(form, programme, save ? QueryOf(http.Request.Query) : null), status)
            : Problems.NoSuchPage(http);

    /// <summary>The view that an address asks for, in the one way it is written.</summary>
    internal static string QueryOf(IQueryCollection query) => QueryHelpers.AddQueryString(
        "", ItemView.Read(query).Write().Select(p => new KeyValuePair<string, string?>(p.Name, p.Value)));
}
