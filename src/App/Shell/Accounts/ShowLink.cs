namespace NghiTrinh.App.Shell.Accounts;

/// <summary>After inviting: on to the next page where the mail is out, else the link, shown this once.</summary>
public static class ShowLink
{
    public sealed record Model(string Name, string Link, string Next);

    /// <summary>The answer.</summary>
    public static IResult Of(HttpContext http, Invited invited, string next)
    {
        if (invited.Link is null)
            return Results.Redirect(next);
        http.Response.Headers.CacheControl = "no-cache, no-store";
        return BarePages.Show<ShowLinkPage, Model>(http, new(invited.Account.Name, invited.Link, next));
    }
}
