using Microsoft.AspNetCore.WebUtilities;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Đổi tên hoặc gỡ một khóa truy cập của mình.</summary>
public static class ChangePasskey
{
    public static async Task<IResult> RenameAsync(HttpContext http, AccountKeeper accounts, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        if (await OwnAccount.FindAsync(http, accounts) is { } account && Id(form) is { } id && await accounts.GetPasskeyAsync(account, id) is { } passkey
            && form.Text("name") is { Length: <= 100 } name)
        {
            passkey.Name = name;
            await accounts.AddOrUpdatePasskeyAsync(account, passkey);
        }
        return Results.Redirect("/account");
    }

    public static async Task<IResult> RemoveAsync(HttpContext http, AccountKeeper accounts, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        if (await OwnAccount.FindAsync(http, accounts) is { } account && Id(form) is { } id)
            await accounts.RemovePasskeyAsync(account, id);
        return Results.Redirect("/account");
    }

    private static byte[]? Id(Form form)
    {
        try
        {
            return form.Text("id") is { Length: < 2000 } text ? WebEncoders.Base64UrlDecode(text) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
