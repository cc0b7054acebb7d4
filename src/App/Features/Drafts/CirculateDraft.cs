using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Drafts;

/// <summary>Gửi dự thảo lần n: its document is frozen, and what it says is a fixed point from then on.</summary>
internal static class CirculateDraft
{
    // Seven working days is what offices usually leave for comments; the form only proposes it.
    private const int UsualDays = 7;

    public static readonly RecordStep<WorkProgramme> Step = new(
        "{year:int}/drafts/circulate", "Circulate the draft", "Circulate the draft", Permission.KeepProgramme, DraftEndpoints.Find, Fields, Decide)
    {
        EffectiveField = "circulatedOn",
        Note = input => input.L["{0} items stand in the draft. The document is kept with its hash; those it is sent to can read its items and comment.", LinesOn(input, input.Reading.Point.On)],
        Freeze = FreezeAsync,
    };

    private static IEnumerable<StepField> Fields(StepInput<WorkProgramme> input)
    {
        var (programme, on, w) = (input.Value, input.Reading.Point.On, input.Reading.Words);
        var working = new WorkingDays(input.At.Calendars.Values);
        var part = input.At.ItemsOf(programme.Id).Where(i => i.Exit is null).SelectMany(i => i.Content.Leads.Concat(i.Content.Coordinating)).ToHashSet();
        yield return new("circulatedOn", input.L["Circulated on"]) { Type = "date", Required = true, Values = [Reading.Iso(on)] };
        yield return new("to", input.L["Sent to"])
        {
            Type = "checkboxes",
            Options = [.. input.At.Agencies.Where(a => a.IsActive).Select(a => (a.Id.ToString(), a.Name))],
            Values = [.. part.Select(a => a.ToString())],
            Help = input.L["Chosen are the agencies that have a part in it. Leaders and members read every draft that was sent out."],
        };
        yield return new("commentsDueOn", input.L["Comments until"])
        {
            Type = "date",
            Values = [Reading.Iso(working.WorkingDaysAfter(on, UsualDays))],
            Help = input.L["Proposed are {0} working days; later comments are taken and marked late.", UsualDays],
        };
        var passed = Passed(input);
        if (passed.Count > 0)
            yield return new("upheld", input.L["Reviews of the draft before that hold for this one too"])
            {
                Type = "checkboxes",
                Options = [.. passed.Select(b => (b.Id.ToString(), $"{b.Name}: {w.Of(programme.LastDraft()!.LastOf(b.Id)!.Outcome)}"))],
                Help = input.L["Only where nothing else was changed than what the body asked for; otherwise it reviews the draft again."],
            };
    }

    private static Result<IReadOnlyList<Change>> Decide(StepInput<WorkProgramme> input)
    {
        var form = input.Form;
        var to = form.Ids("to", id => new AgencyId(id)).Where(a => input.At.Find(a) is { IsActive: true }).ToList();
        var upheld = form.Ids("upheld", id => new BodyId(id));
        DateOnly? until = form.Text("commentsDueOn") is null ? null : form.Date("commentsDueOn");
        return input.Value.Circulate(input.EffectiveOn, LinesOn(input, input.EffectiveOn), to, until, upheld, ReviewPath.Of(input.At)).AsChanges();
    }

    private static async Task<Result<Frozen>> FreezeAsync(StepInput<WorkProgramme> input, IReadOnlyList<Change> decided, Freezing freezing)
    {
        var circulated = (ProgrammeChange.Circulated)decided[0];
        var (whole, head, known) = await freezing.SealAsync(input.Reading);
        var at = whole.At(new(circulated.AsOf, known));
        if (at.Find(input.Value.Id) is not { } programme)
            return new DraftHasNoLines();
        var words = Words.Of("vi");
        var document = OfficialDocx.Write((ProgrammeDocument.Of(at, programme, words) with { DraftCount = circulated.Draft }).Under(head, words));
        return new Frozen([circulated with { Known = known, Head = head, DocumentHash = FrozenFiles.HashOf(document) }], [document]);
    }

    private static int LinesOn(StepInput<WorkProgramme> input, DateOnly on) =>
        input.Reading.Ledger.At(new(on)).ItemsOf(input.Value.Id).Count(i => i.Exit is null);

    private static List<Body> Passed(StepInput<WorkProgramme> input) => input.Value.LastDraft() is { } draft
        ? [.. ReviewPath.Of(input.At).Reviews.Where(b => draft.LastOf(b.Id) is { Passes: true })]
        : [];
}
