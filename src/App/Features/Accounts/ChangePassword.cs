using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Đổi mật khẩu: the present one is asked for like at the sign-in, and the other sessions end.</summary>
public static class ChangePassword
{
    public static async Task<IResult> PostAsync(HttpContext http, AccountKeeper accounts, AccountSignIn signIn, SignInLog log, Db db, Sessions sessions, CancellationToken stop)
    {
        if (await OwnAccount.FindAsync(http, accounts) is not { } account)
            return Problems.NoSuchPage(http);
        var form = await Form.ReadAsync(http, stop);
        var password = NewPassword.Read(form, account.Email);
        if (form.IsValid)
            await NewPassword.CheckAsync(accounts, account, password, form);
        if (form.IsValid && account.PasswordHash is not null)
        {
            // Guesses count towards the lock-out and stand in the log, as everywhere else.
            var present = await signIn.CheckPasswordSignInAsync(account, form.Secret("password"), lockoutOnFailure: true);
            await log.WriteAsync(http, account, SignInWay.Password, SignIn.OutcomeOf(account, present));
            if (!present.Succeeded)
                form.Wrong("password", form.L["That is not it, or the account is locked for a quarter of an hour after several attempts."]);
        }
        if (form.IsValid)
            NewPassword.Say(await accounts.SetPasswordAsync(account, password), form);
        if (!form.IsValid)
            return await OwnAccount.ShowAsync(http, account, form, accounts, db, sessions, stop);
        await sessions.EndOthersAsync(account.Id, Sessions.Of(http), stop);
        return Results.Redirect("/account");
    }
}
