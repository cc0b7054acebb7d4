using System.Globalization;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Shell;

/// <summary>Where an endpoint opens a committee's ledger and records into it.</summary>
public sealed class Desk(Ledgers ledgers, Database database, TimeProvider clock)
{
    /// <summary>Cookie that remembers who records until there are accounts.</summary>
    public const string ByCookie = "nghi-trinh-by";

    /// <summary>The clock.</summary>
    public TimeProvider Clock => clock;

    /// <summary>The database.</summary>
    public Database Database => database;

    /// <summary>Opens what the address asks for; null where there is no such committee, or not yet at that point.</summary>
    public async Task<Reading?> OpenAsync(HttpContext http, string slug, CancellationToken stop)
    {
        if (await ledgers.FindAsync(slug, stop) is not { } id)
            return null;
        var ledger = await ledgers.OfAsync(id, stop);
        var newest = ledger.At(new(DateOnly.MaxValue)).Committee;
        if (newest is null)
            return null;
        var today = newest.Today(clock);
        var point = PointOf(http.Request.Query, newest, today);
        var at = ledger.At(point);
        // Before the committee was entered it is shown by the name it was entered under.
        return new(ledger, at, at.Committee ?? newest, today, Words.Of(CultureInfo.CurrentUICulture.Name), http.Request.Path, http.Request.Query)
        {
            By = http.Request.Cookies[ByCookie] ?? "",
            Year = http.Request.RouteValues["year"] is string year && int.TryParse(year, CultureInfo.InvariantCulture, out var number)
                ? number
                : at.Programmes.LastOrDefault()?.Year,
        };
    }

    /// <summary>The newest ledger of a committee.</summary>
    public Task<Ledger> LedgerAsync(CommitteeId committee, CancellationToken stop) => ledgers.OfAsync(committee, stop);

    /// <summary>The hashes that fix everything recorded so far: what an issued document prints.</summary>
    public async Task<string> HeadAsync(CommitteeId committee, CancellationToken stop)
    {
        await using var db = database.Open();
        return string.Join(' ', await Sealing.TipsAsync(db, committee, stop));
    }

    /// <summary>Records changes; the next reader sees them.</summary>
    public async Task<Result<IReadOnlyList<Recorded>>> RecordAsync(
        CommitteeId committee, string by, CancellationToken stop, params IReadOnlyList<Draft> drafts)
    {
        await using var db = database.Open();
        return await db.RecordAsync(committee, drafts, by, clock, stop);
    }

    // Refused rather than passed over: a misspelt date must not show the figures of another one.
    private static AsOf PointOf(IQueryCollection query, Committee committee, DateOnly today)
    {
        var (on, known) = (query["on"].ToString(), query["known"].ToString());
        var zone = TimeZoneInfo.FindSystemTimeZoneById(committee.TimeZone);
        DateOnly date = today;
        DateTimeOffset moment = default;
        if ((on.Length > 0 && !Reading.TryDate(on, out date)) || (known.Length > 0 && !Reading.TryMoment(known, zone, out moment)))
            throw new BadHttpRequestException("The as-of date of the address cannot be read.", StatusCodes.Status422UnprocessableEntity);
        return new(date, known.Length > 0 ? moment : null);
    }
}
