using System.Text.Encodings.Web;
using System.Text.Json;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Lists;

/// <summary>
/// A reading as the command line prints it. The keys are a promise to other programs; reasons are in a language.
/// </summary>
public static class ListReadingJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(ListReading reading, ListLanguage language = ListLanguage.Vietnamese) =>
        JsonSerializer.Serialize(new
        {
            accepted = reading.Accepted.Select(row => new
            {
                sheet = row.Sheet,
                row = row.Row,
                number = row.Number,
                title = row.Title,
                leads = row.Leads,
                coordinating = row.Coordinating,
                bodies = row.Bodies,
                due = DueOf(row.Due),
                kept = KeptOf(row, language),
            }),
            refused = reading.Refused.Select(row => new
            {
                sheet = row.Sheet,
                row = row.Row,
                column = row.Column?.Header,
                cell = row.Column is null ? null : $"{row.Column.Letter}{row.Row}",
                reason = ListReasonText.In(language, row),
            }),
            skipped = reading.Skipped.Select(row => new
            {
                sheet = row.Sheet,
                row = row.Row,
                why = ListReasonText.In(language, row.Why),
            }),
            summary = new
            {
                accepted = reading.Accepted.Count,
                refused = reading.Refused.Count,
                skipped = reading.Skipped.Count,
                year = reading.Title.Year,
                number = reading.Title.NumberAndSign,
            },
            error = reading.Unreadable is null ? null : ListReasonText.In(language, reading.Unreadable),
        }, Options);

    public static string Write(UnreadableList unreadable, ListLanguage language = ListLanguage.Vietnamese) =>
        Write(new ListReading([], [], [], [], new ListTitle(null, null, null), unreadable), language);

    private static object DueOf(DuePeriod? due) => due switch
    {
        DuePeriod.OnDate on => Due(on.On.Year, null, on.On.Month, on.On.Day),
        DuePeriod.InMonth month => Due(month.Year, null, month.Month, null),
        DuePeriod.InQuarter quarter => Due(quarter.Year, quarter.Quarter, null, null),
        DuePeriod.InYear year => Due(year.Year, null, null, null),
        _ => Due(null, null, null, null),
    };

    private static object Due(int? year, int? quarter, int? month, int? day) => new { year, quarter, month, day };

    // Fields the promised keys have no place for are printed beside what fits no field.
    private static Dictionary<string, string> KeptOf(AcceptedRow row, ListLanguage language)
    {
        var kept = new Dictionary<string, string>();
        foreach (var (field, text) in new[]
                 {
                     (ListField.SupervisingLeader, row.SupervisingLeader), (ListField.MonitoringOfficer, row.MonitoringOfficer),
                     (ListField.Product, row.Product), (ListField.LegalBasis, row.LegalBasis),
                     (ListField.Classification, row.Classification), (ListField.Note, row.Note),
                 })
            if (text is not null)
                kept[ListReasonText.In(language, field)] = text;
        foreach (var (header, text) in row.Kept)
            kept[kept.ContainsKey(header) ? $"{header} (2)" : header] = text;
        return kept;
    }
}
