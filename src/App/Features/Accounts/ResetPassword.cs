using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Đặt lại mật khẩu bằng liên kết: every session of the account ends; a second factor is still asked for.</summary>
public static class ResetPassword
{
    public sealed record Model(Form Form, string Link, string Email);

    public static async Task<IResult> GetAsync(
        HttpContext http, Links links, AccountKeeper accounts, IStringLocalizer<Texts> l, CancellationToken stop)
    {
        var secret = http.Request.Query["link"].ToString();
        return await FindAsync(secret, links, accounts, stop) is var (_, account) ? Show(http, Form.Empty(l), secret, account) : LinkGone.Show(http);
    }

    public static async Task<IResult> PostAsync(
        HttpContext http, Links links, AccountKeeper accounts, Sessions sessions, SignInLog log, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        var secret = form.Text("link") ?? "";
        if (await FindAsync(secret, links, accounts, stop) is not var (link, account))
            return LinkGone.Show(http);
        var password = NewPassword.Read(form, account.Email);
        if (form.IsValid)
            await NewPassword.CheckAsync(accounts, account, password, form);
        if (!form.IsValid)
            return Show(http, form, secret, account, StatusCodes.Status422UnprocessableEntity);
        if (!await links.UseAsync(link, stop))
            return LinkGone.Show(http);
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        account.EmailConfirmed |= link.IsMailed;
        NewPassword.Say(await accounts.SetPasswordAsync(account, password), form);
        if (!form.IsValid)
            return Show(http, form, secret, account, StatusCodes.Status409Conflict);
        await sessions.EndOthersAsync(account.Id, null, stop);
        await log.WriteAsync(http, account, SignInWay.Link, SignInOutcome.Done);
        return Results.Redirect(Gate.SignInPath);
    }

    private static async Task<(LinkRow Link, Account Account)?> FindAsync(string secret, Links links, AccountKeeper accounts, CancellationToken stop) =>
        await links.FindAsync(LinkKind.Reset, secret, stop) is { AccountId: { } id } link
        && await accounts.FindByIdAsync(id.ToString()) is { IsLocked: false } account
            ? (link, account)
            : null;

    private static IResult Show(HttpContext http, Form form, string link, Account account, int status = StatusCodes.Status200OK) =>
        BarePages.Show<ResetPasswordPage, Model>(http, new(form, link, account.Email!), status); // every account has an address
}
