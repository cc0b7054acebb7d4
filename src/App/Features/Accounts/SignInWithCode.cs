using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Bước hai: mã của ứng dụng xác thực, hoặc một mã dự phòng.</summary>
public static class SignInWithCode
{
    public sealed record Model(Form Form, string To);

    /// <summary>Where the second step is asked for.</summary>
    public static string PathOf(string to) => $"{Gate.SignInPath}/code?to={Uri.EscapeDataString(to)}";

    public static async Task<IResult> GetAsync(HttpContext http, AccountSignIn signIn, IStringLocalizer<Texts> l) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null
            ? Results.Redirect(Gate.SignInPath)
            : Show(http, Form.Empty(l), LocalAddress.Of(http.Request.Query["to"]));

    public static async Task<IResult> PostAsync(HttpContext http, AccountSignIn signIn, AccountKeeper accounts, SignInLog log, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        var to = LocalAddress.Of(form.Typed("to"));
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account)
            return Results.Redirect(Gate.SignInPath);
        var isRecovery = form.Text("recoveryCode") is not null;
        var code = (isRecovery ? form.Text("recoveryCode") : form.Text("code"))?.Replace(" ", "") ?? "";
        var result = account.IsLocked ? SignInResult.NotAllowed
            : await accounts.IsLockedOutAsync(account) ? SignInResult.LockedOut
            : code.Length == 0 ? SignInResult.Failed
            : isRecovery ? await signIn.TwoFactorRecoveryCodeSignInAsync(code)
            : await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
        await log.WriteAsync(http, account, isRecovery ? SignInWay.RecoveryCode : SignInWay.Code, SignIn.OutcomeOf(account, result));
        if (result.Succeeded)
            return Results.Redirect(to);
        form.Wrong(isRecovery ? "recoveryCode" : "code", form.L["The code is wrong, was used already, or the account is locked."]);
        return Show(http, form, to, StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Show(HttpContext http, Form form, string to, int status = StatusCodes.Status200OK) =>
        BarePages.Show<SignInWithCodePage, Model>(http, new(form, to), status);
}
