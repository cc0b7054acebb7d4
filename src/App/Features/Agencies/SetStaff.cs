using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Agencies;

/// <summary>Số người chuẩn bị nội dung của một cơ quan trong một năm.</summary>
internal static class SetStaff
{
    public static readonly RecordStep<Agency> Step = new(
        "agencies/{agency:guid}/people", "People who prepare items", "Record the people", Permission.KeepOffice, AgencyEndpoints.Find, Fields, Decide)
    {
        Note = input => input.L["The balance of the programme compares the items the agency leads in a month with what these people can finish."],
    };

    private static IEnumerable<StepField> Fields(StepInput<Agency> input)
    {
        var year = int.TryParse(input.Reading.Query["year"], CultureInfo.InvariantCulture, out var asked) ? asked : input.Reading.Year ?? input.Reading.Today.Year;
        var staff = input.Value.Staff.GetValueOrDefault(year);
        return
        [
            new("year", input.L["Year"]) { Type = "number", Required = true, Values = [Text(year)] },
            new("people", input.L["People available"]) { Type = "number", Required = true, Values = [Text(staff?.People)] },
            new("each", input.L["Items one of them can finish in a month"]) { Type = "number", Required = true, Values = [Text(staff?.ItemsEach ?? 1)] },
        ];
    }

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Agency> input)
    {
        var form = input.Form;
        if (form.Number("year", 1900, 2199) is { } year && form.Number("people", 0, 10_000) is { } people && form.Number("each", 1, 100) is { } each)
            return input.Value.SetStaff(year, new(people, each)).AsChanges();
        foreach (var field in new[] { "year", "people", "each" })
            form.Required(field);
        return Array.Empty<Change>();
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
