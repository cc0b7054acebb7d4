using NghiTrinh.App.Shell;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>The addresses of accounts: signing in and out, one's own account, the accounts of the installation.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapGet(Gate.SignInPath, SignIn.GetAsync).ForAnyone();
        app.MapPost(Gate.SignInPath, SignIn.PostAsync).ForAnyone();
        app.MapPost("/sign-out", SignOut.PostAsync).ForAnyone();
        app.MapGet("/first-administrator", MakeFirstAdministrator.GetAsync).ForAnyone();
        app.MapPost("/first-administrator", MakeFirstAdministrator.PostAsync).ForAnyone();
        app.MapGet("/invitation", AcceptInvitation.GetAsync).ForAnyone();
        app.MapPost("/invitation", AcceptInvitation.PostAsync).ForAnyone();
    }
}
