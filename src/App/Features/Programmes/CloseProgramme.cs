using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Programmes;

/// <summary>Tổng kết năm: mọi nội dung đã báo cáo, chuyển tiếp hoặc không đề xuất lại; nội dung chuyển tiếp vào dự thảo năm sau.</summary>
internal static class CloseProgramme
{
    private const int Shown = 20;

    public static readonly RecordStep<WorkProgramme> Step = new(
        "{year:int}/programme/close", "Close the year", "Close the year", Permission.DecideProgramme, ProgrammeEndpoints.Find, _ => [], Decide)
    {
        Note = Note,
        Links = Links,
    };

    private static Result<IReadOnlyList<Change>> Decide(StepInput<WorkProgramme> input)
    {
        var (reading, on) = (input.Reading, input.EffectiveOn);
        if (!reading.May(Permission.SeeClassified) || !reading.May(Permission.SeeDrafts))
            return new NotEveryItemIsSeen();
        // As the year stands on the day from which it is closed, not on the day the page shows.
        var at = reading.Ledger.At(new(on));
        var closed = at.CloseYear(at.Find(input.Value.Id) ?? input.Value, input.Form.Text("why"));
        if (closed.Refusal is { } refusal)
            return refusal;
        input.Others.AddRange(closed.Value!.Skip(1));
        return new[] { closed.Value![0].Change };
    }

    private static string Note(StepInput<WorkProgramme> input)
    {
        var (items, over) = (Unfinished(input), Over(input));
        return items.Count > 0
            ? input.L["{0} items have no disposition and {1} are still to be reported. Before the year is closed each must be reported, carried over or not proposed again:", items.Count(i => i.Disposition is null), items.Count(i => i.Disposition is not null)]
            : over == 0 ? input.L["Every item is reported or not proposed again. A closed programme does not change any more."]
            : input.L["Every item is settled. {0} items that are carried over become lines of the draft of the next year, linked both ways; the draft is begun where there is none. A closed programme does not change any more.", over];
    }

    private static IReadOnlyList<Item> Unfinished(StepInput<WorkProgramme> input) => input.At.Unfinished(input.Value.Id);

    private static int Over(StepInput<WorkProgramme> input) =>
        input.At.ItemsOf(input.Value.Id).Count(i => i.StandingFor(null) == Standing.CarriedOver);

    private static IEnumerable<StepLink> Links(StepInput<WorkProgramme> input)
    {
        var (items, reading) = (Unfinished(input), input.Reading);
        foreach (var item in items.Take(Shown))
            yield return new($"{reading.Words.ItemNumber(item)}. {item.Content.Title} – {Why(item, input)}", reading.Url($"lines/{item.Id}"));
        foreach (var standing in new[] { Standing.Open, Standing.WillBeDone })
            if (items.Count(i => i.StandingFor(null) == standing) is var count and > 0)
                yield return new(
                    input.L["All {0} in the list of items: {1}", count, reading.Words.Of(standing)],
                    reading.Url($"{input.Value.Year}/lines", ItemQuery.Write(new() { Standing = standing })));
        yield return new(input.L["End of the year {0}", $"{input.Value.Year}"], reading.Url($"{input.Value.Year}/year-end"));
    }

    private static string Why(Item item, StepInput<WorkProgramme> input) =>
        item.Disposition is not { } promised ? input.Reading.Words.Of(Standing.Open)
        : item.IsPromisePast(input.Reading.Point.On) ? $"{input.Reading.Words.Of(promised, input.At)}, {input.L["its month is past"]}"
        : input.Reading.Words.Of(promised, input.At);
}
