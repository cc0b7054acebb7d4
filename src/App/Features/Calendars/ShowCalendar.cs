using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Calendar;

namespace NghiTrinh.App.Features.Calendars;

/// <summary>The working calendar of a year: three tables, the months, and a count of working days.</summary>
public static class ShowCalendar
{
    /// <summary>Which way a count goes.</summary>
    public enum Way
    {
        /// <summary>Working days before.</summary>
        Before,

        /// <summary>Working days after.</summary>
        After,

        /// <summary>Calendar days before.</summary>
        CalendarBefore,

        /// <summary>Calendar days after.</summary>
        CalendarAfter,
    }

    /// <summary>A question to the calendar and its answer; no answer while something is wrong with the question.</summary>
    public sealed record Sum(int Days, Way Way, DateOnly? From, DateOnly? Answer, string? Error);

    public sealed record Model(int Year, DayTables Tables, bool IsBegun, Sum Sum);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || !CalendarEndpoints.IsYear(year))
            return Problems.NoSuchPage(http);
        var begun = reading.At.Calendars.GetValueOrDefault(year);
        return Pages.Show<ShowCalendarPage, Model>(
            reading, new(year, begun ?? HolidayDefaults.For(year), begun is not null, Ask(reading, new(reading.At.Calendars.Values))));
    }

    private static Sum Ask(Reading reading, WorkingDays working)
    {
        var query = reading.Query;
        var days = int.TryParse(query["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 5;
        var way = Kebab.Parse<Way>(query["way"].ToString()) ?? Way.Before;
        if (string.IsNullOrWhiteSpace(query["date"]))
            return new(days, way, null, null, null);
        // Within the lunar years and a count that a person could mean, no sum walks off the calendar.
        if (!Reading.TryDate(query["date"], out var from) || !CalendarEndpoints.IsYear(from.Year) || days > 1000)
            return new(Math.Min(days, 1000), way, null, null, "date");
        return new(days, way, from, way switch
        {
            Way.Before => working.DaysBefore(from, days),
            Way.After => working.WorkingDaysAfter(from, days),
            Way.CalendarBefore => working.CalendarDaysBefore(from, days),
            Way.CalendarAfter => working.DaysAfter(from, days),
        }, null);
    }
}
