using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Lập cuộc lấy phiếu, cuộc bỏ phiếu tín nhiệm; ghi lại nội dung chương trình, kế hoạch và hội nghị.</summary>
internal static class PlanVote
{
    // Chosen where what stands may not be seen by whoever edits.
    private const string Standing = "standing";

    public static readonly RecordStep<RuleBook> Rating = New(
        "confidence/votes/new-rating", "Prepare a confidence rating", input => Fields(input, null, true),
        input => VoteRules.PlanRating(Read(input, null, input.Form.Text("rules")), input.Value));

    public static readonly RecordStep<RuleBook> Motion = New(
        "confidence/votes/new-motion", "Prepare a confidence motion",
        input => [.. Fields(input, null, false), .. OriginFields(input)],
        // A ground belongs to its rule set: choosing it chooses the rules.
        input => VoteRules.PlanMotion(Read(input, null, Trigger(input.Form, 0) ?? ""), new(Trigger(input.Form, 1) ?? "", input.Form.Ids("rating", id => new ConfidenceVoteId(id)) is [var one, ..] ? one : null), input.Value)) with
    {
        Note = input => input.L["A motion is another thing than a rating: two answers, grounds of its own. It names the rating that led to it, where one did."],
    };

    public static readonly RecordStep<ConfidenceVote> Basis = VoteEndpoints.Prepare(
        "basis", "Line, plan and sitting of the vote", "Record what it belongs to", input => Fields(input, input.Value.Basis, true),
        input => input.Value.SetBasis(Read(input, input.Value.Basis, input.Form.Text("rules")), BookOf(input.At)));

    /// <summary>The rules that hold for the body of a sitting on its day, or for the committee's own body on a day while no sitting is known.</summary>
    public static RuleSet? RulesFor(MeetingId? sitting, DateOnly today, Snapshot at) =>
        sitting is { } id && at.Find(id) is { } meeting
            ? at.Find(meeting.Body) is { } body ? BookOf(at).For(body.Kind, meeting.On ?? today) : null
            : at.Bodies.Select(b => BookOf(at).For(b.Kind, today)).FirstOrDefault(r => r is not null);

    private static RecordStep<RuleBook> New(
        string route, string title, Func<StepInput<RuleBook>, IEnumerable<StepField>> fields, Func<StepInput<RuleBook>, Result<ConfidenceVoteChange>> decide) =>
        new(route, title, "Begin the vote", Permission.PrepareConfidenceVotes, Find, fields, input => decide(input).AsChanges()) { HoldsFromToday = true };

    private static StepTarget<RuleBook>? Find(StepSearch search)
    {
        var id = new ConfidenceVoteId(search.NewId());
        return new(BookOf(search.Reading.At), new(SubjectKind.ConfidenceVote, id.Value), "", VoteEndpoints.All) { Done = VoteEndpoints.Page(id) };
    }

    private static RuleBook BookOf(Snapshot at) => at.Committee?.ConfidenceRules ?? RuleBook.BuiltIn;

    private static IEnumerable<StepField> Fields<T>(StepInput<T> input, VoteBasis? basis, bool asksRules)
    {
        var (l, at) = (input.L, input.At);
        var sittings = at.Meetings.Where(m => m.State == MeetingState.Planned || m.Id == basis?.Sitting).OrderBy(m => m.On ?? DateOnly.MaxValue).ThenBy(m => m.Id.Value);
        var query = input.Http.Request.Query;
        yield return new("title", l["Title"]) { Required = true, Values = [basis?.Title ?? ""] };
        if (asksRules)
            yield return new("rules", l["Rules it is held by"])
            {
                Options = [("", l["those in force for the body on the day of the sitting, or chosen for it"]), .. BookOf(at).Sets.Select(s => (s.Id, $"{s.Act.Named} ({s.Id})"))],
                Values = [basis?.RuleSet ?? ""],
                Help = l["Each value of the rules shows its article, and whether somebody has confirmed it."],
            };
        yield return new("sitting", ConfidenceText.SittingOf(input.Reading))
        {
            Options = [("", "–"), .. sittings.Select(m => (m.Id.ToString(), MeetingText.Of(m.Id, input.Reading)))],
            Values = [basis?.Sitting?.ToString() ?? query["sitting"].ToString()],
            Help = l["Deadlines are counted back from its day."],
        };
        var lines = at.Programmes.OrderByDescending(p => p.Year).Take(2).SelectMany(p => at.ItemsOf(p.Id).Where(i => i.Exit is null));
        yield return new("line", l["Line of the programme"])
        {
            Options = Choices(lines.Select(i => i.Id.ToString()), basis?.Line is { } line ? (line.ToString(), at.Find(line) is not null) : null, LineText, l),
            Values = [basis?.Line is { } standing ? at.Find(standing) is null ? Standing : standing.ToString() : query["line"].ToString()],
        };
        var documents = at.Register.Documents.Where(d => d.Entry is not null && !d.IsVoid).OrderByDescending(d => d.Entry!.On).Take(300);
        yield return new("plan", l["Plan document"])
        {
            Options = Choices(documents.Select(d => d.Id.ToString()), basis?.Plan is { } plan ? (plan.ToString(), at.Register.Find(plan) is not null) : null, DocumentText, l),
            Values = [basis?.Plan is { } named ? at.Register.Find(named) is null ? Standing : named.ToString() : ""],
            Help = l["As it stands in the document register, such as 186-KH/TU."],
        };
        yield return new("venue", l["Venue"]) { Values = [basis?.Venue ?? ""], Help = l["Printed in the plan, the minutes and the records of the day."] };

        string LineText(Guid id) => at.Find(new ItemId(id)) is { } i ? $"{at.Find(i.Content.Programme)?.Year} · {input.Reading.Words.ItemNumber(i)}. {Short(i.Content.Title)}" : "?";
        string DocumentText(Guid id) => at.Register.Find(new DocumentId(id)) is { Entry: { } entry } ? $"{entry.Number} · {Short(entry.Subject)}" : "?";
    }

