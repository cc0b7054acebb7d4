using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Balancing;

/// <summary>The address of the balance of the programme.</summary>
internal static class BalancingEndpoints
{
    public static void MapBalancing(this IEndpointRouteBuilder committee) =>
        committee.MapGet("{year:int}/balance", ShowBalance.GetAsync).Needs(Permission.Read);
}
