using NghiTrinh.Documents.Lists;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Shell.Lists;

/// <summary>What the reader of lists is told of a committee.</summary>
public static class ListOptions
{
    /// <summary>Its agencies, bodies and remembered columns; what is mapped by hand goes before what is remembered.</summary>
    public static ListReading.Options For(Snapshot at, int? year, IReadOnlyDictionary<string, string?>? byHand = null)
    {
        var columns = new Dictionary<string, ListField>();
        foreach (var (header, field) in (at.Committee?.Columns ?? new Dictionary<string, string?>()).Concat(byHand ?? new Dictionary<string, string?>()))
            columns[ListTerms.Header(header)] = Enum.TryParse<ListField>(field, out var known) ? known : ListField.Keep;
        return new()
        {
            Year = year,
            Agencies = [.. at.Agencies.Where(a => a.IsActive).Select(a => a.Name)],
            Bodies = [.. at.Bodies.Where(b => !b.IsDissolved).Select(b => new KnownBody(b.Name, b.ShortName))],
            Columns = columns,
        };
    }

    /// <summary>The reader's language as the reader of lists names it.</summary>
    public static ListLanguage LanguageOf(Reading reading) =>
        reading.Words.Language == "en" ? ListLanguage.English : ListLanguage.Vietnamese;
}
