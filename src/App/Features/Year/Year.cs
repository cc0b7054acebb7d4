using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Year;

/// <summary>The addresses of the first pages.</summary>
internal static class YearEndpoints
{
    public static void MapYear(this IEndpointRouteBuilder committee)
    {
        committee.MapGet("/", OpenCommittee.GetAsync).Needs(Permission.Read);
        committee.MapGet("/{year:int}", ShowYear.GetAsync).Needs(Permission.Read);
    }
}
