using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Programmes;

/// <summary>Thông qua chương trình.</summary>
internal static class AdoptProgramme
{
    public static readonly RecordStep<WorkProgramme> Step = new(
        "{year:int}/programme/adopt", "Adopt the programme", "Record the adoption", Permission.DecideProgramme, ProgrammeEndpoints.Find, Fields, Decide)
    {
        Note = Note,
        Links = Links,
    };

    private static IEnumerable<StepField> Fields(StepInput<WorkProgramme> input) =>
    [
        new("body", input.L["Adopted by"])
        {
            Options = [("", "–"), .. input.At.Bodies.Where(b => !b.IsDissolved).Select(b => (b.Id.ToString(), b.Name))],
            Values = [ReviewPath.Of(input.At).Adopts?.Id.ToString() ?? ""],
        },
        new("meeting", input.L["At the meeting"])
        {
            Options =
            [
                ("", "–"),
                .. input.At.Meetings.Where(m => m.State == MeetingState.Held && m.HeldOn is { } on && Math.Abs(on.Year - input.Value.Year) <= 1)
                    .OrderByDescending(m => m.HeldOn).Select(m => (m.Id.ToString(), $"{MeetingText.Of(m.Id, input.Reading)}")),
            ],
        },
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<WorkProgramme> input)
    {
        var meeting = input.Form.Ids("meeting", id => new MeetingId(id)) is [var m] ? input.At.Find(m) : null;
        var body = input.Form.Ids("body", id => new BodyId(id)) is [var b] ? input.At.Find(b)?.Id : meeting?.Body;
        return input.Value.Adopt(body, meeting, ReviewPath.Of(input.At), input.Form.Text("why")).AsChanges();
    }

    // Unanswered comments, lines changed since and open checks stand in the way of nothing, but whoever decides has seen them.
    private static string? Note(StepInput<WorkProgramme> input)
    {
        if (input.Value.LastDraft() is not { } draft)
            return $"{input.L["No draft was circulated here. Say below why the programme is adopted all the same, as when it was made before this ledger."]} {Checks(input)}";
        var path = ReviewPath.Of(input.At);
        string[] notes =
        [
            path.Next(draft) is { } next ? input.L["{0} has not agreed to the draft yet; record its review first.", next.Name] : input.L["Every body of the review path has agreed to this draft; it can be adopted."],
            Open(input) is var open and > 0 ? input.L["{0} comments are unanswered.", open] : input.L["No comment is unanswered."],
            Changed(input, draft) is var changed and > 0 ? input.L["{0} items differ from the draft that was circulated; what is adopted is what stands now.", changed] : "",
            Checks(input),
        ];
        return string.Join(' ', notes.Where(n => n.Length > 0));
    }

    private static string Checks(StepInput<WorkProgramme> input)
    {
        var (at, principles) = (input.At, input.Reading.Committee.Principles);
        var saidAt = at.SaidAt(input.Value.Id);
        Item[] items = [.. at.ItemsOf(input.Value.Id).Where(i => i.Exit is null)];
        (PrincipleCheck Check, bool IsOutdated)?[] checks =
            [.. items.SelectMany(i => principles.Select(i.CheckOf)), .. principles.Select(p => input.Value.CheckOf(p, saidAt))];
        return input.L["Check list of principles: of {0} checks of the lines and the whole {1} are done and up to date, {2} of them found something to change.",
            checks.Length, checks.Count(c => c is (_, false)), checks.Count(c => c is ({ Verdict: not CheckVerdict.Satisfied }, false))];
    }

    private static IEnumerable<StepLink> Links(StepInput<WorkProgramme> input)
    {
        var (reading, year) = (input.Reading, input.Value.Year);
        yield return new(input.L["Check list"], reading.Url($"{year}/checks", ("open", "1")));
        if (Open(input) > 0)
            yield return new(input.L["Unanswered comments"], reading.Url($"{year}/comments", ("open", "true")));
        if (input.Value.LastDraft() is { } draft && Changed(input, draft) > 0)
            yield return new(input.L["What changed since the draft"], reading.Url($"{year}/changes", ("from-point", $"draft-{draft.Number}"), ("to-point", "now")));
    }

    private static int Open(StepInput<WorkProgramme> input) => input.At.CommentsOn(input.Value.Id).Count(c => c.IsOpen);

    private static int Changed(StepInput<WorkProgramme> input, CirculatedDraft draft) =>
        ProgrammeDiff.Between(input.Reading.Ledger.At(draft.Point), input.At, input.Value.Id).Count;
}
