using System.Globalization;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using NghiTrinh.App.Shell.Api;

namespace NghiTrinh.App.Shell;

/// <summary>Marks an endpoint whose forms are counted, by the caller's address and by the account they try.</summary>
/// <param name="ByCaller">Whether that is the account of whoever sends them, also one that waits for its second factor; else the one they name.</param>
public sealed record Limited(bool ByCaller);

/// <summary>How often somebody may try to sign in, to have a password reset, to use or to send an invitation.</summary>
internal static class RateLimits
{
    /// <summary>From one address: a whole office behind one of them signs in in the morning.</summary>
    public const int PerAddress = 60;

    /// <summary>For one account, from wherever.</summary>
    public const int PerAccount = 10;

    /// <summary>In this time.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>The time in which the requests of a token are counted.</summary>
    public static readonly TimeSpan TokenWindow = TimeSpan.FromMinutes(1);

    /// <summary>Counts the forms sent to this endpoint.</summary>
    public static TBuilder Limit<TBuilder>(this TBuilder endpoint, bool byCaller = false)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Limited(byCaller));

    /// <summary>Adds the counting.</summary>
    public static void AddRateLimits(this IServiceCollection services, Settings settings) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(http => Count(IsCounted(http) ? AddressOf(http) : null, PerAddress, Window)),
            PartitionedRateLimiter.Create<HttpContext, string>(http => Count(IsCounted(http) ? AccountOf(http) : null, PerAccount, Window)),
            PartitionedRateLimiter.Create<HttpContext, string>(http => Count(settings.ApiRequests > 0 ? TokenOf(http) : null, settings.ApiRequests, TokenWindow)));
        options.OnRejected = async (rejected, _) =>
        {
            var window = ApiAddress.IsOf(rejected.HttpContext) ? TokenWindow : Window;
            // How long this window still lasts, where the limiter knows.
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) && left < window ? left : window;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await Problems.TooMany(rejected.HttpContext).ExecuteAsync(rejected.HttpContext);
        };
    });

    /// <summary>Reads the form first: whose account is tried stands in it, or in the cookie of the first step.</summary>
    public static async Task ReadFormAsync(HttpContext http, RequestDelegate next)
    {
        if (IsCounted(http))
            await Problems.ReadFormAsync(http);
        if (IsCounted(http) && http.GetEndpoint()?.Metadata.GetMetadata<Limited>() is { ByCaller: true })
            http.Items[typeof(Limited)] = Caller.Of(http)?.Account?.ToString()
                ?? (await http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal?.FindFirstValue(ClaimTypes.Name);
        await next(http);
    }

    private static bool IsCounted(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<Limited>() is not null;

    private static RateLimitPartition<string> Count(string? key, int most, TimeSpan window) =>
        key is null
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = most, Window = window, QueueLimit = 0 });

    // A token that does not work is counted by nothing: it costs one look at an index, and is answered with 401.
    private static string? TokenOf(HttpContext http) =>
        ApiAddress.IsOf(http) ? http.User.FindFirst(Caller.TokenClaim)?.Value : null;

    // One subscriber has a whole /64 of IPv6 addresses.
    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } six => Convert.ToHexString(six.GetAddressBytes().AsSpan(0, 8)),
        { } four => four.MapToIPv4().ToString(),
    };

    private static string? AccountOf(HttpContext http) => http.Items[typeof(Limited)] is string caller ? $"account {caller}" : NamedIn(http);

    private static string? NamedIn(HttpContext http) =>
        http.Request.HasFormContentType && http.Request.Form["email"].ToString().Trim() is { Length: > 0 } email ? email.ToUpperInvariant() : null;
}
