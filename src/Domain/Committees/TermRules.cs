using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Committees;

/// <summary>What may happen to terms and their goals.</summary>
public static class TermRules
{
    /// <summary>Opens a term; two terms share no day.</summary>
    public static Result<TermChange> OpenTerm(this Snapshot at, string name, DateOnly fromOn, DateOnly toOn) =>
        string.IsNullOrWhiteSpace(name) ? new NameIsMissing()
        : toOn < fromOn ? new PeriodIsBackToFront(fromOn, toOn)
        : at.Terms.FirstOrDefault(t => t.FromOn <= toOn && fromOn <= t.ToOn) is { } other ? new TermsOverlap(other.Name)
        : new TermChange.Opened(name, fromOn, toOn);

    /// <summary>Sets a goal, or says an earlier one anew.</summary>
    public static Result<TermChange> SetGoal(this Term term, Goal goal) =>
        string.IsNullOrWhiteSpace(goal.Title) ? new Programme.TitleIsMissing()
        : goal.Years.FirstOrDefault(y => y < term.FromOn.Year || y > term.ToOn.Year) is var year and not 0 ? new GoalYearIsOutsideTerm(year)
        : term.Goals.Any(g => g.Id != goal.Id && (g.Kind, g.Number) == (goal.Kind, goal.Number)) ? new GoalNumberIsTaken(goal.Number)
        : new TermChange.GoalSet(goal.Id, goal.Kind, goal.Number, goal.Title, goal.Years);

    /// <summary>Gives a goal up.</summary>
    public static Result<TermChange> DropGoal(this Term term, GoalId goal) =>
        term.Goals.Any(g => g.Id == goal) ? new TermChange.GoalDropped(goal) : new GoalIsNotThere();

    /// <summary>The term a day lies in, or null.</summary>
    public static Term? TermOn(this Snapshot at, DateOnly day) => at.Terms.FirstOrDefault(t => t.FromOn <= day && day <= t.ToOn);
}
