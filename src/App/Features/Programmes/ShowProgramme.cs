using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Features.Programmes;

/// <summary>The programme of a year as one object.</summary>
public static class ShowProgramme
{
    public sealed record SectionRow(ProgrammeSection Section, Body? Body, Figure Items);

    public sealed record Model(int Year, WorkProgramme? Programme, Term? Term, IReadOnlyList<SectionRow> Sections, Figure Items, Figure Open)
    {
        /// <summary>Whether the reader may read the document as it was issued.</summary>
        public bool MayReadDocument { get; init; }
    }

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || year is < 1900 or > 2199)
            return Problems.NoSuchPage(http);
        var (at, programme) = (reading.At, reading.Programme(year));
        return Pages.Show<ShowProgrammePage, Model>(reading, new(
            year, programme, at.Terms.FirstOrDefault(t => t.Id == programme?.Term),
            [
                .. (programme?.Sections ?? []).Select(s => new SectionRow(
                    s, s.Body is { } body ? at.Find(body) : null, Count(new() { Section = s.Code }))),
            ],
            Count(ItemFilter.All), Count(new() { Standing = Standing.Open }))
        {
            MayReadDocument = programme?.Document is { } document
                && reading.Actor.MayKnowAll(programme.Id, document.Point, await desk.WholeAsync(reading.Id, stop)),
        });

        Figure Count(ItemFilter rows)
        {
            var items = programme is null ? [] : at.ItemsOf(programme.Id);
            return new(items.Count(i => rows.Matches(i, at)), items.Count(i => i.Exit is null), at.Point, rows);
        }
    }
}
