using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Tokens;

/// <summary>The addresses of one's own tokens in a committee.</summary>
internal static class TokenEndpoints
{
    public static void MapTokens(this IEndpointRouteBuilder committee)
    {
        committee.MapGet("tokens", KeepTokens.GetAsync).Needs(Permission.MakeTokens);
        committee.MapPost("tokens", KeepTokens.PostAsync).Needs(Permission.MakeTokens).AsksWhoItIs();
        committee.MapPost("tokens/{token:guid}/revoke", KeepTokens.RevokeAsync).Needs(Permission.MakeTokens);
    }
}
