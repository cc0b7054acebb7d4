using System.Globalization;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Shell;

/// <summary>Where an endpoint opens a committee's ledger and records into it.</summary>
public sealed class Desk(Ledgers ledgers, Database database, TimeProvider clock)
{
    /// <summary>The clock.</summary>
    public TimeProvider Clock => clock;

    /// <summary>The database.</summary>
    public Database Database => database;

    /// <summary>Opens what the address asks for; null where there is no such committee, or not yet at that point.</summary>
    public async Task<Reading?> OpenAsync(HttpContext http, string slug, CancellationToken stop)
    {
        if (await ledgers.FindAsync(slug, stop) is not { } id)
            return null;
        var actor = http.Features.Get<Actor>() ?? new(null, "", []);
        var whole = await ledgers.OfAsync(id, stop);
        var ledger = whole.VisibleTo(actor);
        var newest = ledger.At(new(DateOnly.MaxValue)).Committee;
        if (newest is null)
            return null;
        var today = newest.Today(clock);
        var point = PointOf(http.Request.Query, newest, today);
        var at = ledger.At(point);
        // Before the committee was entered it is shown by the name it was entered under.
        return new(ledger, at, at.Committee ?? newest, today, Words.Of(CultureInfo.CurrentUICulture.Name), http.Request.Path, http.Request.Query)
        {
            Actor = actor,
            Seen = whole.Count,
            SeenLines = whole.Lines,
            Year = http.Request.RouteValues["year"] is string year && int.TryParse(year, CultureInfo.InvariantCulture, out var number)
                ? number
                : at.Programmes.LastOrDefault()?.Year,
        };
    }

    /// <summary>Opens what the address asks for as somebody whom no sign-in but a secret of the address names.</summary>
    public Task<Reading?> OpenAsync(HttpContext http, string slug, Actor actor, CancellationToken stop)
    {
        http.Features.Set(actor);
        return OpenAsync(http, slug, stop);
    }

    /// <summary>The whole ledger of a committee, whoever asks: for what speaks of all of it.</summary>
    public Task<Ledger> WholeAsync(CommitteeId committee, CancellationToken stop) => ledgers.OfAsync(committee, stop);

    /// <summary>The ledger with everything that is recorded by now, as far as the reader may see it.</summary>
    public async Task<Ledger> NewestAsync(Reading reading, CancellationToken stop) =>
        (await ledgers.OfAsync(reading.Id, stop)).VisibleTo(reading.Actor);

    /// <summary>The hashes that fix everything recorded so far: what an issued document prints.</summary>
    public async Task<string> HeadAsync(CommitteeId committee, CancellationToken stop)
    {
        await using var db = database.Open();
        return string.Join(' ', await Sealing.TipsAsync(db, committee, stop));
    }

    /// <summary>Records changes under the reader's name; the next reader sees them.</summary>
    public async Task<Result<IReadOnlyList<Recorded>>> RecordAsync(Reading reading, CancellationToken stop, params IReadOnlyList<Draft> drafts)
    {
        await using var db = database.Open();
        return await db.RecordAsync(reading.Id, drafts, reading.Actor.Name, clock, stop, asSeen: AsSeen(reading, drafts));
    }

    // A year, or a call, is closed on all that stands in it, and what belongs to it changes only while it is open.
    private static AsSeen? AsSeen(Reading reading, IReadOnlyList<Draft> drafts)
    {
        var closes = drafts.Any(d => d.Change is ProgrammeChange.Closed or CallChange.Closed);
        var calls = CallsOf(reading, drafts);
        return closes || calls.Count > 0 || drafts.Any(d => d.Subject.Kind == SubjectKind.Item)
            ? new(closes ? reading.Seen : null, reading.Ledger.Closings)
            {
                Others = calls,
                Lines = drafts.Any(d => d.Change is ItemChange.Planned or ItemChange.Added or ItemChange.CarriedIn) ? reading.SeenLines : null,
            }
            : null;
    }

    private static Dictionary<Subject, int> CallsOf(Reading reading, IReadOnlyList<Draft> drafts)
    {
        var newest = reading.Ledger.At(new(DateOnly.MaxValue));
        return drafts.Where(d => d.Subject.Kind == SubjectKind.Registration)
            .Select(d => d.Change is RegistrationChange.Entered entered ? entered.Call : newest.Find(new RegistrationId(d.Subject.Id))?.Call)
            .OfType<CallId>().Distinct().Select(call => new Subject(SubjectKind.Call, call.Value))
            .ToDictionary(call => call, call => reading.Ledger.HistoryOf(call).Count);
    }

    /// <summary>Records changes together with the documents that are frozen by them: no change without its bytes.</summary>
    public async Task<Result<IReadOnlyList<Recorded>>> RecordAsync(
        Reading reading, IReadOnlyList<byte[]> files, IReadOnlyList<Draft> drafts, CancellationToken stop)
    {
        await using var db = database.Open();
        foreach (var bytes in files)
            await db.KeepAsync(reading.Id, bytes, stop);
        return await db.RecordAsync(reading.Id, drafts, reading.Actor.Name, clock, stop, asSeen: AsSeen(reading, drafts));
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
