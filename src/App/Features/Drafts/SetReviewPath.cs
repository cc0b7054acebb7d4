using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Drafts;

/// <summary>Đặt trình tự cho ý kiến và thông qua dự thảo chương trình.</summary>
internal static class SetReviewPath
{
    private const int Places = 3;

    public static readonly RecordStep<Committee> Step = new(
        "settings/review-path", "Review path of drafts", "Record the review path", Permission.SetRules, Find, Fields, Decide)
    {
        Note = input => input.L["Which bodies review the draft of a programme, in turn, and which adopts it. Until it is set here it follows what is usual for a committee of this kind."],
    };

    private static StepTarget<Committee> Find(StepSearch search) =>
        new(search.Reading.Committee, new(SubjectKind.Committee, search.Reading.Id.Value), search.Reading.Committee.Name, "settings");

    private static IEnumerable<StepField> Fields(StepInput<Committee> input)
    {
        var path = ReviewPath.Of(input.At);
        (string, string)[] bodies = [.. input.At.Bodies.Where(b => !b.IsDissolved).Select(b => (b.Id.ToString(), b.Name))];
        for (var place = 0; place < Places; place++)
            yield return new(Name(place), input.L["Review {0}", place + 1])
            {
                Options = [("", "–"), .. bodies],
                Values = path.Reviews.Count > place ? [path.Reviews[place].Id.ToString()] : [],
            };
        yield return new("adopts", input.L["Adopted by"]) { Options = bodies, Values = path.Adopts is { } adopts ? [adopts.Id.ToString()] : [] };
    }

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Committee> input)
    {
        BodyId[] reviews = [.. Enumerable.Range(0, Places).SelectMany(place => input.Form.Ids(Name(place), id => new BodyId(id)))];
        if (input.Form.Ids("adopts", id => new BodyId(id)) is not [var adopts, ..])
        {
            input.Form.Required("adopts");
            return Array.Empty<Change>();
        }
        return input.Value.SetReviewPath(reviews, adopts).AsChanges();
    }

    private static string Name(int place) => string.Create(CultureInfo.InvariantCulture, $"review-{place}");
}
