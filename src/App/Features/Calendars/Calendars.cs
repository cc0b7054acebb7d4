using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Calendars;

/// <summary>The addresses of the working calendar.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendars(this CommitteePages committee)
    {
        committee.MapGet("calendar/{year:int}", ShowCalendar.GetAsync).Needs(Permission.Read);
        BeginCalendar.Step.Map(committee);
        SetDay.Step.Map(committee);
        ClearDay.Step.Map(committee);
    }

    public static bool IsYear(int year) => year is >= 1900 and <= 2199;

    /// <summary>The tables of a year that was begun.</summary>
    public static StepTarget<DayTables>? Find(StepSearch search) =>
        search.Number("year") is var year && search.Reading.At.Calendars.TryGetValue(year, out var tables)
            ? new(tables, search.Reading.At.CalendarOf(year), search.Form.L["Working calendar of {0}", $"{year}"], $"calendar/{year}")
            : null;
}
