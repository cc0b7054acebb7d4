using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Thêm khóa truy cập.</summary>
public static class AddPasskey
{
    public sealed record Model(Form Form, string CreationOptions, bool IsByNumber);

    public static async Task<IResult> GetAsync(HttpContext http, AccountKeeper accounts, AccountSignIn signIn, IStringLocalizer<Texts> l) =>
        await OwnAccount.FindAsync(http, accounts) is { } account ? await ShowAsync(http, account, signIn, Form.Empty(l)) : Results.Redirect("/account");

    public static async Task<IResult> PostAsync(HttpContext http, AccountKeeper accounts, AccountSignIn signIn, CancellationToken stop)
    {
        if (await OwnAccount.FindAsync(http, accounts) is not { } account)
            return Problems.NoSuchPage(http);
        var form = await Form.ReadAsync(http, stop);
        var name = form.Required("name", 100);
        if (form.IsValid)
        {
            if (await signIn.AttestAsync(form) is { Succeeded: true, Passkey: { } passkey, UserEntity: { } whose } && whose.Id == account.Id.ToString())
            {
                passkey.Name = name;
                await accounts.AddOrUpdatePasskeyAsync(account, passkey);
                return Results.Redirect("/account");
            }
            form.Wrong("", form.L["The passkey could not be taken. Try again on this page."]);
        }
        return await ShowAsync(http, account, signIn, form);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Account account, AccountSignIn signIn, Form form)
    {
        var options = await signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.Name }); // every account has an address
        return BarePages.Show<AddPasskeyPage, Model>(
            http, new(form, options, System.Net.IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out _)),
            form.IsValid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