    // What stands is always among the choices, in the list or not, seen by whoever edits or not: to mend a title must not drop it.
    private static IReadOnlyList<(string, string)> Choices(
        IEnumerable<string> listed, (string Id, bool IsSeen)? standing, Func<Guid, string> say, IStringLocalizer<Texts> l)
    {
        List<string> ids = [.. listed];
        if (standing is { IsSeen: true } seen && !ids.Contains(seen.Id))
            ids.Insert(0, seen.Id);
        return
        [
            ("", "–"),
            .. standing is { IsSeen: false } ? [(Standing, l["as it is; you may not see it"].Value)] : Array.Empty<(string, string)>(),
            .. ids.Select(id => (id, say(Guid.ParseExact(id, "N")))),
        ];
    }

    private static IEnumerable<StepField> OriginFields(StepInput<RuleBook> input)
    {
        var ratings = input.At.ConfidenceVotes.Where(v => v.Kind == ConfidenceVoteKind.Rating && v.State is ConfidenceVoteState.Announced or ConfidenceVoteState.Sealed).ToList();
        var rating = ratings.FirstOrDefault(v => v.Id.ToString() == input.Http.Request.Query["rating"].ToString());
        var governing = RulesFor(rating?.Basis.Sitting, input.Reading.Today, input.At)?.Id;
        // The act that governs the body comes first, then the one the rating was held by.
        var triggers = input.Value.Sets.Where(s => s.Motion is not null).OrderBy(s => s.Id == governing ? 0 : s.Id == rating?.Basis.RuleSet ? 1 : 2)
            .SelectMany(s => s.Motion!.Triggers.Select(t => (Value: $"{s.Id}/{t.Value.Key}", Text: $"{s.Act.Sign}: {t.Value.Text}", t.Value.Key))).ToList();
        yield return new("trigger", input.L["What brings it about"])
        {
            Options = [("", "–"), .. triggers.Select(t => (t.Value, t.Text))],
            Values = [rating is null ? "" : triggers.FirstOrDefault(t => t.Key == MotionTrigger.LowConfidence).Value ?? ""],
            Required = true,
            Help = input.L["With it go the rules the motion is held by."],
        };
        yield return new("rating", input.L["Rating that led to it"])
        {
            Options = [("", "–"), .. ratings.Select(v => (v.Id.ToString(), v.Basis.Title))],
            Values = [rating?.Id.ToString() ?? ""],
        };
    }

    private static VoteBasis Read<T>(StepInput<T> input, VoteBasis? basis, string? rules)
    {
        var (form, at) = (input.Form, input.At);
        MeetingId? sitting = form.Ids("sitting", id => new MeetingId(id)) is [var meeting, ..] && at.Find(meeting) is not null ? meeting : null;
        return new(
            form.Required("title", 300), rules ?? RulesFor(sitting, input.Reading.Today, at)?.Id ?? "", sitting,
            form.Text("line") == Standing ? basis?.Line : form.Ids("line", id => new ItemId(id)) is [var line, ..] && at.Find(line) is not null ? line : null,
            form.Text("plan") == Standing ? basis?.Plan : form.Ids("plan", id => new DocumentId(id)) is [var plan, ..] && at.Register.Find(plan) is not null ? plan : null)
        {
            Venue = form.Text("venue", 300),
        };
    }

    private static string? Trigger(Form form, int part) => form.Text("trigger")?.Split('/') is { Length: 2 } parts ? parts[part] : null;

    private static string Short(string text) => text.Length <= 90 ? text : $"{text[..89]}…";
}
