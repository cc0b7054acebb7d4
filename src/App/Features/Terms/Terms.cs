using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Terms;

/// <summary>The addresses of terms and goals.</summary>
internal static class TermEndpoints
{
    public static void MapTerms(this CommitteePages committee)
    {
        committee.MapGet("terms", ListTerms.GetAsync).Needs(Permission.Read);
        committee.MapGet("terms/{term:guid}/coverage", ShowCoverage.GetAsync).Needs(Permission.Read);
        committee.MapGet("terms/{term:guid}/coverage.xlsx", ShowCoverage.GetFileAsync).Needs(Permission.Read);
        OpenTerm.Step.Map(committee);
        SetGoal.New.Map(committee);
        SetGoal.Change.Map(committee);
        DropGoal.Step.Map(committee);
    }

    public static Term? Term(StepSearch search) =>
        search.Reading.At.Terms.FirstOrDefault(t => t.Id == new TermId(search.Id("term")));

    public static (Term Term, Goal Goal)? Goal(StepSearch search) =>
        Term(search) is { } term && term.Goals.FirstOrDefault(g => g.Id == new GoalId(search.Id("goal"))) is { } goal ? (term, goal) : null;

    public static Subject SubjectOf(TermId id) => new(SubjectKind.Term, id.Value);
}
