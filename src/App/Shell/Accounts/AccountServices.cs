using Microsoft.AspNetCore.Identity;
using NghiTrinh.App.Shell.Mail;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Shell.Accounts;

/// <summary>What accounts need: Identity over our tables, sessions, links, the log.</summary>
internal static class AccountServices
{
    /// <summary>Failed attempts after which nothing is tried for <see cref="LockOut"/>.</summary>
    private const int Attempts = 5;

    private static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);

    /// <summary>Adds what commands need too.</summary>
    public static IdentityBuilder AddAccounts(this IServiceCollection services)
    {
        services.AddScoped(given => given.GetRequiredService<Database>().Open());
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddSingleton<Links>();
        // PBKDF2 with HMAC-SHA512, as often as OWASP's sheet on password storage asks for.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        return services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = null!; // an e-mail address may have any letter; Identity takes null for "all"
                // Length is what counts (NIST SP 800-63B §5.1.1.2); rules of composition only make passwords alike.
                options.Password.RequiredLength = 12;
                options.Password.RequiredUniqueChars = 5;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = Attempts;
                options.Lockout.DefaultLockoutTimeSpan = LockOut;
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddUserManager<AccountKeeper>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
    }

    /// <summary>Adds signing in.</summary>
    public static void AddSigningIn(this IServiceCollection services, Settings settings)
    {
        services.AddAccounts().AddSignInManager<AccountSignIn>();
        services.AddHttpContextAccessor();
        services.AddSingleton<Sessions>().AddSingleton<SignInLog>().AddSingleton<TryingOut>().AddSingleton<Tokens>().AddScoped<Invitations>();
        services.AddSingleton<Post>().AddHostedService(given => given.GetRequiredService<Post>());
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // A passkey stands for password and second factor together: its holder is always asked for finger, face or PIN.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(options =>
            {
                options.ExpireTimeSpan = Sessions.Longest;
                options.SlidingExpiration = false;
                options.Events.OnValidatePrincipal = Sessions.CheckAsync;
                settings.Harden(options.Cookie, "session");
            });
            cookies.TwoFactorUserIdCookie!.Configure(options => settings.Harden(options.Cookie, "second-factor"));
            cookies.TwoFactorRememberMeCookie!.Configure(options => settings.Harden(options.Cookie, "remember"));
            cookies.ExternalCookie!.Configure(options => settings.Harden(options.Cookie, "outside"));
        });
        if (settings.Oidc is { } oidc)
            SingleSignOn.Add(services, settings, oidc);
    }
}
