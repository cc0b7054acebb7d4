using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Calendars;

/// <summary>Bỏ một ngày khỏi bảng của lịch làm việc.</summary>
internal static class ClearDay
{
    /// <summary>A day in a table of a year.</summary>
    public sealed record InTable(DayTables Tables, DayTable Table, DateOnly Date);

    public static readonly RecordStep<InTable> Step = new(
        "calendar/{year:int}/{table}/{date}/clear", "Take a day out", "Record that it is taken out", Permission.KeepOffice, Find, _ => [],
        input => input.Value.Tables.Clear(input.Value.Table, input.Value.Date).AsChanges());

    private static StepTarget<InTable>? Find(StepSearch search)
    {
        var route = search.Http.Request.RouteValues;
        return CalendarEndpoints.Find(search) is { } target
            && Kebab.Parse<DayTable>(route["table"] as string ?? "") is { } table && Reading.TryDate(route["date"] as string, out var date)
            ? new(
                new(target.Value, table, date), target.Subject,
                $"{search.Reading.Words.Of(table)}: {search.Reading.Words.Date(date)} {target.Value.Of(table).FirstOrDefault(d => d.Date == date)?.Name}", target.Back)
            : null;
    }
}
