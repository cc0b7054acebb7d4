using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace NghiTrinh.App.Shell.Accounts;

/// <summary>Single sign-on by OpenID Connect: the code flow with PKCE.</summary>
internal static partial class SingleSignOn
{
    /// <summary>The scheme of the provider.</summary>
    public const string Scheme = "outside";

    /// <summary>Adds the provider.</summary>
    public static void Add(IServiceCollection services, Settings settings, OidcOptions oidc) =>
        services.AddAuthentication().AddOpenIdConnect(Scheme, options =>
        {
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.Authority = oidc.Authority;
            // Without https only a provider on this machine: a test of it, or a gateway beside it.
            options.RequireHttpsMetadata = !(Uri.TryCreate(oidc.Authority, UriKind.Absolute, out var uri) && uri.IsLoopback);
            (options.ClientId, options.ClientSecret) = (oidc.ClientId, oidc.ClientSecret);
            options.ResponseType = OpenIdConnectResponseType.Code;
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            options.CallbackPath = "/sign-in/outside/callback";
            options.MapInboundClaims = false;
            options.GetClaimsFromUserInfoEndpoint = true;
            options.ClaimActions.MapJsonKey("email", "email");
            options.ClaimActions.MapJsonKey("email_verified", "email_verified");
            options.Scope.Clear();
            foreach (var scope in new[] { "openid", "email", "profile" })
                options.Scope.Add(scope);
            // The names of the handler's own cookies carry a suffix for each attempt; a prefix of ours keeps them apart.
            foreach (var (cookie, name) in new[] { (options.CorrelationCookie, "correlation."), (options.NonceCookie, "nonce.") })
            {
                settings.Harden(cookie, name);
                cookie.SameSite = SameSiteMode.Lax;
            }
            options.Events.OnRemoteFailure = context =>
            {
                Failed(context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SingleSignOn)), context.Failure?.GetType().Name);
                context.Response.Redirect(Gate.SignInPath + "?outside=failed");
                context.HandleResponse();
                return Task.CompletedTask;
            };
        });

    [LoggerMessage(2201, LogLevel.Warning, "Single sign-on failed: {Failure}")]
    private static partial void Failed(ILogger log, string? failure);
}
