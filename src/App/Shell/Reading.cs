using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell;

/// <summary>What a request reads: one committee's ledger at the point the address asks for.</summary>
/// <param name="Ledger">Everything recorded.</param>
/// <param name="At">The ledger folded at the point.</param>
/// <param name="Committee">The committee at the point.</param>
/// <param name="Today">The committee's date now.</param>
/// <param name="Words">The words of the reader's language.</param>
/// <param name="Path">Path of the address.</param>
/// <param name="Query">Query of the address.</param>
public sealed record Reading(
    Ledger Ledger, Snapshot At, Committee Committee, DateOnly Today, Words Words, string Path, IQueryCollection Query)
{
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The point in both times.</summary>
    public AsOf Point => At.Point;

    /// <summary>The committee whose ledger it is.</summary>
    public CommitteeId Id => Committee.Id;

    /// <summary>Who reads or records.</summary>
    public required Actor Actor { get; init; }

    /// <summary>How many changes were recorded in all when it was read, seen by the reader or not.</summary>
    public int Seen { get; init; }

    /// <summary>How many lines were entered in all when it was read, seen by the reader or not.</summary>
    public int SeenLines { get; init; }

    /// <summary>Whether the reader may do something here: what one may not do is not offered.</summary>
    public bool May(Permission permission) => Actor.May(permission);

    /// <summary>Whether the reader may strike a change out.</summary>
    public bool MayStrike(Recorded entry)
    {
        var history = Ledger.HistoryOf(entry.Subject);
        return history.MeantBy(entry).CanBeStruck() && May(Permission.Strike) && May(Rights.ToStrike(history, entry));
    }

    /// <summary>Whether the page shows something else than today as it is known now.</summary>
    public bool IsPast => Point.On != Today || Point.Known is not null;

    /// <summary>The programme of a year at the point.</summary>
    public WorkProgramme? Programme(int year) => At.ProgrammeOf(year);

    /// <summary>The year the page is about: of its address, else the newest programme's.</summary>
    public int? Year { get; init; }

    /// <summary>An address within the committee that keeps the point: <c>Url("2023/lines", ("lead", id))</c>.</summary>
    public string Url(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var url = $"/{Committee.Slug}/{path}".TrimEnd('/');
        var parts = new List<KeyValuePair<string, string?>>();
        foreach (var (name, value) in query)
            if (value is not null)
                parts.Add(new(name, value));
        if (Point.On != Today && !parts.Any(p => p.Key == "on"))
            parts.Add(new("on", Iso(Point.On)));
        if (Point.Known is { } known && !parts.Any(p => p.Key == "known"))
            parts.Add(new("known", Iso(known)));
        return QueryHelpers.AddQueryString(url, parts);
    }

    /// <summary>A date in an address.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment in an address.</summary>
    public static string Iso(DateTimeOffset moment) => moment.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads a date of an address or form; both 2023-11-17 and 17/11/2023 are understood.</summary>
    public static bool TryDate(string? text, out DateOnly date) =>
        // Of no use to an office, and the sums of days around them would leave the calendar.
        DateOnly.TryParseExact(text?.Trim(), ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
        && date.Year is >= 1900 and <= 2200;

    /// <summary>Reads a moment: with a zone as it says, without one as the committee's clock shows it; a date means its last millisecond.</summary>
    public static bool TryMoment(string? text, TimeZoneInfo zone, out DateTimeOffset moment)
    {
        moment = default;
        if (string.IsNullOrWhiteSpace(text))
            return false;
        if (TryDate(text, out var date))
            return InZone(date.ToDateTime(TimeOnly.MaxValue), zone, out moment);
        string[] local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.fff", "yyyy-MM-dd HH:mm"];
        if (DateTime.TryParseExact(text.Trim(), local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
            return InZone(clock, zone, out moment);
        if (!DateTimeOffset.TryParse(text.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment)
            || moment.Year is < 1900 or > 2200)
            return false;
        moment = Cut(moment);
        return true;
    }

    private static bool InZone(DateTime clock, TimeZoneInfo zone, out DateTimeOffset moment)
    {
        moment = default;
        if (clock.Year is < 1900 or > 2200)
            return false;
        moment = Cut(new DateTimeOffset(clock, zone.GetUtcOffset(clock)));
        return true;
    }

    private static DateTimeOffset Cut(DateTimeOffset moment) =>
        DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds());
}
