using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell;

/// <summary>A posted form: strings as typed, and what is wrong with them by field.</summary>
public sealed class Form(IReadOnlyDictionary<string, StringValues> values, IStringLocalizer<Texts> texts)
{
    /// <summary>What a text may have where nothing else is said: a page full.</summary>
    public const int LongestText = 2000;

    private readonly Dictionary<string, string> _errors = [];

    /// <summary>A form nobody has filled in yet.</summary>
    public static Form Empty(IStringLocalizer<Texts> texts) => new(new Dictionary<string, StringValues>(), texts);

    /// <summary>The form of a request.</summary>
    public static async Task<Form> ReadAsync(HttpContext http, CancellationToken stop)
    {
        var posted = await http.Request.ReadFormAsync(stop);
        return new(posted.ToDictionary(), http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>());
    }

    /// <summary>What is wrong, by field; "" is the form as a whole.</summary>
    public IReadOnlyDictionary<string, string> Errors => _errors;

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool IsValid => _errors.Count == 0;

    /// <summary>The texts of the interface.</summary>
    public IStringLocalizer<Texts> L => texts;

    /// <summary>Whether somebody sent it: then an empty field was emptied; else fields show what stands.</summary>
    public bool IsSent => values.Count > 0;

    /// <summary>Says that a field is wrong.</summary>
    public void Wrong(string field, string error) => _errors.TryAdd(field, error);

    /// <summary>As typed, to be shown again: trimmed, NFC, without characters that no keyboard types; null when empty or absent.</summary>
    public string? Typed(string name) =>
        values.TryGetValue(name, out var value) && Clean(value.ToString()) is { Length: > 0 } text ? text : null;

    /// <summary>As typed, of bounded length; null when empty or absent.</summary>
    public string? Text(string name, int longest = LongestText)
    {
        var text = Typed(name);
        if (text?.Length > longest)
            Wrong(name, texts["At most {0} characters.", longest]);
        return text;
    }

    /// <summary>The reason, where one is given or must be.</summary>
    public string? Why(bool isNeeded = false) => isNeeded ? Required("why") : Text("why");

    /// <summary>As typed, for a password: only composed alike, whatever the keyboard sent.</summary>
    public string Secret(string name) =>
        values.TryGetValue(name, out var value) ? value.ToString().Normalize(System.Text.NormalizationForm.FormC) : "";

    /// <summary>All values of a field that was chosen from several.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        values.TryGetValue(name, out var value) ? [.. value.Select(v => Clean(v ?? "")).Where(v => v.Length > 0)] : [];

    /// <summary>A text that must be there.</summary>
    public string Required(string name, int longest = LongestText)
    {
        var text = Text(name, longest) ?? "";
        if (text.Length == 0)
            Wrong(name, texts["Fill this in."]);
        return text;
    }

    /// <summary>A date that must be there; 15/11/2023 and 2023-11-15 are understood.</summary>
    public DateOnly Date(string name)
    {
        if (Reading.TryDate(Text(name), out var date))
            return date;
        Wrong(name, texts["Give a date as 15/11/2023."]);
        return default;
    }

    /// <summary>A whole number within bounds, or null where the field is empty.</summary>
    public int? Number(string name, int least, int most)
    {
        if (Text(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Wrong(name, texts["Give a whole number from {0} to {1}.", least, most]);
        return null;
    }

    /// <summary>One of an enumeration, by name.</summary>
    public TEnum Choice<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (Enum.TryParse<TEnum>(Text(name), out var value) && Enum.IsDefined(value))
            return value;
        Wrong(name, texts["Choose one."]);
        return default;
    }

    /// <summary>A due period from the fields NAME (kind), NAME-date, NAME-month, NAME-quarter, NAME-year; see DueFields.razor.</summary>
    public DuePeriod? Due(string name, int year)
    {
        var inYear = Number($"{name}-year", 1900, 2200) ?? year;
        return Text(name) switch
        {
            "date" => new DuePeriod.OnDate(Date($"{name}-date")),
            "month" when Number($"{name}-month", 1, 12) is { } month => new DuePeriod.InMonth(inYear, month),
            "quarter" when Number($"{name}-quarter", 1, 4) is { } quarter => new DuePeriod.InQuarter(inYear, quarter),
            "year" => new DuePeriod.InYear(inYear),
            "recurring" => new DuePeriod.Recurring(),
            "awaiting" => new DuePeriod.AwaitingDecision(),
            "none" or null => null,
            _ => Missing(name),
        };
    }

    /// <summary>Identifiers chosen from several, in the order given.</summary>
    public IReadOnlyList<TId> Ids<TId>(string name, Func<Guid, TId> make)
    {
        var ids = new List<TId>();
        foreach (var text in Texts(name))
            if (Guid.TryParseExact(text, "N", out var id))
                ids.Add(make(id));
            else
                Wrong(name, texts["Choose one."]);
        return ids;
    }

    // PostgreSQL keeps no NUL, documents no other control character; a tab and a new line are typed.
    private static string Clean(string text) => string.Concat(
        text.Normalize(System.Text.NormalizationForm.FormC).ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c is '\n' or '\t')).Trim();

    private DuePeriod? Missing(string name)
    {
        Wrong(name, texts["Say when it is due."]);
        return null;
    }
}
