using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Programmes;

/// <summary>Lập chương trình công tác của một năm.</summary>
internal static class BeginProgramme
{
    public static readonly RecordStep<int> Step = new(
        "{year:int}/programme/begin", "Begin the programme of the year", "Begin the programme", Permission.KeepProgramme, Find, Fields, Decide);

    /// <summary>A year was chosen: to its programme, or to the form that begins it.</summary>
    public static async Task<IResult> ChooseYearAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        var year = int.TryParse(reading.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && IsYear(asked)
            ? asked
            : (reading.At.Programmes.LastOrDefault()?.Year ?? reading.Today.Year - 1) + 1;
        return Results.Redirect(reading.Url(reading.Programme(year) is null && reading.May(Permission.KeepProgramme) ? $"{year}/programme/begin" : $"{year}/programme"));
    }

    private static bool IsYear(int year) => year is >= 1900 and <= 2199;

    private static StepTarget<int>? Find(StepSearch search) => search.Number("year") is var year && IsYear(year)
        ? new(year, SubjectOf(search.Reading, year), year.ToString(CultureInfo.InvariantCulture), $"{year}/programme")
        : null;

    // A programme that came from elsewhere has an identifier of its own.
    private static Subject SubjectOf(Reading reading, int year) => reading.Ledger.At(new(DateOnly.MaxValue)).ProgrammeOf(year) is { } begun
        ? ProgrammeEndpoints.SubjectOf(begun.Id)
        : YearSubject.Of(reading.Id, SubjectKind.Programme, year);

    private static IEnumerable<StepField> Fields(StepInput<int> input) =>
    [
        new("title", input.L["Title"]) { Required = true, Values = [ProgrammeStart.TitleFor(input.Reading.Committee, input.Value)] },
        new("term", input.L["Term"])
        {
            Options = [("", "–"), .. input.At.Terms.Select(t => (t.Id.ToString(), t.Name))],
            Values = [input.At.TermOn(new(input.Value, 1, 1))?.Id.ToString() ?? ""],
        },
        SectionRows.Field(input, input.At.SectionsFor(input.Value)),
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<int> input)
    {
        var term = input.Form.Ids("term", id => new TermId(id));
        var sections = SectionRows.Read(input);
        return input.At.Begin(input.Value, input.Form.Required("title", 500), term is [var one] ? one : null, sections).AsChanges();
    }
}
