using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Lập tài khoản quản trị đầu tiên: by the one-time link of the console, or by whoever tries the program out on its own machine.</summary>
public static class MakeFirstAdministrator
{
    // Two at the same moment would both be the first.
    private static readonly SemaphoreSlim Alone = new(1);

    public sealed record Model(Form Form, string? Link);

    public static async Task<IResult> GetAsync(
        HttpContext http, Links links, TryingOut tryingOut, IStringLocalizer<Texts> l, CancellationToken stop)
    {
        var secret = http.Request.Query["link"].ToString();
        return await IsAllowedAsync(secret, links, tryingOut, stop) ? Show(http, Form.Empty(l), secret) : LinkGone.Show(http);
    }

    public static async Task<IResult> PostAsync(
        HttpContext http, Links links, TryingOut tryingOut, AccountKeeper accounts, AccountSignIn signIn, SignInLog log, Db db, TimeProvider clock,
        CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        await Alone.WaitAsync(stop);
        try
        {
            var secret = form.Text("link");
            if (!await IsAllowedAsync(secret, links, tryingOut, stop) || await db.Users.AnyAsync(stop))
                return LinkGone.Show(http);
            var account = Account.Of(form.Required("email", 256), form.Required("name", 200), clock.GetUtcNow());
            account.IsAdministrator = true;
            account.Language = Language.Of(http);
            var password = NewPassword.Read(form);
            if (form.IsValid)
                NewPassword.Say(await accounts.CreateAsync(account, password), form);
            if (!form.IsValid)
                return Show(http, form, secret, StatusCodes.Status422UnprocessableEntity);
            if (await links.FindAsync(LinkKind.FirstAdministrator, secret, stop) is { } link)
                await links.UseAsync(link, stop);
            await signIn.SignInAsync(account, isPersistent: false);
            await log.WriteAsync(http, account, SignInWay.Link, SignInOutcome.Done);
            return Results.Redirect("/");
        }
        finally
        {
            Alone.Release();
        }
    }

    private static async Task<bool> IsAllowedAsync(string? secret, Links links, TryingOut tryingOut, CancellationToken stop) =>
        await tryingOut.IsOnAsync(stop) || await links.FindAsync(LinkKind.FirstAdministrator, secret, stop) is not null;

    private static IResult Show(HttpContext http, Form form, string? link, int status = StatusCodes.Status200OK) =>
        BarePages.Show<MakeFirstAdministratorPage, Model>(http, new(form, link), status);
}
