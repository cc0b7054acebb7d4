using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Lập tài khoản quản trị đầu tiên: by the one-time link of the console; who only reaches the pages is told where it stands.</summary>
public static class MakeFirstAdministrator
{
    /// <summary>What its page shows; without a link it says where to find one.</summary>
    public sealed record Model(Form Form, string? Link);

    public static async Task<IResult> GetAsync(
        HttpContext http, Links links, TryingOut tryingOut, IStringLocalizer<Texts> l, CancellationToken stop)
    {
        var secret = http.Request.Query["link"].ToString();
        return await links.FindAsync(LinkKind.FirstAdministrator, secret, stop) is not null ? Show(http, Form.Empty(l), secret)
            : secret.Length == 0 && await tryingOut.IsOnAsync(stop) ? Show(http, Form.Empty(l), null)
            : LinkGone.Show(http);
    }

    public static async Task<IResult> PostAsync(
        HttpContext http, Links links, AccountKeeper accounts, AccountSignIn signIn, SignInLog log, Db db, TimeProvider clock, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        var secret = form.Text("link");
        if (await links.FindAsync(LinkKind.FirstAdministrator, secret, stop) is not { } link)
            return LinkGone.Show(http);
        var account = Account.Of(form.Required("email", 256), form.Required("name", 200), clock.GetUtcNow());
        account.IsAdministrator = true;
        account.Language = Language.Of(http);
        var password = NewPassword.Read(form);
        if (!form.IsValid)
            return Show(http, form, secret, StatusCodes.Status422UnprocessableEntity);
        // Two at the same moment would both be the first: using the link up has the second one wait, in whatever process, and then find it used.
        await using (var together = await db.Database.BeginTransactionAsync(stop))
        {
            if (!await links.UseAsync(db, link, stop) || await db.Users.AnyAsync(stop))
                return LinkGone.Show(http);
            NewPassword.Say(await accounts.CreateAsync(account, password), form);
            if (!form.IsValid)
                return Show(http, form, secret, StatusCodes.Status422UnprocessableEntity);
            await together.CommitAsync(stop);
        }
        await signIn.SignInAsync(account, isPersistent: false);
        await log.WriteAsync(http, account, SignInWay.Link, SignInOutcome.Done);
        return Results.Redirect("/");
    }

    private static IResult Show(HttpContext http, Form form, string? link, int status = StatusCodes.Status200OK) =>
        BarePages.Show<MakeFirstAdministratorPage, Model>(http, new(form, link), status);
}
