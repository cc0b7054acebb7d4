using Microsoft.EntityFrameworkCore;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.People;

/// <summary>An account in a form: by its e-mail address, which invites where there is none; from a list for who keeps all accounts.</summary>
internal static class AccountFields
{
    private const string None = "none";

    /// <param name="http">The request.</param>
    /// <param name="form">The form.</param>
    /// <param name="reading">The committee.</param>
    /// <param name="present">The account that is set now.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<IReadOnlyList<StepField>> OfAsync(HttpContext http, Form form, Reading reading, AccountId? present, CancellationToken stop)
    {
        var email = new StepField("email", form.L["E-mail address"])
        {
            Type = "email",
            Help = form.L["The account with this address is taken; where there is none, an invitation goes to it. Empty for somebody who does not sign in."],
        };
        // Accounts of other committees are not shown to whoever keeps only this one.
        if (!reading.May(Permission.KeepAccounts))
            return [email];
        var db = http.RequestServices.GetRequiredService<Db>();
        var taken = reading.At.People.Select(p => p.Account).OfType<AccountId>().Select(a => a.Value).ToHashSet();
        var accounts = await db.Users.AsNoTracking().Where(a => a.LockedAt == null).OrderBy(a => a.Email).Select(a => new { a.Id, a.Name, a.Email }).ToListAsync(stop);
        return
        [
            new("account", form.L["Account"])
            {
                Options =
                [
                    (None, form.L["by the e-mail address below"]),
                    .. accounts.Where(a => !taken.Contains(a.Id) || a.Id == present?.Value).Select(a => (a.Id.ToString("N"), $"{a.Name} ({a.Email})")),
                ],
                Values = [present?.ToString() ?? None],
            },
            email,
        ];
    }

    /// <summary>The account of the form; makes it where there is none yet. Call it when all else is decided, and invite once it is recorded.</summary>
    public static async Task<(AccountId? Account, Account? Made)> ReadAsync(HttpContext http, Form form, Reading reading, string name, CancellationToken stop)
    {
        var accounts = http.RequestServices.GetRequiredService<AccountKeeper>();
        if (reading.May(Permission.KeepAccounts) && form.Text("account") is { } chosen && chosen != None)
        {
            if (Guid.TryParse(chosen, out var id) && await accounts.FindByIdAsync(id.ToString()) is { } known)
                return (known.AccountId, null);
            form.Wrong("account", form.L["Choose one."]);
            return (null, null);
        }
        if (form.Text("email", 256) is not { } email || !form.IsValid)
            return (null, null);
        if (await accounts.FindByEmailAsync(email) is { } found)
            return (found.AccountId, null);
        var made = await http.RequestServices.GetRequiredService<Invitations>().MakeAsync(email, name, reading.Words.Language);
        if (made.Refusal is { } refusal)
        {
            form.Wrong("email", AccountRefusalText.Of(refusal, form.L));
            return (null, null);
        }
        return (made.Value!.AccountId, made.Value);
    }

    /// <summary>To the person that was recorded; whoever has a new account is invited first, and the link shown where it was not mailed.</summary>
    public static async Task<IResult> DoneAsync(HttpContext http, Account? made, string next, CancellationToken stop) =>
        made is null ? Results.Redirect(next)
        : ShowLink.Of(http, await http.RequestServices.GetRequiredService<Invitations>().SendAsync(http, made, stop), next);

    /// <summary>Takes an account back whose person could not be recorded, so that the next attempt makes and invites it.</summary>
    public static Task TakeBackAsync(HttpContext http, Account? made) =>
        made is null ? Task.CompletedTask : http.RequestServices.GetRequiredService<Invitations>().TakeBackAsync(made);
}
