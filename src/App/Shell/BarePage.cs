using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using NghiTrinh.Documents.Wording;

namespace NghiTrinh.App.Shell;

/// <summary>A page outside of any committee: a function of its model.</summary>
public abstract class BarePage<TModel> : ComponentBase
{
    /// <summary>What the page shows.</summary>
    [Parameter, EditorRequired]
    public required TModel Model { get; set; }

    /// <summary>The request, for the links to the other language.</summary>
    [Parameter, EditorRequired]
    public required HttpRequest Request { get; set; }

    /// <summary>The texts of the interface, English in the source.</summary>
    [Inject]
    public required IStringLocalizer<Texts> L { get; set; }

    /// <summary>The field's words in the reader's language.</summary>
    protected Words Words { get; } = Words.Of(CultureInfo.CurrentUICulture.Name);
}

/// <summary>Answers with a page outside of any committee.</summary>
public static class BarePages
{
    /// <summary>Renders a page over its model.</summary>
    public static RazorComponentResult Show<TPage, TModel>(HttpContext http, TModel model, int status = StatusCodes.Status200OK)
        where TPage : BarePage<TModel> =>
        new RazorComponentResult<TPage>(new { Model = model, http.Request }) { StatusCode = status };
}
