using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;

namespace NghiTrinh.App.Shell.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">Its rows.</param>
/// <param name="Total">How many rows there are on all pages.</param>
/// <param name="Next">The cursor of the next page; null on the last one.</param>
public sealed record PageAnswer<T>(IReadOnlyList<T> Items, int Total, string? Next);

/// <summary>Paging by cursor. A cursor carries the point of its first page, so what is recorded meanwhile moves no row.</summary>
public sealed class ApiPage
{
    private const int Usual = 50;

    private const int Most = 200;

    private int _limit = Usual;
    private string? _after;

    /// <summary>The parameters every list has.</summary>
    public static readonly IReadOnlyList<string> Parameters = ["limit", "cursor"];

    /// <summary>The parameters every address has.</summary>
    public static readonly IReadOnlyList<string> Everywhere = ["on", "known", "lang"];

    /// <summary>Reads cursor and limit, before the ledger is opened; what an address does not know is refused rather than passed over.</summary>
    public static ApiPage? Begin(HttpContext http, out IResult? problem, params IEnumerable<string> known)
    {
        var (page, query) = (new ApiPage(), http.Request.Query);
        var l = http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        var errors = query.Keys.Except([.. known, .. Parameters, .. Everywhere]).ToDictionary(name => name, _ => l["There is no such parameter."].Value);
        var limit = query["limit"].ToString();
        if (limit.Length > 0 && !(int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out page._limit) && page._limit is >= 1 and <= Most))
            errors["limit"] = l["Give a whole number from {0} to {1}.", 1, Most];
        var cursor = query["cursor"].ToString();
        if (cursor.Length > 0 && !page.Continue(cursor, http))
            errors["cursor"] = l["This is no cursor of ours; take “next” of the page before."];
        problem = errors.Count > 0 ? ApiProblem.Invalid(http, errors) : null;
        return problem is null ? page : null;
    }

    /// <summary>The page of a list that is in order.</summary>
    public IResult Answer<TRow, TAnswer>(HttpContext http, Reading reading, IReadOnlyList<TRow> rows, Func<TRow, string> id, Func<TRow, TAnswer> make)
    {
        var begin = 0;
        if (_after is not null)
        {
            while (begin < rows.Count && id(rows[begin]) != _after)
                begin++;
            begin++;
        }
        TRow[] shown = [.. rows.Skip(begin).Take(_limit)];
        var next = begin + shown.Length < rows.Count && shown.Length > 0 ? CursorAfter(id(shown[^1]), reading) : null;
        if (next is not null)
            http.Response.Headers.Link = $"<{Address(http, next)}>; rel=\"next\"";
        return ApiAnswer.Of(http, new PageAnswer<TAnswer>([.. shown.Select(make)], rows.Count, next));
    }

    private bool Continue(string cursor, HttpContext http)
    {
        string text;
        try
        {
            text = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(cursor));
        }
        catch (FormatException)
        {
            return false;
        }
        if (text.Split('|') is not [var on, var known, var after] || !Reading.TryDate(on, out _) || !Reading.TryMoment(known, TimeZoneInfo.Utc, out _))
            return false;
        _after = after;
        http.Request.Query = new QueryCollection(new Dictionary<string, StringValues>(http.Request.Query) { ["on"] = on, ["known"] = known });
        return true;
    }

    // Known up to the last change that was there when the first page was read.
    private static string CursorAfter(string id, Reading reading)
    {
        var known = reading.Point.Known ?? reading.Ledger.Subjects.Max(s => reading.Ledger.HistoryOf(s)[^1].RecordedAt);
        return WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes($"{Reading.Iso(reading.Point.On)}|{Reading.Iso(known)}|{id}"));
    }

    private static string Address(HttpContext http, string cursor) => QueryHelpers.AddQueryString(
        http.Request.Path,
        http.Request.Query.Where(q => q.Key is not ("cursor" or "on" or "known")).SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v))
            .Append(new("cursor", cursor)));
}
