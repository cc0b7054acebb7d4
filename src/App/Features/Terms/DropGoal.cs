using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Terms;

/// <summary>Bỏ một mục tiêu.</summary>
internal static class DropGoal
{
    public static readonly RecordStep<SetGoal.InTerm> Step = new(
        "terms/{term:guid}/goals/{goal:guid}/drop", "Give up the goal", "Record that it is given up", Permission.KeepOffice,
        search => TermEndpoints.Goal(search) is var (term, goal)
            ? new(new(term, goal.Id, goal), TermEndpoints.SubjectOf(term.Id), $"{goal.Number}. {goal.Title}", "terms")
            : null,
        _ => [], input => input.Value.Term.DropGoal(input.Value.Id).AsChanges());
}
