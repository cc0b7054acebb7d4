using System.Diagnostics;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Committees;

/// <summary>What a goal of the term programme is.</summary>
public enum GoalKind
{
    /// <summary>Nghị quyết: a resolution to be carried out.</summary>
    Resolution,

    /// <summary>Chương trình: one of the committee's programmes of the term.</summary>
    Programme,

    /// <summary>Nhiệm vụ trọng tâm: a key task.</summary>
    KeyTask,

    /// <summary>Khâu đột phá: a breakthrough.</summary>
    Breakthrough,
}

/// <summary>What happens to a term.</summary>
public abstract record TermChange : Change
{
    private TermChange() { }

    /// <summary>The term begins.</summary>
    /// <param name="Name">As in "khóa XVII, nhiệm kỳ 2020-2025".</param>
    /// <param name="FromOn">Its first day.</param>
    /// <param name="ToOn">Its last day as planned, included.</param>
    public sealed record Opened(string Name, DateOnly FromOn, DateOnly ToOn) : TermChange;

    /// <summary>A goal is set; setting it again replaces it.</summary>
    public sealed record GoalSet(GoalId Goal, GoalKind Kind, int Number, string Title, IReadOnlyList<int> Years) : TermChange;

    /// <summary>A goal is given up.</summary>
    public sealed record GoalDropped(GoalId Goal) : TermChange;
}

/// <summary>A goal of the term programme.</summary>
/// <param name="Id">Which.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number among its kind, from 1.</param>
/// <param name="Title">What it says.</param>
/// <param name="Years">The years it is planned for; none means every year of the term.</param>
public sealed record Goal(GoalId Id, GoalKind Kind, int Number, string Title, IReadOnlyList<int> Years)
{
    /// <summary>Whether it is meant to be served in the year.</summary>
    public bool IsFor(int year) => Years.Count == 0 || Years.Contains(year);
}

/// <summary>A term of office with its goals (chương trình toàn khóa).</summary>
public sealed record Term(TermId Id, string Name, DateOnly FromOn, DateOnly ToOn, IReadOnlyList<Goal> Goals)
{
    /// <summary>The term at a point, or null before it was opened.</summary>
    public static Term? At(TermId id, IReadOnlyList<Recorded> history, AsOf point)
    {
        Term? term = null;
        foreach (var entry in history.At(point))
            term = (entry.Change, term) switch
            {
                (TermChange.Opened o, _) => new(id, o.Name, o.FromOn, o.ToOn, term?.Goals ?? []),
                (_, null) => null,
                (TermChange.GoalSet g, _) => term.WithGoal(new(g.Goal, g.Kind, g.Number, g.Title, g.Years)),
                (TermChange.GoalDropped g, _) => term with { Goals = [.. term.Goals.Where(x => x.Id != g.Goal)] },
                _ => throw new UnreachableException(),
            };
        return term;
    }

    private Term WithGoal(Goal goal) => this with
    {
        Goals = [.. Goals.Where(x => x.Id != goal.Id).Append(goal).OrderBy(x => x.Kind).ThenBy(x => x.Number)],
    };
}
