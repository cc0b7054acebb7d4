using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Bodies;

/// <summary>Thời lượng một kỳ họp và thời gian thường dành cho một nội dung.</summary>
internal static class SetSitting
{
    public static readonly RecordStep<Body> Step = new(
        "bodies/{body:guid}/sitting", "Length of a sitting", "Record the minutes", Permission.KeepOffice, BodyEndpoints.Find, Fields, Decide)
    {
        Note = input => input.L["The balance of the programme compares the items of a sitting with these minutes. A sitting and an item may have minutes of their own."],
    };

    private static IEnumerable<StepField> Fields(StepInput<Body> input) =>
    [
        new("minutes", input.L["Minutes of a sitting for items"]) { Type = "number", Required = true, Values = [Text(input.Value.SittingMinutes)] },
        new("each", input.L["Minutes an item takes"]) { Type = "number", Required = true, Values = [Text(input.Value.MinutesEach)] },
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Body> input)
    {
        var (form, most) = (input.Form, 10_000);
        if (form.Number("minutes", 1, most) is { } minutes && form.Number("each", 1, most) is { } each)
            return input.Value.SetSitting(minutes, each).AsChanges();
        form.Required("minutes");
        form.Required("each");
        return Array.Empty<Change>();
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
