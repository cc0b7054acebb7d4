using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.People;

/// <summary>Gắn tài khoản cho một người, or take it away by leaving all empty.</summary>
/// <remarks>Not a step like the others: it may make an account, and invites its holder once it is recorded.</remarks>
internal static class SetAccount
{
    public static async Task<IResult> GetAsync(HttpContext http, string committee, Guid person, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.At.Find(new PersonId(person)) is { } found
            ? await ShowAsync(http, reading, found, Form.Empty(l), StatusCodes.Status200OK, stop)
            : Problems.NoSuchPage(http);

    public static async Task<IResult> PostAsync(HttpContext http, string committee, Guid person, Desk desk, CancellationToken stop)
    {
        var id = new PersonId(person);
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Ledger.At(new(reading.Today)) is not { } at || at.Find(id) is not { } found)
            return Problems.NoSuchPage(http);
        var form = await Form.ReadAsync(http, stop);
        var (on, why) = (form.Date("effectiveOn"), form.Why());
        var seen = form.Number("sequence", 0, int.MaxValue) ?? 0;
        if (!form.IsValid)
            return await ShowAsync(http, reading, found, form, StatusCodes.Status422UnprocessableEntity, stop);
        var (account, made) = await AccountFields.ReadAsync(http, form, reading, found.Name, stop);
        var decided = found.SetAccount(account, at);
        if (form.IsValid && decided.Refusal is { } refusal)
            form.Wrong("email", RefusalText.Of(refusal, reading.Words, form.L));
        if (!form.IsValid)
        {
            await AccountFields.TakeBackAsync(http, made);
            return await ShowAsync(http, reading, found, form, StatusCodes.Status422UnprocessableEntity, stop);
        }
        var recorded = await desk.RecordAsync(reading, stop, [new Draft(PersonEndpoints.SubjectOf(id), seen + 1, on, why, decided.Value!)]);
        if (recorded.Refusal is { } faster)
        {
            await AccountFields.TakeBackAsync(http, made);
            form.Wrong("", RefusalText.Of(faster, reading.Words, form.L));
            return await ShowAsync(http, reading, found, form, StatusCodes.Status409Conflict, stop);
        }
        return await AccountFields.DoneAsync(http, made, reading.Url($"people/{id}"), stop);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Reading reading, Person person, Form form, int status, CancellationToken stop)
    {
        var model = new RecordPage.Contents(
            "Set the account", "Record the account", person.Name, $"people/{person.Id}", await AccountFields.OfAsync(http, form, reading, person.Account, stop),
            form, reading.Ledger.HistoryOf(PersonEndpoints.SubjectOf(person.Id)).Count, [])
        {
            EffectiveOn = reading.Point.On,
        };
        return Pages.Show<RecordPage, RecordPage.Contents>(reading, model, status);
    }
}
