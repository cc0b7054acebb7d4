using NghiTrinh.App.Shell;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>A one-time link that does not, or no longer, work.</summary>
public static class LinkGone
{
    public sealed record Model;

    public static IResult Show(HttpContext http) => BarePages.Show<LinkGonePage, Model>(http, new(), StatusCodes.Status410Gone);
}
