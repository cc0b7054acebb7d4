using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Nhận lời mời: whoever has the link gives the account its first password.</summary>
public static class AcceptInvitation
{
    public sealed record Model(Form Form, string Link, string Email, string Name, string? Outside);

    public static async Task<IResult> GetAsync(
        HttpContext http, Links links, AccountKeeper accounts, IStringLocalizer<Texts> l, CancellationToken stop)
    {
        var secret = http.Request.Query["link"].ToString();
        return await FindAsync(secret, links, accounts, stop) is var (_, account) ? Show(http, Form.Empty(l), secret, account) : LinkGone.Show(http);
    }

    public static async Task<IResult> PostAsync(
        HttpContext http, Links links, AccountKeeper accounts, AccountSignIn signIn, SignInLog log, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        var secret = form.Text("link") ?? "";
        if (await FindAsync(secret, links, accounts, stop) is not var (link, account))
            return LinkGone.Show(http);
        var (name, password) = (form.Required("name", 200), NewPassword.Read(form, account.Email));
        if (form.IsValid)
            await NewPassword.CheckAsync(accounts, account, password, form);
        if (!form.IsValid)
            return Show(http, form, secret, account, StatusCodes.Status422UnprocessableEntity);
        if (!await links.UseAsync(link, stop))
            return LinkGone.Show(http);
        (account.Name, account.Language) = (name, Language.Of(http));
        account.EmailConfirmed |= link.IsMailed;
        NewPassword.Say(await accounts.AddPasswordAsync(account, password), form);
        if (!form.IsValid)
            return Show(http, form, secret, account, StatusCodes.Status409Conflict);
        await signIn.SignInAsync(account, isPersistent: false);
        await log.WriteAsync(http, account, SignInWay.Link, SignInOutcome.Done);
        return Results.Redirect("/");
    }

    // An account that something opens already is asked for that, or is reset.
    internal static async Task<(LinkRow Link, Account Account)?> FindAsync(string secret, Links links, AccountKeeper accounts, CancellationToken stop) =>
        await links.FindAsync(LinkKind.Invitation, secret, stop) is { AccountId: { } id } link
        && await accounts.FindByIdAsync(id.ToString()) is { IsLocked: false } account
        && await accounts.IsUnopenedAsync(account)
            ? (link, account)
            : null;

    private static IResult Show(HttpContext http, Form form, string link, Account account, int status = StatusCodes.Status200OK) =>
        BarePages.Show<AcceptInvitationPage, Model>(http, new(form, link, account.Email!, account.Name, http.RequestServices.GetRequiredService<Settings>().Oidc?.Name), status); // every account has an address
}
