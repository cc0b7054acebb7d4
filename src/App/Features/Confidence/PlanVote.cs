using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Lập cuộc lấy phiếu, cuộc bỏ phiếu tín nhiệm; ghi lại nội dung chương trình, kế hoạch và hội nghị.</summary>
internal static class PlanVote
{
    public static readonly RecordStep<RuleBook> Rating = New(
        "confidence/votes/new-rating", "Prepare a confidence rating", input => Fields(input, null),
        input => VoteRules.PlanRating(Read(input), input.Value));

    public static readonly RecordStep<RuleBook> Motion = New(
        "confidence/votes/new-motion", "Prepare a confidence motion",
        input => [.. Fields(input, null), .. OriginFields(input)],
        input => VoteRules.PlanMotion(Read(input), new(Trigger(input.Form, 1) ?? "", input.Form.Ids("rating", id => new ConfidenceVoteId(id)) is [var one, ..] ? one : null), input.Value)) with
    {
        Note = input => input.L["A motion is another thing than a rating: two answers, grounds of its own. It names the rating that led to it, where one did."],
    };

    public static readonly RecordStep<ConfidenceVote> Basis = VoteEndpoints.Prepare(
        "basis", "Line, plan and sitting of the vote", "Record what it belongs to", input => Fields(input, input.Value.Basis),
        input => input.Value.SetBasis(Read(input), BookOf(input.At)));

    private static RecordStep<RuleBook> New(
        string route, string title, Func<StepInput<RuleBook>, IEnumerable<StepField>> fields, Func<StepInput<RuleBook>, Result<ConfidenceVoteChange>> decide) =>
        new(route, title, "Begin the vote", Permission.PrepareConfidenceVotes, Find, fields, input => decide(input).AsChanges()) { HoldsFromToday = true };

    private static StepTarget<RuleBook>? Find(StepSearch search)
    {
        var id = new ConfidenceVoteId(search.NewId());
        return new(BookOf(search.Reading.At), new(SubjectKind.ConfidenceVote, id.Value), "", VoteEndpoints.All) { Done = VoteEndpoints.Page(id) };
    }

    private static RuleBook BookOf(Snapshot at) => at.Committee?.ConfidenceRules ?? RuleBook.BuiltIn;

    private static IEnumerable<StepField> Fields<T>(StepInput<T> input, VoteBasis? basis)
    {
        var (l, at, w) = (input.L, input.At, input.Reading.Words);
        var sittings = at.Meetings.Where(m => m.State == MeetingState.Planned || m.Id == basis?.Sitting).OrderBy(m => m.On ?? DateOnly.MaxValue).ThenBy(m => m.Id.Value);
        var query = input.Http.Request.Query;
        yield return new("title", l["Title"]) { Required = true, Values = [basis?.Title ?? ""] };
        yield return new("rules", l["Rules it is held by"])
        {
            Options = [.. BookOf(at).Sets.Select(s => (s.Id, $"{s.Act.Named} ({s.Id})"))],
            Values = [basis?.RuleSet ?? ""],
            Help = l["Each value of the rules shows its article, and whether somebody has confirmed it."],
        };
        yield return new("sitting", ConfidenceText.SittingOf(input.Reading))
        {
            Options = [("", "–"), .. sittings.Select(m => (m.Id.ToString(), MeetingText.Of(m.Id, input.Reading)))],
            Values = [basis?.Sitting?.ToString() ?? query["sitting"].ToString()],
            Help = l["Deadlines are counted back from its day."],
        };
        yield return new("line", l["Line of the programme"])
        {
            Options =
            [
                ("", "–"),
                .. at.Programmes.OrderByDescending(p => p.Year).Take(2).SelectMany(p => at.ItemsOf(p.Id).Where(i => i.Exit is null)
                    .Select(i => (i.Id.ToString(), $"{p.Year} · {w.ItemNumber(i)}. {Short(i.Content.Title)}"))),
            ],
            Values = [basis?.Line?.ToString() ?? query["line"].ToString()],
        };
        yield return new("plan", l["Plan document"])
        {
            Options =
            [
                ("", "–"),
                .. at.Register.Documents.Where(d => d.Entry is not null && !d.IsVoid).OrderByDescending(d => d.Entry!.On).Take(300)
                    .Select(d => (d.Id.ToString(), $"{d.Entry!.Number} · {Short(d.Entry.Subject)}")),
            ],
            Values = [basis?.Plan?.ToString() ?? ""],
            Help = l["As it stands in the document register, such as 186-KH/TU."],
        };
        yield return new("venue", l["Venue"]) { Values = [basis?.Venue ?? ""], Help = l["Printed in the plan, the minutes and the records of the day."] };
    }

    private static IEnumerable<StepField> OriginFields(StepInput<RuleBook> input)
    {
        yield return new("trigger", input.L["What brings it about"])
        {
            Options = [.. input.Value.Sets.Where(s => s.Motion is not null).SelectMany(s => s.Motion!.Triggers.Select(t => ($"{s.Id}/{t.Value.Key}", $"{s.Act.Sign}: {t.Value.Text}")))],
            Required = true,
        };
        yield return new("rating", input.L["Rating that led to it"])
        {
            Options = [("", "–"), .. input.At.ConfidenceVotes.Where(v => v.Kind == ConfidenceVoteKind.Rating && v.State >= ConfidenceVoteState.Announced).Select(v => (v.Id.ToString(), v.Basis.Title))],
            Values = [input.Http.Request.Query["rating"].ToString()],
        };
    }

    private static VoteBasis Read<T>(StepInput<T> input)
    {
        var form = input.Form;
        // A ground belongs to its rule set: chosen together, they cannot disagree.
        var rules = Trigger(form, 0) ?? form.Text("rules") ?? "";
        return new(
            form.Required("title", 300), rules,
            form.Ids("sitting", id => new MeetingId(id)) is [var sitting, ..] && input.At.Find(sitting) is not null ? sitting : null,
            form.Ids("line", id => new ItemId(id)) is [var line, ..] && input.At.Find(line) is not null ? line : null,
            form.Ids("plan", id => new DocumentId(id)) is [var plan, ..] && input.At.Register.Find(plan) is not null ? plan : null)
        {
            Venue = form.Text("venue") is { Length: > 300 } ? form.Required("venue", 300) : form.Text("venue"),
        };
    }

    private static string? Trigger(Form form, int part) => form.Text("trigger")?.Split('/') is { Length: 2 } parts ? parts[part] : null;

    private static string Short(string text) => text.Length <= 90 ? text : $"{text[..89]}…";
}
