using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Ghi hồ sơ, báo cáo, giải trình đã gửi hoặc đã nhận.</summary>
internal static class RecordPaper
{
    public static readonly RecordStep<ConfidenceVote> Step = VoteEndpoints.Prepare("paper", "Record a paper sent or received", "Record the paper", Fields, Decide);

    private static IEnumerable<StepField> Fields(StepInput<ConfidenceVote> input)
    {
        var l = input.L;
        var deadlines = input.Value.RulesIn(input.At)?.Deadlines ?? [];
        yield return new("deadline", l["What it is for"])
        {
            Options = [.. deadlines.Select(d => (d.Value.Key, d.Value.What)), ("", l["another paper"])],
            Values = [input.Http.Request.Query["deadline"].ToString()],
        };
        yield return new("official", l["Whose it is"])
        {
            Options = [("", l["all officials"]), .. input.Value.Officials.Where(o => o.Exemption is null).Select(o => (o.Id.ToString(), o.Name))],
        };
        yield return new("on", l["Sent or received on"]) { Type = "date", Required = true, Values = [Reading.Iso(input.Reading.Today)] };
        yield return new("what", l["What it is"]) { Help = l["Left empty, it is what the deadline says."] };
        yield return new("document", l["Number and sign"]);
    }

    private static Result<ConfidenceVoteChange> Decide(StepInput<ConfidenceVote> input)
    {
        var form = input.Form;
        var deadline = input.Value.RulesIn(input.At)?.Deadlines.FirstOrDefault(d => d.Value.Key == form.Text("deadline"))?.Value;
        OfficialId? official = form.Ids("official", id => new OfficialId(id)) is [var one, ..] && input.Value.Officials.Any(o => o.Id == one) ? one : null;
        var what = form.Text("what") ?? deadline?.What ?? form.Required("what", 500);
        return input.Value.RecordPaper(new(deadline?.Key, official, form.Date("on"), what, form.Text("document")), input.Reading.Today);
    }
}
