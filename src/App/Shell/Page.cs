using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using NghiTrinh.Documents.Wording;

namespace NghiTrinh.App.Shell;

/// <summary>A page: a function of its model and of what the request reads.</summary>
public abstract class Page<TModel> : ComponentBase
{
    /// <summary>What the page shows.</summary>
    [Parameter, EditorRequired]
    public required TModel Model { get; set; }

    /// <summary>The ledger at its point, the language, the address.</summary>
    [Parameter, EditorRequired]
    public required Reading Reading { get; set; }

    /// <summary>The texts of the interface, English in the source.</summary>
    [Inject]
    public required IStringLocalizer<Texts> L { get; set; }

    /// <summary>The field's words in the reader's language.</summary>
    protected Words Words => Reading.Words;
}

/// <summary>Marks the resource of the interface's texts: Shell/Texts.vi.resx.</summary>
public sealed class Texts;

/// <summary>Answers with a page.</summary>
public static class Pages
{
    /// <summary>Renders a page over its model.</summary>
    public static RazorComponentResult Show<TPage, TModel>(Reading reading, TModel model, int status = StatusCodes.Status200OK)
        where TPage : Page<TModel> =>
        new RazorComponentResult<TPage>(new { Model = model, Reading = reading }) { StatusCode = status };
}
