using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>Giải trình số không có văn bản: từng số, hoặc cả khoảng trống một lần.</summary>
internal static class ExplainNumbers
{
    private const int Most = 1000;

    public static readonly RecordStep<DocumentSeries> Step = new(
        "documents/series/{series:guid}/explain", "Explain numbers without a document", "Record the explanation", Permission.KeepRegister, Find, Fields, Decide)
    {
        NeedsReason = true,
        Note = input => input.L["Every open or reserved number in the range is explained by the reason; numbers with a document stay as they are."],
    };

    private static StepTarget<DocumentSeries>? Find(StepSearch search) =>
        ListSeries.Find(search.Reading, search.Id("series")) is { } series
            ? new(series, new(SubjectKind.Document, search.NewId()), search.Reading.Words.Of(series.Key, search.Reading.At), $"documents/series/{search.Id("series"):N}")
            : null;

    private static IEnumerable<StepField> Fields(StepInput<DocumentSeries> input)
    {
        var query = input.Http.Request.Query;
        var first = query["from"].ToString() is { Length: > 0 } from ? from : Text(input.Value.Gaps.FirstOrDefault());
        var last = query["to"].ToString() is { Length: > 0 } to ? to : Text(input.Value.Gaps.LastOrDefault());
        yield return new("from", input.L["From number"]) { Type = "number", Required = true, Values = [first] };
        yield return new("to", input.L["To number"]) { Type = "number", Required = true, Values = [last] };
    }

    private static Result<IReadOnlyList<Change>> Decide(StepInput<DocumentSeries> input)
    {
        input.Form.Required("from");
        input.Form.Required("to");
        if (input.Form.Number("from", 1, 999_999) is not { } from || input.Form.Number("to", 1, 999_999) is not { } to)
            return Array.Empty<Change>();
        var series = input.Value;
        int[] numbers = [.. Enumerable.Range(from, Math.Clamp(to - from + 1, 0, Most)).Where(n => series.Explain(n).Refusal is null)];
        if (numbers.Length == 0)
            return new NoGapsToExplain(from, to);
        foreach (var number in numbers)
            input.Enter(series.Key.SubjectOf(input.Reading.Id, number), input.EffectiveOn, series.Explain(number));
        input.Done = null;
        return Array.Empty<Change>();
    }

    private static string Text(int number) => number > 0 ? number.ToString(CultureInfo.InvariantCulture) : "";
}
