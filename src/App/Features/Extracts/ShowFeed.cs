using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Feeds;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Extracts;

/// <summary>The feed of an agency: its extracts of issued programmes, and what changed in its lines since, as its clerk sees it.</summary>
public static class ShowFeed
{
    private const int Most = 100;

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Guid agency, string token, Desk desk, CancellationToken stop)
    {
        var id = new AgencyId(agency);
        // As a clerk of the agency who is on no list of those who need to know.
        var clerk = new Actor(null, "", [new HeldRole(Role.AgencyClerk, id, null, DateOnly.MinValue, null)]);
        // It is always of now; a date that cannot be read would tell whoever has no secret that there is such a committee.
        http.Request.Query = QueryCollection.Empty;
        var reading = await desk.OpenAsync(http, committee, clerk, stop);
        var newest = reading?.Ledger.At(new(reading.Today));
        var found = newest?.Find(id);
        // The same answer, after the same work, whether the agency or the secret is wrong.
        if (!FeedSecret.Fits(token, found?.FeedTokenHash) || found is not { IsActive: true } || reading is null || newest is null)
            return Problems.NoSuchPage(http);
        reading = reading with { At = newest };
        var (w, home) = (reading.Words, $"{http.Request.Scheme}://{http.Request.Host}");
        var entries = newest.Programmes.Where(p => p.Issued is not null).SelectMany(p => EntriesOf(p, found, reading, home)).OrderByDescending(e => e.At).Take(Most).ToList();
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(AtomFile.Write(
            $"urn:uuid:{agency}", w.Say($"Chương trình công tác của {reading.Committee.Name}: phần của {found.Name}", $"Work programme of {reading.Committee.Name}: the part of {found.Name}"),
            w.Language, new($"{home}{http.Request.Path}"), reading.Ledger.HistoryOf(ExtractEndpoints.SubjectOf(id))[0].RecordedAt, entries), "application/atom+xml; charset=utf-8");
    }

    private static IEnumerable<FeedEntry> EntriesOf(WorkProgramme programme, Agency agency, Reading r, string home)
    {
        var w = r.Words;
        var issue = r.Ledger.HistoryOf(new Subject(SubjectKind.Programme, programme.Id.Value)).Last(e => e.Change is ProgrammeChange.Issued);
        var items = r.At.ItemsOf(programme.Id).Where(i => i.Content.Leads.Contains(agency.Id) || i.Content.Coordinating.Contains(agency.Id)).ToList();
        var url = $"{home}/{r.Committee.Slug}";
        yield return new(
            $"urn:nghi-trinh:extract:{programme.Id}:{agency.Id}:{issue.Sequence}",
            w.Say($"Trích Chương trình công tác năm {programme.Year} (số {programme.Issued!.Number})", $"Extract of the {programme.Year} work programme (No. {programme.Issued!.Number})"),
            w.Say($"{items.Count(i => i.Exit is null)} nội dung chủ trì, phối hợp", $"{items.Count(i => i.Exit is null)} items led or coordinated"),
            new($"{url}/agencies/{agency.Id}/{programme.Year}/extract.docx"), issue.RecordedAt, r.Committee.Name);
        foreach (var item in items)
            foreach (var entry in r.Ledger.HistoryOf(item.Id).Where(e => e.RecordedAt > issue.RecordedAt))
                yield return new(
                    string.Create(CultureInfo.InvariantCulture, $"urn:nghi-trinh:item:{item.Id}:{entry.Sequence}"),
                    $"{w.ItemNumber(item)}. {item.Content.Title}: {ChangeText.Of(entry.Change, r)}", entry.Why ?? "", new($"{url}/lines/{item.Id}"), entry.RecordedAt, entry.By);
    }
}
