using System.ComponentModel.DataAnnotations;

namespace NghiTrinh.App.Shell;

/// <summary>Single sign-on with a provider of OpenID Connect.</summary>
public sealed record OidcOptions
{
    /// <summary>Address of the provider, under which /.well-known/openid-configuration lies.</summary>
    [Required, Url]
    public required string Authority { get; init; }

    /// <summary>What the provider calls this program.</summary>
    [Required]
    public required string ClientId { get; init; }

    /// <summary>What this program shows the provider; only from the environment.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What the button is called. Default "SSO".</summary>
    [Required, StringLength(60)]
    public string Name { get; init; } = "SSO";

    /// <summary>From the environment; null where no provider is named.</summary>
    public static OidcOptions? FromEnvironment() => Settings.Variable("NGHI_TRINH_OIDC_AUTHORITY") is not { } authority ? null : new()
    {
        Authority = authority,
        ClientId = Settings.Variable("NGHI_TRINH_OIDC_CLIENT_ID") ?? "",
        ClientSecret = Settings.Variable("NGHI_TRINH_OIDC_CLIENT_SECRET"),
        Name = Settings.Variable("NGHI_TRINH_OIDC_NAME") ?? "SSO",
    };
}
