using Microsoft.Extensions.Localization;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Shell.Accounts;

/// <summary>Marks an endpoint that gives a way in that stays: whoever signed in some time ago says again who they are.</summary>
/// <param name="AlsoWithPassword">Whether also where the account has a password: false for what asks for it by itself.</param>
/// <param name="When">For which requests; null for all.</param>
public sealed record AsksWhoItIs(bool AlsoWithPassword, Func<HttpContext, bool>? When);

/// <summary>
/// Asks once more for password or passkey where what one signs in with, or who may sign in, is changed and the sign-in is not recent: a browser that was left
/// open gives nobody a way in that stays. What was being done goes on afterwards; the form that was sent is kept on the page.
/// </summary>
public static class Confirming
{
    /// <summary>What a sign-in, or a confirmation, holds for.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromMinutes(15);

    /// <summary>What the names of the kept fields begin with.</summary>
    public const string Kept = "kept.";

    /// <summary>The field of the password.</summary>
    public const string PasswordField = "confirm.password";

    /// <summary>The field that says how one came here: by opening a page or by sending a form.</summary>
    public const string Way = "confirm.way";

    /// <summary>What the page shows.</summary>
    /// <param name="Form">The form, with what is wrong.</param>
    /// <param name="Action">Where it is sent: to what was being done.</param>
    /// <param name="Way">Whether that was "get" or "post".</param>
    /// <param name="Fields">What was sent there.</param>
    /// <param name="HasPassword">Whether the account has a password to ask for.</param>
    /// <param name="PasskeyRequest">The challenge for a passkey; null for an account without any.</param>
    public sealed record Model(Form Form, string Action, string Way, IReadOnlyList<(string Name, string Value)> Fields, bool HasPassword, string? PasskeyRequest);

    /// <summary>Marks an endpoint.</summary>
    public static TBuilder AsksWhoItIs<TBuilder>(this TBuilder endpoint, bool alsoWithPassword = true, Func<HttpContext, bool>? when = null)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AsksWhoItIs(alsoWithPassword, when));

    /// <summary>Stands before the endpoints that are marked.</summary>
    public static async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        var (services, stop) = (http.RequestServices, http.RequestAborted);
        if (http.GetEndpoint()?.Metadata.GetMetadata<AsksWhoItIs>() is not { } asks || asks.When?.Invoke(http) == false || Sessions.Of(http) is null
            || await services.GetRequiredService<Sessions>().IsRecentAsync(http, Recent, stop)
            || Caller.Of(http)?.Account is not { } id
            || await services.GetRequiredService<AccountKeeper>().FindByIdAsync(id.Value.ToString()) is not { } account
            || (account.PasswordHash is not null && !asks.AlsoWithPassword))
        {
            await next(http);
            return;
        }
        if (HttpMethods.IsGet(http.Request.Method))
        {
            // Nothing was sent, so nothing is kept: the page comes back to this address.
            await (await ShowAsync(http, account, Form.Empty(services.GetRequiredService<IStringLocalizer<Texts>>()), "get", [])).ExecuteAsync(http);
            return;
        }
        var sent = await http.Request.ReadFormAsync(stop);
        var form = await Form.ReadAsync(http, stop);
        // The first time the form is what was being done; then that is kept in it.
        var isAnswer = sent.ContainsKey(Way);
        if (isAnswer && await ConfirmsAsync(http, account, form))
        {
            await GoOnAsync(http, sent, next);
            return;
        }
        var kept = isAnswer
            ? sent.Where(f => f.Key.StartsWith(Kept, StringComparison.Ordinal)).SelectMany(f => f.Value, (f, v) => (f.Key[Kept.Length..], v ?? ""))
            : sent.Where(f => f.Key != "__RequestVerificationToken").SelectMany(f => f.Value, (f, v) => (f.Key, v ?? ""));
        if (isAnswer)
            form.Wrong(account.PasswordHash is null ? "" : PasswordField, form.L["That is not it, or the account is locked for a quarter of an hour after several attempts."]);
        await (await ShowAsync(http, account, form, isAnswer ? sent[Way].ToString() : "post", [.. kept])).ExecuteAsync(http);
    }

    // Confirming signs in anew: the session gets another name, and the one that was left open ends.
    private static async Task<bool> ConfirmsAsync(HttpContext http, Account account, Form form)
    {
        var (signIn, log) = (http.RequestServices.GetRequiredService<AccountSignIn>(), http.RequestServices.GetRequiredService<SignInLog>());
        var isPasskey = form.Typed(AccountSignIn.CredentialField) is not null;
        var outcome = isPasskey
            ? await IsPasskeyOfAsync(http, signIn, account, form) ? SignInOutcome.Done : SignInOutcome.Wrong
            : await signIn.CheckPasswordSignInAsync(account, form.Secret(PasswordField), lockoutOnFailure: true) switch
            {
                { Succeeded: true } => SignInOutcome.Done,
                { IsLockedOut: true } => SignInOutcome.LockedOut,
                { IsNotAllowed: true } => SignInOutcome.Locked,
                _ => SignInOutcome.Wrong,
            };
        await log.WriteAsync(http, account, isPasskey ? SignInWay.Passkey : SignInWay.Password, outcome);
        if (outcome != SignInOutcome.Done)
            return false;
        var before = Sessions.Of(http);
        await signIn.SignInAsync(account, isPersistent: false);
        if (before is { } left)
            await http.RequestServices.GetRequiredService<Sessions>().EndAsync(account.Id, left, http.RequestAborted);
        return true;
    }

    private static async Task<bool> IsPasskeyOfAsync(HttpContext http, AccountSignIn signIn, Account account, Form form)
    {
        if (await signIn.AssertAsync(form) is not { Succeeded: true, User: { IsLocked: false } user, Passkey: { } passkey } || user.Id != account.Id)
            return false;
        await http.RequestServices.GetRequiredService<AccountKeeper>().AddOrUpdatePasskeyAsync(user, passkey);
        return true;
    }

    private static Task GoOnAsync(HttpContext http, IFormCollection sent, RequestDelegate next)
    {
        var kept = sent.Where(f => f.Key.StartsWith(Kept, StringComparison.Ordinal)).ToDictionary(f => f.Key[Kept.Length..], f => f.Value);
        if (sent[Way] != "post")
        {
            // What was being done was to open this page.
            http.Response.Redirect(http.Request.PathBase + http.Request.Path + http.Request.QueryString);
            return Task.CompletedTask;
        }
        http.Request.Form = new FormCollection(kept);
        return next(http);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Account account, Form form, string way, IReadOnlyList<(string, string)> fields)
    {
        var accounts = http.RequestServices.GetRequiredService<AccountKeeper>();
        var request = (await accounts.GetPasskeysAsync(account)).Count > 0
            ? await http.RequestServices.GetRequiredService<AccountSignIn>().MakePasskeyRequestOptionsAsync(account)
            : null;
        http.Response.Headers.CacheControl = "no-cache, no-store";
        return BarePages.Show<ConfirmPage, Model>(
            http, new(form, http.Request.Path + http.Request.QueryString, way, fields, account.PasswordHash is not null, request),
            form.IsValid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
