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

    public static async Task<IResult> PostAsync(
        HttpContext http, AccountKeeper accounts, Links links, Invitations invitations, Post post, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        var email = form.Required("email", 256);
        if (!form.IsValid)
            return Show(http, new(form, post.IsSetUp, IsSent: false), StatusCodes.Status422UnprocessableEntity);
        if (post.IsSetUp && await accounts.FindByEmailAsync(email) is { IsLocked: false } account)
        {
            var kind = account.PasswordHash is null ? LinkKind.Invitation : LinkKind.Reset;
            var link = invitations.AddressOf(http) + await links.MakeAsync(kind, account, isMailed: true, stop);
            post.SendSoon(Letter.Reset(account, link));
        }
        return Show(http, new(form, post.IsSetUp, IsSent: true));
    }

    private static IResult Show(HttpContext http, Model model, int status = StatusCodes.Status200OK) =>
        BarePages.Show<ForgotPasswordPage, Model>(http, model, status);
}
