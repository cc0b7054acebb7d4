using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>The addresses of accounts: signing in and out, one's own account, the accounts of the installation.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapGet(Gate.SignInPath, SignIn.GetAsync).ForAnyone();
        app.MapPost(Gate.SignInPath, SignIn.PostAsync).ForAnyone().Limit();
        app.MapGet("/sign-in/code", SignInWithCode.GetAsync).ForAnyone();
        app.MapPost("/sign-in/code", SignInWithCode.PostAsync).ForAnyone().Limit(byCaller: true);
        app.MapPost("/sign-in/passkey", SignInWithPasskey.PostAsync).ForAnyone().Limit();
        app.MapGet("/sign-in/outside", SignInOutside.Start).ForAnyone();
        app.MapPost("/sign-in/outside", SignInOutside.LinkAsync).ForAnyone().Limit();
        app.MapGet("/sign-in/outside/done", SignInOutside.FinishAsync).ForAnyone();
        app.MapPost("/sign-out", SignOut.PostAsync).ForAnyone();
        app.MapGet("/forgotten", ForgotPassword.GetAsync).ForAnyone();
        app.MapPost("/forgotten", ForgotPassword.PostAsync).ForAnyone().Limit();
        app.MapGet("/reset", ResetPassword.GetAsync).ForAnyone();
        app.MapPost("/reset", ResetPassword.PostAsync).ForAnyone().Limit();
        app.MapGet("/invitation", AcceptInvitation.GetAsync).ForAnyone();
        app.MapPost("/invitation", AcceptInvitation.PostAsync).ForAnyone().Limit();
        app.MapGet("/first-administrator", MakeFirstAdministrator.GetAsync).ForAnyone();
        app.MapPost("/first-administrator", MakeFirstAdministrator.PostAsync).ForAnyone().Limit();
        MapOwn(app);
        MapAll(app);
    }

    private static void MapOwn(IEndpointRouteBuilder app)
    {
        app.MapGet("/account", OwnAccount.GetAsync).ForSignedIn();
        app.MapPost("/account/name", ChangeName.PostAsync).ForSignedIn();
        app.MapPost("/account/password", ChangePassword.PostAsync).ForSignedIn().AsksWhoItIs(alsoWithPassword: false).Limit(byCaller: true);
        app.MapGet("/account/authenticator", SetUpAuthenticator.GetAsync).ForSignedIn().AsksWhoItIs();
        app.MapPost("/account/authenticator", SetUpAuthenticator.PostAsync).ForSignedIn().AsksWhoItIs().Limit();
        app.MapPost("/account/authenticator/remove", SetUpAuthenticator.RemoveAsync).ForSignedIn().AsksWhoItIs();
        app.MapPost("/account/recovery-codes", RecoveryCodes.PostAsync).ForSignedIn().AsksWhoItIs();
        app.MapGet("/account/passkeys/add", AddPasskey.GetAsync).ForSignedIn().AsksWhoItIs();
        // Where whoever opened the page has said again who they are, it comes back to the page.
        app.MapPost("/account/passkeys/add", () => Results.Redirect("/account/passkeys/add")).ForSignedIn().AsksWhoItIs();
        app.MapPost("/account/passkeys", AddPasskey.PostAsync).ForSignedIn().AsksWhoItIs();
        app.MapPost("/account/passkeys/rename", ChangePasskey.RenameAsync).ForSignedIn().AsksWhoItIs();
        app.MapPost("/account/passkeys/remove", ChangePasskey.RemoveAsync).ForSignedIn().AsksWhoItIs();
        app.MapPost("/account/sessions/end", EndSessions.OneAsync).ForSignedIn();
        app.MapPost("/account/sessions/end-others", EndSessions.OthersAsync).ForSignedIn();
    }

    private static void MapAll(IEndpointRouteBuilder app)
    {
        app.MapGet("/accounts", ListAccounts.GetAsync).Needs(Permission.KeepAccounts);
        app.MapPost("/accounts/invite", ListAccounts.InviteAsync).Needs(Permission.KeepAccounts).AsksWhoItIs().Limit();
        app.MapGet("/accounts/sign-ins", ListSignIns.GetAsync).Needs(Permission.KeepAccounts);
        app.MapGet("/accounts/{account:guid}", ShowAccount.GetAsync).Needs(Permission.KeepAccounts);
        // Also unlocks.
        app.MapPost("/accounts/{account:guid}/lock", ChangeAccount.LockAsync).Needs(Permission.KeepAccounts).AsksWhoItIs();
        app.MapPost("/accounts/{account:guid}/administrator", ChangeAccount.SetAdministratorAsync).Needs(Permission.KeepAccounts).AsksWhoItIs();
        app.MapPost("/accounts/{account:guid}/second-factor", ChangeAccount.ResetSecondFactorAsync).Needs(Permission.KeepAccounts).AsksWhoItIs();
        app.MapPost("/accounts/{account:guid}/link", ChangeAccount.SendLinkAsync).Needs(Permission.KeepAccounts).AsksWhoItIs().Limit();
        app.MapPost("/accounts/{account:guid}/sessions/end", ChangeAccount.EndSessionAsync).Needs(Permission.KeepAccounts);
        app.MapPost("/accounts/{account:guid}/tokens/revoke", ChangeAccount.RevokeTokenAsync).Needs(Permission.KeepAccounts);
        app.MapPost("/accounts/{account:guid}/sessions/end-others", ChangeAccount.EndSessionsAsync).Needs(Permission.KeepAccounts);
    }
}
