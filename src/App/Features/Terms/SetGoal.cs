using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Terms;

/// <summary>Đặt một mục tiêu của chương trình toàn khóa, hoặc nói lại một mục tiêu đã có.</summary>
internal static class SetGoal
{
    /// <summary>A goal of a term; null while it is new.</summary>
    public sealed record InTerm(Term Term, GoalId Id, Goal? Goal);

    public static readonly RecordStep<InTerm> New = new(
        "terms/{term:guid}/goals/new", "Set a goal", "Record the goal", Permission.KeepOffice,
        search => TermEndpoints.Term(search) is { } term ? Target(new(term, new(search.NewId()), null)) : null, Fields, Decide);

    public static readonly RecordStep<InTerm> Change = new(
        "terms/{term:guid}/goals/{goal:guid}", "Change the goal", "Record the goal", Permission.KeepOffice,
        search => TermEndpoints.Goal(search) is var (term, goal) ? Target(new(term, goal.Id, goal)) : null, Fields, Decide);

    private static StepTarget<InTerm> Target(InTerm goal) => new(goal, TermEndpoints.SubjectOf(goal.Term.Id), goal.Term.Name, "terms");

    private static IEnumerable<StepField> Fields(StepInput<InTerm> input)
    {
        var (term, goal) = (input.Value.Term, input.Value.Goal);
        return
        [
            new("kind", input.L["Kind"])
            {
                Options = [.. Enum.GetValues<GoalKind>().Select(k => (k.ToString(), input.Reading.Words.Of(k)))],
                Values = [goal?.Kind.ToString() ?? ""],
            },
            new("number", input.L["No."]) { Type = "number", Required = true, Values = [Text(goal?.Number)] },
            new("title", input.L["What it says"]) { Type = "textarea", Required = true, Values = [goal?.Title ?? ""] },
            new("years", input.L["Years it is planned for"])
            {
                Type = "checkboxes", Help = input.L["None: every year of the term."], Values = [.. (goal?.Years ?? []).Select(y => Text(y))],
                Options = [.. Enumerable.Range(term.FromOn.Year, term.ToOn.Year - term.FromOn.Year + 1).Select(y => (Text(y), Text(y)))],
            },
        ];
    }

    private static Result<IReadOnlyList<Change>> Decide(StepInput<InTerm> input)
    {
        var form = input.Form;
        var number = form.Number("number", 1, 999);
        if (number is null)
            form.Wrong("number", input.L["Fill this in."]);
        int[] years = [.. form.Texts("years").Select(y => int.TryParse(y, CultureInfo.InvariantCulture, out var year) ? year : 0)];
        return input.Value.Term.SetGoal(new(input.Value.Id, form.Choice<GoalKind>("kind"), number ?? 0, form.Required("title"), years)).AsChanges();
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
