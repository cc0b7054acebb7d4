using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Checks;

/// <summary>The addresses of the check list.</summary>
internal static class CheckEndpoints
{
    public static void MapChecks(this IEndpointRouteBuilder committee)
    {
        committee.MapGet("{year:int}/checks", CheckPrinciples.GetAsync).Needs(Permission.Read);
        committee.MapPost("{year:int}/checks", CheckPrinciples.PostAsync).Needs(Permission.CheckPrinciples);
    }
}
