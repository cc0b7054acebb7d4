using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Đổi mật khẩu: the other sessions end.</summary>
public static class ChangePassword
{
    public static async Task<IResult> PostAsync(HttpContext http, AccountKeeper accounts, Db db, Sessions sessions, CancellationToken stop)
    {
        if (await OwnAccount.FindAsync(http, accounts) is not { } account)
            return Problems.NoSuchPage(http);
        var form = await Form.ReadAsync(http, stop);
        var password = NewPassword.Read(form, account.Email);
        if (form.IsValid)
            NewPassword.Say(
                account.PasswordHash is null
                    ? await accounts.AddPasswordAsync(account, password)
                    : await accounts.ChangePasswordAsync(account, form.Secret("password"), password),
                form);
        if (!form.IsValid)
            return await OwnAccount.ShowAsync(http, account, form, accounts, db, sessions, stop);
        await sessions.EndOthersAsync(account.Id, Sessions.Of(http), stop);
        return Results.Redirect("/account");
    }
}
