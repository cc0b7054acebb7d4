using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NghiTrinh.App.Tests;

/// <summary>A page as it was answered, read by roles and labels.</summary>
public sealed class TestPage(string address, HttpStatusCode status, string? location, string html)
{
    /// <summary>The address it was asked under.</summary>
    public string Address => address;

    /// <summary>The status code.</summary>
    public HttpStatusCode Status => status;

    /// <summary>Where it redirects to.</summary>
    public string? Location => location;

    /// <summary>The text as answered.</summary>
    public string Html => html;

    /// <summary>The page parsed.</summary>
    public IHtmlDocument Document { get; } = new HtmlParser().ParseDocument(html);

    /// <summary>All text of the main part, white space made single.</summary>
    public string Text => Plain(Document.QuerySelector("main") ?? Document.DocumentElement);

    /// <summary>The text of the one h1.</summary>
    public string Heading => Plain(Document.QuerySelectorAll("h1").Single());

    /// <summary>The errors summed up at the top of a form.</summary>
    public string Errors => Document.QuerySelector("[role=alert]") is { } errors ? Plain(errors) : "";

    /// <summary>The address of the first link with this text.</summary>
    public string Link(string text) => Links(text) is [var first, ..] ? first : throw Missing("link", text);

    /// <summary>The addresses of all links with this text.</summary>
    public IReadOnlyList<string> Links(string text) =>
        [.. Document.QuerySelectorAll("a[href]").Where(a => Plain(a) == text).Select(a => a.GetAttribute("href")!)];

    /// <summary>Whether there is a link with this text.</summary>
    public bool HasLink(string text) => Links(text).Count > 0;

    /// <summary>The first button with this text.</summary>
    public IHtmlButtonElement Button(string text) =>
        Document.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(b => Plain(b) == text) ?? throw Missing("button", text);

    /// <summary>The control with this label.</summary>
    public IHtmlElement Field(string label) =>
        Document.QuerySelectorAll<IHtmlLabelElement>("label").FirstOrDefault(l => Plain(l).TrimEnd(' ', '*') == label)?.Control
            ?? throw Missing("field", label);

    /// <summary>What stands in the control with this label.</summary>
    public string Value(string label) => Field(label) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => string.Join(",", select.Options.Where(o => o.IsSelected).Select(o => o.Value)),
        var other => throw Missing("value", other.LocalName),
    };

    /// <summary>The value of the option of a choice that has this text.</summary>
    public string Option(string label, string text) =>
        ((IHtmlSelectElement)Field(label)).Options.FirstOrDefault(o => o.Text.Trim() == text)?.Value ?? throw Missing("option", text);

    /// <summary>The table with this caption.</summary>
    public IHtmlTableElement Table(string caption) =>
        Document.QuerySelectorAll<IHtmlTableElement>("table").FirstOrDefault(t => t.Caption is { } c && Plain(c).StartsWith(caption, StringComparison.Ordinal))
            ?? throw Missing("table", caption);

    /// <summary>The text of the cells of the body rows of a table; group rows have one cell.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows(string caption) =>
        [.. Table(caption).Bodies.SelectMany(b => b.Rows).Select(r => (IReadOnlyList<string>)[.. r.Cells.Select(Plain)])];

    /// <summary>Text with its white space made single.</summary>
    public static string Plain(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlFormElement form, IHtmlButtonElement pressed)
    {
        foreach (var control in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled")))
        {
            var name = control.GetAttribute("name")!;
            if (control is IHtmlInputElement input && (input.Type is not ("checkbox" or "radio") || input.IsChecked))
                yield return new(name, input.Value);
            else if (control is IHtmlTextAreaElement area)
                yield return new(name, area.Value);
            else if (control is IHtmlSelectElement select)
                foreach (var option in select.Options.Where(o => o.IsSelected))
                    yield return new(name, option.Value);
            else if (control == pressed)
                yield return new(name, pressed.Value);
        }
    }

    private InvalidOperationException Missing(string role, string name) => new($"No {role} “{name}” on {address} ({(int)status}): {(Text.Length > 400 ? Text[..400] : Text)}");
}
