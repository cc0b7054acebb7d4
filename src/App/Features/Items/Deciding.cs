using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>Who decided an amendment of an adopted programme: asked beside the reason, and checked against the rule.</summary>
internal static class Deciding
{
    private const string Leader = "leader";
    private const string Office = "office";

    /// <summary>The fields that ask for it; none while the programme is a draft.</summary>
    public static IEnumerable<StepField> Fields(Reading r, AmendmentKind kind, WorkProgramme programme, Form form)
    {
        if (Newest(r, programme.Id)?.Adoption is null)
            yield break;
        var (levels, l) = (r.Committee.LevelsFor(kind), form.L);
        yield return new("decider", l["Decided by (the level)"])
        {
            Required = true,
            Options =
            [
                ("", "–"),
                .. r.At.Bodies.Where(b => !b.IsDissolved && b.LevelOf() is { } level && levels.Contains(level)).Select(b => (b.Id.ToString(), b.Name)),
                .. levels.Contains(DecisionLevel.Leader) ? [(Leader, r.Words.Of(DecisionLevel.Leader))] : Array.Empty<(string, string)>(),
                .. levels.Contains(DecisionLevel.Office) ? [(Office, r.Words.Of(DecisionLevel.Office))] : Array.Empty<(string, string)>(),
            ],
            Help = l["Offered are the levels that may decide this by the rules of the committee."],
        };
        if (levels.Contains(DecisionLevel.Leader))
            yield return new("deciderName", l["Name or post of the leader"]) { Help = l["Only where a leader decided."] };
    }

    /// <summary>The decided changes with who decided, or why they cannot be.</summary>
    public static Result<IReadOnlyList<Change>> Stamp(Result<IReadOnlyList<Change>> decided, ItemStep.Input input)
    {
        if (decided.Value is not { } changes)
            return decided;
        var stamped = new List<Change>(changes.Count);
        foreach (var change in changes)
        {
            if (change is not ItemChange of)
            {
                stamped.Add(change);
                continue;
            }
            var result = Stamp(of, input.Reading, input.Form, input.Programme.Id);
            if (result.Refusal is { } refusal)
                return refusal;
            stamped.Add(result.Value!);
        }
        return stamped;
    }

    /// <summary>The new lines of a split bear who decided it.</summary>
    public static IEnumerable<Draft> Stamp(ItemStep.Input input) => input.Others.Select(other =>
        other.Change is ItemChange change and not ItemChange.NeedToKnowSet && Newest(input.Reading, input.Programme.Id)?.Adoption is not null
            ? other with { Change = change with { DecidedBy = Read(input.Form, input.Reading.At) } }
            : other);

    /// <summary>A new line with who decided that it comes in.</summary>
    public static Result<ItemChange> Stamp(Result<ItemChange> decided, Reading reading, Form form, ProgrammeId programme, DateOnly on) =>
        decided.Value is { } change ? Stamp(change, reading with { At = reading.Ledger.At(new(on)) }, form, programme) : decided;

    private static Result<ItemChange> Stamp(ItemChange change, Reading reading, Form form, ProgrammeId programme) =>
        Newest(reading, programme) is { } newest
            ? change.DecidedBy(Read(form, reading.At), form.Text("why"), newest, reading.At)
            : change;

    // Whether it is adopted is asked of today, also where the amendment is dated back.
    private static WorkProgramme? Newest(Reading reading, ProgrammeId programme) =>
        reading.Ledger.At(new(DateOnly.MaxValue)).Find(programme);

    private static Decider? Read(Form form, Snapshot at) => form.Text("decider") switch
    {
        null => null,
        Leader => new(DecisionLevel.Leader, null, form.Text("deciderName")),
        Office => new(DecisionLevel.Office),
        _ => form.Ids("decider", id => new BodyId(id)) is [var id] && at.Find(id)?.LevelOf() is { } level ? new(level, id) : null,
    };
}
