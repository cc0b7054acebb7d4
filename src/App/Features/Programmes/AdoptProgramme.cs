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
        Links = input => [new(input.L["Check list"], input.Reading.Url($"{input.Value.Year}/checks", ("open", "1")))],
    };

    // Adoption does not wait for the check list; whoever adopts sees how far it is.
    private static string Note(StepInput<WorkProgramme> input)
    {
        var (at, principles) = (input.At, input.Reading.Committee.Principles);
        var saidAt = at.SaidAt(input.Value.Id);
        Item[] items = [.. at.ItemsOf(input.Value.Id).Where(i => i.Exit is null)];
        (PrincipleCheck Check, bool IsOutdated)?[] checks =
            [.. items.SelectMany(i => principles.Select(i.CheckOf)), .. principles.Select(p => input.Value.CheckOf(p, saidAt))];
        return input.L["Check list of principles: of {0} checks of the lines and the whole {1} are done and up to date, {2} of them found something to change.",
            checks.Length, checks.Count(c => c is (_, false)), checks.Count(c => c is ({ Verdict: not CheckVerdict.Satisfied }, false))];
    }

    private static IEnumerable<StepField> Fields(StepInput<WorkProgramme> input) =>
    [
        new("body", input.L["Adopted by"])
        {
            Options = [("", "–"), .. input.At.Bodies.Where(b => !b.IsDissolved).Select(b => (b.Id.ToString(), b.Name))],
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
        return input.Value.Adopt(body, meeting?.Id).AsChanges();
    }
}
