using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Calendars;

/// <summary>Ghi một ngày vào bảng của lịch làm việc, hoặc xác nhận ngày đã có.</summary>
internal static class SetDay
{
    public static readonly RecordStep<DayTables> Step = new(
        "calendar/{year:int}/day", "Enter a day", "Record the day", Permission.KeepOffice, CalendarEndpoints.Find, Fields, Decide);

    private static IEnumerable<StepField> Fields(StepInput<DayTables> input)
    {
        var query = input.Http.Request.Query;
        var table = Enum.TryParse<DayTable>(query["table"], out var asked) && Enum.IsDefined(asked) ? asked : DayTable.Holidays;
        var present = Reading.TryDate(query["date"], out var date) ? input.Value.Of(table).FirstOrDefault(d => d.Date == date) : null;
        return
        [
            new("table", input.L["Table"])
            {
                Options = [.. Enum.GetValues<DayTable>().Select(t => (t.ToString(), input.Reading.Words.Of(t)))], Values = [table.ToString()],
            },
            new("date", input.L["Date"]) { Type = "date", Required = true, Values = [present is null ? "" : Reading.Iso(present.Date)] },
            new("name", input.L["What the day is"]) { Required = true, Values = [present?.Name ?? ""] },
            new("source", input.L["Rests on"]) { Values = [present?.Source ?? ""], Help = input.L["The act or notice it rests on, if there is one."] },
            new("mark", input.L["Certainty"])
            {
                Type = "checkboxes", Options = [("open", input.L["The authority has still to announce it"])],
            },
        ];
    }

    private static Result<IReadOnlyList<Change>> Decide(StepInput<DayTables> input)
    {
        var form = input.Form;
        var day = new CalendarDay(form.Date("date"), form.Required("name", 200), form.Text("source") ?? "", form.Texts("mark").Contains("open"));
        return input.Value.Set(form.Choice<DayTable>("table"), day).AsChanges();
    }
}
