using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.People;

/// <summary>Ghi tên một người, with or without an account, with a first role or none yet.</summary>
/// <remarks>Not a step like the others: it may make an account, after all else is decided, and invites its holder once the person is recorded.</remarks>
internal static class EnterPerson
{
    public static async Task<IResult> GetAsync(HttpContext http, string committee, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading
            ? await ShowAsync(http, reading, Form.Empty(l), desk, StatusCodes.Status200OK, stop)
            : Problems.NoSuchPage(http);

    public static async Task<IResult> PostAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        var form = await Form.ReadAsync(http, stop);
        var at = reading.Ledger.At(new(reading.Today));
        var id = new PersonId(new StepSearch(reading, http, form, desk.Clock).NewId());
        var (name, on, why) = (form.Required("name", 200), form.Date("effectiveOn"), form.Why());
        var changes = new List<Change>();
        if (form.IsValid)
        {
            Add(at.EnterPerson(name, null));
            if (form.Text("role") is not null)
                Add(RoleFields.Give(form, new(id, name, null, [], []), on, at));
        }
        Account? made = null;
        if (form.IsValid)
        {
            (var account, made) = await AccountFields.ReadAsync(http, form, reading, name, stop);
            if (form.IsValid)
            {
                var entered = at.EnterPerson(name, account);
                changes.RemoveAt(0);
                changes.Insert(0, new PersonChange.Entered(name, account));
                if (entered.Refusal is { } taken) // of an account that was there
                    form.Wrong("email", RefusalText.Of(taken, reading.Words, form.L));
            }
        }
        if (!form.IsValid)
            return await ShowAsync(http, reading, form, desk, StatusCodes.Status422UnprocessableEntity, stop);

        var recorded = await desk.RecordAsync(reading, stop,
            [.. changes.Select((c, i) => new Draft(PersonEndpoints.SubjectOf(id), i + 1, on, why, c))]);
        if (recorded.Refusal is { } faster)
        {
            await AccountFields.TakeBackAsync(http, made);
            form.Wrong("", RefusalText.Of(faster, reading.Words, form.L));
            return await ShowAsync(http, reading, form, desk, StatusCodes.Status409Conflict, stop);
        }
        return await AccountFields.DoneAsync(http, made, reading.Url($"people/{id}"), stop);

        void Add(Result<PersonChange> decided)
        {
            if (decided.Refusal is { } refusal)
                form.Wrong("", RefusalText.Of(refusal, reading.Words, form.L));
            else
                changes.Add(decided.Value!);
        }
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Reading reading, Form form, Desk desk, int status, CancellationToken stop)
    {
        StepField[] fields =
        [
            new("name", form.L["Name"]) { Required = true, Help = form.L["As it stands beside what the person records."] },
            .. await AccountFields.OfAsync(http, form, reading, null, stop),
            .. RoleFields.Of(reading, form, isOptional: true),
        ];
        var model = new RecordPage.Contents("Enter a person", "Record the person", "", "people", fields, form, 0, [])
        {
            Id = status == StatusCodes.Status409Conflict ? null : form.Text("id"),
            EffectiveOn = reading.Point.On,
            FreshId = Guid.CreateVersion7(desk.Clock.GetUtcNow()),
        };
        return Pages.Show<RecordPage, RecordPage.Contents>(reading, model, status);
    }
}
