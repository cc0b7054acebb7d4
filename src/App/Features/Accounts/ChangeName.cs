using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Đổi tên hiển thị và ngôn ngữ của thư.</summary>
public static class ChangeName
{
    public static async Task<IResult> PostAsync(HttpContext http, AccountKeeper accounts, Db db, Sessions sessions, CancellationToken stop)
    {
        if (await OwnAccount.FindAsync(http, accounts) is not { } account)
            return Problems.NoSuchPage(http);
        var form = await Form.ReadAsync(http, stop);
        var name = form.Required("name", 200);
        if (form.IsValid)
        {
            (account.Name, account.Language) = (name, form.Text("language") == "en" ? "en" : "vi");
            NewPassword.Say(await accounts.UpdateAsync(account), form);
        }
        return form.IsValid ? Results.Redirect("/account") : await OwnAccount.ShowAsync(http, account, form, accounts, db, sessions, stop);
    }
}
