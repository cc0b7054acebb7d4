using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Programmes;

/// <summary>Tổng kết năm: mọi nội dung đã báo cáo hoặc có hướng xử lý.</summary>
internal static class CloseProgramme
{
    private const int Shown = 20;

    public static readonly RecordStep<WorkProgramme> Step = new(
        "{year:int}/programme/close", "Close the year", "Close the year", Permission.DecideProgramme, ProgrammeEndpoints.Find, _ => [],
        input => input.Value.Close(Open(input).Count).AsChanges())
    {
        Note = input => Open(input).Count is var open and > 0
            ? input.L["{0} items are without disposition. Before the year is closed each must be reported or disposed of:", open]
            : input.L["Every item is reported or has a disposition. A closed programme does not change any more."],
        Links = Links,
    };

    private static List<Item> Open(StepInput<WorkProgramme> input)
    {
        var filter = new ItemFilter { Standing = Standing.Open };
        return [.. input.At.ItemsOf(input.Value.Id).Where(i => filter.Matches(i, input.At))];
    }

    private static IEnumerable<StepLink> Links(StepInput<WorkProgramme> input)
    {
        var (open, reading) = (Open(input), input.Reading);
        foreach (var item in open.Take(Shown))
            yield return new($"{reading.Words.ItemNumber(item)}. {item.Content.Title}", reading.Url($"lines/{item.Id}"));
        if (open.Count > 0)
            yield return new(
                input.L["All {0} in the list of items", open.Count],
                reading.Url($"{input.Value.Year}/lines", ItemQuery.Write(new() { Standing = Standing.Open })));
    }
}
