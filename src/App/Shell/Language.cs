namespace NghiTrinh.App.Shell;

/// <summary>The languages of the interface.</summary>
internal static class Language
{
    /// <summary>The language a request is answered in.</summary>
    public static string Of(HttpContext http) =>
        http.Features.Get<Microsoft.AspNetCore.Localization.IRequestCultureFeature>()?.RequestCulture.UICulture is { } culture && culture.TwoLetterISOLanguageName == "en"
            ? "en"
            : "vi";

    /// <summary>Both, as choices, each in its own name.</summary>
    public static readonly IReadOnlyList<(string Value, string Text)> Choices = [("vi", "Tiếng Việt"), ("en", "English")];
}
