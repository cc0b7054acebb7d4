using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Calendars;

/// <summary>Lập lịch làm việc của năm từ ngày nghỉ theo luật và quyết định hằng năm.</summary>
internal static class BeginCalendar
{
    public static readonly RecordStep<int> Step = new(
        "calendar/{year:int}/begin", "Begin the working calendar", "Begin with these days", Permission.KeepOffice, Find, Fields, Decide)
    {
        Note = input => input.L["The law gives most days; what is decided each year is marked “to be confirmed” until you confirm it."],
    };

    private static StepTarget<int>? Find(StepSearch search) => search.Number("year") is var year && CalendarEndpoints.IsYear(year)
        ? new(year, search.Reading.Ledger.At(new(DateOnly.MaxValue)).CalendarOf(year), search.Form.L["Working calendar of {0}", $"{year}"], $"calendar/{year}")
        : null;

    private static IEnumerable<StepField> Fields(StepInput<int> input)
    {
        var words = input.Reading.Words;
        return
        [
            new("tet", input.L["Days of Tết before the first of the lunar year"])
            {
                Options = [.. Enumerable.Range(0, 5).Select(n => (Text(n), Text(n)))], Values = ["1"],
                Help = input.L["Of five days in all, as the Prime Minister decides."],
            },
            new("neighbour", input.L["Second day of the National Day"])
            {
                Options =
                [
                    ("", input.L["The one that joins a weekend"]),
                    ("1", words.Date(new(input.Value, 9, 1))), ("3", words.Date(new(input.Value, 9, 3))),
                ],
            },
        ];
    }

    private static Result<IReadOnlyList<Change>> Decide(StepInput<int> input)
    {
        DateOnly? neighbour = input.Form.Number("neighbour", 1, 3) is { } day and not 2 ? new(input.Value, 9, day) : null;
        var tables = HolidayDefaults.For(input.Value, new(input.Form.Number("tet", 0, 4) ?? 1, neighbour));
        return input.At.BeginCalendar(tables).AsChanges();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
