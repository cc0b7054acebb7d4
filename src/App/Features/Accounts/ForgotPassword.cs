using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.App.Shell.Mail;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Quên mật khẩu: a link by mail, where there is such an account; the answer is the same where there is none.</summary>
public static class ForgotPassword
{
    public sealed record Model(Form Form, bool IsMailSetUp, bool IsSent);

    public static IResult GetAsync(HttpContext http, Post post, IStringLocalizer<Texts> l) => Show(http, new(Form.Empty(l), post.IsSetUp, IsSent: false));

    public static async Task<IResult> PostAsync(HttpContext http, Post post, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        var email = form.Required("email", 256);
        if (!form.IsValid)
            return Show(http, new(form, post.IsSetUp, IsSent: false), StatusCodes.Status422UnprocessableEntity);
        // Whether there is such an account is looked up later, so that the time of the answer does not tell.
        post.SendSoon("reset", (services, later) => WriteAsync(services, email, later));
        return Show(http, new(form, post.IsSetUp, IsSent: true));
    }

    // Whoever only types an address takes nothing away: links that are under way go on working.
    private static async Task<Letter?> WriteAsync(IServiceProvider services, string email, CancellationToken stop)
    {
        var accounts = services.GetRequiredService<AccountKeeper>();
        if (await accounts.FindByEmailAsync(email) is not { IsLocked: false } account)
            return null;
        var kind = await accounts.IsUnopenedAsync(account) ? LinkKind.Invitation : LinkKind.Reset;
        // Not by the address the request names: whoever sends it could name another host.
        return Letter.Reset(account, services.GetRequiredService<Settings>().BaseAddress + await services.GetRequiredService<Links>().MakeBesideAsync(kind, account, isMailed: true, stop));
    }

    private static IResult Show(HttpContext http, Model model, int status = StatusCodes.Status200OK) =>
        BarePages.Show<ForgotPasswordPage, Model>(http, model, status);
}
