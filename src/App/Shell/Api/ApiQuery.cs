using Microsoft.Extensions.Localization;

namespace NghiTrinh.App.Shell.Api;

/// <summary>Parameters of addresses.</summary>
public static class ApiQuery
{
    /// <summary>The problem of parameters that were given and could not be read; null where there is none.</summary>
    public static IResult? Unread(HttpContext http, params IReadOnlyList<(string Name, bool IsRead)> parameters)
    {
        var l = http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        var wrong = parameters.Where(p => !p.IsRead && http.Request.Query[p.Name].ToString().Length > 0)
            .ToDictionary(p => p.Name, _ => l["This value cannot be read; the description of the API says which there are."].Value);
        return wrong.Count > 0 ? ApiProblem.Invalid(http, wrong) : null;
    }
}
