using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Đăng nhập bằng khóa truy cập (passkey): it stands for password and second factor together.</summary>
public static class SignInWithPasskey
{
    public static async Task<IResult> PostAsync(HttpContext http, AccountSignIn signIn, AccountKeeper accounts, SignInLog log, Settings settings, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        var to = LocalAddress.Of(form.Typed("to"));
        var asserted = await signIn.AssertAsync(form);
        var outcome = asserted is not { Succeeded: true, User: { } user } ? SignInOutcome.Wrong : user.IsLocked ? SignInOutcome.Locked : SignInOutcome.Done;
        await log.WriteAsync(http, asserted?.User, SignInWay.Passkey, outcome);
        if (outcome == SignInOutcome.Done)
        {
            await accounts.AddOrUpdatePasskeyAsync(asserted!.User!, asserted.Passkey!); // both are there where it succeeded
            await signIn.SignInAsync(asserted.User!, isPersistent: false);
            return Results.Redirect(to);
        }
        form.Wrong("", form.L["This passkey opens no account here. Try again, or sign in with the password."]);
        return await SignIn.ShowAsync(http, signIn, settings, form, to, StatusCodes.Status422UnprocessableEntity);
    }
}
