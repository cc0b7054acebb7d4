using NghiTrinh.Domain.Committees;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Shell;

/// <summary>Stands before every endpoint: who asks, and may they. What they may then see is decided where the ledger is opened.</summary>
public static class Gate
{
    /// <summary>Where one signs in.</summary>
    public const string SignInPath = "/sign-in";

    /// <summary>Lets a request through, sends it to sign in, or says that there is no such page or no right to it.</summary>
    public static async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is not { } endpoint)
        {
            await next(http);
            return;
        }
        var access = endpoint.Metadata.GetMetadata<Access>()
            ?? throw new InvalidOperationException($"{endpoint.DisplayName} does not say who may call it.");
        if (access.IsForAnyone)
        {
            await next(http);
            return;
        }
        // What only some may read stays in no cache, also not in that of a browser several people use.
        if (http.Response.Headers.CacheControl.Count == 0)
            http.Response.Headers.CacheControl = "no-cache, no-store";
        if (Caller.Of(http) is not { } caller)
        {
            await Problems.SignInFirst(http).ExecuteAsync(http);
            return;
        }
        var actor = caller.In(null);
        if (http.Request.RouteValues["committee"] is string slug)
        {
            if (await ActorAsync(http, caller, slug) is not { Roles.Count: > 0 } somebody)
            {
                // Who is nobody in a committee is not told whether there is one.
                await Problems.NoSuchPage(http).ExecuteAsync(http);
                return;
            }
            actor = somebody;
        }
        http.Features.Set(actor);
        if (access.Permission is { } permission && !actor.May(permission))
            await Problems.NotAllowed(http).ExecuteAsync(http);
        else
            await next(http);
    }

    private static async Task<Actor?> ActorAsync(HttpContext http, Caller caller, string slug)
    {
        var (ledgers, clock) = (http.RequestServices.GetRequiredService<Ledgers>(), http.RequestServices.GetRequiredService<TimeProvider>());
        if (await ledgers.FindAsync(slug, http.RequestAborted) is not { } id)
            return null;
        var ledger = await ledgers.OfAsync(id, http.RequestAborted);
        return ledger.At(new(DateOnly.MaxValue)).Committee is { } committee ? caller.In(ledger.At(new(committee.Today(clock)))) : null;
    }
}
