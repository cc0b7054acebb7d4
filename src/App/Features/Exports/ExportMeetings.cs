using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Calendars;
using NghiTrinh.Documents.Listing;

namespace NghiTrinh.App.Features.Exports;

/// <summary>The meetings of a year as a calendar.</summary>
public static class ExportMeetings
{
    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is null)
            return Problems.NoSuchPage(http);
        var name = reading.Words.Say($"Kỳ họp {year} · {reading.Committee.Name}", $"Meetings {year} · {reading.Committee.Name}");
        var calendar = ProgrammeCalendar.Of(name, reading.At, reading.At.MeetingsOf(year), [], reading.Words);
        return FileAnswer.Of(http, IcsFile.Write(calendar), $"{reading.Words.Say("ky-hop", "meetings")}-{year}.ics");
    }
}
