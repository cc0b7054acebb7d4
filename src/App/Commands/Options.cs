using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Commands;

/// <summary>What several commands share: language, format, saying no.</summary>
internal static class Options
{
    public static readonly Option<string> Language = Lang();

    /// <summary>--format with the formats a command knows, the first one by default.</summary>
    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = string.Join(" | ", formats), DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <summary>The words of the language asked for.</summary>
    public static Words WordsOf(ParseResult parsed) => Words.Of(parsed.GetValue(Language) ?? "vi");

    /// <summary>The year a command asks for, by itself or by its as-of date; null where it names none.</summary>
    public static int? YearOf(ParseResult parsed, Option<int?> year, Option<string?> on) =>
        parsed.GetValue(year) ?? (parsed.GetValue(on) is { } text && Reading.TryDate(text, out var date) ? date.Year : null);

    /// <summary>A refusal as the pages say it.</summary>
    public static string Say(Refusal refusal, Words words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(words.Language);
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        return RefusalText.Of(refusal, words, services.GetRequiredService<IStringLocalizer<Texts>>());
    }

    /// <summary>Says why it could not be done; exit code 2.</summary>
    public static async Task<int> CannotAsync(TextWriter complain, string why)
    {
        await complain.WriteLineAsync(why);
        return 2;
    }

    private static Option<string> Lang()
    {
        var option = new Option<string>("--lang") { Description = "vi | en", DefaultValueFactory = _ => "vi" };
        option.AcceptOnlyFromAmong("vi", "en");
        return option;
    }
}
