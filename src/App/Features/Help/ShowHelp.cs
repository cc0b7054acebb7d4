using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Help;

/// <summary>What the pages are and how to work with them.</summary>
public static class ShowHelp
{
    public sealed record Model;

    public static void MapHelp(this IEndpointRouteBuilder committee) => committee.MapGet("help", GetAsync).Needs(Permission.Read);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading
            ? Pages.Show<ShowHelpPage, Model>(reading, new())
            : Problems.NoSuchPage(http);
}
